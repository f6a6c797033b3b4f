package io.ringbook.gateway;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Assumptions;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** One real PostgreSQL for all tests of the run, and a database of its own for each that asks. */
public final class TestPostgres
{
    /** Whom to log in as. */
    public static final String USER = "postgres";
    /** Nothing is asked on loopback. */
    public static final String PASSWORD = "";

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static EmbeddedPostgres server;
    private static String whyNot;

    private final String name;

    private TestPostgres(final String name)
    {
        this.name = name;
    }

    /**
     * An empty database. Skips the test, with a word, where PostgreSQL cannot be started.
     *
     * @return the database.
     */
    public static synchronized TestPostgres create()
    {
        if (null == server && null == whyNot)
        {
            start();
        }
        Assumptions.assumeTrue(null != server, () -> "skipped, no PostgreSQL on this machine: " + whyNot);

        final String name = "test_" + DATABASES.incrementAndGet();
        new TestPostgres("postgres").execute("CREATE DATABASE " + name);
        return new TestPostgres(name);
    }

    private static void start()
    {
        try
        {
            server = EmbeddedPostgres.builder().setServerConfig("max_connections", "60").start();
        }
        catch (final IOException | RuntimeException e)
        {
            whyNot = e.getMessage();
        }
    }

    /**
     * Where it is.
     *
     * @return JDBC URL, with the user.
     */
    public String url()
    {
        return server.getJdbcUrl(USER, name);
    }

    /**
     * Name of the database.
     *
     * @return name.
     */
    public String name()
    {
        return name;
    }

    /**
     * A connection, the caller's to close.
     *
     * @return open.
     * @throws SQLException if there is none.
     */
    public Connection connect() throws SQLException
    {
        return DriverManager.getConnection(url());
    }

    /**
     * Does something.
     *
     * @param sql to do.
     */
    public void execute(final String sql)
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

    /**
     * Asks something.
     *
     * @param sql that asks.
     * @return first column of the first row as text; null if there is no row.
     */
    public String query(final String sql)
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

    /** Throws everybody out, and lets nobody in: as if the server were away, for this database. */
    public void goAway()
    {
        final TestPostgres other = new TestPostgres("postgres");
        other.execute("ALTER DATABASE " + name + " WITH ALLOW_CONNECTIONS false");
        other.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "'");
    }

    /** Lets in again. */
    public void comeBack()
    {
        new TestPostgres("postgres").execute("ALTER DATABASE " + name + " WITH ALLOW_CONNECTIONS true");
    }
}
