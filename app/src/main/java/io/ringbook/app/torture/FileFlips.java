package io.ringbook.app.torture;

import io.ringbook.codecs.CommandBatch;
import io.ringbook.codecs.NoEvents;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.journal.ChronicleJournal;
import io.ringbook.journal.JournalException;
import io.ringbook.journal.Quarantine;
import io.ringbook.journal.SnapshotFile;
import io.ringbook.journal.SnapshotStore;
import io.ringbook.replay.DataDirectory;
import io.ringbook.replay.Recovery;
import org.agrona.concurrent.UnsafeBuffer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Every byte changed of the files beside a journal's data: a stored snapshot, where a pruned journal begins, what is in
 * quarantine, the lock.
 */
final class FileFlips
{
    private static final String STORED = "bytes of a stored snapshot detected";
    private static final String FELL_BACK = "of them passed by recovery, by way of the snapshot before";
    private static final String START = "bytes of a pruned journal's beginning detected";
    private static final String QUARANTINE = "bytes of a quarantine detected";
    private static final String LOCK = "bytes of a lock file harmless";
    private static final int EPOCHS = 3;
    private static final int BATCHES = 2;
    private static final int POISON_LENGTH = 5;
    private static final int SHORT_STRIDE = 16;
    private static final String START_FILE = "journal-start";
    private static final String LOCK_FILE = "journal.lock";

    private final FaultRun run;
    private final JournalOpener reader;
    private final EngineConfig config = new EngineConfig();
    private final int recoveryStride;

    FileFlips(final FaultRun run, final JournalOpener reader, final boolean isShort)
    {
        this.run = run;
        this.reader = reader;
        recoveryStride = isShort ? SHORT_STRIDE : 1;
    }

    /** All of them. */
    void flip(final Path directory, final SplittableRandom random) throws IOException
    {
        final SmallJournal journal = new SmallJournal(directory.resolve(DataDirectory.JOURNAL), random);
        for (int i = 0; i < EPOCHS; i++)
        {
            journal.epoch(BATCHES);
            journal.snapshot();
        }
        flipSnapshot(directory, journal, random);
        flipLock(journal, random);
        Operator.type("journal", "prune", directory.toString()).require(0, "removed       1 segments");
        flipRefused(journal, START_FILE, START, random);
        quarantine(directory, journal);
        flipRefused(journal, Quarantine.FILE, QUARANTINE, random);
    }

    private void flipSnapshot(final Path directory, final SmallJournal journal, final SplittableRandom random)
        throws IOException
    {
        final SnapshotStore store = new SnapshotStore(DataDirectory.snapshots(directory));
        final List<SnapshotFile> files = store.list();
        final SnapshotFile newest = files.get(0);
        try (FileBytes bytes = new FileBytes(newest.path()))
        {
            final long length = bytes.length();
            for (long position = 0; position < length && !run.isStopped(); position++)
            {
                final int mask = FlipFault.mask(run, random);
                bytes.flip(position, mask);
                final String place = newest.path() + " byte " + position + " flipped by " + mask;
                final String refusal = refusal(store, newest);
                Violation.require(null != refusal && refusal.contains(newest.path().toString()),
                    place + ": expected the snapshot refused with its file, found " + refusal);
                run.tally().add(STORED, 1);
                if (0 == position % recoveryStride)
                {
                    requireFallBack(directory, journal.engine(), files.get(1), place);
                    run.tally().add(FELL_BACK, 1);
                }
                bytes.flip(position, mask);
            }
        }
        Violation.require(null == refusal(store, newest), newest.path() + " as it was is refused");
    }

    private String refusal(final SnapshotStore store, final SnapshotFile file)
    {
        try
        {
            store.load(file, config, NoEvents.INSTANCE);
            return null;
        }
        catch (final JournalException e)
        {
            return e.getMessage();
        }
    }

    private void requireFallBack(
        final Path directory, final MatchingEngine expected, final SnapshotFile before, final String place)
    {
        final Recovery recovery = new Recovery(directory);
        final MatchingEngine engine = recovery.recover(config, NoEvents.INSTANCE);
        final Recovery.Result result = recovery.result();
        Violation.require(
            engine.sequence() == expected.sequence() && engine.stateHash() == expected.stateHash() &&
                result.snapshotSequence() == before.sequence() && 1 == result.refused().size(),
            place + ": expected recovery to sequence=" + expected.sequence() + " by way of " + before.path() +
                ", found sequence=" + engine.sequence() + " by way of the snapshot at sequence=" +
                result.snapshotSequence() + ", refused " + result.refused());
    }

    /** Who had it last is for people to read. */
    private void flipLock(final SmallJournal journal, final SplittableRandom random) throws IOException
    {
        final Path file = journal.directory().resolve(LOCK_FILE);
        try (FileBytes bytes = new FileBytes(file))
        {
            for (long position = 0; position < bytes.length(); position++)
            {
                bytes.flip(position, FlipFault.mask(run, random));
                final Operator.Answer answer = Operator.type("journal", "verify", journal.directory().toString());
                Violation.require(0 == answer.status() && reader.open(journal.directory()).isSame(journal.engine()),
                    file + " byte " + position + " flipped: expected no effect, found " + answer.said());
                run.tally().add(LOCK, 1);
            }
        }
    }

    private void flipRefused(
        final SmallJournal journal, final String name, final String what, final SplittableRandom random)
        throws IOException
    {
        final Path file = journal.directory().resolve(name);
        try (FileBytes bytes = new FileBytes(file))
        {
            final long length = bytes.length();
            for (long position = 0; position < length && !run.isStopped(); position++)
            {
                final int mask = FlipFault.mask(run, random);
                bytes.flip(position, mask);
                final JournalOpener.Outcome outcome = reader.open(journal.directory());
                Violation.require(outcome.isRefused() && outcome.refusal().contains(file.toString()),
                    file + " byte " + position + " flipped by " + mask + ": expected it refused with its file, found " +
                        outcome);
                bytes.flip(position, mask);
                run.tally().add(what, 1);
            }
        }
    }

    private static void quarantine(final Path directory, final SmallJournal journal)
    {
        final long sequence = journal.engine().sequence() + 1;
        final CommandBatch batch = new CommandBatch(CommandBatch.PREFIX_LENGTH + POISON_LENGTH);
        batch.append(new UnsafeBuffer(new byte[POISON_LENGTH]), 0, POISON_LENGTH);
        try (ChronicleJournal open = ChronicleJournal.open(journal.directory(), SmallJournal.config()))
        {
            open.append(sequence, 1, journal.engine().timestampNs() + 1, batch.buffer(), batch.length());
        }
        Operator.type(
            "journal", "quarantine", Long.toString(sequence), directory.toString(), "--reason", "five bytes of zeros")
            .require(0, "is in quarantine");
    }
}
