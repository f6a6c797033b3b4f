package io.ringbook.metrics;

import io.ringbook.pipeline.Ringbook;
import io.ringbook.replay.LiveFollower;

/**
 * Judges an engine's condition from what it shows.
 */
final class Condition
{
    private Condition()
    {
    }

    static EngineStage stage(final Ringbook ringbook)
    {
        if (null == ringbook)
        {
            return EngineStage.STARTING;
        }
        switch (ringbook.state())
        {
            case ACTIVE:
                return EngineStage.ACTIVE;

            case FAILED:
                return EngineStage.FAILED;

            default:
                return EngineStage.CLOSED;
        }
    }

    static Verdict health(final RingbookMetrics metrics)
    {
        final Ringbook ringbook = metrics.ringbook();
        switch (stage(ringbook))
        {
            case STARTING:
                return new Verdict(true, "starting");

            case ACTIVE:
                return new Verdict(true, "active");

            case CLOSED:
                return new Verdict(true, "closed");

            default:
                return new Verdict(false, "failed after sequence " + ringbook.appliedSequence() + ": " +
                    oneLine(String.valueOf(ringbook.failure())));
        }
    }

    static Verdict readiness(final RingbookMetrics metrics)
    {
        final Ringbook ringbook = metrics.ringbook();
        final Verdict health = health(metrics);
        final EngineStage stage = stage(ringbook);
        if (!health.isFine())
        {
            return health;
        }
        final String held = metrics.held();
        if (null != held)
        {
            return new Verdict(false, oneLine(held));
        }
        if (EngineStage.ACTIVE != stage)
        {
            return new Verdict(false, EngineStage.STARTING == stage ? "starting: not recovered yet" : "closed");
        }
        if (!ringbook.hasSpace())
        {
            return new Verdict(false, "disk almost full: " + ringbook.freeBytes() +
                " bytes free, only commands that end risk are taken");
        }
        final LiveFollower follower = metrics.follower();
        final String alarm = metrics.alarms().standing(null == follower ? 0 : follower.snapshotSequence());
        return null == alarm ? new Verdict(true, "ready") : new Verdict(false, oneLine(alarm));
    }

    private static String oneLine(final String text)
    {
        return text.strip().replaceAll("\\s*\\R\\s*", "; ");
    }
}
