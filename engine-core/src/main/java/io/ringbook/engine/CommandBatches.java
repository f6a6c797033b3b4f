package io.ringbook.engine;

import io.ringbook.codecs.CommandBatch;
import io.ringbook.codecs.PlainCommandAdapter;
import org.agrona.DirectBuffer;

import java.lang.ref.Reference;

/**
 * Many commands in a row, through the engine's door: what has to be asked once for each command alone is asked once for
 * all plain ones that follow each other. See {@link MatchingEngine#onCommands}.
 */
final class CommandBatches
{
    private final MatchingEngine engine;
    private final EngineState state;
    private final CommandGuard guard;
    private final PlainCommandAdapter plain;
    private final FetchAhead fetchAhead;

    CommandBatches(
        final MatchingEngine engine,
        final EngineState state,
        final CommandGuard guard,
        final PlainCommandAdapter plain)
    {
        this.engine = engine;
        this.state = state;
        this.guard = guard;
        this.plain = plain;
        fetchAhead = new FetchAhead(state);
    }

    void apply(final DirectBuffer buffer, final int offset, final int end, final long firstSequence)
    {
        if (null != buffer.byteArray())
        {
            applyOneByOne(buffer, offset, end, firstSequence);
        }
        else if (fetchAhead.isWorthwhile())
        {
            applyInGroups(buffer, offset, end, firstSequence);
        }
        else
        {
            applyInRows(buffer, offset, end, firstSequence);
        }
        Reference.reachabilityFence(buffer);
    }

    private void applyOneByOne(final DirectBuffer buffer, final int offset, final int end, final long firstSequence)
    {
        long sequence = firstSequence;
        for (int at = offset; at < end; sequence++)
        {
            at = applyNext(buffer, at, sequence);
        }
    }

    private void applyInRows(final DirectBuffer buffer, final int offset, final int end, final long firstSequence)
    {
        final long start = buffer.addressOffset();
        long sequence = firstSequence;
        for (int at = offset; at < end;)
        {
            at = (int)(onPlainCommands(start + at, start + end, sequence, Integer.MAX_VALUE) - start);
            sequence = state.sequence + 1;
            if (at < end)
            {
                at = applyNext(buffer, at, sequence++);
            }
        }
    }

    private void applyInGroups(final DirectBuffer buffer, final int offset, final int end, final long firstSequence)
    {
        final long start = buffer.addressOffset();
        long sequence = firstSequence;
        for (int at = offset; at < end;)
        {
            fetchAhead.fetch(start + at, start + end, sequence == firstSequence);
            final long groupEnd = sequence + FetchAhead.GROUP;
            while (at < end && sequence < groupEnd)
            {
                at = (int)(onPlainCommands(start + at, start + end, sequence, (int)(groupEnd - sequence)) - start);
                sequence = state.sequence + 1;
                if (at < end && sequence < groupEnd)
                {
                    at = applyNext(buffer, at, sequence++);
                }
            }
        }
    }

    private int applyNext(final DirectBuffer buffer, final int at, final long sequence)
    {
        final int length = CommandBatch.commandLength(buffer, at);
        engine.onCommand(buffer, at + CommandBatch.PREFIX_LENGTH, length, sequence);
        return at + CommandBatch.PREFIX_LENGTH + length;
    }

    /** As many as come in a row: what has to be asked once for each command is asked once for all of them. */
    private long onPlainCommands(final long at, final long end, final long sequence, final int maxCommands)
    {
        guard.enter(sequence);
        final long left;
        try
        {
            left = plain.onCommands(at, end, maxCommands);
        }
        catch (final Throwable cause)
        {
            guard.onFailure(state.sequence);
            throw cause;
        }
        guard.leave();
        return left;
    }
}
