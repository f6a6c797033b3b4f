package io.ringbook.benchmarks;

import io.ringbook.app.postgres.EmbeddedDatabase;
import io.ringbook.journal.InMemoryJournal;
import io.ringbook.projector.CopyHandler;
import io.ringbook.projector.PostgresProjector;
import io.ringbook.projector.ProjectorContext;
import io.ringbook.projector.ProjectorStatus;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;

/**
 * One journal into empty tables again and again: by a projector, and by a bare COPY BINARY of what that projector has
 * sent, and of the rows that stand in the tables in the end. All into the same tables with the same keys, durably.
 */
final class ProjectorBench
{
    private static final long TIMEOUT_S = 600;

    private final EmbeddedDatabase database;
    private final Path journal;
    private final long lastSequence;
    private final CopyTape sent = new CopyTape();
    private CopyTape left;

    ProjectorBench(final EmbeddedDatabase database, final Path journal, final long lastSequence)
    {
        this.database = database;
        this.journal = journal;
        this.lastSequence = lastSequence;
    }

    /** An untimed round that records what is sent, and what is left in the tables. */
    void record() throws SQLException, IOException, InterruptedException
    {
        project(sent);
        try (Connection connection = connect())
        {
            left = TableTape.of(connection, sent.statements(), (int)sent.transactions());
        }
        play(sent);
        play(left);
    }

    CopyTape sent()
    {
        return sent;
    }

    CopyTape left()
    {
        return left;
    }

    long projectNs() throws SQLException, InterruptedException
    {
        return project(CopyHandler.NONE);
    }

    /** From the launch until the last row is committed. */
    private long project(final CopyHandler copyHandler) throws SQLException, InterruptedException
    {
        emptyTables();
        final long startNs = System.nanoTime();
        try (PostgresProjector projector = PostgresProjector.launch(
            context().journal(journal).copyHandler(copyHandler)))
        {
            if (!projector.awaitCaughtUp(lastSequence, TIMEOUT_S, TimeUnit.SECONDS))
            {
                throw new IllegalStateException("not done after " + TIMEOUT_S + " s: " + projector.status());
            }
            final long elapsedNs = System.nanoTime() - startNs;
            final ProjectorStatus status = projector.status();
            if (status.retries() > 0)
            {
                throw new IllegalStateException("the projector had to try again: " + status);
            }
            return elapsedNs;
        }
    }

    /** From connecting until the last row is committed. */
    long play(final CopyTape tape) throws SQLException
    {
        emptyTables();
        final long startNs = System.nanoTime();
        try (Connection connection = connect(); Statement statement = connection.createStatement())
        {
            for (final String sql : tape.statements())
            {
                if (CopyStatement.isStaging(sql))
                {
                    statement.execute(CopyStatement.createStaging(sql));
                }
            }
            connection.commit();
            tape.play(connection);
            return System.nanoTime() - startNs;
        }
    }

    /** The server's own words on what makes a commit durable. */
    String durability() throws SQLException
    {
        try (Connection connection = connect(); Statement statement = connection.createStatement())
        {
            return "fsync=" + show(statement, "fsync") + " synchronous_commit=" +
                show(statement, "synchronous_commit") + " full_page_writes=" + show(statement, "full_page_writes");
        }
    }

    private static String show(final Statement statement, final String setting) throws SQLException
    {
        try (ResultSet row = statement.executeQuery("SHOW " + setting))
        {
            row.next();
            return row.getString(1);
        }
    }

    /** The projector's own tables, as it makes them; nothing of an earlier round is left to be written. */
    private void emptyTables() throws SQLException
    {
        execute("DROP SCHEMA IF EXISTS ringbook CASCADE");
        PostgresProjector.launch(context().journal(new InMemoryJournal()::reader)).close();
        execute("CHECKPOINT");
    }

    private void execute(final String sql) throws SQLException
    {
        try (Connection connection = connect(); Statement statement = connection.createStatement())
        {
            statement.execute(sql);
            connection.commit();
        }
    }

    private ProjectorContext context()
    {
        return new ProjectorContext().url(database.url()).credentials(database.user(), database.password());
    }

    private Connection connect() throws SQLException
    {
        final Connection connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        connection.setAutoCommit(false);
        return connection;
    }
}
