package io.ringbook.engine;

import io.ringbook.codecs.NullValue;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What an order was never shows in the one that has its slot next: on a flow of every feature the plain orders stay
 * plain. And the room there was at the start makes no difference.
 */
class SlotReuseTest
{
    private static final int COMMANDS = 70_000;
    private static final Set<String> SPECIAL = Set.of("TRIGGERED", "REPLENISHED");

    private final long seed = Long.getLong("ringbook.seed", 61);
    private final Map<Long, Long> plainAccounts = new HashMap<>();
    private final Map<String, Integer> kinds = new TreeMap<>();
    private final EventLog log = new EventLog();
    private final MatchingEngine engine = new MatchingEngine(new EngineConfig().initialOrders(1), log);
    private int resting;

    @Test
    void shouldNotLeakWhatAnOrderWasIntoTheNextInItsSlot()
    {
        final EveryFeatureFlow flow = new EveryFeatureFlow(seed);
        for (int i = 0; i < COMMANDS; i++)
        {
            final long idBefore = engine.lastOrderId();
            engine.onCommand(flow.buffer, 0, flow.next(), i + 1);
            final List<String> lines = log.take();
            if (flow.isPlainOrder && idBefore < engine.lastOrderId())
            {
                plainAccounts.put(engine.lastOrderId(), flow.account);
                checkNewOrder(flow, lines);
            }
            lines.forEach(this::checkLine);
            if (0 == i % 500)
            {
                BookChecks.check(engine);
            }
        }
        assertTrue(resting > COMMANDS / 20, "plain orders rest");
        final Set<String> missing = new TreeSet<>(Set.of(
            "ACCEPTED", "BAND_BREACHED", "BOOK", "CANCELED KILL_SWITCH", "CANCELED MASS_CANCEL", "CANCELED OCO",
            "CANCELED POST_ONLY_WOULD_CROSS", "CANCELED STP", "CANCELED USER", "EXPIRED AT_CLOSE", "EXPIRED AT_OPEN",
            "EXPIRED BUDGET", "EXPIRED DAY", "EXPIRED FOK", "EXPIRED GTD", "EXPIRED IOC", "EXPIRED MIN_QTY",
            "EXPIRED NO_LIQUIDITY", "EXPIRED PRICE_BAND", "INDICATIVE", "PHASE", "PREVENTED DECREMENT",
            "REJECTED KILL_SWITCH", "REJECTED MAX_NOTIONAL", "REJECTED MAX_QTY", "REJECTED OPEN_ORDER_LIMIT",
            "REJECTED RATE_LIMIT", "REJECTED STOP_WOULD_TRIGGER", "REPLACED", "REPLENISHED", "TRADE", "TRIGGERED",
            "UNCROSSED"));
        missing.removeAll(kinds.keySet());
        assertEquals(Set.of(), missing, () -> "the flow uses every feature: " + kinds);
    }

    private void checkNewOrder(final EveryFeatureFlow flow, final List<String> lines)
    {
        final long id = engine.lastOrderId();
        final OrderView order = engine.order(id);
        if (null == order)
        {
            return;
        }
        final String run = "order " + id + ", seed " + seed;
        resting++;
        assertEquals(flow.account, order.account(), run);
        assertEquals(flow.clOrdId, order.clOrdId(), run);
        assertEquals(flow.priceTicks, order.priceTicks(), run);
        assertEquals(flow.quantityLots, order.quantityLots(), run);
        assertEquals(order.leavesLots(), order.displayedLots(), run);
        assertEquals(NullValue.LONG, order.stopPriceTicks(), run);
        assertFalse(order.isPendingTrigger() || order.isBudget() || order.isPostOnly(), run);
        if (lines.stream().noneMatch((line) -> line.startsWith("PREVENTED")))
        {
            assertEquals(0, order.preventedQuantityLots(), run);
        }
    }

    private void checkLine(final String line)
    {
        final String[] words = line.split(" ");
        final boolean hasReason = words[0].endsWith("REJECTED") || "CANCELED".equals(words[0]) ||
            "EXPIRED".equals(words[0]) || "PREVENTED".equals(words[0]);
        kinds.merge(hasReason ? words[0] + " " + words[1] : words[0], 1, Integer::sum);
        if ("REPLACED".equals(words[0]))
        {
            // It may be an iceberg from now on.
            plainAccounts.remove(Long.valueOf(words[1]));
        }
        else if (SPECIAL.contains(words[0]))
        {
            assertFalse(plainAccounts.containsKey(Long.valueOf(words[1])), () -> line + ", seed " + seed);
        }
        else if (line.startsWith("CANCELED OCO") || "EXPIRED".equals(words[0]) && !"PRICE_BAND".equals(words[1]))
        {
            assertFalse(plainAccounts.containsKey(Long.valueOf(words[2])), () -> line + ", seed " + seed);
        }
        else if ("PREVENTED".equals(words[0]))
        {
            final Long maker = plainAccounts.get(Long.valueOf(words[6]));
            final Long taker = plainAccounts.get(Long.valueOf(words[8]));
            assertTrue(null == maker || null == taker || maker.equals(taker), () -> line + ", seed " + seed);
        }
    }

    @Test
    void shouldGrowEverythingThereIsWithoutADifference()
    {
        final EventLog otherLog = new EventLog();
        final MatchingEngine other = new MatchingEngine(new EngineConfig().initialOrders(1 << 16), otherLog);
        final EveryFeatureFlow flow = new EveryFeatureFlow(seed + 1);
        for (int i = 0; i < COMMANDS; i++)
        {
            final int length = flow.next();
            engine.onCommand(flow.buffer, 0, length, i + 1);
            other.onCommand(flow.buffer, 0, length, i + 1);
            assertEquals(otherLog.take(), log.take(), () -> "seed " + (seed + 1));
            if (0 == i % 1_000)
            {
                assertEquals(other.stateHash(), engine.stateHash(), () -> "seed " + (seed + 1));
            }
        }
        assertEquals(other.stateHash(), engine.stateHash(), () -> "seed " + (seed + 1));
    }
}
