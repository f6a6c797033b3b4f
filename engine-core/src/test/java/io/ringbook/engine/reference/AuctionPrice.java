package io.ringbook.engine.reference;

import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.DecidedBy;
import io.ringbook.sbe.SurplusSide;

/**
 * The outcome of the price ladder of an uncross (I6 to I8). Surplus is absolute; the price is null if nothing is
 * executable.
 */
record AuctionPrice(long price, long volume, long surplus, SurplusSide surplusSide, DecidedBy decidedBy)
{
    /** I8: no price, volume 0, surplus 0, surplusSide NONE. */
    static final AuctionPrice NOTHING = new AuctionPrice(NullValue.LONG, 0, 0, SurplusSide.NONE, DecidedBy.NONE);

    static AuctionPrice at(final long price, final long demand, final long supply, final DecidedBy decidedBy)
    {
        final long surplus = demand - supply;
        final SurplusSide side =
            surplus > 0 ? SurplusSide.BUY : surplus < 0 ? SurplusSide.SELL : SurplusSide.NONE;
        return new AuctionPrice(price, Math.min(demand, supply), Math.abs(surplus), side, decidedBy);
    }

    /** I10: is this what was last published? The step that decided is not published. */
    boolean isPublishedAs(final AuctionPrice other)
    {
        return price == other.price && volume == other.volume && surplus == other.surplus &&
            surplusSide == other.surplusSide;
    }
}
