package io.ringbook.app.market.dbn;

import io.ringbook.sbe.Side;
import org.agrona.collections.Long2ObjectHashMap;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * The book of one instrument at one publisher as the records tell it, plain: what the engine's must equal.
 */
final class DbnBook
{
    private final int index;
    private final DbnInstrument instrument;
    private final Long2ObjectHashMap<DbnOrder> orders = new Long2ObjectHashMap<>();
    private final TreeMap<Long, DbnLevel> bids = new TreeMap<>(Comparator.reverseOrder());
    private final TreeMap<Long, DbnLevel> asks = new TreeMap<>();
    private boolean isWhole;
    private boolean isInCall;

    DbnBook(final int index, final DbnInstrument instrument)
    {
        this.index = index;
        this.instrument = instrument;
    }

    /** Number of the book in commands. */
    int index()
    {
        return index;
    }

    String symbol()
    {
        return instrument.symbol();
    }

    long ticks(final long price)
    {
        return price / instrument.tick();
    }

    /** Is every order known, since the book was cleared and no gap was told? */
    boolean isWhole()
    {
        return isWhole;
    }

    void isWhole(final boolean isWhole)
    {
        this.isWhole = isWhole;
    }

    /** Is the engine's instrument in a call, as its book is crossed? */
    boolean isInCall()
    {
        return isInCall;
    }

    void isInCall(final boolean isInCall)
    {
        this.isInCall = isInCall;
    }

    DbnOrder order(final long id)
    {
        return orders.get(id);
    }

    /** Puts an order behind the others at its price; one of no size is only known. */
    void enter(final DbnOrder order)
    {
        orders.put(order.id, order);
        if (order.leaves > 0)
        {
            levels(order.side).computeIfAbsent(order.price, ignored -> new DbnLevel()).add(order);
        }
    }

    /** Takes a size out of an order where it stands. */
    void take(final DbnOrder order, final long size)
    {
        if (size == order.leaves)
        {
            leave(order);
            order.leaves = 0;
        }
        else
        {
            order.leaves -= size;
            order.level.size -= size;
        }
    }

    /** Takes an order out of its queue. */
    void leave(final DbnOrder order)
    {
        final DbnLevel level = order.level;
        if (null != level)
        {
            level.remove(order);
            if (0 == level.orderCount)
            {
                levels(order.side).remove(order.price);
            }
        }
    }

    void forget(final DbnOrder order)
    {
        orders.remove(order.id);
    }

    void clear()
    {
        orders.clear();
        bids.clear();
        asks.clear();
    }

    /** Would an order of this side and price cross or lock with the other side? */
    boolean wouldCross(final Side side, final long price)
    {
        final TreeMap<Long, DbnLevel> others = Side.BUY == side ? asks : bids;
        return !others.isEmpty() &&
            (Side.BUY == side ? price >= others.firstKey() : price <= others.firstKey());
    }

    boolean isCrossed()
    {
        return !bids.isEmpty() && wouldCross(Side.BUY, bids.firstKey());
    }

    /** The order that an aggressor would meet first, null if the side is empty. */
    DbnOrder first(final Side side)
    {
        final Map.Entry<Long, DbnLevel> best = levels(side).firstEntry();
        return null == best ? null : best.getValue().head;
    }

    TreeMap<Long, DbnLevel> levels(final Side side)
    {
        return Side.BUY == side ? bids : asks;
    }

    /** Orders of which something is left. */
    long restingCount()
    {
        return orders.values().stream().filter((order) -> order.leaves > 0).count();
    }
}
