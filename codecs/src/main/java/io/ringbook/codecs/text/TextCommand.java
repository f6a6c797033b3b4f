package io.ringbook.codecs.text;

/**
 * The commands a line can hold, with the fields each must and may have; {@code time} may stand on every one.
 */
enum TextCommand
{
    NEW("new",
        TextField.setOf("account symbol side"),
        TextField.setOf("clOrdId type tif price qty stopPrice quoteBudget displayQty minQty postOnly stp stpGroup " +
            "expireTime ocoGroup trailOffset")),
    CANCEL("cancel",
        TextField.setOf("account"),
        TextField.setOf("orderId clOrdId symbol")),
    REPLACE("replace",
        TextField.setOf("account"),
        TextField.setOf("orderId origClOrdId clOrdId symbol price qty displayQty expireTime stopPrice")),
    MASS_CANCEL("massCancel",
        TextField.setOf("account"),
        TextField.setOf("symbol side")),
    INSTRUMENT("instrument",
        TextField.setOf("symbol base quote tickSize lotSize"),
        TextField.setOf("makerFeeBps takerFeeBps makerFeePerLot takerFeePerLot feeAsset matching topOrderPct stp " +
            "minPrice maxPrice minQty maxQty protectionTicks protectionAction stopAtEntry haltMode " +
            "allowNegativePrice l2")),
    ASSET_DEFINITION("asset",
        TextField.setOf("asset scale"),
        0),
    ACCOUNTS("accounts",
        TextField.setOf("mode"),
        0),
    ACCOUNT_LIMITS("account",
        TextField.setOf("account"),
        TextField.setOf("maxOpenOrders maxOrderQty maxOrderNotional ordersPerSecond burst")),
    DEPOSIT("deposit",
        TextField.setOf("account asset amount transferId"),
        0),
    WITHDRAW("withdraw",
        TextField.setOf("account asset amount transferId"),
        0),
    PHASE_CHANGE("phase",
        TextField.setOf("symbol phase"),
        0),
    REFERENCE("reference",
        TextField.setOf("symbol price"),
        0),
    BAND("band",
        TextField.setOf("symbol"),
        TextField.setOf("staticPct dynamicPct action")),
    CLOCK("clock",
        TextField.setOf("time"),
        0),
    KILL("kill",
        0,
        TextField.setOf("account")),
    UNKILL("unkill",
        0,
        TextField.setOf("account"));

    private final String text;
    private final long required;
    private final long allowed;

    TextCommand(final String text, final long required, final long optional)
    {
        this.text = text;
        this.required = required;
        this.allowed = required | optional | TextField.setOf("cmd time");
    }

    long required()
    {
        return required;
    }

    long allowed()
    {
        return allowed;
    }

    @Override
    public String toString()
    {
        return text;
    }
}
