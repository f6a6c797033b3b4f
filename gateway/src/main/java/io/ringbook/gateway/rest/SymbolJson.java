package io.ringbook.gateway.rest;

import io.ringbook.codecs.Decimals;
import io.ringbook.gateway.http.Json;
import io.ringbook.gateway.model.Instrument;
import io.ringbook.gateway.model.ReadModel;

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
        json.field("symbol", instrument.symbol())
            .field("baseAsset", instrument.baseAsset())
            .field("quoteAsset", instrument.quoteAsset())
            .field("tickSize", Decimals.toString(instrument.tickSize(), instrument.tickSizeDecimals()))
            .field("lotSize", Decimals.toString(instrument.lotSize(), instrument.lotSizeDecimals()))
            .field("phase", model.phase(instrument).name())
            .field("feeAsset", instrument.feeAsset().name());
    }
}
