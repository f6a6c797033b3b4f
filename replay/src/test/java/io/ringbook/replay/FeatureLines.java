package io.ringbook.replay;

import java.util.Random;

/**
 * A seeded flow in the text protocol that uses every feature: every kind of command, order and time in force, in every
 * phase, on instruments of every kind. Not all of it makes sense; what does not is refused by the engine, in its own
 * words. Golden journals are made of it once; later features get a flow of their own.
 */
public final class FeatureLines
{
    private static final int ACCOUNTS = 8;
    private static final String[] SYMBOLS = {"FIFO", "RATA", "NEGATIVE", "LOTS"};
    private static final String[] ASSETS = {"A", "B", "C", "D", "Q"};
    private static final String[] STP = {"NONE", "CANCEL_NEWEST", "CANCEL_OLDEST", "CANCEL_BOTH", "DECREMENT"};
    private static final String[] PHASES = {"PRE_OPEN", "UNCROSS", "UNCROSS", "UNCROSS", "UNCROSS", "UNCROSS",
        "CONTINUOUS", "CONTINUOUS", "CONTINUOUS", "CONTINUOUS", "CONTINUOUS", "CLOSING_CALL", "VOLATILITY_AUCTION",
        "HALTED", "CLOSED"};
    private static final String[] TIFS = {"GTC", "GTC", "DAY", "GTD", "GTD", "IOC", "FOK", "AT_OPEN", "AT_CLOSE"};
    private static final String[] TYPES = {"LIMIT", "LIMIT", "LIMIT", "LIMIT", "MARKET", "STOP", "STOP_LIMIT",
        "TRAILING_STOP"};

    private final Random random;
    private final boolean isFunded;
    private final StringBuilder line = new StringBuilder();
    private long timeNs = 1_700_000_000_000_000_000L;
    private int number;
    private int orders;

    /** Lines from a seed, with accounts ON or OFF. */
    public FeatureLines(final long seed, final boolean isFunded)
    {
        random = new Random(seed);
        this.isFunded = isFunded;
    }

    /** The next line. */
    public String next()
    {
        line.setLength(0);
        timeNs += random.nextInt(2_000_000);
        write(number++);
        return field("time", timeNs).line.append('}').toString();
    }

    private void write(final int index)
    {
        final int deposits = isFunded ? ACCOUNTS * ASSETS.length : 0;
        final int definitions = index - 2 - deposits;
        if (index == 0)
        {
            begin("accounts").text("mode", isFunded ? "ON" : "OFF");
        }
        else if (index == 1)
        {
            begin("asset").text("asset", "Q").field("scale", 10);
        }
        else if (definitions < 0)
        {
            transfer("deposit", 1 + (index - 2) / ASSETS.length, ASSETS[(index - 2) % ASSETS.length], 4_000);
        }
        else if (definitions < SYMBOLS.length)
        {
            instrument(definitions);
        }
        else
        {
            anything(random.nextInt(1_000));
        }
    }

    private void instrument(final int index)
    {
        begin("instrument").text("symbol", SYMBOLS[index]).text("base", ASSETS[index]).text("quote", "Q")
            .text("tickSize", "0.5").text("lotSize", "0.1");
        switch (index)
        {
            case 0:
                fees("Bps", "-0.5", "2.5").field("l2", true).text("stopAtEntry", "REJECT");
                break;

            case 1:
                fees("Bps", "1", "2").text("matching", "PRO_RATA").field("topOrderPct", 20)
                    .text("feeAsset", "RECEIVED");
                break;

            case 2:
                field("protectionTicks", 4).text("protectionAction", "REST").field("allowNegativePrice", !isFunded)
                    .text("stp", "DECREMENT").field("l2", true);
                break;

            default:
                fees("PerLot", "-0.0001", "0.0003").field("protectionTicks", 6).text("haltMode", "FROZEN")
                    .text("minPrice", "80").text("maxPrice", "130");
                break;
        }
    }

    private FeatureLines fees(final String kind, final String maker, final String taker)
    {
        return text("makerFee" + kind, maker).text("takerFee" + kind, taker);
    }

    private void anything(final int dice)
    {
        if (dice < 300)
        {
            plainOrder();
        }
        else if (dice < 640)
        {
            order();
        }
        else if (dice < 760)
        {
            recent("cancel", "clOrdId");
        }
        else if (dice < 860)
        {
            replace();
        }
        else if (dice < 900)
        {
            transfer(random.nextBoolean() ? "deposit" : "withdraw", 1 + random.nextInt(ACCOUNTS), any(ASSETS), 900);
        }
        else
        {
            control(dice - 900);
        }
    }

    private void control(final int dice)
    {
        if (dice < 40)
        {
            begin("phase").text("symbol", any(SYMBOLS)).text("phase", any(PHASES));
        }
        else if (dice < 45)
        {
            begin("reference").text("symbol", any(SYMBOLS)).price("price", 100);
        }
        else if (dice < 50)
        {
            begin("band").text("symbol", any(SYMBOLS)).text("staticPct", random.nextInt(12) + ".5")
                .text("dynamicPct", random.nextInt(7) + ".0001")
                .text("action", random.nextBoolean() ? "EXPIRE_TAKER" : "VOLATILITY_AUCTION");
        }
        else if (dice < 60)
        {
            begin("account").account().field("maxOpenOrders", 20 + random.nextInt(40))
                .text("maxOrderQty", "5.5").field("ordersPerSecond", 400 + random.nextInt(2_000)).field("burst", 9);
        }
        else if (dice < 70)
        {
            begin("massCancel").account();
            if (random.nextBoolean())
            {
                text("symbol", any(SYMBOLS)).side();
            }
        }
        else if (dice < 90)
        {
            begin(dice < 73 ? "kill" : "unkill").account();
        }
        else
        {
            begin("clock");
        }
    }

    private void plainOrder()
    {
        begin("new").field("account", accountOf(orders)).text("clOrdId", "c" + orders++).text("symbol", any(SYMBOLS))
            .side().quantity("qty", 50).price("price", 100);
    }

    private void order()
    {
        final String type = any(TYPES);
        final String tif = any(TIFS);
        final boolean isBudget = "MARKET".equals(type) && random.nextInt(3) == 0;
        begin("new").field("account", accountOf(orders)).text("clOrdId", "c" + orders++).text("symbol", any(SYMBOLS))
            .text("type", type).text("tif", tif);
        if (isBudget)
        {
            text("side", "BUY").text("quoteBudget", random.nextInt(500) + ".5");
        }
        else
        {
            side().quantity("qty", 50);
        }
        if ("LIMIT".equals(type) || "STOP_LIMIT".equals(type) || isFunded && !isBudget && random.nextInt(3) > 0)
        {
            price("price", 100);
        }
        stop(type);
        extras("GTD".equals(tif));
    }

    private void stop(final String type)
    {
        if ("TRAILING_STOP".equals(type))
        {
            price("trailOffset", 12);
        }
        else if (type.startsWith("STOP"))
        {
            price("stopPrice", 100);
        }
    }

    private void extras(final boolean isGoodTillDate)
    {
        if (isGoodTillDate)
        {
            field("expireTime", timeNs + 1_000_000L * (1 + random.nextInt(200)));
        }
        if (random.nextInt(6) == 0)
        {
            quantity("displayQty", 9);
        }
        if (random.nextInt(8) == 0)
        {
            quantity("minQty", 20);
        }
        if (random.nextInt(8) == 0)
        {
            field("postOnly", true);
        }
        if (random.nextInt(4) == 0)
        {
            text("stp", any(STP)).field("stpGroup", 1 + random.nextInt(3));
        }
        if (random.nextInt(6) == 0)
        {
            field("ocoGroup", 1 + random.nextInt(4));
        }
    }

    private void replace()
    {
        recent("replace", "origClOrdId");
        if (random.nextInt(3) > 0)
        {
            quantity("qty", 60);
        }
        if (random.nextBoolean())
        {
            price("price", 100);
        }
        if (random.nextInt(4) == 0)
        {
            text("clOrdId", "r" + number);
        }
        if (random.nextInt(6) == 0)
        {
            quantity("displayQty", 9);
        }
        if (random.nextInt(6) == 0)
        {
            price("stopPrice", 100);
        }
        text("symbol", any(SYMBOLS));
    }

    private void transfer(final String command, final int account, final String asset, final int amount)
    {
        final boolean isAgain = random.nextInt(8) == 0;
        begin(command).field("account", account).text("asset", asset)
            .text("amount", random.nextInt(amount) + ".25").field("transferId", isAgain ? 3 : 10 + number);
    }

    private FeatureLines begin(final String command)
    {
        line.append("{\"cmd\":\"").append(command).append('"');
        return this;
    }

    private FeatureLines text(final String name, final String value)
    {
        return field(name, '"' + value + '"');
    }

    private FeatureLines field(final String name, final Object value)
    {
        line.append(",\"").append(name).append("\":").append(value);
        return this;
    }

    private FeatureLines account()
    {
        return field("account", 1 + random.nextInt(ACCOUNTS));
    }

    private FeatureLines side()
    {
        return text("side", random.nextBoolean() ? "BUY" : "SELL");
    }

    /** Around a middle, in ticks of 0.5. */
    private FeatureLines price(final String name, final int middle)
    {
        return text(name, String.valueOf(middle + (random.nextInt(21) - 10) * 0.5));
    }

    private FeatureLines quantity(final String name, final int maxLots)
    {
        final int lots = 1 + random.nextInt(maxLots);
        return text(name, lots / 10 + "." + lots % 10);
    }

    /** About an order that came lately; mostly it is there no more. */
    private void recent(final String command, final String idField)
    {
        final int order = Math.max(0, orders - 1 - random.nextInt(12));
        begin(command).field("account", accountOf(order)).text(idField, "c" + order);
    }

    private static int accountOf(final int order)
    {
        return 1 + order * 5 % ACCOUNTS;
    }

    private String any(final String[] values)
    {
        return values[random.nextInt(values.length)];
    }
}
