package io.ringbook.benchmarks;

import io.ringbook.app.market.ConsensusReader;
import io.ringbook.app.market.MarketDataException;

import java.util.List;

/**
 * Runs the workload of one file: once untimed, to decode the reports into their canonical text and hash it, then
 * warm-up and timed rounds. Each round is checked to have given, byte by byte, the reports that were hashed.
 */
public final class ConsensusBench
{
    private final ConsensusReader workload;
    private ConsensusRound hashed;
    private String sha256;
    private long[] elapsedNs;

    /**
     * A benchmark of one file.
     *
     * @param workload to match.
     */
    public ConsensusBench(final ConsensusReader workload)
    {
        this.workload = workload;
    }

    /**
     * Runs it alone.
     *
     * @param warmupRounds before the timed ones.
     * @param timedRounds  at least 1.
     * @return what came out.
     * @throws MarketDataException if the engine refused a message, or a round gave other reports.
     */
    ConsensusResult run(final int warmupRounds, final int timedRounds)
    {
        runInTurns(List.of(this), warmupRounds, timedRounds);
        return result();
    }

    /**
     * Runs several in turns, round by round: so each is measured by code that has met them all, and what the machine
     * does meanwhile meets all of them.
     *
     * @param benches      to run, each once.
     * @param warmupRounds of each before the timed ones.
     * @param timedRounds  of each, at least 1.
     * @throws MarketDataException if the engine refused a message, or a round gave other reports.
     */
    static void runInTurns(final List<ConsensusBench> benches, final int warmupRounds, final int timedRounds)
    {
        benches.forEach((bench) -> bench.hash(timedRounds));
        for (int i = -warmupRounds; i < timedRounds; i++)
        {
            for (final ConsensusBench bench : benches)
            {
                bench.round(i);
            }
        }
    }

    private void hash(final int timedRounds)
    {
        final ReportHash reports = new ReportHash(workload);
        hashed = new ConsensusRound(workload, reports);
        hashed.run();
        sha256 = reports.finish();
        elapsedNs = new long[timedRounds];
    }

    private void round(final int number)
    {
        final ConsensusRound round = new ConsensusRound(workload, null);
        round.run();
        check(hashed, round);
        if (number >= 0)
        {
            elapsedNs[number] = round.elapsedNs();
        }
    }

    ConsensusResult result()
    {
        return new ConsensusResult(workload.count(), hashed.trades(), sha256, elapsedNs);
    }

    private void check(final ConsensusRound hashed, final ConsensusRound round)
    {
        if (hashed.checksum() != round.checksum() || hashed.reports() != round.reports())
        {
            throw new MarketDataException(
                workload.file() + " timed round", describe(hashed) + " as in the hashed round", describe(round));
        }
    }

    private static String describe(final ConsensusRound round)
    {
        return round.reports() + " reports with checksum " + Long.toHexString(round.checksum());
    }
}
