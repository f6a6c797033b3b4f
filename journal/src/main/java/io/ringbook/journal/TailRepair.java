package io.ringbook.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

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
        DataFiles.withChannel(file, (channel) -> endAt(channel, position, length), StandardOpenOption.WRITE);
    }

    private static Void endAt(final FileChannel channel, final long position, final long length) throws IOException
    {
        final ByteBuffer zeros = ByteBuffer.allocate((int)(length - position));
        while (zeros.hasRemaining())
        {
            channel.write(zeros, position + zeros.position());
        }

        if (channel.size() > length)
        {
            channel.truncate(length);
        }

        return null;
    }
}
