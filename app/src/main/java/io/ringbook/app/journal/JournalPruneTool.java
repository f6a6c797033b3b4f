package io.ringbook.app.journal;

import io.ringbook.app.console.Figures;
import io.ringbook.app.console.JournalDirectory;
import io.ringbook.app.console.ToolException;
import io.ringbook.engine.EngineConfig;
import io.ringbook.journal.JournalPruning;
import io.ringbook.journal.SnapshotStore;
import io.ringbook.replay.DataDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/**
 * {@code ringbook journal prune}: gives back the space of what two snapshots cover.
 */
@Command(
    name = "prune",
    description = {
        "Remove the segments that the two newest snapshots cover.",
        "",
        "Both snapshots are read, and the segment that the journal will begin with is validated up to the older one, " +
            "before anything is removed. From then on the journal is replayed from its oldest snapshot: what was " +
            "before can no longer be replayed, audited or copied. The journal must not be in use."
    },
    footer = {
        "",
        "Examples:",
        "  ringbook journal prune ringbook-data",
        "  ringbook journal prune ringbook-data --keep-after 5000000"
    })
public final class JournalPruneTool implements Callable<Integer>
{
    @Spec
    private CommandSpec spec;

    @Parameters(
        paramLabel = "DIR",
        description = "Data directory of a run, or the journal directory in it.")
    private Path directory;

    @Option(
        names = "--keep-after",
        paramLabel = "SEQ",
        description = "Keep the commands behind this sequence, whatever the snapshots cover: that is how far the " +
            "copy in PostgreSQL, or a consumer of events, has come. Default: nobody needs them.")
    private long keptSequence = Long.MAX_VALUE;

    @Override
    public Integer call()
    {
        if (keptSequence < 0)
        {
            throw new ParameterException(spec.commandLine(), "--keep-after: expected 0 or more, found " + keptSequence);
        }
        JournalDirectory.require(directory);
        final JournalPruning.Result result = JournalPruning.pruneClosed(
            DataDirectory.journal(directory), new SnapshotStore(DataDirectory.snapshots(directory)),
            new EngineConfig(), keptSequence);
        final PrintWriter out = spec.commandLine().getOut();
        out.println(null == result.reason() ?
            "removed       " + Figures.count(result.segments()) + " segments, " + Figures.count(result.bytes()) +
                " bytes" :
            "removed       nothing: " + result.reason());
        out.println("journal       begins behind sequence " + Figures.count(result.start().sequence()));
        out.flush();
        return ToolException.FINE;
    }
}
