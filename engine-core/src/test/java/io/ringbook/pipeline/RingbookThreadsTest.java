package io.ringbook.pipeline;

import io.ringbook.codecs.CommandBatch;
import org.agrona.concurrent.AgentTerminationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The threads of a Ringbook, and those around it. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RingbookThreadsTest
{
    private final EventTape tape = new EventTape();
    private final RecordingJournal journal = new RecordingJournal();
    private final Gateway gateway = new Gateway();
    private final RingbookContext context = new RingbookContext()
        .layout(Layout.FUSED)
        .journal(journal)
        .eventHandler(tape)
        .inboundCapacity(1 << 10)
        .outboundCapacityBytes(1 << 16);

    @ParameterizedTest
    @EnumSource(names = {"FUSED", "PIPELINED"})
    void shouldApplyEachAcceptedCommandOnceAndInOrderWhenThreadsOffer(final Layout layout) throws InterruptedException
    {
        final int each = 60_000;
        final OrderOfProducers order = new OrderOfProducers(4);
        final Ringbook ringbook = Ringbook.launch(context.layout(layout).eventHandler(order));
        gateway.instrument().untilTaken(ringbook);
        final Thread[] producers = new Thread[4];
        for (int p = 0; p < producers.length; p++)
        {
            final int producer = p;
            producers[p] = new Thread(() -> produce(ringbook, producer, each));
            producers[p].start();
        }
        for (final Thread producer : producers)
        {
            producer.join();
        }
        ringbook.close();

        for (int p = 0; p < producers.length; p++)
        {
            assertEquals(each, order.count(p), "of producer " + p);
        }
        assertEquals(1 + 4L * each, ringbook.appliedSequence());
        assertEquals(1 + 4L * each, ringbook.engine().sequence());
        assertEquals(ringbook.appliedSequence(), journal.journaledSequence());
        assertEquals("", order.disorder());
    }

    @ParameterizedTest
    @EnumSource(names = {"FUSED", "PIPELINED"})
    void shouldApplyExactlyWhatItAcceptedWhenItIsClosedWhileThreadsOffer(final Layout layout)
        throws InterruptedException
    {
        for (int cycle = 0; cycle < 200; cycle++)
        {
            final AtomicLong accepted = new AtomicLong();
            final CountDownLatch started = new CountDownLatch(3);
            final Ringbook ringbook = Ringbook.launch(new RingbookContext()
                .layout(layout)
                .journal(0 == cycle % 2 ? null : new RecordingJournal())
                .eventHandler(new EventTape())
                .publisherThread(0 == cycle % 3)
                .inboundCapacity(128)
                .outboundCapacityBytes(1 << 16));
            final Thread[] producers = new Thread[3];
            for (int p = 0; p < producers.length; p++)
            {
                producers[p] = new Thread(() -> offerUntilClosed(ringbook, accepted, started));
                producers[p].start();
            }
            started.await();
            for (int i = 0; i < cycle; i++)
            {
                Thread.onSpinWait();
            }
            ringbook.close();
            for (final Thread producer : producers)
            {
                producer.join();
            }
            assertEquals(accepted.get(), ringbook.engine().sequence(), "cycle " + cycle);
            assertEquals(accepted.get(), ringbook.appliedSequence(), "cycle " + cycle);
            assertSame(State.CLOSED, ringbook.state());
        }
        awaitNoThreads();
    }

    @Test
    void shouldTellEverythingWhenTheCallerPollsAndClosesOnAFullOutboundRing()
    {
        final Ringbook ringbook = Ringbook.launch(context.publisherThread(false));
        gateway.instrument().untilTaken(ringbook);
        for (int i = 0; i < 400; i++)
        {
            gateway.sell(i, 1, 100 + i).untilTaken(ringbook);
        }
        gateway.buy(0, 400, 1_000).untilTaken(ringbook);
        for (int i = 0; i < 400; i++)
        {
            gateway.buy(i, 1, 50).untilTaken(ringbook);
        }
        ringbook.close();
        assertEquals(1 + 801 + 400, tape.count());
        assertEquals(802, ringbook.engine().sequence());
    }

    @Test
    void shouldLetAnotherThreadCloseWhileTheCallerPolls() throws InterruptedException
    {
        final Ringbook ringbook = Ringbook.launch(context.publisherThread(false));
        final Thread poller = new Thread(() -> pollUntilClosed(ringbook));
        poller.start();
        gateway.instrument().untilTaken(ringbook);
        for (int i = 0; i < 5_000; i++)
        {
            gateway.buy(i, 1, 100).untilTaken(ringbook);
        }
        ringbook.close();
        poller.join();
        assertEquals(5_001, tape.count());
        assertEquals(tape.count(), tape.lines().stream().distinct().count(), "each event once");
    }

    @Test
    void shouldStopAMatcherThatWaitsForRoomWhenThePublisherHasFailed()
    {
        final CountDownLatch isFull = new CountDownLatch(1);
        final RuntimeException broken = new RuntimeException("broken handler");
        tape.hook((line) ->
        {
            await(isFull);
            throw broken;
        });
        final Ringbook ringbook = Ringbook.launch(context);
        gateway.instrument().untilTaken(ringbook);
        for (int i = 0; i < 10_000 && Ringbook.BACK_PRESSURED != gateway.buy(i, 1, 100).to(ringbook); i++)
        {
            assertSame(State.ACTIVE, ringbook.state());
        }
        awaitTrue(() -> Ringbook.BACK_PRESSURED == gateway.to(ringbook));
        isFull.countDown();
        awaitTrue(() -> State.FAILED == ringbook.state());

        assertEquals(Ringbook.FAILED, gateway.to(ringbook));
        assertSame(broken, assertThrows(IllegalStateException.class, ringbook::close).getCause());
        assertEquals(List.of("close"), journal.calls("close"));
        awaitNoThreads();
    }

    @Test
    void shouldTellWhatCameBeforeWhenTheJournalFails()
    {
        journal.hook((call) ->
        {
            if (call.startsWith("append") && journal.journaledSequence() >= 1_000)
            {
                throw new IllegalArgumentException("disk lost");
            }
        });
        final Ringbook ringbook = Ringbook.launch(context);
        gateway.instrument().untilTaken(ringbook);
        long outcome = 0;
        while (Ringbook.FAILED != outcome)
        {
            outcome = gateway.buy(0, 1, 100).untilTaken(ringbook);
        }
        assertThrows(IllegalStateException.class, ringbook::close);
        assertEquals(journal.journaledSequence(), ringbook.appliedSequence());
        assertEquals(journal.journaledSequence(), tape.count(), "one event a command");
        assertEquals(List.of("close"), journal.calls("close"));
        awaitNoThreads();
    }

    @Test
    void shouldFailInsteadOfLookingActiveWhenAThreadIsInterrupted()
    {
        tape.hook((line) -> Thread.currentThread().interrupt());
        final Ringbook ringbook = Ringbook.launch(context);
        gateway.instrument().untilTaken(ringbook);
        awaitTrue(() -> State.FAILED == ringbook.state());
        assertTrue(ringbook.failure().getMessage().contains("interrupted"), ringbook.failure().getMessage());
        assertThrows(IllegalStateException.class, ringbook::close);
        assertEquals(List.of("close"), journal.calls("close"));
        awaitNoThreads();
    }

    @Test
    void shouldCloseInOrderWhenTheClosingThreadIsInterrupted()
    {
        final Ringbook ringbook = Ringbook.launch(context);
        gateway.instrument().untilTaken(ringbook);
        Thread.currentThread().interrupt();
        ringbook.close();
        assertTrue(Thread.interrupted(), "the interrupt is not lost");
        assertEquals(1, tape.count());
        assertEquals(List.of("append 1+1", "close"), journal.calls());
        awaitNoThreads();
    }

    @Test
    void shouldSayWhatIsWrongWhenTheHandlerCloses()
    {
        final Ringbook[] ringbook = new Ringbook[1];
        final CountDownLatch launched = new CountDownLatch(1);
        tape.hook((line) ->
        {
            await(launched);
            ringbook[0].close();
        });
        ringbook[0] = Ringbook.launch(context);
        gateway.instrument().untilTaken(ringbook[0]);
        launched.countDown();
        awaitTrue(() -> State.FAILED == ringbook[0].state());
        final String message = ringbook[0].failure().getMessage();
        assertTrue(message.contains("ringbook-publisher"), message);
        assertThrows(IllegalStateException.class, ringbook[0]::close);
        awaitNoThreads();
    }

    @Test
    void shouldReleaseEventsWhenTheSyncThreadHasSynced()
    {
        final Ringbook ringbook = Ringbook.launch(context.durability(Durability.GROUP_SYNC).groupSyncIntervalMs(1));
        journal.holdSync(true);
        gateway.instrument().untilTaken(ringbook);
        awaitTrue(() -> 1 == ringbook.appliedSequence() && journal.calls("sync").size() > 2);
        assertEquals(0, ringbook.releasedSequence());
        assertEquals(0, tape.count());
        journal.holdSync(false);
        awaitTrue(() -> 1 == tape.count());
        gateway.buy(0, 1, 1).untilTaken(ringbook);
        ringbook.close();
        assertEquals(2, tape.count());
        final List<String> calls = journal.calls();
        assertEquals(List.of("sync 2", "close"), calls.subList(calls.size() - 2, calls.size()));
    }

    @Test
    void shouldFailWhenTheSyncThreadFails()
    {
        journal.hook((call) ->
        {
            if (call.startsWith("sync"))
            {
                throw new IllegalArgumentException("disk lost");
            }
        });
        final Ringbook ringbook = Ringbook.launch(context.durability(Durability.GROUP_SYNC).groupSyncIntervalMs(1));
        gateway.instrument().untilTaken(ringbook);
        awaitTrue(() -> State.FAILED == ringbook.state());
        assertEquals(Ringbook.FAILED, gateway.to(ringbook));
        assertThrows(IllegalStateException.class, ringbook::close);
        assertEquals(0, tape.count(), "not synced, not told");
        assertEquals(1, journal.calls("sync").size());
        assertEquals(List.of("close"), journal.calls("close"));
        awaitNoThreads();
    }

    @Test
    void shouldSayWhoseTurnItIsWhenThreadsAreMixedUp()
    {
        final Ringbook ringbook = Ringbook.launch(context);
        assertTrue(assertThrows(IllegalStateException.class, () -> ringbook.pollEvents(1))
            .getMessage().contains("publisherThread(false)"));
        assertTrue(assertThrows(IllegalStateException.class, ringbook::invoke).getMessage().contains("found FUSED"));
        assertTrue(assertThrows(IllegalStateException.class, ringbook::engine).getMessage().contains("closed"));
        for (final Thread thread : threads())
        {
            assertFalse(thread.isDaemon(), thread.getName());
        }
        ringbook.close();
        assertEquals(0, ringbook.engine().sequence());
        awaitNoThreads();
    }

    private static void produce(final Ringbook ringbook, final int producer, final int count)
    {
        final Gateway own = new Gateway();
        final CommandBatch batch = new CommandBatch(1 << 13);
        for (int i = 0; i < count;)
        {
            batch.clear();
            final int inBatch = Math.min(count - i, i % 7);
            for (int n = 0; n < inBatch; n++, i++)
            {
                own.buy(producer * OrderOfProducers.PRODUCER + i, 1, 1 + i % 10).to(batch);
            }
            while (Ringbook.BACK_PRESSURED == ringbook.offer(batch))
            {
                Thread.yield();
            }
            if (i < count)
            {
                own.buy(producer * OrderOfProducers.PRODUCER + i, 1, 1 + i % 10).untilTaken(ringbook);
                i++;
            }
        }
    }

    private static void offerUntilClosed(
        final Ringbook ringbook, final AtomicLong accepted, final CountDownLatch started)
    {
        final Gateway own = new Gateway();
        final CommandBatch batch = new CommandBatch(1 << 10);
        own.tick(0).to(batch);
        own.tick(0).to(batch);
        own.tick(0).to(batch);
        long count = 0;
        long outcome = 0;
        for (int i = 0; Ringbook.CLOSED != outcome; i++)
        {
            final int commands = 0 == i % 3 ? 3 : 1;
            outcome = 3 == commands ? ringbook.offer(batch) : own.tick(i).to(ringbook);
            count += outcome >= Ringbook.ACCEPTED ? commands : 0;
            started.countDown();
        }
        accepted.addAndGet(count);
    }

    private static void pollUntilClosed(final Ringbook ringbook)
    {
        while (State.ACTIVE == ringbook.state())
        {
            ringbook.pollEvents(10);
        }
    }

    private static void await(final CountDownLatch latch)
    {
        try
        {
            latch.await();
        }
        catch (final InterruptedException e)
        {
            throw new AgentTerminationException(e);
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
