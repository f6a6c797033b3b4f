package io.ringbook.app.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Values to places along an axis, linear from zero or logarithmic, with round numbers to mark.
 */
final class ChartAxis
{
    private static final int STEPS = 6;
    private static final double[] ROUND = {1, 2, 5, 10};
    private static final double MARGIN = 1.08;
    private static final int MAX_TICKS = 9;

    private final boolean isLog;
    private final double low;
    private final double high;
    private final double from;
    private final double to;
    private final List<Double> ticks = new ArrayList<>();

    /**
     * An axis.
     *
     * @param isLog   for values of several orders of magnitude, all above zero.
     * @param lowest  of the values.
     * @param highest of them.
     * @param from    place of the low end.
     * @param to      place of the high end.
     */
    ChartAxis(final boolean isLog, final double lowest, final double highest, final double from, final double to)
    {
        this.isLog = isLog;
        this.from = from;
        this.to = to;
        if (isLog)
        {
            low = roundDown(lowest);
            high = Math.max(roundUp(highest), low * 2);
            addLogTicks();
        }
        else
        {
            final double step = roundUp(Math.max(highest * MARGIN, Double.MIN_NORMAL) / STEPS);
            low = 0;
            high = Math.ceil(Math.max(highest * MARGIN, step) / step) * step;
            for (int i = 0; i * step <= high + step / 2; i++)
            {
                ticks.add(i * step);
            }
        }
    }

    /**
     * A linear axis that does not begin at zero.
     *
     * @param low  of the values.
     * @param high of them.
     * @param step between two marks.
     * @param from place of the low end.
     * @param to   place of the high end.
     */
    private ChartAxis(final double low, final double high, final double step, final double from, final double to)
    {
        this.isLog = false;
        this.low = low;
        this.high = high;
        this.from = from;
        this.to = to;
        for (long i = (long)Math.ceil(low / step - 1e-9); i * step <= high + step * 1e-9; i++)
        {
            ticks.add(i * step);
        }
    }

    /**
     * A linear axis over just the values there are, for prices.
     *
     * @param lowest  of the values.
     * @param highest of them.
     * @param from    place of the low end.
     * @param to      place of the high end.
     * @return the axis.
     */
    static ChartAxis between(final double lowest, final double highest, final double from, final double to)
    {
        final double height = highest > lowest ? highest - lowest : Math.max(Math.abs(highest) / 100, 1e-9);
        final double margin = height * (MARGIN - 1);
        return new ChartAxis(lowest - margin, highest + margin, roundUp(height / STEPS), from, to);
    }

    /**
     * A linear axis with marks at multiples of a step of the caller's.
     *
     * @param low  of the values.
     * @param high of them.
     * @param step between two marks.
     * @param from place of the low end.
     * @param to   place of the high end.
     * @return the axis.
     */
    static ChartAxis stepped(final double low, final double high, final double step, final double from, final double to)
    {
        return new ChartAxis(low, high, step, from, to);
    }

    double place(final double value)
    {
        final double part = isLog ?
            Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
        return from + part * (to - from);
    }

    List<Double> ticks()
    {
        return ticks;
    }

    /** 1, 2, 5, 10 and so on, or only the powers of ten where that would be a crowd. */
    private void addLogTicks()
    {
        for (double power = Math.pow(10, Math.floor(Math.log10(low))); power <= high * 1.001; power *= 10)
        {
            for (int i = 0; i < ROUND.length - 1; i++)
            {
                add(power * ROUND[i]);
            }
        }
        if (ticks.size() > MAX_TICKS)
        {
            ticks.removeIf(tick -> Math.abs(Math.log10(tick) - Math.rint(Math.log10(tick))) > 1e-9);
        }
    }

    private void add(final double tick)
    {
        if (tick >= low * 0.999 && tick <= high * 1.001)
        {
            ticks.add(tick);
        }
    }

    private static double roundUp(final double value)
    {
        final double power = Math.pow(10, Math.floor(Math.log10(value)));
        for (final double round : ROUND)
        {
            if (round * power >= value * 0.999_999)
            {
                return round * power;
            }
        }
        return 10 * power;
    }

    private static double roundDown(final double value)
    {
        final double power = Math.pow(10, Math.floor(Math.log10(value)));
        double found = power;
        for (final double round : ROUND)
        {
            if (round * power <= value * 1.000_001)
            {
                found = round * power;
            }
        }
        return found;
    }
}
