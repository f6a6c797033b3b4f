package io.ringbook.pipeline;

import org.agrona.DirectBuffer;

/**
 * The port behind which commands are kept. {@link #append} and {@link #appendStateHash} are called by one thread
 * alone, {@link #sync} by it or by one further thread, the positions may be read by any.
 *
 * <p>Any of the writing calls may throw; the pipeline then has FAILED and calls nothing but {@link #close()}.
 */
public interface CommandJournal extends AutoCloseable
{
    /**
     * A pipeline takes the journal for its own: from now on it appends to it, and in the end it closes it. Called once,
     * by the launch, before anything else.
     *
     * @throws IllegalStateException if the journal is closed or another pipeline's; it is left as it is.
     */
    default void onLaunch()
    {
    }

    /**
     * Grows with each opening for writing and each roll to a new segment, and is in every document.
     *
     * @return present epoch, from 1; any thread.
     */
    int epoch();

    /**
     * Sequence of the last command that survives the death of this process.
     *
     * @return sequence, 0 if there is none.
     */
    long journaledSequence();

    /**
     * Sequence of the last command that survives the loss of power.
     *
     * @return sequence, 0 if there is none.
     */
    long syncedSequence();

    /**
     * Bytes written since the journal was opened, headers included.
     *
     * @return bytes.
     */
    long bytesWritten();

    /**
     * Is there room on the disk for more than what must get through at any rate? Any thread, a matter of nanoseconds.
     * Without it {@link Ringbook#offer} takes nothing that opens risk or makes the state grow.
     *
     * @return false when such commands should be refused.
     */
    default boolean hasSpace()
    {
        return true;
    }

    /**
     * Free space on the journal's disk, as it was a moment ago. Any thread.
     *
     * @return bytes, {@link Long#MAX_VALUE} if there is no disk.
     */
    default long freeBytes()
    {
        return Long.MAX_VALUE;
    }

    /**
     * Appends a batch as one document: all of it or, if this throws, none that a reader will see.
     *
     * @param firstSequence of the batch, one more than the last appended.
     * @param count         of commands, at least 1.
     * @param timestampNs   of the last command.
     * @param commands      as {@link io.ringbook.codecs.CommandBatch} packs them.
     * @param length        of the commands in bytes, from offset 0.
     */
    void append(long firstSequence, int count, long timestampNs, DirectBuffer commands, int length);

    /**
     * Appends the hash of the engine's state after the last appended command.
     *
     * @param sequence  of that command.
     * @param stateHash of the engine.
     */
    void appendStateHash(long sequence, long stateHash);

    /**
     * Forces what is journaled to the disk and moves the synced position.
     */
    void sync();

    @Override
    void close();
}
