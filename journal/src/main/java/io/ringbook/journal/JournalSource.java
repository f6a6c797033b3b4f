package io.ringbook.journal;

import org.agrona.DirectBuffer;

/**
 * Documents of a journal in the order they were written: batches of commands and, now and then, a hash of the engine's
 * state. A cursor for one thread; what it shows is valid until the next call of {@link #next()}.
 */
public interface JournalSource
{
    /**
     * Moves to the next document.
     *
     * @return false if there is none, or none yet.
     * @throws JournalException if the next document is damaged or missing.
     */
    boolean next();

    /**
     * Is the document a state hash, or else a batch of commands?
     *
     * @return true for a state hash.
     */
    boolean isStateHash();

    /**
     * Sequence of the first command of the batch.
     *
     * @return sequence, from 1; for a state hash that of the command to come.
     */
    long firstSequence();

    /**
     * Number of commands of the batch.
     *
     * @return count, 0 for a state hash.
     */
    int count();

    /**
     * Time of the last command of the batch.
     *
     * @return nanoseconds.
     */
    long timestampNs();

    /**
     * Which opening of the journal wrote the document.
     *
     * @return epoch, from 1.
     */
    int epoch();

    /**
     * The buffer with the commands of the batch, as {@link io.ringbook.codecs.CommandBatch} packs them.
     *
     * @return buffer to be read from {@link #commandsOffset()}.
     */
    DirectBuffer commands();

    /**
     * Where the commands begin in {@link #commands()}.
     *
     * @return offset of the first command's length prefix.
     */
    int commandsOffset();

    /**
     * Bytes of all commands, prefixes included.
     *
     * @return length in bytes, 0 for a state hash.
     */
    int commandsLength();

    /**
     * The command after which the state had {@link #stateHash()}.
     *
     * @return sequence.
     */
    long stateHashSequence();

    /**
     * Hash of the engine's complete state.
     *
     * @return hash.
     */
    long stateHash();

    /**
     * The commands that are to be passed over.
     *
     * @return quarantine of the journal.
     */
    default Quarantine quarantine()
    {
        return Quarantine.NONE;
    }

    /**
     * Where a command of the present batch lies, for people.
     *
     * @param offset in {@link #commands()}.
     * @return file and byte, or nothing where there is no file.
     */
    default String placeOf(final int offset)
    {
        return "";
    }

    /**
     * Bytes of all documents read so far, their headers included.
     *
     * @return bytes.
     */
    long bytesRead();
}
