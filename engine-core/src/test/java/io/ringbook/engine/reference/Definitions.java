package io.ringbook.engine.reference;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.EventHandler;
import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.AccountsMode;
import io.ringbook.sbe.BooleanType;
import io.ringbook.sbe.FeeAsset;
import io.ringbook.sbe.FeeMode;
import io.ringbook.sbe.InstrumentDefinitionDecoder;
import io.ringbook.sbe.MessageHeaderDecoder;
import io.ringbook.sbe.RejectReason;
import org.agrona.concurrent.UnsafeBuffer;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Instruments defined and changed, assets named, accounts limited (N1, N2, K1, K11, L1). Order of the instrument's
 * refusals: INVALID_INSTRUMENT, NOT_ALLOWED, INSTRUMENT_IN_USE, ASSET_SCALE, INVALID_INSTRUMENT for a fee per lot that
 * is out of range (decision g).
 */
final class Definitions
{
    private static final int MAX_DECIMALS = 18;
    static final int DEFAULT_SCALE = 8;
    private static final int NO_SCALE = -1;
    private static final long MAX_LOTS = 1_000_000_000_000L;
    private static final BigInteger MAX_FEE = BigInteger.ONE.shiftLeft(62);
    private static final ClOrdId NO_ID = new ClOrdId();

    private final ReferenceState state;
    private final EventHandler events;
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[CommandEncoder.MAX_COMMAND_LENGTH]);
    private final CommandEncoder encoder = new CommandEncoder();
    private final InstrumentDefinitionDecoder decoder = new InstrumentDefinitionDecoder();
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();

    Definitions(final ReferenceState state, final EventHandler events)
    {
        this.state = state;
        this.events = events;
    }

    /** L1, decision c. */
    void onDefineAccount(final Command.DefineAccount command)
    {
        if (command.maxOpenOrders() < 0 || command.maxOrderQuantity() < 0 || command.maxOrderNotional() < 0 ||
            command.ordersPerSecond() < 0 || command.burst() < 0)
        {
            events.onOrderRejected(command.account(), NullValue.INT, "", NO_ID, RejectReason.NOT_ALLOWED);
            return;
        }
        state.account(command.account()).limit(command);
    }

    /** K2: only while no instrument and no asset is known, also for the same mode. */
    void onSetAccountsMode(final Command.SetAccountsMode command)
    {
        if (!state.instruments.isEmpty() || !state.assetScales.isEmpty())
        {
            reject("", RejectReason.NOT_ALLOWED);
            return;
        }
        state.ledger.isOn = AccountsMode.ON == command.mode();
    }

    /** K1: before first use, 0..18. */
    void onDefineAsset(final Command.DefineAsset command)
    {
        if (state.assetScales.containsKey(command.asset()))
        {
            reject("", RejectReason.NOT_ALLOWED);
        }
        else if (command.scale() < 0 || command.scale() > MAX_DECIMALS)
        {
            reject("", RejectReason.ASSET_SCALE);
        }
        else
        {
            state.nameAsset(command.asset(), command.scale());
        }
    }

    void onDefineInstrument(final InstrumentSpec spec)
    {
        encoder.wrap(buffer, 0).instrumentDefinition(0, spec);
        decoder.wrapAndApplyHeader(buffer, 0, header);
        final String symbol = decoder.symbol();
        final String baseAsset = decoder.baseAsset();
        final String quoteAsset = decoder.quoteAsset();
        // 0.1: trailing zeros of the tick size as written are dropped first.
        final BigDecimal tick = trimmed(BigDecimal.valueOf(decoder.tickSize(), decoder.tickSizeDecimals()));
        final BigDecimal lot = trimmed(BigDecimal.valueOf(decoder.lotSize(), decoder.lotSizeDecimals()));
        final boolean isPerLot = FeeMode.PER_LOT == decoder.feeMode();
        final boolean isReceived = FeeAsset.RECEIVED == decoder.feeAsset();
        final boolean isNamed = !symbol.isEmpty() && !baseAsset.isEmpty() && !quoteAsset.isEmpty();
        if (!isNamed || baseAsset.equals(quoteAsset) || !isStep(tick) || !isStep(lot) || !isInLimits() ||
            isPerLot && isReceived)
        {
            reject(symbol, RejectReason.INVALID_INSTRUMENT); // N2, decision b
            return;
        }
        if (state.ledger.isOn && isNegativeAllowed())
        {
            reject(symbol, RejectReason.NOT_ALLOWED); // K10
            return;
        }
        final PlainInstrument known = state.instrument(symbol);
        if (null != known && !isSameInstrument(known, baseAsset, quoteAsset, tick, lot))
        {
            reject(symbol, RejectReason.INSTRUMENT_IN_USE); // K11
            return;
        }
        // K1: quote = decimals of tickSize x lotSize, base = decimals of lotSize.
        final int baseScale = scaleOf(baseAsset, lot.scale());
        final int quoteScale = scaleOf(quoteAsset, trimmed(tick.multiply(lot)).scale());
        if (NO_SCALE == baseScale || NO_SCALE == quoteScale ||
            isPerLot && Math.max(decoder.makerFeeDecimals(), decoder.takerFeeDecimals()) > quoteScale) // K3b
        {
            reject(symbol, RejectReason.ASSET_SCALE); // K1
            return;
        }
        final BigInteger makerRate = rate(decoder.makerFee(), decoder.makerFeeDecimals(), quoteScale);
        final BigInteger takerRate = rate(decoder.takerFee(), decoder.takerFeeDecimals(), quoteScale);
        if (isPerLot && makerRate.abs().max(takerRate.abs()).compareTo(MAX_FEE) > 0)
        {
            reject(symbol, RejectReason.INVALID_INSTRUMENT); // decision b: whatever the accounts mode
            return;
        }
        state.nameAsset(baseAsset, baseScale);
        state.nameAsset(quoteAsset, quoteScale);
        final PlainInstrument instrument = null == known ? add(symbol, baseAsset, quoteAsset, tick, lot) : known;
        instrument.fees = new Fees(state.ledger.isOn, isPerLot, isReceived, makerRate, takerRate,
            tick.multiply(lot).scaleByPowerOfTen(quoteScale).toBigIntegerExact(),
            lot.scaleByPowerOfTen(baseScale).toBigIntegerExact());
        configure(instrument);
        events.onInstrumentDefined(instrument.id, symbol, baseAsset, quoteAsset, instrument.tickSize,
            instrument.tickSizeDecimals, instrument.lotSize, instrument.lotSizeDecimals, baseScale, quoteScale,
            instrument.feeAsset);
    }

    /** K3: 1e-5 as it is; K3b: decimals of the quote asset, a whole number of its units. */
    private BigInteger rate(final long mantissa, final int decimals, final int quoteScale)
    {
        return FeeMode.PER_LOT == decoder.feeMode() ?
            BigDecimal.valueOf(mantissa, decimals).scaleByPowerOfTen(quoteScale).toBigIntegerExact() :
            BigInteger.valueOf(mantissa);
    }

    private static BigDecimal trimmed(final BigDecimal number)
    {
        BigDecimal trimmed = number.signum() == 0 ? number : number.stripTrailingZeros();
        if (trimmed.scale() < 0)
        {
            trimmed = trimmed.setScale(0);
        }
        return trimmed;
    }

    private static boolean isStep(final BigDecimal step)
    {
        return step.signum() > 0 && step.scale() <= MAX_DECIMALS;
    }

    /** N2, C4, C5. */
    private boolean isInLimits()
    {
        final long lowestPrice = isNegativeAllowed() ? -EntryChecks.MAX_TICKS : 1;
        final long minPrice = orDefault(decoder.minPriceTicks(), lowestPrice);
        final long maxPrice = orDefault(decoder.maxPriceTicks(), EntryChecks.MAX_TICKS);
        final long minLots = orDefault(decoder.minQuantityLots(), 1);
        final long maxLots = orDefault(decoder.maxQuantityLots(), MAX_LOTS);
        final boolean isRate = FeeMode.BPS == decoder.feeMode();
        return lowestPrice <= minPrice && minPrice <= maxPrice && maxPrice <= EntryChecks.MAX_TICKS &&
            1 <= minLots && minLots <= maxLots && maxLots <= MAX_LOTS &&
            (!isRate || isRate(decoder.makerFee()) && isRate(decoder.takerFee())) &&
            0 <= decoder.topOrderPct() && decoder.topOrderPct() <= 100 &&
            0 <= decoder.protectionTicks() && decoder.protectionTicks() <= EntryChecks.MAX_TICKS;
    }

    /** N1: -5000..10000 basis points, in 1e-5. */
    private static boolean isRate(final long rate)
    {
        return -50_000 <= rate && rate <= 100_000;
    }

    private boolean isNegativeAllowed()
    {
        return BooleanType.YES == decoder.allowNegativePrice();
    }

    /** K11: the same names and steps, and no live order. */
    private static boolean isSameInstrument(
        final PlainInstrument known,
        final String baseAsset,
        final String quoteAsset,
        final BigDecimal tick,
        final BigDecimal lot)
    {
        return !known.hasLiveOrders() && known.baseAsset.equals(baseAsset) && known.quoteAsset.equals(quoteAsset) &&
            BigDecimal.valueOf(known.tickSize, known.tickSizeDecimals).equals(tick) &&
            BigDecimal.valueOf(known.lotSize, known.lotSizeDecimals).equals(lot);
    }

    /** K1: a new asset gets max(8, what it needs). */
    private int scaleOf(final String asset, final int needed)
    {
        final Integer known = state.assetScales.get(asset);
        if (null == known)
        {
            return needed > MAX_DECIMALS ? NO_SCALE : Math.max(DEFAULT_SCALE, needed);
        }
        return needed > known ? NO_SCALE : known;
    }

    private PlainInstrument add(
        final String symbol,
        final String baseAsset,
        final String quoteAsset,
        final BigDecimal tick,
        final BigDecimal lot)
    {
        final PlainInstrument instrument = new PlainInstrument(state.instruments.size() + 1);
        instrument.symbol = symbol;
        instrument.baseAsset = baseAsset;
        instrument.quoteAsset = quoteAsset;
        instrument.tickSize = mantissa(tick);
        instrument.tickSizeDecimals = tick.scale();
        instrument.lotSize = mantissa(lot);
        instrument.lotSizeDecimals = lot.scale();
        state.instruments.add(instrument);
        return instrument;
    }

    private static long mantissa(final BigDecimal number)
    {
        final BigInteger mantissa = number.unscaledValue();
        return mantissa.longValueExact();
    }

    /** 0.9: on a second definition, what is not given takes its default again. */
    private void configure(final PlainInstrument instrument)
    {
        instrument.minPrice = orDefault(decoder.minPriceTicks(), isNegativeAllowed() ? -EntryChecks.MAX_TICKS : 1);
        instrument.maxPrice = orDefault(decoder.maxPriceTicks(), EntryChecks.MAX_TICKS);
        instrument.minQuantity = orDefault(decoder.minQuantityLots(), 1);
        instrument.maxQuantity = orDefault(decoder.maxQuantityLots(), MAX_LOTS);
        instrument.makerFee = decoder.makerFee();
        instrument.makerFeeDecimals = decoder.makerFeeDecimals();
        instrument.takerFee = decoder.takerFee();
        instrument.takerFeeDecimals = decoder.takerFeeDecimals();
        instrument.feeMode = decoder.feeMode();
        instrument.feeAsset = decoder.feeAsset();
        instrument.stpMode = decoder.stpMode();
        instrument.matching = decoder.matching();
        instrument.topOrderPct = decoder.topOrderPct();
        instrument.protectionTicks = decoder.protectionTicks();
        instrument.protectionAction = decoder.protectionAction();
        instrument.stopAtEntry = decoder.stopAtEntry();
        instrument.haltMode = decoder.haltMode();
        instrument.allowNegativePrice = isNegativeAllowed();
        instrument.l2 = BooleanType.YES == decoder.l2();
        if (!instrument.l2)
        {
            instrument.level2.forget(); // M4: no BOOK for what this command changed before
        }
        instrument.isTouched = true;
    }

    private static long orDefault(final long given, final long defaultValue)
    {
        return NullValue.LONG == given ? defaultValue : given;
    }

    private void reject(final String symbol, final RejectReason reason)
    {
        events.onOrderRejected(NullValue.LONG, NullValue.INT, symbol, NO_ID, reason);
    }
}
