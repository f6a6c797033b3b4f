package io.ringbook.app.replay;

import io.ringbook.app.console.Figures;
import io.ringbook.app.console.JournalDirectory;
import io.ringbook.app.console.ReplayProgress;
import io.ringbook.app.console.ToolException;
import io.ringbook.codecs.NoEvents;
import io.ringbook.engine.EngineConfig;
import io.ringbook.journal.JournalReader;
import io.ringbook.journal.SnapshotFile;
import io.ringbook.journal.SnapshotStore;
import io.ringbook.replay.DataDirectory;
import io.ringbook.replay.ReplayStart;
import io.ringbook.replay.Replayer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/**
 * {@code ringbook snapshot}: a snapshot on demand, whoever writes the journal.
 */
@Command(
    name = "snapshot",
    description = {
        "Take a snapshot of the state at the end of a journal.",
        "",
        "Replays what came after the newest snapshot into an engine of its own, compares every state hash on the " +
            "way, forces the journal to the disk, stores the state beside it and reads it back. The journal may be " +
            "in use: its engine is not disturbed, and the snapshot is of the moment when the replay came to the end. " +
            "The two newest snapshots are kept."
    },
    footer = {
        "",
        "Examples:",
        "  ringbook snapshot ringbook-data"
    })
public final class SnapshotTool implements Callable<Integer>
{
    private static final int COMMANDS_PER_PROGRESS = 65_536;

    @Spec
    private CommandSpec spec;

    @Parameters(
        paramLabel = "DIR",
        description = "Data directory of a run, or the journal directory in it.")
    private Path directory;

    @Override
    public Integer call()
    {
        JournalDirectory.require(directory);
        final PrintWriter out = spec.commandLine().getOut();
        final ReplayStart start =
            ReplayStart.newest(directory, new EngineConfig(), NoEvents.INSTANCE, Long.MAX_VALUE);
        try (JournalReader reader = start.reader())
        {
            start.refused().forEach((refused) -> out.println("not used      " + refused));
            final Replayer replayer = new Replayer(reader, start.engine());
            replay(replayer, reader.journaledSequence() - start.snapshotSequence());
            if (replayer.sequence() == start.snapshotSequence())
            {
                out.println("snapshot      there is one after sequence " + Figures.count(replayer.sequence()) +
                    " already, the last command");
                return ToolException.FINE;
            }
            reader.force();
            final SnapshotFile file =
                new SnapshotStore(DataDirectory.snapshots(directory)).write(start.engine(), reader.position());
            out.printf("snapshot      after sequence %s, %s bytes, in %s%n",
                Figures.count(file.sequence()), Figures.count(file.bytes()), file.path());
            out.printf("replayed      %s commands behind sequence %s, %s state hashes equal%n",
                Figures.count(replayer.commandsApplied()), Figures.count(start.snapshotSequence()),
                Figures.count(replayer.hashRecordsChecked()));
            return ToolException.FINE;
        }
        finally
        {
            out.flush();
        }
    }

    /** Whole documents, so that the snapshot stands between two of them. */
    private static void replay(final Replayer replayer, final long commands)
    {
        try (ReplayProgress progress = new ReplayProgress("replay", commands))
        {
            long told = 0;
            while (replayer.poll())
            {
                if (replayer.commandsApplied() - told >= COMMANDS_PER_PROGRESS)
                {
                    told = replayer.commandsApplied();
                    progress.accept(told);
                }
            }
        }
    }
}
