package io.ringbook.app.journal;

import io.ringbook.app.console.JournalDirectory;
import io.ringbook.app.console.Progress;
import io.ringbook.app.console.ReplayProgress;
import io.ringbook.app.console.Terminal;
import io.ringbook.app.console.ToolException;
import io.ringbook.app.console.UtcTime;
import io.ringbook.replay.DataDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

import java.io.BufferedWriter;
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
        "--order follows an order: the command that made it, and those that name it by either id. What became of it " +
            "is told by 'ringbook replay DIR --order'."
    },
    footer = {
        "",
        "Examples:",
        "  ringbook journal dump ringbook-data --from 1000 --to 1010",
        "  ringbook journal dump ringbook-data --from-time 2026-11-21T12:06:39Z --to-time 2026-11-21T12:07:00Z",
        "  ringbook journal dump ringbook-data --account 7 --instrument BTC-USDT",
        "  ringbook journal dump ringbook-data --order 7/my-id",
        "  ringbook journal dump ringbook-data --json --commands-only | ringbook match"
    })
public final class JournalDumpTool implements Callable<Integer>
{
    private static final int LINES_PER_CHECK = 1_024;
    private static final int OUTPUT_LENGTH = 1 << 16;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Data directory of a run, or the journal directory in it.")
    private Path directory;

    @Option(
        names = "--from", paramLabel = "SEQ", description = "First sequence to print. Default: that of the journal.")
    private long from = 1;

    @Option(names = "--to", paramLabel = "SEQ", description = "Last sequence to print. Default: that of the journal.")
    private long to = Long.MAX_VALUE;

    @Option(
        names = "--from-time",
        paramLabel = "TIME",
        converter = TimeConverter.class,
        description = "Only commands from this time on: " + UtcTime.FORMS + ".")
    private Long fromTimeNs;

    @Option(
        names = "--to-time",
        paramLabel = "TIME",
        converter = TimeConverter.class,
        description = "Only commands before this time.")
    private Long toTimeNs;

    @Option(names = "--json", description = "Lines of the text protocol.")
    private boolean json;

    @Option(
        names = "--seq",
        description = "With --json: the sequence as first key 'seq', which 'ringbook match' does not take.")
    private boolean withSequence;

    @Option(names = "--account", paramLabel = "A", description = "Only commands about this account.")
    private Long account;

    @Option(
        names = "--order",
        paramLabel = "ID",
        converter = OrderName.Converter.class,
        description = "Only commands about the order with this orderId, or with this ACCOUNT/CLORDID.")
    private OrderName order;

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
        final DumpRange range = new DumpRange(
            from, to, null == fromTimeNs ? Long.MIN_VALUE : fromTimeNs, null == toTimeNs ? Long.MAX_VALUE : toTimeNs);
        if (range.toTimeNs() <= range.fromTimeNs())
        {
            throw new ParameterException(spec.commandLine(), "expected --from-time before --to-time, found " +
                UtcTime.text(fromTimeNs) + " and " + UtcTime.text(toTimeNs));
        }
        JournalDirectory.require(directory);
        final PrintWriter out = output();
        try (JournalDump dump = new JournalDump(
            DataDirectory.journal(directory), range, new CommandFilter(account, order, instrument)))
        {
            final boolean isFound;
            try (Progress progress = new ReplayProgress("read", dump.commandsToRead()))
            {
                isFound = dump(dump.progress(progress), range, progress, out);
            }
            if (!isFound)
            {
                out.flush();
                sayThatNothingMatched(dump);
            }
            return ToolException.FINE;
        }
        finally
        {
            out.flush();
        }
    }

    /** A write for each line would take longer than the line; only on a terminal somebody waits for it. */
    private PrintWriter output()
    {
        final PrintWriter out = spec.commandLine().getOut();
        return Terminal.isInteractive() ? out : new PrintWriter(new BufferedWriter(out, OUTPUT_LENGTH));
    }

    private boolean isReaderGone(final PrintWriter out)
    {
        out.flush();
        return spec.commandLine().getOut().checkError();
    }

    /** True if there was a command to print. */
    private boolean dump(
        final JournalDump dump, final DumpRange range, final Progress progress, final PrintWriter out)
    {
        final boolean isFiltered = null != account || null != order || null != instrument;
        boolean isFound = false;
        long count = 0;
        JournalDump.Command command = dump.next();
        while (null != command && !range.isBehind(command.sequence(), command.timestampNs()) &&
            !(0 == ++count % LINES_PER_CHECK && isReaderGone(out)))
        {
            if (command.isWanted() && !(command.isStateHash() && (commandsOnly || isFiltered)))
            {
                if (Terminal.isInteractive())
                {
                    // Lines and a bar would write over each other.
                    progress.close();
                }
                command.text().lines().forEach(line(command, out));
                isFound |= !command.isStateHash();
            }
            command = dump.next();
        }
        return isFound;
    }

    /** On standard error, as the lines may be read by a program. */
    private void sayThatNothingMatched(final JournalDump dump)
    {
        final PrintWriter err = spec.commandLine().getErr();
        err.println("ringbook: no command matches; " + (0 == dump.firstRead() ?
            "the journal ends with sequence " + dump.lastRead() +
            (0 == dump.lastRead() ? "" : " at " + UtcTime.text(dump.lastTimestampNs())) :
            "looked from sequence " + dump.firstRead() + " at " + UtcTime.text(dump.firstTimestampNs()) +
            " to sequence " + dump.lastRead() + " at " + UtcTime.text(dump.lastTimestampNs())));
        err.flush();
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
                    command.isStateHash() ? "" : UtcTime.text(command.timestampNs()), CommandLines.words(line));
            }
            else
            {
                out.println(
                    withSequence && !isComment ? CommandLines.withSequence(line, command.sequence()) : line);
            }
        };
    }

    /** {@code 2026-11-21T12:06:39Z}. */
    static final class TimeConverter implements ITypeConverter<Long>
    {
        @Override
        public Long convert(final String text)
        {
            try
            {
                return UtcTime.parse(text);
            }
            catch (final IllegalArgumentException e)
            {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
