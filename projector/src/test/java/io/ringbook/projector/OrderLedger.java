package io.ringbook.projector;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.NoEvents;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.sbe.CancelReason;
import io.ringbook.sbe.ExpireReason;
import io.ringbook.sbe.FeeAsset;
import io.ringbook.sbe.Liquidity;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Priority;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;
import org.agrona.concurrent.UnsafeBuffer;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

/**
 * A plain bookkeeping of everything that has happened, made from an engine's events apart from the projector. What no
 * event carries it asks the flow for.
 *
 * <p>Long because it has a method for each event, and all of them keep the same books.
 */
final class OrderLedger extends NoEvents
{
    final Map<Integer, LedgerInstrument> instruments = new TreeMap<>();
    final List<LedgerOrder> orders = new ArrayList<>();
    final List<Map<String, String>> trades = new ArrayList<>();
    final Map<String, LedgerKline> klines = new TreeMap<>();
    /** What has come up, to be sure that it has. */
    final TreeSet<String> seen = new TreeSet<>();

    private final FeatureFlow flow;
    private final UnsafeBuffer idBytes = new UnsafeBuffer(new byte[ClOrdId.MAX_LENGTH]);
    private boolean isAmended;
    private long sequence;
    private long timestampNs;

    OrderLedger(final FeatureFlow flow)
    {
        this.flow = flow;
    }

    LedgerOrder order(final long orderId)
    {
        return orders.get((int)orderId - 1);
    }

    @Override
    public void onCommandStart(final long sequence, final long timestampNs, final long correlationId)
    {
        this.sequence = sequence;
        this.timestampNs = timestampNs;
        isAmended = false;
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
        final LedgerInstrument before = instruments.put(instrumentId, new LedgerInstrument(
            instrumentId, symbol, baseAsset, quoteAsset, BigDecimal.valueOf(tickSize, tickSizeDecimals),
            BigDecimal.valueOf(lotSize, lotSizeDecimals), baseScale, quoteScale, flow.isFeeInBase, sequence));
        if (null != before && before.isFeeInBase() != flow.isFeeInBase)
        {
            seen.add("fee asset changed");
        }
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
        assertEquals(orders.size() + 1, orderId);
        final LedgerInstrument instrument = instruments.get(instrumentId);
        final LedgerOrder order = new LedgerOrder(instrument, side.name(), ordType.name());
        order.fixed.put("order_id", Long.toString(orderId));
        order.fixed.put("account", Long.toString(account));
        order.fixed.put("time_in_force", timeInForce.name());
        order.fixed.put("post_only", postOnly ? "t" : "f");
        order.fixed.put("quote_budget", instrument.money(instructions.quoteBudgetUnits()));
        order.fixed.put("min_quantity", instrument.quantity(instructions.minQuantityLots()));
        order.fixed.put("oco_group", LedgerOrder.integer(instructions.ocoGroup()));
        order.fixed.put("trail_offset", instrument.price(instructions.trailOffsetTicks()));
        order.fixed.put("accepted_sequence", Long.toString(sequence));
        order.fixed.put("accepted_ns", Long.toString(timestampNs));
        order.fixed.put("accepted_at", LedgerOrder.time(timestampNs));
        order.clOrdId = text(clOrdId);
        order.priceTicks = priceTicks;
        order.stopTicks = instructions.stopPriceTicks();
        order.quantityLots = quantityLots;
        order.displayLots = instructions.displayQuantityLots();
        order.expireTimeNs = instructions.expireTimeNs();
        order.isPending = ordType.name().contains("STOP");
        orders.add(order);
        touch(order);
        flow.accepted(orderId, account, instrumentId);
        seen.add(ordType + " " + timeInForce + (order.hasQuantity() ? "" : " by budget"));
        seen.add(priceTicks < 0 && NullValue.LONG != priceTicks ? "negative price" : "price");
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
        assertEquals(trades.size() + 1, tradeId);
        final LedgerInstrument instrument = instruments.get(instrumentId);
        final Map<String, String> row = new TreeMap<>();
        row.put("trade_id", Long.toString(tradeId));
        row.put("sequence", Long.toString(sequence));
        row.put("instrument_id", Integer.toString(instrumentId));
        row.put("price", instrument.price(priceTicks));
        row.put("quantity", instrument.quantity(quantityLots));
        row.put("maker_order_id", Long.toString(makerOrderId));
        row.put("taker_order_id", Long.toString(takerOrderId));
        row.put("maker_account", Long.toString(makerAccount));
        row.put("taker_account", Long.toString(takerAccount));
        row.put("taker_side", takerSide.name());
        row.put("maker_fee", instrument.fee(makerFeeUnits, Side.SELL == takerSide));
        row.put("taker_fee", instrument.fee(takerFeeUnits, Side.BUY == takerSide));
        row.put("liquidity", liquidity.name());
        row.put("traded_ns", Long.toString(timestampNs));
        row.put("traded_at", LedgerOrder.time(timestampNs));
        trades.add(row);
        for (final int interval : new int[] {1, 60, 3_600})
        {
            final long openTimeNs = Math.floorDiv(timestampNs, interval * 1_000_000_000L) * interval * 1_000_000_000L;
            klines.computeIfAbsent(
                LedgerKline.key(instrumentId, interval, openTimeNs),
                (key) -> new LedgerKline(instrument, interval, openTimeNs)).trade(priceTicks, quantityLots, sequence);
        }
        fill(order(makerOrderId), priceTicks, quantityLots, makerLeavesLots, liquidity);
        fill(order(takerOrderId), priceTicks, quantityLots, takerLeavesLots, liquidity);
    }

    private void fill(
        final LedgerOrder order,
        final long priceTicks,
        final long quantityLots,
        final long leavesLots,
        final Liquidity liquidity)
    {
        order.filledLots += quantityLots;
        order.notional = order.notional.add(
            BigInteger.valueOf(priceTicks).multiply(BigInteger.valueOf(quantityLots)));
        touch(order);
        assertEquals(order.hasQuantity() ? order.leavesLots() : NullValue.LONG, leavesLots, "leaves");
        if (order.hasQuantity() && 0 == leavesLots)
        {
            end(order, "FILLED", null);
            seen.add(liquidity + (NullValue.LONG == order.displayLots ? " fill" : " fill of an iceberg"));
        }
        if (order.notional.bitLength() >= Long.SIZE)
        {
            seen.add("notional of more than 64 bits");
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
        remove(order(orderId), "CANCELED", reason.name(), clOrdId, cumQuantityLots, canceledQuantityLots);
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
        final LedgerOrder order = order(orderId);
        if (ExpireReason.GTD == reason && order.expireTimeNs > timestampNs)
        {
            throw new AssertionError("order " + orderId + " expired before " + order.expireTimeNs);
        }
        remove(order, "EXPIRED", reason.name(), clOrdId, cumQuantityLots, canceledQuantityLots);
    }

    private void remove(
        final LedgerOrder order,
        final String status,
        final String reason,
        final ClOrdId clOrdId,
        final long cumQuantityLots,
        final long canceledQuantityLots)
    {
        assertEquals(order.filledLots, cumQuantityLots, "cumQty");
        assertEquals(order.leavesLots(), canceledQuantityLots, "canceledQty");
        assertEquals(order.clOrdId, text(clOrdId), "clOrdId");
        touch(order);
        end(order, status, reason);
    }

    private void end(final LedgerOrder order, final String status, final String reason)
    {
        order.end = status;
        order.reason = reason;
        order.isPending = false;
        seen.add(null == reason ? status : status + " " + reason);
        flow.done(Long.parseLong(order.fixed.get("order_id")));
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
        final LedgerOrder order = order(orderId);
        assertEquals(order.filledLots, cumQuantityLots, "cumQty");
        if (!origClOrdId.isEmpty())
        {
            assertEquals(order.clOrdId, text(origClOrdId));
            seen.add("renamed");
        }
        final boolean isAmend = flow.isAmend && !isAmended;
        if (isAmend)
        {
            assertNamed(orderId, order);
        }
        order.clOrdId = text(clOrdId);
        order.priceTicks = priceTicks;
        order.quantityLots = quantityLots;
        if (order.isPending)
        {
            seen.add(order.stopTicks == stopPriceTicks ? "pending stop amended" : "stop price amended " + order.type);
            order.stopTicks = stopPriceTicks;
        }
        touch(order);
        if (0 == leavesLots)
        {
            end(order, cumQuantityLots == quantityLots ? "FILLED" : "CANCELED", "REPLACED");
            isAmended = true;
            return;
        }
        assertEquals(order.hasQuantity() ? order.leavesLots() : NullValue.LONG, leavesLots, "leaves");
        seen.add("replaced " + priority);
        if (!isAmend)
        {
            seen.add("rests at its protection as " + order.type);
            return;
        }
        isAmended = true;
        amend(order);
    }

    private void assertNamed(final long orderId, final LedgerOrder order)
    {
        assertEquals(Long.toString(flow.amendedAccount), order.fixed.get("account"));
        if (NullValue.LONG == flow.amendedOrderId)
        {
            assertEquals(text(flow.clOrdId), order.clOrdId);
        }
        else
        {
            assertEquals(flow.amendedOrderId, orderId);
        }
    }

    /** An amend's first event: those that follow are of orders it has triggered. */
    private void amend(final LedgerOrder order)
    {
        if (NullValue.LONG != flow.displayLots)
        {
            seen.add("display quantity amended");
            order.displayLots = flow.displayLots;
        }
        if (NullValue.LONG != flow.expireTimeNs)
        {
            seen.add("expire time amended");
            order.expireTimeNs = flow.expireTimeNs;
        }
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
        final LedgerOrder order = order(orderId);
        order.isPending = false;
        order.stopTicks = stopPriceTicks;
        touch(order);
        seen.add("triggered " + order.type);
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
        seen.add("prevented " + mode);
        if (StpMode.DECREMENT == mode)
        {
            for (final LedgerOrder order : List.of(order(makerOrderId), order(takerOrderId)))
            {
                order.preventedLots += quantityLots;
                touch(order);
            }
        }
    }

    @Override
    public void onIcebergReplenished(
        final long orderId,
        final ClOrdId clOrdId,
        final long account,
        final int instrumentId,
        final long displayQuantityLots,
        final long reserveQuantityLots)
    {
        final LedgerOrder order = order(orderId);
        assertEquals(Math.min(order.displayLots, order.leavesLots()), displayQuantityLots, "slice");
        assertEquals(order.leavesLots(), displayQuantityLots + reserveQuantityLots, "leaves");
        seen.add("replenished");
    }

    private void touch(final LedgerOrder order)
    {
        assertNotNull(order);
        assertNull(order.end, () -> "event of an order that is done: " + order.row());
        order.updatedSequence = sequence;
        order.updatedNs = timestampNs;
    }

    /** Printable as it is, else in hexadecimal. */
    String text(final ClOrdId id)
    {
        if (id.isEmpty())
        {
            return null;
        }
        final byte[] bytes = new byte[id.length()];
        id.copyTo(idBytes, 0);
        idBytes.getBytes(0, bytes);
        final StringBuilder hexadecimal = new StringBuilder("\\x");
        boolean isPrintable = true;
        for (final byte b : bytes)
        {
            hexadecimal.append(String.format("%02x", b));
            isPrintable &= b >= ' ' && b <= '~';
        }
        return isPrintable ? new String(bytes, StandardCharsets.US_ASCII) : hexadecimal.toString();
    }
}
