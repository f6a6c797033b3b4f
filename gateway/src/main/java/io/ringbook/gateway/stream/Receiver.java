package io.ringbook.gateway.stream;

import io.undertow.websockets.core.AbstractReceiveListener;
import io.undertow.websockets.core.BufferedBinaryMessage;
import io.undertow.websockets.core.BufferedTextMessage;
import io.undertow.websockets.core.StreamSourceFrameChannel;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import org.xnio.IoUtils;
import org.xnio.Pooled;

import java.nio.ByteBuffer;

/**
 * Takes the frames of one client. On its IO thread.
 */
final class Receiver extends AbstractReceiveListener
{
    private final Connection connection;
    private final Requests requests;
    private final StreamLimits limits;

    Receiver(final Connection connection, final Requests requests, final StreamLimits limits)
    {
        this.connection = connection;
        this.requests = requests;
        this.limits = limits;
    }

    @Override
    protected long getMaxTextBufferSize()
    {
        return limits.maxMessageBytes();
    }

    @Override
    protected void onBinary(final WebSocketChannel channel, final StreamSourceFrameChannel frame)
    {
        connection.end(CloseCode.UNSUPPORTED, "expected text frames");
    }

    @Override
    protected void onFullTextMessage(final WebSocketChannel channel, final BufferedTextMessage message)
    {
        if (isAdmitted())
        {
            requests.onRequest(connection, message.getData());
        }
    }

    @Override
    @SuppressWarnings("deprecation")
    protected void onFullPingMessage(final WebSocketChannel channel, final BufferedBinaryMessage message)
    {
        final Pooled<ByteBuffer[]> data = message.getData();
        try
        {
            if (isAdmitted())
            {
                final ByteBuffer payload = WebSockets.mergeBuffers(data.getResource());
                final byte[] bytes = new byte[payload.remaining()];
                payload.get(bytes);
                connection.offer(Message.pong(bytes));
            }
        }
        finally
        {
            data.free();
        }
    }

    @Override
    protected void onFullPongMessage(final WebSocketChannel channel, final BufferedBinaryMessage message)
    {
        message.getData().free();
        isAdmitted();
    }

    private boolean isAdmitted()
    {
        if (connection.isEnding())
        {
            return false;
        }
        final long nowNs = System.nanoTime();
        connection.heardNs = nowNs;
        if (!connection.rate.admit(nowNs))
        {
            connection.end(CloseCode.TOO_MANY, "expected at most " + limits.requestsPerSecond() + " frames a second");
            return false;
        }
        return true;
    }

    /** A frame against the protocol, or too long: Undertow has sent the close that says so. */
    @Override
    protected void onError(final WebSocketChannel channel, final Throwable error)
    {
        if (channel.isCloseFrameSent())
        {
            connection.closeSoon();
        }
        else
        {
            IoUtils.safeClose(channel);
        }
    }
}
