package io.ringbook.app.market;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * Recorded data as commands, taken from a file bit by bit. One thread.
 */
public interface MarketFeed extends Closeable
{
    /**
     * Symbols that will come up, as far as they are known before the first command.
     *
     * @return symbols.
     */
    List<String> symbols();

    /**
     * Whose the orders are.
     *
     * @return accounts.
     */
    FeedAccounts accounts();

    /**
     * Reads on.
     *
     * @param commands to tell what was read; it may come to none.
     * @return false at the end of the data.
     * @throws IOException         if the file cannot be read.
     * @throws MarketDataException if it is damaged, or contradicts itself.
     */
    boolean next(FeedCommands commands) throws IOException;

    /**
     * Who published the trades that the aggressors must make.
     *
     * @return such as "the exchange".
     */
    String publisher();

    /**
     * What the data read so far has wrong in itself, though it could be read.
     *
     * @return one line, null if nothing.
     */
    default String complaint()
    {
        return null;
    }
}
