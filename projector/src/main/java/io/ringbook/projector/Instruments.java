package io.ringbook.projector;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * What is needed to turn ticks, lots and units into decimals, by instrument id.
 */
final class Instruments
{
    static final class Instrument
    {
        private static final long TOO_WIDE = -1;

        final int instrumentId;
        final String symbol;
        final String baseAsset;
        final String quoteAsset;
        final long tickSize;
        final int tickDecimals;
        final long lotSize;
        final int lotDecimals;
        final int baseScale;
        final int quoteScale;
        final boolean buyerPaysInBase;
        final long sequence;
        private final long lotUnits;
        private final long tickLotUnits;

        @SuppressWarnings("checkstyle:ParameterNumber")
        Instrument(
            final int instrumentId,
            final String symbol,
            final String baseAsset,
            final String quoteAsset,
            final long tickSize,
            final int tickDecimals,
            final long lotSize,
            final int lotDecimals,
            final int baseScale,
            final int quoteScale,
            final boolean buyerPaysInBase,
            final long sequence)
        {
            this.instrumentId = instrumentId;
            this.symbol = symbol;
            this.baseAsset = baseAsset;
            this.quoteAsset = quoteAsset;
            this.tickSize = tickSize;
            this.tickDecimals = tickDecimals;
            this.lotSize = lotSize;
            this.lotDecimals = lotDecimals;
            this.baseScale = baseScale;
            this.quoteScale = quoteScale;
            this.buyerPaysInBase = buyerPaysInBase;
            this.sequence = sequence;
            lotUnits = units(BigInteger.valueOf(lotSize), baseScale - lotDecimals);
            tickLotUnits = units(
                BigInteger.valueOf(tickSize).multiply(BigInteger.valueOf(lotSize)),
                quoteScale - tickDecimals - lotDecimals);
        }

        /** Units of the base asset: throws where they are wider than 64 bits, which no lock can be. */
        long baseUnits(final long quantityLots)
        {
            return Math.multiplyExact(quantityLots, narrow(lotUnits));
        }

        /** Units of the quote asset, likewise. */
        long quoteUnits(final long priceTicks, final long quantityLots)
        {
            return Math.multiplyExact(Math.multiplyExact(priceTicks, quantityLots), narrow(tickLotUnits));
        }

        /** Decimals of the fee of an order of this side. */
        int feeScale(final boolean buyer)
        {
            return buyer && buyerPaysInBase ? baseScale : quoteScale;
        }

        /** Without money, units may be wider than anybody could lock, and scales too small for them. */
        private static long units(final BigInteger mantissa, final int decimals)
        {
            if (decimals < 0)
            {
                return TOO_WIDE;
            }
            final BigInteger units = mantissa.multiply(BigInteger.TEN.pow(decimals));
            return units.bitLength() < Long.SIZE ? units.longValue() : TOO_WIDE;
        }

        private static long narrow(final long units)
        {
            if (TOO_WIDE == units)
            {
                throw new ArithmeticException("a lot's worth is wider than 64 bits");
            }
            return units;
        }
    }

    private Instrument[] byId = new Instrument[64];

    void put(final Instrument instrument)
    {
        if (instrument.instrumentId >= byId.length)
        {
            byId = Arrays.copyOf(byId, Math.max(instrument.instrumentId + 1, 2 * byId.length));
        }
        byId[instrument.instrumentId] = instrument;
    }

    Instrument get(final int instrumentId)
    {
        return byId[instrumentId];
    }
}
