package io.ringbook.engine.reference;

import io.ringbook.codecs.EventHandler;
import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.CancelReason;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Side;

import java.util.ArrayList;
import java.util.List;

/**
 * Pending stops: satisfied, fired, in passes (4.6, H1 to H8).
 */
final class Stops
{
    private final LiveOrders orders;
    private final Matching matching;
    private final EventHandler events;

    Stops(final LiveOrders orders, final Matching matching, final EventHandler events)
    {
        this.orders = orders;
        this.matching = matching;
        this.events = events;
    }

    /** H5: the anchor is the last price at entry if there is one. */
    static void anchor(final LiveOrder stop)
    {
        if (OrdType.TRAILING_STOP == stop.type)
        {
            stop.anchor = stop.instrument.lastPrice;
        }
    }

    /** 0.11, O17: at entry and on amend the last trade price alone is looked at; no last price: never. */
    static boolean isSatisfied(
        final PlainInstrument instrument, final Side side, final OrdType type, final long stopPrice)
    {
        if (OrdType.STOP != type && OrdType.STOP_LIMIT != type || NullValue.LONG == instrument.lastPrice)
        {
            return false; // a trailing stop starts at least one tick away from the last price (C5)
        }
        return Side.BUY == side ? instrument.lastPrice >= stopPrice : instrument.lastPrice <= stopPrice;
    }

    /** H2: after each command, if a trade happened or the instrument just entered CONTINUOUS. */
    void runPasses(final PlainInstrument instrument)
    {
        boolean isOver = !instrument.isPassDue;
        instrument.isPassDue = false;
        while (!isOver && instrument.isContinuous())
        {
            isOver = !runPass(instrument);
        }
        instrument.isPassDue = false;
    }

    /** H1: one pass; false if none was collected. */
    private boolean runPass(final PlainInstrument instrument)
    {
        final long lastPrice = instrument.lastPrice;
        if (NullValue.LONG == lastPrice)
        {
            return false; // 4.6: no last price yet: waits
        }
        final long high = instrument.hasRange ? instrument.rangeHigh : lastPrice;
        final long low = instrument.hasRange ? instrument.rangeLow : lastPrice;
        instrument.hasRange = false;

        final List<LiveOrder> satisfied = new ArrayList<>(0);
        for (final LiveOrder stop : instrument.stops)
        {
            if (isSatisfied(stop, high, low, lastPrice))
            {
                satisfied.add(stop);
            }
            stop.isReached = false;
        }
        if (satisfied.isEmpty())
        {
            return false;
        }
        final List<LiveOrder> inOrder = LiveOrders.inStopOrder(satisfied, Side.BUY);
        inOrder.addAll(LiveOrders.inStopOrder(satisfied, Side.SELL));
        for (final LiveOrder stop : inOrder)
        {
            if (!instrument.isContinuous())
            {
                break; // H1: the rest stays pending
            }
            if (stop.isPending && orders.isLive(stop)) // O3
            {
                fire(stop, lastPrice);
            }
        }
        return true;
    }

    /** 0.11: a trailing stop by the trades since the last pass, or by the last price when the pass begins. */
    private static boolean isSatisfied(final LiveOrder stop, final long high, final long low, final long lastPrice)
    {
        if (OrdType.TRAILING_STOP == stop.type)
        {
            return stop.isReached || stop.isReachedBy(lastPrice);
        }
        return stop.isBuy() ? high >= stop.stopPrice : low <= stop.stopPrice;
    }

    /** H1: TRIGGERED, [CANCELED(OCO)], matching, rest. O1: only its priority number is new. */
    void fire(final LiveOrder stop, final long lastPrice)
    {
        final PlainInstrument instrument = stop.instrument;
        final long stopPrice = stop.stop();
        orders.withdraw(stop);
        stop.isPending = false;
        stop.isTriggered = true;
        orders.renewPriority(stop);
        events.onOrderTriggered(
            stop.orderId, stop.clOrdId, stop.account, instrument.id, stopPrice, lastPrice);
        orders.cancelPartner(stop.partner); // H7
        if (stop.postOnly && instrument.wouldCross(stop.side, stop.price))
        {
            orders.cancel(stop, CancelReason.POST_ONLY_WOULD_CROSS); // H8
            return;
        }
        matching.execute(stop, stop.isMarketType());
    }
}
