package io.ringbook.app.flow;

import java.util.Arrays;

/**
 * The flow's own picture of one instrument: every live order in its queue, price by price. It follows the rules that
 * the flow makes use of (price and time priority, self-trades cancel the incoming order) and so knows which orders are
 * live without being told by the engine.
 *
 * <p>Prices are levels 0 to {@value #LEVELS} - 1. A level holds one side only, because a book is never crossed: up to
 * the best bid all are bids, from the best ask on all are asks.
 */
final class FlowBook
{
    static final int LEVELS = 1 << 14;
    static final int NONE = -1;
    /** What is left of an order that was cancelled because it met one of its own account. */
    static final int STOPPED = -1;

    private static final int STRIDE_SHIFT = 3;
    private static final int LEVEL = 0;
    private static final int LEAVES = 1;
    private static final int QUANTITY = 2;
    /** The account, and above it the highest bits of the id: an order is half a cache line. */
    private static final int ACCOUNT = 3;
    private static final int NEXT = 4;
    private static final int PREVIOUS = 5;
    private static final int LIVE_INDEX = 6;
    private static final int ID_LOW = 7;
    private static final int ACCOUNT_BITS = 24;
    private static final int ACCOUNT_MASK = (1 << ACCOUNT_BITS) - 1;
    private static final int POST_ONLY = 1;

    private final int[] heads = new int[LEVELS];
    private final int[] tails = new int[LEVELS];
    private final long[] occupied = new long[LEVELS >>> 6];

    private int[] orders;
    private int[] live;
    private int liveCount;
    private int used;
    private int free = NONE;
    private int bestBid = NONE;
    private int bestAsk = LEVELS;
    private long trades;

    FlowBook(final int initialOrders)
    {
        Arrays.fill(heads, NONE);
        Arrays.fill(tails, NONE);
        orders = new int[initialOrders << STRIDE_SHIFT];
        live = new int[initialOrders];
    }

    /** The id of an order also says whether it is post-only, so that this is known again after a recovery. */
    static long id(final long orderId, final boolean postOnly)
    {
        return orderId << 1 | (postOnly ? POST_ONLY : 0);
    }

    /** The other half of {@link #id(long, boolean)}. */
    static long orderId(final long id)
    {
        return id >>> 1;
    }

    int liveCount()
    {
        return liveCount;
    }

    int live(final int index)
    {
        return live[index];
    }

    long trades()
    {
        return trades;
    }

    boolean crosses(final boolean buy, final int level)
    {
        return buy ? level >= bestAsk : level <= bestBid;
    }

    /** The best level of the other side, or the given one where that side is empty. */
    int opposite(final boolean buy, final int otherwise)
    {
        final int level = buy ? bestAsk : bestBid;
        return NONE == level || LEVELS == level ? otherwise : level;
    }

    long id(final int order)
    {
        final int index = order << STRIDE_SHIFT;
        return (long)(orders[index + ACCOUNT] >>> ACCOUNT_BITS) << Integer.SIZE | orders[index + ID_LOW] & 0xFFFFFFFFL;
    }

    int account(final int order)
    {
        return orders[(order << STRIDE_SHIFT) + ACCOUNT] & ACCOUNT_MASK;
    }

    int level(final int order)
    {
        return orders[(order << STRIDE_SHIFT) + LEVEL];
    }

    int leaves(final int order)
    {
        return orders[(order << STRIDE_SHIFT) + LEAVES];
    }

    int quantity(final int order)
    {
        return orders[(order << STRIDE_SHIFT) + QUANTITY];
    }

    boolean isPostOnly(final int order)
    {
        return 0 != (orders[(order << STRIDE_SHIFT) + ID_LOW] & POST_ONLY);
    }

    boolean isBuy(final int order)
    {
        return level(order) <= bestBid;
    }

    /**
     * Trades an incoming order as far as it goes.
     *
     * @return what is left of it, or {@link #STOPPED}.
     */
    int match(final boolean buy, final int limit, final int quantity, final int account)
    {
        int remaining = quantity;
        while (remaining > 0)
        {
            final int level = buy ? bestAsk : bestBid;
            if (buy ? level > limit : level < limit)
            {
                break;
            }
            final int maker = heads[level];
            final int index = maker << STRIDE_SHIFT;
            if (account == (orders[index + ACCOUNT] & ACCOUNT_MASK))
            {
                return STOPPED;
            }
            final int traded = Math.min(remaining, orders[index + LEAVES]);
            remaining -= traded;
            trades++;
            orders[index + LEAVES] -= traded;
            if (0 == orders[index + LEAVES])
            {
                remove(maker);
            }
        }
        return remaining;
    }

    /** Would {@link #match} trade all of it? */
    boolean canFill(final boolean buy, final int limit, final int quantity, final int account)
    {
        int remaining = quantity;
        int level = buy ? bestAsk : bestBid;
        while (NONE != level && LEVELS != level && (buy ? level <= limit : level >= limit))
        {
            for (int order = heads[level]; NONE != order; order = orders[(order << STRIDE_SHIFT) + NEXT])
            {
                if (account == account(order))
                {
                    return false;
                }
                remaining -= leaves(order);
                if (remaining <= 0)
                {
                    return true;
                }
            }
            level = buy ? occupiedAbove(level) : occupiedBelow(level);
        }
        return false;
    }

    /** Rests an order at the end of its level's queue. */
    void add(
        final boolean buy,
        final int level,
        final int leaves,
        final int quantity,
        final int account,
        final long id)
    {
        if (NONE == free && used == live.length)
        {
            grow();
        }
        final int order = NONE == free ? used++ : free;
        final int index = order << STRIDE_SHIFT;
        if (free == order)
        {
            free = orders[index + NEXT];
        }
        orders[index + LEAVES] = leaves;
        orders[index + QUANTITY] = quantity;
        orders[index + ACCOUNT] = account | (int)(id >>> Integer.SIZE) << ACCOUNT_BITS;
        orders[index + ID_LOW] = (int)id;
        orders[index + LIVE_INDEX] = liveCount;
        live[liveCount++] = order;
        link(buy, level, order);
    }

    void reduce(final int order, final int leaves)
    {
        final int index = order << STRIDE_SHIFT;
        orders[index + QUANTITY] -= orders[index + LEAVES] - leaves;
        orders[index + LEAVES] = leaves;
    }

    /** Moves an order to another price, where it trades first if it crosses. */
    void move(final int order, final int level)
    {
        final boolean buy = isBuy(order);
        unlink(order);
        final int remaining = match(buy, level, leaves(order), account(order));
        if (remaining <= 0)
        {
            release(order);
            return;
        }
        orders[(order << STRIDE_SHIFT) + LEAVES] = remaining;
        link(buy, level, order);
    }

    void remove(final int order)
    {
        unlink(order);
        release(order);
    }

    private void release(final int order)
    {
        final int index = order << STRIDE_SHIFT;
        final int last = live[--liveCount];
        final int liveIndex = orders[index + LIVE_INDEX];
        live[liveIndex] = last;
        orders[(last << STRIDE_SHIFT) + LIVE_INDEX] = liveIndex;
        orders[index + NEXT] = free;
        free = order;
    }

    private void link(final boolean buy, final int level, final int order)
    {
        final int index = order << STRIDE_SHIFT;
        final int tail = tails[level];
        orders[index + LEVEL] = level;
        orders[index + NEXT] = NONE;
        orders[index + PREVIOUS] = tail;
        tails[level] = order;
        if (NONE != tail)
        {
            orders[(tail << STRIDE_SHIFT) + NEXT] = order;
            return;
        }
        heads[level] = order;
        occupied[level >>> 6] |= 1L << level;
        if (buy)
        {
            bestBid = Math.max(bestBid, level);
        }
        else
        {
            bestAsk = Math.min(bestAsk, level);
        }
    }

    private void unlink(final int order)
    {
        final int index = order << STRIDE_SHIFT;
        final int level = orders[index + LEVEL];
        final int next = orders[index + NEXT];
        final int previous = orders[index + PREVIOUS];
        if (NONE == previous)
        {
            heads[level] = next;
        }
        else
        {
            orders[(previous << STRIDE_SHIFT) + NEXT] = next;
        }
        if (NONE == next)
        {
            tails[level] = previous;
        }
        else
        {
            orders[(next << STRIDE_SHIFT) + PREVIOUS] = previous;
        }
        if (NONE == heads[level])
        {
            onLevelEmpty(level);
        }
    }

    private void onLevelEmpty(final int level)
    {
        occupied[level >>> 6] &= ~(1L << level);
        if (level == bestBid)
        {
            bestBid = occupiedBelow(level);
        }
        else if (level == bestAsk)
        {
            bestAsk = occupiedAbove(level);
        }
    }

    private int occupiedBelow(final int level)
    {
        int word = level >>> 6;
        long bits = occupied[word] & ((1L << level) - 1);
        while (0 == bits && word > 0)
        {
            bits = occupied[--word];
        }
        return 0 == bits ? NONE : (word << 6) + 63 - Long.numberOfLeadingZeros(bits);
    }

    private int occupiedAbove(final int level)
    {
        int word = level >>> 6;
        long bits = occupied[word] & (-2L << level);
        while (0 == bits && word + 1 < occupied.length)
        {
            bits = occupied[++word];
        }
        return 0 == bits ? LEVELS : (word << 6) + Long.numberOfTrailingZeros(bits);
    }

    private void grow()
    {
        orders = Arrays.copyOf(orders, orders.length * 2);
        live = Arrays.copyOf(live, live.length * 2);
    }
}
