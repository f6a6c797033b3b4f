package io.ringbook.engine;

import io.ringbook.engine.book.OrderBooks;
import io.ringbook.engine.book.OrderExtras;
import io.ringbook.engine.book.OrderMeta;
import io.ringbook.engine.book.Orders;
import io.ringbook.engine.ledger.Balances;
import io.ringbook.engine.ledger.Ledger;
import io.ringbook.engine.memory.Words;
import io.ringbook.sbe.RejectReason;

import java.util.Arrays;

/**
 * What orders and trades mean in money, with accounts on: what an order locks while it waits in a book or for its
 * trigger, what a fill moves, what it costs (semantics 4.9, exact K).
 *
 * <p>An order's lock is a function of the order, so it is not kept but calculated. An order that is being matched has
 * no lock: what it had is available, and nobody else can take it before the order rests or is done.
 *
 * <p>Of an account the base asset's balance is always touched before the quote asset's, so that what a trade touches is
 * nearly in the order in which it is told.
 *
 * <p>Long because what an order locks and what a fill moves are the same sums, and both are hot.
 */
final class Settlement
{
    private static final int BUY = 0;

    private final Ledger ledger;
    private final Balances balances;
    private final Orders orders;
    private final OrderExtras extras;

    /** By slot. */
    private int[] rows = new int[1024];
    private int row;
    private long rowUnits;
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
     * Can an account pay for a new order? Then {@link #row()} is what it pays from.
     *
     * @param instrument   of the order.
     * @param account      that sends it.
     * @param side         0 buy, 1 sell.
     * @param quoteUnits   that an order to buy locks.
     * @param quantityLots of an order to sell.
     * @return why not, or null.
     */
    RejectReason refusal(
        final Instrument instrument,
        final long account,
        final int side,
        final long quoteUnits,
        final long quantityLots)
    {
        final long units = BUY == side ? quoteUnits : instrument.baseUnits(quantityLots);
        row = balances.find(account, instrument.lockedAssetId(side));
        rowUnits = units;
        if (units < 0 || balances.available(row) < units)
        {
            return RejectReason.INSUFFICIENT_FUNDS;
        }
        return ledger.hasRoomFor(account, instrument.lockedAssetId(side ^ 1)) ? null : RejectReason.ACCOUNT_LIMIT;
    }

    /**
     * The balance that pays for the order that was not refused last.
     *
     * @return row.
     */
    int row()
    {
        return row;
    }

    /**
     * What the order that was not refused last locks, as long as nothing of it has traded.
     *
     * @return units.
     */
    long rowUnits()
    {
        return rowUnits;
    }

    /**
     * The balance that a live order's lock is part of.
     *
     * @param slot of the order.
     * @return row.
     */
    int row(final int slot)
    {
        return rows[slot];
    }

    /**
     * The balance that a live order's lock is most likely part of.
     *
     * @param slot of any order, or of one that is gone.
     * @return a row, or {@link Balances#NONE}.
     */
    int probableRow(final int slot)
    {
        return slot < rows.length ? rows[slot] : Balances.NONE;
    }

    /**
     * States which balance a live order's lock is part of, as long as it lives: what is locked is not zero.
     *
     * @param slot of the order.
     * @param row  of the balance.
     */
    void row(final int slot, final int row)
    {
        if (slot >= rows.length)
        {
            rows = Arrays.copyOf(rows, Integer.highestOneBit(slot) << 1);
        }
        Words.put(rows, slot, row);
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
        final long units = BUY == OrderMeta.side(orders.meta(slot)) ?
            buyLockUnits(instrument, priceTicks, leavesLots, orders.feeCarry(slot)) : instrument.baseUnits(leavesLots);
        return units >= 0 && units - lockUnits(instrument, slot) <= balances.available(rows[slot]);
    }

    /**
     * What a waiting order locks (exact K4). That its price x quantity fits a long was seen at entry.
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
        // Which side it is on cannot be predicted: so both are calculated, and there is no branch.
        final long leaves = orders.leavesLots(slot);
        final long buy = buyLockUnits(instrument, orders.priceTicks(slot), leaves, orders.feeCarry(slot));
        final long sell = leaves * instrument.baseUnitsPerLot;
        final long sells = -OrderMeta.side(meta);
        return buy & ~sells | sell & sells;
    }

    private static long buyLockUnits(
        final Instrument instrument, final long priceTicks, final long leavesLots, final long carry)
    {
        final long notional = priceTicks * leavesLots * instrument.unitsPerTickLot;
        return notional + instrument.fees.boundUnits(carry, notional, leavesLots);
    }

    /**
     * An order begins to wait.
     *
     * @param instrument of the order.
     * @param slot       of the order, as it waits.
     */
    void lock(final Instrument instrument, final int slot)
    {
        balances.lock(rows[slot], lockUnits(instrument, slot));
    }

    /**
     * An order begins to wait, and what it locks is known.
     *
     * @param slot  of the order.
     * @param units that it locks.
     */
    void lock(final int slot, final long units)
    {
        balances.lock(rows[slot], units);
    }

    /**
     * An order no longer waits.
     *
     * @param instrument of the order.
     * @param slot       of the order, as it waited.
     */
    void unlock(final Instrument instrument, final int slot)
    {
        balances.lock(rows[slot], -lockUnits(instrument, slot));
    }

    /**
     * Has the command changed no balance yet?
     *
     * @return true if so.
     */
    boolean isUntouched()
    {
        return !balances.isAnyTouched();
    }

    /**
     * An order begins or ends to wait in continuous trading, which is all that the command does to balances, and
     * nothing is to be told before: so it is told at once.
     *
     * @param slot   of the order.
     * @param units  to lock, negative to unlock.
     * @param report that tells.
     */
    void lockOnly(final int slot, final long units, final BalanceReport report)
    {
        balances.lockOnly(rows[slot], units, report);
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
        balances.lock(rows[slot], lockUnits(instrument, slot) - units);
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
        final boolean isMakerBuy = BUY != taker.side;
        final long carry = orders.feeCarry(slot);
        makerFeeUnits = charge(
            instrument, isMakerBuy, quantityLots, notional, base, instrument.fees.makerRate(), carry);
        final long freed = freedUnits(instrument, slot, quantityLots, carry, carryAfter);
        orders.feeCarry(slot, carryAfter);
        takerFeeUnits = charge(
            instrument, !isMakerBuy, quantityLots, notional, base, instrument.fees.takerRate(), taker.feeCarry);
        taker.feeCarry = carryAfter;

        // Which side the maker is on cannot be predicted: so both are calculated, and there is no branch.
        final long makerBuys = isMakerBuy ? -1 : 0;
        final int makerRow = rows[slot];
        settle(
            instrument,
            isMakerBuy ? makerRow : taker.balanceRow,
            isMakerBuy ? taker.balanceRow : makerRow,
            freed & makerBuys,
            base & ~makerBuys,
            notional,
            base,
            isMakerBuy ? makerFeeUnits : takerFeeUnits,
            isMakerBuy ? takerFeeUnits : makerFeeUnits);
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
        final int buy = isMakerBuy ? maker : taker;
        final long buyCarry = orders.feeCarry(buy);
        makerFeeUnits = charge(
            instrument, isMakerBuy, quantityLots, notional, base, instrument.fees.makerRate(), orders.feeCarry(maker));
        orders.feeCarry(maker, carryAfter);
        takerFeeUnits = charge(
            instrument, !isMakerBuy, quantityLots, notional, base, instrument.fees.takerRate(), orders.feeCarry(taker));
        orders.feeCarry(taker, carryAfter);
        settle(
            instrument,
            rows[buy],
            rows[isMakerBuy ? taker : maker],
            freedUnits(instrument, buy, quantityLots, buyCarry, orders.feeCarry(buy)),
            base,
            notional,
            base,
            isMakerBuy ? makerFeeUnits : takerFeeUnits,
            isMakerBuy ? takerFeeUnits : makerFeeUnits);
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

    /** What a waiting buy order no longer locks after a fill. */
    private long freedUnits(
        final Instrument instrument,
        final int slot,
        final long quantityLots,
        final long carryBefore,
        final long carry)
    {
        final long price = orders.priceTicks(slot);
        final long leaves = orders.leavesLots(slot);
        return buyLockUnits(instrument, price, leaves + quantityLots, carryBefore) -
            buyLockUnits(instrument, price, leaves, carry);
    }

    /**
     * Moves base, quote and fees.
     *
     * @param instrument  that is traded.
     * @param buyRow      quote balance of the buyer.
     * @param sellRow     base balance of the seller.
     * @param buyLocked   quote units that the buyer no longer locks.
     * @param sellLocked  base units that the seller no longer locks.
     * @param notional    quote units that are paid.
     * @param base        base units that are paid for.
     * @param buyFee      of the buyer.
     * @param sellFee     of the seller.
     */
    private void settle(
        final Instrument instrument,
        final int buyRow,
        final int sellRow,
        final long buyLocked,
        final long sellLocked,
        final long notional,
        final long base,
        final long buyFee,
        final long sellFee)
    {
        final boolean isReceived = instrument.fees.isReceived();
        balances.add(balances.partner(buyRow, instrument.baseAssetId), base - (isReceived ? buyFee : 0));
        balances.spend(buyRow, buyLocked, buyLocked - notional - (isReceived ? 0 : buyFee));
        balances.spend(sellRow, sellLocked, sellLocked - base);
        balances.add(balances.partner(sellRow, instrument.quoteAssetId), notional - sellFee);
    }

    /**
     * Collects the fee of one side; a seller's fee per lot is not more than what he gets. A rebate that is cut counts
     * as if there had been none: what the order may still cost is not less by it.
     */
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
        final long exact = fees.feeUnits(rate, carry, units, quantityLots);
        final long fee = !isBuy && fees.isPerLot() ? Math.min(exact, notional) : exact;
        final long collected =
            ledger.collect(isInBase ? instrument.baseAssetId : instrument.quoteAssetId, fee);
        carryAfter = collected == fee ? fees.carryAfter(rate, carry, units, exact) : carry;
        return collected;
    }
}
