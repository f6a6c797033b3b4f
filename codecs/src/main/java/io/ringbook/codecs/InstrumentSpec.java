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

    /**
     * Names the instrument.
     *
     * @param symbol known already, to change that instrument, or new, to add one; printable ASCII, not empty.
     * @return this.
     */
    public InstrumentSpec symbol(final String symbol)
    {
        this.symbol = symbol;
        return this;
    }

    /**
     * The instrument's name.
     *
     * @return symbol, empty if it was not set.
     */
    public String symbol()
    {
        return symbol;
    }

    /**
     * What is traded.
     *
     * @param baseAsset name of the asset.
     * @return this.
     */
    public InstrumentSpec baseAsset(final String baseAsset)
    {
        this.baseAsset = baseAsset;
        return this;
    }

    /**
     * What it is paid in.
     *
     * @param quoteAsset name of the asset, another than the base asset.
     * @return this.
     */
    public InstrumentSpec quoteAsset(final String quoteAsset)
    {
        this.quoteAsset = quoteAsset;
        return this;
    }

    /**
     * The step between two prices, in the quote asset for one of the base asset. 1 by default.
     *
     * @param mantissa of the size, at least 1.
     * @param decimals of the size, 0 to 18.
     * @return this.
     */
    public InstrumentSpec tickSize(final long mantissa, final int decimals)
    {
        this.tickSize = mantissa;
        this.tickSizeDecimals = decimals;
        return this;
    }

    /**
     * The step between two quantities, in the base asset. 1 by default.
     *
     * @param mantissa of the size, at least 1.
     * @param decimals of the size, 0 to 18.
     * @return this.
     */
    public InstrumentSpec lotSize(final long mantissa, final int decimals)
    {
        this.lotSize = mantissa;
        this.lotSizeDecimals = decimals;
        return this;
    }

    /**
     * The lowest price an order may have.
     *
     * @param minPriceTicks limit, or {@link NullValue#LONG} for the default: 1, or -2^53 with negative prices.
     * @return this.
     */
    public InstrumentSpec minPriceTicks(final long minPriceTicks)
    {
        this.minPriceTicks = minPriceTicks;
        return this;
    }

    /**
     * The highest price an order may have.
     *
     * @param maxPriceTicks limit, or {@link NullValue#LONG} for the default: 2^53.
     * @return this.
     */
    public InstrumentSpec maxPriceTicks(final long maxPriceTicks)
    {
        this.maxPriceTicks = maxPriceTicks;
        return this;
    }

    /**
     * The smallest quantity of an order.
     *
     * @param minQuantityLots limit, or {@link NullValue#LONG} for the default: 1.
     * @return this.
     */
    public InstrumentSpec minQuantityLots(final long minQuantityLots)
    {
        this.minQuantityLots = minQuantityLots;
        return this;
    }

    /**
     * The greatest quantity of an order.
     *
     * @param maxQuantityLots limit, or {@link NullValue#LONG} for the default, which is also the most there can be:
     *                        10^12.
     * @return this.
     */
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

    /**
     * What fees are taken in.
     *
     * @param feeAsset QUOTE (the default), or RECEIVED: what each side gets by the trade.
     * @return this.
     */
    public InstrumentSpec feeAsset(final FeeAsset feeAsset)
    {
        this.feeAsset = feeAsset;
        return this;
    }

    /**
     * How far a market order may walk into the book.
     *
     * @param ticks  from the best opposite price it meets, 0 (the default) for as far as it goes.
     * @param action what becomes of the rest: EXPIRE (the default), or REST as a limit order where it had to stop.
     * @return this.
     */
    public InstrumentSpec protection(final long ticks, final ProtectionAction action)
    {
        this.protectionTicks = ticks;
        this.protectionAction = action;
        return this;
    }

    /**
     * How a level's orders share what comes in.
     *
     * @param matching    FIFO (the default) or PRO_RATA.
     * @param topOrderPct percent that the head of the queue gets first by PRO_RATA, 0 to 100.
     * @return this.
     */
    public InstrumentSpec matching(final MatchingAlgorithm matching, final int topOrderPct)
    {
        this.matching = matching;
        this.topOrderPct = topOrderPct;
        return this;
    }

    /**
     * What keeps an account from trading with itself where an order does not say it.
     *
     * @param stpMode CANCEL_NEWEST by default.
     * @return this.
     */
    public InstrumentSpec stpMode(final StpMode stpMode)
    {
        this.stpMode = stpMode;
        return this;
    }

    /**
     * What becomes of a stop whose price has been reached before it comes.
     *
     * @param stopAtEntry TRIGGER (the default) at once, or REJECT.
     * @return this.
     */
    public InstrumentSpec stopAtEntry(final StopAtEntry stopAtEntry)
    {
        this.stopAtEntry = stopAtEntry;
        return this;
    }

    /**
     * What is allowed while the instrument is halted.
     *
     * @param haltMode CANCEL_ONLY (the default), or FROZEN: not even that, but for mass cancels and the kill switch.
     * @return this.
     */
    public InstrumentSpec haltMode(final HaltMode haltMode)
    {
        this.haltMode = haltMode;
        return this;
    }

    /**
     * May prices be zero and below, as those of spreads are? Not together with accounts.
     *
     * @param allowNegativePrice false by default.
     * @return this.
     */
    public InstrumentSpec allowNegativePrice(final boolean allowNegativePrice)
    {
        this.allowNegativePrice = allowNegativePrice;
        return this;
    }

    /**
     * Does each command end with the levels it has changed, see {@link EventHandler#onBookLevelChanged}?
     *
     * @param l2 false by default.
     * @return this.
     */
    public InstrumentSpec l2(final boolean l2)
    {
        this.l2 = l2;
        return this;
    }
}
