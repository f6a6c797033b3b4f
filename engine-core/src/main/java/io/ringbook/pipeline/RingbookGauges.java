package io.ringbook.pipeline;

/**
 * What a running {@link Ringbook} looks like from outside: how full its rings are and how far its parts have come. Any
 * thread, at any time, also after it has failed or was closed; each is a read of a counter that is kept anyway, so
 * looking often costs the engine next to nothing. Figures of one moment may be off by what happens between two reads.
 */
public final class RingbookGauges
{
    private final RingbookContext context;
    private final Pipeline pipeline;

    RingbookGauges(final RingbookContext context, final Pipeline pipeline)
    {
        this.context = context;
        this.pipeline = pipeline;
    }

    /**
     * Which threads there are.
     *
     * @return layout.
     */
    public Layout layout()
    {
        return context.layout();
    }

    /**
     * What events wait for.
     *
     * @return durability.
     */
    public Durability durability()
    {
        return context.durability();
    }

    /**
     * Size of the inbound ring.
     *
     * @return cells of 64 bytes.
     */
    public int inboundCapacity()
    {
        return context.inboundCapacity();
    }

    /**
     * What was offered and not yet taken by the matching thread.
     *
     * @return cells of 64 bytes, at most the capacity.
     */
    public int inboundUsed()
    {
        return pipeline.inbound.used();
    }

    /**
     * Size of the outbound ring.
     *
     * @return bytes.
     */
    public int outboundCapacityBytes()
    {
        return context.outboundCapacityBytes();
    }

    /**
     * Events that wait for the event handler, or for their command to become durable.
     *
     * @return bytes, at most the capacity.
     */
    public int outboundUsedBytes()
    {
        return pipeline.outbound.usedBytes();
    }

    /**
     * Sequence of the last command that survives the loss of power.
     *
     * @return sequence, 0 if there is none or no journal.
     */
    public long syncedSequence()
    {
        return null == context.journal() ? 0 : context.journal().syncedSequence();
    }

    /**
     * Bytes written to the journal since it was opened, headers included.
     *
     * @return bytes, 0 without a journal.
     */
    public long journalBytes()
    {
        return null == context.journal() ? 0 : context.journal().bytesWritten();
    }

    /**
     * The last hash of the engine's state that was given to the journal.
     *
     * @return the hash and its sequence, null if there was none since the launch, or there is no journal.
     */
    public HashedState lastStateHash()
    {
        return pipeline.matcher.lastStateHash();
    }
}
