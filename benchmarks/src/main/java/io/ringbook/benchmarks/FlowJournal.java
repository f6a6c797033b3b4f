package io.ringbook.benchmarks;

import io.ringbook.app.flow.OrderFlow;
import io.ringbook.codecs.CommandBatch;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.journal.ChronicleJournal;
import io.ringbook.journal.JournalConfig;
import org.agrona.concurrent.UnsafeBuffer;

import java.nio.file.Path;

/**
 * Writes a seeded flow of orders into a journal, as the pipeline would have: what replay and projector start from.
 */
final class FlowJournal
{
    private static final int COMMANDS_PER_DOCUMENT = 64;
    private static final int ACCOUNTS = 500;
    private static final long FIRST_TIMESTAMP_NS = 1_700_000_000_000_000_000L;
    private static final long NS_PER_COMMAND = 1_000;

    private final OrderFlow flow;
    private final CommandBatch batch = new CommandBatch(
        COMMANDS_PER_DOCUMENT * (CommandEncoder.MAX_COMMAND_LENGTH + CommandBatch.PREFIX_LENGTH));
    private final UnsafeBuffer command = new UnsafeBuffer(new byte[CommandEncoder.MAX_COMMAND_LENGTH]);
    private final int instruments;
    private long sequence;
    private long bytes;

    /**
     * A flow into empty books.
     *
     * @param seed          that all of it follows from.
     * @param instruments   to spread it over.
     * @param restingOrders live orders it keeps in all of them together.
     */
    FlowJournal(final long seed, final int instruments, final int restingOrders)
    {
        this.instruments = instruments;
        flow = new OrderFlow(seed, instruments, ACCOUNTS, Math.max(1, restingOrders / instruments));
    }

    /** Journals the definitions and so many commands of the flow. */
    FlowJournal writeTo(final Path directory, final int commands)
    {
        try (ChronicleJournal journal = ChronicleJournal.open(directory, new JournalConfig()))
        {
            final CommandEncoder encoder = new CommandEncoder();
            for (int i = 0; i < instruments; i++)
            {
                encoder.wrap(command, 0);
                append(journal, encoder.instrumentDefinition(sequence + 1, flow.instrument(i)));
            }
            for (int i = 0; i < commands; i++)
            {
                append(journal, flow.next(command, 0, sequence + 1));
            }
            flush(journal);
            bytes = journal.bytesWritten();
        }
        return this;
    }

    /** Of the last command, so also the number of commands. */
    long lastSequence()
    {
        return sequence;
    }

    long bytes()
    {
        return bytes;
    }

    private void append(final ChronicleJournal journal, final int length)
    {
        sequence++;
        CommandEncoder.timestampNs(command, 0, FIRST_TIMESTAMP_NS + sequence * NS_PER_COMMAND);
        batch.append(command, 0, length);
        if (COMMANDS_PER_DOCUMENT == batch.count())
        {
            flush(journal);
        }
    }

    private void flush(final ChronicleJournal journal)
    {
        if (batch.count() > 0)
        {
            journal.append(
                sequence - batch.count() + 1, batch.count(), FIRST_TIMESTAMP_NS + sequence * NS_PER_COMMAND,
                batch.buffer(), batch.length());
            batch.clear();
        }
    }
}
