package io.ringbook.gateway.entry;

/** A command that was taken, and whoever waits for its answer. */
final class Waiting
{
    final long correlationId;
    final CommandGate.Reply reply;
    final boolean isFenced;
    final long sinceNs;
    final Outcome outcome = new Outcome();
    long endSequence;
    boolean isLate;

    Waiting(final long correlationId, final CommandGate.Reply reply, final boolean isFenced, final long sinceNs)
    {
        this.correlationId = correlationId;
        this.reply = reply;
        this.isFenced = isFenced;
        this.sinceNs = sinceNs;
    }
}
