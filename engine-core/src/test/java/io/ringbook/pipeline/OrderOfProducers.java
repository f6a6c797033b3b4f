package io.ringbook.pipeline;

/** Each producer numbers its commands; what comes out must count on. */
final class OrderOfProducers extends AnyEvent
{
    /** A command's correlation id is its number, and so many for each producer before it. */
    static final long PRODUCER = 1_000_000_000L;

    private final int[] next;
    private long lastSequence;
    private String disorder = "";

    OrderOfProducers(final int producers)
    {
        next = new int[producers];
    }

    /** What was out of order last; nothing if all was in order. */
    String disorder()
    {
        return disorder;
    }

    /** How many of a producer's commands have come out. */
    int count(final int producer)
    {
        return next[producer];
    }

    @Override
    void onEvent(final String kind, final long id)
    {
        if (sequence != lastSequence + 1)
        {
            disorder = "sequence " + sequence + " after " + lastSequence;
        }
        lastSequence = sequence;
        if (sequence > 1)
        {
            final int producer = (int)(correlationId / PRODUCER);
            if (correlationId % PRODUCER != next[producer]++)
            {
                disorder = "producer " + producer + ": " + correlationId;
            }
        }
    }
}
