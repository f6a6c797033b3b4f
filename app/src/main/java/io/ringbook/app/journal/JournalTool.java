package io.ringbook.app.journal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code ringbook journal}: what an operator does with a journal's directory; the work is in the subcommands.
 */
@Command(
    name = "journal",
    description = "Look at a journal, check it, print its commands, have one of them passed over, or give back space.",
    subcommands = {
        JournalInfoTool.class,
        JournalVerifyTool.class,
        JournalDumpTool.class,
        JournalQuarantineTool.class,
        JournalPruneTool.class
    })
public final class JournalTool implements Runnable
{
    @Spec
    private CommandSpec spec;

    @Override
    public void run()
    {
        throw new ParameterException(
            spec.commandLine(), "expected one of: " + String.join(", ", spec.subcommands().keySet()));
    }
}
