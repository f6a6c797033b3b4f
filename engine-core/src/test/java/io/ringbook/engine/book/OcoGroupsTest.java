package io.ringbook.engine.book;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The table of groups against a hash map.
 */
class OcoGroupsTest
{
    private static final int STEPS = 120_000;

    private final long seed = Long.getLong("ringbook.seed", 22);
    private final Random random = new Random(seed);
    private final Orders orders = new Orders(1, 1 << 20);
    private final OrderExtras extras = new OrderExtras();
    private final OcoGroups groups = new OcoGroups(orders, extras);
    private final Map<List<Long>, List<Integer>> plain = new HashMap<>();
    private final List<Integer> live = new ArrayList<>();

    @Test
    void shouldKnowTheOrdersOfEveryGroup()
    {
        for (int i = 0; i < STEPS; i++)
        {
            final long account = 1 + random.nextInt(5);
            final int instrumentId = 1 + random.nextInt(3);
            final long group = 1 + random.nextInt(400);
            final List<Integer> members = plain.getOrDefault(List.of(account, (long)instrumentId, group), List.of());
            final int found = groups.find(account, instrumentId, group);
            assertTrue(members.isEmpty() ? Orders.NONE == found : members.contains(found), () -> "seed " + seed);
            if (members.size() < 2 && random.nextInt(100) < (0 == i / 15_000 % 2 ? 70 : 30))
            {
                join(i + 1, account, instrumentId, group);
            }
            else if (!live.isEmpty())
            {
                leave(random.nextInt(live.size()));
            }
        }
        while (!live.isEmpty())
        {
            leave(random.nextInt(live.size()));
        }
        for (long group = 1; group <= 400; group++)
        {
            assertEquals(Orders.NONE, groups.find(1, 1, group));
        }
    }

    private void join(final long orderId, final long account, final int instrumentId, final long group)
    {
        final int slot = orders.allocate(orderId, account, OrderMeta.of(instrumentId, 0, 0, 0, 0, false));
        extras.allocate(slot);
        groups.join(slot, group);
        live.add(slot);
        final List<Integer> members =
            plain.computeIfAbsent(List.of(account, (long)instrumentId, group), (key) -> new ArrayList<>());
        members.add(slot);
        checkPartners(members);
    }

    private void leave(final int index)
    {
        final int slot = live.get(index);
        live.set(index, live.get(live.size() - 1));
        live.remove(live.size() - 1);
        final List<Integer> members = plain.get(
            List.of(orders.account(slot), (long)OrderMeta.instrumentId(orders.meta(slot)), extras.ocoGroup(slot)));
        checkPartners(members);
        groups.leave(slot);
        extras.release(slot);
        orders.release(slot);
        members.remove((Integer)slot);
        checkPartners(members);
    }

    private void checkPartners(final List<Integer> members)
    {
        for (final int slot : members)
        {
            final int partner = 2 == members.size() ? members.get(0) + members.get(1) - slot : Orders.NONE;
            assertEquals(partner, extras.ocoPartner(slot), () -> "seed " + seed);
        }
    }
}
