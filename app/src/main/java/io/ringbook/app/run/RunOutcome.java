package io.ringbook.app.run;

import io.ringbook.replay.Recovery;
import io.ringbook.replay.ReplayVerifier;
import org.HdrHistogram.Histogram;

/**
 * What a run came to.
 *
 * @param commands       sent.
 * @param rejects        commands refused.
 * @param elapsedNs      from the first command to the last event.
 * @param latencies      of the sampled commands, in ns.
 * @param recovered      what was there before.
 * @param engine         the live engine at the end.
 * @param tradesBefore   trades that were there before.
 * @param expectedTrades by the source's own reckoning, with those before; -1 if it does not know.
 * @param journalBytes   written by this run.
 * @param replay         of the whole journal from the disk, null if it was not asked for.
 */
public record RunOutcome(
    long commands,
    long rejects,
    long elapsedNs,
    Histogram latencies,
    Recovery.Result recovered,
    EngineFigures engine,
    long tradesBefore,
    long expectedTrades,
    long journalBytes,
    ReplayVerifier.Report replay)
{
    /**
     * An engine at rest.
     *
     * @param sequence   of its last command.
     * @param orders     accepted.
     * @param trades     made.
     * @param liveOrders at the end.
     * @param stateHash  of all of it.
     */
    public record EngineFigures(long sequence, long orders, long trades, int liveOrders, long stateHash)
    {
    }

    /**
     * Trades of this run.
     *
     * @return count.
     */
    public long trades()
    {
        return engine.trades() - tradesBefore;
    }

    /**
     * The same with its replay.
     *
     * @param report of the replay.
     * @return outcome.
     */
    public RunOutcome withReplay(final ReplayVerifier.Report report)
    {
        return new RunOutcome(
            commands, rejects, elapsedNs, latencies, recovered, engine, tradesBefore, expectedTrades, journalBytes,
            report);
    }

    /**
     * Did the replay come to the same state?
     *
     * @return true if it did.
     */
    public boolean isReplayEqual()
    {
        return replay.sequence() == engine.sequence() && replay.stateHash() == engine.stateHash();
    }
}
