package io.ringbook.engine;

import io.ringbook.codecs.EventHandler;
import io.ringbook.sbe.FeeAsset;

/**
 * Tells the instruments of an engine to one that was not there when they were defined, such as a listener of an engine
 * out of a snapshot.
 */
public final class ReferenceView
{
    private ReferenceView()
    {
    }

    /**
     * Tells every instrument as it is defined now, in the order of their ids.
     *
     * @param engine  between two commands.
     * @param handler called with {@code onInstrumentDefined} alone, as the last definition of each did.
     */
    public static void tellInstruments(final MatchingEngine engine, final EventHandler handler)
    {
        final EngineState state = engine.state();
        for (int id = 1; id <= state.instrumentCount(); id++)
        {
            final Instrument instrument = state.instrument(id);
            handler.onInstrumentDefined(
                id, instrument.symbol, instrument.baseAsset, instrument.quoteAsset, instrument.tickSize,
                instrument.tickSizeDecimals, instrument.lotSize, instrument.lotSizeDecimals, instrument.baseScale,
                instrument.quoteScale, FeeAsset.get((short)instrument.feeAsset));
        }
    }
}
