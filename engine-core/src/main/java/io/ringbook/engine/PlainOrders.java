package io.ringbook.engine;

import io.ringbook.codecs.CancelOrderCommand;
import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.EventHandler;
import io.ringbook.codecs.NewOrderCommand;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.codecs.PlainCommandHandler;
import io.ringbook.codecs.ReplaceOrderCommand;
import io.ringbook.engine.book.ExpiryQueue;
import io.ringbook.engine.book.OrderBooks;
import io.ringbook.engine.book.OrderMeta;
import io.ringbook.engine.book.Orders;
import io.ringbook.engine.book.PlainBook;
import io.ringbook.sbe.CancelReason;
import io.ringbook.sbe.ExpireReason;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Priority;
import io.ringbook.sbe.ReplaceBasis;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;

/**
 * The short way that nearly all commands take: limit orders, GTC or IOC, cancels and replaces, without anything
 * special, on an instrument without anything special. What it does is what {@link OrderEntry},
 * {@link OrderCancellation} and {@link OrderAmendment} do for them; whatever is not plain, and every refusal, is left
 * to those, before anything has changed.
 */
final class PlainOrders implements PlainCommandHandler
{
    private static final int LIMIT = OrdType.LIMIT.value();
    private static final int OPEN_QTY = ReplaceBasis.OPEN_QTY.value();
    private static final int GTC = TimeInForce.GTC.value();
    private static final int NONE = StpMode.NONE.value();

    private final EngineState state;
    private final OrderBooks books;
    private final Orders orders;
    private final PlainBook book;
    private final Accounts accounts;
    private final Settlement settlement;
    private final EventHandler events;
    private final OrderPlacement placement;
    private final PlainFunds funds;
    private final PlainMatcher matcher;
    private final EndOfCommand endOfCommand;
    private final ExpiryQueue expiries;
    private final IncomingOrder incoming = new IncomingOrder();
    private final ClOrdId noId = new ClOrdId();
    private final OrderInstructions noInstructions = new OrderInstructions();

    PlainOrders(
        final EngineState state,
        final EventHandler events,
        final OrderPlacement placement,
        final EndOfCommand endOfCommand)
    {
        this.state = state;
        this.books = state.books;
        this.orders = books.orders();
        this.book = books.plain();
        this.accounts = state.accounts;
        this.settlement = state.settlement;
        this.events = events;
        this.placement = placement;
        this.funds = new PlainFunds(state, events);
        this.matcher = new PlainMatcher(state, events, funds);
        this.endOfCommand = endOfCommand;
        this.expiries = books.expiries();
    }

    @Override
    public boolean tryNewOrder(final NewOrderCommand command)
    {
        final int instrumentId = command.instrumentId();
        final Instrument instrument = state.instrument(instrumentId);
        if (!command.isPlain() || null == instrument || !instrument.isPlain || accounts.isAnySpecial() ||
            !isNext(command.timestampNs()))
        {
            return false;
        }
        final int side = command.side();
        final long price = command.priceTicks();
        final long quantity = command.quantityLots();
        final boolean isCrossing = book.isCrossedBy(instrumentId, side, price);
        final int page = book.pageFor(instrumentId, side, price);
        if (!instrument.isPriceInRange(price) || !instrument.isQuantityInRange(quantity) ||
            !book.hasRoomOn(page) || isCrossing && !instrument.stops.isEmpty())
        {
            return false;
        }
        final ClOrdId clOrdId = command.isPlainNamed() ? command.clOrdId(incoming.clOrdId) : noId;
        if (noId != clOrdId && Orders.NONE != books.slotOf(command.account(), clOrdId))
        {
            return false;
        }
        final boolean isAffordable = instrument.isFunded ?
            funds.canPay(instrument, command.account(), side, price, quantity) :
            instrument.isNotionalSafe(price, quantity);
        if (isAffordable)
        {
            accept(command, instrument, clOrdId, page, isCrossing);
        }
        return isAffordable;
    }

    /** Is nothing else to be done at this time before the command? */
    private boolean isNext(final long timestampNs)
    {
        return state.timestampNs <= timestampNs && !expiries.isDue(timestampNs);
    }

    private void begin(final long timestampNs, final long correlationId)
    {
        state.timestampNs = timestampNs;
        events.onCommandStart(++state.sequence, timestampNs, correlationId);
    }

    private void end(final Instrument instrument)
    {
        if (instrument.isReporting && (instrument.l2 || !settlement.isUntouched()))
        {
            endOfCommand.publish();
        }
    }

    private void accept(
        final NewOrderCommand command,
        final Instrument instrument,
        final ClOrdId clOrdId,
        final int page,
        final boolean isCrossing)
    {
        final boolean isFunded = instrument.isFunded;
        final int balanceRow = funds.row();
        final long lockUnits = funds.lockUnits();
        final long account = command.account();
        final int side = command.side();
        final long price = command.priceTicks();
        final long quantity = command.quantityLots();
        final int timeInForce = command.timeInForce();
        final int stpMode = command.stpMode();
        final long meta = OrderMeta.of(
            instrument.id, side, LIMIT, timeInForce, NullValue.ENUM == stpMode ? instrument.stpMode : stpMode, false);
        begin(command.timestampNs(), command.correlationId());
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

        final long leaves = isCrossing ?
            matcher.take(instrument, orderId, account, side, price, quantity, NONE != OrderMeta.stpModeRaw(meta)) :
            quantity;
        final boolean hasTraded = leaves != quantity;
        final long feeCarry = !isFunded ? 0 : hasTraded ? funds.takerCarry() : FeeSchedule.FIRST_CARRY;
        int slot = Orders.NONE;
        if (isCrossing && matcher.isStopped())
        {
            if (isFunded && hasTraded)
            {
                funds.settleTaker(instrument, side, balanceRow);
            }
            loadTaker(clOrdId, orderId, account, meta, price, quantity, leaves, priority);
            incoming.feeCarry = feeCarry;
            incoming.balanceRow = balanceRow;
            incoming.lockUnits = lockUnits;
            placement.placePlain(instrument, incoming);
            endOfCommand.publish();
            return;
        }
        if (GTC == timeInForce && leaves > 0)
        {
            slot = book.add(
                instrument.book, instrument.id, side, page, orderId, account, meta, price, leaves, quantity - leaves,
                feeCarry, priority);
            if (noId != clOrdId)
            {
                books.name(slot, clOrdId);
            }
        }
        else if (leaves > 0)
        {
            events.onOrderExpired(
                orderId, clOrdId, account, instrument.id, ExpireReason.IOC, quantity - leaves, leaves);
        }
        if (isFunded && hasTraded)
        {
            funds.endTaker(instrument, side, account, balanceRow, slot);
        }
        else if (isFunded && Orders.NONE != slot)
        {
            funds.lockNew(slot, balanceRow, lockUnits);
        }
        end(instrument);
    }

    private void loadTaker(
        final ClOrdId clOrdId,
        final long orderId,
        final long account,
        final long meta,
        final long price,
        final long quantity,
        final long leaves,
        final long priority)
    {
        final IncomingOrder taker = incoming;
        taker.reset();
        if (noId == clOrdId)
        {
            taker.clOrdId.clear();
        }
        taker.orderId = orderId;
        taker.priority = priority;
        taker.account = account;
        taker.side = OrderMeta.side(meta);
        taker.stpMode = OrderMeta.stpModeRaw(meta);
        taker.stpGroup = 0;
        taker.priceTicks = price;
        taker.quantityLots = quantity;
        taker.leavesLots = leaves;
        taker.cumQuantityLots = quantity - leaves;
        taker.isMarketType = false;
        taker.meta = meta;
    }

    @Override
    public boolean tryCancelOrder(final CancelOrderCommand command)
    {
        final Orders orders = book.orders();
        final long orderId = command.orderId();
        final int slot = book.slotOf(orderId);
        if (Orders.NONE == slot || orders.account(slot) != command.account() || command.hasClOrdId() ||
            !isNext(command.timestampNs()))
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
        begin(command.timestampNs(), command.correlationId());
        events.onOrderCanceled(
            orderId,
            OrderMeta.has(meta, OrderMeta.CL_ORD_ID) ? books.clOrdId(slot, incoming.clOrdId) : noId,
            orders.account(slot),
            instrument.id,
            CancelReason.USER,
            orders.cumQuantityLots(slot),
            orders.leavesLots(slot));
        if (instrument.isFunded)
        {
            funds.unlockCanceled(instrument, slot);
        }
        book.takeOut(instrument.book, slot, OrderMeta.side(meta));
        book.end(slot);
        end(instrument);
        return true;
    }

    @Override
    public boolean tryReplaceOrder(final ReplaceOrderCommand command)
    {
        final Orders orders = book.orders();
        final int slot = book.slotOf(command.orderId());
        if (Orders.NONE == slot || orders.account(slot) != command.account() || !command.isPlain() ||
            accounts.isAnySpecial() || !isNext(command.timestampNs()))
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
            !book.hasRoomFor(instrument.id, OrderMeta.side(meta), price))
        {
            return false;
        }
        begin(command.timestampNs(), command.correlationId());
        final boolean isRaised = NullValue.LONG != givenLots && (isOpenQuantity || quantity > presentLots);
        if (isRaised || price != orders.priceTicks(slot))
        {
            requeue(instrument, slot, OrderMeta.side(meta), price, quantity);
        }
        else
        {
            keep(instrument, slot, price, quantity);
        }
        end(instrument);
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
        onReplaced(instrument, slot, price, quantity, leaves, Priority.KEPT);
        if (instrument.isFunded)
        {
            funds.relockReplaced(instrument, slot, lockedUnits);
        }
    }

    private void requeue(
        final Instrument instrument, final int slot, final int side, final long price, final long quantity)
    {
        final long leaves = quantity - orders.cumQuantityLots(slot);
        onReplaced(instrument, slot, price, quantity, leaves, Priority.LOST);
        final long lockedUnits = instrument.isFunded ? settlement.lockUnits(instrument, slot) : 0;
        book.takeOut(instrument.book, slot, side);
        final long priority = ++state.lastPriority;
        if (!book.isCrossedBy(instrument.id, side, price))
        {
            orders.requeue(slot, price, leaves, priority);
            book.append(instrument.book, instrument.id, slot, side, price, leaves);
            if (instrument.isFunded)
            {
                funds.relockReplaced(instrument, slot, lockedUnits);
            }
            return;
        }
        final IncomingOrder taker = incoming;
        taker.load(slot, books);
        taker.balanceRow = 0;
        if (instrument.isFunded)
        {
            settlement.unlock(instrument, slot);
            taker.balanceRow = settlement.row(slot);
        }
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
            orders.orderId(slot), books.clOrdId(slot, incoming.clOrdId), noId, orders.account(slot), instrument.id,
            price, NullValue.LONG, quantity, orders.cumQuantityLots(slot), leaves, priority);
    }
}
