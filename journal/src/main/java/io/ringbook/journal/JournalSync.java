package io.ringbook.journal;

/**
 * Sees to it that all that was journaled is on the disk, as a snapshot of it needs. A journal that is closed has synced
 * already, so then there is nothing to do. Any thread.
 */
public final class JournalSync implements Runnable
{
    private final ChronicleJournal journal;

    /**
     * For one journal.
     *
     * @param journal to sync.
     */
    public JournalSync(final ChronicleJournal journal)
    {
        this.journal = journal;
    }

    /**
     * Syncs.
     *
     * @throws JournalException if something was journaled that is not on the disk.
     */
    @Override
    public void run()
    {
        try
        {
            journal.sync();
        }
        catch (final JournalException e)
        {
            if (journal.syncedSequence() < journal.journaledSequence())
            {
                throw e;
            }
        }
    }
}
