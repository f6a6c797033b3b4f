package io.ringbook.app.torture;

import io.ringbook.codecs.CommandEncoder;
import org.agrona.CloseHelper;
import org.agrona.concurrent.UnsafeBuffer;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/**
 * One session of the client with one engine: sends commands, and a thread of its own writes down what it sees before
 * anything else is done.
 */
final class Client implements AutoCloseable
{
    private static final long PATIENCE_S = 60;
    private static final long PARK_NS = 100_000;
    private static final long PAUSE_NS = 1_000_000;
    private static final int CHUNK_LENGTH = 1 << 13;
    private static final int PREFIX_LENGTH = Short.BYTES;

    private final ChildEngine engine;
    private final CommandStream commands;
    private final SentCommands sent;
    private final AckFile acks;
    private final CommandWords words = new CommandWords();
    private final byte[] bytes = new byte[CHUNK_LENGTH];
    private final UnsafeBuffer buffer = new UnsafeBuffer(bytes);
    private final ClientReader reader;
    private final Thread readerThread;
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private long sentCommands;
    private volatile boolean isGone;

    /**
     * A session.
     *
     * @param engine   just started.
     * @param commands to send.
     * @param sent     where they are written down, null for nowhere.
     * @param ackFile  where events are written down, null for nowhere.
     */
    Client(final ChildEngine engine, final CommandStream commands, final SentCommands sent, final Path ackFile)
    {
        this.engine = engine;
        this.commands = commands;
        this.sent = sent;
        acks = new AckFile(ackFile);
        reader = new ClientReader(engine, acks, sent);
        commands.begin();
        if (null != sent)
        {
            sent.begin(commands.correlationId() + 1);
        }
        readerThread = new Thread(this::read, "torture-client");
        readerThread.setDaemon(true);
        readerThread.start();
    }

    /** Waits until the engine serves. */
    ClientReader.Ready awaitReady()
    {
        final ClientReader.Ready ready = get(reader.ready());
        if (null == ready)
        {
            throw new Violation("the engine does not start: " + engine.errors());
        }
        return ready;
    }

    /** No alarm came so far. */
    void requireNoAlarm()
    {
        final String errors = engine.errors();
        Violation.require(!errors.contains(ChildEngine.ALARM), "expected no alarm, found: " + errors);
    }

    /** Waits for the engine's end. */
    int exitStatus()
    {
        return engine.await();
    }

    /** What the engine said of errors. */
    String errors()
    {
        return engine.errors();
    }

    long pid()
    {
        return engine.pid();
    }

    /** What has been seen. */
    ClientReader seen()
    {
        return reader;
    }

    /** Commands sent in this session. */
    long sentCommands()
    {
        return sentCommands;
    }

    /**
     * Sends the next commands.
     *
     * @param count of them.
     * @return false if the engine is gone.
     */
    boolean send(final int count)
    {
        return send(count, null);
    }

    /** Sends commands with numbers that no client in its right mind would send. */
    boolean sendExtreme(final int count, final SplittableRandom random)
    {
        return send(count, random);
    }

    private boolean send(final int count, final SplittableRandom extremes)
    {
        int length = 0;
        for (int i = 0; i < count && !isGone; i++)
        {
            if (length + PREFIX_LENGTH + CommandEncoder.MAX_COMMAND_LENGTH > CHUNK_LENGTH)
            {
                write(bytes, length);
                length = 0;
            }
            length += encode(length, extremes);
            sentCommands++;
        }
        write(bytes, length);
        return !isGone;
    }

    /** Lets the engine catch up a little. */
    void pause()
    {
        LockSupport.parkNanos(PAUSE_NS);
    }

    /** Sends bytes that are no command of the client's. */
    boolean sendRaw(final byte[] message, final int length)
    {
        final byte[] framed = new byte[PREFIX_LENGTH + length];
        new UnsafeBuffer(framed).putShort(0, (short)length, ByteOrder.LITTLE_ENDIAN);
        System.arraycopy(message, 0, framed, PREFIX_LENGTH, length);
        return write(framed, framed.length);
    }

    /** Asks what the engine's memory is; answered in {@link #seen()}. */
    boolean askMemory()
    {
        return write(new byte[] {(byte)0xFF, (byte)0xFF}, PREFIX_LENGTH);
    }

    private int encode(final int at, final SplittableRandom extremes)
    {
        final int offset = at + PREFIX_LENGTH;
        final int length = commands.next(buffer, offset);
        buffer.putShort(at, (short)length, ByteOrder.LITTLE_ENDIAN);
        if (null != extremes)
        {
            Malformed.exaggerate(buffer, offset, extremes);
        }
        if (null != sent)
        {
            sent.add(commands.correlationId(), words.checksum(buffer, offset, length));
        }
        return PREFIX_LENGTH + length;
    }

    private boolean write(final byte[] message, final int length)
    {
        try
        {
            engine.input().write(message, 0, length);
            engine.input().flush();
        }
        catch (final IOException e)
        {
            isGone = true;
        }
        return !isGone;
    }

    /** Waits until an event was seen of this command or a later one. */
    void awaitSeen(final long correlationId)
    {
        final long deadlineNs = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        while (reader.lastCorrelationId() < correlationId)
        {
            Violation.require(!end.isDone() && System.nanoTime() < deadlineNs,
                "expected events of correlationId=" + correlationId + " or later, found " +
                    reader.lastCorrelationId() + " as the last: " + engine.errors());
            LockSupport.parkNanos(PARK_NS);
        }
    }

    /** Ends the session in order: the engine closes, and has said everything. */
    ClientReader.Closed finish()
    {
        endInput();
        awaitEnd();
        final int status = engine.await();
        final ClientReader.Closed closed = reader.closed();
        Violation.require(null != closed && 0 == status,
            "expected the engine to close, found exit status " + status + ": " + engine.errors());
        return closed;
    }

    /** As {@code kill -9}; what it said before is written down. */
    void kill()
    {
        engine.kill();
        awaitEnd();
    }

    /** Asks the engine to close, and does not wait for it. */
    void endInput()
    {
        CloseHelper.quietClose(engine.input());
    }

    /** Waits until everything the engine said has been written down; it must be dying. */
    void awaitEnd()
    {
        get(end);
    }

    private void read()
    {
        try
        {
            reader.run();
            end.complete(null);
        }
        catch (final IOException | RuntimeException e)
        {
            end.completeExceptionally(e);
        }
        finally
        {
            acks.close();
            reader.ready().complete(null);
        }
    }

    private static <T> T get(final CompletableFuture<T> future)
    {
        try
        {
            return future.get(PATIENCE_S, TimeUnit.SECONDS);
        }
        catch (final ExecutionException e)
        {
            throw e.getCause() instanceof Violation ?
                (Violation)e.getCause() : new Violation("cannot read from the engine: " + e.getCause(), e.getCause());
        }
        catch (final TimeoutException e)
        {
            throw new Violation("the engine says nothing for " + PATIENCE_S + " s", e);
        }
        catch (final InterruptedException e)
        {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the engine", e);
        }
    }

    /** Whatever state the session is in: nobody is left behind. */
    @Override
    public void close()
    {
        engine.close();
        get(end.exceptionally((e) -> null));
    }
}
