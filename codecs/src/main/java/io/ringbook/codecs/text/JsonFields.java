package io.ringbook.codecs.text;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.NullValue;

/**
 * Builds one line of output key by key. A key whose value is absent is left out.
 */
final class JsonFields
{
    static final byte[] ACCEPTED = event("ACCEPTED");
    static final byte[] REJECTED = event("REJECTED");
    static final byte[] TRADE = event("TRADE");
    static final byte[] CANCELED = event("CANCELED");
    static final byte[] EXPIRED = event("EXPIRED");
    static final byte[] REPLACED = event("REPLACED");
    static final byte[] CANCEL_REJECTED = event("CANCEL_REJECTED");
    static final byte[] TRIGGERED = event("TRIGGERED");
    static final byte[] PREVENTED = event("PREVENTED");
    static final byte[] REPLENISHED = event("REPLENISHED");
    static final byte[] PHASE = event("PHASE");
    static final byte[] INDICATIVE = event("INDICATIVE");
    static final byte[] UNCROSSED = event("UNCROSSED");
    static final byte[] BAND_BREACHED = event("BAND_BREACHED");
    static final byte[] BALANCE = event("BALANCE");
    static final byte[] TRANSFER = event("TRANSFER");
    static final byte[] INSTRUMENT = event("INSTRUMENT");
    static final byte[] BOOK = event("BOOK");

    static final byte[] ACCOUNT = key("account");
    static final byte[] ACTION = key("action");
    static final byte[] AMOUNT = key("amount");
    static final byte[] ASSET = key("asset");
    static final byte[] AVAILABLE = key("available");
    static final byte[] BASE = key("base");
    static final byte[] CANCELED_QTY = key("canceledQty");
    static final byte[] CL_ORD_ID = key("clOrdId");
    static final byte[] CUM_QTY = key("cumQty");
    static final byte[] DECIDED_BY = key("decidedBy");
    static final byte[] DISPLAYED = key("displayed");
    static final byte[] DISPLAY_QTY = key("displayQty");
    static final byte[] DUPLICATE = key("duplicate");
    static final byte[] EXPIRE_TIME = key("expireTime");
    static final byte[] HIGH = key("high");
    static final byte[] LAST_PRICE = key("lastPrice");
    static final byte[] LEAVES = key("leaves");
    static final byte[] LIQUIDITY = key("liquidity");
    static final byte[] LOCKED = key("locked");
    static final byte[] LOT_SIZE = key("lotSize");
    static final byte[] LOW = key("low");
    static final byte[] MAKER_ACCOUNT = key("makerAccount");
    static final byte[] MAKER_FEE = key("makerFee");
    static final byte[] MAKER_LEAVES = key("makerLeaves");
    static final byte[] MAKER_ORDER_ID = key("makerOrderId");
    static final byte[] MIN_QTY = key("minQty");
    static final byte[] MODE = key("mode");
    static final byte[] OCO_GROUP = key("ocoGroup");
    static final byte[] ORDER_ID = key("orderId");
    static final byte[] ORIG_CL_ORD_ID = key("origClOrdId");
    static final byte[] OUTCOME = key("outcome");
    static final byte[] PHASE_NAME = key("phase");
    static final byte[] POST_ONLY = key("postOnly");
    static final byte[] PREVENTED_QTY = key("preventedQty");
    static final byte[] PRICE = key("price");
    static final byte[] PRIORITY = key("priority");
    static final byte[] QTY = key("qty");
    static final byte[] QUOTE = key("quote");
    static final byte[] QUOTE_BUDGET = key("quoteBudget");
    static final byte[] REASON = key("reason");
    static final byte[] RESERVE_QTY = key("reserveQty");
    static final byte[] SIDE = key("side");
    static final byte[] STATUS = key("status");
    static final byte[] STOP_PRICE = key("stopPrice");
    static final byte[] SURPLUS = key("surplus");
    static final byte[] SURPLUS_SIDE = key("surplusSide");
    static final byte[] SYMBOL = key("symbol");
    static final byte[] TAKER_ACCOUNT = key("takerAccount");
    static final byte[] TAKER_FEE = key("takerFee");
    static final byte[] TAKER_LEAVES = key("takerLeaves");
    static final byte[] TAKER_ORDER_ID = key("takerOrderId");
    static final byte[] TAKER_SIDE = key("takerSide");
    static final byte[] TICK_SIZE = key("tickSize");
    static final byte[] TIF = key("tif");
    static final byte[] TRADE_ID = key("tradeId");
    static final byte[] TRAIL_OFFSET = key("trailOffset");
    static final byte[] TRANSFER_ID = key("transferId");
    static final byte[] TYPE = key("type");
    static final byte[] UPDATE_ID = key("updateId");
    static final byte[] VOLUME = key("volume");

    private static final byte[] SEQUENCE = LineBuffer.ascii("{\"seq\":");
    private static final byte[] INDEX = key("index");
    private static final byte[] TRUE = LineBuffer.ascii("true");

    private static final int NO_INDEX = -1;

    private final LineBuffer lines;
    private int index = NO_INDEX;

    JsonFields(final LineBuffer lines)
    {
        this.lines = lines;
    }

    LineBuffer lines()
    {
        return lines;
    }

    JsonFields event(final long sequence, final byte[] event)
    {
        lines.put(SEQUENCE).put(sequence);
        if (NO_INDEX != index)
        {
            lines.put(INDEX).put(index);
        }
        lines.put(event);
        return this;
    }

    /** Lines of events carry it from now on. */
    void index(final int index)
    {
        this.index = index;
    }

    void end()
    {
        lines.put('}').put('\n');
    }

    JsonFields number(final byte[] key, final long value)
    {
        if (NullValue.LONG != value)
        {
            lines.put(key).put(value);
        }
        return this;
    }

    JsonFields trueIf(final byte[] key, final boolean value)
    {
        if (value)
        {
            lines.put(key).put(TRUE);
        }
        return this;
    }

    JsonFields id(final byte[] key, final ClOrdId id)
    {
        if (!id.isEmpty())
        {
            lines.put(key).put('"').putId(id).put('"');
        }
        return this;
    }

    JsonFields word(final byte[] key, final String word)
    {
        lines.put(key).put('"').put(word).put('"');
        return this;
    }

    JsonFields escaped(final byte[] key, final String text)
    {
        lines.put(key).put('"').putEscaped(text).put('"');
        return this;
    }

    JsonFields symbol(final ListedInstrument instrument)
    {
        lines.put(SYMBOL).put('"').put(instrument.symbolText()).put('"');
        return this;
    }

    JsonFields price(final byte[] key, final long ticks, final ListedInstrument instrument)
    {
        if (NullValue.LONG != ticks)
        {
            lines.put(key).put('"')
                .putMultiple(ticks, instrument.tickSize(), instrument.tickSizeDecimals())
                .put('"');
        }
        return this;
    }

    JsonFields quantity(final byte[] key, final long lots, final ListedInstrument instrument)
    {
        if (NullValue.LONG != lots)
        {
            lines.put(key).put('"')
                .putMultiple(lots, instrument.lotSize(), instrument.lotSizeDecimals())
                .put('"');
        }
        return this;
    }

    JsonFields money(final byte[] key, final long units, final int scale)
    {
        if (NullValue.LONG != units)
        {
            lines.put(key).put('"').putMoney(units, scale).put('"');
        }
        return this;
    }

    private static byte[] key(final String key)
    {
        return LineBuffer.ascii(",\"" + key + "\":");
    }

    private static byte[] event(final String event)
    {
        return LineBuffer.ascii(",\"event\":\"" + event + '"');
    }
}
