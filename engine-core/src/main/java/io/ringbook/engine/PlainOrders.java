package io.ringbook.engine;

import io.ringbook.codecs.CancelOrderCommand;
import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.EventHandler;
import io.ringbook.codecs.NewOrderCommand;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.codecs.OrderTerms;
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
import io.ringbook.sbe.TimeInForce;

/**
 * The short way that nearly all commands take: limit orders, GTC or IOC, cancels and replaces, without anything
 * special, on an instrument without anything special. What it does is what {@link OrderEntry},
 * {@link OrderCancellation} and {@link OrderAmendment} do for them; whatever is not plain, and every refusal, is left
 * to those, before anything has changed.
 *
 * <p>Long because what a kind of command needs stands in one method: the compiler makes one piece of it, in which
 * nothing is looked up twice.
 */
final class PlainOrders extends PlainCommandHandler
{
    private static final int OPEN_QTY = ReplaceBasis.OPEN_QTY.value();
    private static final int GTC = TimeInForce.GTC.value();

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
    protected boolean tryNewOrder(final NewOrderCommand command)
    {
        final long terms = command.terms();
        final int instrumentId = OrderTerms.instrumentId(terms);
        final Instrument instrument = state.instrument(instrumentId);
        if (!command.isPlain() || null == instrument || !instrument.isPlain || accounts.isAnySpecial() ||
            !isNext(command.timestampNs()))
        {
            return false;
        }
        final int side = OrderTerms.side(terms);
        final long price = command.priceTicks();
        final long quantity = command.quantityLots();
        if (!instrument.isPriceInRange(price) || !instrument.isQuantityInRange(quantity))
        {
            return false;
        }
        final ClOrdId clOrdId = command.isPlainNamed() ? command.clOrdId(incoming.clOrdId) : noId;
        if (noId != clOrdId && Orders.NONE != books.slotOf(command.account(), clOrdId))
        {
            return false;
        }
        if (instrument.isFunded ? !funds.canPay(instrument, command.account(), side, price, quantity) :
            !instrument.isNotionalSafe(price, quantity))
        {
            return false;
        }
        if (book.isCrossedBy(instrumentId, side, price))
        {
            return tryCross(command, instrument, clOrdId);
        }
        final long meta = meta(command, instrument);
        if (!OrderMeta.isTimeInForce(meta, GTC))
        {
            expire(command, instrument, clOrdId, meta);
            return true;
        }
        // It stands in the book before it is told of: nobody sees the difference, and so there is no call between
        // looking at the book and changing it.
        final boolean isFunded = instrument.isFunded;
        final long orderId = state.lastOrderId + 1;
        final int slot = book.add(
            instrument.book, instrument.isQuiet, instrumentId, side, orderId, command.account(), meta, price, quantity,
            0, isFunded ? FeeSchedule.FIRST_CARRY : 0, state.lastPriority + 1);
        if (Orders.NONE == slot)
        {
            return false;
        }
        accept(command, clOrdId, meta, orderId);
        if (noId != clOrdId)
        {
            books.name(slot, clOrdId);
        }
        if (isFunded)
        {
            funds.lockNew(slot);
        }
        tellLevels(instrument);
        return true;
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

    /** To be called when a command is done that has touched no balance, or has told it already. */
    private void tellLevels(final Instrument instrument)
    {
        if (!instrument.isQuiet)
        {
            endOfCommand.publish();
        }
    }

    private void end(final Instrument instrument)
    {
        if (!instrument.isQuiet || instrument.isFunded && !settlement.isUntouched())
        {
            endOfCommand.publish();
        }
    }

    /** Tells that an order is taken on. */
    private void accept(
        final NewOrderCommand command, final ClOrdId clOrdId, final long meta, final long orderId)
    {
        begin(command.timestampNs(), command.correlationId());
        state.lastOrderId = orderId;
        state.lastPriority++;
        if (noId == clOrdId)
        {
            events.onPlainOrderAccepted(
                orderId, command.account(), OrderTerms.withStpMode(meta, 0), command.priceTicks(),
                command.quantityLots());
        }
        else
        {
            events.onOrderAccepted(
                orderId, clOrdId, command.account(), OrderMeta.instrumentId(meta),
                OrderMeta.sideOf(OrderMeta.side(meta)), OrdType.LIMIT, OrderMeta.timeInForce(meta),
                command.priceTicks(), command.quantityLots(), false, noInstructions);
        }
    }

    private static long meta(final NewOrderCommand command, final Instrument instrument)
    {
        final long terms = command.terms();
        return NullValue.ENUM == OrderTerms.stpMode(terms) ?
            OrderTerms.withStpMode(terms, instrument.stpMode) : terms;
    }

    private void expire(
        final NewOrderCommand command, final Instrument instrument, final ClOrdId clOrdId, final long meta)
    {
        final long orderId = state.lastOrderId + 1;
        accept(command, clOrdId, meta, orderId);
        events.onOrderExpired(
            orderId, clOrdId, command.account(), instrument.id, ExpireReason.IOC, 0, command.quantityLots());
        tellLevels(instrument);
    }

    /** An order that trades at once. */
    private boolean tryCross(final NewOrderCommand command, final Instrument instrument, final ClOrdId clOrdId)
    {
        final long terms = command.terms();
        if (!instrument.stops.isEmpty() ||
            !book.hasRoomFor(instrument.id, OrderTerms.side(terms), command.priceTicks()))
        {
            return false;
        }
        final boolean isFunded = instrument.isFunded;
        final int balanceRow = funds.row();
        final long lockUnits = funds.lockUnits();
        final long meta = meta(command, instrument);
        final long orderId = state.lastOrderId + 1;
        accept(command, clOrdId, meta, orderId);
        final long priority = state.lastPriority;
        final long leaves = matcher.take(
            instrument, orderId, command.account(), meta, command.priceTicks(), command.quantityLots());
        final boolean hasTraded = leaves != command.quantityLots();
        final long feeCarry = !isFunded ? 0 : hasTraded ? funds.takerCarry() : FeeSchedule.FIRST_CARRY;
        if (matcher.isStopped())
        {
            if (isFunded && hasTraded)
            {
                funds.settleTaker(instrument, OrderMeta.side(meta), balanceRow);
            }
            loadTaker(command, clOrdId, orderId, meta, leaves, priority);
            incoming.feeCarry = feeCarry;
            incoming.balanceRow = balanceRow;
            incoming.lockUnits = lockUnits;
            placement.placePlain(instrument, incoming);
            endOfCommand.publish();
            return true;
        }
        int slot = Orders.NONE;
        if (leaves > 0 && OrderMeta.isTimeInForce(meta, GTC))
        {
            slot = book.add(
                instrument.book, instrument.isQuiet, instrument.id, OrderMeta.side(meta), orderId, command.account(),
                meta, command.priceTicks(), leaves, command.quantityLots() - leaves, feeCarry, priority);
            if (noId != clOrdId)
            {
                books.name(slot, clOrdId);
            }
        }
        else if (leaves > 0)
        {
            events.onOrderExpired(
                orderId, clOrdId, command.account(), instrument.id, ExpireReason.IOC,
                command.quantityLots() - leaves, leaves);
        }
        if (isFunded)
        {
            funds.endTaker(instrument, OrderMeta.side(meta), command.account(), balanceRow, slot);
        }
        end(instrument);
        return true;
    }

    private void loadTaker(
        final NewOrderCommand command,
        final ClOrdId clOrdId,
        final long orderId,
        final long meta,
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
        taker.account = command.account();
        taker.side = OrderMeta.side(meta);
        taker.stpMode = OrderMeta.stpModeRaw(meta);
        taker.stpGroup = 0;
        taker.priceTicks = command.priceTicks();
        taker.quantityLots = command.quantityLots();
        taker.leavesLots = leaves;
        taker.cumQuantityLots = command.quantityLots() - leaves;
        taker.isMarketType = false;
        taker.meta = meta;
    }

    @Override
    protected boolean tryCancelOrder(final CancelOrderCommand command)
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
        if (named != OrderMeta.instrumentId(meta) && NullValue.INT != named)
        {
            return false;
        }
        if (!instrument.isQuiet ||
            OrderMeta.has(meta, OrderMeta.EXTRAS | OrderMeta.CALL_MARKET | OrderMeta.CL_ORD_ID))
        {
            return tryCancelOrder(command, instrument, slot, meta);
        }
        final long cumQuantity = orders.cumQuantityLots(slot);
        final long leaves = orders.leavesLots(slot);
        final boolean isFunded = instrument.isFunded;
        final long lockUnits = isFunded ? funds.lockUnits(instrument, slot, meta) : 0;
        book.remove(instrument.book, slot, orderId, meta);
        begin(command.timestampNs(), command.correlationId());
        events.onPlainOrderCanceled(
            orderId, command.account(), OrderMeta.instrumentId(meta), cumQuantity, leaves);
        if (isFunded)
        {
            funds.unlockCanceled(slot, lockUnits);
        }
        return true;
    }

    /** A cancel that needs more than the order itself: levels that are told, a client's id. */
    private boolean tryCancelOrder(
        final CancelOrderCommand command, final Instrument instrument, final int slot, final long meta)
    {
        if (!instrument.isPlain || OrderMeta.has(meta, OrderMeta.EXTRAS | OrderMeta.CALL_MARKET))
        {
            return false;
        }
        begin(command.timestampNs(), command.correlationId());
        final long cumQuantity = orders.cumQuantityLots(slot);
        final long leaves = orders.leavesLots(slot);
        if (OrderMeta.has(meta, OrderMeta.CL_ORD_ID))
        {
            events.onOrderCanceled(
                command.orderId(), books.clOrdId(slot, incoming.clOrdId), command.account(), instrument.id,
                CancelReason.USER, cumQuantity, leaves);
        }
        else
        {
            events.onPlainOrderCanceled(command.orderId(), command.account(), instrument.id, cumQuantity, leaves);
        }
        if (instrument.isFunded)
        {
            funds.unlockCanceled(slot, funds.lockUnits(instrument, slot, meta));
        }
        book.takeOut(instrument.book, slot, OrderMeta.side(meta));
        book.end(slot, command.orderId(), meta);
        tellLevels(instrument);
        return true;
    }

    @Override
    protected boolean tryReplaceOrder(final ReplaceOrderCommand command)
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
