package io.ringbook.gateway.model;

import io.ringbook.codecs.NoEvents;
import io.ringbook.sbe.Liquidity;
import io.ringbook.sbe.Side;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Every trade of a run, and klines counted from them in the plainest way.
 */
final class TradeLog extends NoEvents
{
    final List<Trade> trades = new ArrayList<>();
    private long timestampNs;

    @Override
    public void onCommandStart(final long sequence, final long commandTimestampNs, final long correlationId)
    {
        timestampNs = commandTimestampNs;
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
        final boolean isTakerBuyer = Side.BUY == takerSide;
        trades.add(new Trade(
            tradeId, instrumentId, priceTicks, quantityLots, isTakerBuyer ? takerOrderId : makerOrderId,
            isTakerBuyer ? makerOrderId : takerOrderId, takerSide, liquidity, timestampNs));
    }

    List<Trade> of(final int instrumentId)
    {
        return trades.stream().filter((trade) -> instrumentId == trade.instrumentId()).toList();
    }

    /** Klines with trades, ascending. */
    List<Kline> klines(final int instrumentId, final KlineInterval interval)
    {
        final TreeMap<Long, Kline> klines = new TreeMap<>();
        for (final Trade trade : of(instrumentId))
        {
            final long price = trade.priceTicks();
            final BigInteger tickLots =
                BigInteger.valueOf(price).multiply(BigInteger.valueOf(trade.quantityLots()));
            klines.merge(
                interval.openNs(trade.timeNs()),
                new Kline(
                    interval.openNs(trade.timeNs()), price, price, price, price, trade.quantityLots(), tickLots, 1),
                (kline, next) -> new Kline(
                    kline.openTimeNs(),
                    kline.openTicks(),
                    Math.max(kline.highTicks(), price),
                    Math.min(kline.lowTicks(), price),
                    price,
                    kline.volumeLots() + next.volumeLots(),
                    kline.tickLots().add(tickLots),
                    kline.trades() + 1));
        }
        return new ArrayList<>(klines.values());
    }

    /** Klines without gaps from the first trade on to a time. */
    List<Kline> filled(final int instrumentId, final KlineInterval interval, final long nowNs)
    {
        final List<Kline> filled = new ArrayList<>();
        for (final Kline kline : klines(instrumentId, interval))
        {
            fill(filled, interval, kline.openTimeNs());
            filled.add(kline);
        }
        fill(filled, interval, interval.openNs(nowNs) + 1);
        return filled;
    }

    private static void fill(final List<Kline> filled, final KlineInterval interval, final long untilNs)
    {
        while (!filled.isEmpty() && filled.get(filled.size() - 1).openTimeNs() + interval.lengthNs() < untilNs)
        {
            final Kline last = filled.get(filled.size() - 1);
            filled.add(Kline.empty(last.openTimeNs() + interval.lengthNs(), last.closeTicks()));
        }
    }
}
