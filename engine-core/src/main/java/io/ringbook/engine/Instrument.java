package io.ringbook.engine;

import io.ringbook.codecs.NullValue;
import io.ringbook.engine.book.OrderBook;
import io.ringbook.engine.book.StopBook;
import io.ringbook.sbe.BandAction;
import io.ringbook.sbe.FeeAsset;
import io.ringbook.sbe.FeeMode;
import io.ringbook.sbe.SurplusSide;
import io.ringbook.sbe.TradingPhase;

/**
 * An instrument as defined, and what has become of it: phase, prices, band, book, pending stops.
 */
final class Instrument
{
    /** The highest band, 10,000 percent. */
    static final long MAX_BAND_PCT = 100_000_000;

    /** A whole in 1e-4 of a percent. */
    private static final long PCT_UNITS = 1_000_000;

    /** Factors with so many leading zero bits together have a product below 2^62. */
    private static final int PRODUCT_ZERO_BITS = 2 * Long.SIZE - 62;

    final int id;
    final String symbol;
    final String baseAsset;
    final String quoteAsset;
    final long tickSize;
    final int tickSizeDecimals;
    final long lotSize;
    final int lotSizeDecimals;
    final OrderBook book;
    final StopBook stops;
    final FeeSchedule fees = new FeeSchedule();

    /** Accounts are on: orders lock what they may cost, and trades move money. */
    boolean isFunded;
    int baseAssetId;
    int quoteAssetId;

    /** Base units of one lot; -1 if that is more than a long can hold. */
    long baseUnitsPerLot;

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
    boolean isProRata;
    int topOrderPct;
    long protectionTicks;
    int protectionAction;
    int stopAtEntry;
    int haltMode;
    boolean allowNegativePrice;
    boolean l2;

    /**
     * Nothing but price and quantity decides what becomes of a plain order: continuous trading, by time, without bands.
     */
    boolean isPlain;

    /** It is plain, and nobody is told of its levels: most orders ask only this. */
    boolean isQuiet;

    /** Of a buyer's two balances, which are told by the assets' names: is the one that pays the first, 0, or 1? */
    int buyerPays;

    /** Price and quantity that have no bit at this place or above it have a notional that fits a long for sure. */
    private int safeBits;

    /** Leading zero bits of price and quantity together, from which on their notional fits a long for sure. */
    private int safeZeroBits;

    /** With accounts on: the same, from which on their notional's product with any fee rate does. */
    private int shortZeroBits;

    /** With accounts on: the most lots of which the base units' product with any fee rate fits a long. */
    private long shortLots;

    TradingPhase phase = TradingPhase.CONTINUOUS;
    long lastPriceTicks = NullValue.LONG;
    long lastUpdateId;

    /** The later of the last reference command and the last auction print (semantics-exact J2). */
    long staticReferenceTicks = NullValue.LONG;

    /** The latest of reference command, auction print and continuous trade. */
    long dynamicReferenceTicks = NullValue.LONG;

    /** Widths of the bands in 1e-4 of a percent, 0 is off. */
    long staticBandPct;
    long dynamicBandPct;
    int bandAction = BandAction.EXPIRE_TAKER.value();

    /** The indicative price as last published in this call. */
    long indicativePriceTicks = NullValue.LONG;
    long indicativeVolumeLots;
    long indicativeSurplusLots;
    SurplusSide indicativeSurplusSide = SurplusSide.NONE;
    boolean isIndicativeDue;

    Instrument(
        final int id,
        final String symbol,
        final String baseAsset,
        final String quoteAsset,
        final long tickSize,
        final int tickSizeDecimals,
        final long lotSize,
        final int lotSizeDecimals,
        final OrderBook book,
        final StopBook stops)
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
        this.stops = stops;
    }

    boolean hasLiveOrders()
    {
        return !book.isEmpty() || !stops.isEmpty();
    }

    boolean isContinuous()
    {
        return TradingPhase.CONTINUOUS == phase;
    }

    /**
     * Are orders collected for an auction now (semantics-exact I1)?
     *
     * @return true in a call phase.
     */
    boolean isCall()
    {
        return isCall(phase);
    }

    static boolean isCall(final TradingPhase phase)
    {
        return TradingPhase.PRE_OPEN == phase || TradingPhase.CLOSING_CALL == phase ||
            TradingPhase.VOLATILITY_AUCTION == phase;
    }

    /**
     * Changes the phase. Leaving a call forgets what was published in it; leaving continuous trading forgets the trades
     * that have not fired a stop yet (semantics-exact 0.11, I10).
     *
     * @param next another phase.
     */
    void enter(final TradingPhase next)
    {
        if (isContinuous())
        {
            stops.forgetTrades();
        }
        phase = next;
        updatePlain();
        indicativePriceTicks = NullValue.LONG;
        indicativeVolumeLots = 0;
        indicativeSurplusLots = 0;
        indicativeSurplusSide = SurplusSide.NONE;
    }

    /**
     * Is a price within the static band, or is there none (semantics-exact J4)?
     *
     * @param priceTicks of an order.
     * @return true if so.
     */
    boolean isInStaticBand(final long priceTicks)
    {
        return 0 == staticBandPct || NullValue.LONG == staticReferenceTicks ||
            Math.abs(priceTicks - staticReferenceTicks) <= bandWidth(staticReferenceTicks, staticBandPct);
    }

    boolean hasDynamicBand()
    {
        return 0 != dynamicBandPct && NullValue.LONG != dynamicReferenceTicks;
    }

    long dynamicBandWidth()
    {
        return bandWidth(dynamicReferenceTicks, dynamicBandPct);
    }

    /** Rounded down to the tick (semantics-exact J1); in two parts, so that no product overflows. */
    private static long bandWidth(final long referenceTicks, final long pct)
    {
        final long distance = Math.abs(referenceTicks);
        return distance / PCT_UNITS * pct + distance % PCT_UNITS * pct / PCT_UNITS;
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
     * |price| x quantity x unit. Both factors are in range.
     *
     * @param priceTicks   of an order.
     * @param quantityLots of an order.
     * @return units of the quote asset, or -1 if it is more than a long can hold.
     */
    long notionalUnits(final long priceTicks, final long quantityLots)
    {
        final long tickLots = Wide.productOrOverflow(Math.abs(priceTicks), quantityLots);
        if (tickLots <= 0)
        {
            return tickLots;
        }
        return unitsPerTickLot < 0 ? -1 : Wide.productOrOverflow(tickLots, unitsPerTickLot);
    }

    /**
     * What a quantity is in units of the base asset.
     *
     * @param quantityLots in range.
     * @return units, or -1 if it is more than a long can hold.
     */
    long baseUnits(final long quantityLots)
    {
        return baseUnitsPerLot < 0 ? -1 : Wide.productOrOverflow(quantityLots, baseUnitsPerLot);
    }

    /**
     * |price| x quantity x unit + fee bound (semantics-exact C6). Both factors are in range.
     *
     * @param priceTicks   of an order.
     * @param quantityLots of an order.
     * @return units of the quote asset, or less than 0 if it is more than a long can hold.
     */
    long grossUnits(final long priceTicks, final long quantityLots)
    {
        final long notional = notionalUnits(priceTicks, quantityLots);
        if (notional < 0)
        {
            return notional;
        }
        final long fee = fees.boundUnits(FeeSchedule.FIRST_CARRY, notional, quantityLots);
        return fee < 0 ? fee : notional + fee;
    }

    /**
     * The asset that a waiting order locks.
     *
     * @param side 0 buy, 1 sell.
     * @return its id.
     */
    int lockedAssetId(final int side)
    {
        // Which side it is cannot be predicted: so there is no branch.
        return quoteAssetId ^ (quoteAssetId ^ baseAssetId) & -side;
    }

    /**
     * Calculates what follows from the definition: units and rates in force.
     *
     * @param isFunded     whether orders need funds.
     * @param baseAssetId  id of the base asset.
     * @param quoteAssetId id of the quote asset.
     */
    void settleBy(final boolean isFunded, final int baseAssetId, final int quoteAssetId)
    {
        this.isFunded = isFunded;
        this.baseAssetId = baseAssetId;
        this.quoteAssetId = quoteAssetId;
        buyerPays = quoteAsset.compareTo(baseAsset) < 0 ? 0 : 1;
        baseUnitsPerLot = Wide.productOrOverflow(lotSize, Wide.powerOfTen(baseScale - lotSizeDecimals));
        final boolean isPerLot = FeeMode.PER_LOT.value() == feeMode;
        if (isFunded)
        {
            fees.set(
                isPerLot ? FeeSchedule.perLotUnits(makerFee, makerFeeDecimals, quoteScale) : makerFee,
                isPerLot ? FeeSchedule.perLotUnits(takerFee, takerFeeDecimals, quoteScale) : takerFee,
                isPerLot,
                FeeAsset.RECEIVED.value() == feeAsset);
        }
        safeZeroBits = unitsPerTickLot < 0 ? Integer.MAX_VALUE :
            PRODUCT_ZERO_BITS + Long.SIZE - Long.numberOfLeadingZeros(unitsPerTickLot);
        safeBits = Math.max(0, Long.SIZE - (safeZeroBits + 1 >>> 1));
        final int shortBits = fees.shortBits();
        shortZeroBits = unitsPerTickLot < 0 ? Integer.MAX_VALUE :
            2 * Long.SIZE - shortBits + Long.SIZE - Long.numberOfLeadingZeros(unitsPerTickLot);
        shortLots = baseUnitsPerLot <= 0 ? 0 : (1L << shortBits) / baseUnitsPerLot;
        updatePlain();
    }

    /**
     * To be called when phase, bands or matching algorithm have changed.
     */
    void updatePlain()
    {
        isPlain = isContinuous() && !isProRata && 0 == (staticBandPct | dynamicBandPct);
        isQuiet = isPlain && !l2;
    }

    /**
     * Does |price| x quantity x unit fit a long for sure? Two counts of bits in place of two wide products.
     *
     * @param priceTicks   of an order.
     * @param quantityLots of an order.
     * @return false if it has to be calculated.
     */
    boolean isNotionalSafe(final long priceTicks, final long quantityLots)
    {
        return 0 == (priceTicks | quantityLots) >>> safeBits ||
            Long.numberOfLeadingZeros(Math.abs(priceTicks)) + Long.numberOfLeadingZeros(quantityLots) >=
            safeZeroBits;
    }

    /**
     * Do the units of both assets fit a long for sure, and their products with the fee rates too?
     *
     * @param priceTicks   of an order.
     * @param quantityLots of an order.
     * @return false if they have to be calculated with care.
     */
    boolean isShort(final long priceTicks, final long quantityLots)
    {
        return quantityLots <= shortLots &&
            Long.numberOfLeadingZeros(priceTicks) + Long.numberOfLeadingZeros(quantityLots) >= shortZeroBits;
    }
}
