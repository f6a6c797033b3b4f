package io.ringbook.app.market;

import io.ringbook.sbe.Side;

/**
 * One command of a Shanghai day.
 *
 * @param kind       what to do.
 * @param orderNo    the exchange's number of the order.
 * @param side       of a new order, else null.
 * @param priceTicks of a new order, else 0.
 * @param quantity   of a new order; the total from now on of one that is reduced; 0 of a cancel.
 * @param trades     that the exchange published for it.
 */
public record SseCommand(Kind kind, long orderNo, Side side, long priceTicks, long quantity, int trades)
{
    /** What to do. */
    public enum Kind
    {
        /** Enter a limit order. */
        NEW,
        /** Lower the total quantity of a resting order, which keeps its place. */
        REDUCE,
        /** Cancel what is left of a resting order. */
        CANCEL
    }
}
