package io.ringbook.engine;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.EventHandler;
import io.ringbook.codecs.NullValue;
import io.ringbook.engine.book.OrderBooks;
import io.ringbook.engine.book.OrderMeta;
import io.ringbook.engine.book.Orders;
import io.ringbook.sbe.Priority;
import io.ringbook.sbe.RejectReason;
import io.ringbook.sbe.ReplaceBasis;
import io.ringbook.sbe.ReplaceOrderDecoder;

/**
 * Amends: a refused one leaves the order as it was, priority included (semantics 4.3; exact C2, E).
 */
final class OrderAmendment
{
    private static final int OPEN_QTY = ReplaceBasis.OPEN_QTY.value();

    private final EngineState state;
    private final OrderBooks books;
    private final Orders orders;
    private final LiveOrders liveOrders;
    private final EventHandler events;
    private final OrderPlacement placement;
    private final IncomingOrder incoming = new IncomingOrder();
    private final ClOrdId origClOrdId = new ClOrdId();
    private final ClOrdId newClOrdId = new ClOrdId();

    private long stopPriceTicks;
    private long displayQuantityLots;
    private long expireTimeNs;

    OrderAmendment(final EngineState state, final EventHandler events, final OrderPlacement placement)
    {
        this.state = state;
        this.books = state.books;
        this.orders = books.orders();
        this.liveOrders = new LiveOrders(books);
        this.events = events;
        this.placement = placement;
    }

    void onReplaceOrder(final ReplaceOrderDecoder command)
    {
        readVariablePart(command);
        final long account = command.account();
        final int slot = liveOrders.find(account, command.orderId(), origClOrdId, command.instrumentId());
        if (Orders.NONE == slot)
        {
            refuse(command, RejectReason.UNKNOWN_ORDER);
            return;
        }
        final RejectReason reason = checkForm(slot, command);
        if (null != reason)
        {
            refuse(command, reason);
            return;
        }

        final Instrument instrument = state.instrument(OrderMeta.instrumentId(orders.meta(slot)));
        final long done = orders.cumQuantityLots(slot) + books.preventedLots(slot);
        final boolean isOpenQuantity = OPEN_QTY == command.basisRaw();
        final long given = command.quantityLots();
        if (NullValue.LONG != given && !instrument.isQuantityInRange(given))
        {
            refuse(command, RejectReason.INVALID_QTY);
            return;
        }
        final long quantity = NullValue.LONG == given ? books.quantityLots(slot) :
            isOpenQuantity ? done + given : given;
        if (quantity <= done)
        {
            complete(instrument, slot, done);
            return;
        }

        final long price = NullValue.LONG == command.priceTicks() ? orders.priceTicks(slot) : command.priceTicks();
        final RejectReason refusal = checkValues(instrument, slot, price, quantity);
        if (null != refusal)
        {
            refuse(command, refusal);
            return;
        }
        if (isOpenQuantity || price != orders.priceTicks(slot) || quantity > books.quantityLots(slot))
        {
            requeue(instrument, slot, price, quantity, done);
        }
        else
        {
            keep(instrument, slot, quantity, done);
        }
    }

    private void readVariablePart(final ReplaceOrderDecoder command)
    {
        final ReplaceOrderDecoder.InstructionsDecoder group = command.instructions();
        stopPriceTicks = NullValue.LONG;
        displayQuantityLots = NullValue.LONG;
        expireTimeNs = NullValue.LONG;
        if (group.hasNext())
        {
            group.next();
            stopPriceTicks = group.stopPriceTicks();
            displayQuantityLots = group.displayQuantityLots();
            expireTimeNs = group.expireTimeNs();
        }
        newClOrdId.decode(command.buffer(), origClOrdId.decode(command.buffer(), command.limit()));
    }

    private RejectReason checkForm(final int slot, final ReplaceOrderDecoder command)
    {
        if (!newClOrdId.isEmpty())
        {
            final int owner = books.slotOf(command.account(), newClOrdId);
            if (Orders.NONE != owner && owner != slot)
            {
                return RejectReason.DUPLICATE_CLORDID;
            }
        }
        if (NullValue.LONG != stopPriceTicks || NullValue.LONG != expireTimeNs)
        {
            return RejectReason.INVALID_ORDER;
        }
        if (NullValue.LONG != displayQuantityLots)
        {
            return OrderMeta.isMarket(orders.meta(slot)) ? RejectReason.INVALID_ORDER : RejectReason.UNSUPPORTED;
        }
        return null;
    }

    private RejectReason checkValues(
        final Instrument instrument, final int slot, final long priceTicks, final long quantityLots)
    {
        if (!instrument.isPriceInRange(priceTicks))
        {
            return RejectReason.INVALID_PRICE;
        }
        if (instrument.isNotionalOverflow(priceTicks, quantityLots))
        {
            return RejectReason.NOTIONAL_OVERFLOW;
        }
        final long meta = orders.meta(slot);
        final int side = OrderMeta.side(meta);
        if (!instrument.book.hasRoomFor(side, priceTicks))
        {
            return RejectReason.PRICE_LEVEL_LIMIT;
        }
        if (OrderMeta.has(meta, OrderMeta.POST_ONLY) && instrument.book.isCrossedBy(side, priceTicks))
        {
            return RejectReason.POST_ONLY_WOULD_CROSS;
        }
        return null;
    }

    /** Exact E3: what was asked for is done already. */
    private void complete(final Instrument instrument, final int slot, final long doneLots)
    {
        rename(slot);
        onReplaced(instrument, slot, orders.priceTicks(slot), doneLots, 0, Priority.KEPT);
        instrument.book.remove(slot);
        books.end(slot);
    }

    private void keep(final Instrument instrument, final int slot, final long quantityLots, final long doneLots)
    {
        rename(slot);
        final long leaves = quantityLots - doneLots;
        final long reduction = orders.leavesLots(slot) - leaves;
        if (reduction > 0)
        {
            instrument.book.reduce(slot, reduction);
        }
        onReplaced(instrument, slot, orders.priceTicks(slot), quantityLots, leaves, Priority.KEPT);
    }

    private void requeue(
        final Instrument instrument,
        final int slot,
        final long priceTicks,
        final long quantityLots,
        final long doneLots)
    {
        rename(slot);
        onReplaced(instrument, slot, priceTicks, quantityLots, quantityLots - doneLots, Priority.LOST);
        instrument.book.remove(slot);

        final IncomingOrder incoming = this.incoming;
        incoming.slot = slot;
        incoming.orderId = orders.orderId(slot);
        incoming.account = orders.account(slot);
        incoming.meta = orders.meta(slot);
        incoming.side = OrderMeta.side(incoming.meta);
        incoming.stpMode = OrderMeta.stpMode(incoming.meta).value();
        incoming.stpGroup = books.stpGroup(slot);
        incoming.priority = ++state.lastPriority;
        incoming.priceTicks = priceTicks;
        incoming.quantityLots = quantityLots;
        incoming.leavesLots = quantityLots - doneLots;
        incoming.cumQuantityLots = orders.cumQuantityLots(slot);
        incoming.preventedLots = books.preventedLots(slot);
        books.clOrdId(slot, incoming.clOrdId);
        placement.placeLimit(instrument, incoming);
    }

    /** Leaves in origClOrdId the id the order had, or nothing if it did not change (exact E4, O16). */
    private void rename(final int slot)
    {
        books.clOrdId(slot, origClOrdId);
        if (newClOrdId.isEmpty() || newClOrdId.equals(origClOrdId))
        {
            newClOrdId.set(origClOrdId);
            origClOrdId.clear();
            return;
        }
        books.rename(slot, newClOrdId);
    }

    private void onReplaced(
        final Instrument instrument,
        final int slot,
        final long priceTicks,
        final long quantityLots,
        final long leavesLots,
        final Priority priority)
    {
        events.onOrderReplaced(
            orders.orderId(slot),
            newClOrdId,
            origClOrdId,
            orders.account(slot),
            instrument.id,
            priceTicks,
            NullValue.LONG,
            quantityLots,
            orders.cumQuantityLots(slot),
            leavesLots,
            priority);
    }

    private void refuse(final ReplaceOrderDecoder command, final RejectReason reason)
    {
        events.onCancelRejected(command.account(), command.orderId(), origClOrdId, reason);
    }
}
