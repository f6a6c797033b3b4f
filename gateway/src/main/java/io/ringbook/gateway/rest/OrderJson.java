package io.ringbook.gateway.rest;

import io.ringbook.codecs.NullValue;
import io.ringbook.gateway.http.Call;
import io.ringbook.gateway.http.Json;
import io.ringbook.gateway.model.Fill;
import io.ringbook.gateway.model.Instrument;
import io.ringbook.gateway.model.Order;
import io.ringbook.sbe.Side;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Orders as JSON.
 */
public final class OrderJson
{
    private static final int AVERAGE_DECIMALS = 8;

    private OrderJson()
    {
    }

    /** Answers with an order and its fills. */
    static void respond(final Call call, final int status, final Order order)
    {
        final Json json = Json.object();
        write(json, order);
        writeFills(json, order);
        call.respond(status, json.end());
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
            .field("stopPrice", price(instrument, order.stopPriceTicks()))
            .field("trailOffset", price(instrument, order.trailOffsetTicks()))
            .field("quantity", quantity(instrument, order.quantityLots()));
        if (NullValue.LONG != order.quoteBudgetUnits())
        {
            json.field("quoteBudget", Money.text(order.quoteBudgetUnits(), instrument.quoteScale()));
        }
        json.field("displayQuantity", quantity(instrument, order.displayLots()))
            .field("minQuantity", quantity(instrument, order.minLots()));
        if (order.isPostOnly())
        {
            json.field("postOnly", true);
        }
        if (NullValue.LONG != order.expireTimeNs())
        {
            json.time("expireTime", order.expireTimeNs());
        }
        if (NullValue.LONG != order.ocoGroup())
        {
            json.field("ocoGroup", order.ocoGroup());
        }
        json.field("status", order.status().name())
            .field("reason", order.reason())
            .field("tradedQuantity", instrument.quantity(order.cumLots()))
            .field("leavesQuantity", instrument.quantity(order.leavesLots()))
            .field("tradedNotional", MarketJson.notional(instrument, order.tradedTickLots()))
            .field("averageTradedPrice", averagePrice(order))
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
            writeFill(json, order, fill);
            json.end();
        }
        json.endArray();
    }

    /**
     * Writes the fields of one of an order's fills into an object that has begun.
     *
     * @param json  to write to.
     * @param order that it is of.
     * @param fill  to write.
     */
    public static void writeFill(final Json json, final Order order, final Fill fill)
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

    /** Notional over quantity, half up, with the tick size's decimals at least. */
    private static String averagePrice(final Order order)
    {
        if (0 == order.cumLots())
        {
            return null;
        }
        final int decimals = order.instrument.tickSizeDecimals();
        final BigDecimal average = new BigDecimal(order.tradedTickLots())
            .multiply(BigDecimal.valueOf(order.instrument.tickSize(), decimals))
            .divide(BigDecimal.valueOf(order.cumLots()), decimals + AVERAGE_DECIMALS, RoundingMode.HALF_UP)
            .stripTrailingZeros();
        return (average.scale() < decimals ? average.setScale(decimals, RoundingMode.UNNECESSARY) : average)
            .toPlainString();
    }
}
