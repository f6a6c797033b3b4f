package io.ringbook.examples.gateway;

/**
 * What this gateway puts into the correlation id of a command, to find its way back from an event: the account and the
 * number of its request.
 */
final class CorrelationId
{
    private CorrelationId()
    {
    }

    static long of(final long account, final int request)
    {
        return account << Integer.SIZE | request;
    }

    static long account(final long correlationId)
    {
        return correlationId >>> Integer.SIZE;
    }

    static int request(final long correlationId)
    {
        return (int)correlationId;
    }
}
