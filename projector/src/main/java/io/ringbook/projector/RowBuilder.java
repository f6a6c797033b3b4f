package io.ringbook.projector;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.NoEvents;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.replay.CommandTap;
import io.ringbook.sbe.CancelReason;
import io.ringbook.sbe.ExpireReason;
import io.ringbook.sbe.FeeAsset;
import io.ringbook.sbe.Liquidity;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Priority;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;
import io.ringbook.sbe.TransferOutcome;
import io.ringbook.sbe.TransferType;
import org.agrona.DirectBuffer;

/**
 * Events to rows. Before {@link #start} it passes them over, for the database has their rows; from then on a trade
 * becomes a row at once and a changed order at the end of its batch.
 */
final class RowBuilder extends NoEvents implements CommandTap
{
    private final ReplaceFields replaceFields = new ReplaceFields();

    private Instruments instruments;
    private LiveOrders orders;
    private OrderRows orderRows;
    private MoneyRows money;
    private KlineRows klines;
    private RowBatch batch;

    private boolean isProjecting;
    private long sequence;
    private long timestampNs;

    /** Between two commands: from here on there are rows, into this batch. */
    void start(final RowBatch first, final TableState tables)
    {
        batch = first;
        instruments = tables.instruments;
        orders = tables.orders;
        orderRows = new OrderRows(orders, instruments);
        money = new MoneyRows(first, tables);
        klines = new KlineRows(instruments);
        isProjecting = true;
    }

    /** Between two batches: where rows go from now on. */
    void batch(final RowBatch next)
    {
        batch = next;
        money.batch(next);
    }

    int rows()
    {
        return batch.trades.rows() + orderRows.changedCount() + money.rows() + klines.rows();
    }

    LiveOrders orders()
    {
        return orders;
    }

    /** Completes the batch: changed orders and balances as they are after the last command, and what klines gain. */
    void endBatch()
    {
        money.endBatch();
        orderRows.writeTo(batch);
        klines.writeTo(batch.changedKlines);
        batch.end();
    }

    @Override
    public void onCommand(final DirectBuffer buffer, final int offset, final int length, final long sequence)
    {
        if (!isProjecting)
        {
            return;
        }
        money.endCommand();
        replaceFields.read(buffer, offset);
    }

    @Override
    public void onCommandStart(final long sequence, final long timestampNs, final long correlationId)
    {
        if (!isProjecting)
        {
            return;
        }
        this.sequence = sequence;
        this.timestampNs = timestampNs;
        money.startCommand(sequence, timestampNs);
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
        if (!isProjecting)
        {
            return;
        }
        final Instruments.Instrument instrument = new Instruments.Instrument(
            instrumentId, symbol, baseAsset, quoteAsset, tickSize, tickSizeDecimals, lotSize, lotSizeDecimals,
            baseScale, quoteScale, FeeAsset.RECEIVED == feeAsset, sequence);
        instruments.put(instrument);
        batch.instruments.add(instrument);
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
        if (!isProjecting)
        {
            return;
        }
        final int slot = orders.add(orderId);
        orders.set(slot, LiveOrders.ACCOUNT, account);
        orders.set(slot, LiveOrders.PRICE, priceTicks);
        orders.set(slot, LiveOrders.STOP_PRICE, instructions.stopPriceTicks());
        orders.set(slot, LiveOrders.QUANTITY, quantityLots);
        orders.set(slot, LiveOrders.FILLED, 0);
        orders.set(slot, LiveOrders.LEAVES, quantityLots);
        orders.set(slot, LiveOrders.NOTIONAL_HIGH, 0);
        orders.set(slot, LiveOrders.NOTIONAL_LOW, 0);
        orders.set(slot, LiveOrders.BUDGET, instructions.quoteBudgetUnits());
        orders.set(slot, LiveOrders.DISPLAY, instructions.displayQuantityLots());
        orders.set(slot, LiveOrders.MIN_QUANTITY, instructions.minQuantityLots());
        orders.set(slot, LiveOrders.EXPIRE_TIME, instructions.expireTimeNs());
        orders.set(slot, LiveOrders.OCO_GROUP, instructions.ocoGroup());
        orders.set(slot, LiveOrders.TRAIL_OFFSET, instructions.trailOffsetTicks());
        orders.set(slot, LiveOrders.ACCEPTED_NS, timestampNs);
        orders.set(slot, LiveOrders.ACCEPTED_SEQUENCE, sequence);
        orders.set(slot, LiveOrders.KIND, OrderRows.kind(instrumentId, side, ordType, timeInForce, postOnly));
        orders.set(slot, LiveOrders.STATE, 0);
        orders.setClOrdId(slot, clOrdId);
        orderRows.status(slot, isStop(ordType) ? OrderStatus.PENDING_TRIGGER : OrderStatus.NEW, OrderRows.NO_REASON);
        orderRows.markNew(slot);
        changed(slot);
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
        if (!isProjecting)
        {
            return;
        }
        TradeRows.write(
            batch.trades, sequence, timestampNs, instruments.get(instrumentId), tradeId, priceTicks, quantityLots,
            makerOrderId, takerOrderId, makerAccount, takerAccount, takerSide, makerFeeUnits, takerFeeUnits, liquidity);
        klines.trade(instrumentId, priceTicks, quantityLots, sequence, timestampNs);
        money.trade(
            instruments.get(instrumentId), tradeId, priceTicks, quantityLots, makerOrderId, takerOrderId, makerAccount,
            takerAccount, takerSide, makerFeeUnits, takerFeeUnits);
        fill(makerOrderId, priceTicks, quantityLots, makerLeavesLots);
        fill(takerOrderId, priceTicks, quantityLots, takerLeavesLots);
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
        if (!isProjecting)
        {
            return;
        }
        done(slotOf(orderId), OrderStatus.CANCELED, OrderRows.reason(reason));
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
        if (!isProjecting)
        {
            return;
        }
        done(slotOf(orderId), OrderStatus.EXPIRED, OrderRows.reason(reason));
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
        if (!isProjecting)
        {
            return;
        }
        final int slot = slotOf(orderId);
        orders.setClOrdId(slot, clOrdId);
        setUnlessNull(slot, LiveOrders.PRICE, priceTicks);
        setUnlessNull(slot, LiveOrders.STOP_PRICE, stopPriceTicks);
        setUnlessNull(slot, LiveOrders.QUANTITY, quantityLots);
        if (0 == leavesLots)
        {
            final boolean isFilled = cumQuantityLots == quantityLots;
            done(slot, isFilled ? OrderStatus.FILLED : OrderStatus.CANCELED, OrderRows.REPLACED);
            return;
        }
        setUnlessNull(slot, LiveOrders.LEAVES, leavesLots);
        setUnlessNull(slot, LiveOrders.DISPLAY, replaceFields.displayLots());
        setUnlessNull(slot, LiveOrders.EXPIRE_TIME, replaceFields.expireTimeNs());
        replaceFields.clear();
        changed(slot);
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
        if (!isProjecting)
        {
            return;
        }
        final int slot = slotOf(orderId);
        setUnlessNull(slot, LiveOrders.STOP_PRICE, stopPriceTicks);
        orderRows.status(slot, OrderStatus.NEW, OrderRows.NO_REASON);
        changed(slot);
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
        if (isProjecting && StpMode.DECREMENT == mode)
        {
            decrement(slotOf(makerOrderId), quantityLots);
            decrement(slotOf(takerOrderId), quantityLots);
        }
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
        if (isProjecting && TransferOutcome.DONE == outcome && !duplicate)
        {
            money.transfer(
                TransferType.DEPOSIT == type ? LedgerEntries.Kind.DEPOSIT : LedgerEntries.Kind.WITHDRAW,
                account, asset, amountUnits, transferId);
        }
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
        if (!isProjecting)
        {
            return;
        }
        money.balance(
            account, asset, availableUnits, lockedUnits, availableChangeUnits, lockedChangeUnits);
    }

    private void fill(final long orderId, final long priceTicks, final long quantityLots, final long leavesLots)
    {
        final int slot = slotOf(orderId);
        orders.set(slot, LiveOrders.FILLED, orders.get(slot, LiveOrders.FILLED) + quantityLots);
        orders.addNotional(slot, priceTicks, quantityLots);
        if (0 == leavesLots)
        {
            done(slot, OrderStatus.FILLED, OrderRows.NO_REASON);
            return;
        }
        setUnlessNull(slot, LiveOrders.LEAVES, leavesLots);
        orderRows.status(slot, OrderStatus.PARTIALLY_FILLED, OrderRows.NO_REASON);
        changed(slot);
    }

    private void decrement(final int slot, final long quantityLots)
    {
        orders.set(slot, LiveOrders.LEAVES, orders.get(slot, LiveOrders.LEAVES) - quantityLots);
        changed(slot);
    }

    private void done(final int slot, final OrderStatus status, final int reason)
    {
        orders.set(slot, LiveOrders.LEAVES, 0);
        orderRows.status(slot, status, reason);
        changed(slot);
        orders.forget(slot);
    }

    private void changed(final int slot)
    {
        orders.set(slot, LiveOrders.UPDATED_NS, timestampNs);
        orders.set(slot, LiveOrders.UPDATED_SEQUENCE, sequence);
        orderRows.markChanged(slot);
    }

    private void setUnlessNull(final int slot, final int field, final long value)
    {
        if (NullValue.LONG != value)
        {
            orders.set(slot, field, value);
        }
    }

    private int slotOf(final long orderId)
    {
        final int slot = orders.slotOf(orderId);
        if (LiveOrders.MISSING == slot)
        {
            throw new IllegalStateException(
                "sequence " + sequence + ": expected a live order, found none for orderId " + orderId);
        }
        return slot;
    }

    private static boolean isStop(final OrdType ordType)
    {
        return OrdType.STOP == ordType || OrdType.STOP_LIMIT == ordType || OrdType.TRAILING_STOP == ordType;
    }
}
