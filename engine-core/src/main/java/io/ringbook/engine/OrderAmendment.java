package io.ringbook.engine;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.EventHandler;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.ReplaceOrderCommand;
import io.ringbook.engine.book.OrderBooks;
import io.ringbook.engine.book.OrderExtras;
import io.ringbook.engine.book.OrderMeta;
import io.ringbook.engine.book.Orders;
import io.ringbook.sbe.Priority;
import io.ringbook.sbe.RejectReason;

/**
 * Amends: a refused one leaves the order as it was, priority included (semantics 4.3; exact C2, E).
 */
final class OrderAmendment
{
    private final EngineState state;
    private final OrderBooks books;
    private final Orders orders;
    private final OrderExtras extras;
    private final LiveOrders liveOrders;
    private final EventHandler events;
    private final OrderRemoval removal;
    private final Settlement settlement;
    private final OrderPlacement placement;
    private final StopTriggers triggers;
    private final AmendChecks checks;
    private final Amendment amendment = new Amendment();
    private final IncomingOrder incoming = new IncomingOrder();

    OrderAmendment(
        final EngineState state,
        final EventHandler events,
        final OrderRemoval removal,
        final OrderPlacement placement,
        final StopTriggers triggers)
    {
        this.state = state;
        this.books = state.books;
        this.orders = books.orders();
        this.extras = books.extras();
        this.liveOrders = new LiveOrders(books);
        this.events = events;
        this.removal = removal;
        this.settlement = state.settlement;
        this.placement = placement;
        this.triggers = triggers;
        this.checks = new AmendChecks(state);
    }

    void onReplaceOrder(final ReplaceOrderCommand command)
    {
        final Amendment amendment = this.amendment;
        amendment.read(command);
        final int slot = liveOrders.find(
            command.account(), command.orderId(), amendment.origClOrdId, command.instrumentId());
        if (Orders.NONE == slot)
        {
            refuse(command, RejectReason.UNKNOWN_ORDER);
            return;
        }
        final Instrument instrument = state.instrument(OrderMeta.instrumentId(orders.meta(slot)));
        final RejectReason reason = checks.checkForm(instrument, slot, amendment);
        if (null != reason)
        {
            refuse(command, reason);
            return;
        }
        amendment.complete(slot, books);
        if (amendment.isDone())
        {
            finish(instrument, slot);
            return;
        }
        final RejectReason refusal = checks.checkValues(instrument, slot, amendment);
        if (null != refusal)
        {
            refuse(command, refusal);
            return;
        }
        apply(instrument, slot);
        triggers.afterCommand(instrument);
    }

    private void apply(final Instrument instrument, final int slot)
    {
        final Amendment amendment = this.amendment;
        rename(slot);
        if (NullValue.LONG != amendment.expireTimeNs)
        {
            books.expireTimeNs(slot, amendment.expireTimeNs);
        }
        final boolean isPending = OrderMeta.has(orders.meta(slot), OrderMeta.PENDING);
        if (!amendment.isPriorityLost)
        {
            keep(instrument, slot, isPending);
        }
        else if (isPending)
        {
            requeueStop(instrument, slot);
        }
        else
        {
            requeue(instrument, slot);
        }
    }

    /** Exact E3: what was asked for is done already. */
    private void finish(final Instrument instrument, final int slot)
    {
        rename(slot);
        onReplaced(
            instrument, slot, orders.priceTicks(slot), presentStop(slot), amendment.doneLots, 0, Priority.KEPT);
        removal.endWithPartner(slot);
    }

    private void keep(final Instrument instrument, final int slot, final boolean isPending)
    {
        final long leaves = amendment.leavesLots();
        final long reduction = orders.leavesLots(slot) - leaves;
        final long lockedUnits = instrument.isFunded ? settlement.lockUnits(instrument, slot) : 0;
        if (isPending)
        {
            orders.leavesLots(slot, leaves);
        }
        else if (reduction > 0)
        {
            instrument.book.reduce(slot, reduction);
            state.indicatives.onBookChanged(instrument);
        }
        if (instrument.isFunded)
        {
            settlement.relock(instrument, slot, lockedUnits);
        }
        if (NullValue.LONG != amendment.displayLots)
        {
            books.extend(slot);
            if (isPending)
            {
                setDisplay(slot);
            }
            else
            {
                instrument.book.displayLots(slot, amendment.displayLots);
            }
        }
        onReplaced(
            instrument, slot, orders.priceTicks(slot), presentStop(slot), amendment.quantityLots, leaves,
            Priority.KEPT);
    }

    private void requeue(final Instrument instrument, final int slot)
    {
        onReplaced(
            instrument, slot, amendment.priceTicks, NullValue.LONG, amendment.quantityLots, amendment.leavesLots(),
            Priority.LOST);
        removal.takeOut(instrument, slot);
        if (NullValue.LONG != amendment.displayLots)
        {
            books.extend(slot);
            setDisplay(slot);
        }
        final IncomingOrder incoming = this.incoming;
        incoming.load(slot, books);
        incoming.balanceRow = instrument.isFunded ? settlement.row(slot) : 0;
        incoming.isMarketType = false;
        incoming.priority = ++state.lastPriority;
        incoming.priceTicks = amendment.priceTicks;
        incoming.quantityLots = amendment.quantityLots;
        incoming.leavesLots = amendment.leavesLots();
        if (instrument.isContinuous())
        {
            placement.place(instrument, incoming);
        }
        else
        {
            placement.rest(instrument, incoming);
        }
    }

    /** Exact E9: with a new entry time; a stop price that was moved to where the last price is fires at once. */
    private void requeueStop(final Instrument instrument, final int slot)
    {
        final long stopTicks = NullValue.LONG == amendment.stopPriceTicks ?
            presentStop(slot) : amendment.stopPriceTicks;
        final boolean isMoved = stopTicks != presentStop(slot);
        onReplaced(
            instrument, slot, amendment.priceTicks, stopTicks, amendment.quantityLots, amendment.leavesLots(),
            Priority.LOST);
        removal.takeOut(instrument, slot);
        extras.stopPriceTicks(slot, stopTicks);
        if (NullValue.LONG != amendment.displayLots)
        {
            setDisplay(slot);
        }
        orders.priceTicks(slot, amendment.priceTicks);
        orders.leavesLots(slot, amendment.isBudget ? 0 : amendment.leavesLots());
        orders.priority(slot, ++state.lastPriority);
        if (isMoved)
        {
            triggers.await(instrument, slot);
        }
        else
        {
            triggers.park(instrument, slot);
        }
    }

    private void setDisplay(final int slot)
    {
        extras.displayLots(slot, amendment.displayLots);
        orders.meta(slot, orders.meta(slot) | OrderMeta.ICEBERG);
    }

    /** Leaves in origClOrdId the id the order had, or nothing if it did not change (exact E4, O16). */
    private void rename(final int slot)
    {
        final ClOrdId origClOrdId = amendment.origClOrdId;
        final ClOrdId newClOrdId = amendment.newClOrdId;
        books.clOrdId(slot, origClOrdId);
        if (newClOrdId.isEmpty() || newClOrdId.equals(origClOrdId))
        {
            newClOrdId.set(origClOrdId);
            origClOrdId.clear();
            return;
        }
        books.rename(slot, newClOrdId);
    }

    private long presentStop(final int slot)
    {
        return OrderMeta.has(orders.meta(slot), OrderMeta.PENDING) ? extras.stopPriceTicks(slot) : NullValue.LONG;
    }

    private void onReplaced(
        final Instrument instrument,
        final int slot,
        final long priceTicks,
        final long stopPriceTicks,
        final long quantityLots,
        final long leavesLots,
        final Priority priority)
    {
        events.onOrderReplaced(
            orders.orderId(slot),
            amendment.newClOrdId,
            amendment.origClOrdId,
            orders.account(slot),
            instrument.id,
            priceTicks,
            stopPriceTicks,
            amendment.isBudget ? NullValue.LONG : quantityLots,
            orders.cumQuantityLots(slot),
            amendment.isBudget ? NullValue.LONG : leavesLots,
            priority);
    }

    private void refuse(final ReplaceOrderCommand command, final RejectReason reason)
    {
        events.onCancelRejected(command.account(), command.orderId(), amendment.origClOrdId, reason);
    }
}
