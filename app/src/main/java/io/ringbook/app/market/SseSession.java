package io.ringbook.app.market;

import io.ringbook.app.market.SseEvent.Kind;
import io.ringbook.sbe.TradingPhase;

import java.util.List;

/**
 * The phase a day is in. Calls are before 09:30, from 14:57 on (Trading Rules of the Shanghai Stock Exchange, rule
 * 2.4.2), and where a halted security comes back by an auction. The times are checked against the trades: a call cannot
 * have begun while continuous trades are still to come.
 */
final class SseSession
{
    private static final long MINUTE_MS = 60_000;
    private static final long CONTINUOUS_START_MS = (9 * 60 + 30) * MINUTE_MS;
    private static final long CLOSING_CALL_START_MS = (14 * 60 + 57) * MINUTE_MS;

    private final List<SseEvent> events;
    private final int[] nextTrade;
    private final int lastContinuousTrade;
    private final long continuousTradeCount;
    private TradingPhase phase = TradingPhase.CONTINUOUS;

    SseSession(final List<SseEvent> events)
    {
        this.events = events;
        nextTrade = new int[events.size() + 1];
        nextTrade[events.size()] = events.size();
        int lastContinuous = -1;
        long count = 0;
        for (int i = events.size() - 1; i >= 0; i--)
        {
            final boolean isContinuous = Kind.CONTINUOUS_TRADE == events.get(i).kind();
            nextTrade[i] = events.get(i).isTrade() ? i : nextTrade[i + 1];
            lastContinuous = isContinuous ? Math.max(lastContinuous, i) : lastContinuous;
            count += isContinuous ? 1 : 0;
        }
        lastContinuousTrade = lastContinuous;
        continuousTradeCount = count;
    }

    long continuousTradeCount()
    {
        return continuousTradeCount;
    }

    TradingPhase phase()
    {
        return phase;
    }

    boolean isCall()
    {
        return TradingPhase.CONTINUOUS != phase && TradingPhase.CLOSED != phase;
    }

    /** Is a call over before this event, without a trade of its auction? */
    boolean isCallOver(final int index)
    {
        final SseEvent event = events.get(index);
        if (!isCall() || Kind.CONTINUOUS_TRADE == event.kind())
        {
            return isCall();
        }
        return TradingPhase.CLOSING_CALL != phase && event.timeMs() >= CONTINUOUS_START_MS && !isAuctionNext(index);
    }

    /**
     * The call that begins before this event, null if none does. That of a halted security begins with the first order
     * that would cross; the next trade must be an auction's, and not that of the close.
     */
    TradingPhase callBefore(final int index, final SseBook book)
    {
        final SseEvent event = events.get(index);
        if (TradingPhase.CONTINUOUS != phase || Kind.CONTINUOUS_TRADE == event.kind())
        {
            return null;
        }
        if (0 == index && event.timeMs() < CONTINUOUS_START_MS)
        {
            return TradingPhase.PRE_OPEN;
        }
        if (event.timeMs() >= CLOSING_CALL_START_MS && index > lastContinuousTrade)
        {
            return TradingPhase.CLOSING_CALL;
        }
        return Kind.ADD == event.kind() && isAuctionNext(index) && book.wouldCross(event) ?
            TradingPhase.VOLATILITY_AUCTION : null;
    }

    void begin(final TradingPhase call)
    {
        phase = call;
    }

    void uncross()
    {
        phase = TradingPhase.CLOSING_CALL == phase ? TradingPhase.CLOSED : TradingPhase.CONTINUOUS;
    }

    private boolean isAuctionNext(final int index)
    {
        final int next = nextTrade[index];
        return next < events.size() && Kind.AUCTION_TRADE == events.get(next).kind() &&
            events.get(next).timeMs() < CLOSING_CALL_START_MS;
    }
}
