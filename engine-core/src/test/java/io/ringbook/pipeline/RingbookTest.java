package io.ringbook.pipeline;

import io.ringbook.codecs.CommandBatch;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.sbe.Side;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** One thread, which does what every thread of a Ringbook does. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RingbookTest
{
    private final EventTape tape = new EventTape();
    private final RecordingJournal journal = new RecordingJournal();
    private final Gateway gateway = new Gateway();
    private final RingbookContext context =
        new RingbookContext().layout(Layout.INVOKER).journal(journal).eventHandler(tape);

    @Test
    void shouldSayWhatHappensInOrderWhenCommandsFlow()
    {
        try (Ringbook ringbook = Ringbook.launch(context))
        {
            gateway.instrument().to(ringbook);
            gateway.sell(0, 5, 100).to(ringbook);
            gateway.tick(0).to(ringbook);
            gateway.buy(0, 7, 100).to(ringbook);
            gateway.cancel(0, 2).to(ringbook);

            assertEquals(5, ringbook.invoke());
            assertEquals(0, ringbook.invoke());
            assertEquals(List.of(), tape.lines(), "nothing before it is polled");
            assertEquals(2, ringbook.pollEvents(2));
            assertEquals(3, ringbook.pollEvents(100));
            assertEquals(0, ringbook.pollEvents(100));

            assertEquals(
                List.of("1 INSTRUMENT 1", "2 ACCEPTED 1", "4 ACCEPTED 2", "4 TRADE 1", "5 CANCELED 2"), tape.lines());
            assertEquals(5, ringbook.appliedSequence());
            assertEquals(5, ringbook.journaledSequence());
            assertEquals(5, ringbook.releasedSequence());
            assertEquals(5, ringbook.engine().sequence());
            assertSame(State.ACTIVE, ringbook.state());
            assertNull(ringbook.failure());
        }
        assertEquals(List.of("append 1+5", "close"), journal.calls());
    }

    @Test
    void shouldApplyAndTellWhatWasTakenWhenItIsClosed()
    {
        final Ringbook ringbook = Ringbook.launch(context);
        gateway.instrument().to(ringbook);
        gateway.sell(0, 5, 100).to(ringbook);
        ringbook.close();

        assertEquals(List.of("1 INSTRUMENT 1", "2 ACCEPTED 1"), tape.lines());
        assertSame(State.CLOSED, ringbook.state());
        assertEquals(Ringbook.CLOSED, gateway.tick(0).to(ringbook));
        assertEquals(Ringbook.CLOSED, ringbook.offer(new CommandBatch(64)));
        assertEquals(0, ringbook.invoke());
        assertEquals(0, ringbook.pollEvents(10));
        assertEquals(2, ringbook.engine().sequence());
        ringbook.close();
        assertEquals(List.of("close"), journal.calls("close"));
    }

    @Test
    void shouldPressBackAndTakeNothingWhenTheInboundRingIsFull()
    {
        try (Ringbook ringbook = Ringbook.launch(context.inboundCapacity(64)))
        {
            final int capacity = offerTicks(ringbook, Integer.MAX_VALUE);
            assertEquals(capacity, ringbook.invoke());
            assertEquals(capacity - 1, offerTicks(ringbook, capacity - 1));

            final CommandBatch two = new CommandBatch(1 << 10);
            gateway.instrument().to(two);
            gateway.tick(0).to(two);
            assertEquals(Ringbook.BACK_PRESSURED, ringbook.offer(two));
            assertTrue(gateway.tick(0).to(ringbook) >= Ringbook.ACCEPTED, "the last cell is still free");
            assertEquals(Ringbook.BACK_PRESSURED, gateway.to(ringbook));

            assertEquals(capacity, ringbook.invoke());
            assertEquals(0, ringbook.pollEvents(10), "no instrument was defined");
            assertTrue(ringbook.offer(two) >= Ringbook.ACCEPTED);
            assertEquals(2, ringbook.invoke());
            assertEquals(1, ringbook.pollEvents(10));
        }
    }

    @Test
    void shouldRefuseABatchThatCanNeverBeTaken()
    {
        try (Ringbook ringbook = Ringbook.launch(context.inboundCapacity(64)))
        {
            final CommandBatch large = new CommandBatch(1 << 14);
            for (int i = 0; i < 65; i++)
            {
                gateway.tick(i).to(large);
            }
            assertThrows(IllegalArgumentException.class, () -> ringbook.offer(large));
            assertEquals(0, ringbook.invoke());
            assertEquals(Ringbook.ACCEPTED, ringbook.offer(new CommandBatch(64)), "an empty one");
            assertEquals(0, ringbook.invoke());
        }
    }

    @Test
    void shouldTakeNothingWhenACommandIsMalformed()
    {
        try (Ringbook ringbook = Ringbook.launch(context))
        {
            gateway.order(0, 1, Side.BUY, 1, 100, "an-id-of-24-characters--");
            final int length = gateway.length;
            final UnsafeBuffer torn = new UnsafeBuffer(gateway.buffer, 0, length - 4);

            assertRefused(ringbook, gateway.buffer, 0, length - 1);
            assertRefused(ringbook, gateway.buffer, 0, length + 1);
            assertRefused(ringbook, gateway.buffer, 1, length);
            assertRefused(ringbook, gateway.buffer, 0, 0);
            assertRefused(ringbook, gateway.buffer, 0, -1);
            assertRefused(ringbook, gateway.buffer, -1, length);
            assertRefused(ringbook, gateway.buffer, CommandEncoder.MAX_COMMAND_LENGTH, length);
            assertRefused(ringbook, gateway.buffer, Integer.MAX_VALUE, length);
            assertRefused(ringbook, torn, 0, length);

            final CommandBatch batch = new CommandBatch(1 << 10);
            gateway.instrument().to(batch);
            batch.append(gateway.buffer, 0, gateway.length - 1);
            assertThrows(IllegalArgumentException.class, () -> ringbook.offer(batch));

            gateway.instrument().to(ringbook);
            assertEquals(1, ringbook.invoke(), "the ring has not been hurt");
            assertEquals(1, ringbook.appliedSequence());
        }
        assertEquals(List.of("append 1+1"), journal.calls("append"));
    }

    @Test
    void shouldHoldBackEventsUntilTheyAreSyncedWhenSyncedInGroups()
    {
        try (Ringbook ringbook = Ringbook.launch(context.durability(Durability.GROUP_SYNC)))
        {
            gateway.instrument().to(ringbook);
            ringbook.invoke();
            journal.holdSync(true);
            gateway.sell(0, 5, 100).to(ringbook);
            ringbook.invoke();

            assertEquals(1, ringbook.pollEvents(10));
            assertEquals(2, ringbook.appliedSequence());
            assertEquals(1, ringbook.releasedSequence());
            assertEquals(List.of("1 INSTRUMENT 1"), tape.lines());

            journal.holdSync(false);
            ringbook.invoke();
            assertEquals(1, ringbook.pollEvents(10));
            assertEquals(2, ringbook.releasedSequence());
            final int syncs = journal.calls("sync").size();
            ringbook.invoke();
            assertEquals(syncs, journal.calls("sync").size(), "nothing to sync, no sync");
        }
    }

    @Test
    void shouldSyncBeforeItMatchesWhenEachBatchIsSynced()
    {
        final List<Long> tradesAtSync = new ArrayList<>();
        final Ringbook[] ringbook = new Ringbook[1];
        journal.hook((call) ->
        {
            if (call.startsWith("sync"))
            {
                tradesAtSync.add(ringbook[0].engine().sequence());
            }
        });
        ringbook[0] = Ringbook.launch(context.durability(Durability.SYNC_EACH_BATCH));
        gateway.instrument().to(ringbook[0]);
        ringbook[0].invoke();
        gateway.sell(0, 5, 100).to(ringbook[0]);
        gateway.buy(0, 5, 100).to(ringbook[0]);
        ringbook[0].invoke();
        ringbook[0].close();

        assertEquals(List.of("append 1+1", "sync 1", "append 2+2", "sync 3", "close"), journal.calls());
        assertEquals(List.of(0L, 1L), tradesAtSync, "sequence of the engine at each sync");
    }

    @Test
    void shouldJournalTheHashOfTheStateBehindEachIntervalOfCommands()
    {
        final List<String> expected = new ArrayList<>();
        final MatchingEngine engine = new MatchingEngine(context.engineConfig(), tape);
        try (Ringbook ringbook = Ringbook.launch(context.hashInterval(10).clock(() -> 1)))
        {
            for (int i = 1; i <= 35; i++)
            {
                final Gateway command = 1 == i ? gateway.instrument() : gateway.buy(i, i, 100 + i);
                command.to(ringbook);
                CommandEncoder.timestampNs(command.buffer, 0, 1);
                engine.onCommand(command.buffer, 0, command.length, i);
                if (0 == i % 10)
                {
                    expected.add("hash " + i + " " + Long.toHexString(engine.stateHash()));
                }
            }
            for (int i = 0; i < 4; i++)
            {
                ringbook.invoke();
            }
            assertEquals(35, ringbook.appliedSequence());
        }
        assertEquals(expected, journal.calls("hash"));
        assertEquals(
            List.of("append 1+10", "append 11+10", "append 21+10", "append 31+5"), journal.calls("append"));
    }

    @Test
    void shouldJournalTheHashThatItsOwnEngineHas()
    {
        final List<String> expected = new ArrayList<>();
        try (Ringbook ringbook = Ringbook.launch(context.hashInterval(3)))
        {
            gateway.instrument().to(ringbook);
            for (int i = 2; i <= 12; i++)
            {
                gateway.buy(i, i, 100 + i).to(ringbook);
                ringbook.invoke();
                if (0 == ringbook.engine().sequence() % 3)
                {
                    expected.add(
                        "hash " + ringbook.engine().sequence() + " " + Long.toHexString(ringbook.engine().stateHash()));
                }
            }
        }
        assertEquals(expected, journal.calls("hash"));
        assertEquals(4, expected.stream().distinct().count());
    }

    @Test
    void shouldTellAWholeSweepWhenItIsLargerThanTheOutboundRing()
    {
        try (Ringbook ringbook = Ringbook.launch(
            context.outboundCapacityBytes(1 << 16).durability(Durability.GROUP_SYNC)))
        {
            gateway.instrument().to(ringbook);
            for (int i = 0; i < 5_000; i++)
            {
                gateway.sell(i, 1, 100 + i);
                while (Ringbook.BACK_PRESSURED == gateway.to(ringbook))
                {
                    ringbook.invoke();
                }
            }
            gateway.buy(0, 5_000, 1_000_000).untilTaken(ringbook);
            while (ringbook.invoke() > 0)
            {
                ringbook.pollEvents(1);
            }
            while (ringbook.pollEvents(1_000) > 0)
            {
                assertTrue(tape.count() > 0);
            }
            assertEquals(5_000, tape.lines().stream().filter((line) -> line.startsWith("5002 TRADE")).count());
            assertEquals(1 + 5_001 + 5_000, tape.count());
        }
    }

    @Test
    void shouldStampTimesThatNeverDecreaseWhenTheClockGoesBack()
    {
        final long[] clockNs = { 1_000 };
        final List<Long> timesNs = new ArrayList<>();
        tape.hook((line) -> timesNs.add(tape.timestampNs));
        try (Ringbook ringbook = Ringbook.launch(context.clock(() -> clockNs[0])))
        {
            gateway.instrument().to(ringbook);
            ringbook.invoke();
            clockNs[0] = 500;
            gateway.buy(0, 1, 1).to(ringbook);
            ringbook.invoke();
            clockNs[0] = 2_000;
            gateway.buy(0, 1, 1).to(ringbook);
            ringbook.invoke();
        }
        assertEquals(List.of(1_000L, 1_000L, 2_000L), timesNs);
    }

    @Test
    void shouldGoOnSilentlyFromWhereTheRecoveryHasBroughtIt()
    {
        journal.startingAt(2);
        context.recovery((config, events) ->
        {
            final MatchingEngine engine = new MatchingEngine(config, events);
            apply(engine, gateway.instrument());
            apply(engine, gateway.sell(0, 5, 100));
            return engine;
        });
        try (Ringbook ringbook = Ringbook.launch(context))
        {
            assertEquals(2, ringbook.appliedSequence());
            gateway.buy(0, 5, 100).to(ringbook);
            ringbook.invoke();
        }
        assertEquals(List.of("3 ACCEPTED 2", "3 TRADE 1"), tape.lines());
        assertEquals(List.of("append 3+1", "close"), journal.calls());
    }

    @Test
    void shouldFlowWithoutAJournalWhenNoneIsGiven()
    {
        try (Ringbook ringbook = Ringbook.launch(context.journal(null).hashInterval(1)))
        {
            gateway.instrument().to(ringbook);
            ringbook.invoke();
            assertEquals(1, ringbook.journaledSequence());
            assertEquals(1, ringbook.releasedSequence());
        }
        assertEquals(List.of("1 INSTRUMENT 1"), tape.lines());
    }

    @Test
    void shouldTakeCommandsWhenTheHandlerOffersThem()
    {
        final Gateway handlersOwn = new Gateway();
        try (Ringbook ringbook = Ringbook.launch(context))
        {
            tape.hook((line) -> assertTrue(handlersOwn.tick(1).to(ringbook) >= Ringbook.ACCEPTED));
            gateway.instrument().to(ringbook);
            ringbook.invoke();
            ringbook.pollEvents(10);
            assertEquals(1, ringbook.invoke());
            assertEquals(2, ringbook.appliedSequence());
            assertFalse(tape.lines().isEmpty());
        }
    }

    private static void assertRefused(
        final Ringbook ringbook, final UnsafeBuffer buffer, final int offset, final int length)
    {
        assertThrows(
            IllegalArgumentException.class,
            () -> ringbook.offer(buffer, offset, length),
            () -> "offset=" + offset + " length=" + length);
    }

    private static void apply(final MatchingEngine engine, final Gateway gateway)
    {
        engine.onCommand(gateway.buffer, 0, gateway.length, engine.sequence() + 1);
    }

    private int offerTicks(final Ringbook ringbook, final int count)
    {
        int taken = 0;
        while (taken < count && gateway.tick(taken).to(ringbook) >= Ringbook.ACCEPTED)
        {
            taken++;
        }
        return taken;
    }
}
