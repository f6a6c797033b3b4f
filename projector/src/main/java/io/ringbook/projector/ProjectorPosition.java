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
 */
record ProjectorPosition(long projectorEpoch, long sequence, long lastOrderId, long lastTradeId)
{
    /** Of a row of {@link Schema#SELECT_POSITION}. */
    static ProjectorPosition of(final ResultSet row) throws SQLException
    {
        return new ProjectorPosition(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
    }
}
