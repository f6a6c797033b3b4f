package io.ringbook.pipeline;

import io.ringbook.codecs.CommandBatch;

/**
 * Journals on the matching thread itself, so that nothing is matched that is not kept.
 */
final class DirectLog implements CommandLog
{
    private final CommandJournal journal;
    private final boolean isSyncEachBatch;
    private final CommandBatch batch = new CommandBatch(BATCH_CAPACITY_BYTES);

    /**
     * A log.
     *
     * @param journal         or null, then nothing is kept.
     * @param isSyncEachBatch before it is matched.
     */
    DirectLog(final CommandJournal journal, final boolean isSyncEachBatch)
    {
        this.journal = journal;
        this.isSyncEachBatch = isSyncEachBatch;
    }

    @Override
    public boolean isKept()
    {
        return null != journal;
    }

    @Override
    public CommandBatch claim()
    {
        batch.clear();
        return batch;
    }

    @Override
    public void append(final long firstSequence, final long timestampNs)
    {
        if (null == journal)
        {
            return;
        }
        journal.append(firstSequence, batch.count(), timestampNs, batch.buffer(), batch.length());
        if (isSyncEachBatch)
        {
            journal.sync();
        }
    }

    @Override
    public void appendStateHash(final long sequence, final long stateHash)
    {
        journal.appendStateHash(sequence, stateHash);
    }
}
