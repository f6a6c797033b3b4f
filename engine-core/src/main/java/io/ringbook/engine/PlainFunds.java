package io.ringbook.engine;

import io.ringbook.codecs.EventHandler;
import io.ringbook.engine.book.Orders;
import io.ringbook.engine.ledger.Assets;
import io.ringbook.engine.ledger.Balances;
import io.ringbook.engine.ledger.Ledger;

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

    /** What a trade changes, in the order in which it is told: row, available, locked. */
    private static final int CHANGES = 4;

    private final long[] changes = new long[CHANGES << 2];
    private final Ledger ledger;
    private final Balances balances;
    private final Assets assets;
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
    private int fills;
    private int makerPaying;
    private int makerReceiving;
    private long makerUnlockedUnits;
    private long makerAvailableUnits;
    private long makerReceivedUnits;

    PlainFunds(final EngineState state, final EventHandler events)
    {
        ledger = state.ledger;
        balances = ledger.balances();
        assets = ledger.assets();
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
     * A new order has come to rest, of which nothing has traded.
     *
     * @param slot  of the order.
     * @param row   of the balance that it is paid from.
     * @param units that it locks.
     */
    void lockNew(final int slot, final int row, final long units)
    {
        settlement.row(slot, row);
        balances.lockOnly(row, units, report);
    }

    /**
     * An order is canceled, which is all that the command does.
     *
     * @param instrument of the order.
     * @param slot       of the order, as it waited.
     */
    void unlockCanceled(final Instrument instrument, final int slot)
    {
        balances.lockOnly(settlement.row(slot), -settlement.lockUnits(instrument, slot), report);
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
        fills = 0;
    }

    /**
     * Settles a fill as far as the maker goes; what the taker pays and receives is summed up. The first maker's part is
     * kept until it is known whether there is another one.
     *
     * @param instrument      that is traded.
     * @param takerSide       0 buy, 1 sell.
     * @param slot            of the maker, as it was before the fill.
     * @param priceTicks      of both, {@link Instrument#isShort} with the quantity.
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
        final long freed = notional + fees.boundUnits(makerCarry, leavesUnits + notional, makerLeavesLots) -
            fees.boundUnits(makerCarryAfter, leavesUnits, makerLeavesLots);
        final long buyFeeInBase = fees.isReceived() ? -1 : 0;
        final int paying = settlement.row(slot);
        final int receiving = balances.partner(paying, instrument.lockedAssetId(takerSide));
        final long unlocked = bySide(makerSide, freed, base);
        final long available = bySide(makerSide, freed - notional - (makerFee & ~buyFeeInBase), 0);
        final long received = bySide(makerSide, base - (makerFee & buyFeeInBase), notional - makerFee);
        if (0 == fills)
        {
            makerPaying = paying;
            makerReceiving = receiving;
            makerUnlockedUnits = unlocked;
            makerAvailableUnits = available;
            makerReceivedUnits = received;
        }
        else
        {
            settleFirstMaker();
            balances.spend(paying, unlocked, available);
            balances.add(receiving, received);
        }
        fills++;
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
        carryAfter = collected == exact ? fees.carryAfter(rate, carry, units, exact) : carry;
        return collected;
    }

    private void settleFirstMaker()
    {
        if (1 == fills)
        {
            balances.spend(makerPaying, makerUnlockedUnits, makerAvailableUnits);
            balances.add(makerReceiving, makerReceivedUnits);
        }
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
        settleFirstMaker();
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
            locked = settlement.lockUnits(instrument, slot);
        }
        if (1 == fills && account != balances.account(makerPaying))
        {
            tellTrade(instrument, side, account, row, locked);
        }
        else
        {
            settleTaker(instrument, side, row);
            balances.lock(row, locked);
        }
    }

    /** Two accounts, two balances each: which is told first is a place to write to, not a branch. */
    private void tellTrade(
        final Instrument instrument, final int side, final long account, final int row, final long locked)
    {
        final int buyersFirst = assets.rank(instrument.quoteAssetId) < assets.rank(instrument.baseAssetId) ? 0 : 1;
        final int makers = account < balances.account(makerPaying) ? 2 : 0;
        final int takers = makers ^ 2;
        final int makerPays = buyersFirst ^ side ^ 1;
        final int takerPays = buyersFirst ^ side;
        change(makers + makerPays, makerPaying, makerAvailableUnits, -makerUnlockedUnits);
        change(makers + (makerPays ^ 1), makerReceiving, makerReceivedUnits, 0);
        change(takers + takerPays, row, -paidUnits - locked, locked);
        change(takers + (takerPays ^ 1), receivingRow(instrument, side, row), receivedUnits, 0);
        for (int i = 0; i < CHANGES; i++)
        {
            balances.changeOnly((int)changes[i << 2], changes[(i << 2) + 1], changes[(i << 2) + 2], report);
        }
    }

    private void change(final int place, final int row, final long availableUnits, final long lockedUnits)
    {
        changes[place << 2] = row;
        changes[(place << 2) + 1] = availableUnits;
        changes[(place << 2) + 2] = lockedUnits;
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
