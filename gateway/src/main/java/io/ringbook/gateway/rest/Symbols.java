package io.ringbook.gateway.rest;

import io.ringbook.gateway.http.Call;
import io.ringbook.gateway.http.JsonBody;
import io.ringbook.gateway.http.Problem;
import io.ringbook.gateway.http.ProblemCode;
import io.ringbook.gateway.model.Instrument;
import io.ringbook.gateway.model.ReadModel;

/**
 * Finds the instrument that a request names.
 */
final class Symbols
{
    private Symbols()
    {
    }

    /** The instrument of a parameter that must be there. */
    static Instrument required(final Call call, final ReadModel model, final String name)
    {
        return known(model, name, call.requiredQuery(name));
    }

    /** The instrument of the parameter "symbol", or null if it is not there. */
    static Instrument optional(final Call call, final ReadModel model)
    {
        final String symbol = call.query("symbol");
        return null == symbol ? null : known(model, "symbol", symbol);
    }

    /** The instrument of the field "symbol". */
    static Instrument known(final ReadModel model, final JsonBody body)
    {
        return known(model, "symbol", body.requiredText("symbol"));
    }

    /** The instrument of a symbol. */
    static Instrument known(final ReadModel model, final String name, final String symbol)
    {
        final Instrument instrument = model.instrument(symbol);
        if (null == instrument)
        {
            throw Problem.ofField(
                ProblemCode.UNKNOWN_SYMBOL, name, "expected a symbol, found " + JsonBody.shown(symbol));
        }
        return instrument;
    }
}
