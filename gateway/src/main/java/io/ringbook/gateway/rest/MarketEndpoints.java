package io.ringbook.gateway.rest;

import io.ringbook.gateway.http.Access;
import io.ringbook.gateway.http.Call;
import io.ringbook.gateway.http.Json;
import io.ringbook.gateway.http.Route;
import io.ringbook.gateway.model.Book;
import io.ringbook.gateway.model.Instrument;
import io.ringbook.gateway.model.ModelThread;
import io.ringbook.gateway.model.Order;
import io.ringbook.gateway.model.ReadModel;
import io.ringbook.sbe.Side;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The market as it is now, for anybody.
 */
public final class MarketEndpoints
{
    private static final int MAX_LIMIT = 1_000;

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
        return List.of(
            Route.of("GET", "/api/v1/symbols", Access.PUBLIC, this::symbols),
            Route.of("GET", "/api/v1/depth", Access.PUBLIC, this::depth),
            Route.of("GET", "/api/v1/orders", Access.PUBLIC, this::orders),
            Route.of("GET", "/api/v1/ticker", Access.PUBLIC, this::ticker));
    }

    private void symbols(final Call call)
    {
        call.queryDone();
        ask.ask(call, () ->
        {
            final Json json = Json.object().beginArray("symbols");
            for (final Instrument instrument : model.instruments())
            {
                json.begin();
                SymbolJson.write(json, instrument, model);
                json.end();
            }
            json.endArray().beginArray("assets");
            for (final Map.Entry<String, Integer> asset : model.assetScales().entrySet())
            {
                json.begin().field("asset", asset.getKey()).field("scale", asset.getValue()).end();
            }
            call.respond(200, json.endArray().end());
        });
    }

    private void depth(final Call call)
    {
        final Instrument instrument = Symbols.required(call, model, "symbol");
        final int levels = (int)call.queryInteger("levels", 1, MAX_LIMIT, 20);
        call.queryDone();
        ask.ask(call, () ->
        {
            final Book book = model.book(instrument);
            final Json json = Json.object()
                .field("symbol", instrument.symbol())
                .field("updateId", book.updateId())
                .time("time", model.timestampNs());
            MarketJson.writeLevels(json, "bids", instrument, book.levels(Side.BUY).entrySet(), levels);
            MarketJson.writeLevels(json, "asks", instrument, book.levels(Side.SELL).entrySet(), levels);
            call.respond(200, json.end());
        });
    }

    private void orders(final Call call)
    {
        final Instrument instrument = Symbols.required(call, model, "symbol");
        final int limit = (int)call.queryInteger("limit", 1, MAX_LIMIT, 100);
        call.queryDone();
        ask.ask(call, () ->
        {
            final Json json = Json.object()
                .field("symbol", instrument.symbol())
                .field("updateId", model.book(instrument).updateId());
            side(json, "bids", instrument, model.marketByOrder(instrument).orders(Side.BUY, limit));
            side(json, "asks", instrument, model.marketByOrder(instrument).orders(Side.SELL, limit));
            call.respond(200, json.end());
        });
    }

    /** Without owners, and of icebergs only what they show. */
    private static void side(
        final Json json, final String name, final Instrument instrument, final List<Order> orders)
    {
        json.beginArray(name);
        for (final Order order : orders)
        {
            json.begin()
                .field("orderId", order.orderId)
                .field("price", instrument.price(order.priceTicks()))
                .field("quantity", instrument.quantity(order.displayedLots()))
                .time("time", order.createdNs)
                .end();
        }
        json.endArray();
    }

    private void ticker(final Call call)
    {
        final Instrument one = Symbols.optional(call, model);
        call.queryDone();
        ask.ask(call, () ->
        {
            final Collection<Instrument> instruments = null == one ? model.instruments() : List.of(one);
            final Json json = Json.object().beginArray("tickers");
            for (final Instrument instrument : instruments)
            {
                json.begin();
                MarketJson.writeTicker(json, instrument, model.phase(instrument), model.ticker(instrument));
                json.end();
            }
            call.respond(200, json.endArray().end());
        });
    }
}
