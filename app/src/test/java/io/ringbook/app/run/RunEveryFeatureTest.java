package io.ringbook.app.run;

import io.ringbook.app.Console;
import io.ringbook.app.postgres.EmbeddedDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A script of every kind of order through a run: what PostgreSQL then holds was worked out by hand. */
class RunEveryFeatureTest
{
    private static final String ORDERS =
        "SELECT concat_ws(' ', order_id, cl_ord_id, status, coalesce(reason, '-'), " +
        "'price', coalesce(price::text, '-'), 'stop', coalesce(stop_price::text, '-'), " +
        "'qty', coalesce(quantity::text, '-'), 'display', coalesce(display_quantity::text, '-'), " +
        "'filled', filled_quantity, 'at', coalesce(round(average_price, 2)::text, '-'), " +
        "'left', remaining_quantity, 'until', coalesce(expire_time_ns::text, '-')) FROM ringbook.orders " +
        "ORDER BY order_id";
    private static final String TRADES =
        "SELECT concat_ws(' ', count(*), liquidity, sum(quantity), sum(price * quantity)) FROM ringbook.trades " +
        "GROUP BY instrument_id, liquidity ORDER BY instrument_id, liquidity";

    private final Console console = new Console();

    @TempDir
    private Path directory;

    @Test
    void shouldCopyWhatEveryFeatureHasLedTo() throws IOException, SQLException
    {
        final Path input = directory.resolve("every-feature.jsonl");
        Files.writeString(input, resource("every-feature.jsonl"));
        final Path data = directory.resolve("data");

        final int status = console.run(
            "run", "--input", input.toString(), "--format", "jsonl", "--data", data.toString());

        assertEquals(0, status, () -> console.out() + console.err());
        assertTrue(console.line("commands").startsWith("36 in "), console.out());
        assertTrue(console.line("trades").startsWith("11; 1 commands refused, 3 orders live"), console.out());
        assertTrue(
            console.line("PostgreSQL").startsWith("11 trades and 23 orders, equal to the engine's"), console.out());
        assertTrue(console.line("state hash").contains("the replay's is equal"), console.out());
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data.resolve("postgres")))
        {
            assertEquals(resource("every-feature.orders"), query(database, ORDERS));
            assertEquals("2 AUCTION 5.0 52.50\n8 CONTINUOUS 6.5 74.50\n1 CONTINUOUS 1 -3\n", query(database, TRADES));
        }
    }

    private static String resource(final String name) throws IOException
    {
        try (InputStream in = RunEveryFeatureTest.class.getResourceAsStream("/run/" + name))
        {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String query(final EmbeddedDatabase database, final String sql) throws SQLException
    {
        final StringBuilder rows = new StringBuilder();
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.user(), database.password());
            Statement statement = connection.createStatement();
            ResultSet result = statement.executeQuery(sql))
        {
            while (result.next())
            {
                rows.append(result.getString(1)).append('\n');
            }
        }
        return rows.toString();
    }
}
