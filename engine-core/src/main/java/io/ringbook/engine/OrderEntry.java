package io.ringbook.engine;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.EventHandler;
import io.ringbook.codecs.NewOrderCommand;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.engine.book.OrderBooks;
import io.ringbook.engine.book.OrderExtras;
import io.ringbook.engine.book.OrderMeta;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.RejectReason;

/**
 * New orders: checked, accepted, and then matched, put into the book or made to wait for their trigger.
 */
final class OrderEntry
{
    private static final String NO_SYMBOL = "";
    private static final int MARKET = OrdType.MARKET.value();
    private static final int TRAILING_STOP = OrdType.TRAILING_STOP.value();

    private final EngineState state;
    private final OrderBooks books;
    private final OrderExtras extras;
    private final Settlement settlement;
    private final EventHandler events;
    private final OrderPlacement placement;
    private final StopTriggers triggers;
    private final EntryChecks checks;
    private final IncomingOrder incoming = new IncomingOrder();
    private final OrderInstructions instructions = new OrderInstructions();

    OrderEntry(
        final EngineState state,
        final EventHandler events,
        final OrderPlacement placement,
        final StopTriggers triggers)
    {
        this.state = state;
        this.books = state.books;
        this.extras = books.extras();
        this.settlement = state.settlement;
        this.events = events;
        this.placement = placement;
        this.triggers = triggers;
        this.checks = new EntryChecks(state);
    }

    void onNewOrder(final NewOrderCommand command)
    {
        final long account = command.account();
        final ClOrdId clOrdId = incoming.clOrdId;
        readVariablePart(command, clOrdId);

        final Instrument instrument = state.instrument(command.instrumentId());
        if (null == instrument)
        {
            reject(account, command.instrumentId(), clOrdId, RejectReason.UNKNOWN_INSTRUMENT);
            return;
        }
        final RejectReason reason = checks.check(instrument, command, instructions, clOrdId);
        if (null != reason)
        {
            reject(account, instrument.id, clOrdId, reason);
            return;
        }
        accept(instrument, command);
        triggers.afterCommand(instrument);
    }

    private void readVariablePart(final NewOrderCommand command, final ClOrdId clOrdId)
    {
        if (command.hasInstructions() || !instructions.isAbsent())
        {
            command.instructions(instructions);
        }
        command.clOrdId(clOrdId);
    }

    private void accept(final Instrument instrument, final NewOrderCommand command)
    {
        final IncomingOrder incoming = this.incoming;
        final int ordType = command.ordType();
        final boolean isPostOnly = command.isPostOnly();
        read(instrument, command, ordType, isPostOnly);
        if (!instructions.isAbsent())
        {
            acceptInstructions(instrument, ordType);
        }
        events.onOrderAccepted(
            incoming.orderId,
            incoming.clOrdId,
            incoming.account,
            instrument.id,
            OrderMeta.sideOf(incoming.side),
            OrderMeta.ordTypeOf(ordType),
            OrderMeta.timeInForceOf(command.timeInForce()),
            incoming.priceTicks,
            command.quantityLots(),
            isPostOnly,
            instructions);

        if (EntryChecks.isStopType(ordType))
        {
            triggers.await(instrument, incoming.slot);
        }
        else if (instrument.isContinuous())
        {
            placement.place(instrument, incoming);
        }
        else
        {
            placement.rest(instrument, incoming);
        }
    }

    private void read(
        final Instrument instrument, final NewOrderCommand command, final int ordType, final boolean isPostOnly)
    {
        final IncomingOrder incoming = this.incoming;
        final int stpMode = command.stpMode();
        incoming.reset();
        incoming.orderId = ++state.lastOrderId;
        incoming.priority = ++state.lastPriority;
        incoming.account = command.account();
        incoming.side = command.side();
        incoming.stpMode = NullValue.ENUM == stpMode ? instrument.stpMode : stpMode;
        incoming.stpGroup = instructions.isAbsent() ? 0 : orZero(instructions.stpGroup());
        incoming.priceTicks = command.priceTicks();
        incoming.quantityLots = orZero(command.quantityLots());
        incoming.leavesLots = incoming.quantityLots;
        incoming.feeCarry = instrument.isFunded ? FeeSchedule.FIRST_CARRY : 0;
        incoming.balanceRow = settlement.row();
        incoming.lockUnits = settlement.rowUnits();
        incoming.isMarketType = MARKET == ordType;
        incoming.meta = OrderMeta.of(
            instrument.id, incoming.side, ordType, command.timeInForce(), incoming.stpMode, isPostOnly) |
            (MARKET == ordType && !instrument.isContinuous() ? OrderMeta.CALL_MARKET : 0);
    }

    /** An order that may stay with more than a limit order has gets its slot at once. */
    private void acceptInstructions(final Instrument instrument, final int ordType)
    {
        final IncomingOrder incoming = this.incoming;
        final boolean isStop = EntryChecks.isStopType(ordType);
        incoming.isUsed = true;
        incoming.lockUnits = 0;
        final long budgetUnits = orZero(instructions.quoteBudgetUnits());
        final long minLots = orZero(instructions.minQuantityLots());
        if (!isStop)
        {
            incoming.minLots = minLots;
            if (0 != budgetUnits)
            {
                incoming.budget(budgetUnits);
            }
        }
        final long displayLots = orZero(instructions.displayQuantityLots());
        final long expireTimeNs = orZero(instructions.expireTimeNs());
        final long ocoGroup = orZero(instructions.ocoGroup());
        if (!isStop && 0 == displayLots && 0 == expireTimeNs && 0 == ocoGroup)
        {
            return;
        }

        final int slot = books.add(
            incoming.orderId, incoming.account, incoming.clOrdId, incoming.meta, incoming.stpGroup);
        incoming.slot = slot;
        if (instrument.isFunded)
        {
            settlement.row(slot, incoming.balanceRow);
        }
        books.extend(slot);
        books.orders().priceTicks(slot, incoming.priceTicks);
        books.orders().leavesLots(slot, incoming.leavesLots);
        books.orders().executed(slot, 0, incoming.feeCarry);
        books.orders().priority(slot, incoming.priority);
        long flags = isStop ? OrderMeta.PENDING : 0;
        if (0 != displayLots)
        {
            extras.displayLots(slot, displayLots);
            flags |= OrderMeta.ICEBERG;
        }
        books.orders().meta(slot, books.orders().meta(slot) | flags);
        if (0 != expireTimeNs)
        {
            books.expireTimeNs(slot, expireTimeNs);
        }
        if (0 != ocoGroup)
        {
            books.joinOcoGroup(slot, ocoGroup);
            incoming.ocoPartner = books.ocoPartner(slot);
        }
        if (isStop)
        {
            acceptStop(instrument, slot, TRAILING_STOP == ordType, minLots, budgetUnits);
        }
    }

    private void acceptStop(
        final Instrument instrument,
        final int slot,
        final boolean isTrailing,
        final long minLots,
        final long budgetUnits)
    {
        extras.minLots(slot, minLots);
        extras.budgetUnits(slot, budgetUnits);
        if (!isTrailing)
        {
            extras.stopPriceTicks(slot, instructions.stopPriceTicks());
            return;
        }
        extras.trailOffsetTicks(slot, instructions.trailOffsetTicks());
        instrument.stops.anchor(slot, instrument.lastPriceTicks);
        instructions.stopPriceTicks(extras.stopPriceTicks(slot));
    }

    private static long orZero(final long value)
    {
        return NullValue.LONG == value ? 0 : value;
    }

    private void reject(
        final long account, final int instrumentId, final ClOrdId clOrdId, final RejectReason reason)
    {
        events.onOrderRejected(account, instrumentId, NO_SYMBOL, clOrdId, reason);
    }
}
