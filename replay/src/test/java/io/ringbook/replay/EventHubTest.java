package io.ringbook.replay;

import io.ringbook.journal.ChronicleJournal;
import io.ringbook.journal.JournalConfig;
import io.ringbook.pipeline.Layout;
import io.ringbook.pipeline.RecordHandler;
import io.ringbook.pipeline.Ringbook;
import io.ringbook.pipeline.RingbookContext;
import org.agrona.collections.MutableBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Going over from the journal to live and back, step by step.
 *
 * <p>Long because each way between the two is a story of its own.
 */
class EventHubTest
{
    private static final long SEED = 8;
    private static final String OF_SEED = "seed " + SEED;
    private static final int SMALL_RING = 1 << 16;
    private static final int MAX_LIMIT = 200;

    @TempDir
    private Path directory;

    private final EventLog live = new EventLog();
    private final EventLog seen = new EventLog();
    private final RandomCommands commands = new RandomCommands(SEED);
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<EventSubscription> opened = new ArrayList<>();
    private Ringbook ringbook;
    private EventHub hub;

    @BeforeEach
    void launch()
    {
        launch(directory, live);
        commands.define(ringbook);
        RandomCommands.invoke(ringbook);
    }

    private void launch(final Path data, final RecordHandler handler)
    {
        final RingbookContext context = new RingbookContext()
            .layout(Layout.INVOKER)
            .publisherThread(false)
            .journal(ChronicleJournal.open(data.resolve("journal"), smallFiles()))
            .recovery(new Recovery(data))
            .recordHandler(handler);
        hub = EventHub.install(context, data);
        ringbook = Ringbook.launch(context);
    }

    /** To be copied. */
    private static JournalConfig smallFiles()
    {
        return new JournalConfig().blockSizeBytes(1 << 16).preTouch(false).minFreeBytes(0);
    }

    @AfterEach
    void close()
    {
        opened.forEach(EventSubscription::close);
        ringbook.close();
    }

    @Test
    void shouldCatchUpFromTheJournalAndGoOverToLive()
    {
        commands.run(ringbook, 500, true);
        final EventSubscription subscription = subscribe(EventPosition.START, SMALL_RING);

        pollAll(subscription);
        assertFalse(subscription.isLive());
        seen.assertIsTailOf(live, 0, OF_SEED);

        commands.run(ringbook, 3, true);
        pollAll(subscription);
        assertTrue(subscription.isLive());
        seen.assertIsTailOf(live, 0, OF_SEED);

        for (int i = 0; i < 50; i++)
        {
            commands.run(ringbook, 20, true);
            pollAll(subscription);
            assertTrue(subscription.isLive());
            seen.assertIsTailOf(live, 0, OF_SEED);
        }
        assertEquals(0, subscription.fallbacks());
        assertEquals(live.position(live.size() - 1).next(), subscription.next());
    }

    @Test
    void shouldFallBackToTheJournalWhenItWasAwayForLongAndComeBackLive()
    {
        final EventSubscription subscription = live();
        for (int round = 1; round <= 3; round++)
        {
            commands.run(ringbook, 3_000, true);
            assertTrue(subscription.isLive());
            pollAll(subscription);
            assertEquals(round, subscription.fallbacks());
            seen.assertIsTailOf(live, 0, OF_SEED);

            commands.run(ringbook, 20, true);
            pollAll(subscription);
            assertTrue(subscription.isLive());
            seen.assertIsTailOf(live, 0, OF_SEED);
        }
    }

    @Test
    void shouldFindTheSeamWhereItIsBehindWhenTheRingFillsAndOverflows()
    {
        final EventSubscription subscription = subscribe(EventPosition.START, SMALL_RING);
        pollAll(subscription);
        for (int round = 0; round < 400; round++)
        {
            commands.run(ringbook, random.nextInt(0 == round % 20 ? 1_500 : 20), true);
            subscription.poll(seen, 1 + random.nextInt(400));
        }
        pollAll(subscription);
        seen.assertIsTailOf(live, 0, OF_SEED);
        assertTrue(subscription.fallbacks() > 3, OF_SEED + ": " + subscription.fallbacks());
    }

    @Test
    void shouldJoinAcrossCommandsWithoutEvents()
    {
        final EventSubscription subscription = subscribe(EventPosition.START, SMALL_RING);
        for (int i = 0; i < 20; i++)
        {
            pollAll(subscription);
            commands.tick(ringbook);
            commands.tick(ringbook);
            RandomCommands.invoke(ringbook);
            pollAll(subscription);
            commands.rest(ringbook);
            commands.tick(ringbook);
            RandomCommands.invoke(ringbook);
        }
        pollAll(subscription);
        assertTrue(subscription.isLive());
        seen.assertIsTailOf(live, 0, "clock ticks between");
    }

    @Test
    void shouldWaitLiveForAPositionThatIsFarAhead()
    {
        final EventSubscription subscription = subscribe(new EventPosition(2_000, 0), SMALL_RING);
        for (int i = 0; i < 300; i++)
        {
            commands.run(ringbook, 10, true);
            pollAll(subscription);
        }
        assertTrue(subscription.isLive());
        assertTrue(seen.position(0).sequence() >= 2_000, OF_SEED);
        seen.assertIsTailOf(live, live.size() - seen.size(), OF_SEED);
    }

    @Test
    void shouldGiveOnceWhatWasJournaledAndNotPublishedWhenTheEngineDied() throws IOException
    {
        live();
        final EventPosition resume = opened.get(0).next();
        final int before = seen.size();
        for (int i = 0; i < 50; i++)
        {
            commands.offerNext(ringbook);
        }
        while (ringbook.invoke() > 0)
        {
            Thread.onSpinWait();
        }
        // As after a kill: the last batches are in the journal, and nobody has heard of them.
        final Path remains = directory.resolve("remains");
        copy(directory.resolve("journal"), remains.resolve("journal"));
        RandomCommands.invoke(ringbook);
        ringbook.close();

        final EventLog published = new EventLog();
        launch(remains, published);
        final EventSubscription subscription = subscribe(resume, SMALL_RING);
        pollAll(subscription);
        assertEquals(0, published.size());
        assertTrue(seen.size() > before + 20, OF_SEED);
        seen.assertIsTailOf(live, 0, OF_SEED);

        commands.run(ringbook, 100, true);
        pollAll(subscription);
        assertTrue(subscription.isLive());
        published.assertIsTailOf(seen, seen.size() - published.size(), OF_SEED);
        assertTrue(published.size() > 50, OF_SEED);
    }

    @Test
    void shouldGiveWhatIsLeftInTheRingAndTheJournalOfAnEngineThatFailed()
    {
        ringbook.close();
        final Path data = directory.resolve("failing");
        final MutableBoolean isFailing = new MutableBoolean();
        launch(data, (buffer, offset, length) ->
        {
            if (isFailing.get())
            {
                throw new IllegalCallerException("the primary handler's own");
            }
            live.onRecord(buffer, offset, length);
        });
        commands.define(ringbook);
        final EventSubscription subscription = live();
        commands.run(ringbook, 5, true);
        isFailing.set(true);
        commands.offerNext(ringbook);
        commands.rest(ringbook);
        ringbook.invoke();
        assertThrows(RuntimeException.class, () -> ringbook.pollEvents(1_000));
        assertThrows(IllegalStateException.class, ringbook::close);

        pollAll(subscription);
        hub.close();
        pollAll(subscription);
        launch(data, live);

        final EventLog again = new EventLog();
        try (EventSubscription whole = hub.subscribe(EventPosition.START))
        {
            poll(whole, again);
        }
        assertTrue(again.size() > live.size());
        seen.assertIsTailOf(again, again.size() - seen.size(), OF_SEED);
    }

    @Test
    void shouldServeManyThatComeAndGo()
    {
        final List<EventLog> logs = new ArrayList<>();
        final List<EventSubscription> subscriptions = new ArrayList<>();
        for (int i = 0; i < 40; i++)
        {
            commands.run(ringbook, 50, true);
            logs.add(new EventLog());
            subscriptions.add(subscribe(EventPosition.START, SMALL_RING));
            for (int k = random.nextInt(3); k < subscriptions.size(); k += 3)
            {
                poll(subscriptions.get(k), logs.get(k));
            }
            if (0 == i % 3)
            {
                final int k = random.nextInt(subscriptions.size());
                final EventPosition next = subscriptions.get(k).next();
                subscriptions.get(k).close();
                subscriptions.set(k, subscribe(next, SMALL_RING));
            }
        }
        for (int k = 0; k < subscriptions.size(); k++)
        {
            poll(subscriptions.get(k), logs.get(k));
            logs.get(k).assertIsTailOf(live, 0, OF_SEED + ", subscriber " + k);
        }
    }

    @Test
    void shouldNotGiveAnEventAgainWhoseHandlerThrewLive()
    {
        final EventSubscription subscription = live();
        commands.rest(ringbook);
        RandomCommands.invoke(ringbook);

        assertThrows(IllegalCallerException.class, () -> subscription.poll((sequence, index, buffer, offset, length) ->
        {
            seen.onEvent(sequence, index, buffer, offset, length);
            throw new IllegalCallerException("the consumer's own");
        }, 10));
        pollAll(subscription);

        seen.assertIsTailOf(live, 0, OF_SEED);
    }

    @Test
    void shouldSayWhichCommandsAreCompleteByTheJournalAndLive()
    {
        final EventSubscription subscription = subscribe(EventPosition.START, SMALL_RING);
        assertEquals(0, subscription.completedSequence());
        int liveRounds = 0;
        for (int round = 0; round < 600; round++)
        {
            commands.run(ringbook, random.nextInt(0 == round % 200 ? 1_500 : 8), true);
            subscription.poll(seen, 1 + random.nextInt(60));
            liveRounds += subscription.isLive() ? 1 : 0;
            final long completed = subscription.completedSequence();
            final EventPosition last = 0 == seen.size() ? null : seen.position(seen.size() - 1);
            if (null != last)
            {
                // The event behind the last one given says whether there was more of its command.
                final boolean isWhole = live.size() == seen.size() ||
                    live.position(seen.size()).sequence() > last.sequence();
                assertTrue(completed < last.sequence() || isWhole, OF_SEED + ": " + completed + ", " + last);
                assertTrue(completed >= last.sequence() - 1, OF_SEED + ": " + completed + ", " + last);
            }
        }
        pollAll(subscription);
        commands.rest(ringbook);
        RandomCommands.invoke(ringbook);
        pollAll(subscription);
        assertTrue(subscription.isLive());
        commands.rest(ringbook);
        RandomCommands.invoke(ringbook);
        pollAll(subscription);
        assertEquals(live.position(live.size() - 1).sequence(), subscription.completedSequence());
        assertTrue(liveRounds > 50 && liveRounds < 550, OF_SEED + ": " + liveRounds);
    }

    @Test
    void shouldRefuseWhatCannotWork()
    {
        assertEquals(
            "event hub: expected an engine with a journal, found none; set the context's journal, and install the " +
                "hub last",
            assertThrows(
                IllegalArgumentException.class,
                () -> EventHub.install(new RingbookContext(), directory)).getMessage());
        assertEquals(
            "capacityBytes: expected a power of two of at least 65536, found 65535",
            assertThrows(
                IllegalArgumentException.class,
                () -> hub.subscribe(EventPosition.START, SMALL_RING - 1)).getMessage());
        final EventSubscription subscription = subscribe(EventPosition.START, SMALL_RING);
        subscription.close();
        subscription.close();
        assertThrows(IllegalStateException.class, () -> subscription.poll(seen, 1));
        final EventOrder order = new EventOrder(new EventPosition(7, 2));
        order.pass(7, 2);
        assertEquals(
            "events: expected 7.3 or the first of a later command, found 7.4",
            assertThrows(IllegalStateException.class, () -> order.pass(7, 4)).getMessage());
        assertThrows(IllegalStateException.class, () -> order.pass(7, 2));
        assertThrows(IllegalStateException.class, () -> order.pass(8, 1));
    }

    /** A subscription that has seen all and is live. */
    private EventSubscription live()
    {
        final EventSubscription subscription = subscribe(EventPosition.START, SMALL_RING);
        while (!subscription.isLive())
        {
            commands.run(ringbook, 1, true);
            pollAll(subscription);
        }
        return subscription;
    }

    private EventSubscription subscribe(final EventPosition from, final int capacityBytes)
    {
        final EventSubscription subscription = hub.subscribe(from, capacityBytes);
        opened.add(subscription);
        return subscription;
    }

    private void pollAll(final EventSubscription subscription)
    {
        poll(subscription, seen);
    }

    private void poll(final EventSubscription subscription, final EventLog log)
    {
        // A turn may give nothing: to reopen the journal, to pass what is not wanted, to see its end.
        for (int idle = 0; idle < 10;)
        {
            idle = 0 == subscription.poll(log, 1 + random.nextInt(MAX_LIMIT)) ? idle + 1 : 0;
        }
    }

    private static void copy(final Path source, final Path target) throws IOException
    {
        try (Stream<Path> files = Files.walk(source))
        {
            for (final Path file : files.toList())
            {
                final Path copy = target.resolve(source.relativize(file));
                if (Files.isDirectory(file))
                {
                    Files.createDirectories(copy);
                }
                else
                {
                    Files.copy(file, copy);
                }
            }
        }
    }
}
