package io.ringbook.app.run;

import io.ringbook.replay.Alarm;
import io.ringbook.replay.AlarmHandler;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The alarms of a run: each is told at once, and ends up in its status, but for a snapshot that failed, which costs
 * nothing but time at the next start. Where what the engine says is in doubt the run ends.
 */
final class RunAlarms implements AlarmHandler
{
    private final PrintWriter tell;
    private final StopSignal stop;
    private final List<String> raised = new CopyOnWriteArrayList<>();

    RunAlarms(final PrintWriter tell, final StopSignal stop)
    {
        this.tell = tell;
        this.stop = stop;
    }

    @Override
    public void onAlarm(final Alarm alarm)
    {
        final String name = alarm.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
        final String line = "alarm " + name + " at sequence " + alarm.sequence() + ": " + alarm.message();
        if (Alarm.Code.SNAPSHOT_FAILED != alarm.code())
        {
            raised.add(line);
        }
        tell.println("ringbook: " + line);
        tell.flush();
        if (Alarm.Code.STATE_HASH_DIFFERS == alarm.code() || Alarm.Code.JOURNAL_DAMAGED == alarm.code())
        {
            stop.end();
        }
    }

    List<String> raised()
    {
        return raised;
    }
}
