package io.ringbook.app.run;

import io.ringbook.app.console.CountConverter;
import io.ringbook.app.console.Words;
import io.ringbook.app.flow.OrderFlow;
import io.ringbook.app.market.SymbolsOption;
import io.ringbook.pipeline.Durability;
import io.ringbook.pipeline.Layout;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * {@code ringbook run}: the main job, end to end.
 */
@Command(
    name = "run",
    description = {
        "Run the engine end to end: orders in, a journal on disk, trades out, a copy in PostgreSQL.",
        "",
        "Sends a realistic flow of orders (or a file) through the ring, the journal and the matching thread, and " +
            "measures the time from when a command is due until its first event. A journal that is already there is " +
            "recovered and continued. Beside it PostgreSQL receives a copy, which may lag but never holds the engine " +
            "up. At the end the copy is compared with the engine, and the whole journal is replayed from the disk " +
            "and must come to the same state.",
        "",
        "A long run first warms up the code on a scratch engine, so that the figures are those of compiled code.",
        "",
        "Ctrl-C ends the run early, with the same comparisons; a second Ctrl-C ends it at once, which the journal " +
            "survives."
    },
    footer = {
        "",
        "Examples:",
        "  ringbook run",
        "  ringbook run --commands 5M --no-postgres",
        "  ringbook run --accounts --data money; ringbook replay money --audit",
        "  ringbook run --commands 0 --rate 250k/s --data /var/lib/ringbook --metrics 9464",
        "  ringbook run --postgres postgresql://me:secret@localhost/ringbook",
        "  ringbook run --input orders.jsonl --format jsonl",
        "  ringbook run --input 600536_orders.csv.gz --format sse --data day",
        "  ringbook run --input 12302019.NASDAQ_ITCH50.gz --format itch50 --symbols AAPL,MSFT --data day"
    })
public final class RunTool implements Callable<Integer>
{
    private static final int ACCOUNTS = 500;
    private static final int DEPTH = 1_000;
    private static final int MAX_TICK_DECIMALS = 4;
    private static final long COMMANDS_WORTH_A_WARM_UP = 100_000;
    private static final long BYTES_WORTH_A_WARM_UP = 1 << 20;
    private static final String TRADES = "--trades";
    private static final String TICK_DECIMALS = "--tick-decimals";

    @Spec
    private CommandSpec spec;

    @Option(
        names = "--commands",
        paramLabel = "N",
        defaultValue = "1000000",
        converter = CountConverter.class,
        description = "Commands to send, such as 1000000, 500k or 5M; 0 is until Ctrl-C. With --input the whole file " +
            "is sent unless this is given. Default: ${DEFAULT-VALUE}.")
    private long commands;

    @Option(
        names = "--rate",
        paramLabel = "N/s",
        defaultValue = "max",
        converter = Pace.Converter.class,
        description = "Commands a second on a fixed schedule, such as 250000/s or 250k/s; latency then counts from " +
            "when a command was due. 'max' sends as fast as they are taken. Default: ${DEFAULT-VALUE}.")
    private Pace pace;

    @Option(
        names = "--instruments",
        paramLabel = "N",
        defaultValue = "8",
        description = "Instruments of the flow. Default: ${DEFAULT-VALUE}.")
    private int instruments;

    @Option(
        names = "--accounts",
        description = "With money: the flow's accounts are given deposits, orders are paid from balances, trades " +
            "cost fees. A journal that was begun so goes on so by itself.")
    private boolean isFunded;

    @Option(
        names = "--seed",
        paramLabel = "N",
        defaultValue = "1",
        description = "The flow follows from it: same seed and empty directory, same commands. Default: " +
            "${DEFAULT-VALUE}.")
    private long seed;

    @Option(
        names = "--data",
        paramLabel = "DIR",
        defaultValue = "ringbook-data",
        description = "Where the journal is kept; a journal there is continued. Default: ./${DEFAULT-VALUE}.")
    private Path data;

    @ArgGroup
    private final Copy copy = new Copy();

    @Option(
        names = "--layout",
        paramLabel = "LAYOUT",
        converter = LayoutConverter.class,
        completionCandidates = LayoutWords.class,
        description = "Threads of the engine. fused: one journals and matches. pipelined: journal and matching have " +
            "one each; for machines with cores to spare. Default: fused below six cores, else pipelined.")
    private Layout layout = Layout.forCores(Runtime.getRuntime().availableProcessors());

    @Option(
        names = "--durability",
        paramLabel = "LEVEL",
        defaultValue = "page-cache",
        converter = DurabilityConverter.class,
        completionCandidates = DurabilityWords.class,
        description = "What an event waits for. page-cache: survives the death of the process. group-sync: survives " +
            "the loss of power, one sync for all commands of a few milliseconds. sync-each-batch: likewise, one sync " +
            "for each batch. Default: ${DEFAULT-VALUE}.")
    private Durability durability;

    @Option(
        names = "--sync-ms",
        paramLabel = "MS",
        defaultValue = "1",
        description = "Milliseconds between two syncs of group-sync. Default: ${DEFAULT-VALUE}.")
    private int syncMs;

    @Option(
        names = "--snapshot-commands",
        paramLabel = "N",
        defaultValue = "5M",
        converter = CountConverter.class,
        description = "A second engine follows the journal, compares its state with the first one's, and takes a " +
            "snapshot each time it has followed so many commands, and one at the end; a restart begins with the " +
            "newest. 0: none by number. Default: ${DEFAULT-VALUE}.")
    private long snapshotCommands;

    @Option(
        names = "--snapshot-minutes",
        paramLabel = "M",
        defaultValue = "0",
        description = "A snapshot also each time so many minutes have passed. Default: none by time.")
    private int snapshotMinutes;

    @Option(
        names = "--no-follower",
        description = "No second engine, so no snapshots: a restart replays what came after the last one there is.")
    private boolean isAlone;

    @Option(
        names = "--input",
        paramLabel = "FILE",
        description = "Send the commands of a file instead of the flow: plain, or compressed by gzip or zstd, " +
            "whatever its name.")
    private Path input;

    @Option(
        names = "--format",
        paramLabel = "FORMAT",
        defaultValue = "jsonl",
        description = {
            "What the input is (default ${DEFAULT-VALUE}). A day of market data needs empty books and must make as " +
                "many trades as its rows say:",
            "  jsonl      the text protocol; its queries and times are passed over, time is stamped on arrival.",
            "  consensus  the public benchmark workload.",
            "  sse        the Shanghai Stock Exchange, one security; the input is the file of its orders, that of " +
                "its trades is beside it, or given with --trades.",
            "  lobster    LOBSTER, one stock of NASDAQ; the input is the file of messages, with that of the order " +
                "book beside it, or the .zip of both.",
            "  itch50     NASDAQ TotalView-ITCH 5.0, all stocks or those of --symbols.",
            "  dbn        Databento's market by order (MBO), all instruments or those of --symbols."})
    private InputFormat format;

    @Option(
        names = TRADES,
        paramLabel = "FILE",
        description = "Trades of an input in the format sse. Default: the file beside the input whose name has " +
            "_trades where the input's has _orders.")
    private Path trades;

    @Option(
        names = TICK_DECIMALS,
        paramLabel = "N",
        defaultValue = "2",
        description = "Decimals of the tick size of an input in the format sse: 2 for shares, 3 for funds. " +
            "Default: ${DEFAULT-VALUE}.")
    private int tickDecimals;

    @Mixin
    private SymbolsOption symbols;

    @Mixin
    private final MetricsOptions metrics = new MetricsOptions();

    /** Where the copy goes: one of two. */
    private static final class Copy
    {
        @Option(
            names = "--postgres",
            paramLabel = "URL",
            converter = PostgresTarget.Converter.class,
            description = "Copy to this database: jdbc:postgresql://host/database?user=..., or " +
                "postgresql://user:password@host/database. Without it a PostgreSQL that comes with Ringbook is " +
                "started in the data directory.")
        private PostgresTarget target = PostgresTarget.EMBEDDED;

        @Option(names = "--no-postgres", description = "No copy.")
        private boolean isOff;
    }

    @Override
    public Integer call()
    {
        if (commands < 0 || instruments < 1 || instruments > 10_000 || syncMs < 1 || snapshotMinutes < 0)
        {
            throw new ParameterException(spec.commandLine(), "expected --commands from 0, --instruments 1 to 10000, " +
                "--sync-ms from 1, --snapshot-minutes from 0");
        }
        checkSseOptions();
        checkSymbols();
        final RunSettings settings = new RunSettings(
            data, commandLimit(), isWorthAWarmUp(), pace, layout, durability, syncMs,
            isAlone ? null : new RunSettings.Snapshots(snapshotCommands, snapshotMinutes),
            copy.isOff ? null : copy.target);
        final CommandSource source = null == input ?
            new FlowSource(flow()) :
            format.open(new InputFile(input, data, trades, tickDecimals, symbols.filter()));
        try (RunMetrics watched = metrics.open())
        {
            return new Run(settings, source, StopSignal.install(), watched)
                .call(spec.commandLine().getOut(), spec.commandLine().getErr());
        }
    }

    private OrderFlow flow()
    {
        final OrderFlow flow = new OrderFlow(seed, instruments, ACCOUNTS, DEPTH);
        return isFunded ? flow.funded() : flow;
    }

    private void checkSseOptions()
    {
        final boolean isSse = null != input && InputFormat.SSE == format;
        for (final String option : new String[] {TRADES, TICK_DECIMALS})
        {
            if (!isSse && isGiven(option))
            {
                throw new ParameterException(
                    spec.commandLine(), option + ": expected with --input FILE --format sse only");
            }
        }
        if (tickDecimals < 0 || tickDecimals > MAX_TICK_DECIMALS)
        {
            throw new ParameterException(
                spec.commandLine(),
                TICK_DECIMALS + ": expected 0 to " + MAX_TICK_DECIMALS + ", found " + tickDecimals);
        }
    }

    private void checkSymbols()
    {
        if (isGiven(SymbolsOption.NAME) && (null == input || !format.hasSymbols()))
        {
            throw new ParameterException(
                spec.commandLine(), SymbolsOption.NAME + ": expected with --input FILE --format itch50 or dbn only");
        }
    }

    private boolean isGiven(final String option)
    {
        return spec.commandLine().getParseResult().hasMatchedOption(option);
    }

    /** A file that cannot be looked at is told when it is opened. */
    private boolean isWorthAWarmUp()
    {
        final boolean isSmallFile = null != input && input.toFile().length() < BYTES_WORTH_A_WARM_UP;
        return commandLimit() >= COMMANDS_WORTH_A_WARM_UP && !isSmallFile;
    }

    private long commandLimit()
    {
        final boolean isWholeFile = null != input && !isGiven("--commands");
        return 0 == commands || isWholeFile ? Long.MAX_VALUE : commands;
    }

    /** {@code fused} or {@code pipelined}. */
    static final class LayoutConverter implements ITypeConverter<Layout>
    {
        @Override
        public Layout convert(final String text)
        {
            switch (text.toLowerCase(Locale.ROOT))
            {
                case "fused":
                    return Layout.FUSED;

                case "pipelined":
                    return Layout.PIPELINED;

                default:
                    throw new TypeConversionException("expected fused or pipelined, found '" + text + "'");
            }
        }
    }

    /** {@code group-sync} for GROUP_SYNC. */
    static final class DurabilityConverter implements ITypeConverter<Durability>
    {
        @Override
        public Durability convert(final String text)
        {
            for (final Durability value : Durability.values())
            {
                if (value.name().equals(text.toUpperCase(Locale.ROOT).replace('-', '_')))
                {
                    return value;
                }
            }
            throw new TypeConversionException(
                "expected page-cache, group-sync or sync-each-batch, found '" + text + "'");
        }
    }

    /** What the shell completes. */
    static final class LayoutWords extends Words
    {
        LayoutWords()
        {
            super("fused", "pipelined");
        }
    }

    /** What the shell completes. */
    static final class DurabilityWords extends Words
    {
        DurabilityWords()
        {
            super("page-cache", "group-sync", "sync-each-batch");
        }
    }
}
