package io.ringbook.app.market;

import io.ringbook.sbe.Side;
import io.ringbook.sbe.TradingPhase;

/**
 * Hears what recorded data comes to in commands. Books are numbered from 0 as the data likes; orders are named by
 * numbers of the data, as its {@link FeedAccounts} say. Prices are in ticks, quantities in lots.
 */
public interface FeedCommands
{
    /**
     * An instrument comes up, before anything else about its book.
     *
     * @param book       number of its book, from 0, small.
     * @param instrument unlike those before it.
     */
    void onInstrument(int book, FeedInstrument instrument);

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
     * A resting order becomes smaller and keeps its place.
     *
     * @param book     it is in.
     * @param orderNo  names it.
     * @param quantity that is left of it, positive.
     * @param traded   of it so far, as told by {@link #onAggressor} since it entered.
     */
    void onReduce(int book, long orderNo, long quantity, long traded);

    /**
     * A resting order is changed, and loses its place.
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
     * @param book     it is in.
     * @param orderNo  names it.
     * @param quantity that is left of it.
     */
    void onCancel(int book, long orderNo, long quantity);

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
