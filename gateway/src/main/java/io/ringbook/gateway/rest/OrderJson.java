package io.ringbook.gateway.rest;

import io.ringbook.codecs.Decimals;
import io.ringbook.codecs.NullValue;
import io.ringbook.gateway.http.Json;
import io.ringbook.gateway.model.Fill;
import io.ringbook.gateway.model.Instrument;
import io.ringbook.gateway.model.Order;
import io.ringbook.sbe.Side;

/**
 * Orders as JSON.
 */
public final class OrderJson
{
    private OrderJson()
    {
    }

    /**
     * Writes an order's fields into an object that has begun.
     *
     * @param json  to write to.
     * @param order to write.
     */
    public static void write(final Json json, final Order order)
    {
        final Instrument instrument = order.instrument;
        json.field("orderId", order.orderId)
            .field("clientOrderId", order.clientOrderId())
            .field("symbol", instrument.symbol())
            .field("side", order.side.name())
            .field("type", order.type.name())
            .field("timeInForce", order.timeInForce.name())
            .field("price", price(instrument, order.priceTicks()))
            .field("quantity", quantity(instrument, order.quantityLots()))
            .field("status", order.status().name())
            .field("reason", order.reason())
            .field("tradedQuantity", instrument.quantity(order.cumLots()))
            .field("leavesQuantity", instrument.quantity(order.leavesLots()))
            .time("createdTime", order.createdNs)
            .time("updatedTime", order.updatedNs());
    }

    /**
     * Writes an order's fills as the field "fills".
     *
     * @param json  to write to.
     * @param order to write.
     */
    public static void writeFills(final Json json, final Order order)
    {
        json.beginArray("fills");
        for (final Fill fill : order.fills())
        {
            json.begin();
            write(json, order, fill);
            json.end();
        }
        json.endArray();
    }

    private static void write(final Json json, final Order order, final Fill fill)
    {
        final boolean isBuyer = Side.BUY == order.side;
        final Instrument instrument = order.instrument;
        json.field("tradeId", fill.tradeId())
            .field("price", instrument.price(fill.priceTicks()))
            .field("quantity", instrument.quantity(fill.quantityLots()))
            .field("fee", Money.text(fill.feeUnits(), instrument.feeScale(isBuyer)))
            .field("feeAsset", instrument.feeAsset(isBuyer))
            .field("liquidity", fill.liquidity())
            .time("time", fill.timeNs());
    }

    private static String price(final Instrument instrument, final long ticks)
    {
        return NullValue.LONG == ticks ? null : instrument.price(ticks);
    }

    private static String quantity(final Instrument instrument, final long lots)
    {
        return NullValue.LONG == lots ? null : instrument.quantity(lots);
    }

    /** Money as text. */
    static final class Money
    {
        private Money()
        {
        }

        static String text(final long units, final int scale)
        {
            final byte[] bytes = new byte[Decimals.MAX_FORMATTED_LENGTH];
            final int length = Decimals.formatTrimmed(bytes, 0, units, scale);
            return new String(bytes, 0, length, java.nio.charset.StandardCharsets.US_ASCII);
        }
    }
}
