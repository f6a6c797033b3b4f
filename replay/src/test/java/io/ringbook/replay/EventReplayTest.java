package io.ringbook.replay;

import com.sun.management.ThreadMXBean;
import io.ringbook.engine.EngineConfig;
import io.ringbook.journal.ChronicleJournal;
import io.ringbook.journal.JournalConfig;
import io.ringbook.journal.JournalException;
import io.ringbook.pipeline.Durability;
import io.ringbook.pipeline.Layout;
import io.ringbook.pipeline.Ringbook;
import io.ringbook.pipeline.RingbookContext;
import org.agrona.collections.MutableLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.SplittableRandom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the journal gives again is what was live, from any event on. */
class EventReplayTest
{
    private static final long SEED = 6;
    private static final String OF_SEED = "seed " + SEED;
    private static final int MAX_LIMIT = 50;

    @TempDir
    private Path directory;

    private final EventLog live = new EventLog();
    private final RandomCommands commands = new RandomCommands(SEED);
    private final SplittableRandom random = new SplittableRandom(SEED);
    private ChronicleJournal journal;
    private Ringbook ringbook;

    @BeforeEach
    void launch()
    {
        journal = ChronicleJournal.open(directory.resolve("journal"), new JournalConfig());
        ringbook = Ringbook.launch(new RingbookContext()
            .layout(Layout.INVOKER)
            .publisherThread(false)
            .journal(journal)
            .hashInterval(100)
            .recordHandler(live));
        commands.define(ringbook);
        RandomCommands.invoke(ringbook);
    }

    @AfterEach
    void close()
    {
        ringbook.close();
    }

    @Test
    void shouldGiveWhatWasLiveFromAnyEventOn()
    {
        commands.run(ringbook, 2_000, true);

        assertTrue(live.size() > 2_000, OF_SEED + ": " + live.size() + " events");
        for (int i = 0; i < live.size(); i += 1 + random.nextInt(live.size() / 30))
        {
            replay(live.position(i), Durability.PAGE_CACHE).assertIsTailOf(live, i, OF_SEED + " from event " + i);
        }
    }

    @Test
    void shouldGoOnWithTheNextCommandBehindTheLastEventOfOne()
    {
        commands.rest(ringbook);
        commands.tick(ringbook);
        commands.rest(ringbook);
        RandomCommands.invoke(ringbook);
        final EventPosition second = live.position(1);
        assertEquals("2.0", second.toString());

        replay(new EventPosition(2, 100), Durability.PAGE_CACHE)
            .assertIsTailOf(live, countOf(2) + 1, "behind the last event of command 2");
        replay(new EventPosition(3, 0), Durability.PAGE_CACHE)
            .assertIsTailOf(live, countOf(2) + 1, "at a command without events");
    }

    @Test
    void shouldWaitForWhatIsNotThereYet()
    {
        final EventLog seen = new EventLog();
        try (EventReplay replay = open(new EventPosition(1_000, 0), Durability.PAGE_CACHE))
        {
            commands.run(ringbook, 500, true);
            pollToEnd(replay, seen);
            assertEquals(0, seen.size());
            assertEquals("1000.0", replay.next().toString());

            commands.run(ringbook, 1_000, true);
            pollToEnd(replay, seen);
            assertTrue(seen.position(0).sequence() >= 1_000, OF_SEED);
            seen.assertIsTailOf(live, live.size() - seen.size(), OF_SEED);
            assertEquals(live.position(live.size() - 1).next(), replay.next());
        }
    }

    @Test
    void shouldHoldBackWhatIsNotSyncedWhenThatIsAskedFor()
    {
        commands.run(ringbook, 100, true);

        try (EventReplay replay = open(EventPosition.START, Durability.GROUP_SYNC))
        {
            final EventLog seen = new EventLog();
            pollToEnd(replay, seen);
            assertEquals(0, seen.size());

            journal.sync();
            pollToEnd(replay, seen);
            seen.assertIsTailOf(live, 0, OF_SEED);
        }
        replay(EventPosition.START, Durability.PAGE_CACHE).assertIsTailOf(live, 0, OF_SEED);
    }

    @Test
    void shouldStopWithinTheEventsOfACommandAndGoOnThere()
    {
        final int orders = 6_000;
        for (int i = 0; i < orders; i++)
        {
            commands.rest(ringbook);
            RandomCommands.invoke(ringbook);
        }
        commands.cancelAll(ringbook);
        RandomCommands.invoke(ringbook);
        final EventPosition last = live.position(live.size() - 1);
        assertTrue(last.index() >= orders - 1, last::toString);

        replay(EventPosition.START, Durability.PAGE_CACHE).assertIsTailOf(live, 0, "with a large command");
        replay(new EventPosition(last.sequence(), last.index() - 10), Durability.PAGE_CACHE)
            .assertIsTailOf(live, live.size() - 11, "the end of a large command");
    }

    @Test
    void shouldNotGiveAnEventAgainWhoseHandlerThrew()
    {
        commands.run(ringbook, 10, true);
        final EventLog seen = new EventLog();

        try (EventReplay replay = open(EventPosition.START, Durability.PAGE_CACHE))
        {
            assertThrows(IllegalCallerException.class, () -> replay.poll((sequence, index, buffer, offset, length) ->
            {
                throw new IllegalCallerException("the consumer's own");
            }, 1));
            pollToEnd(replay, seen);
        }
        seen.assertIsTailOf(live, 1, OF_SEED);
    }

    @Test
    void shouldStopForGoodWhereTheStateIsAnother()
    {
        commands.run(ringbook, 20, true);
        final long sequence = journal.journaledSequence();
        journal.appendStateHash(sequence, 4_711);
        commands.run(ringbook, 20, true);

        try (EventReplay replay = open(EventPosition.START, Durability.PAGE_CACHE))
        {
            final EventLog seen = new EventLog();
            final ReplayMismatchException e =
                assertThrows(ReplayMismatchException.class, () -> pollToEnd(replay, seen));
            assertTrue(e.getMessage().contains(String.valueOf(sequence)), e::getMessage);
            assertTrue(seen.position(seen.size() - 1).sequence() <= sequence);
            assertThrows(IllegalStateException.class, () -> pollToEnd(replay, seen));
        }
    }

    @Test
    void shouldSayThatThereIsNoJournal()
    {
        final Path elsewhere = directory.resolve("elsewhere");

        final JournalException e = assertThrows(JournalException.class, () -> EventReplay.open(
            elsewhere, new EngineConfig(), EventPosition.START, Durability.PAGE_CACHE));

        assertTrue(e.getMessage().startsWith("no journal in " + elsewhere), e::getMessage);
    }

    @Test
    void shouldRefusePositionsThatCannotBe()
    {
        assertEquals(new EventPosition(17, 3), EventPosition.parse("17.3"));
        assertEquals(new EventPosition(17, 0), EventPosition.parse("17"));
        for (final String text : new String[] {"0", "-1", "1.-1", "", "1.", ".1", "x", "1.2.3", "1.3000000000"})
        {
            final IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> EventPosition.parse(text), text);
            assertEquals("expected SEQUENCE or SEQUENCE.INDEX, from 1 and 0 on, found " + text, e.getMessage());
        }
    }

    @Test
    void shouldAllocateNothingPerEvent()
    {
        commands.run(ringbook, 60_000, true);
        final ThreadMXBean threads = (ThreadMXBean)ManagementFactory.getThreadMXBean();
        final MutableLong events = new MutableLong();
        final IndexedEventHandler counting = (sequence, index, buffer, offset, length) -> events.increment();
        try (EventReplay replay = open(EventPosition.START, Durability.PAGE_CACHE))
        {
            while (replay.engine().sequence() < 30_000)
            {
                replay.poll(counting, 100);
            }
            events.value = 0;
            final long before = threads.getCurrentThreadAllocatedBytes();
            while (!replay.isAtEnd())
            {
                replay.poll(counting, 100);
            }
            final long bytes = threads.getCurrentThreadAllocatedBytes() - before;
            // The engine's tables and id pages grow with its orders; an event's own object would be 16 bytes or more.
            assertTrue(bytes < events.value, OF_SEED + ": " + bytes + " bytes for " + events.value + " events");
        }
    }

    /** The index in the live log of the last event of a command. */
    private int countOf(final long sequence)
    {
        int last = -1;
        for (int i = 0; i < live.size(); i++)
        {
            last = live.position(i).sequence() == sequence ? i : last;
        }
        return last;
    }

    private EventReplay open(final EventPosition from, final Durability durability)
    {
        return EventReplay.open(directory, new EngineConfig(), from, durability);
    }

    private EventLog replay(final EventPosition from, final Durability durability)
    {
        final EventLog seen = new EventLog();
        try (EventReplay replay = open(from, durability))
        {
            pollToEnd(replay, seen);
        }
        return seen;
    }

    private void pollToEnd(final EventReplay replay, final EventLog seen)
    {
        boolean isEnd = false;
        while (!isEnd)
        {
            final int limit = 1 + random.nextInt(MAX_LIMIT);
            final int count = replay.poll(seen, limit);
            assertTrue(count <= limit);
            isEnd = 0 == count && replay.isAtEnd();
        }
        assertFalse(replay.poll(seen, 1) > 0);
    }
}
