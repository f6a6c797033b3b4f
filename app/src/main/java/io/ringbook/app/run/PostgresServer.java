package io.ringbook.app.run;

import io.ringbook.app.console.ToolException;
import io.ringbook.app.postgres.DatabaseException;
import io.ringbook.app.postgres.EmbeddedDatabase;
import org.agrona.CloseHelper;

import java.nio.file.Path;

/**
 * A PostgreSQL that is up: one's own, which stays up, or the embedded one, which ends with the run.
 *
 * @param url      JDBC URL.
 * @param user     null if the URL says it.
 * @param password likewise.
 * @param embedded to close, null if it is one's own.
 */
public record PostgresServer(String url, String user, String password, AutoCloseable embedded) implements AutoCloseable
{
    private static final String DIRECTORY = "postgres";

    /**
     * Starts the embedded one, or takes one's own as given.
     *
     * @param target to copy to.
     * @param data   directory of the run, below which the embedded one keeps its files.
     * @return the server.
     */
    public static PostgresServer start(final PostgresTarget target, final Path data)
    {
        return start(target, data, "; to use another server: --postgres URL, to go on without: --no-postgres");
    }

    /**
     * Likewise.
     *
     * @param target to copy to.
     * @param data   directory below which the embedded one keeps its files.
     * @param wayOut what an error ends with: how to go on.
     * @return the server.
     */
    public static PostgresServer start(final PostgresTarget target, final Path data, final String wayOut)
    {
        if (!target.isEmbedded())
        {
            return new PostgresServer(target.url(), target.user(), target.password(), null);
        }
        try
        {
            final EmbeddedDatabase database = EmbeddedDatabase.start(data.resolve(DIRECTORY));
            return new PostgresServer(database.url(), database.user(), database.password(), database);
        }
        catch (final DatabaseException e)
        {
            throw new ToolException(e.getMessage() + wayOut, ToolException.WRONG_USE, e);
        }
    }

    @Override
    public void close()
    {
        CloseHelper.close(embedded);
    }
}
