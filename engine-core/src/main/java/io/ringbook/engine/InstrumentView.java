package io.ringbook.engine;

import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.BandAction;
import io.ringbook.sbe.FeeMode;
import io.ringbook.sbe.MatchingAlgorithm;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.SurplusSide;
import io.ringbook.sbe.TradingPhase;

/**
 * A look at an instrument between two commands, as a record of its own: terms that {@code onInstrumentDefined} does not
 * tell, and where its market stands, for one that was not there when it came about.
 *
 * @param feeMode               of both rates: 1e-5 of the notional, or decimals of the quote asset a lot.
 * @param makerFee              mantissa.
 * @param makerFeeDecimals      of it; 0 in mode BPS.
 * @param takerFee              mantissa.
 * @param takerFeeDecimals      of it; 0 in mode BPS.
 * @param minPriceTicks         lowest price taken.
 * @param maxPriceTicks         highest price taken.
 * @param minQuantityLots       least quantity taken.
 * @param maxQuantityLots       most quantity taken.
 * @param matching              FIFO or PRO_RATA.
 * @param stpMode               of orders that name none.
 * @param protectionTicks       of market orders, 0 for none.
 * @param isNegativePriceAllowed whether prices may be negative.
 * @param isL2                  whether changes of its levels are told.
 * @param phase                 it is in.
 * @param lastPriceTicks        of the last trade, or null.
 * @param lastUpdateId          of the last change of a level that was told, 0 before any.
 * @param staticBandPct         in 1e-4 of a percent, 0 is off.
 * @param dynamicBandPct        in 1e-4 of a percent, 0 is off.
 * @param bandAction            what a breach leads to.
 * @param indicativePriceTicks  as last published in this call, or null.
 * @param indicativeVolumeLots  likewise.
 * @param indicativeSurplusLots likewise.
 * @param indicativeSurplusSide likewise.
 */
public record InstrumentView(
    FeeMode feeMode,
    long makerFee,
    int makerFeeDecimals,
    long takerFee,
    int takerFeeDecimals,
    long minPriceTicks,
    long maxPriceTicks,
    long minQuantityLots,
    long maxQuantityLots,
    MatchingAlgorithm matching,
    StpMode stpMode,
    long protectionTicks,
    boolean isNegativePriceAllowed,
    boolean isL2,
    TradingPhase phase,
    long lastPriceTicks,
    long lastUpdateId,
    long staticBandPct,
    long dynamicBandPct,
    BandAction bandAction,
    long indicativePriceTicks,
    long indicativeVolumeLots,
    long indicativeSurplusLots,
    SurplusSide indicativeSurplusSide)
{
    /**
     * Looks at an instrument. Allocates; not for the hot path.
     *
     * @param engine       between two commands.
     * @param instrumentId known.
     * @return what it is now; {@link NullValue#LONG} stands for null.
     * @throws IllegalArgumentException if there is no such instrument.
     */
    public static InstrumentView of(final MatchingEngine engine, final int instrumentId)
    {
        final Instrument instrument = engine.known(instrumentId);
        return new InstrumentView(
            FeeMode.get((short)instrument.feeMode),
            instrument.makerFee,
            instrument.makerFeeDecimals,
            instrument.takerFee,
            instrument.takerFeeDecimals,
            instrument.minPriceTicks,
            instrument.maxPriceTicks,
            instrument.minQuantityLots,
            instrument.maxQuantityLots,
            MatchingAlgorithm.get((short)instrument.matching),
            StpMode.get((short)instrument.stpMode),
            instrument.protectionTicks,
            instrument.allowNegativePrice,
            instrument.l2,
            instrument.phase,
            instrument.lastPriceTicks,
            instrument.lastUpdateId,
            instrument.staticBandPct,
            instrument.dynamicBandPct,
            BandAction.get((short)instrument.bandAction),
            instrument.indicativePriceTicks,
            instrument.indicativeVolumeLots,
            instrument.indicativeSurplusLots,
            instrument.indicativeSurplusSide);
    }
}
