package io.ringbook.engine.fuzz;

import io.ringbook.engine.reference.Command;
import io.ringbook.sbe.AccountsMode;
import io.ringbook.sbe.RejectReason;
import io.ringbook.sbe.ReplaceBasis;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.TransferOutcome;
import io.ringbook.sbe.TransferType;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static io.ringbook.engine.fuzz.AuditFailure.require;

/**
 * Keeps the money from the events alone: what accounts own by transfers and trades, what their orders have to lock,
 * what fees are due; and checks what the engine tells against it (invariant 11). One thread.
 *
 * <p>Long because it has a method for each event that moves money, and all of them keep the same accounts.
 */
final class MoneyAuditor
{
    /** No order's funds were looked at in this command. */
    static final long NO_ROOM = Long.MIN_VALUE;

    private static final long MAX_NET_DEPOSITS = 1L << 62;
    private static final BigInteger MIN_FEES = BigInteger.ONE.shiftLeft(62).subtract(BigInteger.ONE).negate();
    private static final int MAX_SCALE = 18;

    private final Ledger ledger = new Ledger();
    private final Map<TransferKey, Told> transfers = new HashMap<>();
    private final List<Ledger.Balance> touchedBalances = new ArrayList<>();
    private final List<TrackedOrder> touchedOrders;
    private final List<Market> markets;
    private boolean isOn;
    private Command command;
    private boolean isRefused;
    private boolean isAnswered;
    private Ledger.Balance lastTold;
    private long roomUnits;

    MoneyAuditor(final List<TrackedOrder> touchedOrders, final List<Market> markets)
    {
        this.touchedOrders = touchedOrders;
        this.markets = markets;
    }

    private record TransferKey(long account, long transferId)
    {
    }

    private record Told(long type, long asset, long amountUnits, long outcome)
    {
    }

    boolean isOn()
    {
        return isOn;
    }

    Ledger ledger()
    {
        return ledger;
    }

    /** Transfers and balances, each of which counts in a state hash. */
    int size()
    {
        return transfers.size() + ledger.balances().size();
    }

    /** Balances that the last command may have changed. */
    List<Ledger.Balance> touchedBalances()
    {
        return touchedBalances;
    }

    /** What was available beyond what the order of the last command had to lock (negative: short), or none. */
    long roomUnits()
    {
        return roomUnits;
    }

    void onCommandStart(final Command command)
    {
        this.command = command;
        isRefused = false;
        isAnswered = false;
        lastTold = null;
        roomUnits = NO_ROOM;
        touchedBalances.clear();
    }

    void onInstrument(final Market market, final int baseScale, final int quoteScale)
    {
        final Ledger.Asset base = ledger.name(market.terms.baseAsset, baseScale);
        final Ledger.Asset quote = ledger.name(market.terms.quoteAsset, quoteScale);
        require(base.scale == baseScale && quote.scale == quoteScale, "14 (K1): %s and %s have scales %d and %d, " +
            "found %d and %d", base, quote, base.scale, quote.scale, baseScale, quoteScale);
        market.baseAsset = base;
        market.quoteAsset = quote;
        market.money = new MoneyTerms(market.terms, baseScale, quoteScale);
        require(!isOn || io.ringbook.sbe.BooleanType.NO == market.terms.message.allowNegativePrice(),
            "11 (K10): negative prices with accounts");
        require(!market.money.isPerLot || !market.money.isReceived, "11: fees per lot in the received asset");
    }

    /** Whether an order's notional and funds allow it; to be called before the order counts. */
    void onAccepted(final TrackedOrder order)
    {
        final MoneyTerms terms = market(order.instrumentId).money;
        require(!order.hasPrice() || order.isBudget() || !terms.isTooLarge(order.priceTicks, order.leavesLots, isOn),
            "17 (C6): the notional of %s is too large", order);
        if (isOn)
        {
            require(!order.isBuy() || order.hasPrice() || order.isBudget(), "11 (K5): %s has no protection", order);
            requireFunds(order, lock(order), true);
        }
    }

    /** To be called when the order is as amended, and before it trades. */
    void onAmended(final TrackedOrder order)
    {
        final MoneyTerms terms = market(order.instrumentId).money;
        require(!order.hasPrice() || order.isBudget() || !terms.isTooLarge(order.priceTicks, order.quantityLots, isOn),
            "17 (C6): the notional of %s is too large", order);
        if (isOn)
        {
            requireFunds(order, lock(order).subtract(BigInteger.valueOf(order.lockUnits)), true);
        }
    }

    private void requireFunds(final TrackedOrder order, final BigInteger neededUnits, final boolean isEnough)
    {
        for (int i = 0; i < touchedOrders.size(); i++)
        {
            if (touchedOrders.get(i) != order)
            {
                settle(touchedOrders.get(i));
            }
        }
        final Ledger.Balance balance = lockBalance(order);
        final BigInteger room = BigInteger.valueOf(balance.freeUnits()).subtract(neededUnits);
        roomUnits = room.bitLength() > 62 ? NO_ROOM : room.longValue();
        require(isEnough == room.signum() >= 0, "11 (h): %s has %d available and needs %s, and was %s",
            balance, balance.freeUnits(), neededUnits, isEnough ? "accepted" : "refused");
    }

    void onTrade(
        final TrackedOrder maker,
        final TrackedOrder taker,
        final long priceTicks,
        final long lots,
        final long makerFeeUnits,
        final long takerFeeUnits)
    {
        if (!isOn)
        {
            require(0 == makerFeeUnits && 0 == takerFeeUnits, "11 (K2): fees %d and %d with accounts off",
                makerFeeUnits, takerFeeUnits);
            return;
        }
        final Market market = market(maker.instrumentId);
        final BigInteger notional = market.money.notional(priceTicks, lots);
        final BigInteger baseUnits = market.money.baseUnits(lots);
        charge(market, maker, market.money.makerRate, notional, lots, makerFeeUnits);
        charge(market, taker, market.money.takerRate, notional, lots, takerFeeUnits);
        move(maker, market, notional.longValueExact(), baseUnits.longValueExact(), makerFeeUnits);
        move(taker, market, notional.longValueExact(), baseUnits.longValueExact(), takerFeeUnits);
    }

    private void charge(
        final Market market,
        final TrackedOrder order,
        final BigInteger rate,
        final BigInteger notional,
        final long lots,
        final long toldUnits)
    {
        final MoneyTerms terms = market.money;
        final boolean isInBase = terms.isReceived && order.isBuy();
        final Ledger.Asset asset = isInBase ? market.baseAsset : market.quoteAsset;
        BigInteger fee;
        if (terms.isPerLot)
        {
            fee = rate.multiply(BigInteger.valueOf(lots));
            fee = order.isBuy() ? fee : fee.min(notional);
        }
        else
        {
            final BigInteger before = MoneyTerms.feeTotal(order.feeSum);
            order.feeSum = order.feeSum.add(rate.multiply(isInBase ? terms.baseUnits(lots) : notional));
            fee = MoneyTerms.feeTotal(order.feeSum).subtract(before);
        }
        fee = fee.max(MIN_FEES.subtract(BigInteger.valueOf(asset.feesUnits)));
        require(fee.equals(BigInteger.valueOf(toldUnits)), "11 (K3): expected fee %s of %s, found %d",
            fee, order, toldUnits);
        asset.feesUnits = Math.addExact(asset.feesUnits, toldUnits);
    }

    private void move(
        final TrackedOrder order,
        final Market market,
        final long notionalUnits,
        final long baseUnits,
        final long feeUnits)
    {
        if (order.isBuy())
        {
            final boolean isInBase = market.money.isReceived;
            final long cost = Math.addExact(notionalUnits, isInBase ? 0 : feeUnits);
            order.spentUnits = Math.addExact(order.spentUnits, cost);
            add(order.account, market.quoteAsset, Math.negateExact(cost));
            add(order.account, market.baseAsset, Math.subtractExact(baseUnits, isInBase ? feeUnits : 0));
        }
        else
        {
            add(order.account, market.baseAsset, Math.negateExact(baseUnits));
            add(order.account, market.quoteAsset, Math.subtractExact(notionalUnits, feeUnits));
        }
    }

    private void add(final long account, final Ledger.Asset asset, final long units)
    {
        final Ledger.Balance balance = touch(ledger.balance(account, asset));
        balance.totalUnits = Math.addExact(balance.totalUnits, units);
    }

    private Ledger.Balance touch(final Ledger.Balance balance)
    {
        if (!balance.isTouched)
        {
            balance.isTouched = true;
            touchedBalances.add(balance);
        }
        return balance;
    }

    /** A new order, an amend or an admin command is refused. */
    void onRefused(final RejectReason reason, final TrackedOrder amended)
    {
        isRefused = true;
        isAnswered = true;
        if (command instanceof final Command.NewOrder order)
        {
            onOrderRefused(order, reason);
        }
        else if (command instanceof final Command.ReplaceOrder replace)
        {
            onAmendRefused(replace, amended, reason);
        }
    }

    private void onOrderRefused(final Command.NewOrder order, final RejectReason reason)
    {
        final boolean isBuy = Side.BUY == order.side();
        final boolean isBudget = Command.NONE != order.quoteBudgetUnits();
        if (RejectReason.PROTECTION_REQUIRED == reason)
        {
            require(isOn && isBuy && Command.NONE == order.priceTicks() && !isBudget, "11 (K5): it was protected");
        }
        else if (RejectReason.INSUFFICIENT_FUNDS == reason)
        {
            require(isOn, "11 (K2): funds with accounts off");
            final TrackedOrder refused = new TrackedOrder();
            refused.account = order.account();
            refused.instrumentId = order.instrumentId();
            refused.side = order.side();
            refused.priceTicks = order.priceTicks();
            refused.quoteBudgetUnits = order.quoteBudgetUnits();
            refused.leavesLots = isBudget ? 0 : order.quantityLots();
            requireFunds(refused, lock(refused), false);
        }
        else if (RejectReason.NOTIONAL_OVERFLOW == reason)
        {
            require(market(order.instrumentId()).money.isTooLarge(order.priceTicks(), order.quantityLots(), isOn),
                "17 (C6): the notional is not too large");
        }
    }

    private void onAmendRefused(
        final Command.ReplaceOrder replace, final TrackedOrder order, final RejectReason reason)
    {
        if (RejectReason.INSUFFICIENT_FUNDS == reason)
        {
            require(isOn && null != order, "11: no order to lock for");
            requireFunds(order, lockAfter(order, replace).subtract(BigInteger.valueOf(order.lockUnits)), false);
        }
        else if (RejectReason.NOTIONAL_OVERFLOW == reason)
        {
            require(null != order && market(order.instrumentId).money.isTooLarge(priceAfter(order, replace),
                order.cumLots + order.preventedLots + leavesAfter(order, replace), isOn),
                "17 (C6): the notional is not too large");
        }
    }

    /** What an order would have to lock as a replace makes it. */
    BigInteger lockAfter(final TrackedOrder order, final Command.ReplaceOrder replace)
    {
        return order.isBudget() ? lock(order) : market(order.instrumentId).money.lock(
            order.isBuy(), priceAfter(order, replace), leavesAfter(order, replace), order.feeSum);
    }

    private static long priceAfter(final TrackedOrder order, final Command.ReplaceOrder replace)
    {
        return Command.NONE == replace.priceTicks() ? order.priceTicks : replace.priceTicks();
    }

    private static long leavesAfter(final TrackedOrder order, final Command.ReplaceOrder replace)
    {
        return Command.NONE == replace.quantityLots() ? order.leavesLots :
            ReplaceBasis.OPEN_QTY == replace.basis() ? replace.quantityLots() :
            replace.quantityLots() - order.cumLots - order.preventedLots;
    }

    /** K4, of a live order as it is now. */
    BigInteger lock(final TrackedOrder order)
    {
        return order.isBudget() ? BigInteger.valueOf(order.quoteBudgetUnits - order.spentUnits) :
            market(order.instrumentId).money.lock(order.isBuy(), order.priceTicks, order.leavesLots, order.feeSum);
    }

    private Ledger.Balance lockBalance(final TrackedOrder order)
    {
        final Market market = market(order.instrumentId);
        return ledger.balance(order.account, order.isBuy() ? market.quoteAsset : market.baseAsset);
    }

    private void settle(final TrackedOrder order)
    {
        final long lockUnits = order.isLive ? lock(order).longValueExact() : 0;
        if (lockUnits != order.lockUnits)
        {
            final Ledger.Balance balance = touch(lockBalance(order));
            balance.orderLocksUnits = Math.addExact(balance.orderLocksUnits, lockUnits - order.lockUnits);
            order.lockUnits = lockUnits;
        }
    }

    void onTransfer(final Tape tape, final int at)
    {
        require(command instanceof Command.Transfer && !isAnswered, "13 (K7): TRANSFER out of place");
        isAnswered = true;
        final Command.Transfer transfer = (Command.Transfer)command;
        final Told told = new Told(tape.field(at, 1), tape.field(at, 3), tape.field(at, 4), tape.field(at, 6));
        final TransferKey key = new TransferKey(transfer.account(), transfer.transferId());
        final Told first = transfers.get(key);
        require(transfer.account() == tape.field(at, 2) && transfer.transferId() == tape.field(at, 5) &&
            (null != first) == (1 == tape.field(at, 7)), "11 (K7): is it the first with its id?");
        if (null != first)
        {
            require(first.equals(told), "11 (K7): the first was %s, the repeat says %s", first, told);
            return;
        }
        final Ledger.Asset asset = ledger.name(transfer.asset());
        final TransferOutcome outcome = outcome(transfer, asset);
        final Told expected = new Told(
            transfer.type().value(), transfer.asset().hashCode(), transfer.amountUnits(), outcome.value());
        require(expected.equals(told), "11 (K7): expected %s, found %s", expected, told);
        if (isOn)
        {
            transfers.put(key, told);
        }
        if (TransferOutcome.DONE == outcome)
        {
            final boolean isDeposit = TransferType.DEPOSIT == transfer.type();
            final long change = isDeposit ? transfer.amountUnits() : -transfer.amountUnits();
            asset.netDepositsUnits += change;
            add(transfer.account(), asset, change);
        }
    }

    private TransferOutcome outcome(final Command.Transfer transfer, final Ledger.Asset asset)
    {
        if (!isOn)
        {
            return TransferOutcome.ACCOUNTS_OFF;
        }
        if (transfer.amountUnits() <= 0)
        {
            return TransferOutcome.INVALID_AMOUNT;
        }
        if (TransferType.DEPOSIT == transfer.type())
        {
            return transfer.amountUnits() > MAX_NET_DEPOSITS - asset.netDepositsUnits ?
                TransferOutcome.OVERFLOW : TransferOutcome.DONE;
        }
        settleAll();
        return transfer.amountUnits() > ledger.balance(transfer.account(), asset).freeUnits() ?
            TransferOutcome.INSUFFICIENT_FUNDS : TransferOutcome.DONE;
    }

    void onBalance(final Tape tape, final int at)
    {
        final Ledger.Asset asset = ledger.ofHash(tape.field(at, 2));
        require(isOn && null != asset, "11: BALANCE of an asset that nobody named, or with accounts off");
        final Ledger.Balance balance = touch(ledger.balance(tape.field(at, 1), asset));
        require(null == lastTold || lastTold.account < balance.account || lastTold.account == balance.account &&
            lastTold.asset.name.compareTo(asset.name) < 0, "13 (B8): %s is told after %s", balance, lastTold);
        lastTold = balance;
        final long availableChange = tape.field(at, 5);
        final long lockedChange = tape.field(at, 6);
        require(0 != availableChange || 0 != lockedChange, "13 (B8): %s is told and has not changed", balance);
        require(balance.availableUnits + availableChange == tape.field(at, 3) &&
            balance.lockedUnits + lockedChange == tape.field(at, 4),
            "11 (B8): %s was %d and %d, changes by %d and %d, found %d and %d", balance, balance.availableUnits,
            balance.lockedUnits, availableChange, lockedChange, tape.field(at, 3), tape.field(at, 4));
        balance.availableUnits = tape.field(at, 3);
        balance.lockedUnits = tape.field(at, 4);
        require(balance.availableUnits >= 0 && balance.lockedUnits >= 0, "11: %s is %d available, %d locked",
            balance, balance.availableUnits, balance.lockedUnits);
        asset.toldUnits += availableChange + lockedChange; // between two lines it may wrap, not behind the last one
    }

    void onCommandEnd()
    {
        onAdminEnd();
        if (!isOn)
        {
            return;
        }
        settleAll();
        for (int i = 0; i < touchedBalances.size(); i++)
        {
            final Ledger.Balance balance = touchedBalances.get(i);
            balance.isTouched = false;
            require(balance.lockedUnits == balance.orderLocksUnits, "11 (K4): %s: the orders lock %d, told are %d",
                balance, balance.orderLocksUnits, balance.lockedUnits);
            require(balance.availableUnits + balance.lockedUnits == balance.totalUnits,
                "11: %s is %d by transfers and trades, told are %d and %d",
                balance, balance.totalUnits, balance.availableUnits, balance.lockedUnits);
        }
        for (int i = 0; i < ledger.assets().size(); i++)
        {
            final Ledger.Asset asset = ledger.assets().get(i);
            require(Math.addExact(asset.toldUnits, asset.feesUnits) == asset.netDepositsUnits,
                "11: %s: balances %d and fees %d are not deposits less withdrawals %d",
                asset, asset.toldUnits, asset.feesUnits, asset.netDepositsUnits);
        }
    }

    private void settleAll()
    {
        for (int i = 0; i < touchedOrders.size(); i++)
        {
            settle(touchedOrders.get(i));
        }
    }

    private void onAdminEnd()
    {
        if (command instanceof final Command.SetAccountsMode mode)
        {
            require(isRefused == !(markets.isEmpty() && ledger.assets().isEmpty()), "11 (K2): refused: %s", isRefused);
            isOn = isRefused ? isOn : AccountsMode.ON == mode.mode();
        }
        else if (command instanceof final Command.DefineAsset define)
        {
            require(isRefused == (ledger.isKnown(define.asset()) || define.scale() > MAX_SCALE),
                "14 (K1): %s is refused: %s", define.asset(), isRefused);
            if (!isRefused)
            {
                ledger.name(define.asset(), define.scale());
            }
        }
        require(isAnswered || !(command instanceof Command.Transfer), "13 (K7): a transfer without an answer");
    }

    /** Nothing is locked; and if all could be withdrawn, only fees are left. */
    void requireDrained()
    {
        boolean isEmpty = true;
        for (final Ledger.Balance balance : ledger.balances())
        {
            require(0 == balance.lockedUnits, "11: %s is drained and locks %d", balance, balance.lockedUnits);
            isEmpty &= 0 == balance.availableUnits;
        }
        for (final Ledger.Asset asset : ledger.assets())
        {
            require(!isEmpty || asset.feesUnits == asset.netDepositsUnits, "11: %s is drained: fees %d, deposits %d",
                asset, asset.feesUnits, asset.netDepositsUnits);
        }
    }

    private Market market(final int instrumentId)
    {
        return markets.get(instrumentId - 1);
    }
}
