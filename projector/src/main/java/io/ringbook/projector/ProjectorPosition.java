package io.ringbook.projector;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The row of projector_position.
 *
 * @param projectorEpoch incremented by each projector that takes over: the fence.
 * @param sequence       of the last command whose rows are in the tables.
 * @param lastOrderId    of the engine after that command.
 * @param lastTradeId    of the engine after that command.
 * @param lastTimeNs     of that command: a journal that has lost power, and grown again, has another one there.
 */
record ProjectorPosition(long projectorEpoch, long sequence, long lastOrderId, long lastTradeId, long lastTimeNs)
{
    /** Of a row of {@link Schema#SELECT_POSITION}. */
    static ProjectorPosition of(final ResultSet row) throws SQLException
    {
        return new ProjectorPosition(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5));
    }

    /** Does the fence still let this projector through? */
    void requireEpoch(final long expected, final long committedSequence)
    {
        if (projectorEpoch != expected)
        {
            throw new ProjectorFencedException(expected, projectorEpoch, committedSequence);
        }
    }

    /**
     * The guarded update has met no row. Either this batch is in already, for the server went on with a commit whose
     * outcome was unknown; or somebody else has been here.
     */
    void requireCommitted(final RowBatch batch, final long expectedEpoch)
    {
        requireEpoch(expectedEpoch, batch.fromSequence);
        if (sequence != batch.toSequence || lastOrderId != batch.lastOrderId ||
            lastTradeId != batch.lastTradeId || lastTimeNs != batch.lastTimeNs)
        {
            throw new ProjectorException(
                Schema.POSITION + ": expected sequence " + batch.fromSequence + ", found " + sequence +
                "; something else has moved the tables (a backup put back?), started again it goes on from there");
        }
    }
}
