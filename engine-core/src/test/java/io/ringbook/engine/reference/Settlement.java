package io.ringbook.engine.reference;

import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.Side;

import java.math.BigInteger;

/**
 * Moves the money of orders: locks it while they live (K4), pays when they trade (K3, K6). With accounts OFF there is
 * only the budget to keep count of.
 */
final class Settlement
{
    /** What a trade cost its two sides. */
    record TradeFees(long maker, long taker)
    {
    }

    private final PlainLedger ledger;

    Settlement(final PlainLedger ledger)
    {
        this.ledger = ledger;
    }

    /** 4.9: a BUY locks quote, a SELL base. */
    static String lockedAsset(final PlainInstrument instrument, final Side side)
    {
        return Side.BUY == side ? instrument.quoteAsset : instrument.baseAsset;
    }

    /** K6: RECEIVED is the buyer's base and the seller's quote. */
    private static String feeAsset(final LiveOrder order)
    {
        final PlainInstrument instrument = order.instrument;
        return instrument.fees.isReceived() && order.isBuy() ? instrument.baseAsset : instrument.quoteAsset;
    }

    /** K4: what a live order locks as it is now. */
    BigInteger lockOf(final LiveOrder order)
    {
        if (!ledger.isOn)
        {
            return BigInteger.ZERO;
        }
        return order.isBudget() ? order.budgetLeft() :
            order.instrument.fees.lock(order.feeSum, order.side, order.price, order.leaves);
    }

    /** Decisions h and i: is more needed than what is locked already and available? */
    boolean isShort(
        final long account,
        final PlainInstrument instrument,
        final Side side,
        final BigInteger presentLock,
        final BigInteger newLock)
    {
        return ledger.isOn && newLock.subtract(presentLock)
            .compareTo(ledger.balance(account, lockedAsset(instrument, side)).available) > 0;
    }

    /** K4: recomputed after each fill, DECREMENT and amend, the difference moves at once. */
    void relock(final LiveOrder order)
    {
        moveLock(order, lockOf(order));
    }

    /** 4.9: on any terminal event the order's lock is exactly 0. */
    void release(final LiveOrder order)
    {
        moveLock(order, BigInteger.ZERO);
    }

    private void moveLock(final LiveOrder order, final BigInteger newLock)
    {
        if (ledger.isOn)
        {
            balance(order, lockedAsset(order.instrument, order.side)).lock(newLock.subtract(order.lock));
            order.lock = newLock;
        }
    }

    /**
     * Pays a trade. The orders have their new leaves already.
     *
     * @param maker its fee is charged first (decision d).
     * @param taker of the trade.
     * @param price of the trade.
     * @param lots  traded.
     * @return the fees, each in its own asset.
     */
    TradeFees settle(final LiveOrder maker, final LiveOrder taker, final long price, final long lots)
    {
        final long makerFee = settle(maker, price, lots, true);
        final long takerFee = settle(taker, price, lots, false);
        return new TradeFees(makerFee, takerFee);
    }

    private long settle(final LiveOrder order, final long price, final long lots, final boolean isMaker)
    {
        final PlainInstrument instrument = order.instrument;
        final Fees fees = instrument.fees;
        if (!ledger.isOn)
        {
            order.spent = order.spent.add(order.isBudget() ? fees.notional(price, lots) : BigInteger.ZERO);
            return 0; // K2
        }
        final BigInteger fee =
            ledger.collect(feeAsset(order), fees.fee(order.feeSum, order.side, price, lots, isMaker));
        final BigInteger quoteFee = fees.isReceived() && order.isBuy() ? BigInteger.ZERO : fee;
        final BigInteger baseFee = fee.subtract(quoteFee);
        final BigInteger cost = fees.notional(price, lots);
        final BigInteger quantity = fees.base(lots);
        order.feeSum = fees.sumAfter(order.feeSum, order.side, price, lots, isMaker); // K3, decision k

        // Everything is unlocked, the fill is paid, and what the rest needs is locked again: so the price improvement
        // is released at once (4.9).
        release(order);
        if (order.isBuy())
        {
            balance(order, instrument.quoteAsset).add(cost.add(quoteFee).negate());
            balance(order, instrument.baseAsset).add(quantity.subtract(baseFee));
            order.spent = order.spent.add(cost).add(quoteFee); // K4: of a budget; O13: a rebate may be spent
        }
        else
        {
            balance(order, instrument.baseAsset).add(quantity.negate());
            balance(order, instrument.quoteAsset).add(cost.subtract(quoteFee)); // O11: out of the proceeds
        }
        relock(order);
        return fee.longValueExact();
    }

    private PlainBalance balance(final LiveOrder order, final String asset)
    {
        return ledger.balance(order.account, asset);
    }

    /** K5: is it a BUY with neither a price nor a budget to lock? */
    boolean isUnprotected(final Side side, final long price, final long budget)
    {
        return ledger.isOn && Side.BUY == side && NullValue.LONG == price && NullValue.LONG == budget;
    }
}
