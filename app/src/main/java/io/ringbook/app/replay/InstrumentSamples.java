package io.ringbook.app.replay;

import io.ringbook.app.chart.SessionSlice;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.sbe.Side;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What one instrument did in each slice of a session. A slice without a look into the book shows the book of the one
 * before: nothing happened in it.
 */
final class InstrumentSamples
{
    private static final long NONE = Long.MIN_VALUE;

    private final int instrumentId;
    private final String symbol;
    private final double tickSize;
    private final double lotSize;

    private long[] close = {};
    private long[] low = {};
    private long[] high = {};
    private long[] buyLots = {};
    private long[] sellLots = {};
    private long[] bid = {};
    private long[] ask = {};
    private long[] bidLots = {};
    private long[] askLots = {};
    private boolean[] isSampled = {};
    private long trades;
    private long volumeLots;
    private double notional;
    private long depthLots;
    private long touchTicks;

    InstrumentSamples(final int instrumentId, final String symbol, final double tickSize, final double lotSize)
    {
        this.instrumentId = instrumentId;
        this.symbol = symbol;
        this.tickSize = tickSize;
        this.lotSize = lotSize;
    }

    void trade(final int slice, final long priceTicks, final long quantityLots, final boolean isBuyerTaking)
    {
        ensure(slice);
        close[slice] = priceTicks;
        low[slice] = NONE == low[slice] ? priceTicks : Math.min(low[slice], priceTicks);
        high[slice] = Math.max(high[slice], priceTicks);
        final long[] taken = isBuyerTaking ? buyLots : sellLots;
        taken[slice] += quantityLots;
        trades++;
        volumeLots += quantityLots;
        notional += (double)priceTicks * quantityLots;
    }

    void book(final int slice, final MatchingEngine engine, final int levels)
    {
        ensure(slice);
        lookAt(engine, Side.BUY, levels);
        bid[slice] = touchTicks;
        bidLots[slice] = depthLots;
        lookAt(engine, Side.SELL, levels);
        ask[slice] = touchTicks;
        askLots[slice] = depthLots;
        isSampled[slice] = true;
        if (NONE != bid[slice] && NONE != ask[slice] && bid[slice] >= ask[slice])
        {
            // Orders that wait for a call auction overlap: neither is a price that anybody could have.
            bid[slice] = NONE;
            ask[slice] = NONE;
        }
    }

    /** Two slices become one: the later one's book and last price, the sums of both, the range of both. */
    void joinPairs()
    {
        final int length = close.length;
        for (int i = 0; i < length; i++)
        {
            final int later = 2 * i + 1;
            final int earlier = 2 * i;
            if (earlier >= length)
            {
                clear(i);
                continue;
            }
            copy(earlier, i);
            if (later < length)
            {
                join(later, i);
            }
        }
    }

    long trades()
    {
        return trades;
    }

    String symbol()
    {
        return symbol;
    }

    double volume()
    {
        return volumeLots * lotSize;
    }

    /** Volume-weighted average price of all trades, {@link Double#NaN} without any. */
    double averagePrice()
    {
        return 0 == volumeLots ? Double.NaN : notional / volumeLots * tickSize;
    }

    List<SessionSlice> slices(final int count)
    {
        ensure(count - 1);
        final List<SessionSlice> slices = new ArrayList<>();
        int book = -1;
        for (int i = 0; i < count; i++)
        {
            book = isSampled[i] ? i : book;
            slices.add(new SessionSlice(
                price(close[i]), price(low[i]), price(high[i]),
                book < 0 ? Double.NaN : price(bid[book]), book < 0 ? Double.NaN : price(ask[book]),
                buyLots[i] * lotSize, sellLots[i] * lotSize,
                book < 0 ? 0 : bidLots[book] * lotSize, book < 0 ? 0 : askLots[book] * lotSize));
        }
        return slices;
    }

    private void lookAt(final MatchingEngine engine, final Side side, final int levels)
    {
        depthLots = 0;
        touchTicks = NONE;
        engine.forEachLevel(instrumentId, side, levels, (priceTicks, quantityLots, orderCount) ->
        {
            touchTicks = NONE == touchTicks ? priceTicks : touchTicks;
            depthLots += quantityLots;
        });
    }

    private double price(final long ticks)
    {
        return NONE == ticks ? Double.NaN : ticks * tickSize;
    }

    private void join(final int later, final int into)
    {
        close[into] = NONE == close[later] ? close[into] : close[later];
        low[into] = NONE == low[later] ? low[into] : NONE == low[into] ? low[later] : Math.min(low[into], low[later]);
        high[into] = Math.max(high[into], high[later]);
        buyLots[into] += buyLots[later];
        sellLots[into] += sellLots[later];
        if (isSampled[later])
        {
            copyBook(later, into);
        }
    }

    private void copy(final int source, final int target)
    {
        close[target] = close[source];
        low[target] = low[source];
        high[target] = high[source];
        buyLots[target] = buyLots[source];
        sellLots[target] = sellLots[source];
        copyBook(source, target);
    }

    private void copyBook(final int source, final int target)
    {
        bid[target] = bid[source];
        ask[target] = ask[source];
        bidLots[target] = bidLots[source];
        askLots[target] = askLots[source];
        isSampled[target] = isSampled[source];
    }

    private void clear(final int slice)
    {
        close[slice] = NONE;
        low[slice] = NONE;
        high[slice] = NONE;
        bid[slice] = NONE;
        ask[slice] = NONE;
        buyLots[slice] = 0;
        sellLots[slice] = 0;
        bidLots[slice] = 0;
        askLots[slice] = 0;
        isSampled[slice] = false;
    }

    private void ensure(final int slice)
    {
        final int length = close.length;
        if (slice < length)
        {
            return;
        }
        final int newLength = Math.max(slice + 1, Math.max(16, 2 * length));
        close = Arrays.copyOf(close, newLength);
        low = Arrays.copyOf(low, newLength);
        high = Arrays.copyOf(high, newLength);
        buyLots = Arrays.copyOf(buyLots, newLength);
        sellLots = Arrays.copyOf(sellLots, newLength);
        bid = Arrays.copyOf(bid, newLength);
        ask = Arrays.copyOf(ask, newLength);
        bidLots = Arrays.copyOf(bidLots, newLength);
        askLots = Arrays.copyOf(askLots, newLength);
        isSampled = Arrays.copyOf(isSampled, newLength);
        for (int i = length; i < newLength; i++)
        {
            clear(i);
        }
    }
}
