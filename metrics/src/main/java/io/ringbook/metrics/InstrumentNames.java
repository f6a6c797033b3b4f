package io.ringbook.metrics;

import io.ringbook.codecs.NoEvents;
import io.ringbook.sbe.FeeAsset;

/**
 * Hears the symbols of instruments.
 */
final class InstrumentNames extends NoEvents
{
    private final EventCounts counts;

    InstrumentNames(final EventCounts counts)
    {
        this.counts = counts;
    }

    @Override
    public void onInstrumentDefined(
        final int instrumentId,
        final String symbol,
        final String baseAsset,
        final String quoteAsset,
        final long tickSize,
        final int tickSizeDecimals,
        final long lotSize,
        final int lotSizeDecimals,
        final int baseScale,
        final int quoteScale,
        final FeeAsset feeAsset)
    {
        counts.name(instrumentId, symbol);
    }
}
