package io.ringbook.engine.reference;

import io.ringbook.codecs.EventHandler;
import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.Side;

import java.util.Map;
import java.util.TreeMap;

/**
 * BOOK events (M3, M4): the displayed quantity of each level as it was told, against what it is now.
 */
final class Level2
{
    private TreeMap<Long, Long> toldBids = new TreeMap<>();
    private TreeMap<Long, Long> toldAsks = new TreeMap<>();

    /** M4: bids descending, then asks ascending. */
    void publish(final PlainInstrument instrument, final EventHandler events)
    {
        final TreeMap<Long, Long> bids = levels(instrument.bids);
        final TreeMap<Long, Long> asks = levels(instrument.asks);
        final TreeMap<Long, Long> changedBids = changes(toldBids, bids);
        final TreeMap<Long, Long> changedAsks = changes(toldAsks, asks);
        for (final Map.Entry<Long, Long> level : changedBids.descendingMap().entrySet())
        {
            events.onBookLevelChanged(
                instrument.id, Side.BUY, level.getKey(), level.getValue(), ++instrument.lastUpdateId);
        }
        for (final Map.Entry<Long, Long> level : changedAsks.entrySet())
        {
            events.onBookLevelChanged(
                instrument.id, Side.SELL, level.getKey(), level.getValue(), ++instrument.lastUpdateId);
        }
        toldBids = bids;
        toldAsks = asks;
    }

    /** The instrument tells its levels no more; it has no live orders now (K11). */
    void forget()
    {
        toldBids.clear();
        toldAsks.clear();
    }

    /** M3: displayed quantity by price; auction market orders are not in it. */
    static TreeMap<Long, Long> levels(final BookSide side)
    {
        final TreeMap<Long, Long> levels = new TreeMap<>();
        for (int i = 0; i < side.orders.size();)
        {
            final long price = side.orders.get(i).price;
            long displayed = 0;
            for (; i < side.orders.size() && side.orders.get(i).price == price; i++)
            {
                displayed += side.orders.get(i).displayedLots();
            }
            if (NullValue.LONG != price)
            {
                levels.put(price, displayed);
            }
        }
        return levels;
    }

    private static TreeMap<Long, Long> changes(final TreeMap<Long, Long> told, final TreeMap<Long, Long> now)
    {
        final TreeMap<Long, Long> changes = new TreeMap<>();
        for (final Map.Entry<Long, Long> level : now.entrySet())
        {
            if (!level.getValue().equals(told.get(level.getKey())))
            {
                changes.put(level.getKey(), level.getValue());
            }
        }
        for (final Long price : told.keySet())
        {
            if (!now.containsKey(price))
            {
                changes.put(price, 0L); // M4: 0 = gone
            }
        }
        return changes;
    }
}
