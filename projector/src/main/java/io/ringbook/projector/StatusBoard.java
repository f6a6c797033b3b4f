package io.ringbook.projector;

import io.ringbook.projector.ProjectorStatus.State;

/**
 * Written by the projector's two threads, read by any.
 */
final class StatusBoard
{
    private volatile ProjectorStatus status = new ProjectorStatus(State.STARTING, 0, 0, 0, 0, 0, 0, 0, null, 0, null);
    private volatile RuntimeException failure;

    private State state = State.STARTING;
    private long sequence;
    private long readSequence;
    private long projectorEpoch;
    private long tradeRows;
    private long orderRows;
    private long transactions;
    private long retries;
    private String lastError;
    private long snapshotSequence;
    private String notice;
    private boolean isProjecting;

    ProjectorStatus status()
    {
        return status;
    }

    State state()
    {
        return status.state();
    }

    RuntimeException failure()
    {
        return failure;
    }

    long committedSequence()
    {
        return status.sequence();
    }

    synchronized void takenOver(final ProjectorPosition position)
    {
        state = State.REPLAYING;
        sequence = position.sequence();
        projectorEpoch = position.projectorEpoch();
        publish();
    }

    /** The replay to where the tables are begins. */
    synchronized void replayingFrom(final long sequenceOfSnapshot)
    {
        snapshotSequence = sequenceOfSnapshot;
        readSequence = sequenceOfSnapshot;
        publish();
    }

    /** A snapshot was refused. */
    synchronized void notice(final String text)
    {
        notice = null == notice ? text : notice + "; " + text;
        publish();
    }

    /** The replay to where the tables are is done. */
    synchronized void projecting()
    {
        isProjecting = true;
        state = State.REPLAYING == state ? State.PROJECTING : state;
        publish();
    }

    /** The database is there (again). */
    synchronized void connected()
    {
        state = isProjecting ? State.PROJECTING : State.REPLAYING;
        publish();
    }

    synchronized void read(final long sequenceRead)
    {
        readSequence = sequenceRead;
        publish();
    }

    synchronized void retrying(final Exception e)
    {
        state = State.RETRYING;
        retries++;
        error(e);
    }

    synchronized void error(final Exception e)
    {
        lastError = DatabaseErrors.oneLine(e);
        publish();
    }

    synchronized void failed(final RuntimeException e)
    {
        failure = e;
        state = State.FAILED;
        error(e);
    }

    synchronized void closed()
    {
        state = State.FAILED == state ? state : State.CLOSED;
        publish();
    }

    synchronized void committed(final RowBatch batch)
    {
        sequence = batch.toSequence;
        tradeRows += batch.trades.rows();
        orderRows += batch.newOrders.rows() + batch.changedOrders.rows();
        transactions++;
        publish();
    }

    private void publish()
    {
        status = new ProjectorStatus(
            state, sequence, readSequence, projectorEpoch, tradeRows, orderRows, transactions, retries, lastError,
            snapshotSequence, notice);
    }
}
