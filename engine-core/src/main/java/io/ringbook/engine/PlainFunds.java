package io.ringbook.engine;

import io.ringbook.codecs.EventHandler;
import io.ringbook.engine.book.OrderMeta;
import io.ringbook.engine.book.Orders;
import io.ringbook.engine.ledger.Balances;
import io.ringbook.engine.ledger.Ledger;
import io.ringbook.engine.memory.Words;

/**
 * The short way of money: what plain orders lock, and what they pay and get when they trade with plain ones, as long as
 * all sums fit a long for sure ({@link Instrument#isShort}). It does what {@link Settlement} does for them.
 *
 * <p>Which side an order is on cannot be predicted: so what depends on it is calculated for both, and there is no
 * branch.
 */
final class PlainFunds
{
    private static final int BUY = 0;

    /** Makers that a taker may have before it is left to {@link Balances} to remember what they have got. */
    private static final int MAX_MAKERS = 15;

    /** A change is four words: row, available and locked; and the first of a party has its account. */
    private static final int AVAILABLE = 1;
    private static final int LOCKED = 2;
    private static final int ACCOUNT = 3;
    private static final int CHANGE_SHIFT = 2;

    /** A party of a trade has two changes, one of each asset, in the order in which they are told. */
    private static final int PARTY_SHIFT = CHANGE_SHIFT + 1;

    /** Of all makers, and then of the taker. */
    private final long[] changes = new long[MAX_MAKERS + 1 << PARTY_SHIFT];

    /** Where the parties begin among the changes, by account. */
    private final int[] parties = new int[MAX_MAKERS + 1];
    private final Ledger ledger;
    private final Balances balances;
    private final Orders orders;
    private final Settlement settlement;
    private final BalanceReport report;

    private int row;
    private long lockUnits;
    private long takerCarry;
    private long paidUnits;
    private long receivedUnits;
    private long makerFeeUnits;
    private long takerFeeUnits;
    private long carryAfter;
    private int makers;
    private boolean isRemembered;

    PlainFunds(final EngineState state, final EventHandler events)
    {
        ledger = state.ledger;
        balances = ledger.balances();
        orders = state.books.orders();
        settlement = state.settlement;
        report = new BalanceReport(state, events);
    }

    /**
     * Can an account pay for a new order? Then {@link #row()} is what it pays from, and {@link #lockUnits()} what the
     * order locks as long as nothing of it has traded.
     *
     * @param instrument   of the order.
     * @param account      that sends it.
     * @param side         0 buy, 1 sell.
     * @param priceTicks   of the order.
     * @param quantityLots of the order.
     * @return false if it has to be looked at more closely, or refused.
     */
    boolean canPay(
        final Instrument instrument,
        final long account,
        final int side,
        final long priceTicks,
        final long quantityLots)
    {
        final long notional = priceTicks * quantityLots * instrument.unitsPerTickLot;
        final long buy = notional + instrument.fees.shortBoundUnits(FeeSchedule.FIRST_CARRY, notional);
        final long units = bySide(side, buy, quantityLots * instrument.baseUnitsPerLot);
        final int paying = balances.find(account, instrument.lockedAssetId(side));
        row = paying;
        lockUnits = units;
        return instrument.isShort(priceTicks, quantityLots) && balances.available(paying) >= units &&
            ledger.hasRoomFor(account, instrument.lockedAssetId(side ^ 1));
    }

    private static long bySide(final int side, final long buy, final long sell)
    {
        final long sells = -side;
        return buy & ~sells | sell & sells;
    }

    int row()
    {
        return row;
    }

    long lockUnits()
    {
        return lockUnits;
    }

    /**
     * The new order that can be paid for has come to rest, and nothing of it has traded.
     *
     * @param slot of the order.
     */
    void lockNew(final int slot)
    {
        settlement.row(slot, row);
        balances.lockOnly(row, lockUnits, report);
    }

    /**
     * What a waiting order locks.
     *
     * @param instrument of the order.
     * @param slot       of the order.
     * @param meta       of the order, which does not wait for a trigger.
     * @return units of what it locks.
     */
    long lockUnits(final Instrument instrument, final int slot, final long meta)
    {
        final long priceTicks = orders.priceTicks(slot);
        final long leavesLots = orders.leavesLots(slot);
        if (!instrument.isShort(priceTicks, leavesLots))
        {
            return settlement.lockUnits(instrument, slot);
        }
        final long notional = priceTicks * leavesLots * instrument.unitsPerTickLot;
        return bySide(
            OrderMeta.side(meta), notional + instrument.fees.shortBoundUnits(orders.feeCarry(slot), notional),
            leavesLots * instrument.baseUnitsPerLot);
    }

    /**
     * An order is canceled, which is all that the command does.
     *
     * @param slot  in which the order waited.
     * @param units that it locked.
     */
    void unlockCanceled(final int slot, final long units)
    {
        balances.lockOnly(settlement.row(slot), -units, report);
    }

    /**
     * An order has been replaced and waits again, which is all that the command does.
     *
     * @param instrument of the order.
     * @param slot       of the order, as it waits now.
     * @param units      that it locked before.
     */
    void relockReplaced(final Instrument instrument, final int slot, final long units)
    {
        final long more = settlement.lockUnits(instrument, slot) - units;
        balances.changeOnly(settlement.row(slot), -more, more, report);
    }

    /** A new order begins to trade. */
    void beginTaker()
    {
        takerCarry = FeeSchedule.FIRST_CARRY;
        paidUnits = 0;
        receivedUnits = 0;
        makers = 0;
        isRemembered = false;
    }

    /**
     * Calculates a fill: what changes for the maker is noted, what the taker pays and receives is summed up.
     *
     * @param instrument      that is traded.
     * @param takerSide       0 buy, 1 sell.
     * @param slot            of the maker, as it was before the fill.
     * @param priceTicks      of both, {@link Instrument#isShort} with what either has left.
     * @param quantityLots    of the trade.
     * @param makerLeavesLots after it.
     */
    void fill(
        final Instrument instrument,
        final int takerSide,
        final int slot,
        final long priceTicks,
        final long quantityLots,
        final long makerLeavesLots)
    {
        final FeeSchedule fees = instrument.fees;
        final int makerSide = takerSide ^ 1;
        final long notional = priceTicks * quantityLots * instrument.unitsPerTickLot;
        final long base = quantityLots * instrument.baseUnitsPerLot;
        final long makerCarry = orders.feeCarry(slot);
        final long makerFee = charge(instrument, makerSide, notional, base, fees.makerRate(), makerCarry);
        final long makerCarryAfter = carryAfter;
        orders.feeCarry(slot, makerCarryAfter);
        final long takerFee = charge(instrument, takerSide, notional, base, fees.takerRate(), takerCarry);
        takerCarry = carryAfter;
        makerFeeUnits = makerFee;
        takerFeeUnits = takerFee;

        // What a waiting order to buy no longer locks: the notional, at its own price, and part of the fees.
        final long leavesUnits = priceTicks * makerLeavesLots * instrument.unitsPerTickLot;
        final long freed = notional + fees.shortBoundUnits(makerCarry, leavesUnits + notional) -
            fees.shortBoundUnits(makerCarryAfter, leavesUnits);
        final long buyFeeInBase = fees.isReceived() ? -1 : 0;
        final int paying = settlement.row(slot);
        final int receiving = balances.partner(paying, instrument.lockedAssetId(takerSide));
        final long unlocked = bySide(makerSide, freed, base);
        final long available = bySide(makerSide, freed - notional - (makerFee & ~buyFeeInBase), 0);
        final long received = bySide(makerSide, base - (makerFee & buyFeeInBase), notional - makerFee);
        if (MAX_MAKERS == makers)
        {
            rememberMakers();
        }
        note(makers++ << PARTY_SHIFT, balances.account(paying), instrument.buyerPays ^ makerSide,
            paying, available, -unlocked, receiving, received);
        paidUnits += bySide(takerSide, notional + (takerFee & ~buyFeeInBase), base);
        receivedUnits += bySide(takerSide, base - (takerFee & buyFeeInBase), notional - takerFee);
    }

    /** Collects a fee; see {@link Settlement} on a rebate that is cut. */
    private long charge(
        final Instrument instrument,
        final int side,
        final long notional,
        final long base,
        final long rate,
        final long carry)
    {
        final FeeSchedule fees = instrument.fees;
        final boolean isInBase = fees.isReceived() && BUY == side;
        final long units = isInBase ? base : notional;
        final long exact = FeeSchedule.shortFeeUnits(rate, carry, units);
        final long collected = ledger.collect(isInBase ? instrument.baseAssetId : instrument.quoteAssetId, exact);
        carryAfter = collected == exact ? FeeSchedule.shortCarryAfter(rate, carry, units, exact) : carry;
        return collected;
    }

    /** Notes what changes for a party. Which of the two is told first cannot be predicted: so there is no branch. */
    private void note(
        final int party,
        final long account,
        final int pays,
        final int paying,
        final long availableUnits,
        final long lockedUnits,
        final int receiving,
        final long receivedUnits)
    {
        final long[] changes = this.changes;
        final int payment = party + (pays << CHANGE_SHIFT);
        final int receipt = party + ((pays ^ 1) << CHANGE_SHIFT);
        Words.put(changes, payment, paying);
        Words.put(changes, payment + AVAILABLE, availableUnits);
        Words.put(changes, payment + LOCKED, lockedUnits);
        Words.put(changes, receipt, receiving);
        Words.put(changes, receipt + AVAILABLE, receivedUnits);
        Words.put(changes, receipt + LOCKED, 0);
        Words.put(changes, party + ACCOUNT, account);
    }

    /** Too many makers, or one account more than once: what the command changes is told at its end. */
    private void rememberMakers()
    {
        for (int change = 0; change < makers << PARTY_SHIFT; change += 1 << CHANGE_SHIFT)
        {
            balances.spend((int)changes[change], -changes[change + LOCKED], changes[change + AVAILABLE]);
        }
        makers = 0;
        isRemembered = true;
    }

    /**
     * A new order has traded all that is plain, and goes on trading.
     *
     * @param instrument that is traded.
     * @param side       of the order.
     * @param row        of the balance that it is paid from.
     */
    void settleTaker(final Instrument instrument, final int side, final int row)
    {
        rememberMakers();
        balances.add(row, -paidUnits);
        balances.add(receivingRow(instrument, side, row), receivedUnits);
    }

    private int receivingRow(final Instrument instrument, final int side, final int row)
    {
        return balances.partner(row, instrument.lockedAssetId(side ^ 1));
    }

    /**
     * A new order that has traded is done, or what is left of it rests: there is nothing more that the command does to
     * any balance.
     *
     * @param instrument that was traded.
     * @param side       of the order.
     * @param account    of the order.
     * @param row        of the balance that it is paid from.
     * @param slot       of what is left of it, or {@link Orders#NONE}.
     */
    void endTaker(
        final Instrument instrument, final int side, final long account, final int row, final int slot)
    {
        long locked = 0;
        if (Orders.NONE != slot)
        {
            settlement.row(slot, row);
            locked = lockUnits(instrument, slot, orders.meta(slot));
        }
        note(makers << PARTY_SHIFT, account, instrument.buyerPays ^ side,
            row, -paidUnits - locked, locked, receivingRow(instrument, side, row), receivedUnits);
        if (!isRemembered && sortParties())
        {
            tellParties();
        }
        else
        {
            settleTaker(instrument, side, row);
            balances.lock(row, locked);
        }
    }

    /** Puts the parties in the order of their accounts; false if there is one more than once. */
    private boolean sortParties()
    {
        if (1 == makers)
        {
            // Which account is the lower one cannot be predicted: so it is a place to write to, not a branch.
            final long maker = Words.get(changes, ACCOUNT);
            final long taker = Words.get(changes, (1 << PARTY_SHIFT) + ACCOUNT);
            final int first = taker < maker ? 1 : 0;
            parties[0] = first << PARTY_SHIFT;
            parties[1] = (first ^ 1) << PARTY_SHIFT;
            return taker != maker;
        }
        parties[0] = 0;
        for (int i = 1; i <= makers; i++)
        {
            final int party = i << PARTY_SHIFT;
            final long account = Words.get(changes, party + ACCOUNT);
            int at = i;
            while (at > 0 && Words.get(changes, parties[at - 1] + ACCOUNT) > account)
            {
                parties[at] = parties[at - 1];
                at--;
            }
            if (at > 0 && Words.get(changes, parties[at - 1] + ACCOUNT) == account)
            {
                return false;
            }
            parties[at] = party;
        }
        return true;
    }

    private void tellParties()
    {
        for (int i = 0; i < makers + 1 << 1; i++)
        {
            final int change = Words.get(parties, i >> 1) + ((i & 1) << CHANGE_SHIFT);
            balances.changeOnly(
                (int)Words.get(changes, change), Words.get(changes, change + AVAILABLE),
                Words.get(changes, change + LOCKED), report);
        }
    }

    /**
     * What rounding of the taker's fees has left over.
     *
     * @return in 1e-5 units.
     */
    long takerCarry()
    {
        return takerCarry;
    }

    long makerFeeUnits()
    {
        return makerFeeUnits;
    }

    long takerFeeUnits()
    {
        return takerFeeUnits;
    }
}
