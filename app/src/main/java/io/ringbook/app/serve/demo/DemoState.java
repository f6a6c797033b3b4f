package io.ringbook.app.serve.demo;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.NoEvents;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.engine.ReferenceView;
import io.ringbook.sbe.CancelReason;
import io.ringbook.sbe.ExpireReason;
import io.ringbook.sbe.FeeAsset;
import io.ringbook.sbe.Liquidity;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.TimeInForce;
import io.ringbook.sbe.TradingPhase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the play's accounts have: their live orders, their money, and what the markets last paid. Taken from a recovered
 * engine, then kept by its events. One thread at a time.
 */
public final class DemoState extends NoEvents
{
    /** The play's accounts: below those of users, which begin at 1,001. */
    public static final long FIRST_ACCOUNT = 901;
    /** Makers and takers, two each. */
    public static final int ACCOUNTS = 4;

    private final Map<String, Market> markets = new HashMap<>();
    private final Map<Integer, Market> byId = new HashMap<>();
    private final Map<Long, Live> orders = new HashMap<>();
    private final Map<Long, Map<String, Long>> available = new HashMap<>();
    private final Set<Funding> fundings = new HashSet<>();
    private long sequence;

    /** Money that is on its way. */
    private record Funding(long account, String asset)
    {
    }

    /** A live order of the play. */
    record Live(long orderId, long account, int instrumentId, Side side, long priceTicks)
    {
    }

    /** What is known of a market. */
    static final class Market
    {
        final int id;
        final TreeMap<Long, Live> orders = new TreeMap<>();
        TradingPhase phase = TradingPhase.CONTINUOUS;
        long lastTicks;

        Market(final int id)
        {
            this.id = id;
        }

        /** Live orders of a side of an account, oldest first. */
        List<Live> orders(final long account, final Side side)
        {
            final List<Live> found = new ArrayList<>();
            for (final Live order : orders.values())
            {
                if (order.account == account && order.side == side)
                {
                    found.add(order);
                }
            }
            return found;
        }
    }

    /**
     * Takes over what a recovered engine has.
     *
     * @param engine at rest.
     */
    public void start(final MatchingEngine engine)
    {
        sequence = engine.sequence();
        ReferenceView.tellInstruments(engine, this);
        for (final Market market : byId.values())
        {
            market.phase = engine.phase(market.id);
            for (final Side side : List.of(Side.BUY, Side.SELL))
            {
                engine.forEachOrder(market.id, side, (order) ->
                    add(order.orderId(), order.account(), market.id, side, order.priceTicks()));
            }
            final long bid = best(engine, market.id, Side.BUY);
            final long ask = best(engine, market.id, Side.SELL);
            market.lastTicks = bid > 0 && ask > 0 ? (bid + ask) / 2 : Math.max(bid, ask);
        }
        engine.forEachBalance((account, assetId, units, locked) ->
            onBalanceChanged(account, engine.asset(assetId), units, locked, 0, 0));
    }

    private static long best(final MatchingEngine engine, final int instrumentId, final Side side)
    {
        final long[] best = new long[1];
        engine.forEachLevel(instrumentId, side, 1, (price, lots, count) -> best[0] = price);
        return best[0];
    }

    /** Sequence it was taken over at. */
    long sequence()
    {
        return sequence;
    }

    /**
     * Is there a market of this name?
     *
     * @param symbol of it.
     * @return true if so.
     */
    public boolean hasMarket(final String symbol)
    {
        return markets.containsKey(symbol);
    }

    /** A market by its name, or null. */
    Market market(final String symbol)
    {
        return markets.get(symbol);
    }

    /** Money that is not locked, in units. */
    long availableUnits(final long account, final String asset)
    {
        return available.getOrDefault(account, Map.of()).getOrDefault(asset, 0L);
    }

    /** False if that money is on its way already. */
    boolean beginFunding(final long account, final String asset)
    {
        return fundings.add(new Funding(account, asset));
    }

    /** Live orders of the play. */
    int liveOrders()
    {
        return orders.size();
    }

    private static boolean isOurs(final long account)
    {
        return account >= FIRST_ACCOUNT && account < FIRST_ACCOUNT + ACCOUNTS;
    }

    private void add(
        final long orderId, final long account, final int instrumentId, final Side side, final long priceTicks)
    {
        if (isOurs(account))
        {
            final Live order = new Live(orderId, account, instrumentId, side, priceTicks);
            orders.put(orderId, order);
            byId.get(instrumentId).orders.put(orderId, order);
        }
    }

    private void remove(final long orderId)
    {
        final Live order = orders.remove(orderId);
        if (null != order)
        {
            byId.get(order.instrumentId).orders.remove(orderId);
        }
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
        final Market market = new Market(instrumentId);
        markets.put(symbol, market);
        byId.put(instrumentId, market);
    }

    @Override
    public void onPhaseChanged(final int instrumentId, final TradingPhase phase)
    {
        byId.get(instrumentId).phase = phase;
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
        add(orderId, account, instrumentId, side, priceTicks);
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
        byId.get(instrumentId).lastTicks = priceTicks;
        if (0 == makerLeavesLots)
        {
            remove(makerOrderId);
        }
        if (0 == takerLeavesLots)
        {
            remove(takerOrderId);
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
        remove(orderId);
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
        remove(orderId);
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
        if (isOurs(account))
        {
            available.computeIfAbsent(account, (key) -> new HashMap<>()).put(asset, availableUnits);
            fundings.remove(new Funding(account, asset));
        }
    }
}
