package io.ringbook.replay.whatif;

import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.BooleanType;
import io.ringbook.sbe.FeeMode;
import io.ringbook.sbe.InstrumentDefinitionDecoder;

import java.math.BigDecimal;

/**
 * An instrument definition of the journal, and what becomes of it by a change.
 */
final class Definition
{
    private static final int BPS_DECIMALS = 1;
    private static final long MAX_PRICE_TICKS = 1L << 53;
    private static final long MAX_QUANTITY_LOTS = 1_000_000_000_000L;

    private final InstrumentDefinitionDecoder command;
    private final String symbol;
    private final String baseAsset;
    private final String quoteAsset;

    /** Of a command, valid as long as that is. */
    Definition(final InstrumentDefinitionDecoder command)
    {
        this.command = command;
        symbol = command.symbol();
        baseAsset = command.baseAsset();
        quoteAsset = command.quoteAsset();
    }

    String symbol()
    {
        return symbol;
    }

    String baseAsset()
    {
        return baseAsset;
    }

    String quoteAsset()
    {
        return quoteAsset;
    }

    BigDecimal tickSize()
    {
        return BigDecimal.valueOf(command.tickSize(), command.tickSizeDecimals());
    }

    BigDecimal lotSize()
    {
        return BigDecimal.valueOf(command.lotSize(), command.lotSizeDecimals());
    }

    /** The same with what changes; the command's time is not part of it. */
    InstrumentSpec changed(final InstrumentChange change)
    {
        final BigDecimal tick = orBefore(change.decimal(InstrumentKey.TICK_SIZE), tickSize());
        final BigDecimal lot = orBefore(change.decimal(InstrumentKey.LOT_SIZE), lotSize());
        final StepRatio ticks = new StepRatio(tickSize(), tick);
        final StepRatio lots = new StepRatio(lotSize(), lot);
        final InstrumentSpec spec = new InstrumentSpec()
            .symbol(symbol).baseAsset(baseAsset).quoteAsset(quoteAsset)
            .tickSize(tick.unscaledValue().longValueExact(), tick.scale())
            .lotSize(lot.unscaledValue().longValueExact(), lot.scale())
            .minPriceTicks(limit(change, InstrumentKey.MIN_PRICE, tick, atLeast(ticks, command.minPriceTicks())))
            .maxPriceTicks(limit(change, InstrumentKey.MAX_PRICE, tick,
                atMost(ticks, command.maxPriceTicks(), MAX_PRICE_TICKS)))
            .minQuantityLots(limit(change, InstrumentKey.MIN_QTY, lot, atLeast(lots, command.minQuantityLots())))
            .maxQuantityLots(limit(change, InstrumentKey.MAX_QTY, lot,
                atMost(lots, command.maxQuantityLots(), MAX_QUANTITY_LOTS)))
            .protection(
                change.number(InstrumentKey.PROTECTION_TICKS, 0, ticks.ceil(command.protectionTicks())),
                change.choice(InstrumentKey.PROTECTION_ACTION, command.protectionAction()))
            .matching(
                change.choice(InstrumentKey.MATCHING, command.matching()),
                (int)change.number(InstrumentKey.TOP_ORDER_PCT, 0, command.topOrderPct()))
            .feeAsset(change.choice(InstrumentKey.FEE_ASSET, command.feeAsset()))
            .stpMode(change.choice(InstrumentKey.STP, command.stpMode()))
            .stopAtEntry(change.choice(InstrumentKey.STOP_AT_ENTRY, command.stopAtEntry()))
            .haltMode(change.choice(InstrumentKey.HALT_MODE, command.haltMode()))
            .allowNegativePrice(BooleanType.YES == command.allowNegativePrice())
            .l2(BooleanType.YES == command.l2());
        setFees(spec, change);
        return spec;
    }

    private void setFees(final InstrumentSpec spec, final InstrumentChange change)
    {
        final boolean wasPerLot = FeeMode.PER_LOT == command.feeMode();
        if (change.hasPerLot() || wasPerLot && !change.hasBps())
        {
            final BigDecimal maker = orBefore(change.decimal(InstrumentKey.MAKER_FEE_PER_LOT), wasPerLot ?
                BigDecimal.valueOf(command.makerFee(), command.makerFeeDecimals()) : BigDecimal.ZERO);
            final BigDecimal taker = orBefore(change.decimal(InstrumentKey.TAKER_FEE_PER_LOT), wasPerLot ?
                BigDecimal.valueOf(command.takerFee(), command.takerFeeDecimals()) : BigDecimal.ZERO);
            spec.feesPerLot(
                maker.unscaledValue().longValueExact(), maker.scale(),
                taker.unscaledValue().longValueExact(), taker.scale());
        }
        else
        {
            spec.feesBps(
                change.number(InstrumentKey.MAKER_FEE_BPS, BPS_DECIMALS, wasPerLot ? 0 : command.makerFee()),
                change.number(InstrumentKey.TAKER_FEE_BPS, BPS_DECIMALS, wasPerLot ? 0 : command.takerFee()));
        }
    }

    private long limit(
        final InstrumentChange change, final InstrumentKey key, final BigDecimal step, final long before)
    {
        final BigDecimal value = change.decimal(key);
        if (null == value)
        {
            return before;
        }
        final BigDecimal[] parts = value.divideAndRemainder(step);
        if (0 != parts[1].signum() || parts[0].toBigInteger().bitLength() >= Long.SIZE)
        {
            throw new WhatIfException(symbol + ": " + key.key() + ": expected a multiple of " + step.toPlainString() +
                ", found " + value.toPlainString());
        }
        return parts[0].longValueExact();
    }

    private static long atLeast(final StepRatio ratio, final long steps)
    {
        return NullValue.LONG == steps ? steps : ratio.ceil(steps);
    }

    /** A limit that the engine's own ceiling would refuse becomes that ceiling. */
    private static long atMost(final StepRatio ratio, final long steps, final long ceiling)
    {
        return NullValue.LONG == steps || ratio.isSame() ? steps : Math.min(ceiling, ratio.floor(steps));
    }

    private static BigDecimal orBefore(final BigDecimal value, final BigDecimal before)
    {
        return null == value ? before : value;
    }
}
