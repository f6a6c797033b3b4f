package io.ringbook.replay;

/**
 * Hears of alarms. Any thread, several at once.
 */
@FunctionalInterface
public interface AlarmHandler
{
    /**
     * There is an alarm.
     *
     * @param alarm raised.
     */
    void onAlarm(Alarm alarm);
}
