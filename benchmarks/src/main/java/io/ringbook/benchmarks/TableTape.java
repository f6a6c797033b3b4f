package io.ringbook.benchmarks;

import org.postgresql.PGConnection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The rows of a table as they are in the end, each once, in PostgreSQL's binary COPY format, cut into transactions.
 */
final class TableTape
{
    private static final int HEADER_LENGTH = 19;
    private static final int TRAILER_LENGTH = Short.BYTES;

    private TableTape()
    {
    }

    /**
     * Reads tables and puts their rows on a tape.
     *
     * @param connection   to read with.
     * @param statements   COPY statements of a projector; those into staging tables are passed over.
     * @param transactions to cut each table into.
     * @return the tape.
     */
    static CopyTape of(final Connection connection, final List<String> statements, final int transactions)
        throws SQLException, IOException
    {
        final List<String> tables = statements.stream().filter(sql -> !CopyStatement.isStaging(sql)).toList();
        final List<List<byte[]>> rows = new ArrayList<>();
        for (final String sql : tables)
        {
            rows.add(read(connection, sql));
        }
        connection.commit();

        final CopyTape tape = new CopyTape();
        for (int i = 0; i < transactions; i++)
        {
            for (int table = 0; table < tables.size(); table++)
            {
                final List<byte[]> all = rows.get(table);
                final int from = (int)((long)all.size() * i / transactions);
                final int to = (int)((long)all.size() * (i + 1) / transactions);
                put(tape, tables.get(table), all.subList(from, to));
            }
            tape.onCommit();
        }
        return tape;
    }

    private static void put(final CopyTape tape, final String sql, final List<byte[]> rows)
    {
        if (rows.isEmpty())
        {
            return;
        }
        final int length = HEADER_LENGTH + TRAILER_LENGTH + rows.stream().mapToInt(row -> row.length).sum();
        final ByteBuffer bytes = ByteBuffer.allocate(length)
            .put(new byte[] {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte)0xFF, '\r', '\n', 0}).putLong(0);
        rows.forEach(bytes::put);
        bytes.putShort((short)-1);
        tape.onCopy(sql, bytes.array(), length, rows.size());
    }

    private static List<byte[]> read(final Connection connection, final String copyIn) throws SQLException, IOException
    {
        final String table = copyIn.substring("COPY ".length(), copyIn.indexOf(" ("));
        final String columns = CopyStatement.columns(copyIn);
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut(
            "COPY (SELECT " + columns + " FROM " + table + " ORDER BY 1, 2) TO STDOUT (FORMAT binary)", out);
        return rows(out.toByteArray());
    }

    private static List<byte[]> rows(final byte[] bytes)
    {
        final List<byte[]> rows = new ArrayList<>();
        final ByteBuffer in = ByteBuffer.wrap(bytes);
        int from = HEADER_LENGTH;
        in.position(from);
        for (int fields = in.getShort(); fields >= 0; fields = in.getShort())
        {
            for (int i = 0; i < fields; i++)
            {
                final int length = in.getInt();
                in.position(in.position() + Math.max(0, length));
            }
            rows.add(Arrays.copyOfRange(bytes, from, in.position()));
            from = in.position();
        }
        return rows;
    }
}
