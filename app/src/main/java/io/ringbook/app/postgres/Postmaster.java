package io.ringbook.app.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The server's process: found by the pid file of its data directory, stopped by signals.
 */
final class Postmaster
{
    private static final String PID_FILE = "postmaster.pid";
    private static final long FAST_STOP_S = 60;
    private static final long IMMEDIATE_STOP_S = 10;

    private Postmaster()
    {
    }

    /**
     * Stops a server that an earlier run left behind, and removes the pid file of one that is no more. The caller holds
     * the lock of the directory: the server belongs to nobody alive.
     */
    static void stopLeftover(final Path dataDirectory)
    {
        final Path pidFile = dataDirectory.resolve(PID_FILE);
        try
        {
            if (!Files.exists(pidFile))
            {
                return;
            }
            final List<String> lines = Files.readAllLines(pidFile, StandardCharsets.ISO_8859_1);
            final ProcessHandle process = lines.isEmpty() ? null :
                ProcessHandle.of(Long.parseLong(lines.get(0).trim())).orElse(null);
            if (null != process && isServerOf(process, dataDirectory))
            {
                stop(process);
            }
            Files.deleteIfExists(pidFile);
        }
        catch (final IOException | NumberFormatException e)
        {
            throw new DatabaseException("cannot read " + pidFile + ": " + e.getMessage(), e);
        }
    }

    /** Rolls back what is open, writes a checkpoint, ends. */
    static void stop(final ProcessHandle process)
    {
        signal(process, "INT");
        if (!await(process, FAST_STOP_S))
        {
            signal(process, "QUIT");
            if (!await(process, IMMEDIATE_STOP_S))
            {
                throw new DatabaseException("PostgreSQL (pid " + process.pid() + ") does not stop");
            }
        }
    }

    /** The number may have gone to another process since: only a postgres that works in this directory is ours. */
    private static boolean isServerOf(final ProcessHandle process, final Path dataDirectory) throws IOException
    {
        final Path workingDirectory = Path.of("/proc", Long.toString(process.pid()), "cwd");
        if (Files.isSymbolicLink(workingDirectory))
        {
            try
            {
                return workingDirectory.toRealPath().equals(dataDirectory.toRealPath());
            }
            catch (final IOException e)
            {
                // Somebody else's process, or one that has just ended.
                return false;
            }
        }
        return process.info().command().filter((command) -> command.endsWith("postgres")).isPresent();
    }

    private static void signal(final ProcessHandle process, final String name)
    {
        try
        {
            new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid())
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        }
        catch (final IOException e)
        {
            throw new DatabaseException("cannot stop PostgreSQL (pid " + process.pid() + "): " + e.getMessage(), e);
        }
        catch (final InterruptedException e)
        {
            Thread.currentThread().interrupt();
            throw new DatabaseException("interrupted while stopping PostgreSQL", e);
        }
    }

    private static boolean await(final ProcessHandle process, final long timeoutS)
    {
        try
        {
            process.onExit().get(timeoutS, TimeUnit.SECONDS);
            return true;
        }
        catch (final TimeoutException e)
        {
            return !process.isAlive();
        }
        catch (final ExecutionException e)
        {
            throw new DatabaseException("cannot wait for PostgreSQL (pid " + process.pid() + ")", e);
        }
        catch (final InterruptedException e)
        {
            Thread.currentThread().interrupt();
            throw new DatabaseException("interrupted while stopping PostgreSQL", e);
        }
    }
}
