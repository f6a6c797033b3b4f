package io.ringbook.engine;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.EventHandler;
import io.ringbook.codecs.NullValue;
import io.ringbook.engine.book.OrderBooks;
import io.ringbook.engine.book.OrderExtras;
import io.ringbook.engine.book.OrderMeta;
import io.ringbook.engine.book.Orders;
import io.ringbook.engine.book.StopList;

/**
 * Fires stops: at entry if they are satisfied already, and in passes after each command that traded (semantics 4.6;
 * exact 0.11, H). A fired order is fully executed before the next one.
 */
final class StopTriggers
{
    private static final int BUY = 0;

    private final EngineState state;
    private final OrderBooks books;
    private final Orders orders;
    private final OrderExtras extras;
    private final EventHandler events;
    private final OrderRemoval removal;
    private final Settlement settlement;
    private final OrderPlacement placement;
    private final IncomingOrder incoming = new IncomingOrder();
    private final ClOrdId clOrdId = new ClOrdId();
    private final StopList satisfied;

    StopTriggers(
        final EngineState state,
        final EventHandler events,
        final OrderRemoval removal,
        final OrderPlacement placement)
    {
        this.state = state;
        this.books = state.books;
        this.orders = books.orders();
        this.extras = books.extras();
        this.events = events;
        this.removal = removal;
        this.settlement = state.settlement;
        this.placement = placement;
        this.satisfied = books.newStopList();
    }

    /**
     * Has the last trade price reached a stop (exact 0.11, O17)?
     *
     * @param instrument     of the order.
     * @param side           of the order.
     * @param stopPriceTicks of the order, or null.
     * @return false if there is no last price.
     */
    static boolean isSatisfied(final Instrument instrument, final int side, final long stopPriceTicks)
    {
        final long last = instrument.lastPriceTicks;
        return NullValue.LONG != last && NullValue.LONG != stopPriceTicks &&
            (BUY == side ? last >= stopPriceTicks : last <= stopPriceTicks);
    }

    /**
     * Lets a stop wait, or fires it at once if it is satisfied in continuous trading.
     *
     * @param instrument of the order.
     * @param slot       of an order in no queue.
     */
    void await(final Instrument instrument, final int slot)
    {
        park(instrument, slot);
        if (instrument.isContinuous() &&
            isSatisfied(instrument, OrderMeta.side(orders.meta(slot)), extras.stopPriceTicks(slot)))
        {
            fire(instrument, slot, instrument.lastPriceTicks);
        }
    }

    /**
     * Lets a stop wait, satisfied or not.
     *
     * @param instrument of the order.
     * @param slot       of an order in no queue.
     */
    void park(final Instrument instrument, final int slot)
    {
        instrument.stops.append(slot);
        if (instrument.isFunded)
        {
            settlement.lock(instrument, slot);
        }
    }

    /**
     * Runs passes until none fires, if a command has traded.
     *
     * @param instrument that the command was for.
     */
    void afterCommand(final Instrument instrument)
    {
        if (instrument.stops.hasTraded())
        {
            runPasses(instrument);
        }
    }

    /**
     * Runs passes until none fires or trading is no longer continuous.
     *
     * @param instrument that has traded or has just entered continuous trading.
     */
    void runPasses(final Instrument instrument)
    {
        while (instrument.isContinuous())
        {
            final long lastPriceTicks = instrument.lastPriceTicks;
            instrument.stops.collect(lastPriceTicks, satisfied);
            if (0 == satisfied.count())
            {
                return;
            }
            for (int i = 0; i < satisfied.count() && instrument.isContinuous(); i++)
            {
                final int slot = satisfied.slot(i);
                if (orders.orderId(slot) == satisfied.orderId(i))
                {
                    fire(instrument, slot, lastPriceTicks);
                }
            }
        }
    }

    private void fire(final Instrument instrument, final int slot, final long lastPriceTicks)
    {
        events.onOrderTriggered(
            orders.orderId(slot),
            books.clOrdId(slot, clOrdId),
            orders.account(slot),
            instrument.id,
            extras.stopPriceTicks(slot),
            lastPriceTicks);
        removal.cancelPartner(books.ocoPartner(slot));
        removal.takeOut(instrument, slot);
        orders.meta(
            slot, orders.meta(slot) & ~(OrderMeta.PENDING | OrderMeta.TRAIL_HIT) | OrderMeta.TRIGGERED);
        orders.priority(slot, ++state.lastPriority);

        incoming.load(slot, books);
        incoming.balanceRow = instrument.isFunded ? settlement.row(slot) : 0;
        incoming.loadTriggered(extras);
        if (OrderMeta.has(incoming.meta, OrderMeta.POST_ONLY) &&
            instrument.book.isCrossedBy(incoming.side, incoming.priceTicks))
        {
            placement.cancelPostOnly(instrument, incoming);
            return;
        }
        placement.place(instrument, incoming);
    }
}
