package io.ringbook.app.top;

import io.ringbook.app.console.Figures;
import io.ringbook.app.top.MarketTally.Traded;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.sbe.Side;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A book's best levels as a block of lines: bids left, asks right, the best ones first.
 */
final class BookLines
{
    private static final int LEVELS = 5;
    private static final String ROW = "%7s  %16s  %12s | %-12s  %-16s  %-7s";

    private BookLines()
    {
    }

    static List<String> of(final MatchingEngine engine, final Traded traded, final MarketRate rate)
    {
        final List<String[]> bids = levels(engine, traded, Side.BUY);
        final List<String[]> asks = levels(engine, traded, Side.SELL);
        final List<String> lines = new ArrayList<>();
        lines.add(traded.symbol() + "  " + phase(engine, traded) + last(traded) +
            rate.perSecond(traded.tradesBetweenMarks()) + " trades/s");
        lines.add(String.format(ROW, "orders", "quantity", "bid", "ask", "quantity", "orders").stripTrailing());
        for (int i = 0; i < Math.max(1, Math.max(bids.size(), asks.size())); i++)
        {
            final String[] bid = i < bids.size() ? bids.get(i) : new String[] {"", "", 0 == i ? "-" : ""};
            final String[] ask = i < asks.size() ? asks.get(i) : new String[] {"", "", 0 == i ? "-" : ""};
            lines.add(String.format(ROW, bid[0], bid[1], bid[2], ask[2], ask[1], ask[0]).stripTrailing());
        }
        return lines;
    }

    private static String phase(final MatchingEngine engine, final Traded traded)
    {
        return engine.phase(traded.instrumentId()).name().toLowerCase(Locale.ROOT) + "  ";
    }

    private static String last(final Traded traded)
    {
        return null == traded.lastPrice() ? "" :
            "last " + traded.lastPrice() + "  volume " + traded.volume() + " seen  ";
    }

    private static List<String[]> levels(final MatchingEngine engine, final Traded traded, final Side side)
    {
        final List<String[]> levels = new ArrayList<>();
        engine.forEachLevel(traded.instrumentId(), side, LEVELS, (priceTicks, quantityLots, orderCount) ->
            levels.add(new String[] {
                Figures.count(orderCount), traded.quantity(quantityLots), traded.price(priceTicks)}));
        return levels;
    }
}
