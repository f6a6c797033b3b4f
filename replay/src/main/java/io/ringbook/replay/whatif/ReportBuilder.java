package io.ringbook.replay.whatif;

import io.ringbook.engine.MatchingEngine;
import io.ringbook.engine.OrderView;
import io.ringbook.replay.EngineMoney;
import io.ringbook.replay.EngineMoney.Balance;
import io.ringbook.replay.EngineMoney.Holding;
import io.ringbook.replay.whatif.WhatIfReport.Shared;
import io.ringbook.sbe.Side;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads the two engines at rest, when all commands are through.
 */
final class ReportBuilder
{
    private final MatchingEngine before;
    private final MatchingEngine after;
    private final OutcomeRecorder recorderBefore;
    private final OutcomeRecorder recorderAfter;
    private final OrderIdMap idsAfter;
    private final EngineMoney moneyBefore;
    private final EngineMoney moneyAfter;
    private long sharedResting;

    ReportBuilder(
        final MatchingEngine before,
        final MatchingEngine after,
        final OutcomeRecorder recorderBefore,
        final OutcomeRecorder recorderAfter,
        final OrderIdMap idsAfter)
    {
        this.before = before;
        this.after = after;
        this.recorderBefore = recorderBefore;
        this.recorderAfter = recorderAfter;
        this.idsAfter = idsAfter;
        moneyBefore = EngineMoney.of(before);
        moneyAfter = EngineMoney.of(after);
    }

    WhatIfReport build(
        final long commands,
        final long hashRecordsChecked,
        final long elapsedNs,
        final long sharedOrders,
        final OutcomeComparison comparison,
        final Difference firstOutcome,
        final CommandRewriter rewriter)
    {
        final Outcome outcomeBefore = outcome(before, recorderBefore, moneyBefore);
        final Outcome outcomeAfter = outcome(after, recorderAfter, moneyAfter);
        final String valueAsset = valueAsset(outcomeBefore);
        final String problem = problem(outcomeBefore, "as it was");
        return new WhatIfReport(
            before.sequence(), commands, hashRecordsChecked, elapsedNs, before.isAccountsOn(), outcomeBefore,
            outcomeAfter,
            shared(sharedOrders, outcomeBefore.accepted(), outcomeAfter.accepted()),
            shared(comparison.sharedTrades(), outcomeBefore.trades(), outcomeAfter.trades()),
            shared(countSharedResting(), before.liveOrders(), after.liveOrders()),
            comparison.otherCommands(), firstOutcome, comparison.firstEvent(),
            rewriter.offTickCommands(), rewriter.orphanCommands(), valueAsset,
            accounts(valueAsset, outcomeBefore), null == problem ? problem(outcomeAfter, "in the what-if") : problem);
    }

    private static Shared shared(final long both, final long all, final long others)
    {
        return new Shared(both, all - both, others - both);
    }

    private static Outcome outcome(
        final MatchingEngine engine, final OutcomeRecorder recorder, final EngineMoney money)
    {
        final OutcomeCounts counts = recorder.counts();
        final List<MarketOutcome> markets = new ArrayList<>();
        for (final MarketTally market : recorder.markets())
        {
            markets.add(market.outcome(money.isAccountsOn()));
        }
        return new Outcome(
            engine.stateHash(), engine.lastOrderId(), counts.byRejectReason(counts.rejected),
            counts.byRejectReason(counts.refused), counts.byCancelReason(), counts.byExpireReason(),
            counts.replaced, counts.triggered, counts.prevented, engine.lastTradeId(), engine.liveOrders(),
            List.copyOf(markets), money.isAccountsOn() ? assets(money, markets) : List.of());
    }

    private static List<AssetOutcome> assets(final EngineMoney money, final List<MarketOutcome> markets)
    {
        final Map<String, BigDecimal> balances = new HashMap<>();
        money.balances().forEach((holding, balance) ->
            balances.merge(holding.asset(), total(balance, scale(money, holding.asset())), BigDecimal::add));
        final Map<String, BigDecimal> makerFees = new HashMap<>();
        final Map<String, BigDecimal> takerFees = new HashMap<>();
        for (final MarketOutcome market : markets)
        {
            makerFees.merge(market.quoteAsset(), market.makerFees(), BigDecimal::add);
            takerFees.merge(market.quoteAsset(), market.takerFees(), BigDecimal::add);
            makerFees.merge(market.baseAsset(), market.makerFeesInBase(), BigDecimal::add);
            takerFees.merge(market.baseAsset(), market.takerFeesInBase(), BigDecimal::add);
        }
        final List<AssetOutcome> assets = new ArrayList<>();
        money.assets().forEach((name, asset) -> assets.add(new AssetOutcome(
            name,
            BigDecimal.valueOf(asset.netDepositsUnits(), asset.scale()),
            balances.getOrDefault(name, BigDecimal.ZERO),
            BigDecimal.valueOf(asset.feesUnits(), asset.scale()),
            makerFees.getOrDefault(name, BigDecimal.ZERO),
            takerFees.getOrDefault(name, BigDecimal.ZERO))));
        return List.copyOf(assets);
    }

    private static String problem(final Outcome outcome, final String which)
    {
        for (final AssetOutcome asset : outcome.assets())
        {
            if (0 != asset.difference().signum())
            {
                return asset.asset() + " " + which + ": expected " + asset.netDeposits().toPlainString() +
                    " deposited less withdrawn, found " + asset.balances().add(asset.fees()).toPlainString() +
                    " in balances and fees";
            }
            if (0 != asset.fees().compareTo(asset.makerFees().add(asset.takerFees())))
            {
                return asset.asset() + " " + which + ": expected " + asset.fees().toPlainString() +
                    " of fees by the engine, found " +
                    asset.makerFees().add(asset.takerFees()).toPlainString() + " by the trades";
            }
        }
        return null;
    }

    private long countSharedResting()
    {
        sharedResting = 0;
        for (int id = 1; id <= before.instrumentCount(); id++)
        {
            for (final Side side : List.of(Side.BUY, Side.SELL))
            {
                before.forEachOrder(id, side, this::countIfShared);
                before.forEachStop(id, side, this::countIfShared);
            }
        }
        return sharedResting;
    }

    private void countIfShared(final OrderView order)
    {
        final long renamed = idsAfter.get(order.orderId());
        sharedResting += OrderIdMap.MISSING != renamed && null != after.order(renamed) ? 1 : 0;
    }

    /** What most instruments are paid in, the first one of several. */
    private static String valueAsset(final Outcome outcome)
    {
        final Map<String, Integer> counts = new LinkedHashMap<>();
        outcome.markets().forEach((market) -> counts.merge(market.quoteAsset(), 1, Integer::sum));
        String most = null;
        for (final Map.Entry<String, Integer> entry : counts.entrySet())
        {
            most = null == most || entry.getValue() > counts.get(most) ? entry.getKey() : most;
        }
        return most;
    }

    private static Map<String, BigDecimal> prices(final String valueAsset, final Outcome outcome)
    {
        final Map<String, BigDecimal> prices = new HashMap<>();
        for (final MarketOutcome market : outcome.markets())
        {
            if (market.quoteAsset().equals(valueAsset) && null != market.lastPrice())
            {
                prices.putIfAbsent(market.baseAsset(), market.lastPrice());
            }
        }
        prices.put(valueAsset, BigDecimal.ONE);
        return prices;
    }

    private List<AccountDifference> accounts(final String valueAsset, final Outcome outcome)
    {
        final Map<String, BigDecimal> prices = prices(valueAsset, outcome);
        final List<AccountDifference> accounts = new ArrayList<>();
        balanceDifferences().forEach((account, byAsset) ->
        {
            BigDecimal value = BigDecimal.ZERO;
            for (final Map.Entry<String, BigDecimal> amount : byAsset.entrySet())
            {
                value = value.add(amount.getValue().multiply(prices.getOrDefault(amount.getKey(), BigDecimal.ZERO)));
            }
            accounts.add(new AccountDifference(
                account, byAsset, value, prices.keySet().containsAll(byAsset.keySet())));
        });
        accounts.sort(Comparator.comparing(AccountDifference::value).reversed()
            .thenComparing(AccountDifference::account));
        return List.copyOf(accounts);
    }

    private Map<Long, NavigableMap<String, BigDecimal>> balanceDifferences()
    {
        final TreeSet<Holding> holdings = new TreeSet<>(moneyBefore.balances().keySet());
        holdings.addAll(moneyAfter.balances().keySet());
        final Map<Long, NavigableMap<String, BigDecimal>> differences = new TreeMap<>();
        for (final Holding holding : holdings)
        {
            final BigDecimal difference = total(moneyAfter, holding).subtract(total(moneyBefore, holding));
            if (0 != difference.signum())
            {
                differences.computeIfAbsent(holding.account(), (account) -> new TreeMap<>())
                    .put(holding.asset(), difference);
            }
        }
        return differences;
    }

    private static BigDecimal total(final EngineMoney money, final Holding holding)
    {
        return total(
            money.balances().getOrDefault(holding, Balance.ZERO), scale(money, holding.asset()));
    }

    private static BigDecimal total(final Balance balance, final int scale)
    {
        return BigDecimal.valueOf(balance.availableUnits(), scale)
            .add(BigDecimal.valueOf(balance.lockedUnits(), scale));
    }

    private static int scale(final EngineMoney money, final String asset)
    {
        final EngineMoney.Asset known = money.assets().get(asset);
        return null == known ? 0 : known.scale();
    }
}
