package io.ringbook.app.replay;

import io.ringbook.app.console.Figures;
import io.ringbook.app.console.Palette;
import io.ringbook.app.console.ToolException;
import io.ringbook.app.console.UtcTime;
import io.ringbook.codecs.NullValue;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.sbe.Liquidity;
import io.ringbook.sbe.Side;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Prints an instrument's order book for people: prices in the middle, bids left and below, asks right and above. Hears
 * the engine's events for the instrument's units and its last trade.
 */
final class BookLadder extends InstrumentUnits
{
    private static final int SPREAD_PERCENT_DECIMALS = 3;

    private final String symbol;
    private final int maxLevels;
    private final Palette palette;
    private long now;
    private long lastPriceTicks = NullValue.LONG;
    private long lastQuantityLots;
    private long lastTradeId;
    private long lastTradeNs;

    /** Levels of a side, best first, and how many more there are. */
    private record Levels(List<LadderTable.Level> shown, int count)
    {
        LadderTable.Level best()
        {
            return shown.get(0);
        }

        boolean isEmpty()
        {
            return shown.isEmpty();
        }

        int hidden()
        {
            return count - shown.size();
        }
    }

    BookLadder(final String symbol, final int maxLevels, final Palette palette)
    {
        this.symbol = symbol;
        this.maxLevels = maxLevels;
        this.palette = palette;
    }

    @Override
    public void onCommandStart(final long sequence, final long timestampNs, final long correlationId)
    {
        now = timestampNs;
    }

    @Override
    public void onTrade(
        final long tradeId,
        final int instrumentId,
        final long priceTicks,
        final long quantityLots,
        final long makerOrderId,
        final long takerOrderId,
        final long makerAccount,
        final long takerAccount,
        final Side takerSide,
        final long makerLeavesLots,
        final long takerLeavesLots,
        final long makerFeeUnits,
        final long takerFeeUnits,
        final Liquidity liquidity)
    {
        if (unit(instrumentId).symbol().equals(symbol))
        {
            lastPriceTicks = priceTicks;
            lastQuantityLots = quantityLots;
            lastTradeId = tradeId;
            lastTradeNs = now;
        }
    }

    void print(final MatchingEngine engine, final PrintWriter out)
    {
        final int instrumentId = engine.instrumentId(symbol);
        if (0 == instrumentId)
        {
            throw new ToolException(
                "no instrument " + symbol + " in this journal after sequence " + engine.sequence() + "; it has: " +
                    (0 == engine.instrumentCount() ? "none" : String.join(", ", symbols(engine))),
                ToolException.ANSWER_IS_NO);
        }
        final Unit unit = unit(instrumentId);
        final Levels asks = levels(engine, instrumentId, Side.SELL);
        final Levels bids = levels(engine, instrumentId, Side.BUY);
        out.println();
        out.println(palette.bold(symbol) + ", " + engine.phase(instrumentId) + ", after command " +
            Figures.count(engine.sequence()) +
            (0 == engine.sequence() ? "" : " at " + UtcTime.text(engine.timestampNs())));
        printLastTrade(unit, out);
        out.println();

        final LadderTable table = new LadderTable(unit, palette, asks.shown(), bids.shown());
        out.println(table.heading());
        if (asks.hidden() > 0)
        {
            out.println(table.middle("(" + Figures.count(asks.hidden()) + " more levels of asks)"));
        }
        for (int i = asks.shown().size() - 1; i >= 0; i--)
        {
            out.println(table.ask(i));
        }
        out.println(table.middle(between(unit, bids, asks)));
        for (int i = 0; i < bids.shown().size(); i++)
        {
            out.println(table.bid(i));
        }
        if (bids.hidden() > 0)
        {
            out.println(table.middle("(" + Figures.count(bids.hidden()) + " more levels of bids)"));
        }
        printWaiting(engine, instrumentId, unit, out);
    }

    /** All symbols of an engine, in the order of their ids. */
    static List<String> symbols(final MatchingEngine engine)
    {
        final List<String> symbols = new ArrayList<>();
        for (int id = 1; id <= engine.instrumentCount(); id++)
        {
            symbols.add(engine.symbol(id));
        }
        return symbols;
    }

    private Levels levels(final MatchingEngine engine, final int instrumentId, final Side side)
    {
        final List<LadderTable.Level> shown = new ArrayList<>();
        final int[] count = {0};
        engine.forEachLevel(instrumentId, side, 0, (priceTicks, quantityLots, orderCount) ->
        {
            if (0 == maxLevels || count[0] < maxLevels)
            {
                final BigDecimal before = shown.isEmpty() ?
                    BigDecimal.ZERO : shown.get(shown.size() - 1).totalLots();
                shown.add(new LadderTable.Level(
                    priceTicks, quantityLots, orderCount, before.add(BigDecimal.valueOf(quantityLots))));
            }
            count[0]++;
        });
        return new Levels(shown, count[0]);
    }

    private static String between(final Unit unit, final Levels bids, final Levels asks)
    {
        if (bids.isEmpty() || asks.isEmpty())
        {
            return bids.isEmpty() && asks.isEmpty() ? "(empty)" : bids.isEmpty() ? "(no bids)" : "(no asks)";
        }
        final BigDecimal bid = unit.priceOf(bids.best().priceTicks());
        final BigDecimal ask = unit.priceOf(asks.best().priceTicks());
        final BigDecimal mid = bid.add(ask).divide(BigDecimal.valueOf(2));
        final BigDecimal distance = ask.subtract(bid).abs();
        final String percent = mid.signum() <= 0 ? "" : " (" + distance.scaleByPowerOfTen(2).divide(
            mid, SPREAD_PERCENT_DECIMALS, RoundingMode.HALF_UP).toPlainString() + " %)";
        return (ask.compareTo(bid) < 0 ? "crossed by " : "spread ") + distance.toPlainString() + percent + ", mid " +
            mid.toPlainString();
    }

    private void printLastTrade(final Unit unit, final PrintWriter out)
    {
        if (NullValue.LONG != lastPriceTicks)
        {
            out.println("last trade " + unit.quantity(lastQuantityLots) + " at " + unit.price(lastPriceTicks) +
                ", trade " + lastTradeId + " at " + UtcTime.text(lastTradeNs));
        }
    }

    /** What is live and in no level. */
    private static void printWaiting(
        final MatchingEngine engine, final int instrumentId, final Unit unit, final PrintWriter out)
    {
        for (final Side side : new Side[] {Side.BUY, Side.SELL})
        {
            final long[] market = {0, 0};
            engine.forEachOrder(instrumentId, side, (order) ->
            {
                if (NullValue.LONG == order.priceTicks())
                {
                    market[0]++;
                    market[1] += order.leavesLots();
                }
            });
            if (market[0] > 0)
            {
                out.println("market orders to " + side.name().toLowerCase(Locale.ROOT) + " in the call: " +
                    Figures.count(market[0]) + ", quantity " + unit.quantity(market[1]));
            }
            final long[] stops = {0};
            engine.forEachStop(instrumentId, side, (order) -> stops[0]++);
            if (stops[0] > 0)
            {
                out.println("stops to " + side.name().toLowerCase(Locale.ROOT) + " not yet triggered: " +
                    Figures.count(stops[0]));
            }
        }
    }
}
