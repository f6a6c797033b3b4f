package io.ringbook.engine;

import io.ringbook.codecs.NullValue;
import io.ringbook.engine.book.PriceLevels;
import io.ringbook.engine.ledger.Assets;
import io.ringbook.sbe.BandAction;
import io.ringbook.sbe.BooleanType;
import io.ringbook.sbe.FeeAsset;
import io.ringbook.sbe.FeeMode;
import io.ringbook.sbe.HaltMode;
import io.ringbook.sbe.MatchingAlgorithm;
import io.ringbook.sbe.MessageHeaderEncoder;
import io.ringbook.sbe.ProtectionAction;
import io.ringbook.sbe.SnapshotInstrumentDecoder;
import io.ringbook.sbe.SnapshotInstrumentEncoder;
import io.ringbook.sbe.StopAtEntry;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.SurplusSide;
import io.ringbook.sbe.TradingPhase;
import org.agrona.MutableDirectBuffer;

/**
 * An instrument without its orders, to bytes and back: its definition, and what has become of it.
 */
final class InstrumentSnapshot
{
    private final EngineState state;
    private final SnapshotInstrumentEncoder encoder = new SnapshotInstrumentEncoder();
    private final SnapshotInstrumentDecoder decoder = new SnapshotInstrumentDecoder();

    InstrumentSnapshot(final EngineState state)
    {
        this.state = state;
    }

    int encode(final Instrument instrument, final MutableDirectBuffer buffer, final MessageHeaderEncoder header)
    {
        encoder.wrapAndApplyHeader(buffer, 0, header)
            .instrumentId(instrument.id)
            .topOrderPct(instrument.topOrderPct)
            .tickSize(instrument.tickSize)
            .lotSize(instrument.lotSize)
            .unitsPerTickLot(instrument.unitsPerTickLot)
            .minPriceTicks(instrument.minPriceTicks)
            .maxPriceTicks(instrument.maxPriceTicks)
            .minQuantityLots(instrument.minQuantityLots)
            .maxQuantityLots(instrument.maxQuantityLots)
            .makerFee(instrument.makerFee)
            .takerFee(instrument.takerFee)
            .protectionTicks(instrument.protectionTicks)
            .tickSizeDecimals((short)instrument.tickSizeDecimals)
            .lotSizeDecimals((short)instrument.lotSizeDecimals)
            .baseScale((short)instrument.baseScale)
            .quoteScale((short)instrument.quoteScale)
            .makerFeeDecimals((short)instrument.makerFeeDecimals)
            .takerFeeDecimals((short)instrument.takerFeeDecimals)
            .feeMode(FeeMode.get((short)instrument.feeMode))
            .feeAsset(FeeAsset.get((short)instrument.feeAsset))
            .matching(MatchingAlgorithm.get((short)instrument.matching))
            .stpMode(StpMode.get((short)instrument.stpMode))
            .protectionAction(ProtectionAction.get((short)instrument.protectionAction))
            .stopAtEntry(StopAtEntry.get((short)instrument.stopAtEntry))
            .haltMode(HaltMode.get((short)instrument.haltMode))
            .allowNegativePrice(instrument.allowNegativePrice ? BooleanType.YES : BooleanType.NO)
            .l2(instrument.l2 ? BooleanType.YES : BooleanType.NO);
        encodeMarket(instrument);
        encoder.symbol(instrument.symbol).baseAsset(instrument.baseAsset).quoteAsset(instrument.quoteAsset);
        return encoder.limit();
    }

    private void encodeMarket(final Instrument instrument)
    {
        encoder
            .phase(instrument.phase)
            .lastPriceTicks(instrument.lastPriceTicks)
            .lastUpdateId(instrument.lastUpdateId)
            .staticReferenceTicks(instrument.staticReferenceTicks)
            .dynamicReferenceTicks(instrument.dynamicReferenceTicks)
            .staticPct(instrument.staticBandPct)
            .dynamicPct(instrument.dynamicBandPct)
            .bandAction(BandAction.get((short)instrument.bandAction))
            .indicativePriceTicks(instrument.indicativePriceTicks)
            .indicativeVolumeLots(instrument.indicativeVolumeLots)
            .indicativeSurplusLots(instrument.indicativeSurplusLots)
            .indicativeSurplusSide(instrument.indicativeSurplusSide)
            .highestTicks(instrument.stops.highestTicks())
            .lowestTicks(instrument.stops.lowestTicks());
    }

    /**
     * Adds the instrument of a message, with an empty book whose changes are not tracked yet.
     *
     * @param message of an instrument.
     */
    void load(final SnapshotMessage message)
    {
        decoder.wrap(
            message.buffer(), message.body(), SnapshotInstrumentDecoder.BLOCK_LENGTH,
            SnapshotInstrumentDecoder.SCHEMA_VERSION);
        final int id = decoder.instrumentId();
        message.expect("instrumentId", state.instrumentCount() + 1, id);
        checkDefinition(message);
        checkMarket(message);
        final String symbol = decoder.symbol();
        final String baseAsset = decoder.baseAsset();
        final String quoteAsset = decoder.quoteAsset();
        message.text("symbol", symbol);
        message.require(
            !symbol.isEmpty() && null == state.instrument(symbol), "a symbol that is new, its length", symbol.length());
        checkAsset(message, baseAsset, decoder.baseScale());
        checkAsset(message, quoteAsset, decoder.quoteScale());

        final Instrument instrument = new Instrument(
            id, symbol, baseAsset, quoteAsset, decoder.tickSize(), decoder.tickSizeDecimals(), decoder.lotSize(),
            decoder.lotSizeDecimals(), state.books.newBook(id), state.books.newStopBook(id));
        define(instrument);
        restoreMarket(instrument);
        state.add(instrument);
    }

    private void checkDefinition(final SnapshotMessage message)
    {
        message.inRange("tickSize", decoder.tickSize(), 1, Long.MAX_VALUE);
        message.inRange("lotSize", decoder.lotSize(), 1, Long.MAX_VALUE);
        message.inRange("tickSizeDecimals", decoder.tickSizeDecimals(), 0, ReferenceData.MAX_SCALE);
        message.inRange("lotSizeDecimals", decoder.lotSizeDecimals(), 0, ReferenceData.MAX_SCALE);
        message.inRange("unitsPerTickLot", decoder.unitsPerTickLot(), -1, Long.MAX_VALUE);
        message.require(0 != decoder.unitsPerTickLot(), "unitsPerTickLot other than 0", 0);
        message.priceTicks("minPriceTicks", decoder.minPriceTicks());
        message.inRange(
            "maxPriceTicks", decoder.maxPriceTicks(), decoder.minPriceTicks(), PriceLevels.MAX_PRICE_TICKS);
        message.inRange("minQuantityLots", decoder.minQuantityLots(), 1, ReferenceData.MAX_QUANTITY_LOTS);
        message.inRange(
            "maxQuantityLots", decoder.maxQuantityLots(), decoder.minQuantityLots(), ReferenceData.MAX_QUANTITY_LOTS);
        message.inRange("protectionTicks", decoder.protectionTicks(), 0, PriceLevels.MAX_PRICE_TICKS);
        message.inRange("topOrderPct", decoder.topOrderPct(), 0, 100);
        message.inRange("feeMode", decoder.feeModeRaw(), 0, FeeMode.PER_LOT.value());
        message.inRange("feeAsset", decoder.feeAssetRaw(), 0, FeeAsset.RECEIVED.value());
        checkFees(message);
        message.inRange("matching", decoder.matchingRaw(), 0, MatchingAlgorithm.PRO_RATA.value());
        message.inRange("stpMode", decoder.stpModeRaw(), 0, StpMode.DECREMENT.value());
        message.inRange("protectionAction", decoder.protectionActionRaw(), 0, ProtectionAction.REST.value());
        message.inRange("stopAtEntry", decoder.stopAtEntryRaw(), 0, StopAtEntry.REJECT.value());
        message.inRange("haltMode", decoder.haltModeRaw(), 0, HaltMode.FROZEN.value());
        message.flag("allowNegativePrice", decoder.allowNegativePriceRaw());
        message.flag("l2", decoder.l2Raw());
    }

    private void checkFees(final SnapshotMessage message)
    {
        message.inRange("baseScale", decoder.baseScale(), decoder.lotSizeDecimals(), ReferenceData.MAX_SCALE);
        message.inRange("quoteScale", decoder.quoteScale(), 0, ReferenceData.MAX_SCALE);
        final boolean isPerLot = FeeMode.PER_LOT.value() == decoder.feeModeRaw();
        message.require(
            !isPerLot || FeeAsset.QUOTE.value() == decoder.feeAssetRaw(), "feeAsset=QUOTE with feeMode=PER_LOT",
            decoder.feeAssetRaw());
        checkFee(message, isPerLot, "makerFee", decoder.makerFee(), decoder.makerFeeDecimals());
        checkFee(message, isPerLot, "takerFee", decoder.takerFee(), decoder.takerFeeDecimals());
        message.require(
            !state.ledger.isOn() || BooleanType.NO.value() == decoder.allowNegativePriceRaw(),
            "allowNegativePrice=NO with accountsMode=ON", decoder.allowNegativePriceRaw());
    }

    private void checkFee(
        final SnapshotMessage message, final boolean isPerLot, final String field, final long fee, final int decimals)
    {
        if (!isPerLot)
        {
            message.inRange(field, fee, ReferenceData.MIN_FEE_RATE, ReferenceData.MAX_FEE_RATE);
            return;
        }
        message.inRange("decimals of " + field, decimals, 0, decoder.quoteScale());
        message.require(
            !ReferenceData.isTooMuch(fee, decimals, decoder.quoteScale()), field + " of at most 2^62 units", fee);
    }

    private void checkMarket(final SnapshotMessage message)
    {
        message.inRange("phase", decoder.phaseRaw(), 0, TradingPhase.VOLATILITY_AUCTION.value());
        message.optionalPriceTicks("lastPriceTicks", decoder.lastPriceTicks());
        message.notNegative("lastUpdateId", decoder.lastUpdateId());
        message.optionalPriceTicks("staticReferenceTicks", decoder.staticReferenceTicks());
        message.optionalPriceTicks("dynamicReferenceTicks", decoder.dynamicReferenceTicks());
        message.inRange("staticPct", decoder.staticPct(), 0, Instrument.MAX_BAND_PCT);
        message.inRange("dynamicPct", decoder.dynamicPct(), 0, Instrument.MAX_BAND_PCT);
        message.inRange("bandAction", decoder.bandActionRaw(), 0, BandAction.VOLATILITY_AUCTION.value());
        message.optionalPriceTicks("indicativePriceTicks", decoder.indicativePriceTicks());
        message.notNegative("indicativeVolumeLots", decoder.indicativeVolumeLots());
        message.notNegative("indicativeSurplusLots", decoder.indicativeSurplusLots());
        message.inRange("indicativeSurplusSide", decoder.indicativeSurplusSideRaw(), 0, SurplusSide.SELL.value());
        message.optionalPriceTicks("highestTicks", decoder.highestTicks());
        message.require(
            NullValue.LONG == decoder.highestTicks() ? NullValue.LONG == decoder.lowestTicks() :
                -PriceLevels.MAX_PRICE_TICKS <= decoder.lowestTicks() &&
                decoder.lowestTicks() <= decoder.highestTicks(),
            "lowestTicks to go with highestTicks=" + decoder.highestTicks(), decoder.lowestTicks());
    }

    private void checkAsset(final SnapshotMessage message, final String asset, final int scale)
    {
        final int id = state.assets.id(asset);
        message.require(Assets.UNKNOWN != id, "an asset that was named before, asset", id);
        message.expect("scale", state.assets.scale(id), scale);
    }

    private void define(final Instrument instrument)
    {
        instrument.unitsPerTickLot = decoder.unitsPerTickLot();
        instrument.baseScale = decoder.baseScale();
        instrument.quoteScale = decoder.quoteScale();
        instrument.minPriceTicks = decoder.minPriceTicks();
        instrument.maxPriceTicks = decoder.maxPriceTicks();
        instrument.minQuantityLots = decoder.minQuantityLots();
        instrument.maxQuantityLots = decoder.maxQuantityLots();
        instrument.makerFee = decoder.makerFee();
        instrument.takerFee = decoder.takerFee();
        instrument.makerFeeDecimals = decoder.makerFeeDecimals();
        instrument.takerFeeDecimals = decoder.takerFeeDecimals();
        instrument.feeMode = decoder.feeModeRaw();
        instrument.feeAsset = decoder.feeAssetRaw();
        instrument.stpMode = decoder.stpModeRaw();
        instrument.matching = decoder.matchingRaw();
        instrument.isProRata = MatchingAlgorithm.PRO_RATA.value() == decoder.matchingRaw();
        instrument.topOrderPct = decoder.topOrderPct();
        instrument.protectionTicks = decoder.protectionTicks();
        instrument.protectionAction = decoder.protectionActionRaw();
        instrument.stopAtEntry = decoder.stopAtEntryRaw();
        instrument.haltMode = decoder.haltModeRaw();
        instrument.allowNegativePrice = BooleanType.YES.value() == decoder.allowNegativePriceRaw();
        instrument.l2 = BooleanType.YES.value() == decoder.l2Raw();
        instrument.settleBy(
            state.ledger.isOn(), state.assets.id(instrument.baseAsset), state.assets.id(instrument.quoteAsset));
    }

    private void restoreMarket(final Instrument instrument)
    {
        instrument.phase = decoder.phase();
        instrument.lastPriceTicks = decoder.lastPriceTicks();
        instrument.lastUpdateId = decoder.lastUpdateId();
        instrument.staticReferenceTicks = decoder.staticReferenceTicks();
        instrument.dynamicReferenceTicks = decoder.dynamicReferenceTicks();
        instrument.staticBandPct = decoder.staticPct();
        instrument.dynamicBandPct = decoder.dynamicPct();
        instrument.bandAction = decoder.bandActionRaw();
        instrument.updatePlain();
        instrument.indicativePriceTicks = decoder.indicativePriceTicks();
        instrument.indicativeVolumeLots = decoder.indicativeVolumeLots();
        instrument.indicativeSurplusLots = decoder.indicativeSurplusLots();
        instrument.indicativeSurplusSide = decoder.indicativeSurplusSide();
        if (NullValue.LONG != decoder.highestTicks())
        {
            instrument.stops.restoreRange(decoder.highestTicks(), decoder.lowestTicks());
        }
    }
}
