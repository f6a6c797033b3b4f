package io.ringbook.projector;

/**
 * Written by the projector's two threads, read by any.
 */
final class StatusBoard
{
    private volatile ProjectorStatus status =
        new ProjectorStatus(ProjectorStatus.State.STARTING, 0, 0, 0, 0, 0, 0, 0, null);
    private volatile RuntimeException failure;
    private boolean isProjecting;

    ProjectorStatus status()
    {
        return status;
    }

    ProjectorStatus.State state()
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
        final ProjectorStatus now = status;
        status = new ProjectorStatus(
            ProjectorStatus.State.REPLAYING, position.sequence(), now.readSequence(), position.projectorEpoch(),
            now.tradeRows(), now.orderRows(), now.transactions(), now.retries(), now.lastError());
    }

    /** The replay to where the tables are is done. */
    synchronized void projecting()
    {
        isProjecting = true;
        if (ProjectorStatus.State.REPLAYING == status.state())
        {
            state(ProjectorStatus.State.PROJECTING);
        }
    }

    /** The database is there (again). */
    synchronized void connected()
    {
        state(isProjecting ? ProjectorStatus.State.PROJECTING : ProjectorStatus.State.REPLAYING);
    }

    synchronized void read(final long sequence)
    {
        update(status.state(), sequence, status.retries(), status.lastError());
    }

    synchronized void retrying(final Exception e)
    {
        update(
            ProjectorStatus.State.RETRYING, status.readSequence(), status.retries() + 1, DatabaseErrors.oneLine(e));
    }

    synchronized void error(final Exception e)
    {
        update(status.state(), status.readSequence(), status.retries(), DatabaseErrors.oneLine(e));
    }

    synchronized void failed(final RuntimeException e)
    {
        failure = e;
        update(
            ProjectorStatus.State.FAILED, status.readSequence(), status.retries(), DatabaseErrors.oneLine(e));
    }

    synchronized void closed()
    {
        if (ProjectorStatus.State.FAILED != status.state())
        {
            state(ProjectorStatus.State.CLOSED);
        }
    }

    synchronized void committed(final RowBatch batch)
    {
        final ProjectorStatus now = status;
        status = new ProjectorStatus(
            now.state(), batch.toSequence, now.readSequence(), now.projectorEpoch(),
            now.tradeRows() + batch.trades.rows(),
            now.orderRows() + batch.newOrders.rows() + batch.changedOrders.rows(),
            now.transactions() + 1, now.retries(), now.lastError());
    }

    private void state(final ProjectorStatus.State state)
    {
        update(state, status.readSequence(), status.retries(), status.lastError());
    }

    private void update(
        final ProjectorStatus.State state, final long readSequence, final long retries, final String lastError)
    {
        final ProjectorStatus now = status;
        status = new ProjectorStatus(
            state, now.sequence(), readSequence, now.projectorEpoch(), now.tradeRows(), now.orderRows(),
            now.transactions(), retries, lastError);
    }
}
