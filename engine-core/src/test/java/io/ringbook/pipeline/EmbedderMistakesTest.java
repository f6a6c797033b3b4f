package io.ringbook.pipeline;

import io.ringbook.codecs.CommandBatch;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.engine.EngineConfig;
import org.agrona.concurrent.AgentTerminationException;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

/** The table in docs/embedding.md, line by line: a mistake is told, and with it what to do. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EmbedderMistakesTest
{
    private final EventTape tape = new EventTape();
    private final Gateway gateway = new Gateway();
    private final RingbookContext context = new RingbookContext().layout(Layout.INVOKER).eventHandler(tape);

    @Test
    void shouldSayWhatIsMissingOrOutOfRangeWhenItIsLaunched()
    {
        assertTold(IllegalArgumentException.class, "RingbookContext", () -> Ringbook.launch(null));
        assertNotLaunched("eventHandler(NoEvents.INSTANCE)", new RingbookContext());
        assertNotLaunched("found both", context.recordHandler((buffer, offset, length) -> fail("called")));
        context.recordHandler(null);
        assertNotLaunched("a power of two of 64 to 16777216, found 1000", context.inboundCapacity(1_000));
        assertNotLaunched("a power of two of 64 to 16777216, found 32", context.inboundCapacity(32));
        context.inboundCapacity(64);
        assertNotLaunched("a power of two of at least 65536, found 100000", context.outboundCapacityBytes(100_000));
        context.outboundCapacityBytes(1 << 16);
        assertNotLaunched("give one, or ask for PAGE_CACHE", context.durability(Durability.SYNC_EACH_BATCH));
        assertNotLaunched("leave it out for the default", context.durability(null));
        context.durability(Durability.PAGE_CACHE);
        assertNotLaunched("hashInterval: expected at least 1, found 0", context.hashInterval(0));
        context.hashInterval(1);
        assertNotLaunched("maxOrders: expected 1 to 8388608, found 0",
            context.engineConfig(new EngineConfig().maxOrders(0)));
        context.engineConfig(new EngineConfig());
        assertNotLaunched("a new idle strategy for each thread",
            context.layout(Layout.FUSED).idleStrategySupplier(() -> null));
    }

    @Test
    void shouldSayHowToRecoverWhenTheEngineIsNotWhereTheJournalEnds()
    {
        context.journal(new RecordingJournal().startingAt(7));
        assertTold(IllegalStateException.class, "recovery(new Recovery(directory))", () -> Ringbook.launch(context));
    }

    @Test
    void shouldLeaveTheJournalAloneWhenItIsAnotherEngines()
    {
        final RecordingJournal taken = new RecordingJournal().hook((call) -> throwAt("launch", call));
        assertTold(IllegalStateException.class, "another", () -> Ringbook.launch(context.journal(taken)));
        assertEquals(List.of(), taken.calls(), "not closed");
    }

    @Test
    void shouldTakeNothingAndSayWhatToOfferWhenThereIsNoCommand()
    {
        try (Ringbook ringbook = Ringbook.launch(context))
        {
            assertTold(IllegalArgumentException.class, "found null", () -> ringbook.offer(null, 0, 8));
            assertTold(IllegalArgumentException.class, "found null", () -> ringbook.offer((CommandBatch)null));
            final UnsafeBuffer zeroes = new UnsafeBuffer(new byte[64]);
            assertTold(IllegalArgumentException.class, "encode it with CommandEncoder",
                () -> ringbook.offer(zeroes, 0, 64));
            assertTold(IllegalArgumentException.class, "within the 64 bytes", () -> ringbook.offer(zeroes, 8, 64));
            gateway.tick(1);
            assertTold(IllegalArgumentException.class, "offer the length it returns",
                () -> ringbook.offer(gateway.buffer, 0, gateway.length + 1));
            assertEquals(0, ringbook.invoke(), "the ring has not been hurt");
        }
    }

    @Test
    void shouldSayWhereToEncodeWhenAnEncoderHasNoRoom()
    {
        assertTold(NullPointerException.class, "call wrap(buffer, offset)", () -> new CommandEncoder().clockTick(1));
        final UnsafeBuffer small = new UnsafeBuffer(new byte[CommandEncoder.MAX_COMMAND_LENGTH]);
        assertTold(IllegalArgumentException.class, "496 bytes from offset=1 on",
            () -> new CommandEncoder().wrap(small, 1));
        assertTold(IllegalArgumentException.class, "found null", () -> new CommandEncoder().wrap(null, 0));
        assertTold(IllegalArgumentException.class, "offset=-1", () -> new CommandEncoder().wrap(small, -1));
    }

    @Test
    void shouldAnswerInsteadOfThrowingWhenItIsClosedOrHasFailed()
    {
        final Ringbook closed = Ringbook.launch(context);
        closed.close();
        closed.close();
        assertEquals(Ringbook.CLOSED, gateway.tick(1).to(closed));
        assertEquals(0, closed.invoke());
        assertEquals(0, closed.pollEvents(1));

        tape.hook((line) ->
        {
            throw new IllegalArgumentException("a bug");
        });
        final Ringbook failed = Ringbook.launch(context);
        gateway.instrument().to(failed);
        failed.invoke();
        assertThrows(AgentTerminationException.class, () -> failed.pollEvents(1));
        assertEquals(Ringbook.FAILED, gateway.tick(1).to(failed));
        assertEquals("a bug", failed.failure().getMessage());
        assertTold(IllegalStateException.class, "a bug", failed::close);
        failed.close();
    }

    @Test
    void shouldSayWhoDrivesWhenTwoThreadsInvoke() throws InterruptedException
    {
        final CountDownLatch isWithin = new CountDownLatch(1);
        final CountDownLatch isRefused = new CountDownLatch(1);
        final RecordingJournal slow = new RecordingJournal().hook((call) -> pause(call, isWithin, isRefused));
        final Ringbook ringbook = Ringbook.launch(context.journal(slow));
        gateway.instrument().to(ringbook);
        final Thread driver = new Thread(ringbook::invoke);
        driver.start();
        await(isWithin);
        assertTold(IllegalStateException.class, "drive from one thread", ringbook::invoke);
        isRefused.countDown();
        driver.join();
        assertEquals(0, ringbook.invoke(), "another thread may go on when it has returned");
        assertEquals(1, ringbook.appliedSequence());
        ringbook.close();
    }

    @Test
    void shouldWaitForTheDrivingThreadWhenAnotherOneCloses() throws InterruptedException
    {
        final CountDownLatch isWithin = new CountDownLatch(1);
        final CountDownLatch isClosing = new CountDownLatch(1);
        final RecordingJournal slow = new RecordingJournal().hook((call) -> pause(call, isWithin, isClosing));
        final Ringbook ringbook = Ringbook.launch(context.journal(slow));
        gateway.instrument().to(ringbook);
        gateway.sell(1, 5, 100).to(ringbook);
        final Thread driver = new Thread(ringbook::invoke);
        driver.start();
        await(isWithin);
        final Thread closer = new Thread(ringbook::close);
        closer.start();
        while (State.CLOSED != ringbook.state())
        {
            Thread.onSpinWait();
        }
        isClosing.countDown();
        driver.join();
        closer.join();
        assertEquals(2, ringbook.engine().sequence());
        assertEquals(2, tape.count());
    }

    @Test
    void shouldSayWhatToDoInsteadWhenTheHandlerCallsBack()
    {
        assertHandlerTold("pollEvents: called by the event handler; return", (ringbook) -> ringbook.pollEvents(1));
        assertHandlerTold("invoke: called from within, by handler or journal; return", Ringbook::invoke);
        assertHandlerTold("let a thread of your own close", Ringbook::close);
    }

    @Test
    void shouldSayWhatToDoInsteadWhenTheJournalCallsBack()
    {
        final Ringbook[] ringbook = new Ringbook[1];
        final RecordingJournal calling = new RecordingJournal().hook((call) ->
        {
            if (call.startsWith("append"))
            {
                ringbook[0].close();
            }
        });
        ringbook[0] = Ringbook.launch(context.journal(calling));
        gateway.instrument().to(ringbook[0]);
        assertThrows(AgentTerminationException.class, ringbook[0]::invoke);
        assertTrue(ringbook[0].failure().getMessage().contains("let a thread of your own close"));
        assertThrows(IllegalStateException.class, ringbook[0]::close);
    }

    /** Where each thread waits for another, someone must say so: here the one whose return would help. */
    @ParameterizedTest
    @EnumSource(Layout.class)
    void shouldFailInsteadOfWaitingForItselfWhenTheHandlerInsistsOnOffering(final Layout layout)
    {
        final Gateway own = new Gateway();
        final AtomicReference<Ringbook> launched = new AtomicReference<>();
        tape.hook((line) ->
        {
            for (int i = 0; i < 3; i++)
            {
                while (Ringbook.BACK_PRESSURED == own.sell(1, 1, 100).to(launched.get()))
                {
                    Thread.onSpinWait();
                }
            }
        });
        context.layout(layout).journal(new RecordingJournal()).inboundCapacity(64).outboundCapacityBytes(1 << 16);
        final Ringbook ringbook = Ringbook.launch(context);
        launched.set(ringbook);
        gateway.instrument().to(ringbook);
        while (State.FAILED != ringbook.state())
        {
            drive(ringbook, layout);
        }
        assertTrue(ringbook.failure().getMessage().contains("keep the command, return"), ringbook.failure()::toString);
        assertThrows(IllegalStateException.class, ringbook::close);
    }

    @Test
    void shouldGoOnWhenTheHandlerIsPressedBackAndKeepsItsCommandForLater()
    {
        final Gateway own = new Gateway();
        final int[] pressedBack = {0};
        try (Ringbook ringbook = Ringbook.launch(context.inboundCapacity(64)))
        {
            tape.hook((line) -> pressedBack[0] += Ringbook.BACK_PRESSURED == own.tick(1).to(ringbook) ? 1 : 0);
            gateway.instrument().to(ringbook);
            ringbook.invoke();
            for (int i = 0; i < 200; i++)
            {
                gateway.sell(i, 1, 100).untilTaken(ringbook);
                ringbook.invoke();
            }
            while (Ringbook.BACK_PRESSURED != gateway.tick(1).to(ringbook))
            {
                Thread.onSpinWait();
            }
            ringbook.pollEvents(1_000);
            assertEquals(201, pressedBack[0]);
            assertSame(State.ACTIVE, ringbook.state());
        }
    }

    private static void drive(final Ringbook ringbook, final Layout layout)
    {
        if (Layout.INVOKER != layout)
        {
            Thread.yield();
            return;
        }
        try
        {
            ringbook.invoke();
            ringbook.pollEvents(1);
        }
        catch (final AgentTerminationException e)
        {
            assertSame(State.FAILED, ringbook.state());
        }
    }

    private void assertHandlerTold(final String part, final Consumer<Ringbook> callBack)
    {
        final EventTape calling = new EventTape();
        final Ringbook ringbook = Ringbook.launch(context.eventHandler(calling));
        calling.hook((line) -> callBack.accept(ringbook));
        gateway.instrument().to(ringbook);
        ringbook.invoke();
        assertThrows(AgentTerminationException.class, () -> ringbook.pollEvents(10));
        assertTrue(ringbook.failure().getMessage().contains(part), ringbook.failure()::toString);
        assertThrows(IllegalStateException.class, ringbook::close);
    }

    private static void assertNotLaunched(final String part, final RingbookContext context)
    {
        assertTold(IllegalArgumentException.class, part, () -> Ringbook.launch(context));
    }

    private static void assertTold(
        final Class<? extends RuntimeException> type, final String part, final Executable mistake)
    {
        final Throwable told = assertThrows(type, mistake);
        assertTrue(told.getMessage().contains(part), told::toString);
    }

    private static void throwAt(final String call, final String found)
    {
        if (call.equals(found))
        {
            throw new IllegalStateException("another engine's");
        }
    }

    private static void pause(final String call, final CountDownLatch isWithin, final CountDownLatch goOn)
    {
        if (call.startsWith("append"))
        {
            isWithin.countDown();
            await(goOn);
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
            Thread.currentThread().interrupt();
        }
    }
}
