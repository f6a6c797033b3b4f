package io.ringbook.pipeline;

import org.agrona.DirectBuffer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A journal that writes down its calls, and does what its hook says before each of them: throw, or wait.
 */
final class RecordingJournal implements CommandJournal
{
    private final List<String> calls = new ArrayList<>();
    private Consumer<String> hook = (call) ->
    {
    };
    private volatile boolean isSyncHeld;
    private volatile boolean hasSpace = true;
    private volatile long journaledSequence;
    private volatile long syncedSequence;

    RecordingJournal startingAt(final long sequence)
    {
        journaledSequence = sequence;
        return this;
    }

    RecordingJournal hook(final Consumer<String> hook)
    {
        this.hook = hook;
        return this;
    }

    /** While held, syncs do not move the synced position. */
    void holdSync(final boolean isSyncHeld)
    {
        this.isSyncHeld = isSyncHeld;
    }

    /** Is the disk almost full from now on, or no longer? */
    void hasSpace(final boolean hasSpace)
    {
        this.hasSpace = hasSpace;
    }

    List<String> calls()
    {
        synchronized (calls)
        {
            return new ArrayList<>(calls);
        }
    }

    List<String> calls(final String kind)
    {
        final List<String> found = calls();
        found.removeIf((call) -> !call.startsWith(kind + " ") && !call.equals(kind));
        return found;
    }

    /** Not written down, as every launch does it. */
    @Override
    public void onLaunch()
    {
        hook.accept("launch");
    }

    @Override
    public int epoch()
    {
        return 1;
    }

    @Override
    public long journaledSequence()
    {
        return journaledSequence;
    }

    @Override
    public long syncedSequence()
    {
        return syncedSequence;
    }

    @Override
    public long bytesWritten()
    {
        return 0;
    }

    @Override
    public boolean hasSpace()
    {
        return hasSpace;
    }

    @Override
    public void append(
        final long firstSequence,
        final int count,
        final long timestampNs,
        final DirectBuffer commands,
        final int length)
    {
        call("append " + firstSequence + "+" + count);
        if (firstSequence != journaledSequence + 1)
        {
            throw new IllegalStateException(
                "append: expected sequence=" + (journaledSequence + 1) + ", found " + firstSequence);
        }
        journaledSequence = firstSequence + count - 1;
    }

    @Override
    public void appendStateHash(final long sequence, final long stateHash)
    {
        call("hash " + sequence + " " + Long.toHexString(stateHash));
    }

    @Override
    public void sync()
    {
        final long sequence = journaledSequence;
        call("sync " + sequence);
        if (!isSyncHeld)
        {
            syncedSequence = sequence;
        }
    }

    @Override
    public void close()
    {
        call("close");
    }

    private void call(final String call)
    {
        synchronized (calls)
        {
            calls.add(call);
        }
        hook.accept(call);
    }
}
