package io.ringbook.metrics;

import io.ringbook.pipeline.HashedState;
import io.ringbook.replay.Alarm;
import io.ringbook.replay.LiveFollower;

import java.util.Locale;
import java.util.function.Supplier;

/**
 * Metrics of the second engine that checks the first one, and of the alarms.
 */
final class FollowerFamilies
{
    private FollowerFamilies()
    {
    }

    static void register(final Families families, final RingbookMetrics metrics)
    {
        final Supplier<LiveFollower> follower = metrics::follower;
        families.gauge(
            "ringbook_follower_sequence", "Sequence of the last command followed.", follower, LiveFollower::position);
        families.gauge(
            "ringbook_follower_lag_commands", "Commands journaled and not followed yet.", follower,
            (f) -> metrics.behind(f.position()));
        families.gauge(
            "ringbook_follower_running", "0 if the follower has stopped, after an alarm.", follower,
            (f) -> f.hasStopped() ? 0 : 1);
        families.counter(
            "ringbook_follower_hashes_checked", "State hashes of the engine that the follower's were equal to.",
            follower, LiveFollower::hashRecordsChecked);
        families.gauge(
            "ringbook_follower_hash_sequence", "Sequence of the last state hash that was equal; /state has the hash.",
            follower, (f) -> sequence(f.lastStateHash()));
        families.gauge(
            "ringbook_snapshot_sequence", "Sequence of the newest snapshot, 0 if there is none.", follower,
            LiveFollower::snapshotSequence);
        families.counters("ringbook_alarms", "Alarms raised.", (callback) ->
        {
            for (final Alarm.Code code : Alarm.Code.values())
            {
                callback.call(metrics.alarms().count(code), code.name().toLowerCase(Locale.ROOT));
            }
        }, "code");
    }

    private static long sequence(final HashedState state)
    {
        return null == state ? 0 : state.sequence();
    }
}
