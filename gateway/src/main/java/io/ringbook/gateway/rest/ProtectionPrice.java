package io.ringbook.gateway.rest;

import io.ringbook.codecs.NullValue;
import io.ringbook.gateway.model.MarketQuote;
import io.ringbook.gateway.model.ReadModel;
import io.ringbook.gateway.model.Terms;
import io.ringbook.sbe.OrdType;

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
     * Ticks for an order, or none if there is no price to go by and no order either that could do without; then the
     * engine says so. Any thread.
     */
    long ticks(final OrderRequest request, final int attempt)
    {
        final Terms terms = model.terms(request.instrument());
        final long least = NullValue.LONG == terms.minPriceTicks() ? 1 : terms.minPriceTicks();
        final long most = NullValue.LONG == terms.maxPriceTicks() ? MAX_TICKS : terms.maxPriceTicks();
        final long reference = reference(request, model.quote(request.instrument()));
        if (NullValue.LONG == reference)
        {
            // Nothing to buy: with any price the engine says that there is no liquidity.
            return OrdType.MARKET == request.type() ? least : NullValue.LONG;
        }
        final long capped = Math.max(least, Math.min(reference, most));
        final long share = (long)bps * SHARE_OF_PERCENT[attempt] / 100;
        final long more = 0 == Math.multiplyHigh(capped, share) && capped * share > 0 ?
            ceilDiv(capped * share, BPS) : 0 == share ? 0 : most;
        return Math.min(capped + more, most);
    }

    private static long ceilDiv(final long value, final long divisor)
    {
        return -Math.floorDiv(-value, divisor);
    }

    private static long reference(final OrderRequest request, final MarketQuote quote)
    {
        final long ask = quote.askTicks();
        final long last = quote.lastTicks();
        return switch (request.type())
        {
            case STOP -> last == NullValue.LONG || last < request.stopPriceTicks() ? request.stopPriceTicks() :
                Math.max(request.stopPriceTicks(), or(ask, last));
            case TRAILING_STOP -> plus(or(last, ask), request.trailOffsetTicks());
            default -> or(ask, or(last, quote.bidTicks()));
        };
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
