package io.ringbook.replay;

import io.ringbook.codecs.NoEvents;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.engine.OrderView;
import io.ringbook.replay.AuditBook.AssetBook;
import io.ringbook.replay.EngineMoney.Balance;
import io.ringbook.replay.EngineMoney.Holding;
import io.ringbook.sbe.FeeAsset;
import io.ringbook.sbe.Liquidity;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.TransferOutcome;
import io.ringbook.sbe.TransferType;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Adds up all money from transfers, trades and fees alone, apart from the engine's own ledger, and holds it against
 * what the engine says: after each command against its balance events, and at the end against its balances, its
 * counters and the locks of its live orders. Hears the events of a replay from the first command on. One thread.
 */
public final class MoneyAudit extends NoEvents
{
    /**
     * What an audit came to.
     *
     * @param isAccountsOn false for pure matching: there was nothing to audit.
     * @param difference   the first that was found, in one line; null if everything adds up.
     * @param balances     that are not zero.
     * @param assets       totals by name; empty if there is a difference.
     */
    public record Report(boolean isAccountsOn, String difference, int balances, List<MoneyTotals> assets)
    {
    }

    private record Instrument(
        AssetBook base, AssetBook quote, BigInteger lotUnits, BigInteger tickLotUnits, boolean buyerPaysInBase)
    {
    }

    private record Difference(
        String where, String asset, BigInteger expected, String byWhom, BigInteger found, String byWhomElse)
    {
        String text(final EngineMoney money)
        {
            final EngineMoney.Asset known = money.assets().get(asset);
            return where + ": expected " + decimal(expected, known) + " " + byWhom + ", found " +
                decimal(found, known) + " " + byWhomElse;
        }

        private static String decimal(final BigInteger units, final EngineMoney.Asset asset)
        {
            return null == asset ? units + " units" : MoneyTotals.decimal(units, asset.scale());
        }
    }

    private static final String BY_WHAT_MOVED = "by transfers, trades and fees";

    private final AuditBook book = new AuditBook();
    private final List<Instrument> instruments = new ArrayList<>();
    private long sequence;
    private Difference first;

    @Override
    public void onCommandStart(final long startedSequence, final long timestampNs, final long correlationId)
    {
        endCommand();
        sequence = startedSequence;
    }

    @Override
    public void onInstrumentDefined(
        final int instrumentId,
        final String symbol,
        final String baseAsset,
        final String quoteAsset,
        final long tickSize,
        final int tickSizeDecimals,
        final long lotSize,
        final int lotSizeDecimals,
        final int baseScale,
        final int quoteScale,
        final FeeAsset feeAsset)
    {
        while (instruments.size() < instrumentId)
        {
            instruments.add(null);
        }
        final BigInteger lot = BigInteger.valueOf(lotSize);
        instruments.set(instrumentId - 1, new Instrument(
            book.asset(baseAsset),
            book.asset(quoteAsset),
            lot.multiply(BigInteger.TEN.pow(baseScale - lotSizeDecimals)),
            lot.multiply(BigInteger.valueOf(tickSize))
                .multiply(BigInteger.TEN.pow(quoteScale - tickSizeDecimals - lotSizeDecimals)),
            FeeAsset.RECEIVED == feeAsset));
    }

    @Override
    public void onTransferCompleted(
        final TransferType type,
        final long account,
        final String asset,
        final long amountUnits,
        final long transferId,
        final TransferOutcome outcome,
        final boolean duplicate)
    {
        if (TransferOutcome.DONE != outcome || duplicate)
        {
            return;
        }
        final AssetBook transferred = book.asset(asset);
        final BigInteger units = BigInteger.valueOf(amountUnits);
        if (TransferType.DEPOSIT == type)
        {
            transferred.deposits = transferred.deposits.add(units);
            book.move(transferred, account, units);
        }
        else
        {
            transferred.withdrawals = transferred.withdrawals.add(units);
            book.move(transferred, account, units.negate());
        }
    }

    @Override
    public void onTrade(
        final long tradeId,
        final int instrumentId,
        final long priceTicks,
        final long quantityLots,
        final long makerOrderId,
        final long takerOrderId,
        final long makerAccount,
        final long takerAccount,
        final Side takerSide,
        final long makerLeavesLots,
        final long takerLeavesLots,
        final long makerFeeUnits,
        final long takerFeeUnits,
        final Liquidity liquidity)
    {
        if (null != first)
        {
            return;
        }
        final Instrument instrument = instruments.get(instrumentId - 1);
        final BigInteger lots = BigInteger.valueOf(quantityLots);
        final BigInteger baseUnits = lots.multiply(instrument.lotUnits);
        final BigInteger quoteUnits = lots.multiply(BigInteger.valueOf(priceTicks)).multiply(instrument.tickLotUnits);
        final boolean isTakerBuyer = Side.BUY == takerSide;
        final long buyer = isTakerBuyer ? takerAccount : makerAccount;
        final long seller = isTakerBuyer ? makerAccount : takerAccount;
        book.move(instrument.base, seller, baseUnits.negate());
        book.move(instrument.base, buyer, baseUnits);
        book.move(instrument.quote, buyer, quoteUnits.negate());
        book.move(instrument.quote, seller, quoteUnits);
        charge(instrument, buyer, true, isTakerBuyer ? takerFeeUnits : makerFeeUnits);
        charge(instrument, seller, false, isTakerBuyer ? makerFeeUnits : takerFeeUnits);
    }

    @Override
    public void onBalanceChanged(
        final long account,
        final String asset,
        final long availableUnits,
        final long lockedUnits,
        final long availableChangeUnits,
        final long lockedChangeUnits)
    {
        final AuditBook.Entry entry = book.asset(asset).entry(account);
        equal(
            entry, entry.toldAvailableUnits + availableChangeUnits, "available by the change it tells", availableUnits);
        equal(entry, entry.toldLockedUnits + lockedChangeUnits, "locked by the change it tells", lockedUnits);
        entry.toldAvailableUnits = availableUnits;
        entry.toldLockedUnits = lockedUnits;
        equal(entry, "in its balance event");
    }

    /**
     * Ends the audit.
     *
     * @param engine that has said the events, at rest.
     * @return what it came to.
     */
    public Report finish(final MatchingEngine engine)
    {
        if (!engine.isAccountsOn())
        {
            return new Report(false, null, 0, List.of());
        }
        return compare(EngineMoney.of(engine), orderLocks(engine));
    }

    /** The comparisons at the end. */
    Report compare(final EngineMoney money, final NavigableMap<Holding, BigInteger> orderLocks)
    {
        endCommand();
        compareBalances(money);
        compareLocks(money, orderLocks);
        compareCounters(money);
        final List<MoneyTotals> totals = totals(money);
        return null == first ?
            new Report(true, null, money.balances().size(), totals) :
            new Report(true, first.text(money), money.balances().size(), List.of());
    }

    /** What the live orders of each account have reserved. */
    NavigableMap<Holding, BigInteger> orderLocks(final MatchingEngine engine)
    {
        final NavigableMap<Holding, BigInteger> locks = new TreeMap<>();
        for (int id = 1; id <= instruments.size(); id++)
        {
            final String base = instruments.get(id - 1).base.name;
            final String quote = instruments.get(id - 1).quote.name;
            engine.forEachOrder(id, Side.BUY, (order) -> add(locks, order, quote));
            engine.forEachStop(id, Side.BUY, (order) -> add(locks, order, quote));
            engine.forEachOrder(id, Side.SELL, (order) -> add(locks, order, base));
            engine.forEachStop(id, Side.SELL, (order) -> add(locks, order, base));
        }
        return locks;
    }

    private void charge(
        final Instrument instrument, final long account, final boolean isBuyer, final long feeUnits)
    {
        if (0 != feeUnits)
        {
            final AssetBook asset = isBuyer && instrument.buyerPaysInBase ? instrument.base : instrument.quote;
            final BigInteger units = BigInteger.valueOf(feeUnits);
            asset.fees = asset.fees.add(units);
            book.move(asset, account, units.negate());
        }
    }

    private void endCommand()
    {
        for (final AuditBook.Entry entry : book.touched())
        {
            equal(entry, "as last told");
        }
        book.endCommand();
    }

    private void compareBalances(final EngineMoney money)
    {
        final TreeSet<Holding> holdings = new TreeSet<>(money.balances().keySet());
        for (final AssetBook asset : book.assets())
        {
            asset.entries.forEachLong((account, entry) -> holdings.add(new Holding(account, asset.name)));
        }
        for (final Holding holding : holdings)
        {
            final AuditBook.Entry entry = book.asset(holding.asset()).entry(holding.account());
            final Balance balance = money.balances().getOrDefault(holding, Balance.ZERO);
            final String where = atEnd(holding.toString());
            final BigInteger available = BigInteger.valueOf(balance.availableUnits());
            final BigInteger locked = BigInteger.valueOf(balance.lockedUnits());
            equal(where, holding.asset(), entry.units, BY_WHAT_MOVED, available.add(locked), "in the engine");
            equal(
                where, holding.asset(), BigInteger.valueOf(entry.toldAvailableUnits), "available as last told",
                available, "in the engine");
        }
    }

    private void compareLocks(final EngineMoney money, final NavigableMap<Holding, BigInteger> orderLocks)
    {
        final TreeSet<Holding> holdings = new TreeSet<>(money.balances().keySet());
        holdings.addAll(orderLocks.keySet());
        for (final Holding holding : holdings)
        {
            final Balance balance = money.balances().getOrDefault(holding, Balance.ZERO);
            equal(
                atEnd(holding.toString()), holding.asset(), orderLocks.getOrDefault(holding, BigInteger.ZERO),
                "locked by its live orders", BigInteger.valueOf(balance.lockedUnits()), "in the engine");
        }
    }

    private void compareCounters(final EngineMoney money)
    {
        final TreeSet<String> names = new TreeSet<>(money.assets().keySet());
        book.assets().forEach((asset) -> names.add(asset.name));
        for (final String name : names)
        {
            final AssetBook asset = book.asset(name);
            final EngineMoney.Asset counters = money.assets().getOrDefault(name, new EngineMoney.Asset(0, 0, 0));
            equal(
                atEnd(name), name, asset.fees, "of fees by trades", BigInteger.valueOf(counters.feesUnits()),
                "in the engine");
            equal(
                atEnd(name), name, asset.deposits.subtract(asset.withdrawals), "of deposits less withdrawals",
                BigInteger.valueOf(counters.netDepositsUnits()), "in the engine");
        }
    }

    /** By the engine's balances and the audit's own counters: two who have never met. */
    private List<MoneyTotals> totals(final EngineMoney money)
    {
        final Map<String, BigInteger> available = new TreeMap<>();
        final Map<String, BigInteger> locked = new TreeMap<>();
        for (final Map.Entry<Holding, Balance> balance : money.balances().entrySet())
        {
            final String asset = balance.getKey().asset();
            available.merge(asset, BigInteger.valueOf(balance.getValue().availableUnits()), BigInteger::add);
            locked.merge(asset, BigInteger.valueOf(balance.getValue().lockedUnits()), BigInteger::add);
        }
        final List<MoneyTotals> totals = new ArrayList<>();
        for (final Map.Entry<String, EngineMoney.Asset> asset : money.assets().entrySet())
        {
            final String name = asset.getKey();
            final AssetBook counted = book.asset(name);
            final MoneyTotals of = new MoneyTotals(
                name, asset.getValue().scale(), counted.deposits, counted.withdrawals,
                available.getOrDefault(name, BigInteger.ZERO), locked.getOrDefault(name, BigInteger.ZERO),
                counted.fees);
            equal(
                atEnd(name), name, of.deposits().subtract(of.withdrawals()), "deposited less withdrawn",
                of.available().add(of.locked()).add(of.fees()), "available, locked and collected as fees");
            totals.add(of);
        }
        return totals;
    }

    /** The engine's word on a balance is what has moved. */
    private void equal(final AuditBook.Entry entry, final String byWhomElse)
    {
        if (null == first && !entry.units.equals(entry.told()))
        {
            equal(at(entry), entry.asset.name, entry.units, BY_WHAT_MOVED, entry.told(), byWhomElse);
        }
    }

    /** Of two balances the difference fits into 64 bits, so that a sum that wraps is unequal all the same. */
    private void equal(final AuditBook.Entry entry, final long expected, final String byWhom, final long found)
    {
        if (null == first && expected != found)
        {
            equal(
                at(entry), entry.asset.name, BigInteger.valueOf(expected), byWhom, BigInteger.valueOf(found),
                "in its balance event");
        }
    }

    private void equal(
        final String where,
        final String asset,
        final BigInteger expected,
        final String byWhom,
        final BigInteger found,
        final String byWhomElse)
    {
        if (null == first && !expected.equals(found))
        {
            first = new Difference(where, asset, expected, byWhom, found, byWhomElse);
        }
    }

    private String at(final AuditBook.Entry entry)
    {
        return "sequence " + sequence + ", " + new Holding(entry.account, entry.asset.name);
    }

    private String atEnd(final String what)
    {
        return "after sequence " + sequence + ", " + what;
    }

    private static void add(
        final NavigableMap<Holding, BigInteger> locks, final OrderView order, final String asset)
    {
        locks.merge(
            new Holding(order.account(), asset), BigInteger.valueOf(order.lockedUnits()), BigInteger::add);
    }
}
