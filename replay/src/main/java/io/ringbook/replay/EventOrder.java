package io.ringbook.replay;

/**
 * Which event is due: the proof, at each one, that none is missing within a command and none comes twice. One thread.
 */
final class EventOrder
{
    private long sequence;
    private int index;

    EventOrder(final EventPosition from)
    {
        sequence = from.sequence();
        index = from.index();
    }

    /** Of the last event that was passed, or of the first one wanted while there is none. */
    long sequence()
    {
        return sequence;
    }

    /** The first position that has not been passed. */
    EventPosition next()
    {
        return new EventPosition(sequence, index);
    }

    /** Has the event been given before, or not been asked for? */
    boolean isPassed(final long eventSequence, final int eventIndex)
    {
        return eventSequence < sequence || eventSequence == sequence && eventIndex < index;
    }

    /**
     * Passes an event.
     *
     * @throws IllegalStateException if it is not the next of its command, nor the first of a later one.
     */
    void pass(final long eventSequence, final int eventIndex)
    {
        final boolean isNext = eventSequence == sequence ? eventIndex == index :
            eventSequence > sequence && 0 == eventIndex;
        if (!isNext)
        {
            throw new IllegalStateException("events: expected " + sequence + "." + index +
                " or the first of a later command, found " + eventSequence + "." + eventIndex);
        }
        sequence = eventSequence;
        index = eventIndex + 1;
    }
}
