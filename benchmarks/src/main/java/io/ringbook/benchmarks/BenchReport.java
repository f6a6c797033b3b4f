package io.ringbook.benchmarks;

import picocli.CommandLine.Model.CommandSpec;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a benchmark found, in rows of named values: printed as a table for people or as one line of JSON for machines,
 * both with the machine, the JDK, its flags and the command that gives the same again.
 */
final class BenchReport
{
    private static final String GAP = "  ";

    private final String bench;
    private final String command;
    private final Instant when = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final List<Map<String, Object>> rows = new ArrayList<>();

    /**
     * A report without rows.
     *
     * @param bench   its name, as after {@code ringbook bench}.
     * @param command to type for the same again.
     */
    BenchReport(final String bench, final String command)
    {
        this.bench = bench;
        this.command = command;
    }

    /**
     * What was typed.
     *
     * @param spec of the subcommand.
     * @return the whole command.
     */
    static String command(final CommandSpec spec)
    {
        return "ringbook " + String.join(" ", spec.root().commandLine().getParseResult().originalArgs());
    }

    /**
     * Begins a row; the values put next are its own.
     *
     * @return this.
     */
    BenchReport row()
    {
        rows.add(new LinkedHashMap<>());
        return this;
    }

    BenchReport put(final String name, final long value)
    {
        return set(name, value);
    }

    /**
     * A measured value; one that is not a number (a quotient of nothing) is left out.
     *
     * @param name  of the column.
     * @param value shown with as many decimals as its size makes worth reading.
     * @return this.
     */
    BenchReport put(final String name, final double value)
    {
        return Double.isFinite(value) ? set(name, value) : this;
    }

    BenchReport put(final String name, final String value)
    {
        return set(name, value);
    }

    private BenchReport set(final String name, final Object value)
    {
        if (rows.isEmpty())
        {
            row();
        }
        rows.get(rows.size() - 1).put(name, value);
        return this;
    }

    void print(final PrintWriter out, final boolean json)
    {
        if (json)
        {
            out.println(json());
        }
        else
        {
            Machine.print(out);
            out.println("command  " + command);
            out.println();
            table(out);
        }
        out.flush();
    }

    private void table(final PrintWriter out)
    {
        final Set<String> names = new LinkedHashSet<>();
        rows.forEach(row -> names.addAll(row.keySet()));
        final List<StringBuilder> lines = new ArrayList<>();
        for (int i = 0; i <= rows.size(); i++)
        {
            lines.add(new StringBuilder());
        }
        for (final String name : names)
        {
            column(lines, name);
        }
        lines.forEach(line -> out.println(line.toString().stripTrailing()));
    }

    /** Text is flush left, numbers are flush right under their name. */
    private void column(final List<StringBuilder> lines, final String name)
    {
        final boolean isText = rows.stream().anyMatch(row -> row.get(name) instanceof String);
        int width = name.length();
        for (final Map<String, Object> row : rows)
        {
            width = Math.max(width, shown(row.get(name)).length());
        }
        final String format = "%" + (isText ? "-" : "") + width + "s";
        for (int i = 0; i < lines.size(); i++)
        {
            final String cell = 0 == i ? name : shown(rows.get(i - 1).get(name));
            lines.get(i).append(0 == lines.get(i).length() ? "" : GAP).append(String.format(format, cell));
        }
    }

    private static String shown(final Object value)
    {
        if (null == value)
        {
            return "";
        }
        return value instanceof Double ? decimal((Double)value) : value.toString();
    }

    private static String decimal(final double value)
    {
        final double size = Math.abs(value);
        return String.format(Locale.ROOT, size >= 1_000 ? "%.0f" : size >= 100 ? "%.1f" : "%.2f", value);
    }

    private String json()
    {
        final StringBuilder line = new StringBuilder(1024);
        line.append("{\"bench\":").append(quoted(bench))
            .append(",\"when\":").append(quoted(when.toString()))
            .append(",\"machine\":{\"cores\":").append(Machine.cores())
            .append(",\"cpu\":").append(quoted(Machine.cpu()))
            .append(",\"os\":").append(quoted(Machine.system()))
            .append("},\"jdk\":").append(quoted(Machine.jdk()))
            .append(",\"flags\":").append(quoted(Machine.flags()))
            .append(",\"command\":").append(quoted(command))
            .append(",\"rows\":[");
        for (int i = 0; i < rows.size(); i++)
        {
            line.append(0 == i ? "" : ",");
            row(line, rows.get(i));
        }
        return line.append("]}").toString();
    }

    private static void row(final StringBuilder line, final Map<String, Object> row)
    {
        char separator = '{';
        for (final Map.Entry<String, Object> value : row.entrySet())
        {
            line.append(separator).append(quoted(value.getKey())).append(':');
            line.append(value.getValue() instanceof String ? quoted((String)value.getValue()) : value.getValue());
            separator = ',';
        }
        line.append('{' == separator ? "{}" : "}");
    }

    private static String quoted(final String text)
    {
        final StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (final char c : text.toCharArray())
        {
            if (c < ' ')
            {
                quoted.append(String.format("\\u%04x", (int)c));
            }
            else
            {
                quoted.append('"' == c || '\\' == c ? "\\" : "").append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
