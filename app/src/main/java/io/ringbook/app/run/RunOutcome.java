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
 * @param publisher      who vouches for the trades expected, null if the source reckoned them itself.
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
    String publisher,
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
     * Did the engine make as many trades as expected?
     *
     * @return true if it did; false also where the source does not know.
     */
    public boolean isAsExpected()
    {
        return expectedTrades == engine.trades();
    }

    /**
     * Trades of this run that were published but not made, or the other way round.
     *
     * @return one line, null if there are none or nobody published any.
     */
    public String tradesMissed()
    {
        return null == publisher || isAsExpected() ? null :
            "expected the " + (expectedTrades - tradesBefore) + " trades that " + publisher + " published, found " +
                trades();
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
            commands, rejects, elapsedNs, latencies, recovered, engine, tradesBefore, expectedTrades, publisher,
            journalBytes, report);
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
