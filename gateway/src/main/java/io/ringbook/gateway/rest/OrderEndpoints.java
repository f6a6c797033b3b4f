package io.ringbook.gateway.rest;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.DecimalException;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.gateway.entry.CommandGate;
import io.ringbook.gateway.entry.Outcome;
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
import io.ringbook.gateway.model.ReadModel;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;

import java.util.List;

/**
 * Orders of the caller.
 */
public final class OrderEndpoints
{
    private final Ask ask;
    private final ReadModel model;
    private final CommandGate gate;

    /**
     * Endpoints.
     *
     * @param thread of the model.
     * @param model  to answer from.
     * @param gate   to the engine.
     */
    public OrderEndpoints(final ModelThread thread, final ReadModel model, final CommandGate gate)
    {
        this.ask = new Ask(thread);
        this.model = model;
        this.gate = gate;
    }

    /**
     * Their routes.
     *
     * @return routes.
     */
    public List<Route> routes()
    {
        return List.of(
            Route.of("POST", "/api/v1/order", Access.TRADE, this::enter),
            Route.of("GET", "/api/v1/order", Access.READ, this::order));
    }

    private void enter(final Call call)
    {
        final JsonBody body = call.body();
        final Instrument instrument = Symbols.known(model, "symbol", body.requiredText("symbol"));
        final Side side = body.oneOf("side", Side.BUY, Side.SELL);
        final long account = call.principal().account();
        final long price;
        final long quantity;
        try
        {
            price = instrument.ticks("price", body.requiredDecimal("price"));
            quantity = instrument.lots("quantity", body.requiredDecimal("quantity"));
        }
        catch (final DecimalException e)
        {
            throw Problem.invalid("price", e.getMessage());
        }
        body.done();
        gate.offer(
            (encoder, correlationId) -> encoder.newOrder(
                correlationId, account, instrument.id(), side, OrdType.LIMIT, TimeInForce.GTC, price, quantity,
                StpMode.NULL_VAL, false, new OrderInstructions(), new ClOrdId()),
            new CallReply(call)
            {
                @Override
                void answer(final Outcome outcome)
                {
                    if (null != outcome.rejectReason())
                    {
                        throw Problem.refused(
                            ProblemCode.ORDER_REJECTED, outcome.rejectReason().name(), null, "the engine refused");
                    }
                    respond(call, 201, model.order(account, outcome.orderId()));
                }
            });
    }

    private void order(final Call call)
    {
        final long orderId = call.queryInteger("orderId", 1, Long.MAX_VALUE, 0);
        call.queryDone();
        ask.ask(call, () ->
        {
            final Order order = model.order(call.principal().account(), orderId);
            if (null == order)
            {
                throw new Problem(ProblemCode.UNKNOWN_ORDER, "no such order");
            }
            respond(call, 200, order);
        });
    }

    private static void respond(final Call call, final int status, final Order order)
    {
        final Json json = Json.object();
        OrderJson.write(json, order);
        OrderJson.writeFills(json, order);
        call.respond(status, json.end());
    }
}
