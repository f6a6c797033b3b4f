package io.ringbook.pipeline;

import java.util.concurrent.atomic.AtomicReference;

/**
 * The first thing that went wrong in any of the threads; it stops all of them.
 */
final class Failure
{
    private final AtomicReference<Throwable> cause = new AtomicReference<>();

    void onFailure(final Throwable throwable)
    {
        cause.compareAndSet(null, throwable);
    }

    boolean hasFailed()
    {
        return null != cause.get();
    }

    Throwable cause()
    {
        return cause.get();
    }
}
