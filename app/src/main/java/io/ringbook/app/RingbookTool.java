package io.ringbook.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The root command: lists the subcommands; has no work of its own.
 */
@Command(
    name = "ringbook",
    versionProvider = ManifestVersion.class,
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    usageHelpAutoWidth = true,
    sortOptions = false,
    abbreviateSynopsis = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "An event-sourced order matching engine: a journal of commands is the truth, everything else is a " +
        "function of it.",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    parameterListHeading = "%nParameters:%n",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
        "0:fine",
        "1:the answer is no: a comparison failed, data is damaged",
        "2:wrong use, or something needed is not there"
    })
public final class RingbookTool implements Runnable
{
    @Spec
    private CommandSpec spec;

    @Option(
        names = "--debug",
        scope = ScopeType.INHERIT,
        description = "Show the stack trace of an error.")
    private boolean debug;

    /**
     * Shall errors come with their stack trace?
     *
     * @return true under {@code --debug}.
     */
    public boolean debug()
    {
        return debug;
    }

    @Override
    public void run()
    {
        throw new ParameterException(
            spec.commandLine(), "expected a command: " + String.join(", ", spec.subcommands().keySet()));
    }
}
