package io.ringbook.pipeline;

import com.sun.management.ThreadMXBean;
import io.ringbook.codecs.ClOrdId;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.EveryFeatureFlow;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.sbe.Liquidity;
import io.ringbook.sbe.RejectReason;
import io.ringbook.sbe.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.lang.management.ManagementFactory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Nothing is allocated in the steady state by any feature: stops that fire and trail, icebergs, expiry, groups, calls
 * and auctions, bands, limits, budgets, shared levels, money. In rounds, as {@link AllocationTest}.
 */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EveryFeatureAllocationTest
{
    private static final int WARM_UP = 200_000;
    private static final int COMMANDS = 200_000;

    /** Rounds are short: on a fast machine the compiler still works while the first ones run. */
    private static final int MAX_ROUNDS = 40;
    private static final long SEED = Long.getLong("ringbook.seed", 71);

    private final EventCount events = new EventCount();
    private EveryFeatureFlow flow;

    @Test
    void shouldAllocateNothingPerCommandWhenEveryFeatureIsUsed()
    {
        flow = new EveryFeatureFlow(SEED);
        thenNothingIsAllocated();
    }

    /** Commands that touch many balances sort them in another way than those that touch few. */
    @Test
    void shouldAllocateNothingPerCommandWithAccountsOn()
    {
        flow = new EveryFeatureFlow(SEED, 1, true);
        thenNothingIsAllocated();
        assertTrue(events.balances > COMMANDS, "the flow moves money");
        assertTrue(events.mostTradersBalances > 12, "a sweep touches many: " + events.mostTradersBalances);
        assertTrue(events.rejects > 0 && events.rejects < events.count / 4, "some cannot pay: " + events.rejects);
    }

    private void thenNothingIsAllocated()
    {
        final ThreadMXBean threads = (ThreadMXBean)ManagementFactory.getThreadMXBean();
        final long thread = Thread.currentThread().getId();
        final MatchingEngine engine = new MatchingEngine(new EngineConfig().initialOrders(1 << 14), events);
        apply(engine, WARM_UP);
        long fewest = threads.getThreadAllocatedBytes(thread);
        assertTrue(fewest > 0, "the virtual machine counts bytes");
        for (int rounds = 0; rounds < MAX_ROUNDS && 0 != fewest; rounds++)
        {
            final long before = threads.getThreadAllocatedBytes(thread);
            apply(engine, COMMANDS);
            fewest = Math.min(fewest, threads.getThreadAllocatedBytes(thread) - before);
        }

        assertEquals(0, fewest, "bytes allocated for " + COMMANDS + " commands of seed " + SEED);
        assertTrue(engine.lastTradeId() > COMMANDS / 10, "the flow trades");
        assertTrue(events.count > engine.sequence(), "the flow has events");
    }

    private void apply(final MatchingEngine engine, final int commands)
    {
        for (int i = 0; i < commands; i++)
        {
            engine.onCommand(flow.buffer, 0, flow.next(), engine.sequence() + 1);
        }
    }

    private static final class EventCount extends AnyEvent
    {
        private long count;
        private long balances;
        private long rejects;
        private int trades;
        private int commandBalances;
        private int mostTradersBalances;

        @Override
        public void onCommandStart(final long sequence, final long timestampNs, final long correlationId)
        {
            super.onCommandStart(sequence, timestampNs, correlationId);
            trades = 0;
            commandBalances = 0;
        }

        @Override
        public void onTrade(
            final long tradeId,
            final int instrumentId,
            final long priceTicks,
            final long quantityLots,
            final long makerOrderId,
            final long takerOrderId,
            final long makerAccount,
            final long takerAccount,
            final Side takerSide,
            final long makerLeavesLots,
            final long takerLeavesLots,
            final long makerFeeUnits,
            final long takerFeeUnits,
            final Liquidity liquidity)
        {
            count++;
            trades++;
        }

        @Override
        public void onOrderRejected(
            final long account,
            final int instrumentId,
            final String symbol,
            final ClOrdId clOrdId,
            final RejectReason reason)
        {
            count++;
            rejects += RejectReason.INSUFFICIENT_FUNDS == reason ? 1 : 0;
        }

        @Override
        public void onBalanceChanged(
            final long account,
            final String asset,
            final long availableUnits,
            final long lockedUnits,
            final long availableChangeUnits,
            final long lockedChangeUnits)
        {
            count++;
            balances++;
            commandBalances++;
            if (trades > 0)
            {
                mostTradersBalances = Math.max(mostTradersBalances, commandBalances);
            }
        }

        @Override
        void onEvent(final String kind, final long id)
        {
            count++;
        }
    }
}
