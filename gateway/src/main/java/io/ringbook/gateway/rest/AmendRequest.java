package io.ringbook.gateway.rest;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.NullValue;
import io.ringbook.gateway.entry.CommandGate;
import io.ringbook.gateway.http.JsonBody;
import io.ringbook.gateway.http.Problem;
import io.ringbook.gateway.http.ProblemCode;
import io.ringbook.gateway.model.Instrument;
import io.ringbook.gateway.model.Order;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.RejectReason;
import io.ringbook.sbe.ReplaceBasis;

/**
 * A change of an order as its owner has written it. Its decimals are counted when the order is known.
 */
record AmendRequest(
    OrderName name,
    String price,
    String quantity,
    String stopPrice,
    String displayQuantity,
    long expireTimeNs,
    String newClientOrderId)
{
    static AmendRequest read(final JsonBody body)
    {
        final AmendRequest request = new AmendRequest(
            OrderName.of(body),
            Fields.decimal(body, "price"),
            Fields.decimal(body, "quantity"),
            Fields.decimal(body, "stopPrice"),
            Fields.decimal(body, "displayQuantity"),
            Fields.timeNs(body, "expireTime"),
            Fields.clientOrderId(body, "newClientOrderId"));
        body.done();
        if (null == request.price && null == request.quantity && null == request.stopPrice &&
            null == request.displayQuantity && NullValue.LONG == request.expireTimeNs &&
            null == request.newClientOrderId)
        {
            throw new Problem(ProblemCode.MISSING_FIELD, "expected one or more of price, quantity, stopPrice, " +
                "displayQuantity, expireTime, newClientOrderId");
        }
        return request;
    }

    /** What it shall show at a time, or none. */
    long displayLots(final Order order)
    {
        return Fields.lots("displayQuantity", displayQuantity, order.instrument);
    }

    /** The change of an order, counted; it does not look at the order afterwards. */
    CommandGate.Command encoding(final Order order)
    {
        final Instrument instrument = order.instrument;
        final long priceTicks = Fields.ticks("price", price, instrument);
        final long quantityLots = Fields.lots("quantity", quantity, instrument);
        final long stopPriceTicks = Fields.ticks("stopPrice", stopPrice, instrument);
        final long displayLots = displayLots(order);
        final ClOrdId newId = new ClOrdId();
        if (null != newClientOrderId)
        {
            newId.set(newClientOrderId);
        }
        return (encoder, correlationId) -> encoder.replaceOrder(
            correlationId, order.account, order.orderId, new ClOrdId(), NullValue.INT, priceTicks, quantityLots,
            ReplaceBasis.TOTAL_QTY, stopPriceTicks, displayLots, expireTimeNs, newId);
    }

    /** Why the engine refused it. */
    Problem refused(final RejectReason reason, final Order order)
    {
        final String field = switch (reason)
        {
            case DUPLICATE_CLORDID -> "newClientOrderId";
            case INVALID_ORDER -> wrongField(order);
            case INVALID_QTY -> null == quantity ? "displayQuantity" : "quantity";
            case MAX_QTY, NOTIONAL_OVERFLOW, MAX_NOTIONAL -> null == quantity ? "price" : "quantity";
            case NOT_ALLOWED_IN_PHASE, INSUFFICIENT_FUNDS, RATE_LIMIT, KILL_SWITCH -> null;
            case STOP_WOULD_TRIGGER, INVALID_STOP_PRICE -> "stopPrice";
            case INVALID_EXPIRE_TIME -> "expireTime";
            default -> "price";
        };
        return Rejections.of(ProblemCode.REPLACE_REJECTED, reason, field);
    }

    /** Which field does the order not have? */
    private String wrongField(final Order order)
    {
        if (null != price && NullValue.LONG == order.priceTicks())
        {
            return "price";
        }
        if (null != quantity && NullValue.LONG == order.quantityLots())
        {
            return "quantity";
        }
        if (null != displayQuantity && OrdType.LIMIT != order.type && OrdType.STOP_LIMIT != order.type)
        {
            return "displayQuantity";
        }
        if (NullValue.LONG != expireTimeNs && NullValue.LONG == order.expireTimeNs())
        {
            return "expireTime";
        }
        return null == stopPrice ? null : "stopPrice";
    }
}
