package io.ringbook.journal;

import org.agrona.DirectBuffer;

import java.time.Instant;
import java.util.Locale;
import java.util.zip.CRC32C;

/**
 * A command of a journal that an operator had passed over.
 *
 * @param sequence of it.
 * @param crc32c   of its bytes, so that it is known again.
 * @param written  when it was put into quarantine.
 * @param reason   for people.
 */
public record QuarantinedCommand(long sequence, int crc32c, Instant written, String reason)
{
    /**
     * The checksum of a command.
     *
     * @param buffer that holds it.
     * @param offset of its message header.
     * @param length in bytes.
     * @return CRC32C of the bytes.
     */
    public static int crc32c(final DirectBuffer buffer, final int offset, final int length)
    {
        final byte[] bytes = new byte[length];
        buffer.getBytes(offset, bytes);
        final CRC32C crc32c = new CRC32C();
        crc32c.update(bytes);
        return (int)crc32c.getValue();
    }

    /**
     * Is a command this one?
     *
     * @param buffer that holds it.
     * @param offset of its message header.
     * @param length in bytes.
     * @throws JournalException if its checksum is another: the quarantine is that of another journal.
     */
    public void requireSame(final DirectBuffer buffer, final int offset, final int length)
    {
        final int found = crc32c(buffer, offset, length);
        if (crc32c != found)
        {
            throw new JournalException(String.format(
                Locale.ROOT,
                "journal damaged: the quarantine is of another journal: expected crc32c=%08x of the command with " +
                    "sequence=%d, found=%08x", crc32c, sequence, found));
        }
    }
}
