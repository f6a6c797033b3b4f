package io.ringbook.app.replay;

import io.ringbook.codecs.CommandBatch;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.journal.JournalReader;
import io.ringbook.sbe.MessageHeaderDecoder;
import org.agrona.DirectBuffer;

import java.nio.file.Path;
import java.util.function.LongConsumer;

/**
 * Holds the commands of two journals against each other, sequence by sequence.
 */
final class JournalDifference
{
    private static final int COMMANDS_PER_PROGRESS = 65_536;
    private static final int TIME_OFFSET = MessageHeaderDecoder.ENCODED_LENGTH;
    private static final int TIME_LENGTH = Long.BYTES;

    private long fromSequence;
    private long lastCommon;
    private long otherTimes;
    private long firstOtherTime;
    private long firstOther;
    private boolean isOtherHash;

    /** The commands of a journal one by one. */
    private static final class Cursor implements AutoCloseable
    {
        private final JournalReader reader;
        private int remaining;
        private long sequence;
        private int offset;
        private int length;
        private long hashSequence;
        private long hash;

        Cursor(final Path journal)
        {
            reader = JournalReader.open(journal);
        }

        boolean next()
        {
            while (0 == remaining)
            {
                if (!reader.next())
                {
                    return false;
                }
                if (reader.isStateHash())
                {
                    hashSequence = reader.stateHashSequence();
                    hash = reader.stateHash();
                    continue;
                }
                remaining = reader.count();
                sequence = reader.firstSequence() - 1;
                offset = reader.commandsOffset();
                length = 0;
            }
            offset += length + CommandBatch.PREFIX_LENGTH;
            length = CommandBatch.commandLength(reader.commands(), offset - CommandBatch.PREFIX_LENGTH);
            sequence++;
            remaining--;
            return true;
        }

        @Override
        public void close()
        {
            reader.close();
        }
    }

    /**
     * Compares.
     *
     * @param a        directory of a journal.
     * @param b        directory of another.
     * @param to       sequence to stop after.
     * @param progress told of the commands compared.
     */
    void compare(final Path a, final Path b, final long to, final LongConsumer progress)
    {
        try (Cursor first = new Cursor(a); Cursor second = new Cursor(b))
        {
            boolean isThere = first.next() & second.next();
            while (isThere && first.sequence != second.sequence)
            {
                // One of them was pruned.
                isThere = first.sequence < second.sequence ? first.next() : second.next();
            }
            fromSequence = isThere ? first.sequence : 0;
            while (isThere && first.sequence <= to)
            {
                lastCommon = first.sequence;
                if (!isEqual(first, second))
                {
                    firstOther = first.sequence;
                    return;
                }
                if (0 == first.sequence % COMMANDS_PER_PROGRESS)
                {
                    progress.accept(first.sequence);
                }
                isThere = first.next() & second.next();
                isOtherHash |= first.hashSequence == second.hashSequence && first.hash != second.hash;
            }
        }
    }

    private boolean isEqual(final Cursor first, final Cursor second)
    {
        if (first.length != second.length)
        {
            return false;
        }
        final DirectBuffer a = first.reader.commands();
        final DirectBuffer b = second.reader.commands();
        boolean isSameTime = true;
        for (int i = 0; i < first.length; i++)
        {
            if (a.getByte(first.offset + i) != b.getByte(second.offset + i))
            {
                if (first.length < CommandEncoder.STAMPED_LENGTH || i < TIME_OFFSET || i >= TIME_OFFSET + TIME_LENGTH)
                {
                    return false;
                }
                isSameTime = false;
            }
        }
        if (!isSameTime)
        {
            firstOtherTime = 0 == otherTimes++ ? first.sequence : firstOtherTime;
        }
        return true;
    }

    /** First sequence that both have, 0 if there is none. */
    long fromSequence()
    {
        return fromSequence;
    }

    /** Last sequence compared. */
    long lastCommon()
    {
        return lastCommon;
    }

    /** Commands that are the same but for their time. */
    long otherTimes()
    {
        return otherTimes;
    }

    long firstOtherTime()
    {
        return firstOtherTime;
    }

    /** The first command that differs in more than its time, 0 if there is none. */
    long firstOther()
    {
        return firstOther;
    }

    /** Did equal commands lead to different states? */
    boolean isOtherHash()
    {
        return isOtherHash && 0 == otherTimes;
    }
}
