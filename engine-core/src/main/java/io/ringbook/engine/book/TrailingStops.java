package io.ringbook.engine.book;

import io.ringbook.codecs.NullValue;

import java.util.Arrays;

/**
 * The pending trailing stops of one side. A stop follows the best price since entry at its offset: a sell stop the
 * highest from below, a buy stop the lowest from above (semantics-exact H5). Prices here are as the side sees them, so
 * that both sides trail from below: a buy's are negated.
 */
final class TrailingStops
{
    private static final int INITIAL = 16;
    private static final long NO_STOP = Long.MIN_VALUE;

    private final boolean isNegated;
    private final Orders orders;
    private final OrderExtras extras;
    private int[] slots = new int[0];
    private int count;

    /** Nothing happens while the price stays above the highest stop and not above the lowest anchor. */
    private long highestStop = NO_STOP;
    private long lowestAnchor = Long.MAX_VALUE;
    private boolean isAnyHit;

    TrailingStops(final boolean isBuy, final Orders orders, final OrderExtras extras)
    {
        this.isNegated = isBuy;
        this.orders = orders;
        this.extras = extras;
    }

    int count()
    {
        return count;
    }

    int slot(final int index)
    {
        return slots[index];
    }

    void add(final int slot)
    {
        if (count == slots.length)
        {
            slots = Arrays.copyOf(slots, Math.max(INITIAL, count << 1));
        }
        extras.trailIndex(slot, count);
        slots[count++] = slot;
        isAnyHit |= OrderMeta.has(orders.meta(slot), OrderMeta.TRAIL_HIT);
        widen(slot);
    }

    void remove(final int slot)
    {
        final int index = extras.trailIndex(slot);
        final int last = slots[--count];
        slots[index] = last;
        extras.trailIndex(last, index);
        if (0 == count)
        {
            highestStop = NO_STOP;
            lowestAnchor = Long.MAX_VALUE;
        }
    }

    /**
     * Gives a new order its anchor.
     *
     * @param slot       of the order.
     * @param priceTicks last trade, or null.
     */
    void anchor(final int slot, final long priceTicks)
    {
        extras.stopPriceTicks(slot, NullValue.LONG == priceTicks ? NullValue.LONG :
            seen(seen(priceTicks) - extras.trailOffsetTicks(slot)));
    }

    /**
     * A trade: moves the anchors, then marks the orders whose stop the price is at or through.
     *
     * @param priceTicks of the trade.
     */
    void onTrade(final long priceTicks)
    {
        final long price = seen(priceTicks);
        if (price > highestStop && price <= lowestAnchor)
        {
            return;
        }
        highestStop = NO_STOP;
        lowestAnchor = Long.MAX_VALUE;
        for (int i = 0; i < count; i++)
        {
            final int slot = slots[i];
            final long offset = extras.trailOffsetTicks(slot);
            long stopTicks = extras.stopPriceTicks(slot);
            if (NullValue.LONG == stopTicks || price - offset > seen(stopTicks))
            {
                stopTicks = seen(price - offset);
                extras.stopPriceTicks(slot, stopTicks);
            }
            if (price <= seen(stopTicks))
            {
                orders.meta(slot, orders.meta(slot) | OrderMeta.TRAIL_HIT);
                isAnyHit = true;
            }
            widen(slot);
        }
    }

    /** Forgets the marks: what has not been fired by now has to be reached again. */
    void forgetHits()
    {
        isAnyHit = false;
        for (int i = 0; i < count; i++)
        {
            orders.meta(slots[i], orders.meta(slots[i]) & ~OrderMeta.TRAIL_HIT);
        }
    }

    /**
     * Lists the orders that are to be fired, unmarking them.
     *
     * @param lastPriceTicks last trade when the pass begins.
     * @param list           to add to.
     */
    void collect(final long lastPriceTicks, final StopList list)
    {
        if (!isAnyHit && seen(lastPriceTicks) > highestStop)
        {
            return;
        }
        isAnyHit = false;
        for (int i = 0; i < count; i++)
        {
            final int slot = slots[i];
            final long stopTicks = extras.stopPriceTicks(slot);
            final boolean isHit = OrderMeta.has(orders.meta(slot), OrderMeta.TRAIL_HIT);
            if (isHit || NullValue.LONG != stopTicks && seen(lastPriceTicks) <= seen(stopTicks))
            {
                orders.meta(slot, orders.meta(slot) & ~OrderMeta.TRAIL_HIT);
                list.add(slot, rank(stopTicks));
            }
        }
    }

    void list(final StopList list)
    {
        for (int i = 0; i < count; i++)
        {
            final long stopTicks = extras.stopPriceTicks(slots[i]);
            list.add(slots[i], NullValue.LONG == stopTicks ? Long.MAX_VALUE : rank(stopTicks));
        }
    }

    /** Buys trigger by ascending stop, sells by descending. */
    long rank(final long stopTicks)
    {
        return isNegated ? PriceLevels.MAX_PRICE_TICKS + stopTicks : PriceLevels.MAX_PRICE_TICKS - stopTicks;
    }

    private long seen(final long priceTicks)
    {
        return isNegated ? -priceTicks : priceTicks;
    }

    private void widen(final int slot)
    {
        final long stopTicks = extras.stopPriceTicks(slot);
        if (NullValue.LONG == stopTicks)
        {
            lowestAnchor = Long.MIN_VALUE;
            return;
        }
        highestStop = Math.max(highestStop, seen(stopTicks));
        lowestAnchor = Math.min(lowestAnchor, seen(stopTicks) + extras.trailOffsetTicks(slot));
    }
}
