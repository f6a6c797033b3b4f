package io.ringbook.benchmarks;

import io.ringbook.app.console.ToolException;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.EventEncoder;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.pipeline.EventRing;
import org.HdrHistogram.Histogram;
import org.agrona.concurrent.UnsafeBuffer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/**
 * {@code ringbook bench service}: how long the engine alone takes for a command, tail included.
 */
@Command(
    name = "service",
    description = "Match the neutral flow on one thread, events encoded into the outbound ring, and measure each " +
        "command by itself. What two readings of the clock take by themselves is measured too, and printed beside; " +
        "it is part of every figure. The ring is emptied between commands, out of the clock.")
final class ServiceTool implements Callable<Integer>
{
    private static final long LONGEST_NS = TimeUnit.MINUTES.toNanos(1);
    private static final int DIGITS = 3;
    private static final int RING_CAPACITY_BYTES = 1 << 18;
    private static final int COMMANDS_PER_POLL = 64;

    @Spec
    private CommandSpec spec;

    @Mixin
    private FlowOptions flowOptions;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "3",
        description = "Measured rounds, all in one histogram (default ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--warmup", paramLabel = "N", defaultValue = "3",
        description = "Rounds before them (default ${DEFAULT-VALUE}).")
    private int warmup;

    @Option(names = "--json", description = "One line of JSON instead of the table.")
    private boolean json;

    private long polled;

    @Override
    public Integer call()
    {
        BenchOptions.require("--rounds", rounds, 1, 1_000);
        BenchOptions.require("--warmup", warmup, 0, 1_000);
        final EncodedFlow flow = flowOptions.encode();
        final Histogram commands = new Histogram(LONGEST_NS, DIGITS);
        final Histogram clock = new Histogram(LONGEST_NS, DIGITS);
        for (int i = -warmup; i < rounds; i++)
        {
            if (0 == i)
            {
                commands.reset();
                clock.reset();
            }
            round(flow, commands, clock);
        }
        final BenchReport report = new BenchReport("service", flowOptions.command("service") +
            " --rounds " + rounds + " --warmup " + warmup);
        report(report.row(), "command and clock", commands);
        report(report.row(), "clock alone", clock);
        report.print(spec.commandLine().getOut(), json);
        return ToolException.FINE;
    }

    private void round(final EncodedFlow flow, final Histogram commands, final Histogram clock)
    {
        System.gc();
        final EventRing ring = new EventRing(RING_CAPACITY_BYTES, ServiceTool::onFull);
        final MatchingEngine engine = new MatchingEngine(new EngineConfig(), new EventEncoder(ring));
        final UnsafeBuffer buffer = flow.buffer();
        for (int i = 0; i < flow.count(); i++)
        {
            final int offset = flow.offset(i);
            final int length = flow.length(i);
            CommandEncoder.timestampNs(buffer, offset, i + 1);
            final long startNs = System.nanoTime();
            engine.onCommand(buffer, offset, length, i + 1);
            final long endNs = System.nanoTime();
            if (i >= flow.first())
            {
                commands.recordValue(Math.min(LONGEST_NS, endNs - startNs));
                clock.recordValue(Math.min(LONGEST_NS, System.nanoTime() - endNs));
            }
            if (0 == i % COMMANDS_PER_POLL)
            {
                empty(ring);
            }
        }
        empty(ring);
        if (engine.lastTradeId() != flow.trades())
        {
            throw new ToolException("expected " + flow.trades() + " trades as the flow reckoned, found " +
                engine.lastTradeId(), ToolException.ANSWER_IS_NO);
        }
    }

    private void empty(final EventRing ring)
    {
        ring.publish();
        polled += ring.poll((buffer, offset, length) -> polled += length, Integer.MAX_VALUE);
    }

    private static void onFull()
    {
        throw new IllegalStateException("the events of " + COMMANDS_PER_POLL + " commands fill the ring");
    }

    private static void report(final BenchReport row, final String what, final Histogram histogram)
    {
        row.put("ns of", what)
            .put("count", histogram.getTotalCount())
            .put("mean", histogram.getMean())
            .put("p50", histogram.getValueAtPercentile(50))
            .put("p90", histogram.getValueAtPercentile(90))
            .put("p99", histogram.getValueAtPercentile(99))
            .put("p99.9", histogram.getValueAtPercentile(99.9))
            .put("p99.99", histogram.getValueAtPercentile(99.99))
            .put("max", histogram.getMaxValue());
    }
}
