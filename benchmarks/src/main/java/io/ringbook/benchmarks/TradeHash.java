package io.ringbook.benchmarks;

/**
 * What an engine's trades come to: their number, and a hash of who traded with whom, at what price and how much, in
 * order. Two engines with equal hashes have made the same trades.
 */
class TradeHash
{
    private static final long TAKER_PRIME = 0x9E3779B97F4A7C15L;
    private static final long MAKER_PRIME = 0xC2B2AE3D27D4EB4FL;
    private static final long PRICE_PRIME = 0x165667B19E3779F9L;
    private static final long QUANTITY_PRIME = 0xD6E8FEB86659FD93L;
    private static final long CHAIN_PRIME = 0xBF58476D1CE4E5B9L;

    private long value;
    private long count;

    void onTrade(final long takerOrderId, final long makerOrderId, final long priceTicks, final long quantityLots)
    {
        final long trade = takerOrderId * TAKER_PRIME + makerOrderId * MAKER_PRIME + priceTicks * PRICE_PRIME +
            quantityLots * QUANTITY_PRIME;
        value = (value ^ trade ^ trade >>> 29) * CHAIN_PRIME + count++;
    }

    final long value()
    {
        return value;
    }

    final long count()
    {
        return count;
    }
}
