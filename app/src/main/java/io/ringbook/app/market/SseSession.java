package io.ringbook.app.market;

import io.ringbook.app.market.SseEvent.Kind;

import java.util.List;

/**
 * When a day is in a call auction: before 09:30, from 14:57 on, and where a halted security comes back by an auction.
 * The times are checked against the trades: a call cannot have begun while continuous trades are still to come.
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
    private boolean isUncrossed;

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

    void onAuctionTrade()
    {
        isUncrossed = true;
    }

    /** Does a call begin before this event? */
    boolean isCallBegun(final int index)
    {
        final long timeMs = events.get(index).timeMs();
        final boolean isBegun = timeMs < CONTINUOUS_START_MS || isInClosingCall(index);
        isUncrossed &= !isBegun;
        return isBegun && Kind.CONTINUOUS_TRADE != events.get(index).kind();
    }

    /** Is the call that was on over before this event? */
    boolean isCallOver(final int index)
    {
        final SseEvent event = events.get(index);
        if (Kind.CONTINUOUS_TRADE == event.kind())
        {
            return true;
        }
        if (Kind.AUCTION_TRADE == event.kind() || isInClosingCall(index))
        {
            return false;
        }
        final boolean isOpeningCallOver = event.timeMs() >= CONTINUOUS_START_MS;
        final boolean isWaitingForAuction = !isUncrossed && isAuctionNext(index);
        return isOpeningCallOver && !isWaitingForAuction;
    }

    /**
     * Does an order that would cross belong to the call of a halted security? Only if the next trade is an auction's,
     * and not that of the close.
     */
    boolean isHaltCall(final int index, final SseBook book)
    {
        if (!isAuctionNext(index) || !book.wouldCross(events.get(index)))
        {
            return false;
        }
        isUncrossed = false;
        return true;
    }

    private boolean isAuctionNext(final int index)
    {
        final int next = nextTrade[index];
        return next < events.size() && Kind.AUCTION_TRADE == events.get(next).kind() &&
            events.get(next).timeMs() < CLOSING_CALL_START_MS;
    }

    private boolean isInClosingCall(final int index)
    {
        return events.get(index).timeMs() >= CLOSING_CALL_START_MS && index > lastContinuousTrade;
    }
}
