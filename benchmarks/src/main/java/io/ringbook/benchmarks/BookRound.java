package io.ringbook.benchmarks;

/**
 * What one round of one engine came to.
 */
final class BookRound
{
    private static final int WORDS = 3;

    private final long elapsedNs;
    private final long trades;
    private final long tradeHash;

    BookRound(final long elapsedNs, final long trades, final long tradeHash)
    {
        this.elapsedNs = elapsedNs;
        this.trades = trades;
        this.tradeHash = tradeHash;
    }

    /** The round another process told with {@link #toLine()}. */
    static BookRound fromLine(final String line)
    {
        final String[] words = line.split(" ");
        if (WORDS != words.length)
        {
            throw new IllegalStateException("round: expected " + WORDS + " words, found: " + line);
        }
        return new BookRound(Long.parseLong(words[0]), Long.parseLong(words[1]), Long.parseUnsignedLong(words[2], 16));
    }

    String toLine()
    {
        return elapsedNs + " " + trades + " " + Long.toHexString(tradeHash);
    }

    long elapsedNs()
    {
        return elapsedNs;
    }

    /** Of the whole flow, the filling included. */
    long trades()
    {
        return trades;
    }

    long tradeHash()
    {
        return tradeHash;
    }
}
