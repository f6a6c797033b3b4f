package io.ringbook.app.chart;

import io.ringbook.app.console.Figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lines over numbers (a rate, a depth) or over names (percentiles).
 */
public final class LineChart
{
    private static final double LEFT = 78;
    private static final double PLOT_HEIGHT = 300;

    private final ChartFrame frame;
    private final boolean isXLog;
    private final boolean isYLog;
    private final List<String> names;
    private final Map<String, List<double[]>> series = new LinkedHashMap<>();

    /**
     * An empty chart.
     *
     * @param frame  around it.
     * @param isXLog for numbers of several orders of magnitude.
     * @param isYLog likewise.
     * @param names  along the x axis in place of numbers, whose values are 0, 1, 2 and so on; empty for numbers.
     */
    public LineChart(final ChartFrame frame, final boolean isXLog, final boolean isYLog, final List<String> names)
    {
        this.frame = frame;
        this.isXLog = isXLog;
        this.isYLog = isYLog;
        this.names = names;
    }

    /**
     * Adds a point.
     *
     * @param name of its series.
     * @param x    value.
     * @param y    value.
     */
    public void add(final String name, final double x, final double y)
    {
        series.computeIfAbsent(name, key -> new ArrayList<>()).add(new double[] {x, y});
    }

    /**
     * How many series it has.
     *
     * @return count.
     */
    public int seriesCount()
    {
        return series.size();
    }

    /**
     * The drawing.
     *
     * @return the file's content.
     */
    public String svg()
    {
        final SvgWriter svg = new SvgWriter(ChartFrame.WIDTH);
        final double top = frame.top(svg, List.copyOf(series.keySet())) + 4;
        final double bottom = top + PLOT_HEIGHT;
        final ChartAxis y = axis(1, isYLog, bottom, top);
        for (final double tick : y.ticks())
        {
            svg.line(LEFT, y.place(tick), ChartFrame.RIGHT, y.place(tick), "grid");
            svg.text(LEFT - 8, y.place(tick) + 4, "mark end", Figures.tick(tick));
        }
        final ChartAxis x = names.isEmpty() ? axis(0, isXLog, LEFT + 12, ChartFrame.RIGHT - 12) : null;
        xMarks(svg, x, bottom);
        svg.line(LEFT, bottom, ChartFrame.RIGHT, bottom, "axis");
        svg.text((LEFT + ChartFrame.RIGHT) / 2, bottom + 40, "label middle", frame.xLabel());
        svg.textUp(22, (top + bottom) / 2, "label middle", frame.yLabel());

        int index = 0;
        for (final List<double[]> points : series.values())
        {
            final List<double[]> places = points.stream()
                .sorted((a, b) -> Double.compare(a[0], b[0]))
                .map(point -> new double[] {xPlace(x, point[0]), y.place(point[1])})
                .toList();
            svg.path(places, index);
            for (final double[] place : places)
            {
                svg.dot(place[0], place[1], index);
            }
            index++;
        }
        return svg.finish(frame.bottom(svg, bottom), frame.title());
    }

    private void xMarks(final SvgWriter svg, final ChartAxis x, final double bottom)
    {
        if (null == x)
        {
            for (int i = 0; i < names.size(); i++)
            {
                mark(svg, xPlace(null, i), bottom, names.get(i));
            }
            return;
        }
        for (final double tick : x.ticks())
        {
            mark(svg, x.place(tick), bottom, Figures.tick(tick));
        }
    }

    private static void mark(final SvgWriter svg, final double x, final double bottom, final String text)
    {
        svg.line(x, bottom, x, bottom + 5, "axis");
        svg.text(x, bottom + 19, "mark middle", text);
    }

    private double xPlace(final ChartAxis x, final double value)
    {
        if (null != x)
        {
            return x.place(value);
        }
        final double width = ChartFrame.RIGHT - LEFT;
        return LEFT + width * (value + 0.5) / names.size();
    }

    private ChartAxis axis(final int dimension, final boolean isLog, final double from, final double to)
    {
        double lowest = Double.MAX_VALUE;
        double highest = 0;
        for (final List<double[]> points : series.values())
        {
            for (final double[] point : points)
            {
                lowest = Math.min(lowest, point[dimension]);
                highest = Math.max(highest, point[dimension]);
            }
        }
        return new ChartAxis(isLog, lowest, highest, from, to);
    }
}
