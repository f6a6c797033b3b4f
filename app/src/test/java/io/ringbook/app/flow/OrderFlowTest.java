package io.ringbook.app.flow;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.EventHandler;
import io.ringbook.codecs.NoEvents;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.sbe.BooleanType;
import io.ringbook.sbe.MessageHeaderDecoder;
import io.ringbook.sbe.NewOrderDecoder;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.RejectReason;
import io.ringbook.sbe.TimeInForce;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.management.ManagementFactory;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.CRC32C;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class OrderFlowTest
{
    private static final int INSTRUMENTS = 4;
    private static final int ACCOUNTS = 300;
    private static final int DEPTH = 500;

    private final UnsafeBuffer command = new UnsafeBuffer(new byte[CommandEncoder.MAX_COMMAND_LENGTH]);

    @Test
    void shouldMakeTheSameBytesFromTheSameSeed()
    {
        assertEquals(checksum(new OrderFlow(7, 8, 500, 300)), checksum(new OrderFlow(7, 8, 500, 300)));
        assertNotEquals(checksum(new OrderFlow(7, 8, 500, 300)), checksum(new OrderFlow(8, 8, 500, 300)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldKnowEveryTradeAndEveryLiveOrderOfTheEngine(final long seed)
    {
        final OrderFlow flow = new OrderFlow(seed, INSTRUMENTS, ACCOUNTS, DEPTH);
        final Rejects rejects = new Rejects();
        final MatchingEngine engine = engine(flow, rejects);

        for (int i = 0; i < 100; i++)
        {
            drive(flow, engine, 1_000);
            assertEquals(flow.trades(), engine.lastTradeId(), "trades, seed " + seed + ", round " + i);
            assertEquals(flow.liveOrders(), engine.liveOrders(), "live orders, seed " + seed + ", round " + i);
        }
        assertEquals(
            Map.of(RejectReason.POST_ONLY_WOULD_CROSS, rejects.counts.get(RejectReason.POST_ONLY_WOULD_CROSS)),
            rejects.counts, "seed " + seed);
        assertTrue(rejects.counts.get(RejectReason.POST_ONLY_WOULD_CROSS) < 1_000, "seed " + seed + rejects.counts);
    }

    @Test
    void shouldGoOnFromARecoveredEngine()
    {
        final OrderFlow first = new OrderFlow(11, INSTRUMENTS, ACCOUNTS, DEPTH);
        final Rejects rejects = new Rejects();
        final MatchingEngine engine = engine(first, rejects);
        drive(first, engine, 30_000);
        final long tradesBefore = engine.lastTradeId();

        final OrderFlow second = new OrderFlow(11, INSTRUMENTS, ACCOUNTS, DEPTH);
        second.resume(engine);
        drive(second, engine, 30_000);

        assertEquals(tradesBefore + second.trades(), engine.lastTradeId());
        assertEquals(second.liveOrders(), engine.liveOrders());
        assertEquals(1, rejects.counts.size(), rejects.counts.toString());
    }

    @Test
    void shouldMixKindsOfCommandsAsAMarketDoes()
    {
        final OrderFlow flow = new OrderFlow(3, 8, 500, 1_000);
        final int warmUp = 100_000;
        final int count = 400_000;
        next(flow, warmUp);
        final long tradesBefore = flow.trades();
        final int[] kinds = next(flow, count);

        assertShare("GTC limit orders", 50, 57, kinds[Kind.GTC.ordinal()], count);
        assertShare("cancels", 26, 33, kinds[Kind.CANCEL.ordinal()], count);
        assertShare("replaces", 7, 9, kinds[Kind.REPLACE.ordinal()], count);
        assertShare("IOC", 4, 6, kinds[Kind.IOC.ordinal()], count);
        assertShare("market", 0.7, 1.3, kinds[Kind.MARKET.ordinal()], count);
        assertShare("FOK and post-only", 1.5, 2.5, kinds[Kind.FOK.ordinal()] + kinds[Kind.POST_ONLY.ordinal()], count);
        assertShare("trades", 20, 35, flow.trades() - tradesBefore, count);
    }

    @Test
    void shouldKeepBooksDeep()
    {
        final OrderFlow flow = new OrderFlow(5, 8, 500, 2_000);
        next(flow, 200_000);
        for (int i = 0; i < 20; i++)
        {
            next(flow, 20_000);
            final long depth = flow.liveOrders() / flow.instruments();
            assertTrue(depth > 1_400 && depth < 2_600, "live orders per instrument: " + depth);
        }
    }

    @Test
    void shouldAllocateNothingInTheSteadyState()
    {
        final OrderFlow flow = new OrderFlow(5, 8, 500, 1_000);
        final com.sun.management.ThreadMXBean threads =
            (com.sun.management.ThreadMXBean)ManagementFactory.getThreadMXBean();
        next(flow, 200_000);
        final long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 200_000; i++)
        {
            flow.next(command, 0, i);
        }
        final long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(allocated < 4_096, allocated + " bytes allocated");
    }

    private enum Kind
    {
        GTC, POST_ONLY, IOC, FOK, MARKET, CANCEL, REPLACE
    }

    private int[] next(final OrderFlow flow, final int count)
    {
        final int[] kinds = new int[Kind.values().length];
        final MessageHeaderDecoder header = new MessageHeaderDecoder();
        final NewOrderDecoder order = new NewOrderDecoder();
        for (int i = 0; i < count; i++)
        {
            flow.next(command, 0, i);
            header.wrap(command, 0);
            if (NewOrderDecoder.TEMPLATE_ID == header.templateId())
            {
                kinds[kind(order.wrapAndApplyHeader(command, 0, header)).ordinal()]++;
            }
            else
            {
                kinds[(2 == header.templateId() ? Kind.CANCEL : Kind.REPLACE).ordinal()]++;
            }
        }
        return kinds;
    }

    private static Kind kind(final NewOrderDecoder order)
    {
        if (OrdType.MARKET == order.ordType())
        {
            return Kind.MARKET;
        }
        if (TimeInForce.GTC == order.timeInForce())
        {
            return BooleanType.YES == order.postOnly() ? Kind.POST_ONLY : Kind.GTC;
        }
        return TimeInForce.IOC == order.timeInForce() ? Kind.IOC : Kind.FOK;
    }

    private static void assertShare(
        final String what, final double lowPct, final double highPct, final long found, final long of)
    {
        final double pct = 100.0 * found / of;
        assertTrue(pct >= lowPct && pct <= highPct,
            what + ": expected " + lowPct + " to " + highPct + " %, found " + pct);
    }

    private long checksum(final OrderFlow flow)
    {
        final CRC32C crc = new CRC32C();
        for (int i = 0; i < 50_000; i++)
        {
            crc.update(command.byteArray(), 0, flow.next(command, 0, i));
        }
        return crc.getValue();
    }

    private MatchingEngine engine(final OrderFlow flow, final EventHandler events)
    {
        final MatchingEngine engine = new MatchingEngine(new EngineConfig(), events);
        final CommandEncoder encoder = new CommandEncoder();
        for (int i = 0; i < flow.instruments(); i++)
        {
            final int length = encoder.wrap(command, 0).instrumentDefinition(0, flow.instrument(i));
            engine.onCommand(command, 0, length, engine.sequence() + 1);
        }
        return engine;
    }

    private void drive(final OrderFlow flow, final MatchingEngine engine, final int count)
    {
        for (int i = 0; i < count; i++)
        {
            final int length = flow.next(command, 0, i);
            engine.onCommand(command, 0, length, engine.sequence() + 1);
        }
    }

    private static final class Rejects extends NoEvents
    {
        private final Map<RejectReason, Integer> counts = new EnumMap<>(RejectReason.class);

        @Override
        public void onOrderRejected(
            final long account,
            final int instrumentId,
            final String symbol,
            final ClOrdId clOrdId,
            final RejectReason reason)
        {
            counts.merge(reason, 1, Integer::sum);
        }

        @Override
        public void onCancelRejected(
            final long account, final long orderId, final ClOrdId clOrdId, final RejectReason reason)
        {
            counts.merge(reason, 1, Integer::sum);
        }
    }
}
