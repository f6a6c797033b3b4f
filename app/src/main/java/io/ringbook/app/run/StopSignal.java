package io.ringbook.app.run;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ctrl-C and the polite kill: the first asks the run to end, the second ends the process at once.
 *
 * <p>Signals are taken before the JVM's own handler, which would start the shutdown hooks of the libraries and so close
 * the journal and PostgreSQL under a run that still has a summary to write. The class for this is not part of the
 * specified platform, hence by reflection; where there is none, Ctrl-C just ends the process, which the journal
 * survives.
 */
public final class StopSignal
{
    private static final int INTERRUPTED = 130;

    private static final String WITH_A_SUMMARY = "ringbook: ending with a summary; once more to end at once";

    private final AtomicBoolean isRequested = new AtomicBoolean();
    private final String notice;

    /**
     * A signal that only {@link #request()} and {@link #end()} raise.
     */
    public StopSignal()
    {
        this(null);
    }

    private StopSignal(final String notice)
    {
        this.notice = notice;
    }

    /**
     * A signal that is raised by the operating system, for a run that ends with a summary.
     *
     * @return a new one.
     */
    public static StopSignal install()
    {
        return installWith(WITH_A_SUMMARY);
    }

    /**
     * A signal that is raised by the operating system, for what ends at once.
     *
     * @return a new one.
     */
    public static StopSignal installQuietly()
    {
        return installWith(null);
    }

    private static StopSignal installWith(final String notice)
    {
        final StopSignal stop = new StopSignal(notice);
        for (final String name : List.of("INT", "TERM"))
        {
            stop.take(name);
        }
        return stop;
    }

    /**
     * Shall the run end?
     *
     * @return true once asked to.
     */
    public boolean isRequested()
    {
        return isRequested.get();
    }

    /**
     * Asks the run to end; asked twice, ends the process.
     */
    public void request()
    {
        if (!isRequested.compareAndSet(false, true))
        {
            Runtime.getRuntime().halt(INTERRUPTED);
        }
    }

    /**
     * Ends the run for a reason of its own; asked again, nothing more happens.
     */
    public void end()
    {
        isRequested.set(true);
    }

    private void take(final String name)
    {
        try
        {
            final Class<?> signal = Class.forName("sun.misc.Signal");
            final Class<?> handler = Class.forName("sun.misc.SignalHandler");
            final Object proxy = Proxy.newProxyInstance(
                handler.getClassLoader(),
                new Class<?>[] {handler},
                (self, method, args) -> onCall(self, method.getName(), args));
            signal.getMethod("handle", signal, handler)
                .invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
        }
        catch (final ReflectiveOperationException e)
        {
            // No such class, or the signal belongs to somebody else (nohup, -Xrs): it keeps its usual effect.
            return;
        }
    }

    private Object onCall(final Object self, final String method, final Object[] args)
    {
        switch (method)
        {
            case "handle":
                request();
                if (null != notice)
                {
                    System.err.println(notice);
                }
                return null;

            case "equals":
                return self == args[0];

            case "hashCode":
                return System.identityHashCode(self);

            default:
                return "StopSignal";
        }
    }
}
