package io.ringbook.app.market;

/**
 * Whose the orders of recorded data are. Its order numbers become client order ids, which an account may use once among
 * its live orders.
 */
public enum FeedAccounts
{
    /** Each book has an account, in which all its orders are: order numbers are of a book. */
    OF_EACH_BOOK,

    /** One account has what rests in all books, another what hits it: order numbers are of the whole data. */
    OF_MAKERS_AND_TAKERS;

    /** The account of what rests in an instrument's book, counted from 0. */
    long maker(final long first, final int instrument)
    {
        return OF_EACH_BOOK == this ? first + instrument : first;
    }

    /** The account of what hits it. */
    long taker(final long first, final int instrument)
    {
        return OF_EACH_BOOK == this ? first + instrument : first + 1;
    }
}
