package io.ringbook.benchmarks;

import io.ringbook.app.market.ConsensusReader;
import io.ringbook.app.market.MarketDataException;

/**
 * Runs the workload of one file: once untimed, to decode the reports into their canonical text and hash it, then
 * warm-up and timed rounds. Each round is checked to have given, byte by byte, the reports that were hashed.
 */
public final class ConsensusBench
{
    private final ConsensusReader workload;

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
     * Runs it.
     *
     * @param warmupRounds before the timed ones.
     * @param timedRounds  at least 1.
     * @return what came out.
     * @throws MarketDataException if the engine refused a message, or a round gave other reports.
     */
    ConsensusResult run(final int warmupRounds, final int timedRounds)
    {
        final ReportHash reports = new ReportHash(workload);
        final ConsensusRound hashed = new ConsensusRound(workload, reports);
        hashed.run();
        final String sha256 = reports.finish();

        final long[] elapsedNs = new long[timedRounds];
        for (int i = -warmupRounds; i < timedRounds; i++)
        {
            final ConsensusRound round = new ConsensusRound(workload, null);
            round.run();
            check(hashed, round);
            if (i >= 0)
            {
                elapsedNs[i] = round.elapsedNs();
            }
        }
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
