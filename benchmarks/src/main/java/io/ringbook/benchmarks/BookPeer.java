package io.ringbook.benchmarks;

/**
 * An engine under the same load as the others. Made for one flow; filled again and again, each time a new engine with
 * empty books. One thread.
 */
interface BookPeer
{
    /**
     * Makes a new engine and applies the commands that fill its books. Not timed.
     *
     * @param trades to tell every trade to, these and those to come.
     */
    void fill(TradeHash trades);

    /**
     * Applies the next of the commands to measure. Timed: from what a command looks like when it reaches the engine to
     * each trade told to the hash.
     *
     * @param commands to apply; no more than there are.
     */
    void apply(int commands);
}
