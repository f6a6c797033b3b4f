package io.ringbook.app.market;

import io.ringbook.sbe.TradingPhase;

import java.util.List;

/**
 * A call auction as the exchange published it.
 *
 * @param call   that it ended.
 * @param place  its first trade, or the row that shows that it is over if nothing traded.
 * @param trades all at one price.
 */
record SseAuction(TradingPhase call, SseEvent place, List<SseEvent> trades)
{
    SseAuction
    {
        for (final SseEvent trade : trades)
        {
            if (trade.priceTicks() != place.priceTicks())
            {
                throw trade.difference(
                    "all trades of an auction at one price, " + place.priceTicks() + " ticks",
                    trade.priceTicks() + " ticks");
            }
        }
    }

    String name()
    {
        switch (call)
        {
            case PRE_OPEN:
                return "opening auction";
            case CLOSING_CALL:
                return "closing auction";
            default:
                return "auction after a halt";
        }
    }

    /** Price of all its trades; without a meaning if there are none. */
    long priceTicks()
    {
        return place.priceTicks();
    }

    long volume()
    {
        return trades.stream().mapToLong(SseEvent::quantity).sum();
    }
}
