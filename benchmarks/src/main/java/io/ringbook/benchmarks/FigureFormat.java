package io.ringbook.benchmarks;


import java.util.Locale;

/**
 * Figures for people: as many decimals as their size makes worth reading.
 */
final class FigureFormat
{
    private FigureFormat()
    {
    }

    static String of(final Object value)
    {
        if (value instanceof Long)
        {
            return String.format(Locale.ROOT, "%,d", (Long)value);
        }
        if (value instanceof Double)
        {
            return decimal((Double)value);
        }
        return value.toString();
    }

    static String decimal(final double value)
    {
        final double size = Math.abs(value);
        final String format = size >= 1_000 ? "%,.0f" : size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }

    /** For an axis: 0.5, 200, 5 k, 1.5 M. */
    static String tick(final double value)
    {
        if (value >= 1_000_000)
        {
            return trimmed(value / 1_000_000) + " M";
        }
        return value >= 1_000 ? trimmed(value / 1_000) + " k" : trimmed(value);
    }

    private static String trimmed(final double value)
    {
        final String text = String.format(Locale.ROOT, "%.3f", value);
        return text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }
}
