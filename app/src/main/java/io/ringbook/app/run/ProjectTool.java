package io.ringbook.app.run;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/**
 * {@code ringbook project}: a journal's copy in PostgreSQL, without an engine that takes orders.
 */
@Command(
    name = "project",
    description = {
        "Bring the copy of a journal in PostgreSQL to where the journal ends, and compare the two.",
        "",
        "The journal may be written to meanwhile; --follow goes on with it. The tables say themselves how far they " +
            "are, so this can be killed and started again at any time: no row is lost, none comes twice. Of two " +
            "that project into one database the first stops."
    },
    footer = {
        "",
        "Examples:",
        "  ringbook project ringbook-data",
        "  ringbook project ringbook-data --rebuild",
        "  ringbook project /var/lib/ringbook --postgres postgresql://me:secret@localhost/ringbook --follow"
    })
public final class ProjectTool implements Callable<Integer>
{
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Data directory, or that of the journal.")
    private Path directory;

    @Option(
        names = "--postgres",
        paramLabel = "URL",
        converter = PostgresTarget.Converter.class,
        description = "The database: jdbc:postgresql://host/database?user=..., or " +
            "postgresql://user:password@host/database. Without it the PostgreSQL that comes with Ringbook is started " +
            "in the data directory, as 'run' does.")
    private PostgresTarget target = PostgresTarget.EMBEDDED;

    @Option(
        names = "--rebuild",
        description = "Drop the schema 'ringbook' with all its tables first, without asking, and build it anew.")
    private boolean isRebuild;

    @Option(
        names = "--follow",
        description = "Go on with the journal until Ctrl-C, and say how far behind the tables are.")
    private boolean isFollow;

    @Option(names = {"--to", "--until"}, paramLabel = "SEQ", description = "Stop after exactly this command.")
    private long until = Long.MAX_VALUE;

    @Override
    public Integer call()
    {
        if (until < 0)
        {
            throw new ParameterException(spec.commandLine(), "expected --until from 0, found " + until);
        }
        return new ProjectRun(directory, target, isRebuild, isFollow, until, StopSignal.install())
            .call(spec.commandLine().getOut(), spec.commandLine().getErr());
    }
}
