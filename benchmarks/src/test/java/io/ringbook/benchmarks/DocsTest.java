package io.ringbook.benchmarks;

import io.ringbook.app.RingbookMain;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** What the pages say can be typed, can be typed; where they point to, there is something. */
class DocsTest
{
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern INLINE = Pattern.compile("`((?:\\./)?ringbook [^`]*)`");
    private static final Pattern IN_BLOCK = Pattern.compile("^(?:\\$ )?(\\./ringbook .*)$");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("^#+ +(.*)$");
    private static final Pattern END_OF_COMMAND = Pattern.compile(" {2,}\\S.*$| #.*$| \\|.*$| [12]?>.*$| <<.*$|;.*$");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");
    private static final Pattern MESSAGE = Pattern.compile("(\\./)?ringbook( [a-z]+)?:.*");

    /** Its page is made of it, and is looked at. */
    private static final String TEMPLATE = "template.md";

    /** What a page writes where the reader has something of his own. */
    private static final Map<String, String> PLACEHOLDERS = Map.of(
        "N", "1", "ID", "1", "SEQ", "1", "SEQ.INDEX", "1.0", "PORT", "0", "URL", "postgresql://host/database");

    @TestFactory
    Stream<DynamicTest> shouldUnderstandEveryCommandOfThePages() throws IOException
    {
        final List<DynamicTest> tests = new ArrayList<>();
        for (final Path page : pages())
        {
            boolean isBlock = false;
            int number = 0;
            for (final String line : Files.readAllLines(page))
            {
                number++;
                if (line.startsWith("```"))
                {
                    isBlock = !isBlock;
                    continue;
                }
                final Matcher matcher = (isBlock ? IN_BLOCK : INLINE).matcher(line);
                while (matcher.find())
                {
                    final String command = matcher.group(1);
                    if (!MESSAGE.matcher(command).matches() && !command.contains("..."))
                    {
                        final String place = ROOT.relativize(page) + ":" + number;
                        final boolean isMention = !isBlock;
                        tests.add(dynamicTest(
                            place + " " + command, () -> assertUnderstood(place, command, isMention)));
                    }
                }
            }
        }
        assertTrue(tests.size() > 40, "hardly any command found: " + tests.size());
        return tests.stream();
    }

    @Test
    void shouldLinkToWhatIsThere() throws IOException
    {
        final List<String> dead = new ArrayList<>();
        for (final Path page : pages())
        {
            final Matcher matcher = LINK.matcher(Files.readString(page));
            while (matcher.find())
            {
                final String link = matcher.group(1);
                if (!link.contains("://") && !isThere(page, link))
                {
                    dead.add(ROOT.relativize(page) + ": " + link);
                }
            }
        }
        assertEquals(List.of(), dead, "links that lead nowhere");
    }

    private static boolean isThere(final Path page, final String link) throws IOException
    {
        final int hash = link.indexOf('#');
        final String file = hash < 0 ? link : link.substring(0, hash);
        final Path target = file.isEmpty() ? page : page.resolveSibling(file);
        if (!Files.exists(target))
        {
            return false;
        }
        return hash < 0 || !file.isEmpty() && !file.endsWith(".md") ||
            anchors(target).contains(link.substring(hash + 1));
    }

    private static List<String> anchors(final Path page) throws IOException
    {
        final List<String> anchors = new ArrayList<>();
        for (final String line : Files.readAllLines(page))
        {
            final Matcher matcher = HEADING.matcher(line);
            if (matcher.matches())
            {
                anchors.add(matcher.group(1).toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'));
            }
        }
        return anchors;
    }

    private static void assertUnderstood(final String place, final String command, final boolean isMention)
    {
        final List<String> words = words(command);
        try
        {
            RingbookMain.commandLine().parseArgs(words.toArray(new String[0]));
        }
        catch (final MissingParameterException e)
        {
            // A command that is only spoken of need not be complete.
            assertTrue(isMention, place + ": " + e.getMessage());
        }
        catch (final ParameterException e)
        {
            throw new AssertionError(place + ": '" + command + "': " + e.getMessage(), e);
        }
    }

    private static List<String> words(final String command)
    {
        final String typed = END_OF_COMMAND.matcher(command.replaceAll("[\\[\\]]", "")).replaceFirst("");
        final List<String> words = new ArrayList<>();
        final Matcher matcher = WORD.matcher(typed);
        while (matcher.find())
        {
            final String word = null != matcher.group(1) ? matcher.group(1) :
                null != matcher.group(2) ? matcher.group(2) : matcher.group(3);
            words.add(PLACEHOLDERS.getOrDefault(word, word));
        }
        return words.subList(1, words.size());
    }

    private static List<Path> pages() throws IOException
    {
        final List<Path> pages = new ArrayList<>();
        try (Stream<Path> root = Files.list(ROOT); Stream<Path> docs = Files.walk(ROOT.resolve("docs")))
        {
            Stream.concat(root, docs)
                .filter((path) -> path.toString().endsWith(".md") && !path.endsWith(TEMPLATE))
                .sorted()
                .forEach(pages::add);
        }
        pages.add(ROOT.resolve("benchmarks/challenge/README.md"));
        return pages;
    }
}
