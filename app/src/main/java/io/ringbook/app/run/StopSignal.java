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

    private final AtomicBoolean isRequested = new AtomicBoolean();

    /**
     * A signal that is raised by the operating system.
     *
     * @return a new one.
     */
    public static StopSignal install()
    {
        final StopSignal stop = new StopSignal();
        for (final String name : List.of("INT", "TERM"))
        {
            stop.install(name);
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

    private void install(final String name)
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
                System.err.println("ringbook: ending with a summary; once more to end at once");
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
