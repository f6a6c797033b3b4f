package io.ringbook.gateway.stream;

import org.agrona.concurrent.ManyToOneConcurrentLinkedQueue;
import org.xnio.XnioIoThread;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Connections of one IO thread that have something to send. The thread is woken once for all of them, not once for
 * each: a message to 500 clients is 500 entries here and one wake-up.
 */
final class Lane implements Runnable
{
    /** Then others get their turn on the thread. */
    private static final int TURN = 1_024;

    private final XnioIoThread thread;
    private final ManyToOneConcurrentLinkedQueue<Connection> ready = new ManyToOneConcurrentLinkedQueue<>();
    private final AtomicBoolean isAwake = new AtomicBoolean();

    /** What goes through it. */
    final StreamFigures figures;

    Lane(final XnioIoThread thread, final StreamFigures figures)
    {
        this.thread = thread;
        this.figures = figures;
    }

    /** Any thread; each connection is in it at most once. */
    void add(final Connection connection)
    {
        ready.offer(connection);
        wake();
    }

    private void wake()
    {
        if (!isAwake.get() && isAwake.compareAndSet(false, true))
        {
            try
            {
                thread.execute(this);
            }
            catch (final RejectedExecutionException e)
            {
                // The thread ends, and all of its connections with it: there is nobody to send to.
                isAwake.set(true);
            }
        }
    }

    @Override
    public void run()
    {
        isAwake.set(false);
        for (int i = 0; i < TURN; i++)
        {
            final Connection connection = ready.poll();
            if (null == connection)
            {
                return;
            }
            connection.drain();
        }
        if (!ready.isEmpty())
        {
            wake();
        }
    }
}
