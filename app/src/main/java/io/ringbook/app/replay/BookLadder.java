package io.ringbook.app.replay;

import io.ringbook.app.console.ToolException;
import io.ringbook.codecs.NoEvents;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.sbe.FeeAsset;
import io.ringbook.sbe.Side;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints an instrument's order book for people: asks above, bids below, the touch in the middle. Hears the engine's
 * events to learn the instrument's units.
 */
final class BookLadder extends NoEvents
{
    private static final String ROW = "%8s  %16s  %14s  %-16s  %-8s%n";

    private final String symbol;
    private final int levels;
    private BigDecimal tickSize;
    private BigDecimal lotSize;

    /** One row of the ladder. */
    private record Level(long priceTicks, long quantityLots, int orderCount)
    {
    }

    BookLadder(final String symbol, final int levels)
    {
        this.symbol = symbol;
        this.levels = levels;
    }

    @Override
    public void onInstrumentDefined(
        final int instrumentId,
        final String definedSymbol,
        final String baseAsset,
        final String quoteAsset,
        final long tickMantissa,
        final int tickSizeDecimals,
        final long lotMantissa,
        final int lotSizeDecimals,
        final int baseScale,
        final int quoteScale,
        final FeeAsset feeAsset)
    {
        if (definedSymbol.equals(symbol))
        {
            tickSize = BigDecimal.valueOf(tickMantissa, tickSizeDecimals);
            lotSize = BigDecimal.valueOf(lotMantissa, lotSizeDecimals);
        }
    }

    void print(final MatchingEngine engine, final PrintWriter out)
    {
        final int instrumentId = engine.instrumentId(symbol);
        if (0 == instrumentId)
        {
            throw new ToolException(
                "no instrument " + symbol + " in this journal; it has: " + String.join(", ", symbols(engine)),
                ToolException.ANSWER_IS_NO);
        }
        final List<Level> asks = levels(engine, instrumentId, Side.SELL);
        final List<Level> bids = levels(engine, instrumentId, Side.BUY);
        out.printf("%n%s, %s%n", symbol, engine.phase(instrumentId));
        out.printf(ROW, "orders", "bid quantity", "price", "ask quantity", "orders");
        for (int i = asks.size() - 1; i >= 0; i--)
        {
            final Level ask = asks.get(i);
            out.printf(ROW, "", "", price(ask), quantity(ask), ask.orderCount());
        }
        for (final Level bid : bids)
        {
            out.printf(ROW, bid.orderCount(), quantity(bid), price(bid), "", "");
        }
        if (asks.isEmpty() && bids.isEmpty())
        {
            out.printf(ROW, "", "", "(empty)", "", "");
        }
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

    private List<Level> levels(final MatchingEngine engine, final int instrumentId, final Side side)
    {
        final List<Level> rows = new ArrayList<>();
        engine.forEachLevel(instrumentId, side, levels, (priceTicks, quantityLots, orderCount) ->
            rows.add(new Level(priceTicks, quantityLots, orderCount)));
        return rows;
    }

    private String price(final Level level)
    {
        return BigDecimal.valueOf(level.priceTicks()).multiply(tickSize).toPlainString();
    }

    private String quantity(final Level level)
    {
        return BigDecimal.valueOf(level.quantityLots()).multiply(lotSize).toPlainString();
    }
}
