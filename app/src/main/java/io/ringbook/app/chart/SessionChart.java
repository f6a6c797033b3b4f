package io.ringbook.app.chart;

import io.ringbook.app.console.Figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * A trading session in one picture, three panels over one axis: price with its range and the touch, volume by who took
 * it, and the quantity that rested near the touch.
 */
public final class SessionChart
{
    private static final int WIDTH = 960;
    private static final double LEFT = 96;
    private static final double RIGHT = WIDTH - 28.0;
    private static final double LEGEND_Y = 76;
    private static final double PRICE_TOP = 96;
    private static final double PRICE_BOTTOM = PRICE_TOP + 250;
    private static final double VOLUME_TOP = PRICE_BOTTOM + 22;
    private static final double VOLUME_BOTTOM = VOLUME_TOP + 110;
    private static final double DEPTH_TOP = VOLUME_BOTTOM + 22;
    private static final double DEPTH_BOTTOM = DEPTH_TOP + 150;
    private static final int HEIGHT = (int)DEPTH_BOTTOM + 56;
    private static final double BAR_PART = 0.8;

    private static final int TRADES = 0;
    private static final int BIDS = 2;
    private static final int ASKS = 4;

    private final SvgWriter svg = new SvgWriter(WIDTH);
    private final String title;
    private final List<SessionSlice> slices;
    private final long from;
    private final long length;
    private final boolean isTime;
    private final ChartAxis x;

    /**
     * A chart.
     *
     * @param title    above it.
     * @param subtitle below the title.
     * @param isTime   true if the axis is nanoseconds since the epoch (shown as UTC), false if it is sequences.
     * @param from     where the first slice begins on the axis.
     * @param width    of a slice on the axis.
     * @param slices   one after another, at least one.
     */
    public SessionChart(
        final String title,
        final String subtitle,
        final boolean isTime,
        final long from,
        final long width,
        final List<SessionSlice> slices)
    {
        this.title = title;
        this.slices = slices;
        this.from = from;
        this.length = width * slices.size();
        this.isTime = isTime;
        x = ChartAxis.stepped(0, slices.size(), slices.size(), LEFT, RIGHT);
        svg.text(20, 30, "title", title);
        svg.text(20, 50, "mark", subtitle);
        legend("trades", TRADES, 20);
        legend("bids; taken by buyers", BIDS, 110);
        legend("asks; taken by sellers", ASKS, 290);
    }

    /**
     * The drawing.
     *
     * @param depthLabel says what the lowest panel adds up.
     * @return the file's content.
     */
    public String svg(final String depthLabel)
    {
        xMarks();
        prices();
        volumes();
        depths(depthLabel);
        svg.text((LEFT + RIGHT) / 2, DEPTH_BOTTOM + 42, "label middle", isTime ? "time, UTC" : "sequence");
        return svg.finish(HEIGHT, title);
    }

    private void legend(final String name, final int series, final double left)
    {
        svg.bar(left, LEGEND_Y - 6, 14, 4, series);
        svg.text(left + 20, LEGEND_Y, "label", name);
    }

    private void xMarks()
    {
        if (isTime)
        {
            TimeMarks.of(from, length).forEach((mark) -> xMark(mark.offset(), mark.text()));
            return;
        }
        for (final double sequence : ChartAxis.between(from, (double)from + length, 0, 1).ticks())
        {
            if (sequence >= from && sequence <= from + length)
            {
                xMark(sequence - from, Figures.tick(sequence));
            }
        }
    }

    private void xMark(final double offset, final String text)
    {
        final double place = x.place(offset * slices.size() / length);
        svg.line(place, PRICE_TOP, place, DEPTH_BOTTOM, "grid");
        svg.text(place, DEPTH_BOTTOM + 19, "mark middle", text);
    }

    private void prices()
    {
        double lowest = Double.MAX_VALUE;
        double highest = -Double.MAX_VALUE;
        for (final SessionSlice slice : slices)
        {
            for (final double price : new double[] {slice.low(), slice.high(), slice.bid(), slice.ask()})
            {
                if (!Double.isNaN(price))
                {
                    lowest = Math.min(lowest, price);
                    highest = Math.max(highest, price);
                }
            }
        }
        frame(PRICE_TOP, PRICE_BOTTOM, "price");
        if (lowest > highest)
        {
            svg.text((LEFT + RIGHT) / 2, (PRICE_TOP + PRICE_BOTTOM) / 2, "label middle", "no price");
            return;
        }
        final ChartAxis y = ChartAxis.between(lowest, highest, PRICE_BOTTOM, PRICE_TOP);
        priceMarks(y);
        line(y, SessionSlice::bid, BIDS);
        line(y, SessionSlice::ask, ASKS);
        for (int i = 0; i < slices.size(); i++)
        {
            final SessionSlice slice = slices.get(i);
            if (!Double.isNaN(slice.high()))
            {
                final double top = y.place(slice.high());
                svg.area(box(i, top, Math.max(y.place(slice.low()), top + 1)), TRADES);
            }
        }
        line(y, SessionSlice::close, TRADES);
    }

    private void priceMarks(final ChartAxis y)
    {
        final List<Double> ticks = y.ticks();
        final double step = ticks.size() > 1 ? ticks.get(1) - ticks.get(0) : Math.max(1, Math.abs(ticks.get(0)));
        final int decimals = (int)Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
        for (final double tick : ticks)
        {
            yMark(y.place(tick), String.format(Locale.ROOT, "%,." + decimals + "f", tick));
        }
    }

    private void volumes()
    {
        final double highest = slices.stream().mapToDouble((slice) -> slice.buyVolume() + slice.sellVolume())
            .max().orElse(0);
        final ChartAxis y = new ChartAxis(false, 0, highest, VOLUME_BOTTOM, VOLUME_TOP);
        frame(VOLUME_TOP, VOLUME_BOTTOM, "volume");
        everySecond(y.ticks()).forEach((tick) -> yMark(y.place(tick), Figures.tick(tick)));
        for (int i = 0; i < slices.size(); i++)
        {
            final double buy = y.place(slices.get(i).buyVolume());
            final double all = y.place(slices.get(i).buyVolume() + slices.get(i).sellVolume());
            bar(i, buy, VOLUME_BOTTOM, BIDS);
            bar(i, all, buy, ASKS);
        }
    }

    private void depths(final String label)
    {
        final double highest = slices.stream().mapToDouble((slice) -> Math.max(slice.bidDepth(), slice.askDepth()))
            .max().orElse(0);
        final double middle = (DEPTH_TOP + DEPTH_BOTTOM) / 2;
        final ChartAxis up = new ChartAxis(false, 0, highest, middle, DEPTH_TOP);
        final ChartAxis down = new ChartAxis(false, 0, highest, middle, DEPTH_BOTTOM);
        frame(DEPTH_TOP, DEPTH_BOTTOM, label);
        for (final double tick : everySecond(up.ticks()))
        {
            yMark(up.place(tick), Figures.tick(tick));
            if (tick > 0)
            {
                yMark(down.place(tick), Figures.tick(tick));
            }
        }
        svg.area(outline(up, middle, SessionSlice::askDepth), ASKS);
        svg.area(outline(down, middle, SessionSlice::bidDepth), BIDS);
        svg.line(LEFT, middle, RIGHT, middle, "axis");
    }

    private List<double[]> outline(
        final ChartAxis y, final double middle, final ToDoubleFunction<SessionSlice> quantity)
    {
        final List<double[]> points = new ArrayList<>();
        points.add(new double[] {LEFT, middle});
        for (int i = 0; i < slices.size(); i++)
        {
            final double place = y.place(quantity.applyAsDouble(slices.get(i)));
            points.add(new double[] {x.place(i), place});
            points.add(new double[] {x.place(i + 1), place});
        }
        points.add(new double[] {RIGHT, middle});
        return points;
    }

    /** A line with a gap where there is no price. */
    private void line(final ChartAxis y, final ToDoubleFunction<SessionSlice> price, final int series)
    {
        final List<double[]> points = new ArrayList<>();
        for (int i = 0; i <= slices.size(); i++)
        {
            final double value = i < slices.size() ? price.applyAsDouble(slices.get(i)) : Double.NaN;
            if (!Double.isNaN(value))
            {
                points.add(new double[] {x.place(i + 0.5), y.place(value)});
            }
            else if (!points.isEmpty() && (i == slices.size() || TRADES != series))
            {
                svg.path(points, series);
                points.clear();
            }
        }
    }

    private void bar(final int slice, final double top, final double bottom, final int series)
    {
        if (bottom - top > 0.05)
        {
            svg.bar(x.place(slice), top, (x.place(1) - x.place(0)) * BAR_PART, bottom - top, series);
        }
    }

    private List<double[]> box(final int slice, final double top, final double bottom)
    {
        final double left = x.place(slice);
        final double right = x.place(slice + 1);
        return List.of(
            new double[] {left, top}, new double[] {right, top},
            new double[] {right, bottom}, new double[] {left, bottom});
    }

    private void frame(final double top, final double bottom, final String label)
    {
        svg.line(LEFT, top, LEFT, bottom, "axis");
        svg.line(LEFT, bottom, RIGHT, bottom, "axis");
        svg.textUp(20, (top + bottom) / 2, "label middle", label);
    }

    private void yMark(final double place, final String text)
    {
        svg.line(LEFT, place, RIGHT, place, "grid");
        svg.text(LEFT - 8, place + 4, "mark end", text);
    }

    private static List<Double> everySecond(final List<Double> ticks)
    {
        final List<Double> some = new ArrayList<>();
        for (int i = 0; i < ticks.size(); i += 2)
        {
            some.add(ticks.get(i));
        }
        return some;
    }
}
