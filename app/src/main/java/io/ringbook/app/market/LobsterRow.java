package io.ringbook.app.market;

import io.ringbook.sbe.Side;

/**
 * The published levels of both sides, best first.
 */
final class LobsterRow
{
    private final long[] askPrices;
    private final long[] askSizes;
    private final long[] bidPrices;
    private final long[] bidSizes;

    LobsterRow(final int depth)
    {
        askPrices = new long[depth];
        askSizes = new long[depth];
        bidPrices = new long[depth];
        bidSizes = new long[depth];
    }

    void set(final Side side, final int level, final long price, final long size)
    {
        (Side.SELL == side ? askPrices : bidPrices)[level] = price;
        (Side.SELL == side ? askSizes : bidSizes)[level] = size;
    }

    long price(final Side side, final int level)
    {
        return (Side.SELL == side ? askPrices : bidPrices)[level];
    }

    /** Size of a level, 0 if the level is empty. */
    long size(final Side side, final int level)
    {
        return (Side.SELL == side ? askSizes : bidSizes)[level];
    }

    int occupied(final Side side)
    {
        int count = 0;
        while (count < askSizes.length && size(side, count) > 0)
        {
            count++;
        }
        return count;
    }
}
