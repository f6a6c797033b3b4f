package io.ringbook.gateway.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** Bytes to a server and back, as they are. */
final class RawClient implements AutoCloseable
{
    private static final int PATIENCE_MS = 15_000;

    private final Socket socket;

    RawClient(final int port)
    {
        try
        {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(PATIENCE_MS);
        }
        catch (final IOException e)
        {
            throw new UncheckedIOException(e);
        }
    }

    /** False if the server has closed its end already. */
    boolean send(final String text)
    {
        try
        {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return true;
        }
        catch (final IOException e)
        {
            return false;
        }
    }

    /** Everything until the server closes; an AssertionError if it does not. */
    String untilClosed()
    {
        final ByteArrayOutputStream all = new ByteArrayOutputStream();
        try
        {
            final InputStream in = socket.getInputStream();
            int next = in.read();
            while (-1 != next)
            {
                all.write(next);
                next = in.read();
            }
        }
        catch (final SocketTimeoutException e)
        {
            throw new AssertionError("expected the server to close, it hangs behind: " + all, e);
        }
        catch (final SocketException e)
        {
            // Reset: closed as well.
            return all.toString(StandardCharsets.ISO_8859_1);
        }
        catch (final IOException e)
        {
            throw new UncheckedIOException(e);
        }
        return all.toString(StandardCharsets.ISO_8859_1);
    }

    /** One answer with a Content-Length, head and body; what there is if the server closes. */
    String answer()
    {
        final StringBuilder head = new StringBuilder();
        try
        {
            final InputStream in = socket.getInputStream();
            while (head.indexOf("\r\n\r\n") < 0)
            {
                final int next = in.read();
                if (-1 == next)
                {
                    return head.toString();
                }
                head.append((char)next);
            }
            final int at = head.toString().toLowerCase().indexOf("content-length: ");
            final int length = at < 0 ? 0 :
                Integer.parseInt(head.substring(at + 16, head.indexOf("\r\n", at)).trim());
            return head + new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
        }
        catch (final SocketTimeoutException e)
        {
            throw new AssertionError("expected an answer, it hangs behind: " + head, e);
        }
        catch (final SocketException e)
        {
            return head.toString();
        }
        catch (final IOException e)
        {
            throw new UncheckedIOException(e);
        }
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
}
