package io.ringbook.app.market;

import io.ringbook.sbe.Side;
import io.ringbook.sbe.TradingPhase;

/**
 * One command of a Shanghai day.
 *
 * @param kind       what to do.
 * @param phase      to change to, else null.
 * @param orderNo    the exchange's number of the order, 0 if it is about none.
 * @param side       of a new order, else null.
 * @param priceTicks of a new order, else 0.
 * @param quantity   of a new order, else 0.
 * @param trades     that the exchange published for it.
 */
public record SseCommand(
    Kind kind, TradingPhase phase, long orderNo, Side side, long priceTicks, long quantity, int trades)
{
    /** What to do. */
    public enum Kind
    {
        /** Enter a limit order. */
        NEW,
        /** Cancel what is left of an order. */
        CANCEL,
        /** Change the trading phase. */
        PHASE
    }
}
