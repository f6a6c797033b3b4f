package io.ringbook.engine;

import io.ringbook.codecs.NullValue;
import io.ringbook.engine.book.OrderBook;
import io.ringbook.sbe.TradingPhase;

/**
 * An instrument as defined, and what has become of it: phase, last price, book.
 */
final class Instrument
{
    final int id;
    final String symbol;
    final String baseAsset;
    final String quoteAsset;
    final long tickSize;
    final int tickSizeDecimals;
    final long lotSize;
    final int lotSizeDecimals;
    final OrderBook book;

    /** Quote units of one tick x one lot; -1 if that is more than a long can hold. */
    long unitsPerTickLot;
    int baseScale;
    int quoteScale;
    long minPriceTicks;
    long maxPriceTicks;
    long minQuantityLots;
    long maxQuantityLots;
    long makerFee;
    long takerFee;
    int makerFeeDecimals;
    int takerFeeDecimals;
    int feeMode;
    int feeAsset;
    int stpMode;
    int matching;
    int topOrderPct;
    long protectionTicks;
    int protectionAction;
    int stopAtEntry;
    int haltMode;
    boolean allowNegativePrice;
    boolean l2;

    TradingPhase phase = TradingPhase.CONTINUOUS;
    long lastPriceTicks = NullValue.LONG;
    long lastUpdateId;

    Instrument(
        final int id,
        final String symbol,
        final String baseAsset,
        final String quoteAsset,
        final long tickSize,
        final int tickSizeDecimals,
        final long lotSize,
        final int lotSizeDecimals,
        final OrderBook book)
    {
        this.id = id;
        this.symbol = symbol;
        this.baseAsset = baseAsset;
        this.quoteAsset = quoteAsset;
        this.tickSize = tickSize;
        this.tickSizeDecimals = tickSizeDecimals;
        this.lotSize = lotSize;
        this.lotSizeDecimals = lotSizeDecimals;
        this.book = book;
    }

    boolean isPriceInRange(final long priceTicks)
    {
        return minPriceTicks <= priceTicks && priceTicks <= maxPriceTicks;
    }

    boolean isQuantityInRange(final long quantityLots)
    {
        return minQuantityLots <= quantityLots && quantityLots <= maxQuantityLots;
    }

    /**
     * Would |price| x quantity x unit pass 2^63-1 (semantics-exact C6)? Both factors are in range.
     *
     * @param priceTicks   of an order.
     * @param quantityLots of an order.
     * @return true if so.
     */
    boolean isNotionalOverflow(final long priceTicks, final long quantityLots)
    {
        final long distance = Math.abs(priceTicks);
        final long tickLots = distance * quantityLots;
        if (0 != Math.multiplyHigh(distance, quantityLots) || tickLots < 0)
        {
            return true;
        }
        if (0 == tickLots)
        {
            return false;
        }
        return unitsPerTickLot < 0 ||
            0 != Math.multiplyHigh(tickLots, unitsPerTickLot) || tickLots * unitsPerTickLot < 0;
    }
}
