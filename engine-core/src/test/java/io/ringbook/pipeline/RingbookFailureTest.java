package io.ringbook.pipeline;

import io.ringbook.codecs.CommandBatch;
import org.agrona.concurrent.AgentTerminationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

/** What an embedder sees when something breaks, or is used wrongly. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RingbookFailureTest
{
    private final EventTape tape = new EventTape();
    private final RecordingJournal journal = new RecordingJournal();
    private final Gateway gateway = new Gateway();
    private final RingbookContext context =
        new RingbookContext().layout(Layout.INVOKER).journal(journal).eventHandler(tape);

    @Test
    void shouldFailAndMatchNothingMoreWhenTheJournalThrows()
    {
        final RuntimeException lost = new RuntimeException("disk lost");
        journal.hook((call) -> throwAt("append 3", call, lost));
        final Ringbook ringbook = Ringbook.launch(context);
        gateway.instrument().to(ringbook);
        gateway.sell(0, 5, 100).to(ringbook);
        ringbook.invoke();
        gateway.buy(0, 5, 100).to(ringbook);

        assertThrows(AgentTerminationException.class, ringbook::invoke);
        assertSame(State.FAILED, ringbook.state());
        assertSame(lost, ringbook.failure());
        assertEquals(Ringbook.FAILED, gateway.to(ringbook));
        assertEquals(Ringbook.FAILED, ringbook.offer(new CommandBatch(64)));
        assertThrows(AgentTerminationException.class, ringbook::invoke);
        assertEquals(2, ringbook.appliedSequence());
        assertEquals(2, ringbook.engine().sequence(), "not journaled, not matched");
        assertEquals(1, ringbook.pollEvents(1), "what came before is told");

        final Throwable told = assertThrows(IllegalStateException.class, ringbook::close);
        assertSame(lost, told.getCause());
        assertSame(State.FAILED, ringbook.state());
        assertEquals(List.of("1 INSTRUMENT 1", "2 ACCEPTED 1"), tape.lines());
        assertEquals(List.of("append 1+2", "append 3+1", "close"), journal.calls());
        ringbook.close();
    }

    @Test
    void shouldFailAndSkipNothingWhenTheEventHandlerThrows()
    {
        final RuntimeException broken = new RuntimeException("broken handler");
        tape.hook((line) -> throwAt("2 ", line, broken));
        final Ringbook ringbook = Ringbook.launch(context);
        gateway.instrument().to(ringbook);
        gateway.sell(0, 5, 100).to(ringbook);
        gateway.buy(0, 5, 100).to(ringbook);
        ringbook.invoke();

        final Throwable told = assertThrows(AgentTerminationException.class, () -> ringbook.pollEvents(10));
        assertSame(broken, told.getCause());
        assertSame(State.FAILED, ringbook.state());
        assertSame(broken, ringbook.failure());
        assertEquals(Ringbook.FAILED, gateway.to(ringbook));
        assertThrows(AgentTerminationException.class, () -> ringbook.pollEvents(10));
        assertThrows(IllegalStateException.class, ringbook::close);
        assertEquals(List.of("1 INSTRUMENT 1"), tape.lines(), "nothing behind the event that was not handled");
        assertEquals(List.of("close"), journal.calls("close"));
    }

    @Test
    void shouldFailWhenASyncThrows()
    {
        final RuntimeException lost = new RuntimeException("disk lost");
        journal.hook((call) -> throwAt("sync", call, lost));
        final Ringbook ringbook = Ringbook.launch(context.durability(Durability.GROUP_SYNC));
        gateway.instrument().to(ringbook);

        assertThrows(AgentTerminationException.class, ringbook::invoke);
        assertSame(State.FAILED, ringbook.state());
        assertSame(lost, ringbook.failure());
        assertEquals(0, ringbook.releasedSequence());
        assertThrows(IllegalStateException.class, ringbook::close);
        assertEquals(List.of(), tape.lines(), "not synced, not told");
        assertEquals(List.of("append 1+1", "sync 1", "close"), journal.calls(), "a failed sync is not tried again");
    }

    @Test
    void shouldSayThatEventsAreHeldBackWhenTheLastSyncHasNotMoved()
    {
        final Ringbook ringbook = Ringbook.launch(context.durability(Durability.GROUP_SYNC));
        journal.holdSync(true);
        gateway.instrument().to(ringbook);
        final Throwable told = assertThrows(IllegalStateException.class, ringbook::close);
        assertTrue(told.getMessage().contains("expected syncedSequence=1"), told.getMessage());
        assertEquals(List.of(), tape.lines());
        assertEquals(List.of("close"), journal.calls("close"));
    }

    @Test
    void shouldCloseTheJournalWhenTheLaunchFails()
    {
        final RuntimeException damaged = new RuntimeException("damaged");
        context.recovery((config, events) ->
        {
            throw damaged;
        });
        assertSame(damaged, assertThrows(RuntimeException.class, () -> Ringbook.launch(context)));
        assertEquals(List.of("close"), journal.calls());

        context.recovery(EngineRecovery.NONE).inboundCapacity(65);
        assertThrows(IllegalArgumentException.class, () -> Ringbook.launch(context));
        assertEquals(2, journal.calls("close").size());

        context.inboundCapacity(64).hashInterval(0);
        assertThrows(IllegalArgumentException.class, () -> Ringbook.launch(context));
        assertEquals(3, journal.calls("close").size());

        context.hashInterval(1).layout(Layout.FUSED).idleStrategySupplier(() -> null);
        assertThrows(IllegalArgumentException.class, () -> Ringbook.launch(context));
        assertEquals(4, journal.calls("close").size());
    }

    @Test
    void shouldNotLaunchWhenJournalAndEngineDisagree()
    {
        journal.startingAt(7);
        final Throwable told = assertThrows(IllegalStateException.class, () -> Ringbook.launch(context));
        assertTrue(told.getMessage().contains("expected sequence=7") && told.getMessage().contains("found sequence=0"));
        assertEquals(List.of("close"), journal.calls());
    }

    @Test
    void shouldNotLaunchWhenTheConfigurationCannotBe()
    {
        assertNotLaunched("eventHandler or recordHandler", new RingbookContext());
        assertNotLaunched("eventHandler or recordHandler",
            new RingbookContext().eventHandler(tape).recordHandler((buffer, offset, length) -> fail("called")));
        assertNotLaunched("durability", new RingbookContext().eventHandler(tape).durability(Durability.GROUP_SYNC));
        assertNotLaunched("recovery", new RingbookContext().eventHandler(tape).recovery(null));
        assertNotLaunched("groupSyncIntervalMs", new RingbookContext().eventHandler(tape).groupSyncIntervalMs(0));
        assertNotLaunched("outboundCapacityBytes", new RingbookContext().eventHandler(tape).outboundCapacityBytes(5));
        assertNotLaunched("inboundCapacity", new RingbookContext().eventHandler(tape).inboundCapacity(1 << 26));
    }

    @Test
    void shouldSayWhatIsWrongWhenTheHandlerCallsBack()
    {
        for (int i = 0; i < 3; i++)
        {
            final int which = i;
            final EventTape calling = new EventTape();
            final RecordingJournal ownJournal = new RecordingJournal();
            final Ringbook ringbook = Ringbook.launch(context.journal(ownJournal).eventHandler(calling));
            calling.hook((line) -> callBack(which, ringbook));
            gateway.instrument().to(ringbook);
            ringbook.invoke();

            assertThrows(AgentTerminationException.class, () -> ringbook.pollEvents(10));
            assertSame(IllegalStateException.class, ringbook.failure().getClass());
            assertTrue(ringbook.failure().getMessage().contains("called "), ringbook.failure().getMessage());
            assertThrows(IllegalStateException.class, ringbook::close);
            assertEquals(List.of("close"), ownJournal.calls("close"));
        }
    }

    private static void callBack(final int which, final Ringbook ringbook)
    {
        switch (which)
        {
            case 0:
                ringbook.pollEvents(1);
                break;

            case 1:
                ringbook.invoke();
                break;

            default:
                ringbook.close();
                break;
        }
    }

    private static void assertNotLaunched(final String name, final RingbookContext context)
    {
        final Throwable told = assertThrows(IllegalArgumentException.class, () -> Ringbook.launch(context));
        assertTrue(told.getMessage().startsWith(name + ": "), told.getMessage());
    }

    private static void throwAt(final String prefix, final String line, final RuntimeException toThrow)
    {
        if (line.startsWith(prefix))
        {
            throw toThrow;
        }
    }
}
