package io.ringbook.benchmarks.gateway;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A WebSocket (RFC 6455) with just what is needed to listen to one market: the book, its trades, and its top each
 * second. Checks of every message that nothing is missing before it.
 */
final class StreamConnection implements AutoCloseable
{
    private static final int FIRST_BYTES = 1 << 13;
    private static final int FINAL_TEXT = 0x81;
    private static final int PING = 0x89;
    private static final int PONG = 0x8A;
    private static final int CLOSE = 0x88;
    private static final int MASKED = 0x80;
    private static final int SHORT = 126;
    private static final int SHOWN = 300;
    private static final byte[] END_OF_HEADERS = Scan.ascii("\r\n\r\n");
    private static final byte[] SWITCHED = Scan.ascii("HTTP/1.1 101");
    private static final byte[] BOOK = Scan.ascii("\"channel\":\"book\"");
    private static final byte[] TRADES = Scan.ascii("\"channel\":\"trades\"");
    private static final byte[] SNAPSHOT = Scan.ascii("\"type\":\"snapshot\"");
    private static final byte[] FIRST_UPDATE_ID = Scan.ascii("\"firstUpdateId\":");
    private static final byte[] UPDATE_ID = Scan.ascii("\"updateId\":");
    private static final byte[] PREVIOUS_TRADE_ID = Scan.ascii("\"previousTradeId\":");
    private static final byte[] TRADE_ID = Scan.ascii("\"tradeId\":");
    private static final byte[] SUBSCRIBED = Scan.ascii("\"result\":\"subscribed\"");
    private static final byte[] ERROR = Scan.ascii("\"error\":");

    private final SocketChannel channel;
    private final String symbol;
    private byte[] bytes = new byte[FIRST_BYTES];
    private int length;
    private boolean isOpen;
    private long updateId = -1;
    private long tradeId = -1;
    private int subscribed;
    private long messages;
    private long lost;
    private long snapshots;
    private String firstLoss;

    StreamConnection(final InetSocketAddress address, final Selector selector, final String symbol) throws IOException
    {
        this.symbol = symbol;
        channel = SocketChannel.open(address);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        final String host = address.getHostString() + ":" + address.getPort();
        channel.write(ByteBuffer.wrap(Scan.ascii("GET /api/v1/ws HTTP/1.1\r\nHost: " + host + "\r\n" +
            "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" +
            "Sec-WebSocket-Version: 13\r\n\r\n")));
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    /** Reads what is there, and looks at every message in it. */
    void read() throws IOException
    {
        if (bytes.length == length)
        {
            bytes = Arrays.copyOf(bytes, 2 * length);
        }
        final int count = channel.read(ByteBuffer.wrap(bytes, length, bytes.length - length));
        if (count < 0)
        {
            throw new IOException("the server closed a stream of " + symbol);
        }
        length += count;
        int offset = isOpen ? 0 : open();
        if (!isOpen)
        {
            return;
        }
        int next = frame(offset);
        while (next > 0)
        {
            offset = next;
            next = frame(offset);
        }
        System.arraycopy(bytes, offset, bytes, 0, length - offset);
        length -= offset;
    }

    private int open() throws IOException
    {
        final int end = Scan.indexOf(bytes, 0, length, END_OF_HEADERS);
        if (end < 0)
        {
            return 0;
        }
        if (0 != Scan.indexOf(bytes, 0, end, SWITCHED))
        {
            throw new IOException("expected 101, found " + shown(0, end));
        }
        isOpen = true;
        for (final String name : new String[]{"book", "trades", "book5@1000ms"})
        {
            send(FINAL_TEXT, Scan.ascii("{\"op\":\"subscribe\",\"id\":\"" + name + "\",\"channel\":\"" + name +
                "\",\"symbol\":\"" + symbol + "\"}"));
        }
        return end + END_OF_HEADERS.length;
    }

    /** Reads a frame; returns where the next one begins, or 0 if this one is not whole yet. */
    private int frame(final int offset) throws IOException
    {
        if (length - offset < 2)
        {
            return 0;
        }
        final int size = bytes[offset + 1] & 0xFF;
        final int head = size < SHORT ? 2 : SHORT == size ? 4 : 10;
        if (length - offset < head)
        {
            return 0;
        }
        final ByteBuffer view = ByteBuffer.wrap(bytes);
        final long payload = size < SHORT ? size :
            SHORT == size ? view.getShort(offset + 2) & 0xFFFF : view.getLong(offset + 2);
        final int from = offset + head;
        if (length - from < payload)
        {
            return 0;
        }
        final int to = from + (int)payload;
        switch (bytes[offset] & 0xFF)
        {
            case FINAL_TEXT -> message(from, to);
            case PING -> send(PONG, Arrays.copyOfRange(bytes, from, to));
            case CLOSE -> throw new IOException("the server closed a stream of " + symbol + ": " +
                (payload < 2 ? "no code" : (view.getShort(from) & 0xFFFF) + " " + shown(from + 2, to)));
            default -> throw new IOException("expected a whole text, a ping or a close, found frame 0x" +
                Integer.toHexString(bytes[offset] & 0xFF));
        }
        return to;
    }

    private void message(final int from, final int to) throws IOException
    {
        messages++;
        if (Scan.indexOf(bytes, from, to, BOOK) >= 0 && Scan.indexOf(bytes, from, to, UPDATE_ID) >= 0)
        {
            book(from, to);
        }
        else if (Scan.indexOf(bytes, from, to, TRADES) >= 0 && Scan.indexOf(bytes, from, to, PREVIOUS_TRADE_ID) >= 0)
        {
            trades(from, to);
        }
        else if (Scan.indexOf(bytes, from, to, SUBSCRIBED) >= 0)
        {
            subscribed++;
        }
        else if (Scan.indexOf(bytes, from, to, ERROR) >= 0)
        {
            throw new IOException("the server refused: " + shown(from, to));
        }
    }

    private void book(final int from, final int to)
    {
        final long last = Scan.numberBehind(bytes, from, to, UPDATE_ID);
        if (Scan.indexOf(bytes, from, to, SNAPSHOT) >= 0)
        {
            snapshots++;
        }
        else
        {
            check(Scan.numberBehind(bytes, from, to, FIRST_UPDATE_ID) == updateId + 1, "update " + updateId, from, to);
        }
        updateId = last;
    }

    private void trades(final int from, final int to)
    {
        final int last = Scan.lastIndexOf(bytes, from, to, TRADE_ID);
        if (tradeId >= 0)
        {
            final long previous = Scan.numberBehind(bytes, from, to, PREVIOUS_TRADE_ID);
            check(previous == tradeId, "trade " + tradeId, from, to);
        }
        tradeId = last < 0 ? Scan.numberBehind(bytes, from, to, PREVIOUS_TRADE_ID) :
            Scan.number(bytes, last + TRADE_ID.length, to);
    }

    private void check(final boolean isGood, final String before, final int from, final int to)
    {
        if (!isGood)
        {
            lost++;
            if (null == firstLoss)
            {
                firstLoss = symbol + ": behind " + before + " came " + shown(from, to);
            }
        }
    }

    /** Frames of clients are masked; a mask of zeros leaves them as they are. */
    private void send(final int kind, final byte[] payload) throws IOException
    {
        final ByteBuffer frame = ByteBuffer.allocate(8 + payload.length).put((byte)kind);
        if (payload.length < SHORT)
        {
            frame.put((byte)(MASKED | payload.length));
        }
        else
        {
            frame.put((byte)(MASKED | SHORT)).putShort((short)payload.length);
        }
        frame.putInt(0).put(payload).flip();
        while (frame.hasRemaining())
        {
            channel.write(frame);
        }
    }

    private String shown(final int from, final int to)
    {
        return new String(bytes, from, Math.min(SHOWN, to - from), StandardCharsets.UTF_8);
    }

    String symbol()
    {
        return symbol;
    }

    /** Are all three channels subscribed, and is the book's snapshot here? */
    boolean isReady()
    {
        return 3 == subscribed && snapshots > 0;
    }

    long updateId()
    {
        return updateId;
    }

    long tradeId()
    {
        return tradeId;
    }

    long messages()
    {
        return messages;
    }

    long lost()
    {
        return lost;
    }

    String firstLoss()
    {
        return firstLoss;
    }

    long snapshots()
    {
        return snapshots;
    }

    @Override
    public void close() throws IOException
    {
        channel.close();
    }
}
