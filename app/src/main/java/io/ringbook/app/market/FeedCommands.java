package io.ringbook.app.market;

import io.ringbook.sbe.Side;
import io.ringbook.sbe.TradingPhase;

/**
 * Hears what recorded data comes to in commands. Books are counted from 0, in the order of the instruments; orders are
 * named by numbers of the data, unique among the live ones of a book. Prices are in ticks, quantities in lots.
 */
public interface FeedCommands
{
    /**
     * A new order that must rest.
     *
     * @param book       it is for.
     * @param orderNo    names it.
     * @param side       of it.
     * @param priceTicks limit.
     * @param quantity   of it.
     */
    void onOrder(int book, long orderNo, Side side, long priceTicks, long quantity);

    /**
     * An order that must trade at once, with one resting order only, and all of it.
     *
     * @param book       it is for.
     * @param makerNo    of the resting order.
     * @param side       of the aggressor.
     * @param priceTicks of the resting order.
     * @param quantity   to trade.
     */
    void onAggressor(int book, long makerNo, Side side, long priceTicks, long quantity);

    /**
     * A resting order is changed: less at the same price keeps its place, everything else loses it.
     *
     * @param book          it is in.
     * @param orderNo       names it.
     * @param priceTicks    new limit.
     * @param totalQuantity new quantity, with what has traded.
     */
    void onReplace(int book, long orderNo, long priceTicks, long totalQuantity);

    /**
     * What is left of a resting order is cancelled.
     *
     * @param book    it is in.
     * @param orderNo names it.
     */
    void onCancel(int book, long orderNo);

    /**
     * All orders of a book are cancelled.
     *
     * @param book to clear.
     */
    void onClear(int book);

    /**
     * The phase of an instrument is changed.
     *
     * @param book  of the instrument.
     * @param phase to change to, or UNCROSS.
     */
    void onPhase(int book, TradingPhase phase);
}
