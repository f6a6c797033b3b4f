package io.ringbook.benchmarks;

import java.util.Arrays;

/**
 * What the workload of one file came to.
 */
final class ConsensusResult
{
    private static final double NS_PER_US = 1000.0;

    private final int messages;
    private final long trades;
    private final String sha256;
    private final long[] sortedNs;

    ConsensusResult(final int messages, final long trades, final String sha256, final long[] elapsedNs)
    {
        this.messages = messages;
        this.trades = trades;
        this.sha256 = sha256;
        sortedNs = elapsedNs.clone();
        Arrays.sort(sortedNs);
    }

    int messages()
    {
        return messages;
    }

    long trades()
    {
        return trades;
    }

    String sha256()
    {
        return sha256;
    }

    /** Median, in millions of messages a second. */
    double medianMps()
    {
        final int middle = sortedNs.length / 2;
        return 0 == sortedNs.length % 2 ?
            mps((sortedNs[middle - 1] + sortedNs[middle]) / 2.0) : mps(sortedNs[middle]);
    }

    double minMps()
    {
        return mps(sortedNs[sortedNs.length - 1]);
    }

    double maxMps()
    {
        return mps(sortedNs[0]);
    }

    private double mps(final double elapsedNs)
    {
        return messages * NS_PER_US / elapsedNs;
    }
}
