package io.ringbook.gateway.stream;

/**
 * A place among the messages of private channels: the command's sequence, and the number of the message among those of
 * the command.
 *
 * @param sequence of the command.
 * @param index    from 0.
 */
record Position(long sequence, int index) implements Comparable<Position>
{
    static Position parse(final String text)
    {
        if (!text.matches("[0-9]{1,18}\\.[0-9]{1,9}"))
        {
            throw new Refused("INVALID_FIELD", "from", "expected a position SEQUENCE.INDEX");
        }
        final int dot = text.indexOf('.');
        return new Position(Long.parseLong(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1)));
    }

    @Override
    public int compareTo(final Position other)
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
