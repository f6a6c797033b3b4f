package io.ringbook.benchmarks;

import io.ringbook.projector.CopyHandler;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a projector has sent, byte by byte, and where it committed: to be sent again bare.
 */
final class CopyTape implements CopyHandler
{
    private static final int CHUNK_LENGTH = 1 << 16;

    /** The rows of one table in one transaction; without a statement, the commit. */
    private record Copy(String sql, byte[] bytes, int rows)
    {
    }

    private static final Copy COMMIT = new Copy(null, null, 0);

    private final List<Copy> copies = new ArrayList<>();
    private long rows;
    private long bytes;
    private long transactions;

    @Override
    public void onCopy(final String sql, final byte[] content, final int length, final int count)
    {
        copies.add(new Copy(sql, Arrays.copyOf(content, length), count));
        rows += count;
        bytes += length;
    }

    @Override
    public void onCommit()
    {
        copies.add(COMMIT);
        transactions++;
    }

    long rows()
    {
        return rows;
    }

    long bytes()
    {
        return bytes;
    }

    long transactions()
    {
        return transactions;
    }

    /** The statements, each once. */
    List<String> statements()
    {
        return copies.stream().filter(copy -> COMMIT != copy).map(Copy::sql).distinct().toList();
    }

    /** Sends everything again, in the same transactions. */
    void play(final Connection connection) throws SQLException
    {
        final CopyManager copyManager = connection.unwrap(PGConnection.class).getCopyAPI();
        for (final Copy copy : copies)
        {
            if (COMMIT == copy)
            {
                connection.commit();
            }
            else
            {
                send(copyManager, copy);
            }
        }
    }

    private static void send(final CopyManager copyManager, final Copy copy) throws SQLException
    {
        final CopyIn in = copyManager.copyIn(copy.sql());
        for (int offset = 0; offset < copy.bytes().length; offset += CHUNK_LENGTH)
        {
            in.writeToCopy(copy.bytes(), offset, Math.min(CHUNK_LENGTH, copy.bytes().length - offset));
        }
        final long copied = in.endCopy();
        if (copied != copy.rows())
        {
            throw new IllegalStateException(copy.sql() + ": expected " + copy.rows() + " rows, found " + copied);
        }
    }
}
