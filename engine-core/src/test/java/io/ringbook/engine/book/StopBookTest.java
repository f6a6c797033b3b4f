package io.ringbook.engine.book;

import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.OrdType;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * Pending stops of every kind against a plain list that looks at each stop and at each trade (semantics-exact 0.11, H).
 */
class StopBookTest
{
    private static final int STEPS = 30_000;
    private static final int BUY = 0;

    private final long seed = Long.getLong("ringbook.seed", 23);
    private final Random random = new Random(seed);
    private final OrderBooks books = new OrderBooks(1, 1 << 16, 1 << 12);
    private final Orders orders = books.orders();
    private final StopBook stops = books.newStopBook(1);
    private final StopList list = books.newStopList();
    private final List<PlainStop> plain = new ArrayList<>();
    private long lastId;
    private long lastPrice = NullValue.LONG;
    private long highest = Long.MIN_VALUE;
    private long lowest = Long.MAX_VALUE;

    @Test
    void shouldFireWhatAWalkOverAllStopsFires()
    {
        for (final long step : new long[]{1, 1, 90, 1_000_000_007L})
        {
            for (int i = 0; i < STEPS; i++)
            {
                step(step);
            }
        }
        while (!plain.isEmpty())
        {
            remove(plain.get(random.nextInt(plain.size())));
        }
        assertEquals(true, stops.isEmpty());
    }

    private void step(final long step)
    {
        final int dice = random.nextInt(100);
        if (dice < 40)
        {
            add(step);
        }
        else if (dice < 52 && !plain.isEmpty())
        {
            remove(plain.get(random.nextInt(plain.size())));
        }
        else if (dice < 85)
        {
            trade(step);
        }
        else if (dice < 87)
        {
            forget();
        }
        else if (dice < 95)
        {
            fire();
        }
        else
        {
            compareList(BUY);
            compareList(BUY ^ 1);
        }
        assertEquals(plain.isEmpty(), stops.isEmpty());
        assertEquals(highest >= lowest, stops.hasTraded());
        assertEquals(highest >= lowest ? highest : NullValue.LONG, stops.highestTicks());
        assertEquals(highest >= lowest ? lowest : NullValue.LONG, stops.lowestTicks());
    }

    private void add(final long step)
    {
        final PlainStop stop = new PlainStop();
        stop.side = random.nextInt(2);
        stop.id = ++lastId;
        stop.isTrailing = random.nextBoolean();
        final OrdType type = stop.isTrailing ? OrdType.TRAILING_STOP : OrdType.STOP;
        final long meta = OrderMeta.of(1, stop.side, type.value(), 0, 0, false) | OrderMeta.PENDING;
        stop.slot = orders.allocate(stop.id, 1, meta);
        orders.priority(stop.slot, stop.id);
        books.extend(stop.slot);
        if (stop.isTrailing)
        {
            stop.offset = step * (1 + random.nextInt(60));
            books.extras().trailOffsetTicks(stop.slot, stop.offset);
            stops.anchor(stop.slot, lastPrice);
            stop.anchor = lastPrice;
        }
        else
        {
            stop.stop = step * random.nextInt(300);
            books.extras().stopPriceTicks(stop.slot, stop.stop);
        }
        plain.add(stop);
        stops.append(stop.slot);
    }

    private void remove(final PlainStop stop)
    {
        stops.remove(stop.slot);
        books.extras().release(stop.slot);
        orders.release(stop.slot);
        plain.remove(stop);
    }

    /** A sweep in one direction, of which the book is told the ends, the plain list every trade. */
    private void trade(final long step)
    {
        final int direction = random.nextInt(3) - 1;
        final long first = NullValue.LONG == lastPrice ? 150 * step :
            step * Math.max(0, Math.min(300, lastPrice / step + random.nextInt(41) - 20));
        long price = first;
        for (int i = random.nextInt(6); i >= 0; i--)
        {
            final long traded = price;
            plain.forEach((stop) -> stop.onTrade(traded));
            highest = Math.max(highest, price);
            lowest = Math.min(lowest, price);
            lastPrice = price;
            price = price + direction * step * random.nextInt(12);
        }
        stops.onTrades(first, lastPrice);
    }

    private void forget()
    {
        stops.forgetTrades();
        plain.forEach((stop) -> stop.isHit = false);
        highest = Long.MIN_VALUE;
        lowest = Long.MAX_VALUE;
    }

    private void fire()
    {
        final List<PlainStop> fired = new ArrayList<>();
        for (int side = BUY; side <= 1; side++)
        {
            for (final PlainStop stop : sorted(side))
            {
                if (isFired(stop))
                {
                    fired.add(stop);
                }
            }
        }
        stops.collect(lastPrice, list);
        compare(fired);
        if (random.nextInt(10) > 0)
        {
            fired.forEach(this::remove);
        }
        fired.forEach((stop) -> stop.isHit = false);
        highest = Long.MIN_VALUE;
        lowest = Long.MAX_VALUE;
    }

    private boolean isFired(final PlainStop stop)
    {
        if (NullValue.LONG == lastPrice || NullValue.LONG == stop.stop())
        {
            return false;
        }
        if (stop.isTrailing)
        {
            return stop.isHit || stop.isThrough(lastPrice);
        }
        final boolean hasTraded = highest >= lowest;
        return stop.isThrough(!hasTraded ? lastPrice : BUY == stop.side ? highest : lowest);
    }

    private void compareList(final int side)
    {
        stops.list(side, list);
        compare(sorted(side));
    }

    private void compare(final List<PlainStop> expected)
    {
        final List<Long> ids = new ArrayList<>();
        expected.forEach((stop) -> ids.add(stop.id));
        final List<Long> found = new ArrayList<>();
        for (int i = 0; i < list.count(); i++)
        {
            found.add(list.orderId(i));
            assertEquals(list.orderId(i), orders.orderId(list.slot(i)));
        }
        assertEquals(ids, found, () -> "seed " + seed);
        expected.forEach((stop) -> assertEquals(stop.stop(), books.extras().stopPriceTicks(stop.slot)));
    }

    private List<PlainStop> sorted(final int side)
    {
        final List<PlainStop> sorted = new ArrayList<>(plain);
        sorted.removeIf((stop) -> stop.side != side);
        sorted.sort(Comparator.<PlainStop>comparingInt((stop) -> NullValue.LONG == stop.stop() ? 1 : 0)
            .thenComparingLong((stop) -> BUY == side ? stop.stop() : -stop.stop())
            .thenComparingLong((stop) -> stop.id));
        return sorted;
    }

    private static final class PlainStop
    {
        int slot;
        int side;
        long id;
        boolean isTrailing;
        boolean isHit;
        long stop;
        long offset;
        long anchor;

        long stop()
        {
            return !isTrailing ? stop : NullValue.LONG == anchor ? NullValue.LONG :
                BUY == side ? anchor + offset : anchor - offset;
        }

        boolean isThrough(final long price)
        {
            return BUY == side ? price >= stop() : price <= stop();
        }

        void onTrade(final long price)
        {
            if (isTrailing)
            {
                anchor = NullValue.LONG == anchor ? price :
                    BUY == side ? Math.min(anchor, price) : Math.max(anchor, price);
                isHit |= isThrough(price);
            }
        }
    }
}
