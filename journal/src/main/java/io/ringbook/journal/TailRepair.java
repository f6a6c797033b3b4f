package io.ringbook.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/**
 * Puts an end to a data file that nobody writes any more: what lies behind its last document is zeroed and given back
 * to the disk. The page with the end stays, as readers may be looking at it.
 */
final class TailRepair
{
    private TailRepair()
    {
    }

    static void endAt(final Path file, final long position) throws IOException
    {
        final long length = JournalFormat.alignToPage(position + JournalFormat.WORD_LENGTH);
        try (RandomAccessFile data = new RandomAccessFile(file.toFile(), "rw"))
        {
            data.seek(position);
            data.write(new byte[(int)(length - position)]);
            if (data.length() > length)
            {
                data.setLength(length);
            }
        }
    }
}
