package io.ringbook.app;

import io.ringbook.app.check.CheckTool;
import io.ringbook.app.completion.CompletionTool;
import io.ringbook.app.console.QuietLibraries;
import io.ringbook.app.console.StandardOutput;
import io.ringbook.app.console.Terminal;
import io.ringbook.app.console.ToolException;
import io.ringbook.app.journal.JournalTool;
import io.ringbook.app.match.MatchTool;
import io.ringbook.app.replay.EventsTool;
import io.ringbook.app.replay.ReplayTool;
import io.ringbook.app.replay.SnapshotTool;
import io.ringbook.app.run.ProjectTool;
import io.ringbook.app.run.RunTool;
import io.ringbook.app.serve.ServeTool;
import io.ringbook.app.top.TopTool;
import io.ringbook.journal.JournalException;
import io.ringbook.replay.PoisonCommandException;
import io.ringbook.replay.ReplayMismatchException;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.List;
import java.util.ServiceLoader;

/**
 * The {@code ringbook} command. Exit status: 0 fine, 1 the answer is no, 2 wrong use or failure. An error is one line
 * on standard error; {@code --debug} adds the trace.
 */
public final class RingbookMain
{
    private static final String JOURNAL_DAMAGED = "journal damaged";

    private RingbookMain()
    {
    }

    /**
     * Runs one command and ends the process with its status.
     *
     * @param args subcommand and its options.
     */
    public static void main(final String[] args)
    {
        QuietLibraries.silence();
        final CommandLine commandLine = commandLine();
        final StandardOutput output = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        commandLine.setOut(new PrintWriter(new OutputStreamWriter(output, Charset.defaultCharset()), true));
        final int exitStatus = execute(commandLine, output, args);
        commandLine.getErr().flush();
        System.exit(exitStatus);
    }

    /**
     * Runs one command whose output must not be lost.
     *
     * @param commandLine that prints to the output.
     * @param output      that may fail.
     * @param args        subcommand and its options.
     * @return exit status: that of a failure if the command was fine and what it printed could not be written.
     */
    static int execute(final CommandLine commandLine, final StandardOutput output, final String... args)
    {
        final int exitStatus = commandLine.execute(args);
        commandLine.getOut().flush();
        try
        {
            output.requireWritten();
        }
        catch (final ToolException e)
        {
            if (ToolException.FINE == exitStatus)
            {
                commandLine.getErr().println("ringbook: " + e.getMessage());
                return e.exitStatus();
            }
        }
        return exitStatus;
    }

    /**
     * The command with all subcommands; tests call {@link CommandLine#execute} on it.
     *
     * @return a new one.
     */
    public static CommandLine commandLine()
    {
        final RingbookTool root = new RingbookTool();
        final CommandLine commandLine = new CommandLine(root);
        commandLine.addSubcommand(new RunTool());
        commandLine.addSubcommand(ServeTool.commandLine());
        commandLine.addSubcommand(new MatchTool());
        commandLine.addSubcommand(new ReplayTool());
        commandLine.addSubcommand(new JournalTool());
        commandLine.addSubcommand(new SnapshotTool());
        commandLine.addSubcommand(new ProjectTool());
        commandLine.addSubcommand(new EventsTool());
        commandLine.addSubcommand(new TopTool());
        commandLine.addSubcommand(new CheckTool());
        commandLine.addSubcommand(new CompletionTool());
        for (final SubcommandProvider provider : ServiceLoader.load(SubcommandProvider.class))
        {
            commandLine.addSubcommand(provider.subcommand());
        }
        commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(ansi()));
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setParameterExceptionHandler((e, ignored) -> onWrongUse(e, root));
        commandLine.setExecutionExceptionHandler((e, failed, ignored) -> onFailure(e, failed, root));
        return commandLine;
    }

    private static Ansi ansi()
    {
        return Terminal.wantsColors() ? Ansi.ON : Ansi.OFF;
    }

    private static int onWrongUse(final ParameterException e, final RingbookTool root)
    {
        final CommandLine failed = e.getCommandLine();
        final CommandSpec spec = failed.getCommandSpec();
        final PrintWriter err = failed.getErr();
        err.println("ringbook: " + oneLine(e) + suggestion(e) + "; see '" + spec.qualifiedName() + " --help'");
        printTrace(e, err, root);
        err.flush();
        return ToolException.WRONG_USE;
    }

    private static String suggestion(final ParameterException e)
    {
        if (!(e instanceof UnmatchedArgumentException))
        {
            return "";
        }
        final List<String> suggestions = ((UnmatchedArgumentException)e).getSuggestions();
        return suggestions.isEmpty() ? "" : " (did you mean " + String.join(" or ", suggestions) + "?)";
    }

    private static int onFailure(final Exception e, final CommandLine failed, final RingbookTool root)
    {
        final PrintWriter err = failed.getErr();
        failed.getOut().flush();
        err.println("ringbook: " + oneLine(e));
        printTrace(e, err, root);
        err.flush();
        return exitStatus(e);
    }

    /** Damaged data is an answer; a journal in use or a full disk is not. */
    private static int exitStatus(final Exception e)
    {
        if (e instanceof ToolException)
        {
            return ((ToolException)e).exitStatus();
        }
        final boolean isDamage = e instanceof ReplayMismatchException || e instanceof PoisonCommandException ||
            e instanceof JournalException && e.getMessage().startsWith(JOURNAL_DAMAGED);
        return isDamage ? ToolException.ANSWER_IS_NO : ToolException.WRONG_USE;
    }

    private static void printTrace(final Exception e, final PrintWriter err, final RingbookTool root)
    {
        if (root.debug())
        {
            e.printStackTrace(err);
        }
    }

    private static String oneLine(final Throwable e)
    {
        final String message = e.getMessage();
        final String text = null == message || message.isBlank() ? e.getClass().getSimpleName() : message;
        final String named = e instanceof ToolException || e instanceof ParameterException || isPlain(e) ?
            text : e.getClass().getSimpleName() + ": " + text;
        return named.strip().replaceAll("\\s*\\R\\s*", "; ");
    }

    /** Ours, with messages written to be read. */
    private static boolean isPlain(final Throwable e)
    {
        return e.getClass().getName().startsWith("io.ringbook.");
    }
}
