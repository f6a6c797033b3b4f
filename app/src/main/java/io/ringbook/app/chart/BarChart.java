package io.ringbook.app.chart;

import io.ringbook.app.console.Figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Bars from zero, in groups, each with its value.
 */
public final class BarChart
{
    private static final double BAR_HEIGHT = 18;
    private static final double BAR_GAP = 4;
    private static final double GROUP_GAP = 16;
    private static final int VALUE_WIDTH = 64;
    private static final int MIN_LEFT = 60;

    private final ChartFrame frame;
    private final List<String> series = new ArrayList<>();
    private final Map<String, Map<String, Double>> groups = new LinkedHashMap<>();

    /**
     * An empty chart.
     *
     * @param frame around it.
     */
    public BarChart(final ChartFrame frame)
    {
        this.frame = frame;
    }

    /**
     * Adds a bar.
     *
     * @param group it stands in.
     * @param name  of its series.
     * @param value its length.
     * @return false if the bar is there already.
     */
    public boolean add(final String group, final String name, final double value)
    {
        if (!series.contains(name))
        {
            series.add(name);
        }
        return null == groups.computeIfAbsent(group, key -> new LinkedHashMap<>()).put(name, value);
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
        final double top = frame.top(svg, series) + 4;
        final double bottom = top + GROUP_GAP / 2 + groups.values().stream()
            .mapToDouble(bars -> bars.size() * (BAR_HEIGHT + BAR_GAP) + GROUP_GAP).sum();
        final double left = Math.max(
            MIN_LEFT, 32 + groups.keySet().stream().mapToInt(SvgWriter::widthOf).max().orElse(0));
        final double highest = groups.values().stream().flatMap(bars -> bars.values().stream())
            .mapToDouble(Double::doubleValue).max().orElse(0);
        final ChartAxis x = new ChartAxis(false, 0, highest, left, ChartFrame.RIGHT - VALUE_WIDTH);
        for (final double tick : x.ticks())
        {
            svg.line(x.place(tick), top, x.place(tick), bottom, "grid");
            svg.text(x.place(tick), bottom + 19, "mark middle", Figures.tick(tick));
        }

        double y = top + GROUP_GAP;
        for (final Map.Entry<String, Map<String, Double>> group : groups.entrySet())
        {
            final double middle = y + (group.getValue().size() * (BAR_HEIGHT + BAR_GAP) - BAR_GAP) / 2;
            svg.text(left - 10, middle + 4, "label end", group.getKey());
            for (final Map.Entry<String, Double> bar : group.getValue().entrySet())
            {
                final double end = x.place(bar.getValue());
                svg.bar(left, y, end - left, BAR_HEIGHT, series.indexOf(bar.getKey()));
                svg.text(end + 6, y + 13, "label", Figures.decimal(bar.getValue()));
                y += BAR_HEIGHT + BAR_GAP;
            }
            y += GROUP_GAP;
        }
        svg.line(left, top, left, bottom, "axis");
        svg.text((left + ChartFrame.RIGHT - VALUE_WIDTH) / 2, bottom + 40, "label middle", frame.xLabel());
        return svg.finish(frame.bottom(svg, bottom), frame.title());
    }
}
