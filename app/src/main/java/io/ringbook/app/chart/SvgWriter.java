package io.ringbook.app.chart;

import java.util.List;
import java.util.Locale;

/**
 * Shapes and words of a chart as SVG: no scripts, no fonts of its own, and colours that follow whether the reader's
 * screen is light or dark.
 */
public final class SvgWriter
{
    /** Colours there are: series are numbered below this. */
    public static final int MAX_SERIES = 8;

    private static final int CHARACTER_WIDTH = 7;
    private static final String[] LIGHT =
        {"#2563c9", "#d4711c", "#1f8f5f", "#8a4fc4", "#c93b4a", "#11889c", "#8d6a17", "#5f6b7a"};
    private static final String[] DARK =
        {"#6ea3ff", "#f2a154", "#52c492", "#bd93f0", "#f0808b", "#4fc3d6", "#d3b255", "#a6b1bf"};

    private final StringBuilder body = new StringBuilder();
    private final int width;

    /**
     * An empty drawing.
     *
     * @param width of it, in pixels.
     */
    public SvgWriter(final int width)
    {
        this.width = width;
    }

    /**
     * Room that a text takes, on average.
     *
     * @param text to show.
     * @return pixels.
     */
    public static int widthOf(final String text)
    {
        return text.length() * CHARACTER_WIDTH;
    }

    /**
     * A straight line.
     *
     * @param x1    where it begins.
     * @param y1    where it begins, from the top.
     * @param x2    where it ends.
     * @param y2    where it ends, from the top.
     * @param style {@code grid} or {@code axis}.
     */
    public void line(final double x1, final double y1, final double x2, final double y2, final String style)
    {
        shape("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" class=\"%s\"/>", x1, y1, x2, y2, style);
    }

    /**
     * A bar.
     *
     * @param x        left edge.
     * @param y        upper edge.
     * @param barWidth of it.
     * @param height   of it.
     * @param series   whose colour it has.
     */
    public void bar(final double x, final double y, final double barWidth, final double height, final int series)
    {
        shape("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"2\" class=\"f%s\"/>",
            x, y, barWidth, height, series);
    }

    /**
     * A dot.
     *
     * @param x      of its centre.
     * @param y      of its centre.
     * @param series whose colour it has.
     */
    public void dot(final double x, final double y, final int series)
    {
        shape("<circle cx=\"%s\" cy=\"%s\" r=\"3.5\" class=\"f%s\"/>", x, y, series);
    }

    /**
     * A line through points.
     *
     * @param points each x and y.
     * @param series whose colour it has.
     */
    public void path(final List<double[]> points, final int series)
    {
        shape("<path d=\"%s\" class=\"s%s\"/>", places(points), series);
    }

    /**
     * A translucent area.
     *
     * @param outline of it: each x and y.
     * @param series  whose colour it has.
     */
    public void area(final List<double[]> outline, final int series)
    {
        shape("<path d=\"%sZ\" class=\"f%s area\"/>", places(outline), series);
    }

    private static String places(final List<double[]> points)
    {
        final StringBuilder path = new StringBuilder();
        for (final double[] point : points)
        {
            path.append(0 == path.length() ? 'M' : 'L').append(place(point[0])).append(' ').append(place(point[1]));
        }
        return path.toString();
    }

    /**
     * A text.
     *
     * @param x     of its anchor.
     * @param y     of its base line.
     * @param style {@code title}, {@code label}, {@code mark} or {@code note}, and {@code end} or {@code middle} for
     *              the anchor, separated by a blank.
     * @param text  to show, any characters.
     */
    public void text(final double x, final double y, final String style, final String text)
    {
        shape("<text x=\"%s\" y=\"%s\" class=\"%s\">%s</text>", x, y, style, escaped(text));
    }

    /**
     * A text upwards, along an axis.
     *
     * @param x     of its anchor.
     * @param y     of its anchor.
     * @param style as of {@link #text}.
     * @param text  to show, any characters.
     */
    public void textUp(final double x, final double y, final String style, final String text)
    {
        shape("<text transform=\"translate(%s %s) rotate(-90)\" class=\"%s\">%s</text>", x, y, style, escaped(text));
    }

    /**
     * Names of the series, in rows.
     *
     * @param left  edge.
     * @param top   base line of the first row.
     * @param names in the order of the series.
     * @return where the next thing may begin.
     */
    public double legend(final double left, final double top, final List<String> names)
    {
        double x = left;
        double y = top;
        for (int i = 0; i < names.size(); i++)
        {
            final int needed = widthOf(names.get(i)) + 34;
            if (x > left && x + needed > width - 12)
            {
                x = left;
                y += 20;
            }
            shape("<rect x=\"%s\" y=\"%s\" width=\"14\" height=\"4\" rx=\"2\" class=\"f%s\"/>", x, y - 6, i);
            text(x + 20, y, "label", names.get(i));
            x += needed;
        }
        return y + 20;
    }

    /**
     * The whole drawing.
     *
     * @param height of it.
     * @param title  for those who cannot see it.
     * @return the file's content.
     */
    public String finish(final int height, final String title)
    {
        final StringBuilder svg = new StringBuilder(4096);
        svg.append(String.format(Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" role=\"img\">%n" +
            "<title>%s</title>%n<style>%n", width, height, width, height, escaped(title)));
        svg.append("text{font-family:system-ui,-apple-system,'Segoe UI','DejaVu Sans',sans-serif;font-size:12px}\n")
            .append(".title{font-size:16px;font-weight:600}.end{text-anchor:end}.middle{text-anchor:middle}\n")
            .append(".note{font-size:10px}.area{opacity:0.28}.grid{stroke-width:1}.axis{stroke-width:1.2}\n");
        colours(svg, "#ffffff", "#d8dee6", "#1c2733", "#5b6776", "#e6eaef", "#8b96a3", LIGHT);
        svg.append("@media (prefers-color-scheme:dark){\n");
        colours(svg, "#10161d", "#2c3743", "#e4eaf1", "#9aa7b5", "#232d38", "#657384", DARK);
        svg.append("}\n</style>\n");
        svg.append(String.format(Locale.ROOT,
            "<rect x=\"0.5\" y=\"0.5\" width=\"%d\" height=\"%d\" rx=\"8\" class=\"card\"/>%n", width - 1, height - 1));
        return svg.append(body).append("</svg>\n").toString().replace("\r\n", "\n");
    }

    @SuppressWarnings("checkstyle:ParameterNumber")
    private static void colours(
        final StringBuilder svg,
        final String card,
        final String border,
        final String ink,
        final String muted,
        final String grid,
        final String axis,
        final String[] series)
    {
        svg.append(".card{fill:").append(card).append(";stroke:").append(border).append("}.title{fill:").append(ink)
            .append("}.label{fill:").append(ink).append("}.mark,.note{fill:").append(muted)
            .append("}.grid{stroke:").append(grid).append("}.axis{stroke:").append(axis).append("}\n");
        for (int i = 0; i < series.length; i++)
        {
            svg.append(".f").append(i).append("{fill:").append(series[i]).append("}.s").append(i)
                .append("{fill:none;stroke-width:2;stroke-linejoin:round;stroke:").append(series[i]).append("}\n");
        }
    }

    private void shape(final String format, final Object... values)
    {
        final Object[] shown = values.clone();
        for (int i = 0; i < shown.length; i++)
        {
            shown[i] = shown[i] instanceof Double ? place((Double)shown[i]) : shown[i];
        }
        body.append(String.format(Locale.ROOT, format, shown)).append('\n');
    }

    private static String place(final double value)
    {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String escaped(final String text)
    {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
