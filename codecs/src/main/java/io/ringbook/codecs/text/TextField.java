package io.ringbook.codecs.text;

import java.util.HashMap;
import java.util.Map;

/**
 * Every key a line may have; a key that is not here is an error on any line. There are fewer than 64, so that a set of
 * them is the bits of a {@code long}.
 */
enum TextField
{
    CMD("cmd"),
    QUERY("query"),
    TIME("time"),
    ACCOUNT("account"),
    CL_ORD_ID("clOrdId"),
    ORIG_CL_ORD_ID("origClOrdId"),
    ORDER_ID("orderId"),
    SYMBOL("symbol"),
    SIDE("side"),
    TYPE("type"),
    TIF("tif"),
    PRICE("price"),
    QTY("qty"),
    STOP_PRICE("stopPrice"),
    QUOTE_BUDGET("quoteBudget"),
    DISPLAY_QTY("displayQty"),
    MIN_QTY("minQty"),
    POST_ONLY("postOnly"),
    STP("stp"),
    STP_GROUP("stpGroup"),
    EXPIRE_TIME("expireTime"),
    OCO_GROUP("ocoGroup"),
    TRAIL_OFFSET("trailOffset"),
    BASE("base"),
    QUOTE("quote"),
    TICK_SIZE("tickSize"),
    LOT_SIZE("lotSize"),
    MAKER_FEE_BPS("makerFeeBps"),
    TAKER_FEE_BPS("takerFeeBps"),
    MAKER_FEE_PER_LOT("makerFeePerLot"),
    TAKER_FEE_PER_LOT("takerFeePerLot"),
    FEE_ASSET("feeAsset"),
    MATCHING("matching"),
    TOP_ORDER_PCT("topOrderPct"),
    MIN_PRICE("minPrice"),
    MAX_PRICE("maxPrice"),
    MAX_QTY("maxQty"),
    PROTECTION_TICKS("protectionTicks"),
    PROTECTION_ACTION("protectionAction"),
    STOP_AT_ENTRY("stopAtEntry"),
    HALT_MODE("haltMode"),
    ALLOW_NEGATIVE_PRICE("allowNegativePrice"),
    L2("l2"),
    MODE("mode"),
    ASSET("asset"),
    SCALE("scale"),
    AMOUNT("amount"),
    TRANSFER_ID("transferId"),
    MAX_OPEN_ORDERS("maxOpenOrders"),
    MAX_ORDER_QTY("maxOrderQty"),
    MAX_ORDER_NOTIONAL("maxOrderNotional"),
    ORDERS_PER_SECOND("ordersPerSecond"),
    BURST("burst"),
    PHASE("phase"),
    STATIC_PCT("staticPct"),
    DYNAMIC_PCT("dynamicPct"),
    ACTION("action"),
    LEVELS("levels");

    private static final Map<String, TextField> BY_KEY = new HashMap<>();

    static
    {
        for (final TextField field : values())
        {
            BY_KEY.put(field.key, field);
        }
    }

    private final String key;

    TextField(final String key)
    {
        this.key = key;
    }

    static TextField find(final String key)
    {
        return BY_KEY.get(key);
    }

    /**
     * A set of fields, from their keys with blanks between.
     */
    static long setOf(final String keys)
    {
        long set = 0;
        for (final String key : keys.split(" "))
        {
            set |= BY_KEY.get(key).bit();
        }
        return set;
    }

    String key()
    {
        return key;
    }

    long bit()
    {
        return 1L << ordinal();
    }
}
