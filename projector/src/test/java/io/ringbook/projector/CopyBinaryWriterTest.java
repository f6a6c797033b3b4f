package io.ringbook.projector;

import io.ringbook.codecs.ClOrdId;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is written in binary is read back as it was meant, by PostgreSQL itself. */
class CopyBinaryWriterTest
{
    private final CopyBinaryWriter writer = new CopyBinaryWriter(0);

    @Test
    void shouldBeReadBackEqualWhenNumericsAreOfAnySizeAndScale() throws SQLException
    {
        final long seed = System.nanoTime();
        final SplittableRandom random = new SplittableRandom(seed);
        final List<BigDecimal> expected = new ArrayList<>();
        for (int decimals = 0; decimals <= 30; decimals++)
        {
            for (final long mantissa : new long[] {0, 1, 9, 10, 9_999, 10_000, 10_001, Long.MAX_VALUE, -Long.MAX_VALUE})
            {
                numeric(expected, mantissa, decimals);
            }
            for (int i = 0; i < 200; i++)
            {
                numeric(expected, random.nextLong() >> random.nextInt(63), decimals);
            }
            final long factor = random.nextLong();
            final long mantissa = random.nextLong(1, Long.MAX_VALUE);
            writer.row(1);
            writer.product(factor, mantissa, decimals);
            expected.add(new BigDecimal(BigInteger.valueOf(factor).multiply(BigInteger.valueOf(mantissa)), decimals));
        }

        final List<BigDecimal> found = new ArrayList<>();
        final TestDatabase database = TestDatabase.create();
        try (Connection connection = database.connect(); Statement statement = connection.createStatement())
        {
            statement.execute("CREATE TABLE numbers (position serial, number numeric)");
            copyIn(connection, "COPY numbers (number) FROM STDIN BINARY");
            try (ResultSet rows = statement.executeQuery("SELECT number FROM numbers ORDER BY position"))
            {
                while (rows.next())
                {
                    found.add(rows.getBigDecimal(1));
                }
            }
        }
        assertEquals(expected, found, () -> "seed " + seed);
    }

    @Test
    void shouldBeReadBackEqualWhenFieldsAreOfEveryType() throws SQLException
    {
        final ClOrdId printable = new ClOrdId().set("a-1:b.c_D");
        final byte[] opaque = {0, 1, -1, 'x'};
        final ClOrdId binary = new ClOrdId().set(new UnsafeBuffer(opaque), 0, opaque.length);
        writer.row(8);
        writer.int32(-7);
        writer.int64(Long.MIN_VALUE);
        writer.bool(true);
        writer.nullField();
        writer.encoded(CopyBinaryWriter.encode("gr\u00fcn"));
        writer.timestamp(1_700_000_000_123_456_789L);
        writer.clOrdId(printable);
        writer.clOrdId(binary);

        final TestDatabase database = TestDatabase.create();
        try (Connection connection = database.connect(); Statement statement = connection.createStatement())
        {
            statement.execute("SET TIME ZONE 'UTC'");
            statement.execute(
                "CREATE TABLE fields (a integer, b bigint, c boolean, d text, e text, f timestamptz, g text, h text)");
            copyIn(connection, "COPY fields FROM STDIN BINARY");
            try (ResultSet row = statement.executeQuery("SELECT a, b, c, d, e, f::text, g, h FROM fields"))
            {
                assertTrue(row.next());
                assertEquals(-7, row.getInt(1));
                assertEquals(Long.MIN_VALUE, row.getLong(2));
                assertTrue(row.getBoolean(3));
                assertNull(row.getString(4));
                assertEquals("gr\u00fcn", row.getString(5));
                assertEquals("2023-11-14 22:13:20.123456+00", row.getString(6));
                assertEquals("a-1:b.c_D", row.getString(7));
                assertEquals("\\x0001ff78", row.getString(8));
            }
        }
    }

    @Test
    void shouldStartOverWhenCleared()
    {
        writer.row(1);
        writer.int64(1);
        writer.end();
        final int length = writer.length();

        writer.clear();

        assertEquals(0, writer.rows());
        writer.row(1);
        writer.int64(2);
        writer.end();
        assertEquals(length, writer.length());
        assertEquals("PGCOPY", new String(writer.bytes(), 0, 6, StandardCharsets.US_ASCII));
    }

    private void numeric(final List<BigDecimal> expected, final long mantissa, final int decimals)
    {
        writer.row(1);
        writer.numeric(mantissa, decimals);
        expected.add(BigDecimal.valueOf(mantissa, decimals));
    }

    private void copyIn(final Connection connection, final String sql) throws SQLException
    {
        writer.end();
        final var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        copy.writeToCopy(writer.bytes(), 0, writer.length());
        assertEquals(writer.rows(), copy.endCopy());
    }
}
