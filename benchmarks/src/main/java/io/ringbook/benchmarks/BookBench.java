package io.ringbook.benchmarks;

import io.ringbook.app.console.ToolException;
import org.agrona.CloseHelper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.DoubleBinaryOperator;

/**
 * Measures engines under one load, in turns: in each round every engine runs once, each round beginning with another
 * one, so that what the machine does meanwhile meets all of them. An engine that does not make the flow's trades ends
 * it.
 */
final class BookBench
{
    private final BookLoad load;
    private final List<BookEngine> engines;
    private final BiFunction<BookEngine, BookLoad, BookRunner> runners;
    private BookRound[][] results;
    private long trades;
    private long measuredTrades;
    private long tradeHash;

    /**
     * A benchmark.
     *
     * @param load    for all.
     * @param engines to measure.
     * @param runners that run them.
     */
    BookBench(
        final BookLoad load, final List<BookEngine> engines,
        final BiFunction<BookEngine, BookLoad, BookRunner> runners)
    {
        this.load = load;
        this.engines = engines;
        this.runners = runners;
    }

    /**
     * Measures.
     *
     * @param warmup rounds that do not count.
     * @param rounds that do.
     * @return this.
     * @throws ToolException if an engine made other trades than the flow.
     */
    BookBench run(final int warmup, final int rounds)
    {
        expectTrades();
        results = new BookRound[engines.size()][rounds];
        final List<BookRunner> started = new ArrayList<>();
        try
        {
            for (final BookEngine engine : engines)
            {
                started.add(runners.apply(engine, load));
            }
            for (int round = -warmup; round < rounds; round++)
            {
                run(started, round);
            }
        }
        finally
        {
            CloseHelper.closeAll(started);
        }
        return this;
    }

    private void expectTrades()
    {
        final TradeHash expected = new TradeHash();
        measuredTrades = load.newFlow(expected).measuredTrades();
        trades = expected.count();
        tradeHash = expected.value();
    }

    private void run(final List<BookRunner> started, final int round)
    {
        for (int turn = 0; turn < started.size(); turn++)
        {
            final int engine = Math.floorMod(turn + round, started.size());
            final BookRunner runner = started.get(engine);
            final BookRound result = runner.run();
            if (trades != result.trades() || tradeHash != result.tradeHash())
            {
                throw new ToolException(
                    runner.engine() + ": not the trades of the flow (" + load + "): " + runner.firstDifference(),
                    ToolException.ANSWER_IS_NO);
            }
            if (round >= 0)
            {
                results[engine][round] = result;
            }
        }
    }

    /**
     * Adds a row for each engine.
     *
     * @param report to add to.
     * @param jvm    what the engines ran in.
     */
    void report(final BenchReport report, final String jvm)
    {
        for (int engine = 0; engine < engines.size(); engine++)
        {
            final double[] ns = nsPerCommand(engine);
            report.row()
                .put("instruments", load.instruments())
                .put("restingOrders", load.restingOrders())
                .put("clientIds", load.hasClientIds() ? "36" : "none")
                .put("engine", engines.get(engine).toString())
                .put("nsPerCommand", median(ns))
                .put("min", Arrays.stream(ns).min().orElseThrow())
                .put("max", Arrays.stream(ns).max().orElseThrow())
                .put("timesRingbook", median(byRound(engine, (own, ringbook) -> own / ringbook)))
                .put("nsOverRingbook", median(byRound(engine, (own, ringbook) -> own - ringbook)))
                .put("allocatedPerCommand", median(allocatedPerCommand(engine)))
                .put("commands", load.commands())
                .put("rounds", ns.length)
                .put("tradesPerCommand", (double)measuredTrades / load.commands())
                .put("jvm", jvm)
                .put("tradeHash", Long.toHexString(tradeHash));
        }
    }

    private double[] nsPerCommand(final int engine)
    {
        return Arrays.stream(results[engine])
            .mapToDouble(result -> (double)result.elapsedNs() / load.commands())
            .toArray();
    }

    private double[] allocatedPerCommand(final int engine)
    {
        return Arrays.stream(results[engine])
            .mapToDouble(result -> (double)result.allocatedBytes() / load.commands())
            .toArray();
    }

    /** What it took beside what Ringbook took in the same round; nothing if Ringbook was not measured. */
    private double[] byRound(final int engine, final DoubleBinaryOperator comparison)
    {
        final int ringbook = engines.indexOf(BookEngine.RINGBOOK);
        final double[] own = nsPerCommand(engine);
        final double[] ringbooks = -1 == ringbook ? new double[0] : nsPerCommand(ringbook);
        final double[] compared = new double[ringbooks.length];
        for (int round = 0; round < compared.length; round++)
        {
            compared[round] = comparison.applyAsDouble(own[round], ringbooks[round]);
        }
        return compared;
    }

    private static double median(final double[] values)
    {
        final double[] sorted = values.clone();
        Arrays.sort(sorted);
        final int middle = sorted.length / 2;
        return 0 == sorted.length ? Double.NaN :
            1 == (sorted.length & 1) ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
