package io.ringbook.metrics;

import io.ringbook.pipeline.HashedState;
import io.ringbook.pipeline.Ringbook;
import io.ringbook.projector.PostgresProjector;
import io.ringbook.projector.ProjectorStatus;
import io.ringbook.replay.LiveFollower;

import java.util.Locale;

/**
 * The engine's state as one flat JSON object on one line: what a metric cannot say, hashes and reasons, and the
 * positions that belong to them. What is not there has no field.
 */
final class StateJson
{
    private final StringBuilder text = new StringBuilder(512).append('{');

    static String of(final RingbookMetrics metrics)
    {
        final StateJson json = new StateJson();
        final Verdict readiness = metrics.readiness();
        json.field("state", metrics.stage().name().toLowerCase(Locale.ROOT));
        json.field("ready", readiness.isFine());
        json.field("reason", readiness.reason());
        final Ringbook ringbook = metrics.ringbook();
        if (null != ringbook)
        {
            json.engine(ringbook, metrics);
        }
        final LiveFollower follower = metrics.follower();
        if (null != follower)
        {
            json.field("followerSequence", follower.position());
            json.field("followerLag", metrics.behind(follower.position()));
            json.field("followerStopped", follower.hasStopped());
            json.field("hashesChecked", follower.hashRecordsChecked());
            json.field("snapshotSequence", follower.snapshotSequence());
            json.hash("followerHash", follower.lastStateHash());
        }
        final PostgresProjector projector = metrics.projector();
        if (null != projector)
        {
            final ProjectorStatus status = projector.status();
            json.field("projectorState", status.state().name().toLowerCase(Locale.ROOT));
            json.field("projectorSequence", status.sequence());
            json.field("projectorLag", metrics.behind(status.sequence()));
        }
        return json.text.append("}\n").toString();
    }

    private void engine(final Ringbook ringbook, final RingbookMetrics metrics)
    {
        field("layout", ringbook.gauges().layout().name().toLowerCase(Locale.ROOT));
        field("durability", ringbook.gauges().durability().name().toLowerCase(Locale.ROOT));
        field("appliedSequence", ringbook.appliedSequence());
        field("releasedSequence", ringbook.releasedSequence());
        if (null != metrics.counts())
        {
            field("handledSequence", metrics.counts().count(EventCounts.HANDLED_SEQUENCE));
        }
        if (metrics.hasJournal())
        {
            field("journaledSequence", ringbook.journaledSequence());
            field("syncedSequence", ringbook.gauges().syncedSequence());
            hash("stateHash", ringbook.gauges().lastStateHash());
        }
    }

    private void hash(final String name, final HashedState state)
    {
        if (null != state)
        {
            field(name + "Sequence", state.sequence());
            field(name, String.format(Locale.ROOT, "%016x", state.stateHash()));
        }
    }

    private void field(final String name, final long value)
    {
        name(name).append(value);
    }

    private void field(final String name, final boolean value)
    {
        name(name).append(value);
    }

    private void field(final String name, final String value)
    {
        name(name).append('"');
        for (int i = 0; i < value.length(); i++)
        {
            final char character = value.charAt(i);
            if (character < ' ')
            {
                text.append(String.format(Locale.ROOT, "\\u%04x", (int)character));
                continue;
            }
            if ('"' == character || '\\' == character)
            {
                text.append('\\');
            }
            text.append(character);
        }
        text.append('"');
    }

    private StringBuilder name(final String name)
    {
        return text.append(1 == text.length() ? "\"" : ",\"").append(name).append("\":");
    }
}
