package io.ringbook.app.market;

import io.ringbook.sbe.Side;

/**
 * One row of a Shanghai tick-by-tick day.
 *
 * @param kind         what happened.
 * @param file         it was read from.
 * @param line         of the file.
 * @param applSeqNum   its place in the channel's order of events.
 * @param timeMs       of the day.
 * @param side         of an add or a delete; of the aggressor of a continuous trade; null for an auction trade.
 * @param priceTicks   of the order or the trade.
 * @param quantity     added, deleted or traded.
 * @param orderNo      of an add or a delete.
 * @param buyOrderNo   of a trade.
 * @param sellOrderNo  of a trade.
 */
record SseEvent(
    Kind kind,
    String file,
    long line,
    long applSeqNum,
    long timeMs,
    Side side,
    long priceTicks,
    long quantity,
    long orderNo,
    long buyOrderNo,
    long sellOrderNo)
{
    /** What a row says. */
    enum Kind
    {
        ADD,
        DELETE,
        CONTINUOUS_TRADE,
        AUCTION_TRADE
    }

    boolean isTrade()
    {
        return Kind.CONTINUOUS_TRADE == kind || Kind.AUCTION_TRADE == kind;
    }

    /** Order number of a continuous trade's incoming side. */
    long takerOrderNo()
    {
        return Side.BUY == side ? buyOrderNo : sellOrderNo;
    }

    /** Order number of a continuous trade's resting side. */
    long makerOrderNo()
    {
        return Side.BUY == side ? sellOrderNo : buyOrderNo;
    }

    /** The quantity a delete names must be what was cancelled. */
    void checkCanceled(final long canceled)
    {
        if (quantity != canceled)
        {
            throw difference("a cancelled quantity of " + quantity + " of order " + orderNo, Long.toString(canceled));
        }
    }

    MarketDataException difference(final String expected, final String found)
    {
        return new MarketDataException(file + " line " + line + " ApplSeqNum " + applSeqNum, expected, found);
    }
}
