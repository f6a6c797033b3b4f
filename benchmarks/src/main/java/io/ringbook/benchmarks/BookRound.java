package io.ringbook.benchmarks;

/**
 * What one round of one engine came to.
 */
final class BookRound
{
    private static final int WORDS = 4;

    private final long elapsedNs;
    private final long allocatedBytes;
    private final long trades;
    private final long tradeHash;

    BookRound(final long elapsedNs, final long allocatedBytes, final long trades, final long tradeHash)
    {
        this.elapsedNs = elapsedNs;
        this.allocatedBytes = allocatedBytes;
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
        return new BookRound(
            Long.parseLong(words[0]), Long.parseLong(words[1]), Long.parseLong(words[2]),
            Long.parseUnsignedLong(words[3], 16));
    }

    String toLine()
    {
        return elapsedNs + " " + allocatedBytes + " " + trades + " " + Long.toHexString(tradeHash);
    }

    long elapsedNs()
    {
        return elapsedNs;
    }

    /** By the thread while the clock ran. */
    long allocatedBytes()
    {
        return allocatedBytes;
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
