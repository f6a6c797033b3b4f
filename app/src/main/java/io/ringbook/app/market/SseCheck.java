package io.ringbook.app.market;

import io.ringbook.sbe.Side;
import io.ringbook.sbe.TimeInForce;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Drives a day of the Shanghai Stock Exchange through the engine: every continuous trade that was published must come
 * out of it in order, every cancelled quantity must equal what it has left, and no passive order may trade.
 *
 * <p>The exchange publishes an aggressor's trades first and what is left of it as an add directly after them; together
 * they are one new order. A lone add is a passive order. Trades of a call auction are applied as given.
 */
final class SseCheck
{
    private final List<SseEvent> events;
    private final SseSession session;
    private final EngineDriver engine;
    private final CallOrders call = new CallOrders();
    private final Map<Long, Long> engineOrderIds = new HashMap<>();
    private final Set<Long> knownOrderNos = new HashSet<>();
    private final SseResult result = new SseResult();
    private boolean inCall;

    SseCheck(final List<SseEvent> events, final EngineDriver engine)
    {
        this.events = events;
        this.engine = engine;
        session = new SseSession(events);
    }

    /** What was counted so far, also after a difference was found. */
    SseResult result()
    {
        return result;
    }

    /** Checks the day; a difference is thrown as {@link MarketDataException}. */
    void run()
    {
        result.expectedTrades = session.continuousTradeCount();
        int index = 0;
        while (index < events.size())
        {
            final SseEvent event = events.get(index);
            if (inCall && session.isCallOver(index))
            {
                endCall();
            }
            else if (!inCall && session.isCallBegun(index))
            {
                inCall = true;
            }
            index = apply(event, index);
        }
        endCall();
    }

    private int apply(final SseEvent event, final int index)
    {
        switch (event.kind())
        {
            case CONTINUOUS_TRADE:
                return aggress(index);
            case AUCTION_TRADE:
                inCall = true;
                session.onAuctionTrade();
                auctionTrade(event, event.buyOrderNo(), Side.BUY);
                auctionTrade(event, event.sellOrderNo(), Side.SELL);
                result.auctionTrades++;
                return index + 1;
            case ADD:
                checkNew(event, event.orderNo());
                add(event, index);
                return index + 1;
            default:
                delete(event);
                return index + 1;
        }
    }

    /** The trades of one aggressor and its residual are one new order. */
    private int aggress(final int firstIndex)
    {
        final SseEvent first = events.get(firstIndex);
        checkNew(first, first.takerOrderNo());
        int index = firstIndex;
        long quantity = 0;
        long price = 0;
        while (index < events.size() && isOfSameTaker(events.get(index), first))
        {
            quantity += events.get(index).quantity();
            price = events.get(index++).priceTicks();
        }
        final int endOfTrades = index;
        if (index < events.size() && isResidual(events.get(index), first))
        {
            quantity += events.get(index).quantity();
            price = events.get(index++).priceTicks();
        }

        final EngineOutcome outcome = engine.newOrder(first.side(), price, quantity, TimeInForce.GTC);
        for (int i = firstIndex; i < endOfTrades; i++)
        {
            compare(events.get(i), outcome, i - firstIndex);
        }
        if (outcome.tradeCount() > endOfTrades - firstIndex)
        {
            throw events.get(index - 1).difference(
                "no further trade of order " + first.takerOrderNo(), trade(outcome, endOfTrades - firstIndex));
        }
        accepted(first.takerOrderNo(), outcome);
        return index;
    }

    private static boolean isOfSameTaker(final SseEvent event, final SseEvent first)
    {
        return SseEvent.Kind.CONTINUOUS_TRADE == event.kind() && event.side() == first.side() &&
            event.takerOrderNo() == first.takerOrderNo();
    }

    private static boolean isResidual(final SseEvent event, final SseEvent first)
    {
        return SseEvent.Kind.ADD == event.kind() && event.side() == first.side() &&
            event.orderNo() == first.takerOrderNo();
    }

    private void compare(final SseEvent published, final EngineOutcome outcome, final int trade)
    {
        final Long makerId = engineOrderIds.get(published.makerOrderNo());
        final boolean isEqual = trade < outcome.tradeCount() &&
            null != makerId && makerId == outcome.makerOrderId(trade) &&
            published.priceTicks() == outcome.tradePriceTicks(trade) &&
            published.quantity() == outcome.tradeQuantityLots(trade);
        if (!isEqual)
        {
            throw published.difference(
                "trade of maker " + published.makerOrderNo() + " price " + published.priceTicks() + " ticks quantity " +
                published.quantity(),
                trade < outcome.tradeCount() ? trade(outcome, trade) : outcome.describe());
        }
        result.matchedTrades++;
    }

    private String trade(final EngineOutcome outcome, final int trade)
    {
        return "trade of maker " + orderNo(outcome.makerOrderId(trade)) + " price " + outcome.tradePriceTicks(trade) +
            " ticks quantity " + outcome.tradeQuantityLots(trade);
    }

    private long orderNo(final long engineOrderId)
    {
        return engineOrderIds.entrySet().stream()
            .filter(entry -> entry.getValue() == engineOrderId)
            .mapToLong(Map.Entry::getKey)
            .findFirst()
            .orElse(0);
    }

    private void add(final SseEvent event, final int index)
    {
        if (!inCall && session.isHaltCall(index, engine))
        {
            inCall = true;
        }
        if (inCall)
        {
            call.add(event);
            result.callOrders++;
            return;
        }
        rest(event, "a passive order that rests");
        result.orders++;
    }

    private void rest(final SseEvent add, final String expected)
    {
        final EngineOutcome outcome = engine.newOrder(add.side(), add.priceTicks(), add.quantity(), TimeInForce.GTC);
        if (outcome.isRefused() || outcome.tradeCount() > 0)
        {
            throw add.difference(expected, outcome.tradeCount() > 0 ? trade(outcome, 0) : outcome.describe());
        }
        engineOrderIds.put(add.orderNo(), outcome.orderId());
    }

    private void delete(final SseEvent event)
    {
        if (call.contains(event.orderNo()))
        {
            checkCanceled(event, call.remove(event.orderNo()));
            return;
        }
        final Long orderId = engineOrderIds.get(event.orderNo());
        if (null == orderId)
        {
            throw event.difference("the delete of an order that was added", "order " + event.orderNo() + " is unknown");
        }
        final EngineOutcome outcome = engine.cancel(orderId);
        if (!outcome.isCanceled())
        {
            throw event.difference("order " + event.orderNo() + " with " + event.quantity() + " left to cancel",
                outcome.describe());
        }
        checkCanceled(event, outcome.canceledQuantityLots());
    }

    private void checkCanceled(final SseEvent event, final long canceled)
    {
        if (event.quantity() != canceled)
        {
            throw event.difference("a cancelled quantity of " + event.quantity() + " of order " + event.orderNo(),
                Long.toString(canceled));
        }
        result.matchedCancels++;
    }

    private void auctionTrade(final SseEvent trade, final long orderNo, final Side side)
    {
        if (call.contains(orderNo))
        {
            call.trade(trade, orderNo, side);
            return;
        }
        final Long orderId = engineOrderIds.get(orderNo);
        final long leaves = null == orderId ? 0 : engine.leavesLots(orderId);
        if (leaves < trade.quantity() || engine.order(orderId).side() != side)
        {
            throw trade.difference(
                "a " + side + " order " + orderNo + " with " + trade.quantity() + " left", leaves + " left");
        }
        final EngineOutcome outcome = engine.reduce(orderId, trade.quantity());
        if (!outcome.isCanceled() && !outcome.isReplacedKeepingPriority())
        {
            throw trade.difference("order " + orderNo + " reduced by " + trade.quantity(), outcome.describe());
        }
    }

    /** What the call left goes into the book in time order; nothing of it may cross any more. */
    private void endCall()
    {
        for (final SseEvent order : call.drain())
        {
            rest(order, "an order that rests when its call auction is over");
        }
        inCall = false;
    }

    private void checkNew(final SseEvent event, final long orderNo)
    {
        if (!knownOrderNos.add(orderNo))
        {
            throw event.difference("a new order number", orderNo + ", which was there before");
        }
    }

    private void accepted(final long orderNo, final EngineOutcome outcome)
    {
        engineOrderIds.put(orderNo, outcome.orderId());
        result.orders++;
    }
}
