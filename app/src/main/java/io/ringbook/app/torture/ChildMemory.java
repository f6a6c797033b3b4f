package io.ringbook.app.torture;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the JVM and the system say of this process's memory. Looking at it takes next to none itself.
 */
final class ChildMemory
{
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final byte[] ANONYMOUS = "\nRssAnon:".getBytes(StandardCharsets.US_ASCII);
    private static final int STATUS_CAPACITY = 1 << 13;
    private static final int KIBIBYTE = 1 << 10;

    private final List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans();
    private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    private final byte[] text = new byte[STATUS_CAPACITY];
    private final RandomAccessFile status;

    ChildMemory() throws IOException
    {
        status = Files.isReadable(STATUS) ? new RandomAccessFile(STATUS.toFile(), "r") : null;
    }

    long collections()
    {
        long count = 0;
        for (int i = 0; i < collectors.size(); i++)
        {
            count += collectors.get(i).getCollectionCount();
        }
        return count;
    }

    long heapBytes()
    {
        return memory.getHeapMemoryUsage().getUsed();
    }

    /** Resident memory that belongs to no file, so without the journal's pages; 0 where the system does not tell. */
    long residentBytes()
    {
        if (null == status)
        {
            return 0;
        }
        try
        {
            status.seek(0);
            final int length = status.read(text);
            return KIBIBYTE * numberBehind(ANONYMOUS, length);
        }
        catch (final IOException e)
        {
            throw new UncheckedIOException(e);
        }
    }

    private long numberBehind(final byte[] label, final int length)
    {
        int at = 0;
        while (at + label.length < length && !isAt(at, label))
        {
            at++;
        }
        long number = 0;
        for (int i = at + label.length; i < length && text[i] != '\n'; i++)
        {
            final int digit = text[i] - '0';
            number = digit >= 0 && digit <= 9 ? number * 10 + digit : number;
        }
        return number;
    }

    private boolean isAt(final int at, final byte[] label)
    {
        for (int i = 0; i < label.length; i++)
        {
            if (text[at + i] != label[i])
            {
                return false;
            }
        }
        return true;
    }
}
