package io.ringbook.app.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the JVM and the system say of this process's memory.
 */
final class ChildMemory
{
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String ANONYMOUS = "RssAnon:";
    private static final int KIBIBYTE = 1 << 10;

    private ChildMemory()
    {
    }

    static long collections()
    {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
            .mapToLong(GarbageCollectorMXBean::getCollectionCount)
            .sum();
    }

    static long heapBytes()
    {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Resident memory that belongs to no file, so without the journal's pages; 0 where the system does not tell. */
    static long residentBytes()
    {
        if (!Files.isReadable(STATUS))
        {
            return 0;
        }
        try
        {
            return Files.readAllLines(STATUS).stream()
                .filter((line) -> line.startsWith(ANONYMOUS))
                .mapToLong((line) -> KIBIBYTE * Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
        }
        catch (final IOException e)
        {
            throw new UncheckedIOException(e);
        }
    }
}
