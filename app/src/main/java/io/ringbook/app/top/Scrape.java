package io.ringbook.app.top;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an engine's metrics server said at one moment: the series of {@code /metrics}, the fields of {@code /state}.
 */
final class Scrape
{
    private static final Pattern SERIES = Pattern.compile("([a-zA-Z_:][\\w:]*)(?:\\{(.*)})? ([-+.\\w]+)");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern FIELD =
        Pattern.compile("\"(\\w+)\":(?:\"((?:[^\"\\\\]|\\\\.)*)\"|(-?\\d+|true|false))");

    private final Map<String, List<Series>> series = new TreeMap<>();
    private final Map<String, String> fields = new TreeMap<>();
    private final long timeNs;

    /**
     * One series.
     *
     * @param labels by name.
     * @param value  of it.
     */
    record Series(Map<String, String> labels, double value)
    {
    }

    Scrape(final String metrics, final String state, final long timeNs)
    {
        this.timeNs = timeNs;
        metrics.lines().filter((line) -> !line.startsWith("#")).forEach(this::add);
        final Matcher matcher = FIELD.matcher(state);
        while (matcher.find())
        {
            fields.put(
                matcher.group(1), null == matcher.group(2) ? matcher.group(3) : unescape(matcher.group(2)));
        }
    }

    private void add(final String line)
    {
        final Matcher matcher = SERIES.matcher(line);
        if (matcher.matches())
        {
            final Map<String, String> labels = new TreeMap<>();
            final Matcher label = LABEL.matcher(null == matcher.group(2) ? "" : matcher.group(2));
            while (label.find())
            {
                labels.put(label.group(1), unescape(label.group(2)));
            }
            series.computeIfAbsent(matcher.group(1), (name) -> new ArrayList<>())
                .add(new Series(labels, number(matcher.group(3))));
        }
    }

    long timeNs()
    {
        return timeNs;
    }

    /** Text of a field of the state, null if it has none. */
    String field(final String name)
    {
        return fields.get(name);
    }

    /** Number in a field of the state, or another if it has none. */
    long number(final String name, final long absent)
    {
        final String text = fields.get(name);
        return null != text && text.matches("-?\\d{1,18}") ? Long.parseLong(text) : absent;
    }

    List<Series> all(final String name)
    {
        return series.getOrDefault(name, List.of());
    }

    boolean has(final String name)
    {
        return series.containsKey(name);
    }

    /** Sum over all labels, 0 if there is none. */
    double sum(final String name)
    {
        return all(name).stream().mapToDouble(Series::value).sum();
    }

    /** The value with a label, 0 if there is none. */
    double of(final String name, final String label, final String value)
    {
        return all(name).stream()
            .filter((one) -> value.equals(one.labels().get(label)))
            .mapToDouble(Series::value).sum();
    }

    private static double number(final String text)
    {
        switch (text)
        {
            case "+Inf":
                return Double.POSITIVE_INFINITY;

            case "-Inf":
                return Double.NEGATIVE_INFINITY;

            default:
                try
                {
                    return Double.parseDouble(text);
                }
                catch (final NumberFormatException e)
                {
                    return Double.NaN;
                }
        }
    }

    private static String unescape(final String text)
    {
        return text.replaceAll("\\\\u[0-9a-f]{4}|\\\\n", " ").replaceAll("\\\\(.)", "$1");
    }
}
