package io.ringbook.engine.reference;

import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.DecidedBy;

import java.util.List;

/**
 * The ladder that decides the price of an uncross (I6 to I8).
 */
final class AuctionLadder
{
    private static final long NONE = NullValue.LONG;

    private AuctionLadder()
    {
    }

    static AuctionPrice price(final PlainInstrument instrument)
    {
        final List<LiveOrder> bids = instrument.bids.orders;
        final List<LiveOrder> asks = instrument.asks.orders;
        if (bids.isEmpty() || asks.isEmpty())
        {
            return AuctionPrice.NOTHING;
        }

        // I6: candidates are the distinct limit prices of the book, here ascending; demand is what buys at a
        // price or more, supply what sells at it or less, market orders always (O22: total quantities).
        final long[] prices = new long[bids.size() + asks.size()];
        final long[] demands = new long[prices.length];
        final long[] supplies = new long[prices.length];
        final int marketAsks = marketOrders(asks);
        final int marketBids = marketOrders(bids);
        long demand = leaves(bids, 0, bids.size());
        long supply = leaves(asks, 0, marketAsks);
        int bid = bids.size() - 1;
        int ask = marketAsks;
        int count = 0;
        while (bid >= marketBids || ask < asks.size())
        {
            final long bidPrice = bid >= marketBids ? bids.get(bid).price : Long.MAX_VALUE;
            final long askPrice = ask < asks.size() ? asks.get(ask).price : Long.MAX_VALUE;
            final long price = Math.min(bidPrice, askPrice);
            for (; ask < asks.size() && asks.get(ask).price == price; ask++)
            {
                supply += asks.get(ask).leaves;
            }
            prices[count] = price;
            demands[count] = demand;
            supplies[count++] = supply;
            for (; bid >= marketBids && bids.get(bid).price == price; bid--)
            {
                demand -= bids.get(bid).leaves;
            }
        }
        return 0 == count ? onlyMarketOrders(instrument, demand, supply) :
            decide(instrument, prices, demands, supplies, count);
    }

    private static int marketOrders(final List<LiveOrder> side)
    {
        int count = 0;
        while (count < side.size() && NONE == side.get(count).price)
        {
            count++;
        }
        return count;
    }

    private static long leaves(final List<LiveOrder> side, final int from, final int to)
    {
        long leaves = 0;
        for (int i = from; i < to; i++)
        {
            leaves += side.get(i).leaves;
        }
        return leaves;
    }

    /** I6: price = reference, none: nothing trades. J2: the uncross reference is the dynamic one. */
    private static AuctionPrice onlyMarketOrders(
        final PlainInstrument instrument, final long demand, final long supply)
    {
        return NONE == instrument.dynamicReference ? AuctionPrice.NOTHING :
            AuctionPrice.at(instrument.dynamicReference, demand, supply, DecidedBy.REFERENCE);
    }

    private static AuctionPrice decide(
        final PlainInstrument instrument,
        final long[] prices,
        final long[] demands,
        final long[] supplies,
        final int count)
    {
        // Step 1: maximum executable volume.
        long volume = 0;
        for (int i = 0; i < count; i++)
        {
            volume = Math.max(volume, Math.min(demands[i], supplies[i]));
        }
        if (0 == volume)
        {
            return AuctionPrice.NOTHING; // I8
        }
        // Step 2: minimum absolute surplus.
        int remaining = 0;
        int first = 0;
        long surplus = Long.MAX_VALUE;
        for (int i = 0; i < count; i++)
        {
            if (volume == Math.min(demands[i], supplies[i]))
            {
                remaining++;
                first = i;
                surplus = Math.min(surplus, Math.abs(demands[i] - supplies[i]));
            }
        }
        if (1 == remaining)
        {
            return AuctionPrice.at(prices[first], demands[first], supplies[first], DecidedBy.VOLUME);
        }
        return decideBySurplus(instrument, prices, demands, supplies, count, volume, surplus);
    }

    private static AuctionPrice decideBySurplus(
        final PlainInstrument instrument,
        final long[] prices,
        final long[] demands,
        final long[] supplies,
        final int count,
        final long volume,
        final long surplus)
    {
        int remaining = 0;
        int lowest = -1;
        int highest = -1;
        int highestBuying = -1;
        int lowestSelling = -1;
        for (int i = 0; i < count; i++)
        {
            final long difference = demands[i] - supplies[i];
            if (volume != Math.min(demands[i], supplies[i]) || surplus != Math.abs(difference))
            {
                continue;
            }
            remaining++;
            highest = i;
            lowest = -1 == lowest ? i : lowest;
            highestBuying = difference > 0 ? i : highestBuying;
            lowestSelling = difference < 0 && -1 == lowestSelling ? i : lowestSelling;
        }
        if (1 == remaining)
        {
            return AuctionPrice.at(prices[lowest], demands[lowest], supplies[lowest], DecidedBy.SURPLUS);
        }
        // Step 3: all with buy surplus: the highest; all with sell surplus: the lowest.
        if (-1 != highestBuying && -1 == lowestSelling)
        {
            return AuctionPrice.at(
                prices[highest], demands[highest], supplies[highest], DecidedBy.PRESSURE);
        }
        if (-1 != lowestSelling && -1 == highestBuying)
        {
            return AuctionPrice.at(prices[lowest], demands[lowest], supplies[lowest], DecidedBy.PRESSURE);
        }
        // Step 4, I7.
        final long low = 0 == surplus ? prices[lowest] : prices[highestBuying];
        final long high = 0 == surplus ? prices[highest] : prices[lowestSelling];
        final long reference = instrument.dynamicReference;
        final long price = NONE == reference ? Math.floorDiv(low + high, 2) :
            Math.max(low, Math.min(high, reference));
        return atPrice(
            instrument, price, NONE == reference ? DecidedBy.MIDDLE : DecidedBy.REFERENCE);
    }

    /** I7: volume and surplus are those at the final price, which may be no candidate. */
    private static AuctionPrice atPrice(
        final PlainInstrument instrument, final long price, final DecidedBy decidedBy)
    {
        long demand = 0;
        for (final LiveOrder buy : instrument.bids.orders)
        {
            demand += NONE == buy.price || buy.price >= price ? buy.leaves : 0;
        }
        long supply = 0;
        for (final LiveOrder sell : instrument.asks.orders)
        {
            supply += NONE == sell.price || sell.price <= price ? sell.leaves : 0;
        }
        return AuctionPrice.at(price, demand, supply, decidedBy);
    }
}
