package io.ringbook.projector;

import java.util.Arrays;

/**
 * What is needed to turn ticks, lots and units into decimals, by instrument id.
 */
final class Instruments
{
    static final class Instrument
    {
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
        }

        /** Decimals of the fee of an order of this side. */
        int feeScale(final boolean buyer)
        {
            return buyer && buyerPaysInBase ? baseScale : quoteScale;
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
