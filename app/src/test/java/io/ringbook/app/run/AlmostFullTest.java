package io.ringbook.app.run;

import io.ringbook.app.flow.OrderFlow;
import io.ringbook.journal.InMemoryJournal;
import io.ringbook.pipeline.CommandJournal;
import io.ringbook.pipeline.Layout;
import io.ringbook.pipeline.Ringbook;
import io.ringbook.pipeline.RingbookContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicReference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A run on a disk that is almost full waits, says so, and goes on with space or ends when asked to. */
@Timeout(60)
class AlmostFullTest
{
    private static final int COMMANDS = 10_000;

    private final StringWriter told = new StringWriter();
    private final StopSignal stop = new StopSignal();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final InMemoryJournal kept = new InMemoryJournal();
    private volatile boolean hasSpace;

    @Test
    void shouldWaitAndSayItOnceAndGoOnWhenThereIsSpace() throws InterruptedException
    {
        try (Run run = new Run())
        {
            await("disk almost full: 12,345 bytes free, new orders wait\n");
            assertEquals(0, run.driver.sent());
            hasSpace = true;
            run.thread.join();
            await("disk has space again: 12,345 bytes free, going on\n");
            assertEquals(COMMANDS, run.driver.sent());
        }
        assertNull(failure.get());
        assertEquals(1, told.toString().split("disk almost full", -1).length - 1, told::toString);
        assertEquals(COMMANDS, kept.journaledSequence());
    }

    @Test
    void shouldEndWhileItWaitsWhenAskedTo() throws InterruptedException
    {
        try (Run run = new Run())
        {
            await("new orders wait\n");
            stop.request();
            run.thread.join();
            assertEquals(0, run.driver.sent());
        }
        assertNull(failure.get());
        assertEquals(0, kept.journaledSequence());
    }

    private void await(final String line) throws InterruptedException
    {
        while (!told.toString().contains(line))
        {
            assertNull(failure.get());
            Thread.sleep(5);
        }
    }

    /** The journal in memory, on a disk of which the test says how full it is. */
    private CommandJournal journal()
    {
        return (CommandJournal)Proxy.newProxyInstance(
            CommandJournal.class.getClassLoader(),
            new Class<?>[] {CommandJournal.class},
            (self, method, args) -> switch (method.getName())
            {
                case "hasSpace" -> hasSpace;
                case "freeBytes" -> 12_345L;
                default -> method.invoke(kept, args);
            });
    }

    /** A run on a thread of its own, and its progress. */
    private final class Run implements AutoCloseable
    {
        private final LatencyProbe probe = new LatencyProbe();
        private final FlowSource source = new FlowSource(new OrderFlow(7, 2, 50, 100));
        private final Ringbook ringbook = Ringbook.launch(new RingbookContext()
            .journal(journal()).layout(Layout.FUSED).recordHandler(probe).publisherThread(false));
        private final Driver driver = new Driver(ringbook, source, probe, stop, true);
        private final LiveProgress progress =
            new LiveProgress(driver, probe, () -> LiveProgress.NO_COPY, Long.MAX_VALUE, new PrintWriter(told));
        private final Thread thread = new Thread(() -> driver.run(COMMANDS, Pace.MAX));

        Run()
        {
            thread.setUncaughtExceptionHandler((failed, ex) -> failure.set(ex));
            thread.start();
        }

        @Override
        public void close()
        {
            progress.close();
            ringbook.close();
            assertTrue(!thread.isAlive());
        }
    }
}
