package io.ringbook.app.match;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page of all rules: rows of a number, a line of words, the place in the code, and tests; and at its end what the
 * names in brackets stand for.
 */
final class RulesPage
{
    private static final Pattern TARGET = Pattern.compile("\\[([^]]+)]: (\\S+)");
    private static final Pattern LINK = Pattern.compile("\\[([^]]+)](?:\\[([^]]+)])?(?!\\()");
    private static final Pattern PATH = Pattern.compile("]\\(([^)#]+)[^)]*\\)");
    private static final Pattern CELL_END = Pattern.compile("(?<!\\\\)\\|");
    private static final int CELLS = 5;

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, String> targets = new LinkedHashMap<>();
    private final String prose;

    /** One rule; its name is the number, with a word behind it where a section has several. */
    record Row(String name, String words, String place, String tests)
    {
        String number()
        {
            return name.split(" ")[0];
        }

        List<Link> places()
        {
            return links(place);
        }

        List<Link> guards()
        {
            return links(tests);
        }
    }

    /** What is shown in brackets, and the name of its target: {@code [shown][target]}, or {@code [both]}. */
    record Link(String shown, String target)
    {
    }

    private RulesPage(final List<String> lines)
    {
        final StringBuilder others = new StringBuilder();
        for (final String line : lines)
        {
            final Matcher target = TARGET.matcher(line);
            if (target.matches())
            {
                targets.merge(target.group(1), target.group(2), (first, second) -> "defined twice: " + first);
            }
            else if (line.startsWith("| ") && !line.startsWith("| rule |"))
            {
                rows.add(row(line));
            }
            else
            {
                others.append(line).append('\n');
            }
        }
        prose = others.toString();
    }

    static RulesPage read(final Path path) throws IOException
    {
        return new RulesPage(Files.readAllLines(path));
    }

    static RulesPage of(final String... lines)
    {
        return new RulesPage(List.of(lines));
    }

    List<Row> rows()
    {
        return rows;
    }

    /** Paths by the names that stand for them. */
    Map<String, String> targets()
    {
        return targets;
    }

    /** Every link of the page, those between its tables too. */
    List<Link> links()
    {
        final List<Link> all = new ArrayList<>(links(prose));
        rows.forEach((row) -> all.addAll(row.places()));
        rows.forEach((row) -> all.addAll(row.guards()));
        return all;
    }

    /** Files that the text between the tables links to by their path. */
    List<String> paths()
    {
        return PATH.matcher(prose).results().map((path) -> path.group(1)).toList();
    }

    private static Row row(final String line)
    {
        final String[] cells = CELL_END.split(line);
        if (CELLS != cells.length)
        {
            throw new IllegalStateException("expected rule, words, place and tests, found " + line);
        }
        return new Row(cells[1].strip(), cells[2].strip(), cells[3].strip(), cells[4].strip());
    }

    private static List<Link> links(final String text)
    {
        final List<Link> links = new ArrayList<>();
        final Matcher link = LINK.matcher(text);
        while (link.find())
        {
            links.add(new Link(link.group(1), null == link.group(2) ? link.group(1) : link.group(2)));
        }
        return links;
    }
}
