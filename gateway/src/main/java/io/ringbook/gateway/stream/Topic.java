package io.ringbook.gateway.stream;

/**
 * What a client can subscribe to.
 *
 * @param channel  name.
 * @param symbol   of a market channel, else null.
 * @param interval of klines, else null.
 */
record Topic(String channel, String symbol, String interval)
{
    static final String TRADES = "trades";
    static final String BOOK = "book";
    static final String BOOK5 = "book5@1000ms";
    static final String KLINES = "klines";
    static final String TICKER = "ticker";
    static final String ORDERS = "orders";
    static final String BALANCES = "balances";

    static boolean isPrivate(final String channel)
    {
        return ORDERS.equals(channel) || BALANCES.equals(channel);
    }
}
