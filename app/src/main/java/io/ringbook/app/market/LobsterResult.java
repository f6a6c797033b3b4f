package io.ringbook.app.market;

/**
 * What a check of a LOBSTER sample counted.
 */
final class LobsterResult
{
    int depth;
    long rows;
    long equalRows;
    long executions;
    /** Executions on fully known levels that hit the head of the queue, as they must. */
    long namedOrderHits;
    /** Executions on fully known levels where the venue itself did not take the head of the queue. */
    long outOfQueue;
    /** Executions on levels that hold quantity from before the start or from outside the published levels. */
    long unknownQueue;
    long seededLevels;

    /** Executions on levels of which every order is known. */
    long checkedExecutions()
    {
        return namedOrderHits + outOfQueue;
    }
}
