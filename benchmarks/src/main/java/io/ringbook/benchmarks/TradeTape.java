package io.ringbook.benchmarks;

import java.util.Arrays;

/**
 * Every trade, to find the first that differs from another engine's.
 */
final class TradeTape extends TradeHash
{
    private static final int STRIDE = 4;
    private static final int INITIAL_TRADES = 1 << 10;

    private long[] fields = new long[INITIAL_TRADES * STRIDE];

    @Override
    void onTrade(final long takerOrderId, final long makerOrderId, final long priceTicks, final long quantityLots)
    {
        final int base = Math.toIntExact(count() * STRIDE);
        if (base == fields.length)
        {
            fields = Arrays.copyOf(fields, Math.multiplyExact(fields.length, 2));
        }
        fields[base] = takerOrderId;
        fields[base + 1] = makerOrderId;
        fields[base + 2] = priceTicks;
        fields[base + 3] = quantityLots;
        super.onTrade(takerOrderId, makerOrderId, priceTicks, quantityLots);
    }

    /**
     * Compares the trades in order.
     *
     * @param found by an engine, where this is what it should have found.
     * @return the first trade that differs, in both, or that all are the same.
     */
    String firstDifference(final TradeTape found)
    {
        final int end = (int)Math.min(count(), found.count());
        int index = Arrays.mismatch(fields, 0, end * STRIDE, found.fields, 0, end * STRIDE);
        if (-1 == index && count() == found.count())
        {
            return "no trade differs when run again";
        }
        index = -1 == index ? end : index / STRIDE;
        return "trade " + (index + 1) + ": expected " + describe(index) + ", found " + found.describe(index);
    }

    private String describe(final int index)
    {
        if (index >= count())
        {
            return "none";
        }
        final int base = index * STRIDE;
        return "taker " + fields[base] + " maker " + fields[base + 1] + " price " + fields[base + 2] + " quantity " +
            fields[base + 3];
    }
}
