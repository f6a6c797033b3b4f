package io.ringbook.gateway.stream;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.gateway.http.Json;
import io.ringbook.gateway.model.Fill;
import io.ringbook.gateway.model.Order;
import io.ringbook.gateway.rest.OrderJson;

/**
 * Execution reports as JSON.
 */
final class ReportJson
{
    private ReportJson()
    {
    }

    /** A report; what it does not have is null. */
    static Message of(
        final Position position,
        final String type,
        final Order order,
        final Fill fill,
        final String reason,
        final ClOrdId clOrdId)
    {
        final Json json = Json.object()
            .field("channel", Topic.ORDERS)
            .field("position", position.toString())
            .begin("data")
            .field("executionType", type);
        if (null != order)
        {
            json.begin("order");
            OrderJson.write(json, order);
            json.end();
        }
        if (null != fill)
        {
            json.begin("fill");
            OrderJson.writeFill(json, order, fill);
            json.end();
        }
        return Message.of(json
            .field("reason", reason)
            .field("clientOrderId", null == clOrdId || clOrdId.isEmpty() ? null : clOrdId.toString())
            .end().end());
    }
}
