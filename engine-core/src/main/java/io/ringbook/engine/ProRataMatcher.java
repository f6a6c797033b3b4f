package io.ringbook.engine;

import io.ringbook.engine.book.OrderBook;
import io.ringbook.engine.book.Orders;
import io.ringbook.engine.book.PriceLevels;

import java.util.Arrays;

/**
 * Shares what comes in among the orders of the best level in proportion to their displayed quantities, after an
 * optional part for the first in the queue; what rounding leaves over goes by time (semantics 4.1, exact G3 and G4; the
 * scheme is CME Globex' allocation with a top order).
 */
final class ProRataMatcher
{
    private final Orders orders;
    private final Matcher matcher;
    private int[] slots = new int[64];
    private long[] displayed = new long[64];
    private long[] shares = new long[64];

    ProRataMatcher(final Orders orders, final Matcher matcher)
    {
        this.orders = orders;
        this.matcher = matcher;
    }

    /**
     * One round at the best level.
     *
     * @param instrument of the order.
     * @param taker      to match, with quantity left.
     * @param levels     opposite to it.
     */
    void matchLevel(final Instrument instrument, final IncomingOrder taker, final PriceLevels levels)
    {
        final long rank = levels.bestRank();
        final int cell = levels.bestCell();
        final long priceTicks = levels.priceOf(rank);
        if (Matcher.NONE != taker.stpMode && preventOwn(instrument, taker, levels, rank, cell, priceTicks))
        {
            return;
        }

        final OrderBook book = instrument.book;
        final int count = collect(book, cell);
        share(count, Math.min(taker.leavesLots, book.quantityLots(cell)), book.quantityLots(cell),
            instrument.topOrderPct);
        for (int i = 0; i < count; i++)
        {
            if (shares[i] > 0)
            {
                matcher.tradeExtended(instrument, taker, priceTicks, slots[i], shares[i]);
            }
        }
    }

    /**
     * Own orders at the level go first, each in turn (exact G4).
     *
     * @return true if there was one: whatever is left is looked at anew.
     */
    private boolean preventOwn(
        final Instrument instrument,
        final IncomingOrder taker,
        final PriceLevels levels,
        final long rank,
        final int cell,
        final long priceTicks)
    {
        boolean hasOwn = false;
        int slot = instrument.book.head(cell);
        while (Orders.NONE != slot && taker.leavesLots > 0)
        {
            int next = orders.next(slot);
            if (matcher.isOwn(taker, slot))
            {
                final boolean isLast = Orders.NONE == next;
                hasOwn = true;
                matcher.prevent(instrument, taker, priceTicks, slot);
                if (isLast && levels.bestRank() == rank)
                {
                    // Replenished behind all others, it is its own turn again; else there is no own order left.
                    next = instrument.book.head(cell);
                }
            }
            slot = levels.bestRank() == rank ? next : Orders.NONE;
        }
        return hasOwn;
    }

    private int collect(final OrderBook book, final int cell)
    {
        int count = 0;
        for (int slot = book.head(cell); Orders.NONE != slot; slot = orders.next(slot))
        {
            if (count == slots.length)
            {
                slots = Arrays.copyOf(slots, count << 1);
                displayed = Arrays.copyOf(displayed, count << 1);
                shares = Arrays.copyOf(shares, count << 1);
            }
            slots[count] = slot;
            displayed[count] = book.displayedLots(slot);
            shares[count] = 0;
            count++;
        }
        return count;
    }

    private void share(final int count, final long quantity, final long levelQuantity, final int topOrderPct)
    {
        if (quantity == levelQuantity)
        {
            System.arraycopy(displayed, 0, shares, 0, count);
            return;
        }
        shares[0] = Math.min(displayed[0], Wide.multiplyDivide(quantity, topOrderPct, 100));
        final long rest = quantity - shares[0];
        final long unallocated = levelQuantity - shares[0];
        long left = rest;
        for (int i = 0; i < count; i++)
        {
            final long share = Wide.multiplyDivide(rest, displayed[i] - (0 == i ? shares[0] : 0), unallocated);
            shares[i] += share;
            left -= share;
        }
        for (int i = 0; left > 0; i++)
        {
            final long more = Math.min(left, displayed[i] - shares[i]);
            shares[i] += more;
            left -= more;
        }
    }
}
