package io.ringbook.gateway.rest;

import io.ringbook.codecs.NullValue;
import io.ringbook.gateway.model.Instrument;
import io.ringbook.gateway.model.ReadModel;
import io.ringbook.gateway.model.Trade;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Side;

import java.util.Collection;
import java.util.Map;

/**
 * The most that a buy pays which says neither price nor budget: the engine keeps money for it, and must know how much.
 * It is a reference price and some percent more.
 */
final class ProtectionPrice
{
    /** How often a smaller one is worth a try where the price is out of the instrument's band. */
    static final int ATTEMPTS = 4;

    private static final int[] SHARE_OF_PERCENT = {100, 50, 20, 0};
    private static final long BPS = 10_000;
    private static final long MAX_TICKS = 1L << 53;

    private final ReadModel model;
    private final int bps;

    ProtectionPrice(final ReadModel model, final int bps)
    {
        this.model = model;
        this.bps = bps;
    }

    /**
     * On the model's thread: ticks for an order, or none if there is no price to go by and no order either that could
     * do without; then the engine says so.
     */
    long ticks(final OrderRequest request, final int attempt)
    {
        final long reference = reference(request);
        if (NullValue.LONG == reference)
        {
            // Nothing to buy: with any price the engine says that there is no liquidity.
            return OrdType.MARKET == request.type() ? 1 : NullValue.LONG;
        }
        final long share = (long)bps * SHARE_OF_PERCENT[attempt] / 100;
        final long capped = Math.min(reference, MAX_TICKS);
        final long more = Math.multiplyHigh(capped, share) > 0 ? MAX_TICKS : ceilDiv(capped * share, BPS);
        return Math.max(1, Math.min(capped + more, MAX_TICKS));
    }

    private static long ceilDiv(final long value, final long divisor)
    {
        return -Math.floorDiv(-value, divisor);
    }

    private long reference(final OrderRequest request)
    {
        final Instrument instrument = request.instrument();
        final long ask = best(instrument, Side.SELL);
        final long last = last(instrument);
        return switch (request.type())
        {
            case STOP -> last == NullValue.LONG || last < request.stopPriceTicks() ? request.stopPriceTicks() :
                Math.max(request.stopPriceTicks(), or(ask, last));
            case TRAILING_STOP -> plus(or(last, ask), request.trailOffsetTicks());
            default -> or(ask, or(last, best(instrument, Side.BUY)));
        };
    }

    private long best(final Instrument instrument, final Side side)
    {
        final Map<Long, Long> levels = model.book(instrument).levels(side);
        return levels.isEmpty() ? NullValue.LONG : levels.keySet().iterator().next();
    }

    private long last(final Instrument instrument)
    {
        final Collection<Trade> trades = model.trades(instrument);
        return trades.isEmpty() ? NullValue.LONG : trades.iterator().next().priceTicks();
    }

    private static long or(final long first, final long second)
    {
        return NullValue.LONG == first ? second : first;
    }

    /** Beyond the cap it makes no difference how far. */
    private static long plus(final long ticks, final long more)
    {
        return NullValue.LONG == ticks ? ticks : ticks + Math.max(0, Math.min(more, MAX_TICKS));
    }
}
