package io.ringbook.benchmarks;

import io.ringbook.app.console.ToolException;
import io.ringbook.app.flow.OrderFlow;
import io.ringbook.codecs.CommandBatch;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.engine.EngineConfig;
import io.ringbook.journal.ChronicleJournal;
import io.ringbook.journal.JournalConfig;
import io.ringbook.pipeline.Layout;
import io.ringbook.pipeline.Ringbook;
import io.ringbook.pipeline.RingbookContext;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;

/**
 * Runs in a virtual machine of its own that never collects: sends the order flow, which allocates nothing itself, and
 * prints how many bytes the heap has grown by while the commands to measure went from the offer to the handler. If
 * the heap does not last, that virtual machine dies.
 */
final class AllocationRun
{
    private static final long SEED = 23;
    private static final int INSTRUMENTS = 8;
    private static final int ACCOUNTS = 500;
    private static final int DEPTH = 1_000;
    private static final int BATCH = 64;
    private static final int EVENTS_PER_POLL = 512;
    private static final int INITIAL_ORDERS = 1 << 16;

    private final OrderFlow flow = new OrderFlow(SEED, INSTRUMENTS, ACCOUNTS, DEPTH);
    private final CommandBatch batch = new CommandBatch(BATCH * (CommandEncoder.MAX_COMMAND_LENGTH + Short.BYTES));
    private final EventCounter events = new EventCounter();
    private final Ringbook ringbook;
    private long sent;

    private AllocationRun(final Layout layout, final String journal)
    {
        ringbook = Ringbook.launch(new RingbookContext()
            .engineConfig(new EngineConfig().initialOrders(INITIAL_ORDERS))
            .layout(layout)
            .journal(journal.isEmpty() ? null : ChronicleJournal.open(Path.of(journal), new JournalConfig()))
            .recordHandler(events)
            .publisherThread(false));
    }

    /**
     * The entry point of the forked virtual machine.
     *
     * @param args commands to warm up with, commands to measure, layout, directory of the journal or nothing.
     */
    public static void main(final String[] args)
    {
        final int warmup = Integer.parseInt(args[0]);
        final int commands = Integer.parseInt(args[1]);
        final AllocationRun run = new AllocationRun(Layout.valueOf(args[2]), args[3]);
        try
        {
            run.defineInstruments();
            run.send(warmup);
            final long usedBefore = used();
            final long startNs = System.nanoTime();
            run.send(commands);
            final long elapsedNs = System.nanoTime() - startNs;
            final long used = used() - usedBefore;
            run.ringbook.close();
            run.check();
            System.out.println(used + " " + elapsedNs + " " + run.events.events());
        }
        catch (final ToolException e)
        {
            System.err.println(e.getMessage());
            Runtime.getRuntime().halt(1);
        }
    }

    /** Nothing is ever collected, so what is used was allocated. Threads take room in pieces, used up or not. */
    private static long used()
    {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private void defineInstruments()
    {
        final CommandEncoder encoder = new CommandEncoder();
        for (int i = 0; i < INSTRUMENTS; i++)
        {
            batch.clear();
            encoder.wrap(batch.buffer(), batch.claim());
            batch.commit(encoder.instrumentDefinition(++sent, flow.instrument(i)));
            offer();
        }
    }

    private void send(final int commands)
    {
        final long last = sent + commands;
        while (sent < last)
        {
            batch.clear();
            for (int i = 0; i < BATCH && sent < last; i++)
            {
                batch.commit(flow.next(batch.buffer(), batch.claim(), ++sent));
            }
            offer();
        }
        while (events.lastNumber() < last)
        {
            poll();
        }
    }

    private void offer()
    {
        while (ringbook.offer(batch) < Ringbook.ACCEPTED)
        {
            poll();
        }
        poll();
    }

    private void poll()
    {
        if (null != ringbook.failure())
        {
            throw new ToolException("the engine stopped: " + ringbook.failure(), ToolException.ANSWER_IS_NO);
        }
        if (0 == ringbook.pollEvents(EVENTS_PER_POLL))
        {
            Thread.yield();
        }
    }

    private void check()
    {
        if (events.trades() != flow.trades() || ringbook.engine().sequence() != sent)
        {
            throw new ToolException("expected " + flow.trades() + " trades of " + sent + " commands, found " +
                events.trades() + " of " + ringbook.engine().sequence(), ToolException.ANSWER_IS_NO);
        }
    }
}
