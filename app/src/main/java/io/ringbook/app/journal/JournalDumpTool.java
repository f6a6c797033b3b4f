package io.ringbook.app.journal;

import io.ringbook.app.console.JournalDirectory;
import io.ringbook.app.console.ToolException;
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
import java.util.function.Consumer;

/**
 * {@code ringbook journal dump}: the commands of a journal as lines.
 */
@Command(
    name = "dump",
    description = {
        "Print the commands of a journal, one a line, and the state hashes among them.",
        "",
        "With --json the lines are those of the text protocol, and what is no command begins with '#': from sequence " +
            "1 on 'ringbook match' re-enacts them. Prices and quantities are decimals; those of an instrument that " +
            "is not known are ticks and lots, under keys that say so. Commands before --from are applied silently, " +
            "from the newest snapshot on, so that names and decimals are known.",
        "",
        "--order follows an order: the command that made it, and those that name it by either id."
    },
    footer = {
        "",
        "Examples:",
        "  ringbook journal dump ringbook-data --from 1000 --to 1010",
        "  ringbook journal dump ringbook-data --account 7 --instrument BTC-USDT",
        "  ringbook journal dump ringbook-data --json --commands-only | ringbook match"
    })
public final class JournalDumpTool implements Callable<Integer>
{
    private static final int LINES_PER_CHECK = 1_024;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Data directory of a run, or the journal directory in it.")
    private Path directory;

    @Option(
        names = "--from", paramLabel = "SEQ", description = "First sequence to print. Default: that of the journal.")
    private long from = 1;

    @Option(names = "--to", paramLabel = "SEQ", description = "Last sequence to print. Default: that of the journal.")
    private long to = Long.MAX_VALUE;

    @Option(names = "--json", description = "Lines of the text protocol.")
    private boolean json;

    @Option(
        names = "--seq",
        description = "With --json: the sequence as first key 'seq', which 'ringbook match' does not take.")
    private boolean withSequence;

    @Option(names = "--account", paramLabel = "A", description = "Only commands about this account.")
    private Long account;

    @Option(names = "--order", paramLabel = "ID", description = "Only commands about the order with this orderId.")
    private Long order;

    @Option(
        names = "--instrument",
        paramLabel = "SYMBOL",
        description = "Only commands about this instrument, by symbol or number.")
    private String instrument;

    @Option(names = "--commands-only", description = "No state hashes and no other lines that are no command.")
    private boolean commandsOnly;

    @Override
    public Integer call()
    {
        if (from < 1 || to < from)
        {
            throw new ParameterException(spec.commandLine(), "expected 1 <= --from <= --to, found --from " + from +
                (Long.MAX_VALUE == to ? "" : " --to " + to));
        }
        JournalDirectory.require(directory);
        final PrintWriter out = spec.commandLine().getOut();
        try (JournalDump dump = new JournalDump(
            DataDirectory.journal(directory), from, new CommandFilter(account, order, instrument)))
        {
            final boolean isFiltered = null != account || null != order || null != instrument;
            long count = 0;
            JournalDump.Command command = dump.next();
            while (null != command && command.sequence() <= to && !(0 == ++count % LINES_PER_CHECK && out.checkError()))
            {
                if (command.isWanted() && !(command.isStateHash() && (commandsOnly || isFiltered)))
                {
                    command.text().lines().forEach(line(command, out));
                }
                command = dump.next();
            }
            return ToolException.FINE;
        }
        finally
        {
            out.flush();
        }
    }

    private Consumer<String> line(final JournalDump.Command command, final PrintWriter out)
    {
        return (line) ->
        {
            final boolean isComment = line.startsWith("#");
            if (isComment && commandsOnly)
            {
                return;
            }
            if (!json)
            {
                out.printf("%10d  %-30s  %s%n", command.sequence(),
                    0 == command.timestampNs() ? "" : JournalInfo.time(command.timestampNs()), plain(line));
            }
            else
            {
                out.println(withSequence && !isComment ?
                    "{\"seq\":" + command.sequence() + "," + line.substring(1) : line);
            }
        };
    }

    /** A line of JSON as words: {@code new account=1 symbol=X}. The time stands before it. */
    static String plain(final String line)
    {
        if (line.startsWith("#"))
        {
            return line.substring(2);
        }
        final StringBuilder words = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 1; i < line.length() - 1; i++)
        {
            final char c = line.charAt(i);
            if ('\\' == c)
            {
                words.append(c).append(line.charAt(++i));
            }
            else if ('"' == c)
            {
                isQuoted = !isQuoted;
            }
            else
            {
                words.append(isQuoted ? c : ',' == c ? ' ' : ':' == c ? '=' : c);
            }
        }
        return words.toString().replaceFirst("^cmd=(\\w+) time=-?\\d+", "$1");
    }
}
