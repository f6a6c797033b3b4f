package io.ringbook.codecs.text;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.ReplaceBasis;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;

/**
 * Lines about orders to commands: new, cancel, replace, massCancel. What a command can express is passed on for the
 * engine to judge, a price of 0 included.
 */
final class OrderLineEncoder
{
    private static final EnumText<Side> SIDES = new EnumText<>(Side.values());
    private static final EnumText<OrdType> ORD_TYPES = new EnumText<>(OrdType.values());
    private static final EnumText<TimeInForce> TIMES_IN_FORCE = new EnumText<>(TimeInForce.values());
    private static final EnumText<StpMode> STP_MODES = new EnumText<>(StpMode.values());
    private static final String TICK_SIZE = "tick size";
    private static final String LOT_SIZE = "lot size";

    private final LineFields fields;
    private final LineSymbols symbols;
    private final LiveOrders liveOrders;
    private final CommandEncoder encoder;
    private final ClOrdId clOrdId = new ClOrdId();
    private final ClOrdId origClOrdId = new ClOrdId();
    private final OrderInstructions instructions = new OrderInstructions();

    OrderLineEncoder(
        final LineFields fields, final LineSymbols symbols, final LiveOrders liveOrders, final CommandEncoder encoder)
    {
        this.fields = fields;
        this.symbols = symbols;
        this.liveOrders = liveOrders;
        this.encoder = encoder;
    }

    int newOrder()
    {
        final ListedInstrument instrument = symbols.required();
        instructions.set(
            price(TextField.STOP_PRICE, instrument),
            price(TextField.TRAIL_OFFSET, instrument),
            fields.multipleOrNull(
                TextField.QUOTE_BUDGET, 1, instrument.quoteScale(), "a unit of the quote asset,"),
            quantity(TextField.DISPLAY_QTY, instrument),
            quantity(TextField.MIN_QTY, instrument),
            fields.integerOr(TextField.EXPIRE_TIME, 0, NullValue.LONG),
            fields.integerOr(TextField.STP_GROUP, 0, NullValue.LONG),
            fields.integerOr(TextField.OCO_GROUP, 1, NullValue.LONG));
        return encoder.newOrder(
            0,
            fields.integer(TextField.ACCOUNT, 1),
            instrument.id(),
            fields.value(TextField.SIDE, SIDES),
            fields.valueOr(TextField.TYPE, ORD_TYPES, OrdType.LIMIT),
            fields.valueOr(TextField.TIF, TIMES_IN_FORCE, TimeInForce.GTC),
            price(TextField.PRICE, instrument),
            quantity(TextField.QTY, instrument),
            fields.valueOr(TextField.STP, STP_MODES, StpMode.NULL_VAL),
            fields.flag(TextField.POST_ONLY),
            instructions,
            fields.clOrdId(TextField.CL_ORD_ID, clOrdId));
    }

    int cancel()
    {
        final ListedInstrument instrument = symbols.optional();
        return encoder.cancelOrder(
            0,
            fields.integer(TextField.ACCOUNT, 1),
            orderId(TextField.CL_ORD_ID),
            null == instrument ? NullValue.INT : instrument.id(),
            fields.clOrdId(TextField.CL_ORD_ID, clOrdId));
    }

    int replace()
    {
        final long account = fields.integer(TextField.ACCOUNT, 1);
        final long orderId = orderId(TextField.ORIG_CL_ORD_ID);
        fields.clOrdId(TextField.ORIG_CL_ORD_ID, origClOrdId);
        final ListedInstrument given = symbols.optional();
        final ListedInstrument named = symbols.ofId(liveOrders.instrumentId(account, orderId, origClOrdId));
        final ListedInstrument instrument = null == given || given == named ? named : null;
        return encoder.replaceOrder(
            0,
            account,
            orderId,
            origClOrdId,
            null == given ? NullValue.INT : given.id(),
            price(TextField.PRICE, instrument),
            quantity(TextField.QTY, instrument),
            ReplaceBasis.TOTAL_QTY,
            price(TextField.STOP_PRICE, instrument),
            quantity(TextField.DISPLAY_QTY, instrument),
            fields.integerOr(TextField.EXPIRE_TIME, 0, NullValue.LONG),
            fields.clOrdId(TextField.CL_ORD_ID, clOrdId));
    }

    int massCancel()
    {
        final ListedInstrument instrument = symbols.optional();
        return encoder.massCancel(
            0,
            fields.integer(TextField.ACCOUNT, 1),
            null == instrument ? NullValue.INT : instrument.id(),
            fields.valueOr(TextField.SIDE, SIDES, Side.NULL_VAL));
    }

    private long orderId(final TextField otherId)
    {
        if (!fields.has(TextField.ORDER_ID) && !fields.has(otherId))
        {
            throw JsonLine.missing("orderId' or '" + otherId.key(), "a line that names an order");
        }
        return fields.integerOr(TextField.ORDER_ID, 0, NullValue.LONG);
    }

    /** Without an instrument there is nothing to scale by: only the form counts, the engine knows no such order. */
    private long price(final TextField field, final ListedInstrument instrument)
    {
        if (null == instrument)
        {
            return formOnly(field);
        }
        return fields.multipleOrNull(field, instrument.tickSize(), instrument.tickSizeDecimals(), TICK_SIZE);
    }

    private long quantity(final TextField field, final ListedInstrument instrument)
    {
        if (null == instrument)
        {
            return formOnly(field);
        }
        return fields.multipleOrNull(field, instrument.lotSize(), instrument.lotSizeDecimals(), LOT_SIZE);
    }

    private long formOnly(final TextField field)
    {
        if (fields.has(field))
        {
            fields.decimal(field);
        }
        return NullValue.LONG;
    }
}
