package io.ringbook.app.chart;

import java.util.List;

/**
 * What is written around a chart.
 *
 * @param title  above it.
 * @param xLabel below it, with the unit.
 * @param yLabel beside it, with the unit.
 * @param where  the machine, in small letters at the bottom.
 */
public record ChartFrame(String title, String xLabel, String yLabel, List<String> where)
{
    static final int WIDTH = 760;
    static final double RIGHT = WIDTH - 28.0;
    private static final int NOTE_HEIGHT = 14;
    private static final double TITLE_Y = 30;
    private static final double LEGEND_Y = 54;
    private static final int NOTE_CHARACTERS = 130;

    /** Title and legend; answers where the plot may begin. */
    double top(final SvgWriter svg, final List<String> names)
    {
        svg.text(20, TITLE_Y, "title", title);
        return names.size() > 1 || !names.get(0).isEmpty() ? svg.legend(20, LEGEND_Y, names) : LEGEND_Y;
    }

    /** The bottom line; answers the height of the whole. */
    int bottom(final SvgWriter svg, final double plotBottom)
    {
        double y = plotBottom + 62;
        for (final String line : where)
        {
            svg.text(20, y, "note", line.length() > NOTE_CHARACTERS ? line.substring(0, NOTE_CHARACTERS) : line);
            y += NOTE_HEIGHT;
        }
        return (int)y + 2;
    }
}
