package io.ringbook.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in a template where figures shall: <code>{{kind bench name="value" ...}}</code>.
 */
final class Placeholder
{
    private static final Pattern SYNTAX =
        Pattern.compile("(\\w+)(?:\\s+([\\w-]+))?((?:\\s+\\w+=\"[^\"]*\")*)\\s*", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    private final String text;
    private final String kind;
    private final String bench;
    private final Map<String, String> options = new LinkedHashMap<>();

    /** A column, and what it is called on the page. */
    record Column(String field, String title)
    {
    }

    Placeholder(final String text)
    {
        this.text = text.strip().replaceAll("\\s+", " ");
        final Matcher syntax = SYNTAX.matcher(text.strip());
        if (!syntax.matches())
        {
            throw wrong("expected kind, bench and name=\"value\"");
        }
        kind = syntax.group(1);
        bench = syntax.group(2);
        final Matcher option = OPTION.matcher(syntax.group(3));
        while (option.find())
        {
            options.put(option.group(1), option.group(2));
        }
    }

    String kind()
    {
        return kind;
    }

    /** Rows of its bench that it asks for, at least one. */
    List<Map<String, Object>> rows(final MeasuredRuns runs)
    {
        final List<Map<String, Object>> rows = new ArrayList<>();
        runs(runs).forEach(run -> run.rows().stream().filter(this::isMeant).forEach(rows::add));
        return rows;
    }

    /** Runs of its bench that have such rows, at least one. */
    List<MeasuredRun> runs(final MeasuredRuns runs)
    {
        if (null == bench)
        {
            throw wrong("expected the name of a bench");
        }
        final List<MeasuredRun> found =
            runs.of(bench).stream().filter(run -> run.rows().stream().anyMatch(this::isMeant)).toList();
        if (runs.of(bench).isEmpty())
        {
            throw wrong("expected a file of 'ringbook bench " + bench + " --json', found none");
        }
        if (found.isEmpty())
        {
            throw wrong("expected rows where " + options.get("where") + ", found none");
        }
        return found;
    }

    void allow(final String... names)
    {
        final Set<String> known = Set.of(names);
        for (final String name : options.keySet())
        {
            if (!known.contains(name))
            {
                throw wrong("expected only " + String.join(", ", names) + ", found " + name);
            }
        }
    }

    String option(final String name)
    {
        final String value = options.get(name);
        if (null == value)
        {
            throw wrong("expected " + name + "=\"...\"");
        }
        return value;
    }

    String option(final String name, final String otherwise)
    {
        return options.getOrDefault(name, otherwise);
    }

    /** Names separated by commas, each with a title behind an equals sign or without. */
    List<Column> columns(final String name)
    {
        return Arrays.stream(option(name).split(",")).map(String::strip).map(column ->
        {
            final int equals = column.indexOf('=');
            return equals < 0 ? new Column(column, column) :
                new Column(column.substring(0, equals), column.substring(equals + 1));
        }).toList();
    }

    /** A value that must be there. */
    Object value(final Map<String, Object> row, final String field)
    {
        final Object value = row.get(field);
        if (null == value)
        {
            throw wrong("expected a value of '" + field + "', found only " + row.keySet());
        }
        return value;
    }

    double number(final Map<String, Object> row, final String field)
    {
        final Object value = value(row, field);
        if (!(value instanceof Number))
        {
            throw wrong("expected a number for '" + field + "', found '" + value + "'");
        }
        return ((Number)value).doubleValue();
    }

    IllegalArgumentException wrong(final String why)
    {
        return new IllegalArgumentException("{{" + text + "}}: " + why);
    }

    private boolean isMeant(final Map<String, Object> row)
    {
        if (!options.containsKey("where"))
        {
            return true;
        }
        return columns("where").stream()
            .allMatch(column -> column.title().equals(String.valueOf(row.get(column.field()))));
    }
}
