package io.ringbook.app.torture;

import io.ringbook.codecs.NoEvents;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.journal.JournalException;
import io.ringbook.journal.JournalReader;
import io.ringbook.journal.SnapshotStore;
import io.ringbook.journal.StorageStep;
import io.ringbook.replay.Alarm;
import io.ringbook.replay.DataDirectory;
import io.ringbook.replay.Recovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A journal is pruned, and then lacks something; or pruning does not come to its end. */
final class PruneFault implements Fault
{
    private static final int EPOCHS = 5;
    private static final int BATCHES = 6;
    private static final int PRUNED = 3;
    private static final int COMMANDS = 500;
    private static final String START_FILE = "journal-start";
    private static final String REFUSED = "removals refused";
    private static final String ALARMED = "alarms of a file that recovery has no need of";
    private static final String HALTED = "halts while pruning";
    private static final String FELL_BACK = "snapshots whose loss did no harm";

    private final Workshop workshop;
    private final JournalOpener writer;

    PruneFault(final Workshop workshop, final JournalOpener writer)
    {
        this.workshop = workshop;
        this.writer = writer;
    }

    @Override
    public String name()
    {
        return "prune-and-missing";
    }

    @Override
    public String description()
    {
        return "A journal of " + EPOCHS + " epochs is pruned by 'ringbook journal prune'. Then each of its remaining " +
            "files is removed in turn, its snapshots, and the file that says where it begins. And the process that " +
            "prunes halts: before the first segment is removed, and behind each of them.";
    }

    @Override
    public String expected()
    {
        return "what lacks something is refused, or an alarm where recovery has no need of it; of two snapshots one " +
            "may be missing; pruning that was cut short is completed by the next start, which comes back with " +
            "everything";
    }

    @Override
    public void run(final FaultRun run) throws IOException
    {
        while (run.nextCycle())
        {
            final SplittableRandom random = run.random();
            final Path directory = run.newDirectory();
            final Path whole = directory.resolve("whole");
            final SmallJournal journal = write(whole, random);
            final Path pruned = directory.resolve("pruned");
            SmallJournal.copy(whole, pruned);
            prune(pruned, PRUNED);
            requireRecovered(pruned, journal.engine());
            for (final Path victim : victims(pruned))
            {
                requireRefused(run, pruned, victim, directory.resolve("copy"));
            }
            requireAlarm(run, pruned, directory.resolve("copy"));
            requireRefusedWithoutSnapshots(run, pruned, directory.resolve("copy"));
            requireOneSnapshotEnough(run, pruned, journal.engine(), directory.resolve("copy"));
            haltBeforeTheFirst(run, whole, pruned, directory.resolve("halted-0"), journal.engine());
            final int removals = 1 + (int)((run.cycle() - 1) % PRUNED);
            haltBehind(run, removals, whole, directory.resolve("halted-" + removals), journal.engine());
        }
    }

    private static SmallJournal write(final Path data, final SplittableRandom random)
    {
        final SmallJournal journal = new SmallJournal(data.resolve(DataDirectory.JOURNAL), random);
        for (int epoch = 1; epoch <= EPOCHS; epoch++)
        {
            journal.epoch(BATCHES);
            if (epoch > PRUNED)
            {
                journal.snapshot();
            }
        }
        return journal;
    }

    private static void prune(final Path data, final int segments)
    {
        Operator.type("journal", "prune", data.toString()).require(0, "removed       " + segments + " segments");
    }

    private static List<Path> victims(final Path data) throws IOException
    {
        final List<Path> files = new ArrayList<>(
            new SmallJournal(data.resolve(DataDirectory.JOURNAL), new SplittableRandom(0)).dataFiles());
        files.addAll(files.stream().map(Path::getParent).toList());
        files.add(data.resolve(DataDirectory.JOURNAL).resolve(START_FILE));
        return files;
    }

    private void requireRefused(final FaultRun run, final Path data, final Path victim, final Path copy)
        throws IOException
    {
        SmallJournal.copy(data, copy);
        final Path missing = copy.resolve(data.relativize(victim).toString());
        FaultRun.remove(missing);
        requireRefused(missing, readerRefusal(copy));
        requireRefused(missing, writer.open(copy.resolve(DataDirectory.JOURNAL)).refusal());
        Violation.require(!Files.exists(missing), missing + " was made anew");
        run.tally().add(REFUSED, 1);
    }

    private static void requireRefused(final Path missing, final String refusal)
    {
        Violation.require(null != refusal, missing + " is missing: expected it refused, found it taken");
    }

    private static String readerRefusal(final Path data)
    {
        try (JournalReader reader = JournalReader.open(data.resolve(DataDirectory.JOURNAL)))
        {
            long documents = 0;
            while (reader.next())
            {
                documents++;
            }
            return 0 == documents ? "expected documents, found none" : null;
        }
        catch (final JournalException e)
        {
            return e.getMessage();
        }
    }

    /** What is before the newest snapshot is not needed to come back: the follower reads it later, and alarms. */
    private void requireAlarm(final FaultRun run, final Path data, final Path copy) throws IOException
    {
        SmallJournal.copy(data, copy);
        FaultRun.remove(copy.resolve(data.relativize(victims(data).get(0)).toString()));
        try (Client client = new Client(
            ChildEngine.start(workshop, copy, new ChildSettings().snapshotCommands(COMMANDS)), new ClientCommands(1),
            null, null))
        {
            client.awaitReady();
            client.send(COMMANDS);
            client.finish();
            Violation.require(client.errors().contains(Alarm.Code.JOURNAL_DAMAGED.name()),
                copy + ": expected an alarm of the file that is missing, found: " + client.errors());
        }
        run.tally().add(ALARMED, 1);
    }

    private static void requireRefusedWithoutSnapshots(final FaultRun run, final Path data, final Path copy)
        throws IOException
    {
        SmallJournal.copy(data, copy);
        FaultRun.remove(copy.resolve(DataDirectory.SNAPSHOTS));
        try
        {
            recover(copy);
        }
        catch (final JournalException e)
        {
            Violation.require(e.getMessage().contains("expected a snapshot"),
                copy + ": expected recovery to ask for a snapshot, found: " + e.getMessage());
            run.tally().add(REFUSED, 1);
            return;
        }
        throw new Violation(copy + " was pruned and has no snapshot: expected it refused, found it recovered");
    }

    private static MatchingEngine recover(final Path data)
    {
        return new Recovery(data).recover(new EngineConfig(), NoEvents.INSTANCE);
    }

    private static void requireRecovered(final Path data, final MatchingEngine expected)
    {
        final MatchingEngine engine = recover(data);
        Violation.require(engine.sequence() == expected.sequence() && engine.stateHash() == expected.stateHash(),
            data + ": expected recovery to sequence=" + expected.sequence() + " with the state before pruning, found " +
                "sequence=" + engine.sequence());
    }

    private static void requireOneSnapshotEnough(
        final FaultRun run, final Path data, final MatchingEngine expected, final Path copy) throws IOException
    {
        final SnapshotStore store = new SnapshotStore(DataDirectory.snapshots(data));
        for (int i = 0; i < SnapshotStore.KEPT; i++)
        {
            SmallJournal.copy(data, copy);
            Files.delete(copy.resolve(data.relativize(store.list().get(i).path()).toString()));
            requireRecovered(copy, expected);
            run.tally().add(FELL_BACK, 1);
        }
    }

    /** Where the journal begins is written first. */
    private void haltBeforeTheFirst(
        final FaultRun run, final Path whole, final Path pruned, final Path data, final MatchingEngine expected)
        throws IOException
    {
        SmallJournal.copy(whole, data);
        final Path start = Path.of(DataDirectory.JOURNAL, START_FILE);
        Files.copy(pruned.resolve(start), data.resolve(start));
        requireCompleted(run, data, EPOCHS, expected);
    }

    private void haltBehind(
        final FaultRun run, final int removals, final Path whole, final Path data, final MatchingEngine expected)
        throws IOException
    {
        SmallJournal.copy(whole, data);
        final ChildSettings settings = new ChildSettings().prune().haltAt(StorageStep.FILE_REMOVED, removals);
        try (ChildEngine engine = ChildEngine.start(workshop, data, settings))
        {
            final int status = engine.await();
            Violation.require(StepFault.HALTED == status, "expected the process to halt behind removal " + removals +
                ", found exit status " + status + ": " + engine.errors());
        }
        requireCompleted(run, data, EPOCHS - removals, expected);
    }

    /** The next engine comes back, removes what is left over, and goes on. */
    private void requireCompleted(
        final FaultRun run, final Path data, final int segments, final MatchingEngine expected) throws IOException
    {
        final SmallJournal journal =
            new SmallJournal(data.resolve(DataDirectory.JOURNAL), new SplittableRandom(0));
        final int left = journal.dataFiles().size();
        Violation.require(left == segments, data + ": expected " + segments + " segments left, found " + left);
        requireRecovered(data, expected);
        try (Client client = new Client(
            ChildEngine.start(workshop, data, new ChildSettings()), new ClientCommands(1), null, null))
        {
            final ClientReader.Ready ready = client.awaitReady();
            Violation.require(ready.sequence() == expected.sequence() && ready.stateHash() == expected.stateHash(),
                data + ": expected an engine at sequence=" + expected.sequence() + " with the state before pruning, " +
                    "found sequence=" + ready.sequence());
            client.send(COMMANDS);
            client.finish();
            client.requireNoAlarm();
        }
        final int kept = journal.dataFiles().size();
        Violation.require(kept == EPOCHS - PRUNED + 1, data + ": expected " + (EPOCHS - PRUNED + 1) +
            " segments when the next engine has run, found " + kept);
        run.tally().add(HALTED, 1);
    }
}
