package io.ringbook.projector;

import io.ringbook.codecs.NullValue;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.engine.OrderConsumer;
import io.ringbook.engine.OrderView;
import io.ringbook.sbe.Side;
import org.agrona.collections.LongArrayList;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * What the tables hold of everything that can still change: what a projector has to know to go on from their position,
 * whoever has brought them there. Read from the tables and held against the engine that was replayed to the same
 * position, so no event before it is needed.
 */
final class TableState
{
    private static final long NONE = NullValue.LONG;
    private static final long[] NO_ORDERS = {};

    final Assets assets = new Assets();
    final Instruments instruments = new Instruments();
    final LiveOrders orders = new LiveOrders();
    final Balances balances = new Balances(assets);
    final AccountsView accounts;
    private final long[] orderIds;

    private TableState(final long[] orderIds, final AccountsView accounts)
    {
        this.orderIds = orderIds;
        this.accounts = accounts;
    }

    /** Of tables without a row. */
    static TableState empty(final AccountsView accounts)
    {
        return new TableState(NO_ORDERS, accounts);
    }

    /** To be filled in: everything that is live in the engine. */
    static TableState of(final MatchingEngine engine)
    {
        final LongArrayList ids = new LongArrayList();
        forEachLive(engine, (order) -> ids.addLong(order.orderId()));
        final long[] sorted = ids.toLongArray();
        Arrays.sort(sorted);
        return new TableState(sorted, new EngineAccounts(engine));
    }

    /** The same question once more, nothing filled in. */
    TableState unanswered()
    {
        return new TableState(orderIds, accounts);
    }

    /** Ids of the orders to be filled in, ascending. */
    long[] orderIds()
    {
        return orderIds;
    }

    @SuppressWarnings("checkstyle:ParameterNumber")
    void instrument(
        final int instrumentId,
        final String symbol,
        final String baseAsset,
        final String quoteAsset,
        final BigDecimal tickSize,
        final BigDecimal lotSize,
        final int baseScale,
        final int quoteScale,
        final String buyerFeeAsset,
        final long sequence)
    {
        instruments.put(new Instruments.Instrument(
            instrumentId, symbol, baseAsset, quoteAsset, tickSize.unscaledValue().longValueExact(), tickSize.scale(),
            lotSize.unscaledValue().longValueExact(), lotSize.scale(), baseScale, quoteScale,
            buyerFeeAsset.equals(baseAsset), sequence));
    }

    /** After the instruments. What does not exist is null. */
    @SuppressWarnings("checkstyle:ParameterNumber")
    void order(
        final long orderId,
        final int instrumentId,
        final BigDecimal price,
        final BigDecimal stopPrice,
        final BigDecimal quantity,
        final BigDecimal displayQuantity,
        final Long expireTimeNs,
        final BigDecimal filledQuantity,
        final BigDecimal remainingQuantity,
        final BigDecimal filledNotional,
        final String status)
    {
        final Instruments.Instrument instrument = instruments.get(instrumentId);
        final BigDecimal tick = BigDecimal.valueOf(instrument.tickSize, instrument.tickDecimals);
        final BigDecimal lot = BigDecimal.valueOf(instrument.lotSize, instrument.lotDecimals);
        final int slot = orders.add(orderId);
        orders.set(slot, LiveOrders.KIND, instrumentId);
        orders.set(slot, LiveOrders.PRICE, count(price, tick));
        orders.set(slot, LiveOrders.STOP_PRICE, count(stopPrice, tick));
        orders.set(slot, LiveOrders.QUANTITY, count(quantity, lot));
        orders.set(slot, LiveOrders.DISPLAY, count(displayQuantity, lot));
        orders.set(slot, LiveOrders.EXPIRE_TIME, null == expireTimeNs ? NONE : expireTimeNs);
        orders.set(slot, LiveOrders.FILLED, count(filledQuantity, lot));
        orders.set(slot, LiveOrders.LEAVES, count(remainingQuantity, lot));
        final BigInteger notional = quotient(filledNotional, tick.multiply(lot));
        orders.set(slot, LiveOrders.NOTIONAL_HIGH, notional.shiftRight(Long.SIZE).longValueExact());
        orders.set(slot, LiveOrders.NOTIONAL_LOW, notional.longValue());
        orders.set(slot, LiveOrders.STATE, OrderStatus.valueOf(status).ordinal());
    }

    void balance(final long account, final String asset, final BigDecimal available, final BigDecimal locked)
    {
        final Assets.Asset known = assets.of(asset);
        final int slot = balances.slotOf(account, known.index);
        final int scale = known.scale(accounts);
        balances.set(slot, Balances.AVAILABLE, units(available, scale));
        balances.set(slot, Balances.LOCKED, units(locked, scale));
        balances.markStored(slot);
    }

    /** After everything: are the tables those of this engine? Takes over what they have no exact words for. */
    void requireEqual(final MatchingEngine engine)
    {
        forEachLive(engine, this::requireEqual);
        if (accounts.isOn())
        {
            engine.forEachBalance((account, assetId, availableUnits, lockedUnits) ->
            {
                final String asset = engine.asset(assetId);
                final int slot = balances.slotOf(account, assets.of(asset).index);
                final String row = "balances, account " + account + ", " + asset;
                requireEqual(row + ", available units", availableUnits, balances.get(slot, Balances.AVAILABLE));
                requireEqual(row + ", locked units", lockedUnits, balances.get(slot, Balances.LOCKED));
            });
        }
    }

    private void requireEqual(final OrderView order)
    {
        final int slot = orders.slotOf(order.orderId());
        final String row = "orders, order_id " + order.orderId();
        if (LiveOrders.MISSING == slot)
        {
            throw new TablesException(row + ": expected the row of a live order, found none");
        }
        final OrderStatus status = OrderStatus.values()[(int)orders.get(slot, LiveOrders.STATE)];
        if (!status.isLive())
        {
            throw new TablesException(row + ": expected a live order, found " + status);
        }
        requireEqual(row + ", filled lots", order.cumQuantityLots(), orders.get(slot, LiveOrders.FILLED));
        if (!order.isBudget())
        {
            requireEqual(row + ", remaining lots", order.leavesLots(), orders.get(slot, LiveOrders.LEAVES));
        }
        // As bytes: the text in the table may stand for two ids.
        orders.setClOrdId(slot, order.clOrdId());
    }

    private static void requireEqual(final String what, final long expected, final long found)
    {
        if (expected != found)
        {
            throw new TablesException(what + ": expected " + expected + " as in the journal, found " + found);
        }
    }

    private static void forEachLive(final MatchingEngine engine, final OrderConsumer consumer)
    {
        for (int id = 1; id <= engine.instrumentCount(); id++)
        {
            for (final Side side : new Side[] {Side.BUY, Side.SELL})
            {
                engine.forEachOrder(id, side, consumer);
                engine.forEachStop(id, side, consumer);
            }
        }
    }

    private static long count(final BigDecimal value, final BigDecimal size)
    {
        return null == value ? NONE : quotient(value, size).longValueExact();
    }

    private static BigInteger quotient(final BigDecimal value, final BigDecimal size)
    {
        final BigDecimal[] parts = value.divideAndRemainder(size);
        if (0 != parts[1].signum())
        {
            throw new TablesException("orders: expected a multiple of " + size.toPlainString() + ", found " + value);
        }
        return parts[0].toBigIntegerExact();
    }

    private static long units(final BigDecimal value, final int scale)
    {
        try
        {
            return value.setScale(scale).unscaledValue().longValueExact();
        }
        catch (final ArithmeticException e)
        {
            throw new TablesException("balances: expected at most " + scale + " decimals, found " + value);
        }
    }
}
