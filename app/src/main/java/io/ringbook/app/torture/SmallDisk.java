package io.ringbook.app.torture;

import org.agrona.CloseHelper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A small disk in memory, mounted in a namespace of its own: nobody else sees it, and it is gone with the process that
 * holds it.
 */
final class SmallDisk implements AutoCloseable
{
    private static final String READY = "ready";
    private static final String HOLD =
        "mount -t tmpfs -o size=\"$1\" ringbook-torture \"$2\" && echo " + READY + " && cat > /dev/null";
    private static final int BLOCK_LENGTH = 1 << 16;
    private static final int PAGE_LENGTH = 1 << 12;

    private final Process holder;
    private final Path mountPoint;
    private final Path seenAt;

    private SmallDisk(final Process holder, final Path mountPoint)
    {
        this.holder = holder;
        this.mountPoint = mountPoint;
        seenAt = Path.of("/proc/" + holder.pid() + "/root" + mountPoint);
    }

    /**
     * Mounts a disk.
     *
     * @param mountPoint an empty directory.
     * @param bytes      of the disk.
     * @return the disk, which belongs to the caller.
     * @throws SkippedException if that is not permitted.
     */
    static SmallDisk mount(final Path mountPoint, final long bytes) throws IOException
    {
        final List<String> words = new ArrayList<>(Namespaces.newMountNamespace());
        words.addAll(List.of("sh", "-c", HOLD, "sh", Long.toString(bytes), mountPoint.toString()));
        final Process holder = new ProcessBuilder(words).redirectErrorStream(true).start();
        final String answer = new BufferedReader(
            new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8)).readLine();
        if (!READY.equals(answer))
        {
            holder.destroyForcibly();
            throw new SkippedException("a small disk cannot be mounted here: " + answer);
        }
        return new SmallDisk(holder, mountPoint);
    }

    /** Words before a command that let it see the disk. */
    List<String> wrapper()
    {
        return List.of("nsenter", "--mount=/proc/" + holder.pid() + "/ns/mnt", "--");
    }

    /** A path on the disk, as those see it who see the disk. */
    Path inside(final String name)
    {
        return mountPoint.resolve(name);
    }

    /** The same path, as we see it. */
    Path outside(final String name)
    {
        return seenAt.resolve(name);
    }

    long freeBytes() throws IOException
    {
        return Files.getFileStore(seenAt).getUsableSpace();
    }

    /** Leaves only so much space. */
    void fill(final long leaveBytes) throws IOException
    {
        final byte[] block = new byte[BLOCK_LENGTH];
        try (var ballast = Files.newOutputStream(
            outside("ballast"), StandardOpenOption.CREATE, StandardOpenOption.APPEND))
        {
            while (freeBytes() > leaveBytes + BLOCK_LENGTH)
            {
                ballast.write(block);
            }
        }
    }

    /** Leaves nothing: until the disk itself says so. */
    void fill() throws IOException
    {
        fill(0);
        try (var ballast = Files.newOutputStream(
            outside("ballast"), StandardOpenOption.CREATE, StandardOpenOption.APPEND))
        {
            final byte[] block = new byte[PAGE_LENGTH];
            while (true)
            {
                ballast.write(block);
            }
        }
        catch (final IOException e)
        {
            Violation.require(0 == freeBytes(), "expected a full disk, found " + freeBytes() + " bytes free: " + e);
        }
    }

    /** Gives the space back. */
    void clear() throws IOException
    {
        Files.deleteIfExists(outside("ballast"));
    }

    @Override
    public void close()
    {
        CloseHelper.quietClose(holder.getOutputStream());
        holder.destroyForcibly();
    }
}
