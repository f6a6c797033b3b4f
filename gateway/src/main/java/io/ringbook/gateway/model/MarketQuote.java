package io.ringbook.gateway.model;

import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.Side;

import java.util.Map;

/**
 * The best levels and the last price of a market. What there is not is {@link NullValue#LONG}.
 *
 * @param bidTicks  best bid.
 * @param bidLots   displayed there.
 * @param askTicks  best ask.
 * @param askLots   displayed there.
 * @param lastTicks price of the last trade.
 */
public record MarketQuote(long bidTicks, long bidLots, long askTicks, long askLots, long lastTicks)
{
    static MarketQuote of(final Book book, final long lastTicks)
    {
        final Map.Entry<Long, Long> bid = book.best(Side.BUY);
        final Map.Entry<Long, Long> ask = book.best(Side.SELL);
        return new MarketQuote(
            null == bid ? NullValue.LONG : bid.getKey(),
            null == bid ? NullValue.LONG : bid.getValue(),
            null == ask ? NullValue.LONG : ask.getKey(),
            null == ask ? NullValue.LONG : ask.getValue(),
            lastTicks);
    }
}
