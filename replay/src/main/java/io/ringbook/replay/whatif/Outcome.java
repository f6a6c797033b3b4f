package io.ringbook.replay.whatif;

import io.ringbook.sbe.CancelReason;
import io.ringbook.sbe.ExpireReason;
import io.ringbook.sbe.RejectReason;

import java.util.List;
import java.util.Map;

/**
 * What the commands came to in one of the two engines.
 *
 * @param stateHash  at the end.
 * @param accepted   orders.
 * @param rejected   orders, by reason.
 * @param refused    cancels and replaces, by reason.
 * @param canceled   orders, by reason.
 * @param expired    orders, by reason.
 * @param replaced   amendments done.
 * @param triggered  stops.
 * @param prevented  self-trades.
 * @param trades     made.
 * @param liveOrders at the end.
 * @param markets    by instrument, in the order of their ids.
 * @param assets     by name; empty with accounts off.
 */
public record Outcome(
    long stateHash,
    long accepted,
    Map<RejectReason, Long> rejected,
    Map<RejectReason, Long> refused,
    Map<CancelReason, Long> canceled,
    Map<ExpireReason, Long> expired,
    long replaced,
    long triggered,
    long prevented,
    long trades,
    int liveOrders,
    List<MarketOutcome> markets,
    List<AssetOutcome> assets)
{
    /**
     * All of a count by reason.
     *
     * @param byReason to add up.
     * @return sum.
     */
    public static long sum(final Map<?, Long> byReason)
    {
        return byReason.values().stream().mapToLong(Long::longValue).sum();
    }
}
