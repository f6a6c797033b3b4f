package io.ringbook.replay;

/**
 * A {@link LiveFollower} without a thread: the caller turns its duty cycle. One thread.
 */
public final class FollowerInvoker implements AutoCloseable
{
    private final FollowerAgent agent;

    /**
     * A follower that begins with the newest snapshot, else at the start of the journal.
     *
     * @param context of it.
     */
    public FollowerInvoker(final LiveFollowerContext context)
    {
        agent = new FollowerAgent(context.conclude());
        agent.onStart();
    }

    /**
     * One duty cycle.
     *
     * @return work done, 0 if there was none.
     * @throws org.agrona.concurrent.AgentTerminationException if it has stopped, after an alarm.
     */
    public int doWork()
    {
        return agent.doWork();
    }

    /**
     * Sequence of the last command followed.
     *
     * @return sequence.
     */
    public long position()
    {
        return agent.position();
    }

    /**
     * Sequence of the last snapshot that was taken, or begun with.
     *
     * @return sequence, 0 if there is none.
     */
    public long snapshotSequence()
    {
        return agent.snapshotSequence();
    }

    /**
     * State hashes that were compared, and equal.
     *
     * @return number of records.
     */
    public long hashRecordsChecked()
    {
        return agent.hashRecordsChecked();
    }

    /** Asks for a snapshot in the next duty cycle. */
    public void requestSnapshot()
    {
        agent.requestSnapshot();
    }

    @Override
    public void close()
    {
        agent.onClose();
    }
}
