package io.ringbook.app.run;

import io.ringbook.engine.MatchingEngine;
import org.agrona.MutableDirectBuffer;

/**
 * Where the commands of a run come from. One thread.
 */
public interface CommandSource extends AutoCloseable
{
    /** What {@link #next} answers after the last command. */
    int END = 0;

    /**
     * Takes note of what is there already, before the first command.
     *
     * @param engine as recovered, at rest.
     */
    void resume(MatchingEngine engine);

    /**
     * Encodes the next command.
     *
     * @param buffer        to write into, with room for the longest command.
     * @param offset        of the message header.
     * @param correlationId of the command.
     * @return length in bytes, or {@link #END}.
     */
    int next(MutableDirectBuffer buffer, int offset, long correlationId);

    /**
     * Trades that the commands made so far cause, if the source knows.
     *
     * @return count, -1 if it does not know.
     */
    default long expectedTrades()
    {
        return -1;
    }

    /**
     * Who vouches for the {@link #expectedTrades}, where they are a truth that the engine must meet.
     *
     * @return such as "the exchange", null if they are the source's own reckoning.
     */
    default String publisher()
    {
        return null;
    }

    /**
     * What was wrong with the input.
     *
     * @return one line, null if nothing was.
     */
    default String complaint()
    {
        return null;
    }

    @Override
    default void close()
    {
    }
}
