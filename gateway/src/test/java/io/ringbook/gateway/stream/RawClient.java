package io.ringbook.gateway.stream;

import io.ringbook.gateway.GatewayHarness;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A client by hand, that reads when it is told to, and can send what no library would. */
final class RawClient implements AutoCloseable
{
    private static final int TIMEOUT_MS = 20_000;
    private static final int RECEIVE_BUFFER = 8_192;

    private final Socket socket = new Socket();
    private final DataInputStream in;
    private final OutputStream out;
    private final String status;

    RawClient(final GatewayHarness exchange, final String... headers)
    {
        final URI uri = exchange.uri("/api/v1/ws");
        try
        {
            socket.setReceiveBufferSize(RECEIVE_BUFFER);
            socket.setSoTimeout(TIMEOUT_MS);
            socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()));
            in = new DataInputStream(socket.getInputStream());
            out = socket.getOutputStream();
            final StringBuilder request = new StringBuilder("GET /api/v1/ws HTTP/1.1\r\nHost: " + uri.getHost() + ":" +
                uri.getPort() + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" +
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n");
            for (final String header : headers)
            {
                request.append(header).append("\r\n");
            }
            out.write(request.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
            status = readLine();
            String line;
            do
            {
                line = readLine();
            }
            while (!line.isEmpty());
        }
        catch (final IOException e)
        {
            throw new UncheckedIOException(e);
        }
    }

    private String readLine() throws IOException
    {
        final ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next;
        while ('\n' != (next = in.readByte()))
        {
            line.write(next);
        }
        return line.toString(StandardCharsets.US_ASCII).trim();
    }

    /** First line of the server's answer to the handshake. */
    String status()
    {
        return status;
    }

    RawClient text(final String text)
    {
        return frame(0x81, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a frame; its mask is zeros. */
    RawClient frame(final int first, final byte[] payload)
    {
        final ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(first);
        if (payload.length < 126)
        {
            frame.write(0x80 | payload.length);
        }
        else
        {
            frame.write(0x80 | 126);
            frame.write(payload.length >> 8);
            frame.write(payload.length);
        }
        frame.writeBytes(new byte[4]);
        frame.writeBytes(payload);
        try
        {
            out.write(frame.toByteArray());
            out.flush();
        }
        catch (final IOException e)
        {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Reads one frame: its opcode and payload; null where the server has closed. */
    Frame read()
    {
        try
        {
            final int first = in.read();
            if (first < 0)
            {
                return null;
            }
            int length = in.readUnsignedByte();
            if (126 == length)
            {
                length = in.readUnsignedShort();
            }
            else if (127 == length)
            {
                length = (int)in.readLong();
            }
            final byte[] payload = new byte[length];
            in.readFully(payload);
            return new Frame(first & 0x0F, payload);
        }
        catch (final IOException e)
        {
            return null;
        }
    }

    /** Reads to the end: the code of the server's close, and its reason; "none" if it has closed without. */
    String readToClose()
    {
        Frame frame;
        while (null != (frame = read()))
        {
            if (8 == frame.opcode())
            {
                return ((frame.payload()[0] & 0xFF) << 8 | frame.payload()[1] & 0xFF) + " " +
                    new String(frame.payload(), 2, frame.payload().length - 2, StandardCharsets.UTF_8);
            }
        }
        return "none";
    }

    @Override
    public void close()
    {
        try
        {
            socket.close();
        }
        catch (final IOException e)
        {
            throw new UncheckedIOException(e);
        }
    }

    record Frame(int opcode, byte[] payload)
    {
        String text()
        {
            return new String(payload, StandardCharsets.UTF_8);
        }
    }
}
