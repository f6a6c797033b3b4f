package io.ringbook.replay;

import io.ringbook.journal.JournalException;
import io.ringbook.journal.JournalPosition;
import io.ringbook.journal.JournalReader;

import java.nio.file.Path;

/**
 * Reads, a few documents at a time, what a quick recovery has not looked at: the journal before the snapshot it began
 * with. One thread.
 */
final class JournalScrub implements AutoCloseable
{
    private final JournalPosition end;
    private final JournalReader reader;

    /**
     * A scrub of the first part of a journal.
     *
     * @param journal directory.
     * @param end     of the part.
     */
    JournalScrub(final Path journal, final JournalPosition end)
    {
        this.end = end;
        reader = JournalReader.open(journal);
    }

    /**
     * Reads on.
     *
     * @param documents at most.
     * @return false when the end has been reached.
     * @throws JournalException if something is damaged.
     */
    boolean step(final int documents)
    {
        for (int i = 0; i < documents && reader.position().documents() < end.documents(); i++)
        {
            if (!reader.next())
            {
                break;
            }
        }
        if (reader.position().documents() < end.documents())
        {
            return true;
        }
        if (reader.position().chainHash() != end.chainHash())
        {
            throw new JournalException("journal damaged: " + reader.file() + " at byte " + reader.fileOffset() +
                ": expected hash=" + Long.toHexString(end.chainHash()) + " at " + end +
                " by the snapshot, found hash=" + Long.toHexString(reader.position().chainHash()));
        }
        return false;
    }

    @Override
    public void close()
    {
        reader.close();
    }
}
