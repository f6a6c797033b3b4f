package io.ringbook.app.postgres;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.CRC32C;

/**
 * PostgreSQL's programs, unpacked once per user and version from the archive on the class path.
 */
final class PostgresBinaries
{
    private static final int EXECUTABLE_BITS = 0111;
    private static final String COMPLETE = ".complete";

    private PostgresBinaries()
    {
    }

    /**
     * Where the programs are.
     *
     * @return directory with {@code bin}, {@code lib} and {@code share}.
     */
    static Path unpacked()
    {
        final byte[] archive = read();
        final CRC32C checksum = new CRC32C();
        checksum.update(archive);
        final Path parent = Path.of(
            System.getProperty("java.io.tmpdir"), "ringbook-postgres-" + System.getProperty("user.name"));
        final Path home = parent.resolve(Long.toHexString(checksum.getValue()) + "-" + archive.length);
        try
        {
            createOwn(parent);
            if (!Files.exists(home.resolve(COMPLETE)))
            {
                unpackLocked(archive, parent, home);
            }
            return home;
        }
        catch (final IOException e)
        {
            throw new DatabaseException("cannot unpack PostgreSQL into " + home + ": " + e, e);
        }
    }

    private static byte[] read()
    {
        try (InputStream archive =
            DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(operatingSystem(), architecture()))
        {
            return archive.readAllBytes();
        }
        catch (final IOException | IllegalStateException e)
        {
            throw new DatabaseException(
                "no PostgreSQL binaries for " + operatingSystem() + " on " + architecture(), e);
        }
    }

    /** Ours alone to write: nobody else may put programs there. */
    private static void createOwn(final Path parent) throws IOException
    {
        if (!Files.isDirectory(parent))
        {
            Files.createDirectories(
                parent, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        }
        final String owner = Files.getOwner(parent).getName();
        if (!owner.equals(System.getProperty("user.name")))
        {
            throw new IOException(
                parent + ": expected owner " + System.getProperty("user.name") + ", found " + owner);
        }
    }

    private static void unpackLocked(final byte[] archive, final Path parent, final Path home) throws IOException
    {
        try (FileChannel channel = FileChannel.open(
            parent.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.lock())
        {
            if (lock.isValid() && !Files.exists(home.resolve(COMPLETE)))
            {
                unpack(archive, home);
                Files.createFile(home.resolve(COMPLETE));
            }
        }
    }

    private static void unpack(final byte[] archive, final Path home) throws IOException
    {
        Files.createDirectories(home);
        try (TarArchiveInputStream tar = new TarArchiveInputStream(
            new XZInputStream(new ByteArrayInputStream(archive))))
        {
            for (TarArchiveEntry entry = tar.getNextEntry(); null != entry; entry = tar.getNextEntry())
            {
                final Path target = home.resolve(entry.getName()).normalize();
                if (!target.startsWith(home))
                {
                    throw new IOException("entry outside of the archive: " + entry.getName());
                }
                unpack(tar, entry, target);
            }
        }
    }

    private static void unpack(final InputStream tar, final TarArchiveEntry entry, final Path target)
        throws IOException
    {
        if (entry.isDirectory())
        {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink())
        {
            Files.deleteIfExists(target);
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
        final boolean isExecutable = 0 != (entry.getMode() & EXECUTABLE_BITS);
        Files.setPosixFilePermissions(
            target, PosixFilePermissions.fromString(isExecutable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static String operatingSystem()
    {
        final String name = System.getProperty("os.name");
        return name.startsWith("Mac") ? "Darwin" : name;
    }

    private static String architecture()
    {
        final String architecture = System.getProperty("os.arch");
        return "amd64".equals(architecture) ? "x86_64" : architecture;
    }
}
