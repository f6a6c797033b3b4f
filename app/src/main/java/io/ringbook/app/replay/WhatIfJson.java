package io.ringbook.app.replay;

import io.ringbook.app.console.Figures;
import io.ringbook.replay.whatif.AccountDifference;
import io.ringbook.replay.whatif.AssetOutcome;
import io.ringbook.replay.whatif.Difference;
import io.ringbook.replay.whatif.MarketOutcome;
import io.ringbook.replay.whatif.Outcome;
import io.ringbook.replay.whatif.WhatIfReport;
import io.ringbook.replay.whatif.WhatIfReport.Shared;

import java.math.BigDecimal;
import java.util.Map;

/**
 * A what-if for machines: one JSON object on one line. Counts are numbers, amounts are exact decimals in strings.
 */
final class WhatIfJson
{
    private final StringBuilder json = new StringBuilder();

    String report(final WhatIfReport report, final WhatIfAccounts accounts)
    {
        begin("");
        number("sequence", report.sequence());
        number("commands", report.commands());
        number("stateHashes", report.hashRecordsChecked());
        number("elapsedNs", report.elapsedNs());
        text("accounts", report.isAccountsOn() ? "ON" : "OFF");
        number("firstEvent", report.firstEvent());
        first(report.firstOutcome());
        number("otherOutcomes", report.otherCommands());
        number("offTick", report.offTickCommands());
        number("withoutOrder", report.orphanCommands());
        shared("orders", report.orders());
        shared("trades", report.trades());
        shared("live", report.resting());
        outcome("asItWas", report.before());
        outcome("whatIf", report.after());
        if (null != report.valueAsset())
        {
            text("valueAsset", report.valueAsset());
        }
        number("accountsThatDiffer", accounts.count());
        accounts(accounts);
        if (null != report.problem())
        {
            text("problem", report.problem());
        }
        end('}');
        return json.toString();
    }

    private void first(final Difference first)
    {
        if (null != first)
        {
            begin("firstOutcome");
            number("sequence", first.sequence());
            text("command", first.command());
            text("asItWas", first.before());
            text("whatIf", first.after());
            end('}');
        }
    }

    private void shared(final String key, final Shared shared)
    {
        begin(key);
        number("both", shared.both());
        number("onlyAsItWas", shared.onlyBefore());
        number("onlyWhatIf", shared.onlyAfter());
        end('}');
    }

    private void outcome(final String key, final Outcome outcome)
    {
        begin(key);
        text("stateHash", Figures.hash(outcome.stateHash()));
        number("accepted", outcome.accepted());
        counts("rejected", outcome.rejected());
        counts("refused", outcome.refused());
        counts("canceled", outcome.canceled());
        counts("expired", outcome.expired());
        number("replaced", outcome.replaced());
        number("triggered", outcome.triggered());
        number("prevented", outcome.prevented());
        number("trades", outcome.trades());
        number("live", outcome.liveOrders());
        key("instruments").append('[');
        outcome.markets().forEach(this::market);
        end(']');
        key("assets").append('[');
        outcome.assets().forEach(this::asset);
        end(']');
        end('}');
    }

    private void market(final MarketOutcome market)
    {
        begin("");
        text("symbol", market.symbol());
        number("trades", market.trades());
        amount("volume", market.volume());
        amount("notional", market.notional());
        if (null != market.lastPrice())
        {
            amount("lastPrice", market.lastPrice());
        }
        amount("makerFees", market.makerFees());
        amount("takerFees", market.takerFees());
        amount("makerFeesInBase", market.makerFeesInBase());
        amount("takerFeesInBase", market.takerFeesInBase());
        end('}');
    }

    private void asset(final AssetOutcome asset)
    {
        begin("");
        text("asset", asset.asset());
        amount("netDeposits", asset.netDeposits());
        amount("balances", asset.balances());
        amount("fees", asset.fees());
        amount("makerFees", asset.makerFees());
        amount("takerFees", asset.takerFees());
        end('}');
    }

    private void accounts(final WhatIfAccounts accounts)
    {
        key("balances").append('[');
        for (final AccountDifference account : accounts.shown())
        {
            begin("");
            number("account", account.account());
            amount("value", account.value());
            key("valued").append(account.isValued());
            begin("byAsset");
            account.byAsset().forEach(this::amount);
            end('}');
            end('}');
        }
        end(']');
    }

    private void counts(final String key, final Map<?, Long> byReason)
    {
        begin(key);
        byReason.forEach((reason, count) -> number(reason.toString(), count));
        end('}');
    }

    private void number(final String key, final long value)
    {
        key(key).append(value);
    }

    private void amount(final String key, final BigDecimal amount)
    {
        text(key, 0 == amount.signum() ? "0" : amount.stripTrailingZeros().toPlainString());
    }

    /** Names and words of the engine: nothing in them needs to be escaped. */
    private void text(final String key, final String text)
    {
        key(key).append('"').append(text).append('"');
    }

    private void begin(final String key)
    {
        (key.isEmpty() ? separated() : key(key)).append('{');
    }

    private void end(final char bracket)
    {
        json.append(bracket);
    }

    private StringBuilder key(final String key)
    {
        return separated().append('"').append(key).append("\":");
    }

    private StringBuilder separated()
    {
        final char last = json.isEmpty() ? '{' : json.charAt(json.length() - 1);
        return '{' == last || '[' == last || ':' == last ? json : json.append(',');
    }
}
