package io.ringbook.engine.reference;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/**
 * An account: its limits (L1 to L3), its kill flag (L4) and its live orders.
 */
final class Account
{
    static final long ORDER_COST = 1_000_000_000L;
    static final long MAX_RATE = 9_000_000_000L;

    final long id;
    boolean isKilled;
    long maxOpenOrders;
    long maxQuantity;
    int maxQuantityDecimals;
    long maxNotional;
    int maxNotionalDecimals;
    long ordersPerSecond;
    long burst;
    long credit;
    long creditTimeNs;
    int liveOrders;
    final Map<String, LiveOrder> ordersById = new HashMap<>();

    Account(final long id)
    {
        this.id = id;
    }

    /** L1: replaces the whole setting; decision c: what counts as none, and a fresh full bucket. */
    void limit(final Command.DefineAccount command)
    {
        maxOpenOrders = command.maxOpenOrders();
        maxQuantity = command.maxOrderQuantity();
        maxQuantityDecimals = 0 == maxQuantity ? 0 : command.maxOrderQuantityDecimals();
        maxNotional = command.maxOrderNotional();
        maxNotionalDecimals = 0 == maxNotional ? 0 : command.maxOrderNotionalDecimals();
        ordersPerSecond = Math.min(MAX_RATE, command.ordersPerSecond());
        burst = 0 == command.burst() ? ordersPerSecond : Math.min(MAX_RATE, command.burst());
        if (0 == ordersPerSecond)
        {
            burst = 0;
        }
        credit = burst * ORDER_COST;
        creditTimeNs = command.timeNs();
    }

    boolean isWorthNoting()
    {
        return isKilled || 0 != maxOpenOrders || 0 != maxQuantity || 0 != maxNotional || 0 != ordersPerSecond;
    }

    /** L2: grows by elapsed ns x ordersPerSecond up to burst x 10^9. */
    long creditAt(final long timeNs)
    {
        final long elapsed = timeNs - creditTimeNs;
        final long full = burst * ORDER_COST;
        final long growth = elapsed * ordersPerSecond;
        final boolean isMoreThanLong = 0 != Math.multiplyHigh(elapsed, ordersPerSecond) || growth < 0;
        return isMoreThanLong || growth >= full - credit ? full : credit + growth;
    }

    /** L2: RATE_LIMIT itself costs nothing. */
    boolean takeOrderCredit(final long timeNs)
    {
        if (0 == ordersPerSecond)
        {
            return true;
        }
        credit = creditAt(timeNs);
        creditTimeNs = timeNs;
        if (credit < ORDER_COST)
        {
            return false;
        }
        credit -= ORDER_COST;
        return true;
    }

    /** MAX_QTY, decision c: quantity x lot size, in exact decimals. */
    boolean isQuantityTooLarge(final PlainInstrument instrument, final long lots)
    {
        return 0 != maxQuantity && isMore(
            BigInteger.valueOf(lots).multiply(BigInteger.valueOf(instrument.lotSize)), instrument.lotSizeDecimals,
            maxQuantity, maxQuantityDecimals);
    }

    /** MAX_NOTIONAL, decision c: price x quantity x tick size x lot size. */
    /** L1; of a negative price the amount counts, as in C6. */
    boolean isNotionalTooLarge(final PlainInstrument instrument, final long price, final long lots)
    {
        return 0 != maxNotional && isMore(
            BigInteger.valueOf(Math.abs(price)).multiply(BigInteger.valueOf(lots))
                .multiply(BigInteger.valueOf(instrument.tickSize)).multiply(BigInteger.valueOf(instrument.lotSize)),
            instrument.tickSizeDecimals + instrument.lotSizeDecimals, maxNotional, maxNotionalDecimals);
    }

    boolean isBudgetTooLarge(final long budgetUnits, final int quoteScale)
    {
        return 0 != maxNotional &&
            isMore(BigInteger.valueOf(budgetUnits), quoteScale, maxNotional, maxNotionalDecimals);
    }

    private static boolean isMore(
        final BigInteger mantissa, final int decimals, final long limit, final int limitDecimals)
    {
        return new BigDecimal(mantissa, decimals).compareTo(BigDecimal.valueOf(limit, limitDecimals)) > 0;
    }
}
