package io.ringbook.app.market;

import io.ringbook.app.market.SseEvent.Kind;
import io.ringbook.sbe.Side;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Turns the published rows of a Shanghai day into commands. Needs no answer of an engine: which orders rest, and with
 * how much, follows from the rows. Rows that contradict each other are thrown as {@link MarketDataException}.
 *
 * <p>The exchange publishes an aggressor's trades first and what is left of it as an add directly after them; together
 * they are one new order. A lone add is a passive order. Trades of a call auction are applied as given: orders entered
 * in the call are held back, and what its trades leave of them goes into the book in time order when it is over.
 */
final class SseTranslator
{
    private final List<SseEvent> events;
    private final SseCommands commands;
    private final SseSession session;
    private final SseBook book = new SseBook();
    private final CallOrders call = new CallOrders();
    private final Set<Long> knownOrderNos = new HashSet<>();
    private boolean inCall;

    SseTranslator(final List<SseEvent> events, final SseCommands commands)
    {
        this.events = events;
        this.commands = commands;
        session = new SseSession(events);
    }

    long continuousTradeCount()
    {
        return session.continuousTradeCount();
    }

    /** Translates the whole day. */
    void run()
    {
        int index = 0;
        while (index < events.size())
        {
            if (inCall && session.isCallOver(index))
            {
                endCall();
            }
            else if (!inCall && session.isCallBegun(index))
            {
                inCall = true;
            }
            index = translate(events.get(index), index);
        }
        endCall();
    }

    private int translate(final SseEvent event, final int index)
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
                commands.onAuctionTrade(event);
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
        while (index < events.size() && isOfSameTaker(events.get(index), first))
        {
            quantity += events.get(index++).quantity();
        }
        final int endOfTrades = index;
        if (index < events.size() && isResidual(events.get(index), first))
        {
            quantity += events.get(index++).quantity();
        }

        final SseEvent last = events.get(index - 1);
        commands.onAggressor(
            events.subList(firstIndex, index), endOfTrades - firstIndex, last.priceTicks(), quantity);
        events.subList(firstIndex, endOfTrades).forEach(book::execute);
        if (Kind.ADD == last.kind())
        {
            book.add(last, quantity);
        }
        return index;
    }

    private static boolean isOfSameTaker(final SseEvent event, final SseEvent first)
    {
        return Kind.CONTINUOUS_TRADE == event.kind() && event.side() == first.side() &&
            event.takerOrderNo() == first.takerOrderNo();
    }

    private static boolean isResidual(final SseEvent event, final SseEvent first)
    {
        return Kind.ADD == event.kind() && event.side() == first.side() && event.orderNo() == first.takerOrderNo();
    }

    private void add(final SseEvent event, final int index)
    {
        if (!inCall && session.isHaltCall(index, book))
        {
            inCall = true;
        }
        if (inCall)
        {
            call.add(event);
            commands.onCallOrder(event);
            return;
        }
        rest(event, false);
    }

    private void rest(final SseEvent add, final boolean isFromCall)
    {
        commands.onPassiveOrder(add, isFromCall);
        book.add(add, add.quantity());
    }

    private void delete(final SseEvent event)
    {
        if (call.contains(event.orderNo()))
        {
            event.checkCanceled(call.remove(event.orderNo()));
            commands.onCallCancel(event);
            return;
        }
        book.cancel(event);
        commands.onCancel(event);
    }

    private void auctionTrade(final SseEvent trade, final long orderNo, final Side side)
    {
        if (call.contains(orderNo))
        {
            call.trade(trade, orderNo, side);
            return;
        }
        commands.onReduce(trade, orderNo, book.reduce(trade, orderNo, side));
    }

    /** What the call left goes into the book in time order; nothing of it may cross any more. */
    private void endCall()
    {
        for (final SseEvent order : call.drain())
        {
            rest(order, true);
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
}
