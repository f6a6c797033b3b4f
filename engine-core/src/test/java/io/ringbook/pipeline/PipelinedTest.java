package io.ringbook.pipeline;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Journal and matching side by side: matching does not wait for the journal, events do. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PipelinedTest
{
    private final EventTape tape = new EventTape();
    private final RecordingJournal journal = new RecordingJournal();
    private final Gateway gateway = new Gateway();
    private final CountDownLatch disk = new CountDownLatch(1);
    private final RingbookContext context =
        new RingbookContext().layout(Layout.PIPELINED).journal(journal).eventHandler(tape);

    @Test
    void shouldMatchAndHoldEventsBackWhileTheJournalIsSlow()
    {
        journal.hook((call) -> awaitDisk(call, "append 2"));
        final Ringbook ringbook = Ringbook.launch(context);
        gateway.instrument().untilTaken(ringbook);
        awaitTrue(() -> 1 == tape.count());
        gateway.sell(0, 5, 100).untilTaken(ringbook);
        awaitTrue(() -> 2 == ringbook.appliedSequence());
        gateway.buy(0, 5, 100).untilTaken(ringbook);
        awaitTrue(() -> 3 == ringbook.appliedSequence());

        assertEquals(1, ringbook.journaledSequence());
        assertEquals(1, ringbook.releasedSequence());
        assertEquals(List.of("1 INSTRUMENT 1"), tape.lines());

        disk.countDown();
        awaitTrue(() -> 4 == tape.count());
        assertEquals(3, ringbook.releasedSequence());
        ringbook.close();
        assertEquals(List.of("1 INSTRUMENT 1", "2 ACCEPTED 1", "3 ACCEPTED 2", "3 TRADE 1"), tape.lines());
        assertEquals(List.of("append 1+1", "append 2+1", "append 3+1", "close"), journal.calls());
    }

    @Test
    void shouldWaitForTheJournalWhenItIsManyBatchesBehind()
    {
        journal.hook((call) -> awaitDisk(call, "append 1+"));
        final Ringbook ringbook = Ringbook.launch(context);
        gateway.instrument().untilTaken(ringbook);
        awaitTrue(() -> 1 == ringbook.appliedSequence());
        for (int i = 2; i < JournalQueue.CAPACITY; i++)
        {
            final int sequence = i;
            gateway.buy(i, 1, 100).untilTaken(ringbook);
            awaitTrue(() -> sequence == ringbook.appliedSequence());
        }
        for (int i = 0; i < 100; i++)
        {
            gateway.buy(i, 1, 100).untilTaken(ringbook);
        }
        final long applied = JournalQueue.CAPACITY - 1;
        assertEquals(applied, ringbook.appliedSequence(), "no batch is free");

        disk.countDown();
        awaitTrue(() -> applied + 100 == tape.count());
        ringbook.close();
        assertEquals(applied + 100, journal.journaledSequence());
    }

    @Test
    void shouldReleaseWhatIsJournaledAndNothingElseWhenTheJournalFailsInTheMiddle()
    {
        final IllegalArgumentException lost = new IllegalArgumentException("disk lost");
        journal.hook((call) ->
        {
            if (call.startsWith("append") && journal.journaledSequence() >= 1_000)
            {
                throw lost;
            }
        });
        final Ringbook ringbook = Ringbook.launch(context);
        gateway.instrument().untilTaken(ringbook);
        long outcome = 0;
        while (Ringbook.FAILED != outcome)
        {
            outcome = gateway.buy(0, 1, 100).untilTaken(ringbook);
        }
        assertSame(State.FAILED, ringbook.state());
        assertSame(lost, assertThrows(IllegalStateException.class, ringbook::close).getCause());

        assertEquals(journal.journaledSequence(), tape.count(), "one event a command");
        assertTrue(ringbook.appliedSequence() >= journal.journaledSequence());
        final List<String> calls = journal.calls();
        assertTrue(calls.get(calls.size() - 2).startsWith("append"), calls::toString);
        assertEquals("close", calls.get(calls.size() - 1), "nothing is written after a failure");
        awaitNoThreads();
    }

    @Test
    void shouldStopTheJournalLoudlyWhenMatchingFails()
    {
        final RuntimeException broken = new RuntimeException("broken clock");
        final boolean[] isBroken = new boolean[1];
        final Ringbook ringbook = Ringbook.launch(context.clock(() ->
        {
            if (isBroken[0])
            {
                throw broken;
            }
            return 1;
        }));
        gateway.instrument().untilTaken(ringbook);
        gateway.sell(0, 5, 100).untilTaken(ringbook);
        awaitTrue(() -> 2 == tape.count());
        isBroken[0] = true;
        gateway.buy(0, 5, 100).untilTaken(ringbook);
        awaitTrue(() -> State.FAILED == ringbook.state());

        assertEquals(Ringbook.FAILED, gateway.to(ringbook));
        assertSame(broken, assertThrows(IllegalStateException.class, ringbook::close).getCause());
        assertEquals(List.of("1 INSTRUMENT 1", "2 ACCEPTED 1"), tape.lines());
        assertEquals(2, journal.journaledSequence());
        assertEquals(List.of("close"), journal.calls("close"));
        awaitNoThreads();
    }

    @Test
    void shouldFailAndStopBothThreadsWhenTheEventHandlerThrows()
    {
        final RuntimeException broken = new RuntimeException("broken handler");
        tape.hook((line) ->
        {
            throw broken;
        });
        final Ringbook ringbook = Ringbook.launch(context);
        gateway.instrument().untilTaken(ringbook);
        awaitTrue(() -> State.FAILED == ringbook.state());
        assertSame(broken, assertThrows(IllegalStateException.class, ringbook::close).getCause());
        assertEquals(List.of("close"), journal.calls("close"));
        awaitNoThreads();
    }

    @Test
    void shouldWriteEachStateHashBehindItsCommand()
    {
        final Ringbook ringbook = Ringbook.launch(context.hashInterval(3));
        gateway.instrument().untilTaken(ringbook);
        for (int i = 0; i < 2_000; i++)
        {
            gateway.buy(i, 1, 100).untilTaken(ringbook);
        }
        ringbook.close();

        assertEquals(2_001 / 3, journal.calls("hash").size());
        long last = 0;
        for (final String call : journal.calls())
        {
            final String[] words = call.split("[ +]");
            if ("append".equals(words[0]))
            {
                assertEquals(last + 1, Long.parseLong(words[1]));
                last += Long.parseLong(words[2]);
            }
            else if ("hash".equals(words[0]))
            {
                assertEquals(last, Long.parseLong(words[1]), call);
                assertEquals(0, last % 3, call);
            }
        }
        assertEquals("hash 2001 " + Long.toHexString(ringbook.engine().stateHash()),
            journal.calls().get(journal.calls().size() - 2), "the last one too");
    }

    @Test
    void shouldReleaseEventsWhenTheirBatchIsSynced()
    {
        final AtomicBoolean isSyncing = new AtomicBoolean();
        journal.hook((call) ->
        {
            isSyncing.compareAndSet(false, "sync 2".equals(call));
            awaitDisk(call, "sync 2");
        });
        final Ringbook ringbook = Ringbook.launch(context.durability(Durability.SYNC_EACH_BATCH));
        gateway.instrument().untilTaken(ringbook);
        awaitTrue(() -> 1 == tape.count());
        gateway.sell(0, 5, 100).untilTaken(ringbook);
        awaitTrue(() -> 2 == ringbook.appliedSequence() && isSyncing.get());
        gateway.sell(0, 5, 101).untilTaken(ringbook);
        awaitTrue(() -> 3 == ringbook.appliedSequence());
        gateway.sell(0, 5, 102).untilTaken(ringbook);
        awaitTrue(() -> 4 == ringbook.appliedSequence());
        assertEquals(1, ringbook.releasedSequence());
        assertEquals(1, tape.count());

        disk.countDown();
        awaitTrue(() -> 4 == tape.count());
        ringbook.close();
        assertEquals(
            List.of("append 1+1", "sync 1", "append 2+1", "sync 2", "append 3+1", "append 4+1", "sync 4", "close"),
            journal.calls(), "what came during a sync is synced together");
    }

    @Test
    void shouldReleaseEventsWhenTheSyncThreadHasSynced()
    {
        journal.holdSync(true);
        final Ringbook ringbook = Ringbook.launch(context.durability(Durability.GROUP_SYNC).groupSyncIntervalMs(1));
        gateway.instrument().untilTaken(ringbook);
        awaitTrue(() -> 1 == ringbook.appliedSequence() && journal.calls("sync").size() > 2);
        assertEquals(0, tape.count());
        journal.holdSync(false);
        awaitTrue(() -> 1 == tape.count());
        gateway.buy(0, 1, 1).untilTaken(ringbook);
        ringbook.close();
        assertEquals(2, tape.count());
        awaitNoThreads();
    }

    @Test
    void shouldJournalAndTellAllThatWasTakenWhenItIsClosedOnASlowDisk()
    {
        journal.hook((call) -> awaitDisk(call, "append 1+"));
        final Ringbook ringbook = Ringbook.launch(context.publisherThread(false).outboundCapacityBytes(1 << 16));
        gateway.instrument().untilTaken(ringbook);
        for (int i = 0; i < 1_500; i++)
        {
            gateway.buy(i, 1, 100).untilTaken(ringbook);
        }
        new Thread(disk::countDown).start();
        ringbook.close();

        assertEquals(1_501, journal.journaledSequence());
        assertEquals(1_501, tape.count());
        assertEquals(1_501, ringbook.engine().sequence());
        awaitNoThreads();
    }

    @Test
    void shouldRunWithoutAJournal()
    {
        final Ringbook ringbook = Ringbook.launch(context.journal(null));
        gateway.instrument().untilTaken(ringbook);
        awaitTrue(() -> 1 == tape.count());
        assertFalse(threads().stream().anyMatch((thread) -> thread.getName().equals("ringbook-journaler")));
        ringbook.close();
        assertEquals(1, ringbook.journaledSequence());
        awaitNoThreads();
    }

    @Test
    void shouldBeChosenWhereThereAreCoresForIt()
    {
        assertSame(Layout.FUSED, Layout.forCores(1));
        assertSame(Layout.FUSED, Layout.forCores(5));
        assertSame(Layout.PIPELINED, Layout.forCores(6));
        assertSame(Layout.forCores(Runtime.getRuntime().availableProcessors()), new RingbookContext().layout());
    }

    private void awaitDisk(final String call, final String prefix)
    {
        if (call.startsWith(prefix))
        {
            try
            {
                disk.await();
            }
            catch (final InterruptedException e)
            {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void awaitTrue(final BooleanSupplier condition)
    {
        while (!condition.getAsBoolean())
        {
            Thread.yield();
        }
    }

    private static void awaitNoThreads()
    {
        awaitTrue(() -> threads().isEmpty());
    }

    private static List<Thread> threads()
    {
        final List<Thread> threads = new ArrayList<>(Thread.getAllStackTraces().keySet());
        threads.removeIf((thread) -> !thread.getName().startsWith("ringbook-"));
        return threads;
    }
}
