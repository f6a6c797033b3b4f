package io.ringbook.gateway.rest;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.NullValue;
import io.ringbook.gateway.http.Call;
import io.ringbook.gateway.http.JsonBody;
import io.ringbook.gateway.http.Problem;
import io.ringbook.gateway.http.ProblemCode;
import io.ringbook.gateway.model.Order;
import io.ringbook.gateway.model.ReadModel;

/**
 * Names one order of the caller, by the exchange's id or by the client's. The other one is {@link NullValue#LONG} or
 * null.
 */
record OrderName(long orderId, String clientOrderId)
{
    private static final String EXPECTED = "expected either orderId or clientOrderId";

    static OrderName of(final Call call)
    {
        final OrderName name = new OrderName(
            call.queryInteger("orderId", 1, Fields.MAX_ID, NullValue.LONG),
            Fields.clientOrderId(call, "clientOrderId"));
        call.queryDone();
        if (!name.isOne())
        {
            throw Problem.ofField(ProblemCode.INVALID_PARAMETER, "orderId", EXPECTED);
        }
        return name;
    }

    static OrderName of(final JsonBody body)
    {
        final OrderName name = new OrderName(
            body.integer("orderId", 1, Fields.MAX_ID, NullValue.LONG), Fields.clientOrderId(body, "clientOrderId"));
        if (!name.isOne())
        {
            throw NullValue.LONG == name.orderId ? Fields.missing("orderId", EXPECTED) :
                Problem.invalid("clientOrderId", EXPECTED);
        }
        return name;
    }

    private boolean isOne()
    {
        return NullValue.LONG == orderId ^ null == clientOrderId;
    }

    /** The order, live or done; null if the account has none of the name, whoever else may. */
    Order find(final ReadModel model, final long account)
    {
        return null == clientOrderId ? model.order(account, orderId) : model.order(account, clientOrderId);
    }

    ClOrdId clOrdId()
    {
        final ClOrdId id = new ClOrdId();
        return null == clientOrderId ? id : id.set(clientOrderId);
    }
}
