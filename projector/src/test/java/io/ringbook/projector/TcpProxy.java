package io.ringbook.projector;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Stands between a projector and PostgreSQL and does to their bytes what a network does: cuts the connection before
 * or after a COMMIT has gone through, slows everything down, holds it, or is not there at all. The port stays when
 * the server comes back on another one.
 */
final class TcpProxy implements AutoCloseable
{
    /** What is done with the next COMMIT. */
    enum Cut
    {
        NONE,
        /** The server never hears of it, and sees the connection end. */
        BEFORE_COMMIT,
        /** The server commits, and its answer is lost. */
        AFTER_COMMIT
    }

    private static final byte[] COMMIT = "COMMIT\0".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK = 8_192;
    private static final long SLICE_NS = 1_000_000;

    private final ServerSocket server;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicInteger cuts = new AtomicInteger();
    private volatile int target;
    private volatile Cut cut = Cut.NONE;
    private volatile int bytesPerMs = Integer.MAX_VALUE;
    private volatile boolean isHeld;
    private volatile boolean isDown;

    TcpProxy(final int target)
    {
        this.target = target;
        try
        {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        }
        catch (final IOException e)
        {
            throw new UncheckedIOException(e);
        }
        start(this::accept, "proxy");
    }

    int port()
    {
        return server.getLocalPort();
    }

    /** Where the server is now. */
    void target(final int port)
    {
        target = port;
    }

    void cutNext(final Cut next)
    {
        cut = next;
    }

    /** Connections that were cut at a COMMIT. */
    int cuts()
    {
        return cuts.get();
    }

    void slow(final int bytesEachMs)
    {
        bytesPerMs = bytesEachMs;
    }

    /** Nothing gets through, nothing is cut: as a server that does not answer. */
    void hold(final boolean held)
    {
        isHeld = held;
    }

    /** Cuts everything, and lets nobody in. */
    void down(final boolean down)
    {
        isDown = down;
        if (down)
        {
            cutAll();
        }
    }

    void cutAll()
    {
        sockets.forEach(TcpProxy::close);
    }

    @Override
    public void close()
    {
        close(server);
        cutAll();
    }

    private void accept()
    {
        while (!server.isClosed())
        {
            try
            {
                final Socket client = server.accept();
                if (isDown)
                {
                    close(client);
                    continue;
                }
                connect(client);
            }
            catch (final IOException e)
            {
                // Closed, or a server that is not there: the client has seen it too.
                continue;
            }
        }
    }

    private void connect(final Socket client) throws IOException
    {
        final Socket upstream;
        try
        {
            upstream = new Socket(InetAddress.getLoopbackAddress(), target);
        }
        catch (final IOException e)
        {
            close(client);
            throw e;
        }
        client.setTcpNoDelay(true);
        upstream.setTcpNoDelay(true);
        sockets.add(client);
        sockets.add(upstream);
        start(() -> pump(client, upstream, true), "proxy-to-server");
        start(() -> pump(upstream, client, false), "proxy-to-client");
    }

    private void pump(final Socket from, final Socket to, final boolean isToServer)
    {
        final byte[] bytes = new byte[CHUNK];
        try
        {
            final InputStream in = from.getInputStream();
            final OutputStream out = to.getOutputStream();
            for (int length = in.read(bytes); length >= 0; length = in.read(bytes))
            {
                throttle(length);
                final Cut due = isToServer && contains(bytes, length) ? takeCut() : Cut.NONE;
                if (Cut.BEFORE_COMMIT == due)
                {
                    break;
                }
                if (Cut.AFTER_COMMIT == due)
                {
                    // The client is gone before the answer; what has been sent still arrives.
                    close(from);
                    out.write(bytes, 0, length);
                    out.flush();
                    awaitAnswer(to);
                    break;
                }
                out.write(bytes, 0, length);
                out.flush();
            }
        }
        catch (final IOException e)
        {
            // One side has gone: so does the other.
        }
        finally
        {
            close(from);
            close(to);
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    /** The other pump reads the server's answer, and finds nobody to give it to. */
    private static void awaitAnswer(final Socket server)
    {
        for (int i = 0; i < 2_000 && !server.isClosed(); i++)
        {
            LockSupport.parkNanos(SLICE_NS);
        }
    }

    private Cut takeCut()
    {
        final Cut due = cut;
        if (Cut.NONE != due)
        {
            cut = Cut.NONE;
            cuts.incrementAndGet();
        }
        return due;
    }

    private void throttle(final int length)
    {
        if (bytesPerMs < Integer.MAX_VALUE)
        {
            LockSupport.parkNanos(SLICE_NS * length / bytesPerMs);
        }
        while (isHeld && !server.isClosed())
        {
            LockSupport.parkNanos(SLICE_NS);
        }
    }

    private static boolean contains(final byte[] bytes, final int length)
    {
        for (int i = 0; i + COMMIT.length <= length; i++)
        {
            int same = 0;
            while (same < COMMIT.length && bytes[i + same] == COMMIT[same])
            {
                same++;
            }
            if (COMMIT.length == same)
            {
                return true;
            }
        }
        return false;
    }

    private static void start(final Runnable runnable, final String name)
    {
        final Thread thread = new Thread(runnable, name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(final Closeable closeable)
    {
        try
        {
            closeable.close();
        }
        catch (final IOException e)
        {
            // It is of no use any more either way.
            return;
        }
    }
}
