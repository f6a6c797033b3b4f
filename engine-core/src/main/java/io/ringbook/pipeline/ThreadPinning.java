package io.ringbook.pipeline;

import net.openhft.affinity.Affinity;

/**
 * Binds the calling thread to a core. Alone in its class, so that the optional library is needed only where pinning is
 * configured.
 */
final class ThreadPinning
{
    private ThreadPinning()
    {
    }

    static void pin(final int cpu)
    {
        try
        {
            Affinity.setAffinity(cpu);
        }
        catch (final LinkageError e)
        {
            throw new IllegalStateException(
                "cpu=" + cpu + ": expected net.openhft:affinity on the class path, found " + e, e);
        }
    }
}
