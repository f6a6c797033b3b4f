package io.ringbook.app.serve;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.NoEvents;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.sbe.CancelReason;
import io.ringbook.sbe.ExpireReason;
import io.ringbook.sbe.Liquidity;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.TimeInForce;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What users have, told by a replay of the journal and nothing else. */
final class JournalView extends NoEvents
{
    final Map<Long, Entry> orders = new TreeMap<>();
    final Map<String, Long> availableUnits = new TreeMap<>();
    final Map<String, Long> lockedUnits = new TreeMap<>();

    /** An order. */
    static final class Entry
    {
        final long orderId;
        final long account;
        final String clientOrderId;
        final List<Long> tradeIds = new ArrayList<>();
        long leavesLots;
        String status = "NEW";

        Entry(final long orderId, final long account, final String clientOrderId, final long lots)
        {
            this.orderId = orderId;
            this.account = account;
            this.clientOrderId = clientOrderId;
            this.leavesLots = lots;
        }

        boolean isLive()
        {
            return "NEW".equals(status) || "PARTIALLY_FILLED".equals(status);
        }
    }

    List<Entry> of(final long account)
    {
        return orders.values().stream().filter((order) -> order.account == account).toList();
    }

    @Override
    public void onOrderAccepted(
        final long orderId,
        final ClOrdId clOrdId,
        final long account,
        final int instrumentId,
        final Side side,
        final OrdType ordType,
        final TimeInForce timeInForce,
        final long priceTicks,
        final long quantityLots,
        final boolean postOnly,
        final OrderInstructions instructions)
    {
        orders.put(orderId, new Entry(orderId, account, clOrdId.toString(), quantityLots));
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
        for (final Entry order : List.of(orders.get(makerOrderId), orders.get(takerOrderId)))
        {
            order.tradeIds.add(tradeId);
            order.leavesLots -= quantityLots;
            order.status = 0 == order.leavesLots ? "FILLED" : "PARTIALLY_FILLED";
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
        orders.get(orderId).status = "CANCELED";
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
        orders.get(orderId).status = "EXPIRED";
    }

    @Override
    public void onBalanceChanged(
        final long account,
        final String asset,
        final long available,
        final long locked,
        final long availableChangeUnits,
        final long lockedChangeUnits)
    {
        availableUnits.put(account + " " + asset, available);
        lockedUnits.put(account + " " + asset, locked);
    }
}
