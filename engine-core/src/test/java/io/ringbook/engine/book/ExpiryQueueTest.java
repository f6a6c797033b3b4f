package io.ringbook.engine.book;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The heap of expiring orders against a sorted set.
 */
class ExpiryQueueTest
{
    private static final int STEPS = 100_000;

    private final long seed = Long.getLong("ringbook.seed", 21);
    private final Random random = new Random(seed);
    private final Orders orders = new Orders(1, 1 << 20);
    private final OrderExtras extras = new OrderExtras();
    private final ExpiryQueue queue = new ExpiryQueue(orders, extras);

    @Test
    void shouldHaveTheOrderThatIsDueFirstAtTheTop()
    {
        final TreeSet<long[]> plain = new TreeSet<>(
            Comparator.<long[]>comparingLong((entry) -> entry[0]).thenComparingLong((entry) -> entry[1]));
        final TreeMap<Integer, long[]> live = new TreeMap<>();
        long lastId = 0;
        for (int i = 0; i < STEPS; i++)
        {
            final int dice = random.nextInt(100);
            if (live.isEmpty() || dice < (0 == i / 10_000 % 2 ? 60 : 30))
            {
                final long timeNs = 1 + random.nextInt(2_000);
                final int slot = orders.allocate(++lastId, 1, OrderMeta.EXTRAS);
                extras.allocate(slot);
                extras.expireTimeNs(slot, timeNs);
                queue.add(slot);
                live.put(slot, new long[]{timeNs, lastId});
                plain.add(live.get(slot));
            }
            else
            {
                final Integer found = live.ceilingKey(1 + random.nextInt(live.lastKey()));
                final int slot = dice < 80 ? found : queue.first();
                queue.remove(slot);
                plain.remove(live.remove(slot));
                extras.release(slot);
                orders.release(slot);
            }
            assertEquals(!plain.isEmpty(), queue.isDue(Long.MAX_VALUE), () -> "seed " + seed);
            if (!plain.isEmpty())
            {
                assertTrue(queue.isDue(plain.first()[0]), () -> "seed " + seed);
                assertFalse(queue.isDue(plain.first()[0] - 1), () -> "seed " + seed);
                assertEquals(plain.first()[1], orders.orderId(queue.first()), () -> "seed " + seed);
            }
        }

        final List<Long> drained = new ArrayList<>();
        final List<Long> expected = new ArrayList<>();
        plain.forEach((entry) -> expected.add(entry[1]));
        while (queue.isDue(Long.MAX_VALUE))
        {
            drained.add(orders.orderId(queue.first()));
            queue.remove(queue.first());
        }
        assertEquals(expected, drained, () -> "seed " + seed);
    }
}
