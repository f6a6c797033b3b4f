package io.ringbook.app.postgres;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A real server below a directory; skipped, with a word, where PostgreSQL cannot be started at all. */
@Timeout(120)
class EmbeddedDatabaseTest
{
    @TempDir
    private Path directory;

    @Test
    void shouldHaveItsRowsAgainWhenStartedAgain() throws SQLException
    {
        try (EmbeddedDatabase database = start(directory))
        {
            execute(database, "CREATE TABLE kept AS SELECT 42 AS answer");
            assertEquals("on", query(database, "SHOW fsync"));
            assertEquals("on", query(database, "SHOW synchronous_commit"));
            assertEquals("127.0.0.1", query(database, "SHOW listen_addresses"));
        }
        try (EmbeddedDatabase database = start(directory))
        {
            assertEquals("42", query(database, "SELECT answer FROM kept"));
        }
    }

    @Test
    void shouldRunBesideAnotherOneAndRefuseASecondInItsDirectory() throws SQLException
    {
        try (EmbeddedDatabase first = start(directory.resolve("first"));
            EmbeddedDatabase second = start(directory.resolve("second")))
        {
            assertNotEquals(first.port(), second.port());
            assertEquals("1", query(second, "SELECT 1"));

            final DatabaseException refused =
                assertThrows(DatabaseException.class, () -> EmbeddedDatabase.start(directory.resolve("first")));
            assertTrue(refused.getMessage().startsWith("another run is using"), refused::getMessage);
            assertEquals("1", query(first, "SELECT 1"));
        }
    }

    @Test
    void shouldLetNobodyInWithoutThePassword()
    {
        try (EmbeddedDatabase database = start(directory))
        {
            assertThrows(
                SQLException.class,
                () -> DriverManager.getConnection(database.url(), database.user(), "wrong").close());
        }
    }

    @Test
    void shouldStopTheServerThatAKilledRunLeftBehind() throws IOException, InterruptedException, SQLException
    {
        Assumptions.assumeTrue(Files.isDirectory(Path.of("/proc/self")), "skipped: needs /proc");
        start(directory).close();
        final Process killed = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp", System.getProperty("java.class.path"), Killed.class.getName(), directory.toString())
            .redirectErrorStream(true).start();
        killed.waitFor();
        final long leftover = pid();
        assertTrue(
            ProcessHandle.of(leftover).isPresent(),
            () -> "expected a server to be left behind, found none: " + output(killed));

        try (EmbeddedDatabase database = start(directory))
        {
            assertEquals("7", query(database, "SELECT number FROM committed_before_the_kill"));
            assertFalse(ProcessHandle.of(leftover).map(ProcessHandle::isAlive).orElse(false));
            assertNotEquals(leftover, pid());
        }
    }

    @Test
    void shouldStartWhenThePidFileNamesAnotherProcess() throws IOException, SQLException
    {
        start(directory).close();
        Files.writeString(
            directory.resolve("data/postmaster.pid"),
            ProcessHandle.current().pid() + "\n" + directory.resolve("data") + "\n1700000000\n5432\n\n\n\nready\n");

        try (EmbeddedDatabase database = start(directory))
        {
            assertEquals("1", query(database, "SELECT 1"));
        }
    }

    @Test
    void shouldSayWhyInOneLineWhenItCannotStart() throws IOException
    {
        start(directory).close();
        Files.writeString(directory.resolve("data/PG_VERSION"), "9.1\n");

        final DatabaseException refused =
            assertThrows(DatabaseException.class, () -> EmbeddedDatabase.start(directory));

        assertTrue(refused.getMessage().contains("incompatible"), refused::getMessage);
        assertFalse(refused.getMessage().contains("\n"), refused::getMessage);
    }

    private long pid() throws IOException
    {
        return Long.parseLong(Files.readAllLines(directory.resolve("data/postmaster.pid")).get(0).trim());
    }

    private static EmbeddedDatabase start(final Path directory)
    {
        try
        {
            return EmbeddedDatabase.start(directory);
        }
        catch (final DatabaseException e)
        {
            Assumptions.assumeFalse(
                e.getMessage().startsWith("no PostgreSQL binaries") || e.getMessage().contains("run as another user"),
                () -> "skipped: " + e.getMessage());
            throw e;
        }
    }

    private static void execute(final EmbeddedDatabase database, final String sql) throws SQLException
    {
        try (Connection connection = connect(database); Statement statement = connection.createStatement())
        {
            statement.execute(sql);
        }
    }

    private static String query(final EmbeddedDatabase database, final String sql) throws SQLException
    {
        try (Connection connection = connect(database);
            Statement statement = connection.createStatement();
            ResultSet row = statement.executeQuery(sql))
        {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection connect(final EmbeddedDatabase database) throws SQLException
    {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private static String output(final Process process)
    {
        try
        {
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
        catch (final IOException e)
        {
            return e.toString();
        }
    }

    /** A run that commits and dies without a word. */
    static final class Killed
    {
        private Killed()
        {
        }

        public static void main(final String[] args) throws SQLException
        {
            final EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(args[0]));
            execute(database, "CREATE TABLE committed_before_the_kill AS SELECT 7 AS number");
            Runtime.getRuntime().halt(137);
        }
    }
}
