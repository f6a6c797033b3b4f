package io.ringbook.gateway.stream;

import io.ringbook.gateway.http.Principal;
import io.undertow.util.ImmediatePooledByteBuffer;
import io.undertow.websockets.core.StreamSinkFrameChannel;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import org.agrona.concurrent.ManyToOneConcurrentArrayQueue;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;

import java.io.IOException;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One client. Messages are offered by any thread, kept in a bounded queue, and written by the connection's IO thread, a
 * batch at a time: the next is taken when the socket has had all of the one before.
 */
final class Connection
{
    /** Undertow stops reading where 50 frames wait for the socket; a batch stays below. */
    private static final int BATCH_MESSAGES = 32;
    private static final int BATCH_BYTES = 1 << 16;

    private final WebSocketChannel channel;
    private final Lane lane;
    private final StreamLimits limits;
    private final ManyToOneConcurrentArrayQueue<Message> queue;
    private final AtomicLong waitingBytes = new AtomicLong();
    private final AtomicBoolean isBusy = new AtomicBoolean();
    private final AtomicBoolean isEnding = new AtomicBoolean();
    private long batchBytes;
    private volatile XnioExecutor.Key forcedClose;

    /** Topics by name; of the model's thread. */
    final Map<Topic, Channel> subscriptions = new HashMap<>();
    /** Has the end of the connection been dealt with? Of the model's thread. */
    boolean isGone;
    /** Of the IO thread. */
    final RateMeter rate;
    /** Of the IO thread. */
    int malformedInRow;
    /** Of the IO thread. */
    int failedLogins;
    /** Whence it comes. */
    final InetAddress address;
    /** Who it is, or null; set by the IO thread. */
    volatile Principal principal;
    /** Set by the IO thread. */
    volatile boolean isCancelOnDisconnect;
    /** When the client last sent anything, by {@link System#nanoTime()}; set by the IO thread. */
    volatile long heardNs = System.nanoTime();

    Connection(final WebSocketChannel channel, final Lane lane, final StreamLimits limits, final InetAddress address)
    {
        this.channel = channel;
        this.lane = lane;
        this.limits = limits;
        this.address = address;
        this.rate = new RateMeter(limits.requestsPerSecond());
        this.queue = new ManyToOneConcurrentArrayQueue<>(limits.queueMessages());
    }

    /**
     * Queues a message that must not be lost. Any thread.
     *
     * @return false if the connection has ended, or ends for want of room.
     */
    boolean offer(final Message message)
    {
        if (isEnding.get())
        {
            return false;
        }
        final long waiting = waitingBytes.get();
        if (waiting > 0 && waiting + message.length() > limits.queueBytes() ||
            queue.size() >= limits.queueMessages() || !queue.offer(message))
        {
            lane.figures.slowConsumers.increment();
            end(CloseCode.SLOW_CONSUMER, "slow consumer: " + queue.size() + " messages, " + waiting +
                " bytes wait; expected at most " + limits.queueMessages() + ", " + limits.queueBytes());
            return false;
        }
        waitingBytes.addAndGet(message.length());
        lane.figures.sent.increment();
        wake();
        return true;
    }

    /**
     * Queues a message whose place a later one can take, if the client keeps up. Any thread.
     *
     * @return false if it does not: nothing has been queued.
     */
    boolean offerIfQuick(final Message message)
    {
        if (queue.size() < limits.conflateMessages() && waitingBytes.get() < limits.queueBytes() >> 1)
        {
            return offer(message);
        }
        lane.figures.conflated.increment();
        return false;
    }

    /** Has the socket taken nearly everything? Any thread. */
    boolean isDrained()
    {
        return queue.size() <= limits.conflateMessages() >> 2 && waitingBytes.get() <= limits.queueBytes() >> 3;
    }

    boolean isEnding()
    {
        return isEnding.get();
    }

    private void wake()
    {
        if (!isBusy.get() && isBusy.compareAndSet(false, true))
        {
            lane.add(this);
        }
    }

    /** Sends a batch. On the IO thread; nothing is under way. */
    void drain()
    {
        if (isEnding.get())
        {
            return;
        }
        try
        {
            final StreamSinkFrameChannel last = sendBatch();
            if (null == last)
            {
                isBusy.set(false);
                if (!queue.isEmpty())
                {
                    wake();
                }
            }
            else if (last.flush())
            {
                onBatchSent();
            }
            else
            {
                last.getWriteSetter().set((frame) -> onBatchSent(frame));
                last.resumeWrites();
            }
        }
        catch (final IOException e)
        {
            IoUtils.safeClose(channel);
        }
    }

    /** Gives all that waits, up to a limit, to the socket in one write. */
    private StreamSinkFrameChannel sendBatch() throws IOException
    {
        StreamSinkFrameChannel last = null;
        boolean isLastText = false;
        channel.setRequireExplicitFlush(true);
        try
        {
            for (int i = 0; i < BATCH_MESSAGES && batchBytes < BATCH_BYTES; i++)
            {
                final Message message = queue.poll();
                if (null == message)
                {
                    break;
                }
                batchBytes += message.length();
                final StreamSinkFrameChannel frame = channel.send(message.type());
                frame.send(new ImmediatePooledByteBuffer(message.buffer()));
                frame.shutdownWrites();
                // Pings and pongs overtake: that the last text has gone says that all have.
                if (null == last || message.isText() || !isLastText)
                {
                    last = frame;
                    isLastText = message.isText();
                }
            }
        }
        finally
        {
            channel.setRequireExplicitFlush(false);
        }
        if (null != last)
        {
            channel.flush();
        }
        return last;
    }

    private void onBatchSent(final StreamSinkFrameChannel frame)
    {
        frame.getWriteSetter().set(null);
        if (channel.isOpen())
        {
            onBatchSent();
        }
    }

    private void onBatchSent()
    {
        waitingBytes.addAndGet(-batchBytes);
        batchBytes = 0;
        lane.add(this);
    }

    /** Closes with a code, as soon as the socket has what is under way; what waits is dropped. Any thread, once. */
    void end(final int code, final String reason)
    {
        if (isEnding.compareAndSet(false, true))
        {
            try
            {
                channel.getIoThread().execute(() -> sendClose(code, reason));
            }
            catch (final RejectedExecutionException e)
            {
                // The server has stopped, and its threads with it: nobody is left to say a word.
                IoUtils.safeClose(channel);
            }
        }
    }

    private void sendClose(final int code, final String reason)
    {
        queue.drain((message) ->
        {
        });
        WebSockets.sendClose(code, reason, channel, null);
        closeSoon();
    }

    /** Closes the socket, if the client does not until then. On the IO thread. */
    void closeSoon()
    {
        if (channel.isOpen() && null == forcedClose)
        {
            forcedClose = channel.getIoThread().executeAfter(
                () -> IoUtils.safeClose(channel), limits.closeMs(), TimeUnit.MILLISECONDS);
        }
    }

    /** The socket is closed. Any thread. */
    void onClosed()
    {
        isEnding.set(true);
        final XnioExecutor.Key key = forcedClose;
        if (null != key)
        {
            key.remove();
        }
    }
}
