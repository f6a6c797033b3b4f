package io.ringbook.app.market.dbn;

/**
 * An instrument at a publisher, as the first pass found it.
 */
final class DbnInstrument
{
    private final long key;
    private long tick;
    private long maxPrice;
    private boolean isNegative;
    private String symbol = "";

    DbnInstrument(final long key, final long coarsestTick)
    {
        this.key = key;
        this.tick = coarsestTick;
    }

    /** Takes a price of an order into account, in units of 0.000000001. */
    void note(final long price)
    {
        long divisor = tick;
        for (long rest = Math.abs(price); rest > 0;)
        {
            final long remainder = divisor % rest;
            divisor = rest;
            rest = remainder;
        }
        tick = divisor;
        maxPrice = Math.max(maxPrice, Math.abs(price));
        isNegative |= price <= 0;
    }

    /** Names its book, see {@link DbnReader#bookKey()}. */
    long key()
    {
        return key;
    }

    int id()
    {
        return (int)key;
    }

    int publisherId()
    {
        return (int)(key >>> Integer.SIZE);
    }

    /** In units of 0.000000001. */
    long tick()
    {
        return tick;
    }

    /** Mantissa of the tick size. */
    long tickSize()
    {
        long size = tick;
        for (int decimals = DbnSurvey.PRICE_DECIMALS; decimals > tickDecimals(); decimals--)
        {
            size /= 10;
        }
        return size;
    }

    int tickDecimals()
    {
        int decimals = DbnSurvey.PRICE_DECIMALS;
        for (long size = tick; decimals > 0 && 0 == size % 10; size /= 10)
        {
            decimals--;
        }
        return decimals;
    }

    long maxPriceTicks()
    {
        return maxPrice / tick;
    }

    boolean isNegative()
    {
        return isNegative;
    }

    String symbol()
    {
        return symbol;
    }

    void symbol(final String symbol)
    {
        this.symbol = symbol;
    }
}
