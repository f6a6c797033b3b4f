package io.ringbook.pipeline;

import io.ringbook.codecs.CommandBatch;
import org.agrona.concurrent.OneToOneConcurrentArrayQueue;

/**
 * Hands batches over to the journaling thread, which appends them while they are matched. A few entries go round
 * between the two threads: once handed over an entry is only read, by both, and it is the matching thread that fills it
 * again, so neither waits for the other before it has come back.
 */
final class JournalQueue implements CommandLog
{
    /** Entries under way at most; when all are, matching waits for the journal. A power of two. */
    static final int CAPACITY = 16;

    private final OneToOneConcurrentArrayQueue<Entry> waiting = new OneToOneConcurrentArrayQueue<>(CAPACITY);
    private final OneToOneConcurrentArrayQueue<Entry> free = new OneToOneConcurrentArrayQueue<>(CAPACITY);

    private Entry claimed;
    private Entry spare;

    JournalQueue()
    {
        for (int i = 0; i < CAPACITY; i++)
        {
            free.offer(new Entry());
        }
    }

    @Override
    public boolean isKept()
    {
        return true;
    }

    /** There is one more entry at hand than the batch needs: for the state hash, should it be due behind it. */
    @Override
    public CommandBatch claim()
    {
        if (null == spare)
        {
            spare = free.poll();
        }
        if (null == claimed)
        {
            claimed = free.poll();
        }
        if (null == claimed || null == spare)
        {
            return null;
        }
        claimed.commands.clear();
        return claimed.commands;
    }

    @Override
    public void append(final long firstSequence, final long timestampNs)
    {
        claimed.isStateHash = false;
        claimed.sequence = firstSequence;
        claimed.timestampNs = timestampNs;
        waiting.offer(claimed);
        claimed = null;
    }

    @Override
    public void appendStateHash(final long sequence, final long stateHash)
    {
        spare.isStateHash = true;
        spare.sequence = sequence;
        spare.stateHash = stateHash;
        waiting.offer(spare);
        spare = null;
    }

    /**
     * Writes the first entry that waits. Called by the journaling thread alone.
     *
     * @param journal to write to.
     * @return false if none waits.
     */
    boolean writeNext(final CommandJournal journal)
    {
        final Entry entry = waiting.peek();
        if (null == entry)
        {
            return false;
        }
        entry.writeTo(journal);
        // Not taken out before it is written: an empty queue says that everything is.
        waiting.poll();
        free.offer(entry);
        return true;
    }

    /**
     * Has everything been written? Only while nothing is appended.
     *
     * @return true if so.
     */
    boolean isWritten()
    {
        return waiting.isEmpty();
    }

    /** A batch or a state hash. */
    private static final class Entry
    {
        private final CommandBatch commands = new CommandBatch(BATCH_CAPACITY_BYTES);
        private boolean isStateHash;
        private long sequence;
        private long timestampNs;
        private long stateHash;

        void writeTo(final CommandJournal journal)
        {
            if (isStateHash)
            {
                journal.appendStateHash(sequence, stateHash);
            }
            else
            {
                journal.append(sequence, commands.count(), timestampNs, commands.buffer(), commands.length());
            }
        }
    }
}
