package io.ringbook.journal;

import com.sun.management.ThreadMXBean;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class JournalAllocationTest
{
    private static final int ROUNDS = 10;
    private static final int DOCUMENTS = 5_000;
    private static final int COMMAND_LENGTH = 61;

    private final ThreadMXBean threads = (ThreadMXBean)ManagementFactory.getThreadMXBean();
    private final UnsafeBuffer commands = new UnsafeBuffer(ByteBuffer.allocateDirect(2 + COMMAND_LENGTH));
    @TempDir
    private Path directory;

    @Test
    void shouldAllocateNothingPerDocumentWhenAppendingAndReading()
    {
        commands.putShort(0, (short)COMMAND_LENGTH);
        try (ChronicleJournal journal = ChronicleJournal.open(
            directory, new JournalConfig().preTouchAheadBytes(4 << 20).minFreeBytes(0));
            JournalReader reader = JournalReader.open(directory))
        {
            assertEquals(0, leastAllocatedBytes(() -> append(journal)), "bytes for " + DOCUMENTS + " appends");
            assertEquals(0, leastAllocatedBytes(() -> read(reader)), "bytes for " + DOCUMENTS + " reads");
            assertEquals(ROUNDS * DOCUMENTS, reader.lastSequence());
        }
    }

    /** The least of some rounds: the first ones still load classes and compile. */
    private long leastAllocatedBytes(final Runnable work)
    {
        final long threadId = Thread.currentThread().getId();
        threads.getThreadAllocatedBytes(threadId);
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++)
        {
            final long before = threads.getThreadAllocatedBytes(threadId);
            work.run();
            least = Math.min(least, threads.getThreadAllocatedBytes(threadId) - before);
        }

        return least;
    }

    private void append(final ChronicleJournal journal)
    {
        for (int i = 0; i < DOCUMENTS; i++)
        {
            final long sequence = journal.journaledSequence() + 1;
            journal.append(sequence, 1, sequence, commands, 2 + COMMAND_LENGTH);
        }

        journal.appendStateHash(journal.journaledSequence(), 1);
    }

    private void read(final JournalReader reader)
    {
        for (int i = 0; i <= DOCUMENTS; i++)
        {
            assertTrue(reader.next());
        }
    }
}
