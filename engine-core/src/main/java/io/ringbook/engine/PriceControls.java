package io.ringbook.engine;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.EventHandler;
import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.RejectReason;
import io.ringbook.sbe.SetPriceBandDecoder;
import io.ringbook.sbe.SetReferencePriceDecoder;

/**
 * Reference prices and bands, as the market's operator sets them (semantics 4.8, exact J).
 */
final class PriceControls
{
    private final EngineState state;
    private final EventHandler events;
    private final ClOrdId noId = new ClOrdId();

    PriceControls(final EngineState state, final EventHandler events)
    {
        this.state = state;
        this.events = events;
    }

    void onSetReferencePrice(final SetReferencePriceDecoder command)
    {
        final Instrument instrument = state.instrument(command.instrumentId());
        if (null == instrument)
        {
            reject(command.instrumentId(), RejectReason.UNKNOWN_INSTRUMENT);
        }
        else if (!instrument.isPriceInRange(command.priceTicks()))
        {
            reject(instrument.id, RejectReason.INVALID_PRICE);
        }
        else
        {
            instrument.staticReferenceTicks = command.priceTicks();
            instrument.dynamicReferenceTicks = command.priceTicks();
            state.indicatives.onBookChanged(instrument);
        }
    }

    void onSetPriceBand(final SetPriceBandDecoder command)
    {
        final Instrument instrument = state.instrument(command.instrumentId());
        if (null == instrument)
        {
            reject(command.instrumentId(), RejectReason.UNKNOWN_INSTRUMENT);
        }
        else if (!isWidth(command.staticPct()) || !isWidth(command.dynamicPct()))
        {
            reject(instrument.id, RejectReason.NOT_ALLOWED);
        }
        else
        {
            instrument.staticBandPct = command.staticPct();
            instrument.dynamicBandPct = command.dynamicPct();
            instrument.bandAction = command.actionRaw();
            instrument.updatePlain();
        }
    }

    private static boolean isWidth(final long pct)
    {
        return 0 <= pct && pct <= Instrument.MAX_BAND_PCT;
    }

    private void reject(final int instrumentId, final RejectReason reason)
    {
        events.onOrderRejected(NullValue.LONG, instrumentId, "", noId, reason);
    }
}
