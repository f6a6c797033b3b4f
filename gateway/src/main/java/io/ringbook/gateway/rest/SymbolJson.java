package io.ringbook.gateway.rest;

import io.ringbook.codecs.Decimals;
import io.ringbook.codecs.NullValue;
import io.ringbook.gateway.http.Json;
import io.ringbook.gateway.model.Instrument;
import io.ringbook.gateway.model.ReadModel;
import io.ringbook.gateway.model.Terms;

/**
 * Instruments as JSON.
 */
final class SymbolJson
{
    private SymbolJson()
    {
    }

    /** The fields of an instrument, into an object that has begun. On the model's thread. */
    static void write(final Json json, final Instrument instrument, final ReadModel model)
    {
        final Terms terms = model.terms(instrument);
        json.field("symbol", instrument.symbol())
            .field("baseAsset", instrument.baseAsset())
            .field("quoteAsset", instrument.quoteAsset())
            .field("tickSize", Decimals.toString(instrument.tickSize(), instrument.tickSizeDecimals()))
            .field("lotSize", Decimals.toString(instrument.lotSize(), instrument.lotSizeDecimals()))
            .field("phase", model.phase(instrument).name())
            .field("makerFeeBps", terms.makerFeeBps())
            .field("takerFeeBps", terms.takerFeeBps())
            .field("feeAsset", instrument.feeAsset().name())
            .field("minQuantity", quantity(instrument, terms.minQuantityLots()))
            .field("maxQuantity", quantity(instrument, terms.maxQuantityLots()));
    }

    private static String quantity(final Instrument instrument, final long lots)
    {
        return NullValue.LONG == lots ? null : instrument.quantity(lots);
    }
}
