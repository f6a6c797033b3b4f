package io.ringbook.engine;

/**
 * What an account may do: its limits, where 0 is none, and its kill switch (semantics 4.10, exact L).
 */
final class Account
{
    /** What one order costs of the rate's credit. */
    static final long ORDER_CREDIT = 1_000_000_000L;

    /** More orders a second, or at once, than can be told apart; so the credit never overflows. */
    static final long MAX_RATE = 9_000_000_000L;

    final long id;

    boolean isKilled;
    long maxOpenOrders;
    long maxOrderQuantity;
    int maxOrderQuantityDecimals;
    long maxOrderNotional;
    int maxOrderNotionalDecimals;
    long ordersPerSecond;
    long burst;

    private long credit;
    private long creditTimeNs;

    Account(final long id)
    {
        this.id = id;
    }

    /**
     * Has the account a limit, or is it killed? Else it is like any account that was never named.
     *
     * @return true if so.
     */
    boolean isSpecial()
    {
        return isKilled || 0 != maxOpenOrders || 0 != maxOrderQuantity || 0 != maxOrderNotional ||
            0 != ordersPerSecond;
    }

    /**
     * Sets the rate; the bucket is full.
     *
     * @param ordersPerSecond 0 is no limit.
     * @param burst           orders at once, 0 for as many as in a second.
     * @param timeNs          now.
     */
    void rate(final long ordersPerSecond, final long burst, final long timeNs)
    {
        this.ordersPerSecond = Math.min(ordersPerSecond, MAX_RATE);
        this.burst = 0 == ordersPerSecond ? 0 : Math.min(0 == burst ? ordersPerSecond : burst, MAX_RATE);
        credit = this.burst * ORDER_CREDIT;
        creditTimeNs = timeNs;
    }

    /**
     * Takes over the credit that was left when the state was written.
     *
     * @param credit as of the time that the rate was set with.
     */
    void credit(final long credit)
    {
        this.credit = credit;
    }

    /**
     * Pays for an order (exact L2). Too little credit costs nothing.
     *
     * @param timeNs now.
     * @return false if the rate is exceeded.
     */
    boolean pay(final long timeNs)
    {
        if (0 == ordersPerSecond)
        {
            return true;
        }
        credit = creditAt(timeNs);
        creditTimeNs = timeNs;
        if (credit < ORDER_CREDIT)
        {
            return false;
        }
        credit -= ORDER_CREDIT;
        return true;
    }

    /**
     * The credit with what has grown since the last order.
     *
     * @param timeNs now.
     * @return credit, at most that of a full bucket.
     */
    long creditAt(final long timeNs)
    {
        if (0 == ordersPerSecond)
        {
            return 0;
        }
        final long full = burst * ORDER_CREDIT;
        final long elapsedNs = timeNs - creditTimeNs;
        return elapsedNs > (full - credit) / ordersPerSecond ? full : credit + elapsedNs * ordersPerSecond;
    }

    /**
     * Is an order larger than allowed?
     *
     * @param quantityLots of the order.
     * @param instrument   of the order.
     * @return true if so.
     */
    boolean isQuantityExceeded(final long quantityLots, final Instrument instrument)
    {
        return 0 != maxOrderQuantity && Wide.isProductAbove(
            quantityLots, instrument.lotSize, instrument.lotSizeDecimals, maxOrderQuantity, maxOrderQuantityDecimals);
    }

    /**
     * Is an order worth more than allowed?
     *
     * @param units      |price| x quantity, or the budget, in units of the quote asset.
     * @param instrument of the order.
     * @return true if so.
     */
    boolean isNotionalExceeded(final long units, final Instrument instrument)
    {
        return 0 != maxOrderNotional && Wide.isProductAbove(
            units, 1, instrument.quoteScale, maxOrderNotional, maxOrderNotionalDecimals);
    }
}
