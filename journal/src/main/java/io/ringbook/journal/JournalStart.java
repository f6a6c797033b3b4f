package io.ringbook.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/**
 * Where a pruned journal begins: a file beside the high-water mark, absent as long as nothing was pruned. It is written
 * before the segments in front of it are removed, so whatever a crash leaves of them is known to be superfluous.
 */
final class JournalStart
{
    static final String FILE = "journal-start";

    private JournalStart()
    {
    }

    /**
     * Where a journal begins.
     *
     * @param directory of the journal.
     * @return the position, {@link JournalPosition#START} if nothing was pruned.
     * @throws JournalException if the file is damaged.
     */
    static JournalPosition read(final Path directory) throws IOException
    {
        final Path file = directory.resolve(FILE);
        if (!Files.exists(file))
        {
            return JournalPosition.START;
        }
        final byte[] bytes = Files.readAllBytes(file);
        final JournalPosition position = PositionCodec.decode(ByteBuffer.wrap(bytes), new CRC32C());
        if (null == position)
        {
            throw JournalException.damaged(file, 0, "expected one intact position of semantics version=" +
                JournalFormat.SEMANTICS_VERSION + " in " + PositionCodec.LENGTH + " bytes, found " + bytes.length +
                " bytes that are none");
        }
        return position;
    }

    /** Puts the beginning where it is to be, on the disk. */
    static void write(final Path directory, final JournalPosition position, final StorageListener listener)
        throws IOException
    {
        final ByteBuffer message = PositionCodec.encode(position, new CRC32C());
        DataFiles.replace(directory.resolve(FILE), (channel) -> channel.write(message), listener);
    }
}
