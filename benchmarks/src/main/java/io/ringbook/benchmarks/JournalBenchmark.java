package io.ringbook.benchmarks;

import io.ringbook.app.flow.OrderFlow;
import io.ringbook.codecs.CommandBatch;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.journal.ChronicleJournal;
import io.ringbook.journal.JournalConfig;
import org.agrona.IoUtil;
import org.agrona.concurrent.UnsafeBuffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
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
 * Time to append one document, a batch of commands of a seeded flow, to the journal in the page cache: divide by
 * {@code batch} for a command. Nothing is synced. Each iteration writes a journal of its own; {@code java.io.tmpdir}
 * says where. The flags are the launcher's.
 *
 * <p>{@code java -jar benchmarks/target/ringbook-benchmarks.jar JournalBenchmark}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = {
    "-XX:+UseSerialGC",
    "-Dagrona.disable.bounds.checks=true", "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED",
    "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED", "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
    "--add-opens=java.base/java.lang=ALL-UNNAMED", "--add-opens=java.base/java.util=ALL-UNNAMED",
    "--add-opens=java.base/java.nio=ALL-UNNAMED", "--add-exports=java.base/jdk.internal.ref=ALL-UNNAMED"})
public class JournalBenchmark
{
    private static final int BATCHES = 64;
    private static final int ACCOUNTS = 500;
    private static final int TARGET_DEPTH = 1_000;
    private static final long SEED = 42;

    /** Commands in a document. */
    @Param({"1", "16", "64"})
    private int batch;

    private final CommandBatch[] batches = new CommandBatch[BATCHES];
    private Path directory;
    private ChronicleJournal journal;
    private long sequence;

    /** Batches to append, again and again. */
    @Setup(Level.Trial)
    public void encode()
    {
        final OrderFlow flow = new OrderFlow(SEED, 1, ACCOUNTS, TARGET_DEPTH);
        final UnsafeBuffer command = new UnsafeBuffer(new byte[CommandEncoder.MAX_COMMAND_LENGTH]);
        for (int i = 0; i < BATCHES; i++)
        {
            batches[i] = new CommandBatch(batch * (CommandEncoder.MAX_COMMAND_LENGTH + CommandBatch.PREFIX_LENGTH));
            for (int j = 0; j < batch; j++)
            {
                batches[i].append(command, 0, flow.next(command, 0, j));
            }
        }
    }

    /**
     * A new journal.
     *
     * @throws IOException if there is no place for it.
     */
    @Setup(Level.Iteration)
    public void open() throws IOException
    {
        directory = Files.createTempDirectory("ringbook-jmh");
        journal = ChronicleJournal.open(directory, new JournalConfig());
        sequence = 0;
    }

    /** Lets go of it. */
    @TearDown(Level.Iteration)
    public void close()
    {
        journal.close();
        IoUtil.delete(directory.toFile(), true);
    }

    /**
     * Appends a document.
     *
     * @return bytes written so far.
     */
    @Benchmark
    public long append()
    {
        final CommandBatch commands = batches[(int)(sequence / batch) & BATCHES - 1];
        journal.append(sequence + 1, batch, sequence, commands.buffer(), commands.length());
        sequence += batch;
        return journal.bytesWritten();
    }
}
