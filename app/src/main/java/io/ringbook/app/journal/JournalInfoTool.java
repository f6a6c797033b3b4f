package io.ringbook.app.journal;

import io.ringbook.app.console.JournalDirectory;
import io.ringbook.app.console.ReplayProgress;
import io.ringbook.app.console.ToolException;
import io.ringbook.journal.JournalStatus;
import io.ringbook.replay.DataDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/**
 * {@code ringbook journal info}: explains a journal's directory.
 */
@Command(
    name = "info",
    description = {
        "Explain a journal's directory: segments, how far it reaches, who writes it, snapshots, quarantine, free " +
            "space, and what a next start would do.",
        "",
        "Changes nothing, and may be called while an engine is running. A journal of up to 256 MB is read and " +
            "checked; of a larger one what comes behind the newest snapshot, if that is not more. Else, and unless " +
            "--verify is given, only the high-water mark and the first document of each segment are looked at. What " +
            "is damaged is said, and what of it can be read is shown."
    },
    footer = {
        "",
        "Examples:",
        "  ringbook journal info ringbook-data",
        "  ringbook journal info ringbook-data --verify"
    },
    exitCodeList = {
        "0:fine",
        "1:something is damaged, or a start would stop",
        "2:wrong use, or there is no journal"
    })
public final class JournalInfoTool implements Callable<Integer>
{
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Data directory of a run, or the journal directory in it.")
    private Path directory;

    @Option(names = "--verify", description = "Read every document, and load every snapshot.")
    private boolean verify;

    @Override
    public Integer call()
    {
        JournalDirectory.require(directory);
        final PrintWriter out = spec.commandLine().getOut();
        final JournalStatus status = JournalStatus.of(DataDirectory.journal(directory));
        final JournalInfo info = new JournalInfo(status, out);
        final boolean isAll = verify && null != status.journaled();
        try (ReplayProgress progress =
            new ReplayProgress("check", isAll ? status.journaled().sequence() : Long.MAX_VALUE))
        {
            return info.print(verify, progress) ? ToolException.FINE : ToolException.ANSWER_IS_NO;
        }
        finally
        {
            out.flush();
        }
    }
}
