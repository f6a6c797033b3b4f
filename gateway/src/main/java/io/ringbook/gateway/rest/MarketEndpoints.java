package io.ringbook.gateway.rest;

import io.ringbook.gateway.http.Access;
import io.ringbook.gateway.http.Call;
import io.ringbook.gateway.http.Json;
import io.ringbook.gateway.http.Route;
import io.ringbook.gateway.model.Book;
import io.ringbook.gateway.model.Instrument;
import io.ringbook.gateway.model.ModelThread;
import io.ringbook.gateway.model.ReadModel;
import io.ringbook.sbe.Side;

import java.util.List;
import java.util.Map;

/**
 * Market data, for anybody.
 */
public final class MarketEndpoints
{
    private final Ask ask;
    private final ReadModel model;

    /**
     * Endpoints.
     *
     * @param thread of the model.
     * @param model  to answer from.
     */
    public MarketEndpoints(final ModelThread thread, final ReadModel model)
    {
        this.ask = new Ask(thread);
        this.model = model;
    }

    /**
     * Their routes.
     *
     * @return routes.
     */
    public List<Route> routes()
    {
        return List.of(Route.of("GET", "/api/v1/depth", Access.PUBLIC, this::depth));
    }

    private void depth(final Call call)
    {
        final Instrument instrument = Symbols.required(call, model, "symbol");
        final int levels = (int)call.queryInteger("levels", 1, 1_000, 20);
        call.queryDone();
        ask.ask(call, () ->
        {
            final Book book = model.book(instrument);
            final Json json = Json.object()
                .field("symbol", instrument.symbol())
                .field("updateId", book.updateId())
                .time("time", model.timestampNs());
            side(json, "bids", instrument, book.levels(Side.BUY), levels);
            side(json, "asks", instrument, book.levels(Side.SELL), levels);
            call.respond(200, json.end());
        });
    }

    private static void side(
        final Json json, final String name, final Instrument instrument, final Map<Long, Long> side, final int levels)
    {
        json.beginArray(name);
        side.entrySet().stream().limit(levels).forEach((level) -> json.beginArray()
            .element(instrument.price(level.getKey()))
            .element(instrument.quantity(level.getValue()))
            .endArray());
        json.endArray();
    }
}
