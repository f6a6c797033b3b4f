package io.ringbook.gateway.stream;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.NoEvents;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.gateway.model.Balance;
import io.ringbook.gateway.model.EventListener;
import io.ringbook.gateway.model.Fill;
import io.ringbook.gateway.model.Order;
import io.ringbook.gateway.model.ReadModel;
import io.ringbook.sbe.CancelReason;
import io.ringbook.sbe.ExpireReason;
import io.ringbook.sbe.Liquidity;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Priority;
import io.ringbook.sbe.RejectReason;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Private channels. Hears events behind the read model, on its thread, and makes the reports of those accounts that
 * listen, or have not long ago.
 */
final class AccountPublisher extends NoEvents implements EventListener
{
    /** So long reports are kept for a client that has gone. */
    private static final long KEEP_NS = TimeUnit.MINUTES.toNanos(10);

    private final ReadModel model;
    private final WriteBudget budget;
    private final Reports reports;
    private final Map<Long, Account> accounts = new HashMap<>();
    private long sequence;
    private long correlationId;
    private int count;
    private long nextSweepNs;

    AccountPublisher(final ReadModel model, final WriteBudget budget, final StreamLimits limits)
    {
        this.model = model;
        this.budget = budget;
        this.reports = new Reports(limits.reportsPerAccount(), limits.reports());
        this.sequence = model.sequence();
    }

    /** The channel of a topic, which is this account's alone. */
    Channel channel(final Topic topic, final long accountId)
    {
        final Account account = accounts.computeIfAbsent(accountId, (id) -> new Account(
            new OrdersChannel(model, this, budget, id), new BalancesChannel(model, this, id)));
        return Topic.ORDERS.equals(topic.channel()) ? account.orders : account.balances;
    }

    /** Of the last message of any account, told or not. */
    Position position()
    {
        return new Position(sequence, Math.max(0, count - 1));
    }

    private Position nextPosition()
    {
        return new Position(sequence, count++);
    }

    @Override
    public void onCommandStart(final long commandSequence, final long timestampNs, final long commandCorrelationId)
    {
        sequence = commandSequence;
        correlationId = commandCorrelationId;
        count = 0;
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
        report(account, "NEW", orderId, null);
    }

    @Override
    public void onOrderRejected(
        final long account,
        final int instrumentId,
        final String symbol,
        final ClOrdId clOrdId,
        final RejectReason reason)
    {
        report(account, "REJECTED", null, null, reason.name(), clOrdId);
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
        traded(makerAccount, makerOrderId);
        traded(takerAccount, takerOrderId);
    }

    private void traded(final long account, final long orderId)
    {
        final Position position = nextPosition();
        if (!accounts.containsKey(account))
        {
            return;
        }
        final Order order = model.order(account, orderId);
        if (null != order)
        {
            final List<Fill> fills = order.fills();
            final Fill fill = fills.get(fills.size() - 1);
            publish(account, position, ReportJson.of(position, "TRADE", order, fill, null, null));
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
        report(account, "CANCELED", orderId, reason.name());
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
        report(account, "EXPIRED", orderId, reason.name());
    }

    @Override
    public void onOrderReplaced(
        final long orderId,
        final ClOrdId clOrdId,
        final ClOrdId origClOrdId,
        final long account,
        final int instrumentId,
        final long priceTicks,
        final long stopPriceTicks,
        final long quantityLots,
        final long cumQuantityLots,
        final long leavesLots,
        final Priority priority)
    {
        report(account, "REPLACED", orderId, null);
    }

    @Override
    public void onOrderTriggered(
        final long orderId,
        final ClOrdId clOrdId,
        final long account,
        final int instrumentId,
        final long stopPriceTicks,
        final long lastPriceTicks)
    {
        report(account, "TRIGGERED", orderId, null);
    }

    @Override
    public void onCancelRejected(
        final long account, final long orderId, final ClOrdId clOrdId, final RejectReason reason)
    {
        // The gate's own, behind a command that may have no event: nobody has asked for it.
        if (correlationId >= 0)
        {
            report(account, "CANCEL_REJECTED", model.order(account, orderId), null, reason.name(), clOrdId);
        }
    }

    @Override
    public void onTradePrevented(
        final int instrumentId,
        final long makerOrderId,
        final long takerOrderId,
        final long priceTicks,
        final long quantityLots,
        final StpMode mode)
    {
        // All other modes take whole orders, which are told as canceled.
        if (StpMode.DECREMENT == mode)
        {
            shrunk(makerOrderId);
            shrunk(takerOrderId);
        }
    }

    /** The event names no owner. */
    private void shrunk(final long orderId)
    {
        final Order order = model.order(orderId);
        // The one that is emptied is told as canceled.
        if (null != order && order.leavesLots() > 0)
        {
            report(order.account, "REPLACED", order, null, "SELF_TRADE", null);
        }
    }

    private void report(final long account, final String type, final long orderId, final String reason)
    {
        report(account, type, model.order(account, orderId), null, reason, null);
    }

    private void report(
        final long account,
        final String type,
        final Order order,
        final Fill fill,
        final String reason,
        final ClOrdId clOrdId)
    {
        final Position position = nextPosition();
        if (accounts.containsKey(account))
        {
            publish(account, position, ReportJson.of(position, type, order, fill, reason, clOrdId));
        }
    }

    private void publish(final long account, final Position position, final Message message)
    {
        final OrdersChannel channel = accounts.get(account).orders;
        reports.add(channel, position, message);
        channel.publish(message);
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
        final Position position = nextPosition();
        final Account listening = accounts.get(account);
        if (null != listening && listening.balances.hasSubscribers())
        {
            final Integer scale = model.assetScale(asset);
            listening.balances.onChanged(
                new Balance(asset, null == scale ? 8 : scale, availableUnits, lockedUnits), position);
        }
    }

    /** Forgets accounts that have not listened for long. */
    @Override
    public void onTurn(final long nowNs)
    {
        if (nowNs < nextSweepNs)
        {
            return;
        }
        nextSweepNs = nowNs + KEEP_NS / 10;
        for (final Iterator<Account> iterator = accounts.values().iterator(); iterator.hasNext();)
        {
            final Account account = iterator.next();
            if (account.orders.hasSubscribers() || account.balances.hasSubscribers())
            {
                account.quietSinceNs = 0;
            }
            else if (0 == account.quietSinceNs)
            {
                account.quietSinceNs = nowNs;
            }
            else if (nowNs - account.quietSinceNs >= KEEP_NS)
            {
                reports.dropAll(account.orders);
                iterator.remove();
            }
        }
    }

    private static final class Account
    {
        private final OrdersChannel orders;
        private final BalancesChannel balances;
        private long quietSinceNs;

        Account(final OrdersChannel orders, final BalancesChannel balances)
        {
            this.orders = orders;
            this.balances = balances;
        }
    }
}
