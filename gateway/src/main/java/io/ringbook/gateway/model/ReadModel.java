package io.ringbook.gateway.model;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.NoEvents;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.engine.ReferenceView;
import io.ringbook.sbe.CancelReason;
import io.ringbook.sbe.ExpireReason;
import io.ringbook.sbe.FeeAsset;
import io.ringbook.sbe.Liquidity;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Priority;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.TimeInForce;
import io.ringbook.sbe.TradingPhase;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that requests are answered from. The first of the model thread's listeners; read there only, except where it says
 * any thread.
 */
public final class ReadModel extends NoEvents implements EventListener
{
    private static final int LAST_TRADES = 1_000;

    private volatile Map<String, Instrument> bySymbol = Map.of();
    private final Map<Integer, Instrument> byId = new HashMap<>();
    private final Map<Integer, Book> books = new HashMap<>();
    private final Map<Integer, TradingPhase> phases = new HashMap<>();
    private final Map<Integer, Deque<Trade>> trades = new HashMap<>();
    private final Map<Long, Order> orders = new HashMap<>();
    private final Map<Long, TreeMap<Long, Order>> openOrders = new HashMap<>();
    private final Map<Long, Map<String, Order>> byClientOrderId = new HashMap<>();
    private final Map<Long, Map<String, Balance>> balances = new HashMap<>();
    private final Map<String, Integer> assetScales = new HashMap<>();
    private long sequence;
    private long timestampNs;

    /**
     * Takes over what an engine out of recovery has. Before the thread starts.
     *
     * @param engine at rest.
     */
    public void start(final MatchingEngine engine)
    {
        sequence = engine.sequence();
        timestampNs = engine.timestampNs();
        ReferenceView.tellInstruments(engine, this);
        engine.forEachAsset((id) -> assetScales.put(engine.asset(id), engine.assetScale(id)));
        engine.forEachBalance((account, assetId, available, locked) ->
            onBalanceChanged(account, engine.asset(assetId), available, locked, 0, 0));
        for (int id = 1; id <= engine.instrumentCount(); id++)
        {
            final Book book = books.get(id);
            for (final Side side : List.of(Side.BUY, Side.SELL))
            {
                engine.forEachLevel(id, side, 0, (price, lots, count) -> book.set(side, price, lots, 0));
            }
            phases.put(id, engine.phase(id));
        }
    }

    /**
     * An order of the past: all live ones and the newest done ones, ascending. Before the thread starts.
     *
     * @param order made by an {@link OrderBuilder}.
     */
    public void pastOrder(final Order order)
    {
        keep(order);
    }

    /**
     * A fill of an order that has been told, ascending. It is in the order's sums already. Before the thread starts.
     *
     * @param orderId of the order.
     * @param fill    of it.
     */
    public void pastFill(final long orderId, final Fill fill)
    {
        final Order order = orders.get(orderId);
        if (null != order)
        {
            order.fills.add(fill);
        }
    }

    /**
     * A trade of the past: the newest 1,000 of each instrument, ascending. Before the thread starts.
     *
     * @param trade of a known instrument.
     */
    public void pastTrade(final Trade trade)
    {
        keep(trade);
    }

    /**
     * A kline of the past: the newest 3,700 of a second, 1,600 of a minute, 800 of an hour of each instrument,
     * ascending, none without trades; the last ones perhaps not over yet. Before the thread starts.
     *
     * @param instrumentId    known.
     * @param intervalSeconds 1, 60 or 3,600.
     * @param kline           of the interval.
     */
    public void pastKline(final int instrumentId, final int intervalSeconds, final Kline kline)
    {
    }

    /**
     * When an instrument first traded. Before the thread starts.
     *
     * @param instrumentId known.
     * @param timeNs       since the epoch.
     */
    public void firstTrade(final int instrumentId, final long timeNs)
    {
    }

    /**
     * An instrument by its id.
     *
     * @param instrumentId of the engine.
     * @return the instrument, or null.
     */
    public Instrument instrument(final int instrumentId)
    {
        return byId.get(instrumentId);
    }

    /**
     * An instrument by its name. Any thread.
     *
     * @param symbol of it.
     * @return the instrument, or null.
     */
    public Instrument instrument(final String symbol)
    {
        return bySymbol.get(symbol);
    }

    /**
     * All instruments. Any thread.
     *
     * @return in the order of their symbols.
     */
    public Collection<Instrument> instruments()
    {
        return bySymbol.values();
    }

    /**
     * The phase of an instrument.
     *
     * @param instrument known.
     * @return phase.
     */
    public TradingPhase phase(final Instrument instrument)
    {
        return phases.get(instrument.id());
    }

    /**
     * The book of an instrument.
     *
     * @param instrument known.
     * @return its levels.
     */
    public Book book(final Instrument instrument)
    {
        return books.get(instrument.id());
    }

    /**
     * The last trades of an instrument.
     *
     * @param instrument known.
     * @return newest first.
     */
    public Collection<Trade> trades(final Instrument instrument)
    {
        return trades.get(instrument.id());
    }

    /**
     * An order, live or not long done.
     *
     * @param account whose it must be.
     * @param orderId of it.
     * @return the order, or null if it is another's or not known.
     */
    public Order order(final long account, final long orderId)
    {
        final Order order = orders.get(orderId);
        return null == order || order.account != account ? null : order;
    }

    /**
     * The newest order of a client's id, live or not long done.
     *
     * @param account       whose.
     * @param clientOrderId of it.
     * @return the order, or null.
     */
    public Order order(final long account, final String clientOrderId)
    {
        return byClientOrderId.getOrDefault(account, Map.of()).get(clientOrderId);
    }

    /**
     * Live orders of an account.
     *
     * @param account whose.
     * @return ascending.
     */
    public Collection<Order> openOrders(final long account)
    {
        final TreeMap<Long, Order> open = openOrders.get(account);
        return null == open ? List.of() : open.values();
    }

    /**
     * What an account has.
     *
     * @param account whose.
     * @return by asset.
     */
    public Collection<Balance> balances(final long account)
    {
        return balances.getOrDefault(account, Map.of()).values();
    }

    /**
     * Decimals of an asset's unit.
     *
     * @param asset name.
     * @return scale, or null if nobody has named the asset yet.
     */
    public Integer assetScale(final String asset)
    {
        return assetScales.get(asset);
    }

    /**
     * The last command with events.
     *
     * @return sequence.
     */
    public long sequence()
    {
        return sequence;
    }

    /**
     * Its time.
     *
     * @return since the epoch.
     */
    public long timestampNs()
    {
        return timestampNs;
    }

    @Override
    public void onCommandStart(final long commandSequence, final long commandTimestampNs, final long correlationId)
    {
        sequence = commandSequence;
        timestampNs = commandTimestampNs;
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
        final Order order =
            new Order(orderId, account, byId.get(instrumentId), side, ordType, timeInForce, timestampNs);
        order.clientOrderId = clOrdId.isEmpty() ? null : clOrdId.toString();
        order.priceTicks = priceTicks;
        order.quantityLots = quantityLots;
        order.leavesLots = NullValue.LONG == quantityLots ? 0 : quantityLots;
        order.isPostOnly = postOnly;
        order.stopPriceTicks = instructions.stopPriceTicks();
        order.trailOffsetTicks = instructions.trailOffsetTicks();
        order.quoteBudgetUnits = instructions.quoteBudgetUnits();
        order.displayLots = instructions.displayQuantityLots();
        order.minLots = instructions.minQuantityLots();
        order.expireTimeNs = instructions.expireTimeNs();
        order.ocoGroup = instructions.ocoGroup();
        order.status = switch (ordType)
        {
            case STOP, STOP_LIMIT, TRAILING_STOP -> OrderStatus.PENDING_TRIGGER;
            default -> OrderStatus.NEW;
        };
        keep(order);
    }

    private void keep(final Order order)
    {
        orders.put(order.orderId, order);
        if (order.status.isLive())
        {
            openOrders.computeIfAbsent(order.account, (key) -> new TreeMap<>()).put(order.orderId, order);
        }
        if (null != order.clientOrderId)
        {
            byClientOrderId.computeIfAbsent(order.account, (key) -> new HashMap<>()).put(order.clientOrderId, order);
        }
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
        final boolean isAuction = Liquidity.AUCTION == liquidity;
        fill(makerOrderId, makerLeavesLots, new Fill(
            tradeId, priceTicks, quantityLots, makerFeeUnits, isAuction ? "AUCTION" : "MAKER", timestampNs));
        fill(takerOrderId, takerLeavesLots, new Fill(
            tradeId, priceTicks, quantityLots, takerFeeUnits, isAuction ? "AUCTION" : "TAKER", timestampNs));
        keep(new Trade(
            tradeId, instrumentId, priceTicks, quantityLots,
            Side.BUY == takerSide ? takerOrderId : makerOrderId, Side.BUY == takerSide ? makerOrderId : takerOrderId,
            takerSide, liquidity, timestampNs));
    }

    private void keep(final Trade trade)
    {
        final Deque<Trade> last = trades.get(trade.instrumentId());
        if (last.size() == LAST_TRADES)
        {
            last.removeLast();
        }
        last.addFirst(trade);
    }

    private void fill(final long orderId, final long leavesLots, final Fill fill)
    {
        final Order order = orders.get(orderId);
        if (null == order)
        {
            return;
        }
        order.fills.add(fill);
        order.cumLots += fill.quantityLots();
        order.tradedTickLots = order.tradedTickLots.add(
            BigInteger.valueOf(fill.priceTicks()).multiply(BigInteger.valueOf(fill.quantityLots())));
        order.updatedNs = timestampNs;
        order.status = OrderStatus.PARTIALLY_FILLED;
        if (NullValue.LONG != leavesLots)
        {
            order.leavesLots = leavesLots;
            if (0 == leavesLots)
            {
                end(order, OrderStatus.FILLED, null);
            }
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
        end(orders.get(orderId), OrderStatus.CANCELED, reason.name());
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
        end(orders.get(orderId), OrderStatus.EXPIRED, reason.name());
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
        final Order order = orders.get(orderId);
        if (null == order)
        {
            return;
        }
        order.priceTicks = priceTicks;
        order.stopPriceTicks = stopPriceTicks;
        order.quantityLots = quantityLots;
        order.leavesLots = leavesLots;
        order.updatedNs = timestampNs;
        if (0 == leavesLots)
        {
            end(order, 0 == cumQuantityLots ? OrderStatus.CANCELED : OrderStatus.FILLED, null);
        }
    }

    private void end(final Order order, final OrderStatus status, final String reason)
    {
        if (null != order)
        {
            order.status = status;
            order.reason = reason;
            order.leavesLots = 0;
            order.updatedNs = timestampNs;
            openOrders.get(order.account).remove(order.orderId);
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
        final Order order = orders.get(orderId);
        if (null != order)
        {
            order.status = OrderStatus.NEW;
            order.stopPriceTicks = stopPriceTicks;
            order.updatedNs = timestampNs;
        }
    }

    @Override
    public void onPhaseChanged(final int instrumentId, final TradingPhase phase)
    {
        phases.put(instrumentId, phase);
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
        balances.computeIfAbsent(account, (key) -> new TreeMap<>())
            .put(asset, new Balance(asset, assetScales.getOrDefault(asset, 8), availableUnits, lockedUnits));
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
        final Instrument instrument = new Instrument(
            instrumentId, symbol, baseAsset, quoteAsset, tickSize, tickSizeDecimals, lotSize, lotSizeDecimals,
            baseScale, quoteScale, feeAsset);
        byId.put(instrumentId, instrument);
        final Map<String, Instrument> changed = new TreeMap<>(bySymbol);
        changed.put(symbol, instrument);
        bySymbol = changed;
        books.computeIfAbsent(instrumentId, (key) -> new Book());
        trades.computeIfAbsent(instrumentId, (key) -> new ArrayDeque<>());
        phases.putIfAbsent(instrumentId, TradingPhase.CONTINUOUS);
        assetScales.put(baseAsset, baseScale);
        assetScales.put(quoteAsset, quoteScale);
    }

    @Override
    public void onBookLevelChanged(
        final int instrumentId,
        final Side side,
        final long priceTicks,
        final long quantityLots,
        final long updateId)
    {
        books.get(instrumentId).set(side, priceTicks, quantityLots, updateId);
    }
}
