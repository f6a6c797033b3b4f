package io.ringbook.benchmarks;

import io.ringbook.app.chart.BarChart;
import io.ringbook.app.chart.ChartFrame;
import io.ringbook.app.chart.LineChart;
import io.ringbook.app.chart.SvgWriter;
import io.ringbook.app.console.Figures;
import io.ringbook.app.console.ToolException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A page made of a template and of measured runs: each <code>{{placeholder}}</code> becomes a table, a chart, a figure
 * or the list of what was run, and nothing else on it is made up. What each of them takes, docs/performance/README.md
 * says.
 */
final class ReportPage
{
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);
    private static final String CHART_SUFFIX = ".svg";

    private final MeasuredRuns runs;
    private final String chartDirectory;
    private final Map<String, String> charts = new LinkedHashMap<>();

    /**
     * An empty page.
     *
     * @param runs           to take figures from.
     * @param chartDirectory as the page names it.
     */
    ReportPage(final MeasuredRuns runs, final String chartDirectory)
    {
        this.runs = runs;
        this.chartDirectory = chartDirectory;
    }

    /**
     * Fills a template.
     *
     * @param name     of the template, for messages.
     * @param template with placeholders.
     * @return the page.
     * @throws ToolException if a placeholder is wrong, or there is nothing measured to fill it with.
     */
    String fill(final String name, final String template)
    {
        final StringBuilder page = new StringBuilder();
        final Matcher matcher = PLACEHOLDER.matcher(template);
        while (matcher.find())
        {
            try
            {
                final String filled = fill(new Placeholder(matcher.group(1)));
                matcher.appendReplacement(page, Matcher.quoteReplacement(filled));
            }
            catch (final IllegalArgumentException e)
            {
                throw wrong(name, template, matcher.start(), e.getMessage());
            }
        }
        final int open = template.lastIndexOf("{{");
        if (open > template.lastIndexOf("}}"))
        {
            throw wrong(name, template, open, "expected }} behind {{");
        }
        return matcher.appendTail(page).toString();
    }

    private static ToolException wrong(
        final String name, final String template, final int offset, final String message)
    {
        final long line = 1 + template.substring(0, offset).chars().filter(c -> '\n' == c).count();
        return new ToolException(name + ":" + line + ": " + message, ToolException.WRONG_USE);
    }

    /** Charts of the page, by file name. */
    Map<String, String> charts()
    {
        return charts;
    }

    private String fill(final Placeholder placeholder)
    {
        switch (placeholder.kind())
        {
            case "table":
                return table(placeholder);
            case "lines":
                return lines(placeholder);
            case "percentiles":
                return percentiles(placeholder);
            case "bars":
                return bars(placeholder);
            case "value":
                return value(placeholder);
            case "runs":
                return runs(placeholder);
            default:
                throw placeholder.wrong(
                    "expected table, lines, percentiles, bars, value or runs, found " + placeholder.kind());
        }
    }

    private String table(final Placeholder placeholder)
    {
        placeholder.allow("columns", "where");
        final List<Placeholder.Column> columns = placeholder.columns("columns");
        final List<Map<String, Object>> rows = placeholder.rows(runs);
        for (final Placeholder.Column column : columns)
        {
            if (rows.stream().noneMatch(row -> row.containsKey(column.field())))
            {
                placeholder.value(rows.get(0), column.field());
            }
        }
        final StringBuilder table = new StringBuilder("|");
        columns.forEach(column -> table.append(' ').append(column.title()).append(" |"));
        table.append("\n|");
        columns.forEach(column -> table.append(isText(rows, column.field()) ? "---|" : "---:|"));
        for (final Map<String, Object> row : rows)
        {
            table.append("\n|");
            for (final Placeholder.Column column : columns)
            {
                final Object value = row.get(column.field());
                table.append(' ').append(null == value ? "" : figure(value).replace("|", "\\|")).append(" |");
            }
        }
        return table.toString();
    }

    private static boolean isText(final List<Map<String, Object>> rows, final String field)
    {
        return rows.stream().anyMatch(row -> row.get(field) instanceof String);
    }

    private String lines(final Placeholder placeholder)
    {
        placeholder.allow("chart", "title", "where", "x", "xlabel", "y", "ylabel", "series", "log", "scale");
        final String log = placeholder.option("log", "");
        final LineChart chart = new LineChart(frame(placeholder), log.contains("x"), log.contains("y"), List.of());
        final List<Placeholder.Column> y = placeholder.columns("y");
        final String x = placeholder.option("x");
        final double scale = scale(placeholder);
        for (final Map<String, Object> row : placeholder.rows(runs))
        {
            for (final Placeholder.Column column : y)
            {
                final String series = series(placeholder, row);
                final String shown = 1 == y.size() ? series : (series + " " + column.title()).strip();
                chart.add(
                    shown, positive(placeholder, row, x, log.contains("x")),
                    scale * positive(placeholder, row, column.field(), log.contains("y")));
            }
        }
        return chart(placeholder, chart.seriesCount(), chart.svg());
    }

    private String percentiles(final Placeholder placeholder)
    {
        placeholder.allow("chart", "title", "where", "columns", "xlabel", "ylabel", "series", "log", "scale");
        final List<Placeholder.Column> columns = placeholder.columns("columns");
        final boolean isLog = placeholder.option("log", "").contains("y");
        final List<String> names = columns.stream().map(Placeholder.Column::title).toList();
        final LineChart chart = new LineChart(frame(placeholder), false, isLog, names);
        final double scale = scale(placeholder);
        for (final Map<String, Object> row : placeholder.rows(runs))
        {
            for (int i = 0; i < columns.size(); i++)
            {
                chart.add(
                    series(placeholder, row), i,
                    scale * positive(placeholder, row, columns.get(i).field(), isLog));
            }
        }
        return chart(placeholder, chart.seriesCount(), chart.svg());
    }

    private String bars(final Placeholder placeholder)
    {
        placeholder.allow("chart", "title", "where", "label", "value", "xlabel", "series", "scale");
        final BarChart chart = new BarChart(frame(placeholder));
        final double scale = scale(placeholder);
        for (final Map<String, Object> row : placeholder.rows(runs))
        {
            final String label = joined(placeholder, row, "label");
            final String series = series(placeholder, row);
            if (!chart.add(label, series, scale * positive(placeholder, row, placeholder.option("value"), false)))
            {
                throw placeholder.wrong("expected one row for '" + label + "' and '" + series + "', found more");
            }
        }
        return chart(placeholder, chart.seriesCount(), chart.svg());
    }

    private String value(final Placeholder placeholder)
    {
        placeholder.allow("field", "where", "decimals", "percent");
        final List<Map<String, Object>> rows = placeholder.rows(runs);
        if (rows.size() > 1)
        {
            throw placeholder.wrong("expected one row, found " + rows.size());
        }
        final String field = placeholder.option("field");
        if (null != placeholder.option("percent", null))
        {
            return String.format(Locale.ROOT, "%.0f %%", 100 * placeholder.number(rows.get(0), field));
        }
        final String decimals = placeholder.option("decimals", null);
        if (null == decimals)
        {
            return figure(placeholder.value(rows.get(0), field));
        }
        if (!decimals.matches("[0-9]"))
        {
            throw placeholder.wrong("expected 0 to 9 decimals, found " + decimals);
        }
        return String.format(Locale.ROOT, "%,." + decimals + "f", placeholder.number(rows.get(0), field));
    }

    /** How to get the same again, and what it was measured on. */
    private String runs(final Placeholder placeholder)
    {
        placeholder.allow("where");
        final Set<String> lines = new LinkedHashSet<>();
        for (final MeasuredRun run : placeholder.runs(runs))
        {
            final String command = run.command().isEmpty() ? "" : "`" + run.command() + "`, ";
            final String flags = run.flags().isEmpty() ? "" : "; `" + run.flags() + "`";
            lines.add("- " + command + run.where() + flags);
        }
        return String.join("\n", lines);
    }

    private ChartFrame frame(final Placeholder placeholder)
    {
        final List<String> where =
            placeholder.runs(runs).stream().map(MeasuredRun::where).distinct().collect(Collectors.toList());
        return new ChartFrame(
            placeholder.option("title"), placeholder.option("xlabel"), placeholder.option("ylabel", ""), where);
    }

    private String chart(final Placeholder placeholder, final int seriesCount, final String svg)
    {
        if (seriesCount > SvgWriter.MAX_SERIES)
        {
            throw placeholder.wrong(
                "expected at most " + SvgWriter.MAX_SERIES + " series (see where), found " + seriesCount);
        }
        final String file = placeholder.option("chart") + CHART_SUFFIX;
        if (null != charts.put(file, svg))
        {
            throw placeholder.wrong("expected a chart name of its own, found " + file + " a second time");
        }
        return "![" + placeholder.option("title") + "](" + chartDirectory + "/" + file + ")";
    }

    /** What values are multiplied by, to be shown in another unit. */
    private static double scale(final Placeholder placeholder)
    {
        try
        {
            return Double.parseDouble(placeholder.option("scale", "1"));
        }
        catch (final NumberFormatException e)
        {
            throw placeholder.wrong("expected a number for scale, found " + placeholder.option("scale"));
        }
    }

    private static double positive(
        final Placeholder placeholder, final Map<String, Object> row, final String field, final boolean isLog)
    {
        final double value = placeholder.number(row, field);
        if (value < 0 || isLog && 0 == value)
        {
            throw placeholder.wrong("expected '" + field + "' above zero, found " + Figures.decimal(value));
        }
        return value;
    }

    private static String series(final Placeholder placeholder, final Map<String, Object> row)
    {
        return null == placeholder.option("series", null) ? "" : joined(placeholder, row, "series");
    }

    /** Values of some columns; a title goes behind its value: {@code rate=/s} gives "10,000/s". */
    private static String joined(final Placeholder placeholder, final Map<String, Object> row, final String option)
    {
        final List<String> parts = new ArrayList<>();
        for (final Placeholder.Column column : placeholder.columns(option))
        {
            final String value = figure(placeholder.value(row, column.field()));
            parts.add(column.title().equals(column.field()) ? value : value + column.title());
        }
        return String.join(", ", parts);
    }

    private static String figure(final Object value)
    {
        if (value instanceof Long)
        {
            return Figures.count((Long)value);
        }
        return value instanceof Double ? Figures.decimal((Double)value) : value.toString();
    }
}
