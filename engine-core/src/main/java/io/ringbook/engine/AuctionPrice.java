package io.ringbook.engine;

import io.ringbook.codecs.NullValue;
import io.ringbook.engine.book.OrderBook;
import io.ringbook.engine.book.PriceLevels;
import io.ringbook.sbe.DecidedBy;
import io.ringbook.sbe.SurplusSide;

/**
 * The price at which an auction would trade (semantics 4.7, exact I6 to I8; the ladder is that of Xetra T7): most
 * volume, least surplus, market pressure, reference price. Candidates are the limit prices in the book.
 */
final class AuctionPrice
{
    private static final int BUY = 0;
    private static final int SELL = 1;

    private final AuctionDepth bids = new AuctionDepth();
    private final AuctionDepth asks = new AuctionDepth();

    /** Prices, and at each the quantity of buys and of sells that would take part, ascending. */
    private long[] candidates = new long[128];
    private long[] buyLots = new long[128];
    private long[] sellLots = new long[128];
    private int count;

    private long priceTicks;
    private long volumeLots;
    private long surplusLots;
    private SurplusSide surplusSide;
    private DecidedBy decidedBy;

    /**
     * The price found last.
     *
     * @return ticks, or null if nothing can trade.
     */
    long priceTicks()
    {
        return priceTicks;
    }

    long volumeLots()
    {
        return volumeLots;
    }

    long surplusLots()
    {
        return surplusLots;
    }

    SurplusSide surplusSide()
    {
        return surplusSide;
    }

    DecidedBy decidedBy()
    {
        return decidedBy;
    }

    /**
     * Finds the price.
     *
     * @param instrument whose book is to be uncrossed.
     */
    void find(final Instrument instrument)
    {
        final OrderBook book = instrument.book;
        final long marketBuys = book.marketQueue(BUY).quantityLots();
        final long marketSells = book.marketQueue(SELL).quantityLots();
        final PriceLevels bidLevels = book.levels(BUY);
        final PriceLevels askLevels = book.levels(SELL);
        if (bidLevels.isEmpty() && askLevels.isEmpty())
        {
            decideWithoutCandidates(instrument, marketBuys, marketSells);
            return;
        }
        if (0 == marketBuys && 0 == marketSells && (bidLevels.isEmpty() || askLevels.isEmpty() ||
            bidLevels.priceOf(bidLevels.bestRank()) < askLevels.priceOf(askLevels.bestRank())))
        {
            decideNothing();
            return;
        }
        bids.collect(book, BUY, marketSells);
        asks.collect(book, SELL, marketBuys);
        merge(marketBuys, marketSells);
        decide(instrument.dynamicReferenceTicks);
    }

    /** Both sides in one ascending list; a buy takes part at its price and below, a sell at its price and above. */
    private void merge(final long marketBuys, final long marketSells)
    {
        if (candidates.length < bids.count() + asks.count())
        {
            final int length = Integer.highestOneBit(bids.count() + asks.count()) << 1;
            candidates = new long[length];
            buyLots = new long[length];
            sellLots = new long[length];
        }
        long buys = marketBuys + bids.totalLots();
        long sells = marketSells;
        count = 0;
        int bid = bids.count() - 1;
        int ask = 0;
        while (bid >= 0 || ask < asks.count())
        {
            final long bidTicks = bid >= 0 ? bids.ticks(bid) : Long.MAX_VALUE;
            final long askTicks = ask < asks.count() ? asks.ticks(ask) : Long.MAX_VALUE;
            final long ticks = Math.min(bidTicks, askTicks);
            if (askTicks == ticks)
            {
                sells += asks.lots(ask++);
            }
            candidates[count] = ticks;
            buyLots[count] = buys;
            sellLots[count] = sells;
            count++;
            if (bidTicks == ticks)
            {
                buys -= bids.lots(bid--);
            }
        }
    }

    private void decide(final long referenceTicks)
    {
        long mostVolume = 0;
        for (int i = 0; i < count; i++)
        {
            mostVolume = Math.max(mostVolume, Math.min(buyLots[i], sellLots[i]));
        }
        if (0 == mostVolume)
        {
            decideNothing();
            return;
        }
        int choices = 0;
        int choice = 0;
        long leastSurplus = Long.MAX_VALUE;
        for (int i = 0; i < count; i++)
        {
            if (mostVolume == Math.min(buyLots[i], sellLots[i]))
            {
                choices++;
                choice = i;
                leastSurplus = Math.min(leastSurplus, Math.abs(buyLots[i] - sellLots[i]));
            }
        }
        if (1 == choices)
        {
            decide(choice, candidates[choice], DecidedBy.VOLUME);
            return;
        }
        decideBySurplus(mostVolume, leastSurplus, referenceTicks);
    }

    private void decideBySurplus(final long mostVolume, final long leastSurplus, final long referenceTicks)
    {
        int choices = 0;
        int lowest = -1;
        int highest = -1;
        int highestOfBuys = -1;
        int lowestOfSells = -1;
        for (int i = 0; i < count; i++)
        {
            final long surplus = buyLots[i] - sellLots[i];
            if (mostVolume == Math.min(buyLots[i], sellLots[i]) && leastSurplus == Math.abs(surplus))
            {
                choices++;
                lowest = lowest < 0 ? i : lowest;
                highest = i;
                highestOfBuys = surplus > 0 ? i : highestOfBuys;
                lowestOfSells = surplus < 0 && lowestOfSells < 0 ? i : lowestOfSells;
            }
        }
        if (1 == choices)
        {
            decide(lowest, candidates[lowest], DecidedBy.SURPLUS);
        }
        else if (0 != leastSurplus && lowestOfSells < 0)
        {
            decide(highest, candidates[highest], DecidedBy.PRESSURE);
        }
        else if (0 != leastSurplus && highestOfBuys < 0)
        {
            decide(lowest, candidates[lowest], DecidedBy.PRESSURE);
        }
        else
        {
            decideByReference(
                0 == leastSurplus ? lowest : highestOfBuys, 0 == leastSurplus ? highest : lowestOfSells,
                referenceTicks);
        }
    }

    /** Exact I7. The price need not be a candidate: then it lies between two neighbours. */
    private void decideByReference(final int low, final int high, final long referenceTicks)
    {
        final boolean hasReference = NullValue.LONG != referenceTicks;
        final long ticks = hasReference ?
            Math.max(candidates[low], Math.min(candidates[high], referenceTicks)) :
            Math.floorDiv(candidates[low] + candidates[high], 2L);
        int at = low;
        while (candidates[at] < ticks)
        {
            at++;
        }
        decide(at, ticks, hasReference ? DecidedBy.REFERENCE : DecidedBy.MIDDLE);
    }

    /**
     * Takes the quantities at a price: those of the first candidate that is not below it, whose sells count only if it
     * is the price itself.
     */
    private void decide(final int at, final long ticks, final DecidedBy step)
    {
        final long sells = candidates[at] == ticks ? sellLots[at] : sellLots[at - 1];
        settle(ticks, buyLots[at], sells, step);
    }

    /** Only market orders on both sides, if at all: they trade at the reference price (exact I6). */
    private void decideWithoutCandidates(final Instrument instrument, final long buys, final long sells)
    {
        if (0 == Math.min(buys, sells) || NullValue.LONG == instrument.dynamicReferenceTicks)
        {
            decideNothing();
            return;
        }
        settle(instrument.dynamicReferenceTicks, buys, sells, DecidedBy.REFERENCE);
    }

    private void settle(final long ticks, final long buys, final long sells, final DecidedBy step)
    {
        priceTicks = ticks;
        volumeLots = Math.min(buys, sells);
        surplusLots = Math.abs(buys - sells);
        surplusSide = buys > sells ? SurplusSide.BUY : buys < sells ? SurplusSide.SELL : SurplusSide.NONE;
        decidedBy = step;
    }

    private void decideNothing()
    {
        priceTicks = NullValue.LONG;
        volumeLots = 0;
        surplusLots = 0;
        surplusSide = SurplusSide.NONE;
        decidedBy = DecidedBy.NONE;
    }
}
