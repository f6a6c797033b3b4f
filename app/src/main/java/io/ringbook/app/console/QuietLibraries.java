package io.ringbook.app.console;

import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/**
 * Keeps the libraries from talking into the output: what they have to say comes as exceptions and is told by us. SLF4J
 * is silenced by {@code slf4j-nop} on the class path.
 */
public final class QuietLibraries
{
    /** Held, because the log manager keeps loggers weakly and a collected one forgets its level. */
    private static final Logger ROOT = Logger.getLogger("");

    private QuietLibraries()
    {
    }

    /** Before any of their classes is loaded. Properties given on the command line win. */
    public static void silence()
    {
        LogManager.getLogManager().reset();
        ROOT.setLevel(Level.OFF);
        setDefault("slf4j.internal.verbosity", "ERROR");
        setDefault("chronicle.announcer.disable", "true");
        setDefault("chronicle.analytics.disable", "true");
        setDefault("jvm.resource.tracing", "false");
        setDefault("disable.discrete.affinity.warning", "true");
    }

    private static void setDefault(final String name, final String value)
    {
        if (null == System.getProperty(name))
        {
            System.setProperty(name, value);
        }
    }
}
