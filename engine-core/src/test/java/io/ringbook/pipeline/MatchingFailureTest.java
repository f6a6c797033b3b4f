package io.ringbook.pipeline;

import io.ringbook.codecs.CommandBatch;
import org.agrona.concurrent.AgentTerminationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The engine throws in the middle of a command: what came before is told, and nothing of that command. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MatchingFailureTest
{
    private static final String STOPPED = "matching stopped at sequence 4 (template NewOrder): ";

    private final EventTape tape = new EventTape();
    private final RecordingJournal journal = new RecordingJournal();
    private final Gateway gateway = new Gateway();
    private final RuntimeException bug = new ArithmeticException("a planted bug");
    private final RingbookContext context = new RingbookContext().journal(journal).eventHandler(tape);

    @ParameterizedTest
    @EnumSource
    void shouldTellWhatCameBeforeAndNothingOfTheCommandThatFails(final Layout layout)
    {
        for (final Durability durability : Durability.values())
        {
            for (int eventsBefore = 0; eventsBefore <= 2; eventsBefore++)
            {
                final RecordingJournal ownJournal = new RecordingJournal();
                final EventTape ownTape = new EventTape();
                final Ringbook ringbook = Ringbook.launch(new RingbookContext()
                    .layout(layout)
                    .durability(durability)
                    .journal(ownJournal)
                    .eventHandler(ownTape)
                    .recovery(new FailingEngine(4, eventsBefore, bug)));
                offerFive(ringbook);
                invokeToFailure(ringbook);

                final Throwable told = assertThrows(IllegalStateException.class, ringbook::close);
                final String when = layout + " " + durability + ", after " + eventsBefore + " events";
                assertEquals("failed after sequence=3: " + MatchingStoppedException.class.getName() + ": " + STOPPED +
                    bug, told.getMessage(), when);
                assertEquals(List.of("1 INSTRUMENT 1", "2 ACCEPTED 1", "3 ACCEPTED 2"), ownTape.lines(), when);
                assertEquals(3, ringbook.appliedSequence(), when);
                assertEquals(5, ownJournal.journaledSequence(), when);
                assertEquals(4, assertInstanceOf(MatchingStoppedException.class, ringbook.failure()).sequence(), when);
                assertSame(bug, ringbook.failure().getCause(), when);
                assertSame(State.FAILED, ringbook.state(), when);
            }
        }
    }

    @Test
    void shouldTellEverythingBeforeTheCommandWhoseTemplateIsNotTheFirstOfItsGroup()
    {
        final Ringbook ringbook = Ringbook.launch(
            context.layout(Layout.INVOKER).recovery(new FailingEngine(20, 0, bug)));
        gateway.instrument().to(ringbook);
        for (int sequence = 2; sequence < 20; sequence++)
        {
            gateway.sell(0, 1, 100 + sequence).to(ringbook);
        }
        gateway.cancel(0, 1).to(ringbook);
        invokeToFailure(ringbook);

        assertEquals("matching stopped at sequence 20 (template CancelOrder): " + bug, ringbook.failure().getMessage());
        assertThrows(IllegalStateException.class, ringbook::close);
        assertEquals(19, tape.count());
        assertEquals("19 ACCEPTED 18", tape.lines().get(18));
    }

    @Test
    void shouldHoldACommandBackWhenTheRingHasNoRoomForItBehindTheOthers()
    {
        final Ringbook ringbook = Ringbook.launch(context.layout(Layout.INVOKER)
            .outboundCapacityBytes(1 << 16)
            .recovery(new FailingEngine(502, 300, bug)));
        gateway.instrument().to(ringbook);
        for (int sequence = 2; sequence <= 501; sequence++)
        {
            gateway.sell(0, 1, 100);
            while (Ringbook.BACK_PRESSURED == gateway.to(ringbook))
            {
                ringbook.invoke();
            }
        }
        ringbook.invoke();
        assertTrue(tape.count() < 501, "some are still in the ring, and those of the sweep come behind them");
        gateway.buy(0, 500, 100).to(ringbook);
        invokeToFailure(ringbook);

        assertThrows(IllegalStateException.class, ringbook::close);
        assertEquals(501, tape.count());
        assertEquals("501 ACCEPTED 500", tape.lines().get(500));
    }

    @Test
    void shouldNotWriteOnWhenTheJournalFailsBehindTheMatcher()
    {
        final RuntimeException lost = new IllegalArgumentException("disk lost");
        journal.hook((call) ->
        {
            if (call.startsWith("sync"))
            {
                throw lost;
            }
        });
        final Ringbook ringbook = Ringbook.launch(context.layout(Layout.PIPELINED)
            .durability(Durability.SYNC_EACH_BATCH)
            .recovery(new FailingEngine(4, 1, bug)));
        offerFive(ringbook);

        assertThrows(IllegalStateException.class, ringbook::close);
        assertEquals(List.of(), tape.lines(), "not synced, not told");
        assertEquals(1, journal.calls("sync").size(), "a failed sync is not tried again");
    }

    private void offerFive(final Ringbook ringbook)
    {
        final CommandBatch batch = new CommandBatch(1 << 12);
        gateway.instrument().to(batch);
        gateway.sell(0, 5, 100).to(batch);
        gateway.sell(0, 5, 101).to(batch);
        gateway.buy(0, 10, 101).to(batch);
        gateway.buy(0, 1, 99).to(batch);
        assertTrue(ringbook.offer(batch) >= Ringbook.ACCEPTED);
    }

    private static void invokeToFailure(final Ringbook ringbook)
    {
        try
        {
            while (State.FAILED != ringbook.state())
            {
                ringbook.invoke();
            }
        }
        catch (final AgentTerminationException expected)
        {
            assertSame(State.FAILED, ringbook.state());
        }
        catch (final IllegalStateException hasThreadsOfItsOwn)
        {
            while (State.FAILED != ringbook.state())
            {
                Thread.yield();
            }
        }
    }
}
