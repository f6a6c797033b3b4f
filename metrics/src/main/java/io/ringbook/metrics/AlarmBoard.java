package io.ringbook.metrics;

import io.ringbook.replay.Alarm;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The alarms that were raised, each kind with its last one. Any thread.
 */
final class AlarmBoard
{
    private static final int CODES = Alarm.Code.values().length;

    private final AtomicLongArray counts = new AtomicLongArray(CODES);
    private final AtomicReferenceArray<Alarm> last = new AtomicReferenceArray<>(CODES);

    void onAlarm(final Alarm alarm)
    {
        last.set(alarm.code().ordinal(), alarm);
        counts.incrementAndGet(alarm.code().ordinal());
    }

    long count(final Alarm.Code code)
    {
        return counts.get(code.ordinal());
    }

    /**
     * An alarm that has not passed. Only that of a snapshot does, with the next snapshot that is taken.
     *
     * @param snapshotSequence of the newest snapshot, 0 if there is none.
     * @return one line, null if there is none.
     */
    String standing(final long snapshotSequence)
    {
        for (final Alarm.Code code : Alarm.Code.values())
        {
            final Alarm alarm = last.get(code.ordinal());
            if (null != alarm && (Alarm.Code.SNAPSHOT_FAILED != code || snapshotSequence < alarm.sequence()))
            {
                return "alarm " + code.name().toLowerCase(Locale.ROOT).replace('_', '-') + " at sequence " +
                    alarm.sequence() + ": " + alarm.message();
            }
        }
        return null;
    }
}
