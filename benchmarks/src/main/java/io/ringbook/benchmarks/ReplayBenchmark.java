package io.ringbook.benchmarks;

import io.ringbook.codecs.NoEvents;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.journal.JournalReader;
import io.ringbook.replay.Replayer;
import org.agrona.IoUtil;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Time of one command from a journal in the page cache through a new engine, every document's checksums included. The
 * flags are the launcher's.
 *
 * <p>{@code java -jar benchmarks/target/ringbook-benchmarks.jar ReplayBenchmark}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
@Fork(value = 1, jvmArgsAppend = {
    "-Xms2g", "-Xmx2g", "-XX:+UseSerialGC",
    "-Dagrona.disable.bounds.checks=true", "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED",
    "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED", "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
    "--add-opens=java.base/java.lang=ALL-UNNAMED", "--add-opens=java.base/java.util=ALL-UNNAMED",
    "--add-opens=java.base/java.nio=ALL-UNNAMED", "--add-exports=java.base/jdk.internal.ref=ALL-UNNAMED"})
public class ReplayBenchmark
{
    private static final int COMMANDS = 1_000_000;
    private static final int INSTRUMENTS = 1;
    private static final long SEED = 42;

    /** Live orders the flow keeps. */
    @Param({"1000", "100000"})
    private int restingOrders;

    private Path directory;
    private JournalReader reader;
    private Replayer replayer;

    /**
     * Writes the journal.
     *
     * @throws IOException if there is no place for it.
     */
    @Setup(Level.Trial)
    public void write() throws IOException
    {
        directory = Files.createTempDirectory("ringbook-jmh");
        new FlowJournal(SEED, INSTRUMENTS, restingOrders).writeTo(directory, COMMANDS - INSTRUMENTS);
    }

    /** Lets go of it. */
    @TearDown(Level.Trial)
    public void delete()
    {
        IoUtil.delete(directory.toFile(), true);
    }

    /** A new engine before the first command. */
    @Setup(Level.Iteration)
    public void open()
    {
        reader = JournalReader.open(directory);
        replayer = new Replayer(reader, new MatchingEngine(new EngineConfig(), NoEvents.INSTANCE));
    }

    /** Lets go of the reader. */
    @TearDown(Level.Iteration)
    public void close()
    {
        reader.close();
    }

    /**
     * Replays all of it.
     *
     * @return the last sequence.
     */
    @Benchmark
    @OperationsPerInvocation(COMMANDS)
    public long command()
    {
        final long sequence = replayer.replayAll();
        if (COMMANDS != sequence)
        {
            throw new IllegalStateException("journal: expected its end at " + COMMANDS + ", found " + sequence);
        }
        return sequence;
    }
}
