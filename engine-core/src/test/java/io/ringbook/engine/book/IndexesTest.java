package io.ringbook.engine.book;

import io.ringbook.codecs.ClOrdId;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The two indexes of live orders against hash maps.
 */
class IndexesTest
{
    private static final int STEPS = 300_000;

    @Test
    void shouldFindEveryLiveOrderByItsIdAndNoOther()
    {
        final long seed = Long.getLong("ringbook.seed", 11);
        final Random random = new Random(seed);
        final OrderIndex index = new OrderIndex(1);
        final Map<Long, Integer> plain = new HashMap<>();
        final List<Long> live = new ArrayList<>();
        long lastId = 0;
        for (int i = 0; i < STEPS; i++)
        {
            if (live.isEmpty() || random.nextInt(100) < 51)
            {
                final long id = ++lastId;
                index.put(id, 1 + i);
                plain.put(id, 1 + i);
                live.add(id);
            }
            else
            {
                final int place = random.nextInt(live.size());
                final long id = live.get(place);
                live.set(place, live.get(live.size() - 1));
                live.remove(live.size() - 1);
                index.remove(id);
                plain.remove(id);
            }
            final long probe = random.nextInt((int)lastId + 2) - 1;
            assertEquals(plain.getOrDefault(probe, Orders.NONE), index.slotOf(probe), () -> "seed " + seed);
        }
        live.forEach(index::remove);
        for (long id = 0; id <= lastId; id++)
        {
            assertEquals(Orders.NONE, index.slotOf(id));
        }
    }

    @Test
    void shouldFindEveryLiveOrderByItsClientIdAndNoOther()
    {
        final long seed = Long.getLong("ringbook.seed", 12);
        final Random random = new Random(seed);
        final Orders orders = new Orders(1, 1 << 20);
        final ClOrdIds ids = new ClOrdIds(orders, 1);
        final Map<String, Integer> plain = new HashMap<>();
        final ClOrdId clOrdId = new ClOrdId();
        final ClOrdId scratch = new ClOrdId();
        for (int i = 0; i < STEPS; i++)
        {
            final long account = 1 + random.nextInt(3);
            final String text = Integer.toString(random.nextInt(3_000), 2 + random.nextInt(2)) + "-".repeat(i % 17);
            final String key = account + "/" + text;
            final Integer known = plain.get(key);
            final int slotKnown = null == known ? Orders.NONE : known;
            assertEquals(slotKnown, ids.slotOf(account, clOrdId.set(text)), () -> "seed " + seed);
            if (null == known)
            {
                final int slot = orders.allocate(i + 1, account, 0);
                ids.put(slot, clOrdId);
                plain.put(key, slot);
                assertEquals(text, ids.get(slot, scratch).toString());
            }
            else
            {
                ids.remove(known, scratch);
                orders.release(known);
                plain.remove(key);
            }
        }
        assertTrue(plain.size() > 100);
        assertEquals(plain.size(), orders.count());
    }
}
