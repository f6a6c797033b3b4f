package io.ringbook.projector;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Assumptions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL of its own that is killed and started again on the same files. */
final class KillableServer implements AutoCloseable
{
    private final Path files;
    private EmbeddedPostgres server;

    private KillableServer(final Path files)
    {
        this.files = files;
    }

    /** Skips the test, with a word, where PostgreSQL cannot be started. */
    static KillableServer start(final Path directory)
    {
        final KillableServer started = new KillableServer(directory.resolve("files"));
        try
        {
            started.start();
        }
        catch (final IOException | RuntimeException e)
        {
            Assumptions.abort("skipped, no PostgreSQL on this machine: " + e.getMessage());
        }
        return started;
    }

    void start() throws IOException
    {
        server = EmbeddedPostgres.builder()
            .setDataDirectory(files)
            .setCleanDataDirectory(false)
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .start();
    }

    int port()
    {
        return server.getPort();
    }

    /** As {@code kill -9} of the server and of all that work for it. */
    void kill() throws IOException, InterruptedException
    {
        final ProcessHandle postmaster = postmaster();
        final List<ProcessHandle> workers = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        workers.forEach(ProcessHandle::destroyForcibly);
        await(postmaster);
        for (final ProcessHandle worker : workers)
        {
            await(worker);
        }
        release();
    }

    /** As {@code pg_ctl stop -m immediate}: no checkpoint, no farewell. */
    void stopAtOnce() throws IOException, InterruptedException
    {
        final ProcessHandle postmaster = postmaster();
        signal(postmaster, "QUIT");
        await(postmaster);
        release();
    }

    /** Everything of it stands still, as on a machine that is out of breath. */
    void freeze(final boolean frozen) throws IOException, InterruptedException
    {
        final ProcessHandle postmaster = postmaster();
        for (final ProcessHandle worker : postmaster.descendants().toList())
        {
            signal(worker, frozen ? "STOP" : "CONT");
        }
        signal(postmaster, frozen ? "STOP" : "CONT");
    }

    @Override
    public void close() throws IOException
    {
        server.close();
    }

    /** Lets go of the lock on the files; the process is gone already. */
    private void release() throws IOException
    {
        Files.deleteIfExists(files.resolve("postmaster.pid"));
        server.close();
    }

    private ProcessHandle postmaster() throws IOException
    {
        final long pid = Long.parseLong(Files.readAllLines(files.resolve("postmaster.pid")).get(0).trim());
        return ProcessHandle.of(pid).orElseThrow();
    }

    private static void signal(final ProcessHandle process, final String name)
        throws IOException, InterruptedException
    {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }

    private static void await(final ProcessHandle process) throws InterruptedException
    {
        for (int i = 0; i < 10_000 && process.isAlive(); i++)
        {
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }
}
