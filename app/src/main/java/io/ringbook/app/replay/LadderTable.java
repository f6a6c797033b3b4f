package io.ringbook.app.replay;

import io.ringbook.app.console.Figures;
import io.ringbook.app.console.Palette;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;

/**
 * The rows of a ladder, each column as wide as it needs to be, with bars of depth in what is left of 80 columns. The
 * sums count from the best price on.
 */
final class LadderTable
{
    private static final int WIDTH = 80;
    private static final int MAX_BAR = 16;
    private static final int MIN_BAR = 3;
    private static final int GAPS = 18;
    private static final String GAP = "  ";
    private static final String BEST = "*";

    private final InstrumentUnits.Unit unit;
    private final Palette palette;
    private final List<Level> asks;
    private final List<Level> bids;
    private final int priceWidth;
    private final int quantityWidth;
    private final int ordersWidth;
    private final int totalWidth;
    private final int barWidth;
    private final long maxQuantityLots;

    /** One row of the ladder. */
    record Level(long priceTicks, long quantityLots, int orderCount, BigDecimal totalLots)
    {
    }

    LadderTable(
        final InstrumentUnits.Unit unit, final Palette palette, final List<Level> asks, final List<Level> bids)
    {
        this.unit = unit;
        this.palette = palette;
        this.asks = asks;
        this.bids = bids;
        priceWidth = width("price", (level) -> unit.price(level.priceTicks()));
        quantityWidth = width("quantity", (level) -> unit.quantity(level.quantityLots()));
        ordersWidth = width("orders", LadderTable::orders);
        totalWidth = width("total", this::total);
        final int bar = (WIDTH - priceWidth - GAPS) / 2 - quantityWidth - ordersWidth - totalWidth;
        barWidth = bar < MIN_BAR ? 0 : Math.min(bar, MAX_BAR);
        long most = 1;
        for (final List<Level> side : List.of(asks, bids))
        {
            for (final Level level : side)
            {
                most = Math.max(most, level.quantityLots());
            }
        }
        maxQuantityLots = most;
    }

    private int width(final String heading, final Function<Level, String> text)
    {
        int width = heading.length();
        for (final List<Level> side : List.of(asks, bids))
        {
            for (final Level level : side)
            {
                width = Math.max(width, text.apply(level).length());
            }
        }
        return width;
    }

    String heading()
    {
        return palette.bold(row(
            left("", "total", "orders", "bid", "price") + GAP + right("ask", "orders", "total", "")));
    }

    String ask(final int index)
    {
        final Level level = asks.get(index);
        final String side = right(unit.quantity(level.quantityLots()), orders(level), total(level), bar(level));
        return left("", "", "", "", "").substring(priceWidth) + palette.red(row(price(level, index) + side));
    }

    String bid(final int index)
    {
        final Level level = bids.get(index);
        final String bar = bar(level);
        return palette.green(row(left(
            " ".repeat(barWidth - bar.length()) + bar, total(level), orders(level), unit.quantity(level.quantityLots()),
            unit.price(level.priceTicks())) + mark(index)));
    }

    /** A line around the column of prices. */
    String middle(final String text)
    {
        final int center = left("", "", "", "", "").length() - priceWidth / 2;
        return " ".repeat(Math.max(0, center - text.length() / 2)) + text;
    }

    private String price(final Level level, final int index)
    {
        return padded(unit.price(level.priceTicks()), priceWidth) + mark(index);
    }

    private static String mark(final int index)
    {
        return 0 == index ? " " + BEST : GAP;
    }

    private String left(
        final String bar, final String total, final String orders, final String quantity, final String price)
    {
        return (0 == barWidth ? "" : padded(bar, barWidth) + GAP) + padded(total, totalWidth) + GAP +
            padded(orders, ordersWidth) + GAP + padded(quantity, quantityWidth) + GAP + padded(price, priceWidth);
    }

    private String right(final String quantity, final String orders, final String total, final String bar)
    {
        return GAP + padded(quantity, quantityWidth) + GAP + padded(orders, ordersWidth) + GAP +
            padded(total, totalWidth) + (0 == barWidth ? "" : GAP + bar);
    }

    private String bar(final Level level)
    {
        final long length = BigDecimal.valueOf(level.quantityLots()).multiply(BigDecimal.valueOf(barWidth))
            .divide(BigDecimal.valueOf(maxQuantityLots), 0, RoundingMode.HALF_UP).longValue();
        return "#".repeat(0 == barWidth ? 0 : (int)Math.max(1, length));
    }

    private String total(final Level level)
    {
        return level.totalLots().multiply(unit.lotSize()).toPlainString();
    }

    private static String orders(final Level level)
    {
        return Figures.count(level.orderCount());
    }

    private static String padded(final String text, final int width)
    {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }

    private static String row(final String text)
    {
        return text.stripTrailing();
    }
}
