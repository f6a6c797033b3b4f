package io.ringbook.app.journal;

import io.ringbook.app.console.Figures;
import io.ringbook.app.console.JournalDirectory;
import io.ringbook.app.console.ReplayProgress;
import io.ringbook.app.console.ToolException;
import io.ringbook.codecs.NoEvents;
import io.ringbook.engine.EngineConfig;
import io.ringbook.journal.JournalCheck;
import io.ringbook.journal.JournalException;
import io.ringbook.journal.JournalStatus;
import io.ringbook.journal.Quarantine;
import io.ringbook.journal.SnapshotFile;
import io.ringbook.journal.SnapshotStore;
import io.ringbook.replay.DataDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * {@code ringbook journal verify}: reads everything there is.
 */
@Command(
    name = "verify",
    description = {
        "Check every byte of a journal and its snapshots.",
        "",
        "Reads each document against its checksum and the hash chain, each command's form, the quarantine, the " +
            "high-water mark, and loads each snapshot. Changes nothing, and may be called while an engine is " +
            "running. The first damage is named with file, byte and sequence. What the commands lead to is checked " +
            "by 'ringbook replay DIR --verify'."
    },
    footer = {
        "",
        "Example:",
        "  ringbook journal verify ringbook-data"
    },
    exitCodeList = {
        "0:everything is intact",
        "1:something is damaged",
        "2:wrong use, or there is no journal"
    })
public final class JournalVerifyTool implements Callable<Integer>
{
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Data directory of a run, or the journal directory in it.")
    private Path directory;

    @Override
    public Integer call()
    {
        JournalDirectory.require(directory);
        final PrintWriter out = spec.commandLine().getOut();
        try
        {
            final JournalStatus status = JournalStatus.of(DataDirectory.journal(directory));
            final String damage = firstOf(documents(status, out), snapshots(status, out));
            if (null != damage)
            {
                throw new ToolException(damage, ToolException.ANSWER_IS_NO);
            }
            out.println("intact");
            return ToolException.FINE;
        }
        finally
        {
            out.flush();
        }
    }

    private static String firstOf(final String first, final String second)
    {
        return null == first ? second : first;
    }

    private static String documents(final JournalStatus status, final PrintWriter out)
    {
        final long startNs = System.nanoTime();
        final JournalCheck.Result check;
        try (ReplayProgress progress = new ReplayProgress(
            "verify", null == status.journaled() ? Long.MAX_VALUE : status.journaled().sequence()))
        {
            check = JournalCheck.run(status, status.start(), progress);
        }
        final long elapsedNs = System.nanoTime() - startNs;
        out.printf("documents     %s in %s segments, each with its checksum and the hash of the one before%n",
            Figures.count(check.end().documents() - check.from().documents()),
            Figures.count(status.segments().size()));
        out.printf("commands      %s up to sequence %d%s%n", Figures.count(check.commands()), check.end().sequence(),
            null == check.poison() ? ", all well formed" : "");
        out.printf("state hashes  %s, not compared here%n", Figures.count(check.stateHashes()));
        out.printf("rate          %s commands/s, %s%n",
            Figures.perSecond(check.commands(), elapsedNs), Figures.time(elapsedNs));
        if (null != status.promised())
        {
            out.printf("mark          expects %s documents up to sequence %d%n",
                Figures.count(status.promised().documents()), status.promised().sequence());
        }
        out.printf("quarantine    %s commands%n",
            Figures.count(Quarantine.load(status.directory()).commands().size()));
        if (null != check.tornFile())
        {
            out.printf("torn end      %s bytes, %s at byte %d: the next start cuts them%n",
                Figures.count(check.tornBytes()), check.tornFile(), check.tornOffset());
        }
        final String fault = status.faults().isEmpty() ? check.damage() : status.faults().get(0);
        return null != fault ? fault : null == check.poison() ? null : "cannot be applied: " + check.poison();
    }

    private static String snapshots(final JournalStatus status, final PrintWriter out)
    {
        final SnapshotStore store = new SnapshotStore(DataDirectory.snapshots(status.directory()));
        final List<SnapshotFile> files = store.list();
        String damage = null;
        int intact = 0;
        for (final SnapshotFile file : files)
        {
            try
            {
                store.load(file, new EngineConfig(), NoEvents.INSTANCE);
                intact++;
            }
            catch (final JournalException e)
            {
                damage = firstOf(damage, e.getMessage());
            }
        }
        out.printf("snapshots     %s of %s load%n", Figures.count(intact), Figures.count(files.size()));
        return damage;
    }
}
