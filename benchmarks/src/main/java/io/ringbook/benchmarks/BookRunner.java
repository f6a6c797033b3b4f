package io.ringbook.benchmarks;

/**
 * Runs one engine under one load, round by round.
 */
interface BookRunner extends AutoCloseable
{
    BookEngine engine();

    /**
     * A new engine is filled, then the clock runs.
     *
     * @return what it came to.
     */
    BookRound run();

    /**
     * Looks for the first trade that is not the flow's.
     *
     * @return what was expected and what was found, or that there is none.
     */
    String firstDifference();

    @Override
    void close();
}
