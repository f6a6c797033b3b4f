package io.ringbook.engine.book;

import io.ringbook.codecs.ClOrdId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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
        final Orders orders = new Orders(1, 1 << 20);
        final OrderIndex index = new OrderIndex(orders, 1);
        final Map<Long, Integer> plain = new HashMap<>();
        final List<Long> live = new ArrayList<>();
        long lastId = 0;
        for (int i = 0; i < STEPS; i++)
        {
            // A jump now and then: a lone old order among many new ones, and ids beyond what an entry can hold.
            lastId += 0 == random.nextInt(1_000) ? random.nextInt(1 << 20) : 0;
            if (live.isEmpty() || random.nextInt(100) < 51)
            {
                final long id = ++lastId;
                final int slot = orders.allocate(id, 1, 0);
                index.put(id, slot);
                plain.put(id, slot);
                live.add(id);
            }
            else
            {
                final int place = random.nextInt(live.size());
                final long id = live.get(place);
                live.set(place, live.get(live.size() - 1));
                live.remove(live.size() - 1);
                final int slot = plain.remove(id);
                index.remove(id, slot);
                orders.release(slot);
            }
            final long probe = random.nextBoolean() && !live.isEmpty() ?
                live.get(random.nextInt(live.size())) : random.nextInt((int)lastId + 2) - 1;
            assertEquals(plain.getOrDefault(probe, Orders.NONE), index.slotOf(probe), () -> "seed " + seed);
        }
        for (final long id : live)
        {
            final int slot = plain.remove(id);
            index.remove(id, slot);
            orders.release(slot);
        }
        for (long id = 0; id <= lastId; id += 1 + lastId / STEPS)
        {
            assertEquals(Orders.NONE, index.slotOf(id));
        }
    }

    /** One instrument of eight in turn keeps its orders: their ids are alike in their low bits. */
    @Test
    @Timeout(60)
    void shouldFindOldOrdersOfWhichEveryEighthHasStayed()
    {
        final Orders orders = new Orders(1, 1 << 20);
        final OrderIndex index = new OrderIndex(orders, 1);
        final Map<Long, Integer> stayed = new HashMap<>();
        for (long id = 1; id <= STEPS; id++)
        {
            final int slot = orders.allocate(id, 1, 0);
            index.put(id, slot);
            if (0 == (id & 7))
            {
                stayed.put(id, slot);
            }
            else
            {
                index.remove(id, slot);
                orders.release(slot);
            }
        }
        stayed.forEach((id, slot) ->
        {
            assertEquals(slot, index.slotOf(id));
            index.remove(id, slot);
            assertEquals(Orders.NONE, index.slotOf(id + 1));
        });
        stayed.keySet().forEach(id -> assertEquals(Orders.NONE, index.slotOf(id)));
    }

    @Test
    void shouldTellApartIdsThatShareTheBitsAnEntryHolds()
    {
        final Orders orders = new Orders(1, 1 << 20);
        final OrderIndex index = new OrderIndex(orders, 1);
        final long[] ids = {1, 1 + (1L << 40), 1 + (1L << 41), 1L << 40, 1L << 62};
        final int[] slots = new int[ids.length];
        for (int i = 0; i < ids.length; i++)
        {
            assertEquals(Orders.NONE, index.slotOf(ids[i]));
            slots[i] = orders.allocate(ids[i], 1, 0);
            index.put(ids[i], slots[i]);
        }
        for (int i = 0; i < ids.length; i++)
        {
            assertEquals(slots[i], index.slotOf(ids[i]));
            index.remove(ids[i], slots[i]);
            orders.release(slots[i]);
            assertEquals(Orders.NONE, index.slotOf(ids[i]));
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
