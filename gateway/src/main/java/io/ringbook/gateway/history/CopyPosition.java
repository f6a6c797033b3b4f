package io.ringbook.gateway.history;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How far the copy is.
 */
final class CopyPosition
{
    private static final String SELECT =
        "SELECT sequence, last_trade_id, last_time_ns FROM ringbook.projector_position";
    private static final long SLICE_MS = 2;

    private final LongSupplier projected;

    /** As the tables say it. */
    record Row(long sequence, long lastTradeId, long lastTimeNs)
    {
    }

    /** By what the projector of this process says. */
    CopyPosition(final LongSupplier projected)
    {
        this.projected = projected;
    }

    /** Waits until the copy has a command; false if the time is over. */
    boolean await(final long sequence, final long timeoutMs)
    {
        final long deadlineNs = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeoutMs);
        while (projected.getAsLong() < sequence)
        {
            if (System.nanoTime() - deadlineNs >= 0 || Thread.currentThread().isInterrupted())
            {
                return false;
            }
            sleep();
        }
        return true;
    }

    long sequence()
    {
        return projected.getAsLong();
    }

    /** As the tables themselves say. In the transaction of the caller. */
    static Row read(final Connection connection) throws SQLException
    {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(SELECT))
        {
            if (!row.next())
            {
                throw new IllegalStateException("ringbook.projector_position: expected one row, found none");
            }
            return new Row(row.getLong(1), row.getLong(2), row.getLong(3));
        }
    }

    static void sleep()
    {
        try
        {
            TimeUnit.MILLISECONDS.sleep(SLICE_MS);
        }
        catch (final InterruptedException e)
        {
            Thread.currentThread().interrupt();
        }
    }
}
