package io.ringbook.gateway.rest;

import io.ringbook.gateway.history.History;
import io.ringbook.gateway.history.OrderFilter;
import io.ringbook.gateway.history.Page;
import io.ringbook.gateway.history.TradeFilter;
import io.ringbook.gateway.history.UserTrade;
import io.ringbook.gateway.http.Access;
import io.ringbook.gateway.http.Call;
import io.ringbook.gateway.http.Json;
import io.ringbook.gateway.http.JsonBody;
import io.ringbook.gateway.http.Problem;
import io.ringbook.gateway.http.ProblemCode;
import io.ringbook.gateway.http.Route;
import io.ringbook.gateway.model.Instrument;
import io.ringbook.gateway.model.ModelThread;
import io.ringbook.gateway.model.Order;
import io.ringbook.gateway.model.OrderStatus;
import io.ringbook.gateway.model.ReadModel;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;

/**
 * All orders and trades of the caller, page by page. Whatever the caller has done before asking is in the answer.
 */
public final class HistoryEndpoints
{
    private static final int DEFAULT_LIMIT = 100;
    private static final int MOST = 1_000;
    private static final int MODEL_TIMEOUT_MS = 2_000;
    private static final long ABSENT = -1;
    private static final long NS_PER_MS = TimeUnit.MILLISECONDS.toNanos(1);
    /** Ends before the last nanosecond there is. */
    private static final long MAX_MS = TimeUnit.NANOSECONDS.toMillis(Long.MAX_VALUE) - 1;

    private final Ask ask;
    private final ReadModel model;
    private final Archive archive;

    /**
     * Endpoints.
     *
     * @param thread  of the model.
     * @param model   that knows what has been done.
     * @param history to answer from, or null if there is none.
     */
    public HistoryEndpoints(final ModelThread thread, final ReadModel model, final History history)
    {
        this.ask = new Ask(thread);
        this.model = model;
        this.archive = new Archive(history);
    }

    /**
     * Their routes.
     *
     * @return routes.
     */
    public List<Route> routes()
    {
        return List.of(
            Route.blocking("GET", "/api/v1/user/order", Access.READ, this::orders),
            Route.blocking("GET", "/api/v1/user/trades", Access.READ, this::trades));
    }

    private void orders(final Call call)
    {
        final OrderFilter filter = new OrderFilter(
            Symbols.optional(call, model), statuses(call), fromNs(call), toNs(call));
        final String cursor = call.query("cursor");
        final int limit = (int)call.queryInteger("limit", 1, MOST, DEFAULT_LIMIT);
        call.queryDone();
        respond(
            call, "orders",
            archive.history().orders(sequence(), call.principal().account(), filter, cursor, limit), OrderJson::write);
    }

    private void trades(final Call call)
    {
        final Instrument instrument = Symbols.optional(call, model);
        final TradeFilter filter = new TradeFilter(
            instrument, call.queryInteger("orderId", 1, Fields.MAX_ID, 0), fromNs(call), toNs(call));
        final String cursor = call.query("cursor");
        final int limit = (int)call.queryInteger("limit", 1, MOST, DEFAULT_LIMIT);
        call.queryDone();
        respond(
            call, "trades",
            archive.history().trades(sequence(), call.principal().account(), filter, cursor, limit),
            HistoryEndpoints::write);
    }

    private static void write(final Json json, final UserTrade trade)
    {
        final Order order = trade.order();
        OrderJson.writeFill(json, order, trade.fill());
        json.field("orderId", order.orderId)
            .field("clientOrderId", order.clientOrderId())
            .field("symbol", order.instrument.symbol())
            .field("side", order.side.name());
    }

    private static <T> void respond(
        final Call call, final String name, final Page<T> page, final BiConsumer<Json, T> writer)
    {
        final Json json = Json.object().beginArray(name);
        for (final T row : page.rows())
        {
            json.begin();
            writer.accept(json, row);
            json.end();
        }
        json.endArray();
        if (null == page.cursor())
        {
            json.nullField("cursor");
        }
        call.respond(200, json.field("cursor", page.cursor()).end());
    }

    /** Of the last command that anybody can have been told of. Waits for the model's thread. */
    private long sequence()
    {
        final CompletableFuture<Long> sequence = new CompletableFuture<>();
        if (!ask.ask(() -> sequence.complete(model.sequence())))
        {
            throw Ask.tooMany();
        }
        try
        {
            return sequence.get(MODEL_TIMEOUT_MS, TimeUnit.MILLISECONDS);
        }
        catch (final InterruptedException e)
        {
            Thread.currentThread().interrupt();
            throw new Problem(ProblemCode.STOPPING, "the gateway is stopping");
        }
        catch (final TimeoutException | ExecutionException e)
        {
            throw new Problem(ProblemCode.TIMEOUT, "the model has not answered in time");
        }
    }

    private static Set<OrderStatus> statuses(final Call call)
    {
        final Set<OrderStatus> statuses = EnumSet.noneOf(OrderStatus.class);
        final String text = call.query("status");
        if (null != text)
        {
            for (final String name : text.split(",", -1))
            {
                statuses.add(status(name));
            }
        }
        return statuses;
    }

    private static OrderStatus status(final String name)
    {
        for (final OrderStatus status : OrderStatus.values())
        {
            if (status.name().equals(name))
            {
                return status;
            }
        }
        throw Problem.ofField(ProblemCode.INVALID_PARAMETER, "status",
            "expected some of " + List.of(OrderStatus.values()) + " with commas between, found " +
            JsonBody.shown(name));
    }

    private static long fromNs(final Call call)
    {
        final long ms = call.queryInteger("from", 0, MAX_MS, ABSENT);
        return ABSENT == ms ? Long.MIN_VALUE : ms * NS_PER_MS;
    }

    /** The last nanosecond of the millisecond, as times in answers are cut to it. */
    private static long toNs(final Call call)
    {
        final long ms = call.queryInteger("to", 0, MAX_MS, ABSENT);
        return ABSENT == ms ? Long.MAX_VALUE : ms * NS_PER_MS + NS_PER_MS - 1;
    }
}
