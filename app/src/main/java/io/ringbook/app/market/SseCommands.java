package io.ringbook.app.market;

import io.ringbook.sbe.TradingPhase;

import java.util.List;

/**
 * Hears what a Shanghai day comes to in commands.
 */
interface SseCommands
{
    /** A call begins. */
    void onCall(TradingPhase call);

    /** An order entered in a call: the book may be crossed by it, nothing trades yet. */
    void onCallOrder(SseEvent add);

    /** A call is over: the book is uncrossed, and trading goes on or the day is over. */
    void onAuction(SseAuction auction);

    /** A new order that must rest: a lone add. */
    void onPassiveOrder(SseEvent add);

    /**
     * A new order that must trade.
     *
     * @param rows       its trades, and what is left of it as an add if there is something left.
     * @param tradeCount of the rows that are trades.
     * @param priceTicks limit of the order.
     * @param quantity   of the order, all rows together.
     */
    void onAggressor(List<SseEvent> rows, int tradeCount, long priceTicks, long quantity);

    /** A resting order is cancelled, in a call or outside. */
    void onCancel(SseEvent delete);
}
