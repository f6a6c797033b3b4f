package io.ringbook.app.torture;

import io.ringbook.app.console.Figures;
import io.ringbook.engine.EngineConfig;
import io.ringbook.replay.ReplayVerifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Nothing at all goes wrong, for a long time. */
final class SoakFault implements Fault
{
    private static final int COMMANDS_PER_SECOND = 20_000;
    private static final int STEPS_PER_SECOND = 200;
    private static final int SAMPLES = 100;
    private static final int WARM_UP_PERCENT = 40;
    private static final int SNAPSHOTS = 5;
    private static final long MEBIBYTE = 1 << 20;
    /** Of the memory of a process some is always in motion. */
    private static final long RESIDENT_SLACK_BYTES = 24 * MEBIBYTE;
    private static final int RESIDENT_SLACK_PERCENT = 10;
    /** In less than that code is still being compiled, and what is measured says nothing. */
    private static final long JUDGED_NS = TimeUnit.MINUTES.toNanos(1);
    private static final String HEAP = "512m";

    private final Workshop workshop;

    /**
     * What was measured at a moment.
     *
     * @param memory   of the engine.
     * @param commands sent until then.
     */
    private record Sample(ClientReader.Memory memory, long commands)
    {
    }

    SoakFault(final Workshop workshop)
    {
        this.workshop = workshop;
    }

    @Override
    public String name()
    {
        return "soak";
    }

    @Override
    public String description()
    {
        return "A steady market at " + Figures.count(COMMANDS_PER_SECOND) + " commands a second with compiled code, " +
            "the follower and snapshots on, for all the time there is. Its memory is judged from one minute on.";
    }

    @Override
    public String expected()
    {
        return "after the warm-up no collection of garbage, memory without the page cache flat, the journal in " +
            "proportion; it replays to the state of the engine";
    }

    @Override
    public void run(final FaultRun run) throws IOException
    {
        run.nextCycle();
        final Path directory = run.newDirectory();
        final Path data = directory.resolve("data");
        final long commandsInAll = COMMANDS_PER_SECOND * run.durationNs() / TimeUnit.SECONDS.toNanos(1);
        final ChildSettings settings = new ChildSettings()
            .snapshotCommands((int)Math.min(Integer.MAX_VALUE, Math.max(1_000, commandsInAll / SNAPSHOTS)))
            .hashInterval(1 << 16)
            .fixedHeap(HEAP);
        final List<Sample> samples = new ArrayList<>();
        try (Client client = new Client(
            ChildEngine.start(workshop, List.of(), data, settings), new SteadyCommands(run.random().nextLong()), null,
            null))
        {
            client.awaitReady();
            soak(run, client, samples);
            final ClientReader.Closed closed = client.finish();
            client.requireNoAlarm();
            requireReplay(data, closed);
            run.tally().add("commands", closed.sequence());
            run.tally().add("events seen in order", client.seen().events());
        }
        judge(run, samples, bytesOf(data.resolve("journal")));
    }

    private static void soak(final FaultRun run, final Client client, final List<Sample> samples)
    {
        final long startNs = System.nanoTime();
        final long sampleNs = Math.max(1, run.durationNs() / SAMPLES);
        long step = 0;
        while (!run.isOver())
        {
            client.send(COMMANDS_PER_SECOND / STEPS_PER_SECOND);
            step++;
            final long nowNs = System.nanoTime() - startNs;
            if (nowNs > sampleNs * (samples.size() + 1))
            {
                client.askMemory();
                final ClientReader.Memory memory = client.seen().memory();
                if (null != memory)
                {
                    samples.add(new Sample(memory, client.sentCommands()));
                }
            }
            final long aheadNs = step * TimeUnit.SECONDS.toNanos(1) / STEPS_PER_SECOND - nowNs;
            if (aheadNs > 0)
            {
                LockSupport.parkNanos(aheadNs);
            }
        }
    }

    private static void requireReplay(final Path data, final ClientReader.Closed closed)
    {
        final ReplayVerifier.Report report = new ReplayVerifier(new EngineConfig()).verify(data, Long.MAX_VALUE);
        Violation.require(report.sequence() == closed.sequence() && report.stateHash() == closed.stateHash(),
            "expected the journal to replay to sequence=" + closed.sequence() + " with state hash=" +
                Figures.hash(closed.stateHash()) + ", found sequence=" + report.sequence() + " with state hash=" +
                Figures.hash(report.stateHash()));
    }

    private static void judge(final FaultRun run, final List<Sample> samples, final long journalBytes)
    {
        final List<Sample> steady = samples.subList(samples.size() * WARM_UP_PERCENT / 100, samples.size());
        if (steady.isEmpty())
        {
            run.tally().remark("memory", "not measured in so short a time");
            return;
        }
        final Sample first = steady.get(0);
        final Sample last = steady.get(steady.size() - 1);
        final long collections = last.memory().collections() - first.memory().collections();
        final long residentBefore = first.memory().residentBytes();
        final long residentAfter = last.memory().residentBytes();
        run.tally().remark("collections after the warm-up", Long.toString(collections));
        run.tally().remark("resident memory", Figures.count(residentBefore / MEBIBYTE) + " MiB, then " +
            Figures.count(residentAfter / MEBIBYTE) + " MiB");
        run.tally().remark("heap in use", Figures.count(first.memory().heapBytes() / MEBIBYTE) + " MiB, then " +
            Figures.count(last.memory().heapBytes() / MEBIBYTE) + " MiB");
        run.tally().remark("journal", Figures.ratio(journalBytes, last.commands()) + " bytes a command");
        if (run.durationNs() < JUDGED_NS)
        {
            return;
        }
        Violation.require(0 == collections, "expected no collection of garbage, found " + collections);
        Violation.require(
            residentAfter <= residentBefore + residentBefore * RESIDENT_SLACK_PERCENT / 100 + RESIDENT_SLACK_BYTES,
            "expected resident memory to stay near " + residentBefore + " bytes, found " + residentAfter);
    }

    private static long bytesOf(final Path directory) throws IOException
    {
        try (Stream<Path> files = Files.walk(directory))
        {
            long bytes = 0;
            for (final Path file : files.filter(Files::isRegularFile).toList())
            {
                bytes += Files.size(file);
            }
            return bytes;
        }
    }
}
