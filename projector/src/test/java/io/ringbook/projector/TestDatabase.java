package io.ringbook.projector;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Assumptions;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** One real PostgreSQL for all tests of the run, a database of its own for each test; durable, as in production. */
final class TestDatabase
{
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static EmbeddedPostgres server;
    private static String whyNot;

    private final String name;

    private TestDatabase(final String name)
    {
        this.name = name;
    }

    /** Skips the test, with a word, where PostgreSQL cannot be started. */
    static synchronized TestDatabase create()
    {
        if (null == server && null == whyNot)
        {
            start();
        }
        Assumptions.assumeTrue(null != server, () -> "skipped, no PostgreSQL on this machine: " + whyNot);

        final String name = "test_" + DATABASES.incrementAndGet();
        new TestDatabase("postgres").execute("CREATE DATABASE " + name);
        return new TestDatabase(name);
    }

    private static void start()
    {
        try
        {
            server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_wal_size", "4GB")
                .start();
        }
        catch (final IOException | RuntimeException e)
        {
            whyNot = e.getMessage();
        }
    }

    String url()
    {
        return server.getJdbcUrl("postgres", name);
    }

    int port()
    {
        return server.getPort();
    }

    Connection connect() throws SQLException
    {
        return DriverManager.getConnection(url());
    }

    void execute(final String sql)
    {
        try (Connection connection = connect(); Statement statement = connection.createStatement())
        {
            statement.execute(sql);
        }
        catch (final SQLException e)
        {
            throw new IllegalStateException(sql, e);
        }
    }

    /** First column of the first row, as text; null if there is no row. */
    String query(final String sql)
    {
        try (Connection connection = connect();
            Statement statement = connection.createStatement();
            ResultSet rows = statement.executeQuery(sql))
        {
            return rows.next() ? rows.getString(1) : null;
        }
        catch (final SQLException e)
        {
            throw new IllegalStateException(sql, e);
        }
    }
}
