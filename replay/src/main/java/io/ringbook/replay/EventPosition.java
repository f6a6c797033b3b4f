package io.ringbook.replay;

/**
 * Which event: the command that caused it, and its place among the events of that command. The same for ever, live and
 * regenerated. Asked from a position on, an event that is not there stands for the first one after it.
 *
 * @param sequence of the command, from 1.
 * @param index    of the event, from 0.
 */
public record EventPosition(long sequence, int index) implements Comparable<EventPosition>
{
    /** Before the first event of a journal. */
    public static final EventPosition START = new EventPosition(1, 0);

    private static final String EXPECTED = "expected SEQUENCE or SEQUENCE.INDEX, from 1 and 0 on, found ";

    /**
     * A position.
     *
     * @param sequence of the command, from 1.
     * @param index    of the event, from 0.
     * @throws IllegalArgumentException if there can be no such event.
     */
    public EventPosition
    {
        if (sequence < 1 || index < 0)
        {
            throw new IllegalArgumentException(EXPECTED + sequence + "." + index);
        }
    }

    /**
     * Reads what {@link #toString()} writes; the index may be left out.
     *
     * @param text such as 17 or 17.3.
     * @return the position.
     * @throws IllegalArgumentException if it is something else.
     */
    public static EventPosition parse(final String text)
    {
        final int dot = text.indexOf('.');
        try
        {
            return new EventPosition(
                Long.parseLong(dot < 0 ? text : text.substring(0, dot)),
                dot < 0 ? 0 : Integer.parseInt(text.substring(dot + 1)));
        }
        catch (final IllegalArgumentException e)
        {
            throw new IllegalArgumentException(EXPECTED + text, e);
        }
    }

    /**
     * Where to go on for one who has seen this event.
     *
     * @return position behind it.
     */
    public EventPosition next()
    {
        return Integer.MAX_VALUE == index ? new EventPosition(sequence + 1, 0) : new EventPosition(sequence, index + 1);
    }

    @Override
    public int compareTo(final EventPosition other)
    {
        return sequence == other.sequence ?
            Integer.compare(index, other.index) : Long.compare(sequence, other.sequence);
    }

    @Override
    public String toString()
    {
        return sequence + "." + index;
    }
}
