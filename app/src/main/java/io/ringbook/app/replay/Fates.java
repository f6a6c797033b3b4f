package io.ringbook.app.replay;

import io.ringbook.app.console.Figures;
import io.ringbook.codecs.ClOrdId;
import io.ringbook.sbe.CancelReason;
import io.ringbook.sbe.ExpireReason;
import io.ringbook.sbe.Liquidity;
import io.ringbook.sbe.Side;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongPredicate;

/**
 * What became of the orders of a first state until a second one, and what was traded in between.
 */
final class Fates extends InstrumentUnits
{
    private final Map<Long, String> fates = new HashMap<>();
    private final Map<Integer, BigDecimal> lots = new TreeMap<>();
    private final Map<Integer, Long> trades = new TreeMap<>();
    private LongPredicate isWatched = (orderId) -> false;
    private boolean isWatching;
    private long sequence;

    /** From now on. */
    void watch(final LongPredicate orders)
    {
        isWatched = orders;
        isWatching = true;
    }

    String of(final long orderId)
    {
        return fates.getOrDefault(orderId, "");
    }

    /** Symbols to trades and volume. */
    Map<String, String> traded()
    {
        final Map<String, String> traded = new TreeMap<>();
        lots.forEach((instrumentId, volume) ->
        {
            final Unit unit = unit(instrumentId);
            traded.put(unit.symbol(), decimal(volume.multiply(unit.lotSize())) + " in " +
                Figures.count(trades.get(instrumentId)) + " trades");
        });
        return traded;
    }

    @Override
    public void onCommandStart(final long ofSequence, final long timestampNs, final long correlationId)
    {
        sequence = ofSequence;
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
        if (isWatching)
        {
            lots.merge(instrumentId, BigDecimal.valueOf(quantityLots), BigDecimal::add);
            trades.merge(instrumentId, 1L, Long::sum);
            endedIf(0 == makerLeavesLots, makerOrderId, "FILLED");
            endedIf(0 == takerLeavesLots, takerOrderId, "FILLED");
        }
    }

    @Override
    public void onOrderCanceled(
        final long orderId,
        final ClOrdId clOrdId,
        final long account,
        final int instrumentId,
        final CancelReason reason,
        final long cumQuantityLots,
        final long canceledQuantityLots)
    {
        endedIf(true, orderId, "CANCELED (" + reason + ")");
    }

    @Override
    public void onOrderExpired(
        final long orderId,
        final ClOrdId clOrdId,
        final long account,
        final int instrumentId,
        final ExpireReason reason,
        final long cumQuantityLots,
        final long canceledQuantityLots)
    {
        endedIf(true, orderId, "EXPIRED (" + reason + ")");
    }

    private void endedIf(final boolean isEnded, final long orderId, final String how)
    {
        if (isEnded && isWatched.test(orderId))
        {
            fates.put(orderId, how + " after sequence " + sequence);
        }
    }
}
