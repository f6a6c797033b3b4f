package io.ringbook.app.replay;

import io.ringbook.app.console.Figures;
import io.ringbook.app.console.TextTable;
import io.ringbook.replay.whatif.AccountDifference;
import io.ringbook.replay.whatif.AssetOutcome;
import io.ringbook.replay.whatif.MarketOutcome;
import io.ringbook.replay.whatif.Outcome;
import io.ringbook.replay.whatif.WhatIfReport;
import io.ringbook.replay.whatif.WhatIfReport.Shared;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A what-if for people.
 */
final class WhatIfTables
{
    private static final int MAX_DECIMALS = 8;
    private static final int MAX_ASSETS = 4;
    private static final String BEFORE = "as it was";
    private static final String AFTER = "what if";
    private static final String DIFFERENCE = "difference";

    private final WhatIfReport report;
    private final PrintWriter out;

    WhatIfTables(final WhatIfReport report, final PrintWriter out)
    {
        this.report = report;
        this.out = out;
    }

    void print(final WhatIfAccounts accounts)
    {
        out.printf("commands      %s up to sequence %d, %s state hashes as it was compared, all equal%n",
            Figures.count(report.commands()), report.sequence(), Figures.count(report.hashRecordsChecked()));
        out.printf("rate          %s commands/s through both engines%n",
            Figures.perSecond(report.commands(), report.elapsedNs()));
        printFirst();
        out.println();
        printCounts();
        out.println();
        printShared();
        printMarkets();
        printFees();
        printAccounts(accounts);
    }

    private void printFirst()
    {
        out.printf("first event   %s%n", 0 == report.firstEvent() ? "none differs: the two are the same" :
            "that differs in anything, fees and balances included: sequence " + report.firstEvent());
        if (null != report.firstOutcome())
        {
            out.printf("first outcome sequence %d, %s: as it was %s; what if %s%n", report.firstOutcome().sequence(),
                report.firstOutcome().command(), report.firstOutcome().before(), report.firstOutcome().after());
        }
        else if (0 != report.firstEvent())
        {
            out.printf("first outcome none differs: the same orders and trades, at other fees%n");
        }
        out.printf("outcomes      %s commands with another one%n", Figures.count(report.otherCommands()));
        if (0 != report.offTickCommands())
        {
            out.printf("off tick      %s orders and replaces%n", Figures.count(report.offTickCommands()));
        }
        if (0 != report.orphanCommands())
        {
            out.printf("without order %s cancels and replaces, by order id, of orders the what-if did not accept%n",
                Figures.count(report.orphanCommands()));
        }
    }

    private void printCounts()
    {
        final Outcome before = report.before();
        final Outcome after = report.after();
        final TextTable table = new TextTable("", BEFORE, AFTER, DIFFERENCE);
        count(table, "orders accepted", before.accepted(), after.accepted());
        reasons(table, "orders rejected", before.rejected(), after.rejected());
        reasons(table, "cancels and replaces refused", before.refused(), after.refused());
        count(table, "orders replaced", before.replaced(), after.replaced());
        reasons(table, "orders canceled", before.canceled(), after.canceled());
        reasons(table, "orders expired", before.expired(), after.expired());
        count(table, "stops triggered", before.triggered(), after.triggered());
        count(table, "self-trades prevented", before.prevented(), after.prevented());
        count(table, "trades", before.trades(), after.trades());
        count(table, "orders live at the end", before.liveOrders(), after.liveOrders());
        table.print(out);
    }

    private static void reasons(
        final TextTable table, final String what, final Map<?, Long> before, final Map<?, Long> after)
    {
        count(table, what, Outcome.sum(before), Outcome.sum(after));
        final TreeSet<Object> reasons = new TreeSet<>(before.keySet());
        reasons.addAll(after.keySet());
        for (final Object reason : reasons)
        {
            count(table, "  " + reason, orZero(before.get(reason)), orZero(after.get(reason)));
        }
    }

    private static void count(final TextTable table, final String what, final long before, final long after)
    {
        final long difference = after - before;
        table.row(
            what, Figures.count(before), Figures.count(after),
            (difference > 0 ? "+" : "") + Figures.count(difference));
    }

    private void printShared()
    {
        final TextTable table = new TextTable("", "in both", "only as it was", "only what if");
        shared(table, "orders accepted", report.orders());
        shared(table, "trades of the same orders, price and quantity", report.trades());
        shared(table, "orders live at the end", report.resting());
        table.print(out);
    }

    private static void shared(final TextTable table, final String what, final Shared shared)
    {
        table.row(
            what, Figures.count(shared.both()), Figures.count(shared.onlyBefore()),
            Figures.count(shared.onlyAfter()));
    }

    private void printMarkets()
    {
        final TextTable table = new TextTable(
            "instrument", "trades", AFTER, "volume", AFTER, "notional", AFTER, DIFFERENCE);
        final List<MarketOutcome> after = report.after().markets();
        for (int i = 0; i < after.size(); i++)
        {
            final MarketOutcome was = report.before().markets().get(i);
            final MarketOutcome is = after.get(i);
            table.row(
                was.symbol(), Figures.count(was.trades()), Figures.count(is.trades()), decimal(was.volume()),
                decimal(is.volume()), decimal(was.notional()), decimal(is.notional()),
                difference(was.notional(), is.notional()));
        }
        print(table);
    }

    private void printFees()
    {
        if (!report.isAccountsOn())
        {
            final TextTable table =
                new TextTable("instrument", "maker fees", AFTER, "taker fees", AFTER, DIFFERENCE, "in");
            for (int i = 0; i < report.after().markets().size(); i++)
            {
                final MarketOutcome was = report.before().markets().get(i);
                final MarketOutcome is = report.after().markets().get(i);
                feeRow(table, was.symbol(), was.quoteAsset(), was.makerFees(), is.makerFees(), was.takerFees(),
                    is.takerFees());
                feeRow(table, was.symbol(), was.baseAsset(), was.makerFeesInBase(), is.makerFeesInBase(),
                    was.takerFeesInBase(), is.takerFeesInBase());
            }
            out.printf("%naccounts are OFF: nobody pays fees in this journal; by the definitions they would be%s%n",
                table.isEmpty() ? " 0" : "");
            if (!table.isEmpty())
            {
                table.print(out);
            }
            return;
        }
        final TextTable table = new TextTable(
            "asset", "maker fees", AFTER, "taker fees", AFTER, "collected", AFTER, DIFFERENCE);
        final List<AssetOutcome> after = report.after().assets();
        for (int i = 0; i < after.size(); i++)
        {
            final AssetOutcome was = report.before().assets().get(i);
            final AssetOutcome is = after.get(i);
            if (!hasFees(was) && !hasFees(is))
            {
                continue;
            }
            table.row(
                was.asset(), decimal(was.makerFees()), decimal(is.makerFees()), decimal(was.takerFees()),
                decimal(is.takerFees()), decimal(was.fees()), decimal(is.fees()), difference(was.fees(), is.fees()));
        }
        print(table);
    }

    private static boolean hasFees(final AssetOutcome asset)
    {
        return 0 != asset.makerFees().signum() || 0 != asset.takerFees().signum();
    }

    private static void feeRow(
        final TextTable table,
        final String symbol,
        final String asset,
        final BigDecimal makerBefore,
        final BigDecimal makerAfter,
        final BigDecimal takerBefore,
        final BigDecimal takerAfter)
    {
        if (0 != makerBefore.signum() || 0 != makerAfter.signum() || 0 != takerBefore.signum() ||
            0 != takerAfter.signum())
        {
            table.row(
                symbol, decimal(makerBefore), decimal(makerAfter), decimal(takerBefore), decimal(takerAfter),
                difference(makerBefore.add(takerBefore), makerAfter.add(takerAfter)), asset);
        }
    }

    private void printAccounts(final WhatIfAccounts accounts)
    {
        if (!report.isAccountsOn())
        {
            return;
        }
        if (accounts.count() > 0)
        {
            out.printf("%n%s accounts end with other balances; valued in %s at the last prices as it was%n",
                Figures.count(accounts.count()), report.valueAsset());
            final TextTable table = new TextTable("account", DIFFERENCE);
            for (final AccountDifference account : accounts.shown())
            {
                table.row(
                    Long.toString(account.account()),
                    signed(account.value()) + (account.isValued() ? "" : " and more"), assets(account));
            }
            table.print(out);
        }
        else
        {
            out.printf("%nno account ends with another balance%n");
        }
        out.printf("money         %s%n", null == report.problem() ?
            "adds up in both: balances and fees are what was deposited, less what was withdrawn" :
            "does not add up");
    }

    private static String assets(final AccountDifference account)
    {
        final List<String> words = new ArrayList<>();
        for (final Map.Entry<String, BigDecimal> amount : account.byAsset().entrySet())
        {
            if (MAX_ASSETS == words.size())
            {
                words.add("and " + (account.byAsset().size() - MAX_ASSETS) + " more");
                break;
            }
            words.add(amount.getKey() + " " + signed(amount.getValue()));
        }
        return String.join(", ", words);
    }

    private void print(final TextTable table)
    {
        if (!table.isEmpty())
        {
            out.println();
            table.print(out);
        }
    }

    private static long orZero(final Long count)
    {
        return null == count ? 0 : count;
    }

    private static String difference(final BigDecimal before, final BigDecimal after)
    {
        return signed(after.subtract(before));
    }

    private static String signed(final BigDecimal amount)
    {
        return (amount.signum() > 0 ? "+" : "") + decimal(amount);
    }

    private static String decimal(final BigDecimal amount)
    {
        if (0 == amount.signum())
        {
            return "0";
        }
        final BigDecimal rounded =
            amount.scale() > MAX_DECIMALS ? amount.setScale(MAX_DECIMALS, RoundingMode.HALF_UP) : amount;
        return 0 == rounded.signum() ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
