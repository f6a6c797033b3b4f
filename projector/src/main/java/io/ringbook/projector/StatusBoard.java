package io.ringbook.projector;

/**
 * Written by the projector's thread, read by any.
 */
final class StatusBoard
{
    private volatile ProjectorStatus status =
        new ProjectorStatus(ProjectorStatus.State.STARTING, 0, 0, 0, 0, 0, 0, 0, null);
    private volatile RuntimeException failure;

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

    void takenOver(final ProjectorPosition position)
    {
        final ProjectorStatus now = status;
        status = new ProjectorStatus(
            ProjectorStatus.State.REPLAYING, position.sequence(), now.readSequence(), position.projectorEpoch(),
            now.tradeRows(), now.orderRows(), now.transactions(), now.retries(), now.lastError());
    }

    void state(final ProjectorStatus.State state)
    {
        update(state, status.readSequence(), status.retries(), status.lastError());
    }

    void read(final long sequence)
    {
        update(status.state(), sequence, status.retries(), status.lastError());
    }

    void retrying(final Exception e)
    {
        update(
            ProjectorStatus.State.RETRYING, status.readSequence(), status.retries() + 1, DatabaseErrors.oneLine(e));
    }

    void error(final Exception e)
    {
        update(status.state(), status.readSequence(), status.retries(), DatabaseErrors.oneLine(e));
    }

    void failed(final RuntimeException e)
    {
        failure = e;
        update(
            ProjectorStatus.State.FAILED, status.readSequence(), status.retries(), DatabaseErrors.oneLine(e));
    }

    void closed()
    {
        if (ProjectorStatus.State.FAILED != status.state())
        {
            state(ProjectorStatus.State.CLOSED);
        }
    }

    void committed(final RowBatch batch)
    {
        final ProjectorStatus now = status;
        status = new ProjectorStatus(
            now.state(), batch.toSequence, now.readSequence(), now.projectorEpoch(),
            now.tradeRows() + batch.trades.rows(),
            now.orderRows() + batch.newOrders.rows() + batch.changedOrders.rows(),
            now.transactions() + 1, now.retries(), now.lastError());
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
