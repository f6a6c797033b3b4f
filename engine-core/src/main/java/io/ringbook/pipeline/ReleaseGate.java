package io.ringbook.pipeline;

/**
 * How far events may be released: to where their commands are as durable as asked. Any thread.
 */
final class ReleaseGate
{
    private final CommandJournal journal;
    private final boolean isJournaledFirst;
    private final boolean isSynced;

    ReleaseGate(final RingbookContext context)
    {
        journal = context.journal();
        isJournaledFirst = !context.isJournalAside();
        // Where the matching thread itself journals and syncs, it has done so before there are events.
        isSynced = Durability.GROUP_SYNC == context.durability() ||
            Durability.SYNC_EACH_BATCH == context.durability() && !isJournaledFirst;
    }

    /**
     * Events of later commands are held back.
     *
     * @return sequence, or {@link EventRing#NO_GATE}.
     */
    long sequence()
    {
        if (isSynced)
        {
            return journal.syncedSequence();
        }
        return isJournaledFirst ? EventRing.NO_GATE : journal.journaledSequence();
    }
}
