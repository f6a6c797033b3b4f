package io.ringbook.replay;

import io.ringbook.codecs.NoEvents;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.journal.JournalException;
import io.ringbook.journal.JournalPosition;
import io.ringbook.journal.JournalPruning;
import io.ringbook.journal.JournalReader;
import io.ringbook.journal.SnapshotStore;
import io.ringbook.pipeline.HashedState;
import io.ringbook.replay.Alarm.Code;
import io.ringbook.sbe.MessageHeaderDecoder;
import io.ringbook.sbe.SnapshotMarkerDecoder;
import org.agrona.CloseHelper;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.Agent;
import org.agrona.concurrent.AgentTerminationException;

import java.nio.ByteOrder;
import java.util.concurrent.TimeUnit;

/**
 * The duty cycle of a {@link LiveFollower}. Snapshots are taken between two documents.
 */
final class FollowerAgent implements Agent
{
    private static final int DOCUMENTS_PER_DUTY_CYCLE = 64;

    private final LiveFollowerContext context;
    private final SnapshotStore store;
    private JournalReader reader;
    private Replayer replayer;
    private JournalScrub scrub;
    private long snapshotTriedSequence;
    private long snapshotTriedNs;
    private boolean isMarkerSeen;
    private boolean hasAlarmed;
    private volatile boolean isSnapshotRequested;
    private volatile boolean hasStopped;
    private volatile long position;
    private volatile long snapshotSequence;
    private volatile long hashRecordsChecked;
    private volatile HashedState lastStateHash;

    FollowerAgent(final LiveFollowerContext context)
    {
        this.context = context;
        store = new SnapshotStore(DataDirectory.snapshots(context.directory()), context.storageListener());
    }

    @Override
    public void onStart()
    {
        guarded(this::begin);
    }

    @Override
    public int doWork()
    {
        return guarded(this::follow);
    }

    @Override
    public String roleName()
    {
        return "follower";
    }

    @Override
    public void onClose()
    {
        try
        {
            if (context.snapshotOnClose() && !hasStopped)
            {
                guarded(this::finish);
            }
        }
        catch (final AgentTerminationException ex)
        {
            // There was an alarm, and there is nothing left to stop.
            hasStopped = true;
        }
        finally
        {
            CloseHelper.closeAll(reader, scrub);
        }
    }

    void onError(final Throwable cause)
    {
        stop(Code.JOURNAL_DAMAGED, "the follower stopped: " + cause);
    }

    long position()
    {
        return position;
    }

    long snapshotSequence()
    {
        return snapshotSequence;
    }

    long hashRecordsChecked()
    {
        return hashRecordsChecked;
    }

    HashedState lastStateHash()
    {
        return lastStateHash;
    }

    boolean hasStopped()
    {
        return hasStopped;
    }

    void requestSnapshot()
    {
        isSnapshotRequested = true;
    }

    private int begin()
    {
        final ReplayStart start = ReplayStart.newest(
            context.directory(), context.engineConfig(), NoEvents.INSTANCE, Long.MAX_VALUE);
        reader = start.reader();
        final MatchingEngine engine = start.engine();
        replayer = new Replayer(reader, engine, this::onCommand);
        if (context.verifyBefore().documents() > 0)
        {
            scrub = new JournalScrub(DataDirectory.journal(context.directory()), context.verifyBefore());
        }
        snapshotSequence = start.snapshotSequence();
        snapshotTriedSequence = engine.sequence();
        snapshotTriedNs = System.nanoTime();
        position = engine.sequence();
        return 1;
    }

    private int follow()
    {
        int documents = 0;
        while (documents < DOCUMENTS_PER_DUTY_CYCLE && replayer.poll())
        {
            documents++;
            if (isMarkerSeen)
            {
                break;
            }
        }
        if (documents > 0)
        {
            position = replayer.sequence();
            publishHashes(replayer.hashRecordsChecked());
        }
        if (isSnapshotDue())
        {
            takeSnapshot();
            return 1;
        }
        return documents > 0 ? documents : scrub();
    }

    private void publishHashes(final long checked)
    {
        if (checked != hashRecordsChecked)
        {
            lastStateHash = replayer.lastStateHash();
            hashRecordsChecked = checked;
        }
    }

    private int scrub()
    {
        if (null == scrub)
        {
            return 0;
        }
        if (!scrub.step(DOCUMENTS_PER_DUTY_CYCLE))
        {
            scrub.close();
            scrub = null;
        }
        return 1;
    }

    /** Also if it was closed before it began. */
    private int finish()
    {
        if (null == replayer)
        {
            begin();
        }
        CloseHelper.close(scrub);
        scrub = null;
        while (follow() > 0)
        {
            Thread.onSpinWait();
        }
        if (position > snapshotSequence)
        {
            takeSnapshot();
        }
        return 0;
    }

    private void onCommand(final DirectBuffer buffer, final int offset, final int length, final long sequence)
    {
        final int templateId = buffer.getShort(
            offset + MessageHeaderDecoder.templateIdEncodingOffset(), ByteOrder.LITTLE_ENDIAN);
        isMarkerSeen |= SnapshotMarkerDecoder.TEMPLATE_ID == templateId;
    }

    private boolean isSnapshotDue()
    {
        if (position == snapshotSequence)
        {
            isSnapshotRequested = false;
            return false;
        }
        final long commands = context.snapshotCommands();
        final long intervalMs = context.snapshotIntervalMs();
        return isMarkerSeen || isSnapshotRequested ||
            commands > 0 && position - snapshotTriedSequence >= commands ||
            intervalMs > 0 && System.nanoTime() - snapshotTriedNs >= TimeUnit.MILLISECONDS.toNanos(intervalMs);
    }

    /** What the snapshot says must not be lost with the power of the machine: the journal goes first. */
    private void takeSnapshot()
    {
        isMarkerSeen = false;
        isSnapshotRequested = false;
        snapshotTriedSequence = position;
        snapshotTriedNs = System.nanoTime();
        final JournalPosition at = reader.position();
        try
        {
            context.journalSync().run();
            store.write(replayer.engine(), at);
            snapshotSequence = position;
        }
        catch (final RuntimeException ex)
        {
            alarm(Code.SNAPSHOT_FAILED, "no snapshot after sequence " + position + ": " + ex.getMessage());
            return;
        }
        prune();
    }

    /** Not while it is being read from the start. */
    private void prune()
    {
        if (null == context.pruneTo() || null != scrub)
        {
            return;
        }
        try
        {
            new JournalPruning(
                DataDirectory.journal(context.directory()), store, context.engineConfig(), context.storageListener())
                .prune(context.pruneTo().getAsLong());
        }
        catch (final JournalException ex)
        {
            alarm(Code.JOURNAL_DAMAGED, "not pruned: " + ex.getMessage());
        }
    }

    private interface Step
    {
        int run();
    }

    private int guarded(final Step step)
    {
        if (hasStopped)
        {
            throw new AgentTerminationException("stopped");
        }
        try
        {
            return step.run();
        }
        catch (final ReplayMismatchException ex)
        {
            throw stop(Code.STATE_HASH_DIFFERS, ex.getMessage());
        }
        catch (final JournalException ex)
        {
            throw stop(Code.JOURNAL_DAMAGED, ex.getMessage());
        }
    }

    private AgentTerminationException stop(final Code code, final String message)
    {
        hasStopped = true;
        if (!hasAlarmed)
        {
            hasAlarmed = true;
            alarm(code, message);
        }
        return new AgentTerminationException(message);
    }

    private void alarm(final Code code, final String message)
    {
        context.alarmHandler().onAlarm(new Alarm(code, position, message));
    }
}
