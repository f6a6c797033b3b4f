package io.ringbook.replay;

import org.agrona.DirectBuffer;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/** What a consumer has seen, in a file of its own: a line for each event with its position and a checksum. */
final class SeenFile implements IndexedEventHandler, AutoCloseable
{
    private final RandomAccessFile file;
    private final StringBuilder lines = new StringBuilder();
    private final CRC32C crc32c = new CRC32C();
    private final EventPosition next;

    /** Goes on behind the last whole line of a file; a torn one is cut off. */
    SeenFile(final Path path) throws IOException
    {
        file = new RandomAccessFile(path.toFile(), "rw");
        final byte[] bytes = new byte[(int)file.length()];
        file.readFully(bytes);
        final int end = behindLineFeed(bytes, bytes.length);
        file.setLength(end);
        file.seek(end);
        if (0 == end)
        {
            next = EventPosition.START;
        }
        else
        {
            final int begin = behindLineFeed(bytes, end - 1);
            final String line = new String(bytes, begin, end - 1 - begin, StandardCharsets.US_ASCII);
            next = EventPosition.parse(line.substring(0, line.indexOf(' '))).next();
        }
    }

    private static int behindLineFeed(final byte[] bytes, final int end)
    {
        int offset = end;
        while (offset > 0 && '\n' != bytes[offset - 1])
        {
            offset--;
        }
        return offset;
    }

    /** Where the consumer went on. */
    EventPosition next()
    {
        return next;
    }

    @Override
    public void onEvent(
        final long sequence, final int index, final DirectBuffer buffer, final int offset, final int length)
    {
        final byte[] bytes = new byte[length];
        buffer.getBytes(offset, bytes);
        crc32c.reset();
        crc32c.update(bytes);
        lines.append(sequence).append('.').append(index).append(' ').append(Long.toHexString(crc32c.getValue()))
            .append('\n');
    }

    void flush() throws IOException
    {
        file.write(lines.toString().getBytes(StandardCharsets.US_ASCII));
        lines.setLength(0);
    }

    @Override
    public void close() throws IOException
    {
        flush();
        file.close();
    }
}
