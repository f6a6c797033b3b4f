package io.ringbook.benchmarks.gateway;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/**
 * A connection that is kept, with one request under way at most. Of an answer it reads the status, and how long it is.
 */
final class RestConnection implements AutoCloseable
{
    private static final byte[] END_OF_HEADERS = Scan.ascii("\r\n\r\n");
    private static final byte[] CONTENT_LENGTH = Scan.ascii("\r\ncontent-length:");
    private static final int STATUS_OFFSET = 9;
    private static final int BUFFER_BYTES = 1 << 16;

    private final SocketChannel channel;
    private final byte[] bytes = new byte[BUFFER_BYTES];
    private final ByteBuffer in = ByteBuffer.wrap(bytes);
    private int bodyOffset;
    private int end;

    /** When the request was due, for its latency. */
    long dueNs;
    /** Whose requests go here. */
    final OrderScript script;

    RestConnection(final InetSocketAddress address, final Selector selector, final OrderScript script)
        throws IOException
    {
        this.script = script;
        channel = SocketChannel.open(address);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    /** Sends a whole request: a small one, for which the socket has room. */
    void send(final ByteBuffer request) throws IOException
    {
        in.clear();
        end = 0;
        while (request.hasRemaining())
        {
            channel.write(request);
        }
    }

    /**
     * Reads what is there.
     *
     * @return status of the answer, or 0 as long as some of it is missing.
     * @throws IOException if the server has closed, or sends what is no answer.
     */
    int read() throws IOException
    {
        if (channel.read(in) < 0)
        {
            throw new IOException("the server closed a connection that had a request under way");
        }
        if (0 == end)
        {
            final int headers = Scan.indexOf(bytes, 0, in.position(), END_OF_HEADERS);
            if (headers < 0)
            {
                return 0;
            }
            bodyOffset = headers + END_OF_HEADERS.length;
            final int length = Scan.indexOfIgnoringCase(bytes, 0, bodyOffset, CONTENT_LENGTH);
            end = bodyOffset + (length < 0 ? 0 :
                (int)Scan.number(bytes, length + CONTENT_LENGTH.length, bodyOffset));
            if (end > bytes.length)
            {
                throw new IOException("expected an answer of at most " + bytes.length + " bytes, found " + end);
            }
        }
        return in.position() < end ? 0 : (int)Scan.number(bytes, STATUS_OFFSET, bodyOffset);
    }

    byte[] bytes()
    {
        return bytes;
    }

    int bodyOffset()
    {
        return bodyOffset;
    }

    int end()
    {
        return end;
    }

    @Override
    public void close() throws IOException
    {
        channel.close();
    }
}
