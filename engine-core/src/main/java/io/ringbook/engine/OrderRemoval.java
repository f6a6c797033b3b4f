package io.ringbook.engine;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.EventHandler;
import io.ringbook.engine.book.OrderBooks;
import io.ringbook.engine.book.OrderMeta;
import io.ringbook.engine.book.Orders;
import io.ringbook.sbe.CancelReason;
import io.ringbook.sbe.ExpireReason;

/**
 * Ends live orders wherever they wait: exactly one terminal event each, and directly behind it the cancel of the other
 * order of its group (semantics-exact H7, B10).
 */
final class OrderRemoval
{
    private final EngineState state;
    private final OrderBooks books;
    private final Orders orders;
    private final Settlement settlement;
    private final BalanceReport balanceReport;
    private final EventHandler events;
    private final ClOrdId clOrdId = new ClOrdId();

    OrderRemoval(final EngineState state, final EventHandler events)
    {
        this.state = state;
        this.books = state.books;
        this.orders = books.orders();
        this.settlement = state.settlement;
        this.balanceReport = new BalanceReport(state, events);
        this.events = events;
    }

    /**
     * Cancels an order.
     *
     * @param slot   of an order in a book or pending.
     * @param reason to say.
     */
    void cancel(final int slot, final CancelReason reason)
    {
        cancel(slot, reason, false);
    }

    /**
     * Cancels an order, as the last thing that the command does.
     *
     * @param slot   of an order in a book or pending.
     * @param reason to say.
     */
    void cancelLast(final int slot, final CancelReason reason)
    {
        cancel(slot, reason, true);
    }

    private void cancel(final int slot, final CancelReason reason, final boolean isLast)
    {
        onCanceled(slot, reason);
        final long meta = orders.meta(slot);
        if (OrderMeta.has(meta, OrderMeta.EXTRAS))
        {
            endWithPartner(slot);
            return;
        }
        final Instrument instrument = state.instrument(OrderMeta.instrumentId(meta));
        if (instrument.isFunded)
        {
            unlock(instrument, slot, isLast);
        }
        instrument.book.remove(slot);
        state.indicatives.onBookChanged(instrument);
        books.end(slot);
    }

    /** What it locked is told at once if that is all there will be to tell. */
    private void unlock(final Instrument instrument, final int slot, final boolean isLast)
    {
        if (isLast && settlement.isUntouched() && instrument.isContinuous())
        {
            settlement.lockOnly(slot, -settlement.lockUnits(instrument, slot), balanceReport);
            return;
        }
        settlement.unlock(instrument, slot);
    }

    private void onCanceled(final int slot, final CancelReason reason)
    {
        events.onOrderCanceled(
            orders.orderId(slot),
            books.clOrdId(slot, clOrdId),
            orders.account(slot),
            OrderMeta.instrumentId(orders.meta(slot)),
            reason,
            orders.cumQuantityLots(slot),
            orders.leavesLots(slot));
    }

    void expire(final int slot, final ExpireReason reason)
    {
        events.onOrderExpired(
            orders.orderId(slot),
            books.clOrdId(slot, clOrdId),
            orders.account(slot),
            OrderMeta.instrumentId(orders.meta(slot)),
            reason,
            orders.cumQuantityLots(slot),
            orders.leavesLots(slot));
        endWithPartner(slot);
    }

    /**
     * Takes an order out of its queue, ends it and cancels its partner. Its terminal event has been told.
     *
     * @param slot of an order in a book or pending.
     */
    void endWithPartner(final int slot)
    {
        final Instrument instrument = state.instrument(OrderMeta.instrumentId(orders.meta(slot)));
        final int partner = books.ocoPartner(slot);
        takeOut(instrument, slot);
        books.end(slot);
        cancelPartner(partner);
    }

    /**
     * Cancels an order because of what the other one of its group did; this does not echo.
     *
     * @param partner slot or {@link Orders#NONE}.
     */
    void cancelPartner(final int partner)
    {
        if (Orders.NONE != partner)
        {
            onCanceled(partner, CancelReason.OCO);
            takeOut(state.instrument(OrderMeta.instrumentId(orders.meta(partner))), partner);
            books.end(partner);
        }
    }

    /**
     * Takes an order out of whatever queue it is in; what it locked is available.
     *
     * @param instrument of the order.
     * @param slot       of the order.
     */
    void takeOut(final Instrument instrument, final int slot)
    {
        if (instrument.isFunded)
        {
            settlement.unlock(instrument, slot);
        }
        if (OrderMeta.has(orders.meta(slot), OrderMeta.PENDING))
        {
            instrument.stops.remove(slot);
            return;
        }
        instrument.book.remove(slot);
        state.indicatives.onBookChanged(instrument);
    }

    /**
     * Expires the orders whose time has come, by (expireTime, orderId).
     *
     * @param timeNs now.
     */
    void expireDue(final long timeNs)
    {
        while (books.expiries().isDue(timeNs))
        {
            expire(books.expiries().first(), ExpireReason.GTD);
        }
    }
}
