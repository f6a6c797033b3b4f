package io.ringbook.app.market.itch;

/**
 * A stock that is followed: its displayed book as published, and whether it is traded. While it is halted, or its book
 * is locked or crossed, it is in a call: a matching engine that went on matching would make trades that were not.
 */
final class ItchStock
{
    static final byte TRADING = 'T';

    final String symbol;
    final long symbolWord;
    final int locate;
    final ItchSide bids;
    final ItchSide asks;

    byte tradingState = TRADING;
    boolean isInCall;
    boolean isLocked;
    boolean isCrossed;
    /** Since when the book is crossed in market hours and not halted. */
    long crossedSinceNs;
    boolean isCrossingCounted;

    ItchStock(final String symbol, final long symbolWord, final int locate, final ItchOrders orders)
    {
        this.symbol = symbol;
        this.symbolWord = symbolWord;
        this.locate = locate;
        bids = new ItchSide(orders, true);
        asks = new ItchSide(orders, false);
    }

    ItchSide side(final boolean isBuy)
    {
        return isBuy ? bids : asks;
    }

    /** Ask less bid: negative if the book is crossed, 0 if it is locked, positive also where a side is empty. */
    long spread()
    {
        return bids.isEmpty() || asks.isEmpty() ? 1 : asks.price(0) - bids.price(0);
    }
}
