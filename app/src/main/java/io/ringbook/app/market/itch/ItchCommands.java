package io.ringbook.app.market.itch;

/**
 * Is told what a file means, as commands to an engine that shall have the venue's displayed book. Prices are in units
 * of 0.0001, quantities in shares.
 */
public interface ItchCommands
{
    /**
     * A stock that is followed comes up for the first time, before any of its orders.
     *
     * @param locate the day's number of it.
     * @param symbol of it.
     */
    void onStock(int locate, String symbol);

    /**
     * Matching stops, or goes on with a book that is neither locked nor crossed.
     *
     * @param locate of the stock.
     * @param isCall true if it stops: orders are entered and taken out, none is matched.
     */
    void onPhase(int locate, boolean isCall);

    /**
     * An order that rests.
     *
     * @param locate of the stock.
     * @param ref    of the order, unlike that of any live one.
     * @param isBuy  its side.
     * @param price  limit.
     * @param shares displayed.
     */
    void onAdd(int locate, long ref, boolean isBuy, long price, long shares);

    /**
     * An order is taken out.
     *
     * @param locate of the stock.
     * @param ref    of a live order.
     * @param shares that are left of it.
     */
    void onCancel(int locate, long ref, long shares);

    /**
     * An order becomes smaller and keeps its place.
     *
     * @param locate of the stock.
     * @param ref    of a live order.
     * @param shares that shall be left of it, positive.
     * @param traded of it so far, as told by {@link #onExecute}.
     */
    void onReduce(int locate, long ref, long shares, long traded);

    /**
     * The order at the front of the best level is hit by one from the other side.
     *
     * @param locate of the stock.
     * @param ref    of a live order.
     * @param isBuy  its side.
     * @param price  its limit.
     * @param shares of the execution, at most what is left of it.
     */
    void onExecute(int locate, long ref, boolean isBuy, long price, long shares);
}
