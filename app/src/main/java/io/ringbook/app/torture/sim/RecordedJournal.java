package io.ringbook.app.torture.sim;

import io.ringbook.journal.ChronicleJournal;
import io.ringbook.pipeline.CommandJournal;
import org.agrona.DirectBuffer;

import java.util.function.BooleanSupplier;

/**
 * The journal of a simulated process, with the history written beside it. Syncing in groups comes as late as its owner
 * wants.
 */
final class RecordedJournal implements CommandJournal
{
    private final ChronicleJournal journal;
    private final CommandHistory history;
    private final BooleanSupplier isSyncDue;
    private final PlantedBug bug;

    RecordedJournal(
        final ChronicleJournal journal,
        final CommandHistory history,
        final BooleanSupplier isSyncDue,
        final PlantedBug bug)
    {
        this.journal = journal;
        this.history = history;
        this.isSyncDue = isSyncDue;
        this.bug = bug;
    }

    @Override
    public int epoch()
    {
        return journal.epoch();
    }

    @Override
    public long journaledSequence()
    {
        return journal.journaledSequence();
    }

    @Override
    public long syncedSequence()
    {
        return PlantedBug.RELEASED_BEFORE_SYNCED == bug ? journal.journaledSequence() : journal.syncedSequence();
    }

    @Override
    public long bytesWritten()
    {
        return journal.bytesWritten();
    }

    @Override
    public boolean hasSpace()
    {
        return journal.hasSpace();
    }

    @Override
    public void append(
        final long firstSequence,
        final int count,
        final long timestampNs,
        final DirectBuffer commands,
        final int length)
    {
        history.appending(firstSequence, count, commands);
        journal.append(firstSequence, count, timestampNs, commands, length);
        history.appended();
    }

    @Override
    public void appendStateHash(final long sequence, final long stateHash)
    {
        journal.appendStateHash(sequence, stateHash);
    }

    @Override
    public void sync()
    {
        if (isSyncDue.getAsBoolean())
        {
            syncNow();
        }
    }

    void syncNow()
    {
        journal.sync();
        history.synced(journal.syncedSequence());
    }

    void roll()
    {
        journal.roll();
    }

    void takeCare()
    {
        journal.takeCare();
    }

    @Override
    public void close()
    {
        journal.close();
    }
}
