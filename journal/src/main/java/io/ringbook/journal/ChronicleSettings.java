package io.ringbook.journal;

/**
 * What Chronicle reads from system properties when its classes load: no banner, no threads or checks of its own that
 * the journal has better ones for. A property that is set already is left alone.
 */
final class ChronicleSettings
{
    private ChronicleSettings()
    {
    }

    static void apply()
    {
        setDefault("chronicle.announcer.disable", "true");
        setDefault("chronicle.disk.monitor.disable", "true");
        setDefault("queue.force.unlock.mode", "ALWAYS");
    }

    private static void setDefault(final String name, final String value)
    {
        if (null == System.getProperty(name))
        {
            System.setProperty(name, value);
        }
    }
}
