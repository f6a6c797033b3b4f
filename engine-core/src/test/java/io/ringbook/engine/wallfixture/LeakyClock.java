package io.ringbook.engine.wallfixture;

/** What the walls must report: a clock. */
public final class LeakyClock
{
    public long timeNs()
    {
        return System.nanoTime();
    }
}
