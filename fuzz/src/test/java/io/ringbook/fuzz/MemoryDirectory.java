package io.ringbook.fuzz;

import org.agrona.IoUtil;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A directory in memory where the system has such, removed when the JVM ends. */
final class MemoryDirectory
{
    private static final Path SHARED_MEMORY = Path.of("/dev/shm");

    private MemoryDirectory()
    {
    }

    static Path create() throws IOException
    {
        final Path directory = Files.isWritable(SHARED_MEMORY) ?
            Files.createTempDirectory(SHARED_MEMORY, "ringbook-fuzz") : Files.createTempDirectory("ringbook-fuzz");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> IoUtil.delete(directory.toFile(), true)));
        return directory;
    }
}
