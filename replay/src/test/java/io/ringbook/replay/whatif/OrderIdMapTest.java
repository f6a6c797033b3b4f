package io.ringbook.replay.whatif;

import org.junit.jupiter.api.Test;

import java.util.Random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class OrderIdMapTest
{
    private static final int ORDERS = 5_000;

    @Test
    void shouldFindTheOtherIdOfEachOrder()
    {
        final long seed = new Random().nextLong();
        final Random random = new Random(seed);
        final OrderIdMap map = new OrderIdMap();
        final long[] others = new long[ORDERS + 1];
        long other = 0;
        for (int id = 1; id <= ORDERS; id++)
        {
            final int dice = random.nextInt(20);
            other += 0 == dice ? 2 : 1;
            others[id] = 1 == dice ? OrderIdMap.MISSING : other;
            map.add(id, others[id]);
        }
        for (int id = 1; id <= ORDERS; id++)
        {
            assertEquals(others[id], map.get(id), "seed " + seed);
        }
        assertTrue(map.isKnown(1) && map.isKnown(ORDERS));
        assertFalse(map.isKnown(0) || map.isKnown(ORDERS + 1));
        assertThrows(IllegalStateException.class, () -> map.add(ORDERS, 1));
    }
}
