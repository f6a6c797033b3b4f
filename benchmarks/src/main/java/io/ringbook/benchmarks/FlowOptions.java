package io.ringbook.benchmarks;

import picocli.CommandLine.Option;

/**
 * Options of the benches that are fed the neutral flow.
 */
final class FlowOptions
{
    private static final int MAX_COMMANDS = 20_000_000;
    private static final int MAX_DEPTH = 2_000_000;
    private static final int MAX_INSTRUMENTS = 10_000;

    @Option(names = "--commands", paramLabel = "N", defaultValue = "2M", converter = BenchOptions.Count.class,
        description = "Commands to measure, such as 500k or 5M (default ${DEFAULT-VALUE}).")
    private int commands;

    @Option(names = "--resting", paramLabel = "N", defaultValue = "1k", converter = BenchOptions.Count.class,
        description = "Orders in the books, in all instruments together (default ${DEFAULT-VALUE}).")
    private int resting;

    @Option(names = "--instruments", paramLabel = "N", defaultValue = "1",
        description = "Instruments (default ${DEFAULT-VALUE}).")
    private int instruments;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "23",
        description = "The flow follows from it (default ${DEFAULT-VALUE}).")
    private long seed;

    /** Makes the flow. */
    EncodedFlow encode()
    {
        BenchOptions.require("--commands", commands, 1, MAX_COMMANDS);
        BenchOptions.require("--resting", resting, 1, MAX_DEPTH);
        BenchOptions.require("--instruments", instruments, 1, MAX_INSTRUMENTS);
        return new EncodedFlow(seed, instruments, resting, commands);
    }

    /** What to type for the same again. */
    String command(final String bench)
    {
        return "ringbook bench " + bench + " --commands " + commands + " --resting " + resting + " --instruments " +
            instruments + " --seed " + seed;
    }
}
