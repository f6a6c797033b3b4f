package io.ringbook.app.market;

import java.util.List;

/**
 * Hears what a Shanghai day comes to in commands, and what of it needs none.
 */
interface SseCommands
{
    /** An order entered in a call auction: held back until the call is over. */
    void onCallOrder(SseEvent add);

    /** An order held back in a call was cancelled, with the quantity that was left of it. */
    void onCallCancel(SseEvent delete);

    /** Both sides of a trade of a call auction have been applied. */
    void onAuctionTrade(SseEvent trade);

    /** A new order that must rest: a lone add, or what a call left of an order. */
    void onPassiveOrder(SseEvent add, boolean isFromCall);

    /**
     * A new order that must trade.
     *
     * @param rows       its trades, and what is left of it as an add if there is something left.
     * @param tradeCount of the rows that are trades.
     * @param priceTicks limit of the order.
     * @param quantity   of the order, all rows together.
     */
    void onAggressor(List<SseEvent> rows, int tradeCount, long priceTicks, long quantity);

    /** A resting order is cancelled. */
    void onCancel(SseEvent delete);

    /**
     * A resting order traded in an auction: the quantity is taken out of it where it stands in its queue.
     *
     * @param trade         of the auction.
     * @param orderNo       of the order.
     * @param totalQuantity of the order from now on, with what it traded before; 0 if nothing is left of it.
     */
    void onReduce(SseEvent trade, long orderNo, long totalQuantity);
}
