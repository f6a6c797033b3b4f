package io.ringbook.benchmarks;

import io.ringbook.app.console.ToolException;
import org.agrona.IoUtil;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/**
 * {@code ringbook bench gateway}: a whole exchange as its clients see it.
 */
@Command(
    name = "gateway",
    description = {
        "Start 'ringbook serve' in a process of its own, and trade with it by HTTP and WebSocket from this one, on " +
            "the same cores.",
        "Closed loop: as many orders as it answers. Open loop: latencies at a rate. Streams: WebSocket clients on " +
            "three channels (book, trades, book5@1000ms) while orders flow; each checks that it misses nothing, and " +
            "the memory of the exchange is looked at. Exit status 1 if an update was lost."})
final class GatewayTool implements Callable<Integer>
{
    @Spec
    private CommandSpec spec;

    @Option(names = "--connections", paramLabel = "N", defaultValue = "64",
        description = "Connections for orders, kept, one request under way on each (default ${DEFAULT-VALUE}).")
    int connections;

    @Option(names = "--users", paramLabel = "N", defaultValue = "16",
        description = "Users they belong to (default ${DEFAULT-VALUE}).")
    int users;

    @Option(names = "--markets", paramLabel = "N", defaultValue = "10",
        description = "Markets they trade in (default ${DEFAULT-VALUE}).")
    int markets;

    @Option(names = "--warm-up", paramLabel = "S", defaultValue = "20",
        description = "Seconds of orders before anything counts (default ${DEFAULT-VALUE}).")
    int warmUp;

    @Option(names = "--order-seconds", paramLabel = "S", defaultValue = "20",
        description = "Seconds of each of the two loops (default ${DEFAULT-VALUE}).")
    int orderSeconds;

    @Option(names = "--rate", paramLabel = "N", converter = BenchOptions.Count.class, defaultValue = "2000",
        description = "Requests a second of the open loop (default ${DEFAULT-VALUE}).")
    int rate;

    @Option(names = "--streams", paramLabel = "N", defaultValue = "500",
        description = "WebSocket clients; 0 leaves them out (default ${DEFAULT-VALUE}).")
    int streams;

    @Option(names = "--seconds", paramLabel = "S", defaultValue = "60",
        description = "Seconds that they listen (default ${DEFAULT-VALUE}).")
    int seconds;

    @Option(names = "--stream-rate", paramLabel = "N", converter = BenchOptions.Count.class, defaultValue = "500",
        description = "Requests a second meanwhile, in all markets together (default ${DEFAULT-VALUE}).")
    int streamRate;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "42",
        description = "What the orders follow from (default ${DEFAULT-VALUE}).")
    long seed;

    @Option(names = "--dir", paramLabel = "DIR",
        description = "Where the exchange keeps its data meanwhile (default: a temporary directory).")
    private Path directory;

    @Option(names = "--json", description = "One line of JSON instead of the table.")
    private boolean json;

    @Override
    public Integer call()
    {
        BenchOptions.require("--connections", connections, 1, 1_000);
        BenchOptions.require("--users", users, 1, connections);
        BenchOptions.require("--markets", markets, 1, 100);
        BenchOptions.require("--warm-up", warmUp, 0, 3_600);
        BenchOptions.require("--order-seconds", orderSeconds, 1, 3_600);
        BenchOptions.require("--rate", rate, 1, 1_000_000);
        BenchOptions.require("--streams", streams, 0, 2_000);
        BenchOptions.require("--seconds", seconds, 1, 86_400);
        BenchOptions.require("--stream-rate", streamRate, 1, 1_000_000);
        Path work = null;
        try
        {
            work = null == directory ? Files.createTempDirectory("ringbook-bench") :
                Files.createTempDirectory(Files.createDirectories(directory), "ringbook-bench");
            final GatewayBench bench = new GatewayBench(this, new BenchReport("gateway", command()));
            bench.run(work);
            bench.report().print(spec.commandLine().getOut(), json);
            if (0 == bench.lost())
            {
                return ToolException.FINE;
            }
            throw new ToolException("updates were lost: " + bench.lost() + "; " + bench.firstLoss(),
                ToolException.ANSWER_IS_NO);
        }
        catch (final IOException e)
        {
            throw new ToolException("cannot measure: " + e.getMessage(), ToolException.WRONG_USE, e);
        }
        finally
        {
            if (null != work)
            {
                IoUtil.delete(work.toFile(), true);
            }
        }
    }

    private String command()
    {
        return "ringbook bench gateway --connections " + connections + " --users " + users + " --markets " + markets +
            " --warm-up " + warmUp + " --order-seconds " + orderSeconds + " --rate " + rate + " --streams " + streams +
            " --seconds " + seconds + " --stream-rate " + streamRate + " --seed " + seed;
    }
}
