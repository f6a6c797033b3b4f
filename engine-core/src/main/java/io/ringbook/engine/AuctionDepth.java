package io.ringbook.engine;

import io.ringbook.engine.book.OrderBook;
import io.ringbook.engine.book.PriceLevels;

import java.util.Arrays;

/**
 * The levels of one side that matter for an auction, best first, each with its whole quantity. Levels that do not cross
 * the other side change nothing once there is more on this side than market orders on the other: what lies beyond
 * executes no more, with more surplus. One level beyond is kept, so that it is seen whether there was a choice.
 */
final class AuctionDepth
{
    private long[] ticks = new long[64];
    private long[] lots = new long[64];
    private int count;
    private long totalLots;

    /**
     * Collects the levels.
     *
     * @param book           to be uncrossed.
     * @param side           0 bids, 1 asks.
     * @param oppositeMarket quantity of the market orders on the other side.
     */
    void collect(final OrderBook book, final int side, final long oppositeMarket)
    {
        final PriceLevels levels = book.levels(side);
        final PriceLevels opposite = book.levels(side ^ 1);
        final long lastCrossedRank =
            opposite.isEmpty() ? Long.MIN_VALUE : levels.rankOf(opposite.priceOf(opposite.bestRank()));
        boolean isBeyond = false;
        count = 0;
        totalLots = 0;
        for (long rank = levels.bestRank(); PriceLevels.NO_RANK != rank && !isBeyond; rank = levels.rankAfter(rank))
        {
            isBeyond = rank > lastCrossedRank && totalLots > oppositeMarket;
            if (count == ticks.length)
            {
                ticks = Arrays.copyOf(ticks, count << 1);
                lots = Arrays.copyOf(lots, count << 1);
            }
            ticks[count] = levels.priceOf(rank);
            lots[count] = book.totalLots(side, rank, levels.cellAt(rank));
            totalLots += lots[count++];
        }
    }

    int count()
    {
        return count;
    }

    long ticks(final int index)
    {
        return ticks[index];
    }

    long lots(final int index)
    {
        return lots[index];
    }

    long totalLots()
    {
        return totalLots;
    }
}
