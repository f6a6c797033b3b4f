package io.ringbook.app.check;

import io.ringbook.app.console.ToolException;
import io.ringbook.app.market.LobsterCheckRun;
import io.ringbook.app.market.MarketDataException;
import io.ringbook.app.market.SseCheckRun;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/**
 * {@code ringbook check}: real market data against its ground truth.
 */
@Command(
    name = "check",
    description = "Drive real market data through the engine and compare with what the venue published.",
    subcommands = {CheckTool.SseTool.class, CheckTool.LobsterTool.class, Itch50Tool.class, DbnTool.class})
public final class CheckTool implements Callable<Integer>
{
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call()
    {
        throw new ParameterException(
            spec.commandLine(), "expected what to check: " + String.join(", ", spec.subcommands().keySet()));
    }

    /** Something that reads files and prints. */
    interface Check
    {
        /**
         * Checks.
         *
         * @param out for what came out.
         * @throws IOException         if a file cannot be read.
         * @throws MarketDataException if it is broken, or the engine differs.
         */
        void run(PrintWriter out) throws IOException;
    }

    /** Runs a check; what goes wrong becomes a line and an exit status. For all subcommands. */
    static int run(final CommandSpec spec, final Check check)
    {
        final PrintWriter out = spec.commandLine().getOut();
        try
        {
            check.run(out);
            return ToolException.FINE;
        }
        catch (final MarketDataException e)
        {
            throw new ToolException(e.getMessage(), ToolException.ANSWER_IS_NO, e);
        }
        catch (final NoSuchFileException e)
        {
            throw new ToolException(e.getFile() + ": no such file", ToolException.WRONG_USE, e);
        }
        catch (final IOException e)
        {
            throw new ToolException("cannot read: " + e.getMessage(), ToolException.WRONG_USE, e);
        }
        finally
        {
            out.flush();
        }
    }

    /** {@code check sse}. */
    @Command(
        name = "sse",
        description = "A day of one security of the Shanghai Stock Exchange, tick by tick: every continuous trade " +
            "must come out, every cancelled quantity must be what is left, no passive order may trade, and the " +
            "call auctions must come out of the engine's uncrossing.")
    static final class SseTool implements Callable<Integer>
    {
        private static final int MAX_DECIMALS = 4;

        @Spec
        private CommandSpec spec;

        @Option(names = "--orders", required = true, paramLabel = "FILE", description = "Orders, csv or csv.gz.")
        private Path orders;

        @Option(names = "--trades", required = true, paramLabel = "FILE", description = "Trades, csv or csv.gz.")
        private Path trades;

        @Option(
            names = "--tick-decimals",
            paramLabel = "N",
            defaultValue = "2",
            description = "Decimals of the tick size: 2 for shares, 3 for funds (default ${DEFAULT-VALUE}).")
        private int tickDecimals;

        @Override
        public Integer call()
        {
            if (tickDecimals < 0 || tickDecimals > MAX_DECIMALS)
            {
                throw new ParameterException(
                    spec.commandLine(), "--tick-decimals: expected 0 to " + MAX_DECIMALS + ", found " + tickDecimals);
            }
            return run(spec, new SseCheckRun(orders, trades, tickDecimals)::run);
        }
    }

    /** {@code check lobster}. */
    @Command(
        name = "lobster",
        description = "A LOBSTER sample: the book before each message, and the message, must give the published row " +
            "at every level, and executions must hit the order they name.")
    static final class LobsterTool implements Callable<Integer>
    {
        @Spec
        private CommandSpec spec;

        @ArgGroup(multiplicity = "1")
        private Source source;

        @Override
        public Integer call()
        {
            final LobsterCheckRun check = null != source.zip ?
                LobsterCheckRun.ofZip(source.zip) : LobsterCheckRun.ofFiles(source.files.messages, source.files.book);
            return run(spec, check::run);
        }

        /** One of the two ways to name the data. */
        static final class Source
        {
            @ArgGroup(exclusive = false)
            private Files files;

            @Option(names = "--zip", paramLabel = "FILE", description = "An archive that holds both files.")
            private Path zip;
        }

        /** Both files. */
        static final class Files
        {
            @Option(
                names = "--messages", required = true, paramLabel = "FILE", description = "Messages, csv or csv.gz.")
            private Path messages;

            @Option(
                names = "--book", required = true, paramLabel = "FILE", description = "Order book, csv or csv.gz.")
            private Path book;
        }
    }
}
