package io.ringbook.replay;

import io.ringbook.pipeline.HashedState;
import org.agrona.concurrent.AgentRunner;

/**
 * A second engine that follows a live journal on a thread of its own: it proves, at each state hash in the journal,
 * that the live engine is deterministic, and takes the snapshots, so that the live engine never pauses for one.
 *
 * <p>It can do the engine no harm: a snapshot that fails, a difference, a damaged document are alarms. It needs nothing
 * of the engine but its files, so it is launched after it and closed after it: then it sees the last command.
 */
public final class LiveFollower implements AutoCloseable
{
    private final FollowerAgent agent;
    private final AgentRunner runner;

    private LiveFollower(final LiveFollowerContext context)
    {
        agent = new FollowerAgent(context);
        runner = new AgentRunner(context.idleStrategy(), agent::onError, null, agent);
    }

    /**
     * Starts to follow: from the newest snapshot, else from the start of the journal.
     *
     * @param context of it.
     * @return the running follower; what it finds wrong from here on is an alarm.
     * @throws IllegalArgumentException if the configuration is wrong.
     */
    public static LiveFollower launch(final LiveFollowerContext context)
    {
        final LiveFollower follower = new LiveFollower(context.conclude());
        AgentRunner.startOnThread(follower.runner, LiveFollower::daemon);
        return follower;
    }

    /**
     * Sequence of the last command followed. Any thread.
     *
     * @return sequence.
     */
    public long position()
    {
        return agent.position();
    }

    /**
     * Sequence of the last snapshot that was taken, or begun with. Any thread.
     *
     * @return sequence, 0 if there is none.
     */
    public long snapshotSequence()
    {
        return agent.snapshotSequence();
    }

    /**
     * State hashes that were compared, and equal. Any thread.
     *
     * @return number of records.
     */
    public long hashRecordsChecked()
    {
        return agent.hashRecordsChecked();
    }

    /**
     * The last state hash of the live engine that was compared, and equal. Any thread.
     *
     * @return the hash and its sequence, null if none came by yet.
     */
    public HashedState lastStateHash()
    {
        return agent.lastStateHash();
    }

    /**
     * Has it stopped, after an alarm? Any thread.
     *
     * @return true if so.
     */
    public boolean hasStopped()
    {
        return agent.hasStopped();
    }

    /**
     * Asks for a snapshot as soon as may be. Any thread; {@link #snapshotSequence()} tells when it is there. A
     * SnapshotMarker command asks for one right behind the batch it is in.
     */
    public void requestSnapshot()
    {
        agent.requestSnapshot();
    }

    /**
     * Follows to the end and takes the last snapshot, if so configured, and stops. Waits for that. Any thread but the
     * follower's; a second time it does nothing.
     */
    @Override
    public void close()
    {
        runner.close(0, null);
    }

    private static Thread daemon(final Runnable runnable)
    {
        final Thread thread = new Thread(runnable, "ringbook-follower");
        thread.setDaemon(true);
        return thread;
    }
}
