package io.ringbook.pipeline;

import io.ringbook.codecs.CommandBatch;

/**
 * Where the matching thread leaves what must be kept, before it matches it. One thread.
 */
interface CommandLog
{
    /** Commands of a batch, at most. */
    int MAX_BATCH_COMMANDS = 512;

    /** No batch is longer than this, in bytes. */
    int BATCH_CAPACITY_BYTES = 1 << 16;

    /** Is anything kept at all, so that state hashes are worth their work? */
    boolean isKept();

    /**
     * A batch to fill. It may be read until the next call.
     *
     * @return an empty batch, null if there is none at the moment.
     */
    CommandBatch claim();

    /**
     * Keeps the claimed batch.
     *
     * @param firstSequence of it.
     * @param timestampNs   of its last command.
     */
    void append(long firstSequence, long timestampNs);

    /**
     * Keeps the hash of the state after the last command appended.
     *
     * @param sequence  of that command.
     * @param stateHash of the engine.
     */
    void appendStateHash(long sequence, long stateHash);
}
