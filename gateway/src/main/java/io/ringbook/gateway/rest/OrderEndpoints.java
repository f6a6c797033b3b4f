package io.ringbook.gateway.rest;

import io.ringbook.codecs.NullValue;
import io.ringbook.gateway.entry.CommandGate;
import io.ringbook.gateway.entry.Outcome;
import io.ringbook.gateway.history.History;
import io.ringbook.gateway.http.Access;
import io.ringbook.gateway.http.Call;
import io.ringbook.gateway.http.Json;
import io.ringbook.gateway.http.Problem;
import io.ringbook.gateway.http.ProblemCode;
import io.ringbook.gateway.http.Route;
import io.ringbook.gateway.model.Instrument;
import io.ringbook.gateway.model.ModelThread;
import io.ringbook.gateway.model.Order;
import io.ringbook.gateway.model.ReadModel;
import io.ringbook.sbe.RejectReason;
import io.ringbook.sbe.Side;

import java.util.List;

/**
 * Orders of the caller.
 */
public final class OrderEndpoints
{
    private static final String ORDER = "/api/v1/order";

    private final Ask ask;
    private final ReadModel model;
    private final CommandGate gate;
    private final OrderEntry entry;
    private final Archive archive;

    /**
     * Endpoints.
     *
     * @param thread        of the model.
     * @param model         to answer from.
     * @param gate          to the engine.
     * @param protectionBps how much more than the price it goes by a buy may pay that states neither price nor budget,
     *                      in basis points.
     * @param history       of orders that the model has no more, or null if there is none.
     */
    public OrderEndpoints(
        final ModelThread thread,
        final ReadModel model,
        final CommandGate gate,
        final int protectionBps,
        final History history)
    {
        this.archive = new Archive(history);
        this.ask = new Ask(thread);
        this.model = model;
        this.gate = gate;
        this.entry = new OrderEntry(ask, model, gate, new ProtectionPrice(model, protectionBps));
    }

    /**
     * Their routes.
     *
     * @return routes.
     */
    public List<Route> routes()
    {
        return List.of(
            Route.of("POST", ORDER, Access.TRADE, entry::enter),
            Route.of("GET", ORDER, Access.READ, this::order),
            Route.of("PUT", ORDER, Access.TRADE, this::amend),
            Route.of("DELETE", ORDER, Access.TRADE, this::cancel),
            Route.of("GET", ORDER + "/open", Access.READ, this::open),
            Route.of("DELETE", ORDER + "/all", Access.TRADE, this::cancelAll));
    }

    private void order(final Call call)
    {
        final OrderName name = OrderName.of(call);
        final long account = call.principal().account();
        ask.ask(call, () ->
        {
            final Order order = name.find(model, account);
            if (null != order || !archive.isThere())
            {
                OrderJson.respond(call, 200, found(name, call));
                return;
            }
            final long sequence = model.sequence();
            archive.answer(call, (history) -> OrderJson.respond(call, 200, past(name, history, sequence, account)));
        });
    }

    /** One that memory has no more, if there was one. */
    private static Order past(
        final OrderName name, final History history, final long sequence, final long account)
    {
        final Order order = null == name.clientOrderId() ? history.order(sequence, account, name.orderId()) :
            history.order(sequence, account, name.clientOrderId());
        if (null == order)
        {
            throw unknown();
        }
        return order;
    }

    /** An order of another's is none: the same answer, found out the same way. */
    private Order found(final OrderName name, final Call call)
    {
        final Order order = name.find(model, call.principal().account());
        if (null == order)
        {
            throw unknown();
        }
        return order;
    }

    private static Problem unknown()
    {
        return new Problem(ProblemCode.UNKNOWN_ORDER, "there is no such order of this user");
    }

    private static Problem done(final Order order)
    {
        return new Problem(ProblemCode.ORDER_DONE, "order " + order.orderId + " has ended: " + order.status());
    }

    private void amend(final Call call)
    {
        final AmendRequest request = AmendRequest.read(call.body());
        ask.ask(call, () ->
        {
            final Order order = found(request.name(), call);
            if (!order.status().isLive())
            {
                throw done(order);
            }
            final long displayLots = request.displayLots(order);
            gate.offer(request.encoding(order), new CallReply(call)
            {
                @Override
                public void onReplaced(final long orderId)
                {
                    model.amended(orderId, displayLots, request.expireTimeNs());
                }

                @Override
                void answer(final Outcome outcome)
                {
                    amended(call, request, order, outcome.cancelRejectReason());
                }
            });
        });
    }

    private void amended(
        final Call call, final AmendRequest request, final Order order, final RejectReason reason)
    {
        if (RejectReason.UNKNOWN_ORDER == reason)
        {
            throw done(order);
        }
        if (null != reason)
        {
            throw request.refused(reason, order);
        }
        if (null != request.newClientOrderId())
        {
            entry.entered().add(
                new EnteredOrders.Key(order.account, request.newClientOrderId()), order.orderId, null);
        }
        OrderJson.respond(call, 200, order);
    }

    /** The engine looks for the order, so that one way is taken whatever it finds. */
    private void cancel(final Call call)
    {
        final OrderName name = OrderName.of(call);
        final long account = call.principal().account();
        gate.offer(
            (encoder, correlationId) ->
                encoder.cancelOrder(correlationId, account, name.orderId(), NullValue.INT, name.clOrdId()),
            new CallReply(call)
            {
                @Override
                void answer(final Outcome outcome)
                {
                    final Order order = found(name, call);
                    if (RejectReason.UNKNOWN_ORDER == outcome.cancelRejectReason())
                    {
                        // One that lives has come since, under the name that was still free.
                        throw order.status().isLive() ? unknown() : done(order);
                    }
                    if (null != outcome.cancelRejectReason())
                    {
                        throw Rejections.of(ProblemCode.CANCEL_REJECTED, outcome.cancelRejectReason(), null);
                    }
                    OrderJson.respond(call, 200, order);
                }
            });
    }

    private void open(final Call call)
    {
        final Instrument instrument = Symbols.optional(call, model);
        call.queryDone();
        new OpenOrders(ask, model, call, instrument).begin();
    }

    private void cancelAll(final Call call)
    {
        final Instrument instrument = Symbols.optional(call, model);
        call.queryDone();
        final long account = call.principal().account();
        final int instrumentId = null == instrument ? NullValue.INT : instrument.id();
        gate.offerFenced(
            (encoder, correlationId) -> encoder.massCancel(correlationId, account, instrumentId, Side.NULL_VAL),
            new CallReply(call)
            {
                @Override
                void answer(final Outcome outcome)
                {
                    final long[] orderIds = outcome.canceledOrderIds();
                    final Json json = Json.object().field("canceled", orderIds.length).beginArray("orderIds");
                    for (final long orderId : orderIds)
                    {
                        json.element(orderId);
                    }
                    call.respond(200, json.endArray().end());
                }
            });
    }
}
