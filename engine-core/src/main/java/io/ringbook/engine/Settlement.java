package io.ringbook.engine;

import io.ringbook.engine.book.OrderBooks;
import io.ringbook.engine.book.OrderExtras;
import io.ringbook.engine.book.OrderMeta;
import io.ringbook.engine.book.Orders;
import io.ringbook.engine.ledger.Balances;
import io.ringbook.engine.ledger.Ledger;
import io.ringbook.sbe.RejectReason;

/**
 * What orders and trades mean in money, with accounts on: what an order locks while it waits in a book or for its
 * trigger, what a fill moves, what it costs (semantics 4.9, exact K).
 *
 * <p>An order's lock is a function of the order, so it is not kept but calculated. An order that is being matched has
 * no lock: what it had is available, and nobody else can take it before the order rests or is done.
 */
final class Settlement
{
    /** More than a long can hold. */
    static final long OVERFLOW = -1;

    private static final int BUY = 0;

    private final Ledger ledger;
    private final Balances balances;
    private final Orders orders;
    private final OrderExtras extras;

    private long makerFeeUnits;
    private long takerFeeUnits;
    private long carryAfter;

    Settlement(final Ledger ledger, final OrderBooks books)
    {
        this.ledger = ledger;
        this.balances = ledger.balances();
        this.orders = books.orders();
        this.extras = books.extras();
    }

    /**
     * Can an account pay for a new order?
     *
     * @param instrument   of the order.
     * @param account      that sends it.
     * @param side         0 buy, 1 sell.
     * @param priceTicks   limit or protection of a buy order by quantity.
     * @param quantityLots of an order by quantity.
     * @param budgetUnits  of an order by budget, else 0.
     * @return why not, or null.
     */
    RejectReason refusal(
        final Instrument instrument,
        final long account,
        final int side,
        final long priceTicks,
        final long quantityLots,
        final long budgetUnits)
    {
        final long units = 0 != budgetUnits ? budgetUnits :
            lockUnits(instrument, side, priceTicks, quantityLots, FeeSchedule.FIRST_CARRY);
        final int row = balances.find(account, instrument.lockedAssetId(side));
        if (OVERFLOW == units || balances.available(row) < units)
        {
            return RejectReason.INSUFFICIENT_FUNDS;
        }
        return ledger.hasRoomFor(account, instrument.lockedAssetId(side ^ 1)) ? null : RejectReason.ACCOUNT_LIMIT;
    }

    /**
     * Can the owner of a waiting order pay for what it shall become?
     *
     * @param instrument of the order.
     * @param slot       of the order.
     * @param priceTicks it shall have.
     * @param leavesLots it shall have.
     * @return false if the difference is more than is available.
     */
    boolean canRelock(final Instrument instrument, final int slot, final long priceTicks, final long leavesLots)
    {
        final int side = OrderMeta.side(orders.meta(slot));
        final long units = lockUnits(instrument, side, priceTicks, leavesLots, orders.feeCarry(slot));
        final int row = balances.find(orders.account(slot), instrument.lockedAssetId(side));
        return OVERFLOW != units && units - lockUnits(instrument, slot) <= balances.available(row);
    }

    /**
     * What a waiting order locks (exact K4).
     *
     * @param instrument of the order.
     * @param slot       of the order.
     * @return units of the quote asset if it buys, of the base asset if it sells.
     */
    long lockUnits(final Instrument instrument, final int slot)
    {
        final long meta = orders.meta(slot);
        if (OrderMeta.has(meta, OrderMeta.PENDING) && 0 != extras.budgetUnits(slot))
        {
            return extras.budgetUnits(slot);
        }
        return lockUnits(
            instrument, OrderMeta.side(meta), orders.priceTicks(slot), orders.leavesLots(slot), orders.feeCarry(slot));
    }

    private static long lockUnits(
        final Instrument instrument,
        final int side,
        final long priceTicks,
        final long leavesLots,
        final long carry)
    {
        if (BUY != side)
        {
            return instrument.baseUnits(leavesLots);
        }
        final long notional = instrument.notionalUnits(priceTicks, leavesLots);
        if (OVERFLOW == notional)
        {
            return OVERFLOW;
        }
        final long fee = instrument.fees.boundUnits(carry, notional, leavesLots);
        return fee < 0 || notional + fee < 0 ? OVERFLOW : notional + fee;
    }

    /**
     * An order begins to wait.
     *
     * @param instrument of the order.
     * @param slot       of the order, as it waits.
     */
    void lock(final Instrument instrument, final int slot)
    {
        balances.lock(lockedRow(instrument, slot), lockUnits(instrument, slot));
    }

    /**
     * An order no longer waits.
     *
     * @param instrument of the order.
     * @param slot       of the order, as it waited.
     */
    void unlock(final Instrument instrument, final int slot)
    {
        balances.lock(lockedRow(instrument, slot), -lockUnits(instrument, slot));
    }

    /**
     * A waiting order has become another one.
     *
     * @param instrument of the order.
     * @param slot       of the order, as it waits now.
     * @param units      that it locked before.
     */
    void relock(final Instrument instrument, final int slot, final long units)
    {
        balances.lock(lockedRow(instrument, slot), lockUnits(instrument, slot) - units);
    }

    private int lockedRow(final Instrument instrument, final int slot)
    {
        return balances.findOrAdd(
            orders.account(slot), instrument.lockedAssetId(OrderMeta.side(orders.meta(slot))));
    }

    /**
     * Settles a fill in continuous trading. The price improvement is available at once.
     *
     * @param instrument   that is traded.
     * @param taker        whose budget, if it has one, and carry change.
     * @param slot         of the maker, which has its quantities after the fill.
     * @param priceTicks   of the trade.
     * @param quantityLots of the trade.
     */
    void onTrade(
        final Instrument instrument,
        final IncomingOrder taker,
        final int slot,
        final long priceTicks,
        final long quantityLots)
    {
        final long notional = priceTicks * quantityLots * instrument.unitsPerTickLot;
        final long base = quantityLots * instrument.baseUnitsPerLot;
        makerFeeUnits = settleWaiting(
            instrument, slot, BUY != taker.side, quantityLots, notional, base, instrument.fees.makerRate());
        takerFeeUnits = settleTaker(instrument, taker, quantityLots, notional, base);
    }

    /**
     * Settles a fill of an auction, where both orders have waited.
     *
     * @param instrument   that is traded.
     * @param maker        slot of the order that came first, with its quantities after the fill.
     * @param taker        slot of the other one.
     * @param priceTicks   of the print.
     * @param quantityLots of the trade.
     */
    void onAuctionTrade(
        final Instrument instrument,
        final int maker,
        final int taker,
        final long priceTicks,
        final long quantityLots)
    {
        final long notional = priceTicks * quantityLots * instrument.unitsPerTickLot;
        final long base = quantityLots * instrument.baseUnitsPerLot;
        final boolean isMakerBuy = BUY == OrderMeta.side(orders.meta(maker));
        makerFeeUnits = settleWaiting(
            instrument, maker, isMakerBuy, quantityLots, notional, base, instrument.fees.makerRate());
        takerFeeUnits = settleWaiting(
            instrument, taker, !isMakerBuy, quantityLots, notional, base, instrument.fees.takerRate());
    }

    /**
     * Fee of the maker of the fill settled last.
     *
     * @return units of the asset it is taken in; 0 as long as nothing was settled.
     */
    long makerFeeUnits()
    {
        return makerFeeUnits;
    }

    long takerFeeUnits()
    {
        return takerFeeUnits;
    }

    private long settleWaiting(
        final Instrument instrument,
        final int slot,
        final boolean isBuy,
        final long quantityLots,
        final long notional,
        final long base,
        final long rate)
    {
        final long account = orders.account(slot);
        final long carry = orders.feeCarry(slot);
        final int quoteRow = balances.findOrAdd(account, instrument.quoteAssetId);
        final int baseRow = balances.findOrAdd(account, instrument.baseAssetId);
        final long fee = charge(instrument, isBuy, quantityLots, notional, base, rate, carry);
        orders.feeCarry(slot, carryAfter);
        if (!isBuy)
        {
            balances.spend(baseRow, base, 0);
            balances.add(quoteRow, notional - fee);
            return fee;
        }
        final long price = orders.priceTicks(slot);
        final long leaves = orders.leavesLots(slot);
        final long freed = lockUnits(instrument, BUY, price, leaves + quantityLots, carry) -
            lockUnits(instrument, BUY, price, leaves, carryAfter);
        final boolean isReceived = instrument.fees.isReceived();
        balances.spend(quoteRow, freed, freed - notional - (isReceived ? 0 : fee));
        balances.add(baseRow, base - (isReceived ? fee : 0));
        return fee;
    }

    private long settleTaker(
        final Instrument instrument,
        final IncomingOrder taker,
        final long quantityLots,
        final long notional,
        final long base)
    {
        final boolean isBuy = BUY == taker.side;
        final int quoteRow = balances.findOrAdd(taker.account, instrument.quoteAssetId);
        final int baseRow = balances.findOrAdd(taker.account, instrument.baseAssetId);
        final long fee =
            charge(instrument, isBuy, quantityLots, notional, base, instrument.fees.takerRate(), taker.feeCarry);
        taker.feeCarry = carryAfter;
        if (!isBuy)
        {
            balances.add(baseRow, -base);
            balances.add(quoteRow, notional - fee);
            return fee;
        }
        final boolean isReceived = instrument.fees.isReceived();
        balances.add(quoteRow, -notional - (isReceived ? 0 : fee));
        balances.add(baseRow, base - (isReceived ? fee : 0));
        return fee;
    }

    /** Collects the fee of one side; a seller's fee per lot is not more than what he gets. */
    private long charge(
        final Instrument instrument,
        final boolean isBuy,
        final long quantityLots,
        final long notional,
        final long base,
        final long rate,
        final long carry)
    {
        carryAfter = carry;
        if (0 == rate)
        {
            return 0;
        }
        final FeeSchedule fees = instrument.fees;
        final boolean isInBase = isBuy && fees.isReceived();
        final long units = isInBase ? base : notional;
        final long fee = fees.feeUnits(rate, carry, units, quantityLots);
        carryAfter = fees.carryAfter(rate, carry, units);
        return ledger.collect(
            isInBase ? instrument.baseAssetId : instrument.quoteAssetId,
            !isBuy && fees.isPerLot() ? Math.min(fee, notional) : fee);
    }
}
