package io.ringbook.engine;

import io.ringbook.codecs.CancelOrderCommand;
import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.EventHandler;
import io.ringbook.codecs.NewOrderCommand;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.codecs.ReplaceOrderCommand;
import io.ringbook.engine.book.OrderBooks;
import io.ringbook.engine.book.OrderMeta;
import io.ringbook.engine.book.Orders;
import io.ringbook.engine.book.PriceLevels;
import io.ringbook.sbe.CancelReason;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Priority;
import io.ringbook.sbe.ReplaceBasis;
import io.ringbook.sbe.TimeInForce;

/**
 * The short way that nearly all commands take: limit orders, GTC or IOC, cancels and replaces, without anything
 * special, on an instrument without anything special. What it does is what {@link OrderEntry},
 * {@link OrderCancellation} and {@link OrderAmendment} do for them; whatever is not plain, and every refusal, is left
 * to those, before anything has changed.
 */
final class PlainOrders
{
    private static final int LIMIT = OrdType.LIMIT.value();
    private static final int OPEN_QTY = ReplaceBasis.OPEN_QTY.value();
    private static final int GTC = TimeInForce.GTC.value();

    private final EngineState state;
    private final OrderBooks books;
    private final Orders orders;
    private final Accounts accounts;
    private final Settlement settlement;
    private final EventHandler events;
    private final OrderPlacement placement;
    private final OrderRemoval removal;
    private final IncomingOrder incoming = new IncomingOrder();
    private final ClOrdId noId = new ClOrdId();
    private final OrderInstructions noInstructions = new OrderInstructions();

    PlainOrders(
        final EngineState state,
        final EventHandler events,
        final OrderRemoval removal,
        final OrderPlacement placement)
    {
        this.state = state;
        this.books = state.books;
        this.orders = books.orders();
        this.accounts = state.accounts;
        this.settlement = state.settlement;
        this.events = events;
        this.placement = placement;
        this.removal = removal;
    }

    /**
     * Accepts a plain order, matches it, and lets its remainder rest or expire.
     *
     * @param command that may be plain.
     * @return false if it is not, or would be refused: nothing has been done.
     */
    boolean tryNewOrder(final NewOrderCommand command)
    {
        final Instrument instrument = state.instrument(command.instrumentId());
        if (!command.isPlain() || null == instrument || !instrument.isPlain || accounts.isAnySpecial())
        {
            return false;
        }
        final long price = command.priceTicks();
        final long quantity = command.quantityLots();
        final int side = command.side();
        final PriceLevels own = instrument.book.levels(side);
        if (!instrument.isPriceInRange(price) || !instrument.isQuantityInRange(quantity) || !own.hasRoom() ||
            !orders.hasRoom() || !instrument.stops.isEmpty())
        {
            return false;
        }
        return instrument.isFunded ? tryFunded(command, instrument, price, quantity, side) :
            instrument.isNotionalSafe(price, quantity) && accept(command, instrument, price, quantity, side, 0, 0);
    }

    private boolean tryFunded(
        final NewOrderCommand command,
        final Instrument instrument,
        final long price,
        final long quantity,
        final int side)
    {
        final long grossUnits = instrument.grossUnits(price, quantity);
        return grossUnits >= 0 &&
            null == settlement.refusal(instrument, command.account(), side, grossUnits, quantity) &&
            accept(command, instrument, price, quantity, side, settlement.row(), settlement.rowUnits());
    }

    private boolean accept(
        final NewOrderCommand command,
        final Instrument instrument,
        final long price,
        final long quantity,
        final int side,
        final int balanceRow,
        final long lockUnits)
    {
        final long account = command.account();
        final ClOrdId clOrdId = command.clOrdId(incoming.clOrdId);
        if (!clOrdId.isEmpty() && Orders.NONE != books.slotOf(account, clOrdId))
        {
            return false;
        }
        final int timeInForce = command.timeInForce();
        final int stpMode = command.stpMode();
        final long meta = OrderMeta.of(
            instrument.id, side, LIMIT, timeInForce, NullValue.ENUM == stpMode ? instrument.stpMode : stpMode, false);
        final long orderId = ++state.lastOrderId;
        final long priority = ++state.lastPriority;
        events.onOrderAccepted(
            orderId,
            clOrdId,
            account,
            instrument.id,
            OrderMeta.sideOf(side),
            OrdType.LIMIT,
            OrderMeta.timeInForceOf(timeInForce),
            price,
            quantity,
            false,
            noInstructions);

        if (GTC == timeInForce && !instrument.book.isCrossedBy(side, price))
        {
            final int slot = books.addPlain(orderId, account, meta, price, quantity, firstCarry(instrument), priority);
            if (!clOrdId.isEmpty())
            {
                books.name(slot, clOrdId);
            }
            instrument.book.appendPlain(side, slot, price, quantity);
            if (instrument.isFunded)
            {
                settlement.row(slot, balanceRow);
                placement.lockNew(slot, lockUnits);
            }
            return true;
        }
        final IncomingOrder taker = incoming;
        taker.reset();
        taker.orderId = orderId;
        taker.priority = priority;
        taker.account = account;
        taker.side = side;
        taker.stpMode = OrderMeta.stpModeRaw(meta);
        taker.stpGroup = 0;
        taker.priceTicks = price;
        taker.quantityLots = quantity;
        taker.leavesLots = quantity;
        taker.feeCarry = firstCarry(instrument);
        taker.balanceRow = balanceRow;
        taker.lockUnits = lockUnits;
        taker.isMarketType = false;
        taker.meta = meta;
        placement.placePlain(instrument, taker);
        return true;
    }

    /**
     * Cancels a plain order that is named by its id alone.
     *
     * @param command that may be plain.
     * @return false if it is not, or would be refused: nothing has been done.
     */
    boolean tryCancelOrder(final CancelOrderCommand command)
    {
        final int slot = books.slotOf(command.orderId());
        if (Orders.NONE == slot || orders.account(slot) != command.account() || command.hasClOrdId())
        {
            return false;
        }
        final long meta = orders.meta(slot);
        final Instrument instrument = state.instrument(OrderMeta.instrumentId(meta));
        final int named = command.instrumentId();
        if (OrderMeta.has(meta, OrderMeta.EXTRAS | OrderMeta.CALL_MARKET) || !instrument.isPlain ||
            named != instrument.id && NullValue.INT != named)
        {
            return false;
        }
        removal.cancelPlain(instrument, slot, CancelReason.USER);
        return true;
    }

    /**
     * Replaces price, quantity or both of a plain order that is named by its id alone.
     *
     * @param command that may be plain.
     * @return false if it is not, or would be refused or done at once: nothing has been done.
     */
    boolean tryReplaceOrder(final ReplaceOrderCommand command)
    {
        final int slot = books.slotOf(command.orderId());
        if (Orders.NONE == slot || orders.account(slot) != command.account() || !command.isPlain() ||
            accounts.isAnySpecial())
        {
            return false;
        }
        final long meta = orders.meta(slot);
        final Instrument instrument = state.instrument(OrderMeta.instrumentId(meta));
        final int named = command.instrumentId();
        if (OrderMeta.has(meta, OrderMeta.EXTRAS | OrderMeta.CALL_MARKET | OrderMeta.POST_ONLY) ||
            !instrument.isPlain || named != instrument.id && NullValue.INT != named || !instrument.stops.isEmpty())
        {
            return false;
        }
        final long doneLots = orders.cumQuantityLots(slot);
        final long presentLots = doneLots + orders.leavesLots(slot);
        final long givenLots = command.quantityLots();
        final boolean isOpenQuantity = OPEN_QTY == command.basis();
        final long quantity =
            NullValue.LONG == givenLots ? presentLots : isOpenQuantity ? doneLots + givenLots : givenLots;
        final long givenTicks = command.priceTicks();
        final long price = NullValue.LONG == givenTicks ? orders.priceTicks(slot) : givenTicks;
        if (NullValue.LONG != givenLots && !instrument.isQuantityInRange(givenLots) ||
            !instrument.isQuantityInRange(quantity) || quantity <= doneLots || !instrument.isPriceInRange(price) ||
            !isAffordable(instrument, slot, price, quantity, doneLots) ||
            !instrument.book.levels(OrderMeta.side(meta)).hasRoom())
        {
            return false;
        }
        final boolean isRaised = NullValue.LONG != givenLots && (isOpenQuantity || quantity > presentLots);
        if (isRaised || price != orders.priceTicks(slot))
        {
            requeue(instrument, slot, OrderMeta.side(meta), price, quantity);
        }
        else
        {
            keep(instrument, slot, price, quantity);
        }
        return true;
    }

    /** Does what the order can cost at most fit a long, and can its owner pay for it? */
    private boolean isAffordable(
        final Instrument instrument, final int slot, final long price, final long quantity, final long doneLots)
    {
        return instrument.isFunded ?
            instrument.grossUnits(price, quantity) >= 0 &&
                settlement.canRelock(instrument, slot, price, quantity - doneLots) :
            instrument.isNotionalSafe(price, quantity);
    }

    private void keep(final Instrument instrument, final int slot, final long price, final long quantity)
    {
        final long leaves = quantity - orders.cumQuantityLots(slot);
        final long reduction = orders.leavesLots(slot) - leaves;
        final long lockedUnits = instrument.isFunded ? settlement.lockUnits(instrument, slot) : 0;
        if (reduction > 0)
        {
            instrument.book.reduce(slot, reduction);
        }
        if (instrument.isFunded)
        {
            settlement.relock(instrument, slot, lockedUnits);
        }
        onReplaced(instrument, slot, price, quantity, leaves, Priority.KEPT);
    }

    private void requeue(
        final Instrument instrument, final int slot, final int side, final long price, final long quantity)
    {
        final long leaves = quantity - orders.cumQuantityLots(slot);
        onReplaced(instrument, slot, price, quantity, leaves, Priority.LOST);
        if (instrument.isFunded)
        {
            settlement.unlock(instrument, slot);
        }
        instrument.book.removePlain(slot, side);
        final long priority = ++state.lastPriority;
        if (!instrument.book.isCrossedBy(side, price))
        {
            orders.requeue(slot, price, leaves, priority);
            instrument.book.appendPlain(side, slot, price, leaves);
            if (instrument.isFunded)
            {
                settlement.lock(instrument, slot);
            }
            return;
        }
        final IncomingOrder taker = incoming;
        taker.load(slot, books);
        taker.balanceRow = instrument.isFunded ? settlement.row(slot) : 0;
        taker.isMarketType = false;
        taker.priority = priority;
        taker.priceTicks = price;
        taker.quantityLots = quantity;
        taker.leavesLots = leaves;
        placement.placePlain(instrument, taker);
    }

    private void onReplaced(
        final Instrument instrument,
        final int slot,
        final long price,
        final long quantity,
        final long leaves,
        final Priority priority)
    {
        events.onOrderReplaced(
            orders.orderId(slot),
            books.clOrdId(slot, incoming.clOrdId),
            noId,
            orders.account(slot),
            instrument.id,
            price,
            NullValue.LONG,
            quantity,
            orders.cumQuantityLots(slot),
            leaves,
            priority);
    }

    private static long firstCarry(final Instrument instrument)
    {
        return instrument.isFunded ? FeeSchedule.FIRST_CARRY : 0;
    }
}
