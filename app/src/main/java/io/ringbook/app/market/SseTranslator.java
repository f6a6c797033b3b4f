package io.ringbook.app.market;

import io.ringbook.app.market.SseEvent.Kind;
import io.ringbook.sbe.TradingPhase;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Turns the published rows of a Shanghai day into commands. Needs no answer of an engine: which orders rest, and with
 * how much, follows from the rows. Rows that contradict each other are thrown as {@link MarketDataException}.
 *
 * <p>The exchange publishes an aggressor's trades first and what is left of it as an add directly after them; together
 * they are one new order. A lone add is a passive order. In a call, orders are entered and cancelled as they come; the
 * trades of its auction are no commands: they are what the uncrossing must make.
 */
final class SseTranslator
{
    private final List<SseEvent> events;
    private final SseCommands commands;
    private final SseSession session;
    private final SseBook book = new SseBook();
    private final Set<Long> knownOrderNos = new HashSet<>();

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
            if (session.isCallOver(index))
            {
                uncross(events.get(index), List.of());
            }
            final TradingPhase call = session.callBefore(index, book);
            if (null != call)
            {
                session.begin(call);
                commands.onCall(call);
            }
            index = translate(events.get(index), index);
        }
        if (session.isCall())
        {
            uncross(events.get(index - 1), List.of());
        }
    }

    private int translate(final SseEvent event, final int index)
    {
        switch (event.kind())
        {
            case CONTINUOUS_TRADE:
                return aggress(index);
            case AUCTION_TRADE:
                return trade(index);
            case ADD:
                add(event);
                return index + 1;
            default:
                book.cancel(event);
                commands.onCancel(event);
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
            book.add(last);
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

    /** All trades of an auction come together, when its call is over. */
    private int trade(final int firstIndex)
    {
        final SseEvent first = events.get(firstIndex);
        if (!session.isCall())
        {
            throw first.difference("an auction's trade at the end of a call", "the phase " + session.phase());
        }
        int index = firstIndex;
        while (index < events.size() && Kind.AUCTION_TRADE == events.get(index).kind())
        {
            book.uncross(events.get(index++));
        }
        uncross(first, events.subList(firstIndex, index));
        return index;
    }

    private void uncross(final SseEvent place, final List<SseEvent> trades)
    {
        final SseAuction auction = new SseAuction(session.phase(), place, trades);
        session.uncross();
        commands.onAuction(auction);
    }

    private void add(final SseEvent event)
    {
        checkNew(event, event.orderNo());
        if (session.isCall())
        {
            commands.onCallOrder(event);
        }
        else
        {
            commands.onPassiveOrder(event);
        }
        book.add(event);
    }

    private void checkNew(final SseEvent event, final long orderNo)
    {
        if (!knownOrderNos.add(orderNo))
        {
            throw event.difference("a new order number", orderNo + ", which was there before");
        }
    }
}
