package io.ringbook.app;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Files are read in one sitting; one that is longer says why, in its class comment. */
class HouseTest
{
    private static final int LONGEST = 400;
    private static final int FEWEST_FILES = 500;
    private static final Pattern TYPE = Pattern.compile(
        "^(?:(?:public|abstract|final|sealed) )*(?:class|interface|enum|record|@interface) ", Pattern.MULTILINE);
    private static final Pattern REASON = Pattern.compile("(?:^|[.>:] ?)Long because [^.]{10,}\\.");

    @Test
    void shouldSayWhyAFileIsLong() throws IOException
    {
        final List<Path> files = ProjectTree.javaFiles();
        final List<String> wrong = new ArrayList<>();
        for (final Path file : files)
        {
            final String fault = faultOf(Files.readString(file));
            if (!fault.isEmpty())
            {
                wrong.add(ProjectTree.root().relativize(file) + ": " + fault);
            }
        }

        assertEquals(List.of(), wrong);
        assertTrue(files.size() > FEWEST_FILES, () -> "files=" + files.size());
    }

    @Test
    void shouldNoticeALongFileWithoutAReason()
    {
        final String body = "final class Long\n{\n" + "\n".repeat(LONGEST) + "}\n";

        assertEquals("", faultOf("/**\n * Short.\n */\nfinal class Short\n{\n}\n"));
        assertEquals("403 lines, and no sentence 'Long because ...' in its class comment", faultOf(body));
        assertEquals("406 lines, and no sentence 'Long because ...' in its class comment",
            faultOf("/**\n * It is so long because it can be.\n */\n" + body));
        assertEquals("406 lines, and no sentence 'Long because ...' in its class comment",
            faultOf("/** Long because it was another one's. */\nint i;\n/** It is. */\n" + body));
        assertEquals("", faultOf("/**\n * It is.\n *\n * <p>Long because it has a\n * lot to do.\n */\n" + body));
        assertEquals("a reason to be long, and only 5 lines",
            faultOf("/** Long because it has been. */\nfinal class Long\n{\n\n}\n"));
    }

    private static String faultOf(final String source)
    {
        final long lines = source.lines().count();
        final boolean isReasoned = REASON.matcher(commentOf(source)).find();
        if (lines > LONGEST && !isReasoned)
        {
            return lines + " lines, and no sentence 'Long because ...' in its class comment";
        }
        return lines <= LONGEST && isReasoned ? "a reason to be long, and only " + lines + " lines" : "";
    }

    /** The last comment before the first type, in one line. */
    private static String commentOf(final String source)
    {
        final Matcher type = TYPE.matcher(source);
        final int end = type.find() ? type.start() : source.length();
        final int from = source.lastIndexOf("/**", end);
        final int to = from < 0 ? -1 : source.indexOf("*/", from);
        return to < 0 || to > end ? "" :
            source.substring(from + 3, to).replaceAll("\\s*\\n\\s*\\*?\\s*", " ").strip();
    }
}
