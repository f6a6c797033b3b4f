package io.ringbook.engine;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.Decimals;
import io.ringbook.codecs.EventHandler;
import io.ringbook.codecs.NullValue;
import io.ringbook.engine.book.PriceLevels;
import io.ringbook.engine.ledger.Assets;
import io.ringbook.engine.ledger.Ledger;
import io.ringbook.sbe.AccountsMode;
import io.ringbook.sbe.AccountsModeDefinitionDecoder;
import io.ringbook.sbe.AssetDefinitionDecoder;
import io.ringbook.sbe.BooleanType;
import io.ringbook.sbe.FeeAsset;
import io.ringbook.sbe.FeeMode;
import io.ringbook.sbe.InstrumentDefinitionDecoder;
import io.ringbook.sbe.MatchingAlgorithm;
import io.ringbook.sbe.RejectReason;

/**
 * Instruments and assets: defined, changed, refused (semantics 1; exact K1, K2, K11, N1, N2).
 */
final class ReferenceData
{
    static final int MAX_SCALE = Wide.MAX_DECIMALS;
    static final long MAX_QUANTITY_LOTS = 1_000_000_000_000L;

    /** Rates are in 1e-5 of the notional: -5000 to 10000 basis points. */
    static final long MIN_FEE_RATE = -50_000;
    static final long MAX_FEE_RATE = 100_000;

    private static final FeeAsset[] FEE_ASSETS = {FeeAsset.QUOTE, FeeAsset.RECEIVED};

    private final EngineState state;
    private final EventHandler events;
    private final ClOrdId noId = new ClOrdId();

    ReferenceData(final EngineState state, final EventHandler events)
    {
        this.state = state;
        this.events = events;
    }

    void onAccountsModeDefinition(final AccountsModeDefinitionDecoder command)
    {
        if (0 != state.instrumentCount() || 0 != state.assets.count())
        {
            reject("", RejectReason.NOT_ALLOWED);
            return;
        }
        state.ledger.isOn(AccountsMode.ON.value() == command.modeRaw());
    }

    void onAssetDefinition(final AssetDefinitionDecoder command)
    {
        final int scale = command.scale();
        final String asset = command.asset();
        if (!Assets.isName(asset) || Assets.UNKNOWN != state.assets.id(asset))
        {
            reject("", RejectReason.NOT_ALLOWED);
        }
        else if (scale > MAX_SCALE)
        {
            reject("", RejectReason.ASSET_SCALE);
        }
        else if (state.assets.count() == state.maxAssets)
        {
            reject("", RejectReason.ASSET_LIMIT);
        }
        else
        {
            state.ledger.addAsset(asset, scale);
        }
    }

    void onInstrumentDefinition(final InstrumentDefinitionDecoder command)
    {
        long tickSize = command.tickSize();
        int tickSizeDecimals = command.tickSizeDecimals();
        while (tickSizeDecimals > 0 && 0 == tickSize % 10)
        {
            tickSize /= 10;
            tickSizeDecimals--;
        }
        long lotSize = command.lotSize();
        int lotSizeDecimals = command.lotSizeDecimals();
        while (lotSizeDecimals > 0 && 0 == lotSize % 10)
        {
            lotSize /= 10;
            lotSizeDecimals--;
        }
        final String symbol = command.symbol();
        final String baseAsset = command.baseAsset();
        final String quoteAsset = command.quoteAsset();

        final boolean isFormed = tickSize > 0 && tickSizeDecimals <= MAX_SCALE && lotSize > 0 &&
            lotSizeDecimals <= MAX_SCALE && Assets.isName(symbol) && Assets.isName(baseAsset) &&
            Assets.isName(quoteAsset);
        if (!isFormed || baseAsset.equals(quoteAsset) || !isInLimits(command))
        {
            reject(symbol, RejectReason.INVALID_INSTRUMENT);
            return;
        }
        if (state.ledger.isOn() && BooleanType.YES.value() == command.allowNegativePriceRaw())
        {
            reject(symbol, RejectReason.NOT_ALLOWED);
            return;
        }
        final Instrument known = state.instrument(symbol);
        if (null != known && (known.hasLiveOrders() || tickSize != known.tickSize ||
            tickSizeDecimals != known.tickSizeDecimals || lotSize != known.lotSize ||
            lotSizeDecimals != known.lotSizeDecimals || !baseAsset.equals(known.baseAsset) ||
            !quoteAsset.equals(known.quoteAsset)))
        {
            reject(symbol, RejectReason.INSTRUMENT_IN_USE);
            return;
        }

        final int baseScale = scaleOf(baseAsset, lotSizeDecimals);
        final int quoteScale = scaleOf(
            quoteAsset, Decimals.decimalsOfProduct(tickSize, tickSizeDecimals, lotSize, lotSizeDecimals));
        final RejectReason reason = checkRoom(command, baseScale, quoteScale, baseAsset, quoteAsset, known);
        if (null != reason)
        {
            reject(symbol, reason);
            return;
        }

        final Instrument instrument = null != known ? known :
            add(symbol, baseAsset, quoteAsset, tickSize, tickSizeDecimals, lotSize, lotSizeDecimals);
        name(baseAsset, baseScale);
        name(quoteAsset, quoteScale);
        instrument.baseScale = baseScale;
        instrument.quoteScale = quoteScale;
        instrument.unitsPerTickLot = units(tickSize, tickSizeDecimals, lotSize, lotSizeDecimals, quoteScale);
        configure(instrument, command);
        instrument.settleBy(state.ledger.isOn(), state.assets.id(baseAsset), state.assets.id(quoteAsset));
        events.onInstrumentDefined(
            instrument.id, symbol, baseAsset, quoteAsset, tickSize, tickSizeDecimals, lotSize, lotSizeDecimals,
            baseScale, quoteScale, FEE_ASSETS[instrument.feeAsset]);
    }

    private RejectReason checkRoom(
        final InstrumentDefinitionDecoder command,
        final int baseScale,
        final int quoteScale,
        final String baseAsset,
        final String quoteAsset,
        final Instrument known)
    {
        final boolean isPerLot = FeeMode.PER_LOT.value() == command.feeModeRaw();
        if (baseScale < 0 || quoteScale < 0 || isPerLot &&
            (command.makerFeeDecimals() > quoteScale || command.takerFeeDecimals() > quoteScale))
        {
            return RejectReason.ASSET_SCALE;
        }
        if (isPerLot && (isTooMuch(command.makerFee(), command.makerFeeDecimals(), quoteScale) ||
            isTooMuch(command.takerFee(), command.takerFeeDecimals(), quoteScale)))
        {
            return RejectReason.INVALID_INSTRUMENT;
        }
        if (null == known && state.instrumentCount() == state.maxInstruments)
        {
            return RejectReason.INSTRUMENT_LIMIT;
        }
        final int newAssets = (Assets.UNKNOWN == state.assets.id(baseAsset) ? 1 : 0) +
            (Assets.UNKNOWN == state.assets.id(quoteAsset) ? 1 : 0);
        if (state.assets.count() + newAssets > state.maxAssets)
        {
            return RejectReason.ASSET_LIMIT;
        }
        return null;
    }

    /**
     * Is a fee per lot, or a rebate, more than can be calculated with?
     *
     * @param fee      mantissa.
     * @param decimals of it, not more than the scale.
     * @param scale    of the quote asset.
     * @return true if so.
     */
    static boolean isTooMuch(final long fee, final int decimals, final int scale)
    {
        return Math.abs(FeeSchedule.perLotUnits(fee, decimals, scale)) > Ledger.MAX_NET_DEPOSITS;
    }

    private static boolean isInLimits(final InstrumentDefinitionDecoder command)
    {
        final long lowestPrice = lowestPrice(command);
        final long minPrice = orDefault(command.minPriceTicks(), lowestPrice);
        final long maxPrice = orDefault(command.maxPriceTicks(), PriceLevels.MAX_PRICE_TICKS);
        final long minQuantity = orDefault(command.minQuantityLots(), 1);
        final long maxQuantity = orDefault(command.maxQuantityLots(), MAX_QUANTITY_LOTS);
        final boolean isRate = FeeMode.BPS.value() == command.feeModeRaw();
        return lowestPrice <= minPrice && minPrice <= maxPrice && maxPrice <= PriceLevels.MAX_PRICE_TICKS &&
            1 <= minQuantity && minQuantity <= maxQuantity && maxQuantity <= MAX_QUANTITY_LOTS &&
            (isRate ? isRate(command.makerFee()) && isRate(command.takerFee()) :
                FeeAsset.QUOTE.value() == command.feeAssetRaw()) &&
            0 <= command.topOrderPct() && command.topOrderPct() <= 100 &&
            0 <= command.protectionTicks() && command.protectionTicks() <= PriceLevels.MAX_PRICE_TICKS;
    }

    private static boolean isRate(final long fee)
    {
        return MIN_FEE_RATE <= fee && fee <= MAX_FEE_RATE;
    }

    private static long lowestPrice(final InstrumentDefinitionDecoder command)
    {
        return BooleanType.YES.value() == command.allowNegativePriceRaw() ? -PriceLevels.MAX_PRICE_TICKS : 1;
    }

    private static long orDefault(final long value, final long defaultValue)
    {
        return NullValue.LONG == value ? defaultValue : value;
    }

    private Instrument add(
        final String symbol,
        final String baseAsset,
        final String quoteAsset,
        final long tickSize,
        final int tickSizeDecimals,
        final long lotSize,
        final int lotSizeDecimals)
    {
        final int id = state.instrumentCount() + 1;
        final Instrument instrument = new Instrument(
            id, symbol, baseAsset, quoteAsset, tickSize, tickSizeDecimals, lotSize, lotSizeDecimals,
            state.books.newBook(id), state.books.newStopBook(id));
        state.add(instrument);
        return instrument;
    }

    private static void configure(final Instrument instrument, final InstrumentDefinitionDecoder command)
    {
        instrument.minPriceTicks = orDefault(command.minPriceTicks(), lowestPrice(command));
        instrument.maxPriceTicks = orDefault(command.maxPriceTicks(), PriceLevels.MAX_PRICE_TICKS);
        instrument.minQuantityLots = orDefault(command.minQuantityLots(), 1);
        instrument.maxQuantityLots = orDefault(command.maxQuantityLots(), MAX_QUANTITY_LOTS);
        instrument.makerFee = command.makerFee();
        instrument.takerFee = command.takerFee();
        instrument.makerFeeDecimals = command.makerFeeDecimals();
        instrument.takerFeeDecimals = command.takerFeeDecimals();
        instrument.feeMode = command.feeModeRaw();
        instrument.feeAsset = command.feeAssetRaw();
        instrument.matching = command.matchingRaw();
        instrument.isProRata = MatchingAlgorithm.PRO_RATA.value() == command.matchingRaw();
        instrument.topOrderPct = command.topOrderPct();
        instrument.stpMode = command.stpModeRaw();
        instrument.protectionTicks = command.protectionTicks();
        instrument.protectionAction = command.protectionActionRaw();
        instrument.stopAtEntry = command.stopAtEntryRaw();
        instrument.haltMode = command.haltModeRaw();
        instrument.allowNegativePrice = BooleanType.YES.value() == command.allowNegativePriceRaw();
        instrument.l2 = BooleanType.YES.value() == command.l2Raw();
        instrument.book.isTracked(instrument.l2);
    }

    private void name(final String asset, final int scale)
    {
        if (Assets.UNKNOWN == state.assets.id(asset))
        {
            state.ledger.addAsset(asset, scale);
        }
    }

    /** As known, else as the instrument that names it needs (exact K1); -1 if it cannot be. */
    private int scaleOf(final String asset, final int needed)
    {
        final int id = state.assets.id(asset);
        if (Assets.UNKNOWN == id)
        {
            return needed > MAX_SCALE ? -1 : Math.max(Decimals.DEFAULT_ASSET_SCALE, needed);
        }
        return needed > state.assets.scale(id) ? -1 : state.assets.scale(id);
    }

    private static long units(
        final long tickSize,
        final int tickSizeDecimals,
        final long lotSize,
        final int lotSizeDecimals,
        final int quoteScale)
    {
        long tick = tickSize;
        long lot = lotSize;
        int exponent = quoteScale - tickSizeDecimals - lotSizeDecimals;
        for (; exponent < 0; exponent++)
        {
            // A factor of ten is in the product, though perhaps not in one of the two factors.
            if (0 == tick % 2)
            {
                tick /= 2;
            }
            else
            {
                lot /= 2;
            }
            if (0 == tick % 5)
            {
                tick /= 5;
            }
            else
            {
                lot /= 5;
            }
        }
        final long product = Wide.productOrOverflow(tick, lot);
        return product < 0 ? product : Wide.productOrOverflow(product, Wide.powerOfTen(exponent));
    }

    private void reject(final String symbol, final RejectReason reason)
    {
        events.onOrderRejected(NullValue.LONG, NullValue.INT, symbol, noId, reason);
    }
}
