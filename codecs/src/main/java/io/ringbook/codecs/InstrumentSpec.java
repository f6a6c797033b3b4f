package io.ringbook.codecs;

import io.ringbook.sbe.FeeAsset;
import io.ringbook.sbe.FeeMode;
import io.ringbook.sbe.HaltMode;
import io.ringbook.sbe.MatchingAlgorithm;
import io.ringbook.sbe.ProtectionAction;
import io.ringbook.sbe.StopAtEntry;
import io.ringbook.sbe.StpMode;

/**
 * All that an instrument states, with the defaults of the field left out. Decimals are a mantissa and its number of
 * decimals: tick size 0.01 is {@code tickSize(1, 2)}.
 */
public final class InstrumentSpec
{
    String symbol = "";
    String baseAsset = "";
    String quoteAsset = "";
    long tickSize = 1;
    int tickSizeDecimals;
    long lotSize = 1;
    int lotSizeDecimals;
    long minPriceTicks = NullValue.LONG;
    long maxPriceTicks = NullValue.LONG;
    long minQuantityLots = NullValue.LONG;
    long maxQuantityLots = NullValue.LONG;
    FeeMode feeMode = FeeMode.BPS;
    FeeAsset feeAsset = FeeAsset.QUOTE;
    long makerFee;
    int makerFeeDecimals;
    long takerFee;
    int takerFeeDecimals;
    long protectionTicks;
    ProtectionAction protectionAction = ProtectionAction.EXPIRE;
    MatchingAlgorithm matching = MatchingAlgorithm.FIFO;
    int topOrderPct;
    StpMode stpMode = StpMode.CANCEL_NEWEST;
    StopAtEntry stopAtEntry = StopAtEntry.TRIGGER;
    HaltMode haltMode = HaltMode.CANCEL_ONLY;
    boolean allowNegativePrice;
    boolean l2;

    public InstrumentSpec symbol(final String symbol)
    {
        this.symbol = symbol;
        return this;
    }

    public String symbol()
    {
        return symbol;
    }

    public InstrumentSpec baseAsset(final String baseAsset)
    {
        this.baseAsset = baseAsset;
        return this;
    }

    public InstrumentSpec quoteAsset(final String quoteAsset)
    {
        this.quoteAsset = quoteAsset;
        return this;
    }

    public InstrumentSpec tickSize(final long mantissa, final int decimals)
    {
        this.tickSize = mantissa;
        this.tickSizeDecimals = decimals;
        return this;
    }

    public InstrumentSpec lotSize(final long mantissa, final int decimals)
    {
        this.lotSize = mantissa;
        this.lotSizeDecimals = decimals;
        return this;
    }

    public InstrumentSpec minPriceTicks(final long minPriceTicks)
    {
        this.minPriceTicks = minPriceTicks;
        return this;
    }

    public InstrumentSpec maxPriceTicks(final long maxPriceTicks)
    {
        this.maxPriceTicks = maxPriceTicks;
        return this;
    }

    public InstrumentSpec minQuantityLots(final long minQuantityLots)
    {
        this.minQuantityLots = minQuantityLots;
        return this;
    }

    public InstrumentSpec maxQuantityLots(final long maxQuantityLots)
    {
        this.maxQuantityLots = maxQuantityLots;
        return this;
    }

    /**
     * Fees in basis points.
     *
     * @param makerRate in 1e-5 of the notional (a tenth of a basis point).
     * @param takerRate likewise.
     * @return this.
     */
    public InstrumentSpec feesBps(final long makerRate, final long takerRate)
    {
        feeMode = FeeMode.BPS;
        makerFee = makerRate;
        makerFeeDecimals = 0;
        takerFee = takerRate;
        takerFeeDecimals = 0;
        return this;
    }

    /**
     * Fees per lot, decimals of the quote asset.
     *
     * @param makerMantissa of the maker's fee.
     * @param makerDecimals of the maker's fee.
     * @param takerMantissa of the taker's fee.
     * @param takerDecimals of the taker's fee.
     * @return this.
     */
    public InstrumentSpec feesPerLot(
        final long makerMantissa, final int makerDecimals, final long takerMantissa, final int takerDecimals)
    {
        feeMode = FeeMode.PER_LOT;
        makerFee = makerMantissa;
        makerFeeDecimals = makerDecimals;
        takerFee = takerMantissa;
        takerFeeDecimals = takerDecimals;
        return this;
    }

    public InstrumentSpec feeAsset(final FeeAsset feeAsset)
    {
        this.feeAsset = feeAsset;
        return this;
    }

    public InstrumentSpec protection(final long ticks, final ProtectionAction action)
    {
        this.protectionTicks = ticks;
        this.protectionAction = action;
        return this;
    }

    public InstrumentSpec matching(final MatchingAlgorithm matching, final int topOrderPct)
    {
        this.matching = matching;
        this.topOrderPct = topOrderPct;
        return this;
    }

    public InstrumentSpec stpMode(final StpMode stpMode)
    {
        this.stpMode = stpMode;
        return this;
    }

    public InstrumentSpec stopAtEntry(final StopAtEntry stopAtEntry)
    {
        this.stopAtEntry = stopAtEntry;
        return this;
    }

    public InstrumentSpec haltMode(final HaltMode haltMode)
    {
        this.haltMode = haltMode;
        return this;
    }

    public InstrumentSpec allowNegativePrice(final boolean allowNegativePrice)
    {
        this.allowNegativePrice = allowNegativePrice;
        return this;
    }

    public InstrumentSpec l2(final boolean l2)
    {
        this.l2 = l2;
        return this;
    }
}
