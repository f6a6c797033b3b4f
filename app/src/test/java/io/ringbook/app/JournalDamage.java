package io.ringbook.app;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a disk may do to a journal. */
public final class JournalDamage
{
    private JournalDamage()
    {
    }

    /** Flips one bit in the first data file. */
    public static Path flipBit(final Path data, final long offset) throws IOException
    {
        final Path file;
        try (Stream<Path> files = Files.walk(data.resolve("journal")))
        {
            file = files.filter((path) -> path.toString().endsWith(".cq4")).sorted().findFirst().orElseThrow();
        }
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw"))
        {
            bytes.seek(offset);
            final int found = bytes.read();
            bytes.seek(offset);
            bytes.write(found ^ 1);
        }
        return file;
    }
}
