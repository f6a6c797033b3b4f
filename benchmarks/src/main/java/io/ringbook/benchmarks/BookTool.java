package io.ringbook.benchmarks;

import io.ringbook.app.console.ToolException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * {@code ringbook bench book}: the engine's book against those of other open engines, on the neutral flow.
 */
@Command(
    name = "book",
    description = "Nanoseconds per command of the engine with real events, and of the books of exchange-core and " +
        "Parity, in turns within one run, each in a JVM of its own that compiles in the foreground (-Xbatch). The " +
        "flow is made beforehand from the seed; every engine must make the same trades. timesRingbook is the median " +
        "over the rounds of what the engine took by what Ringbook took in the same round, nsOverRingbook of how much " +
        "more it was, allocatedPerCommand is in bytes.")
final class BookTool implements Callable<Integer>
{
    private static final int MIN_ORDERS_EACH = 1_000;
    private static final int DEEP = 1_000_000;
    private static final int MAX_DEPTH = 4_000_000;
    private static final int MAX_INSTRUMENTS = 4_096;
    private static final int MAX_COMMANDS = 10_000_000;
    private static final int COMMANDS = 3_000_000;
    private static final int COMMANDS_WHEN_DEEP = 1_000_000;
    private static final int ROUNDS = 7;
    private static final int ROUNDS_WHEN_DEEP = 5;

    @Spec
    private CommandSpec spec;

    @Option(names = "--depth", paramLabel = "N", split = ",",
        description = "Resting orders, in all instruments together (default 1000,100000,1000000, without those that " +
            "leave an instrument less than 1000).")
    private List<Integer> depths;

    @Option(names = "--instruments", paramLabel = "N", split = ",", defaultValue = "1,100",
        description = "Instruments they are spread over (default ${DEFAULT-VALUE}).")
    private List<Integer> instruments;

    @Option(names = "--commands", paramLabel = "N",
        description = "Commands timed in a round (default 3000000, from a depth of 1000000 on 1000000).")
    private Integer commands;

    @Option(names = "--rounds", paramLabel = "N",
        description = "Timed rounds an engine, of which the median counts (default 7, from a depth of 1000000 on 5).")
    private Integer rounds;

    @Option(names = "--warmup", paramLabel = "N", defaultValue = "2",
        description = "Rounds before them that are not timed (default ${DEFAULT-VALUE}).")
    private int warmup;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "42",
        description = "Of the flow (default ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--peers", paramLabel = "ENGINE", split = ",", defaultValue = "ringbook,exchange-core,parity",
        description = "Engines to measure (default ${DEFAULT-VALUE}); ringbook-accounts is Ringbook with accounts on.")
    private List<String> peers;

    @Option(names = "--client-ids",
        description = "Give each order a client order id of 36 characters too; of the engines only Ringbook has such.")
    private boolean hasClientIds;

    @Option(names = "--no-fork", description = "All engines in this JVM.")
    private boolean isLocal;

    @Option(names = "--json", description = "One line of JSON instead of the table.")
    private boolean json;

    @Override
    public Integer call()
    {
        final List<BookEngine> engines = engines();
        final List<BookLoad> loads = loads();
        requireRange("--rounds", null == rounds ? ROUNDS : rounds, 1, 10_000);
        requireRange("--warmup", warmup, 0, 10_000);
        final BenchReport report = new BenchReport("book", BenchReport.command(spec));
        for (final BookLoad load : loads)
        {
            tell(load);
            new BookBench(load, engines, isLocal ? LocalBookRunner::new : BookProcess::new)
                .run(warmup, rounds(load))
                .report(report, isLocal ? "common" : "own, " + BookProcess.COMPILE_AT_ONCE);
        }
        report.print(spec.commandLine().getOut(), json);
        return ToolException.FINE;
    }

    /** The table comes at the end, after minutes: this tells that it is under way. */
    private void tell(final BookLoad load)
    {
        if (!json)
        {
            final PrintWriter err = spec.commandLine().getErr();
            err.println("bench book: " + load);
            err.flush();
        }
    }

    private List<BookEngine> engines()
    {
        final List<BookEngine> engines = new ArrayList<>();
        for (final String peer : peers)
        {
            engines.add(Arrays.stream(BookEngine.values())
                .filter(engine -> engine.toString().equals(peer))
                .findFirst()
                .orElseThrow(() -> wrongUse(
                    "--peers: expected some of " + Arrays.toString(BookEngine.values()) + ", found " + peer)));
        }
        return engines;
    }

    private List<BookLoad> loads()
    {
        final List<BookLoad> loads = new ArrayList<>();
        for (final int count : instruments)
        {
            requireRange("--instruments", count, 1, MAX_INSTRUMENTS);
            for (final int depth : null == depths ? List.of(1_000, 100_000, DEEP) : depths)
            {
                if (null != depths || depth / count >= MIN_ORDERS_EACH)
                {
                    requireRange("--depth", depth, count, MAX_DEPTH);
                    loads.add(new BookLoad(seed, count, depth, commands(depth), hasClientIds));
                }
            }
        }
        if (loads.isEmpty())
        {
            throw wrongUse("--instruments: so many need a --depth");
        }
        return loads;
    }

    private int commands(final int depth)
    {
        if (null == commands)
        {
            return depth >= DEEP ? COMMANDS_WHEN_DEEP : COMMANDS;
        }
        requireRange("--commands", commands, 1_000, MAX_COMMANDS);
        return commands;
    }

    private int rounds(final BookLoad load)
    {
        return null != rounds ? rounds : load.restingOrders() >= DEEP ? ROUNDS_WHEN_DEEP : ROUNDS;
    }

    private void requireRange(final String name, final int value, final int low, final int high)
    {
        if (value < low || value > high)
        {
            throw wrongUse(name + ": expected " + low + " to " + high + ", found " + value);
        }
    }

    private ParameterException wrongUse(final String message)
    {
        return new ParameterException(spec.commandLine(), message);
    }
}
