package io.ringbook.codecs;

/**
 * What a plain limit or market order does not carry. A field that was not given is {@link NullValue#LONG}. A reusable
 * flyweight: valid during the call it is passed to.
 */
public final class OrderInstructions
{
    private long stopPriceTicks = NullValue.LONG;
    private long trailOffsetTicks = NullValue.LONG;
    private long quoteBudgetUnits = NullValue.LONG;
    private long displayQuantityLots = NullValue.LONG;
    private long minQuantityLots = NullValue.LONG;
    private long expireTimeNs = NullValue.LONG;
    private long stpGroup = NullValue.LONG;
    private long ocoGroup = NullValue.LONG;
    private boolean isAbsent = true;

    /**
     * Makes every field absent.
     *
     * @return this.
     */
    public OrderInstructions clear()
    {
        set(NullValue.LONG, NullValue.LONG, NullValue.LONG, NullValue.LONG,
            NullValue.LONG, NullValue.LONG, NullValue.LONG, NullValue.LONG);
        isAbsent = true;
        return this;
    }

    /**
     * Sets every field.
     *
     * @param stopPriceTicks      trigger price of a stop.
     * @param trailOffsetTicks    distance of a trailing stop.
     * @param quoteBudgetUnits    amount to spend, in units of the quote asset.
     * @param displayQuantityLots slice of an iceberg.
     * @param minQuantityLots     what must trade at once.
     * @param expireTimeNs        of a GTD order.
     * @param stpGroup            self-trade prevention group, 0 is none.
     * @param ocoGroup            one-cancels-other group.
     * @return this.
     */
    public OrderInstructions set(
        final long stopPriceTicks,
        final long trailOffsetTicks,
        final long quoteBudgetUnits,
        final long displayQuantityLots,
        final long minQuantityLots,
        final long expireTimeNs,
        final long stpGroup,
        final long ocoGroup)
    {
        this.stopPriceTicks = stopPriceTicks;
        this.trailOffsetTicks = trailOffsetTicks;
        this.quoteBudgetUnits = quoteBudgetUnits;
        this.displayQuantityLots = displayQuantityLots;
        this.minQuantityLots = minQuantityLots;
        this.expireTimeNs = expireTimeNs;
        this.stpGroup = stpGroup;
        this.ocoGroup = ocoGroup;
        isAbsent = false;
        return this;
    }

    /**
     * Were they cleared and not set since? An order that was sent without instructions is told so at once.
     *
     * @return true if there are none; false may still mean that no field is given.
     */
    public boolean isAbsent()
    {
        return isAbsent;
    }

    /**
     * Is there nothing an accepted order would show? The self-trade prevention group is not shown.
     *
     * @return true if every shown field is absent.
     */
    public boolean isEmpty()
    {
        return isAbsent || NullValue.LONG == stopPriceTicks && NullValue.LONG == trailOffsetTicks &&
            NullValue.LONG == quoteBudgetUnits && NullValue.LONG == displayQuantityLots &&
            NullValue.LONG == minQuantityLots && NullValue.LONG == expireTimeNs && NullValue.LONG == ocoGroup;
    }

    /**
     * Sets the stop price alone: a trailing stop's is known when the order is accepted.
     *
     * @param stopPriceTicks or null.
     */
    public void stopPriceTicks(final long stopPriceTicks)
    {
        this.stopPriceTicks = stopPriceTicks;
        isAbsent = false;
    }

    /**
     * Trigger price of a stop.
     *
     * @return ticks, or null.
     */
    public long stopPriceTicks()
    {
        return stopPriceTicks;
    }

    /**
     * Distance at which a trailing stop follows the last price.
     *
     * @return ticks, or null.
     */
    public long trailOffsetTicks()
    {
        return trailOffsetTicks;
    }

    /**
     * Amount to spend, in the place of a quantity.
     *
     * @return units of the quote asset, or null.
     */
    public long quoteBudgetUnits()
    {
        return quoteBudgetUnits;
    }

    /**
     * Most that an iceberg displays at a time.
     *
     * @return lots, or null.
     */
    public long displayQuantityLots()
    {
        return displayQuantityLots;
    }

    /**
     * What must trade at once, or the whole order expires.
     *
     * @return lots, or null.
     */
    public long minQuantityLots()
    {
        return minQuantityLots;
    }

    /**
     * When a GTD order expires.
     *
     * @return nanoseconds by the sequencer's clock, or null.
     */
    public long expireTimeNs()
    {
        return expireTimeNs;
    }

    /**
     * Group of accounts that must not trade with each other either.
     *
     * @return group; 0 or null for none.
     */
    public long stpGroup()
    {
        return stpGroup;
    }

    /**
     * Group of two orders, one of which cancels the other.
     *
     * @return group, of the account's own choice, or null.
     */
    public long ocoGroup()
    {
        return ocoGroup;
    }
}
