package io.ringbook.gateway.user;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * The secret that the secrets of API keys are derived from, so that these need not be kept: who has the database alone
 * can sign nothing.
 */
public final class ServerKey
{
    private static final int LENGTH = 32;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final byte[] key;

    ServerKey(final byte[] key)
    {
        this.key = key;
    }

    /**
     * Reads the key of a file, which is made if it is not there.
     *
     * @param file of {@code 32} bytes that nobody but its owner may read.
     * @return the key.
     * @throws UncheckedIOException  if it cannot be read or made.
     * @throws IllegalStateException if it is of another length, or others may read it.
     */
    public static ServerKey open(final Path file)
    {
        try
        {
            if (!Files.exists(file))
            {
                create(file);
            }
            requireOwnerOnly(file);
            final byte[] key = Files.readAllBytes(file);
            if (LENGTH != key.length)
            {
                throw new IllegalStateException(file + ": expected " + LENGTH + " bytes, found " + key.length);
            }
            return new ServerKey(key);
        }
        catch (final IOException e)
        {
            throw new UncheckedIOException(file + ": " + e, e);
        }
    }

    /** Whole or not at all: a half would be another key after a power cut. */
    private static void create(final Path file) throws IOException
    {
        final Path directory = file.toAbsolutePath().getParent();
        Files.createDirectories(directory);
        final Path half = Files.createTempFile(directory, file.getFileName().toString(), ".new", attributes(directory));
        try (FileChannel channel = FileChannel.open(half, StandardOpenOption.WRITE))
        {
            final ByteBuffer bytes = ByteBuffer.wrap(Digests.random(LENGTH));
            while (bytes.hasRemaining())
            {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?>[] attributes(final Path directory) throws IOException
    {
        return isPosix(directory) ?
            new FileAttribute<?>[]{ PosixFilePermissions.asFileAttribute(OWNER_ONLY) } : new FileAttribute<?>[0];
    }

    private static void requireOwnerOnly(final Path file) throws IOException
    {
        if (!isPosix(file))
        {
            return;
        }
        final Set<PosixFilePermission> found = Files.getPosixFilePermissions(file);
        if (!OWNER_ONLY.containsAll(found))
        {
            throw new IllegalStateException(file + ": expected mode rw------- (chmod 600), found " +
                PosixFilePermissions.toString(found));
        }
    }

    private static boolean isPosix(final Path path) throws IOException
    {
        return Files.getFileStore(path).supportsFileAttributeView("posix");
    }

    /** The secret of an API key, as its owner has it. */
    String secret(final String keyId)
    {
        return Digests.base64url(Digests.hmac(key, keyId.getBytes(StandardCharsets.US_ASCII)));
    }
}
