package io.ringbook.engine;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.EventHandler;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.engine.book.OrderBooks;
import io.ringbook.engine.book.OrderMeta;
import io.ringbook.engine.book.Orders;
import io.ringbook.sbe.BooleanType;
import io.ringbook.sbe.NewOrderDecoder;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.RejectReason;
import io.ringbook.sbe.TimeInForce;

/**
 * New orders: everything is checked in the order of semantics-exact C1, then the order is accepted and placed.
 */
final class OrderEntry
{
    private static final String NO_SYMBOL = "";
    private static final int LIMIT = OrdType.LIMIT.value();
    private static final int MARKET = OrdType.MARKET.value();
    private static final int GTC = TimeInForce.GTC.value();
    private static final int IOC = TimeInForce.IOC.value();
    private static final int FOK = TimeInForce.FOK.value();

    private final EngineState state;
    private final OrderBooks books;
    private final EventHandler events;
    private final OrderPlacement placement;
    private final IncomingOrder incoming = new IncomingOrder();
    private final OrderInstructions instructions = new OrderInstructions();

    OrderEntry(final EngineState state, final EventHandler events, final OrderPlacement placement)
    {
        this.state = state;
        this.books = state.books;
        this.events = events;
        this.placement = placement;
    }

    void onNewOrder(final NewOrderDecoder command)
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
        final RejectReason reason = check(instrument, command, clOrdId);
        if (null != reason)
        {
            reject(account, instrument.id, clOrdId, reason);
            return;
        }
        accept(instrument, command);
    }

    private void readVariablePart(final NewOrderDecoder command, final ClOrdId clOrdId)
    {
        final NewOrderDecoder.InstructionsDecoder group = command.instructions();
        instructions.clear();
        if (group.hasNext())
        {
            group.next();
            instructions.set(
                group.stopPriceTicks(),
                group.trailOffsetTicks(),
                group.quoteBudgetUnits(),
                group.displayQuantityLots(),
                group.minQuantityLots(),
                group.expireTimeNs(),
                group.stpGroup(),
                group.ocoGroup());
        }
        clOrdId.decode(command.buffer(), command.limit());
    }

    private RejectReason check(final Instrument instrument, final NewOrderDecoder command, final ClOrdId clOrdId)
    {
        if (!clOrdId.isEmpty() && Orders.NONE != books.slotOf(command.account(), clOrdId))
        {
            return RejectReason.DUPLICATE_CLORDID;
        }
        final int ordType = command.ordTypeRaw();
        final int timeInForce = command.timeInForceRaw();
        if (isUnsupported(ordType, timeInForce))
        {
            return RejectReason.UNSUPPORTED;
        }

        final long priceTicks = command.priceTicks();
        final long quantityLots = command.quantityLots();
        final boolean isLimit = LIMIT == ordType;
        final boolean isPostOnly = BooleanType.YES.value() == command.postOnlyRaw();
        final boolean hasPrice = NullValue.LONG != priceTicks;
        if (isLimit && !hasPrice || NullValue.LONG == quantityLots || isPostOnly && !(isLimit && GTC == timeInForce))
        {
            return RejectReason.INVALID_ORDER;
        }
        if (!instrument.isQuantityInRange(quantityLots))
        {
            return RejectReason.INVALID_QTY;
        }
        if (hasPrice && !instrument.isPriceInRange(priceTicks))
        {
            return RejectReason.INVALID_PRICE;
        }
        if (hasPrice && instrument.isNotionalOverflow(priceTicks, quantityLots))
        {
            return RejectReason.NOTIONAL_OVERFLOW;
        }
        if (GTC == timeInForce && !books.orders().hasRoom())
        {
            return RejectReason.ENGINE_ORDER_LIMIT;
        }
        if (GTC == timeInForce && isLimit && !instrument.book.hasRoomFor(command.sideRaw(), priceTicks))
        {
            return RejectReason.PRICE_LEVEL_LIMIT;
        }
        if (isPostOnly && instrument.book.isCrossedBy(command.sideRaw(), priceTicks))
        {
            return RejectReason.POST_ONLY_WOULD_CROSS;
        }
        return null;
    }

    private boolean isUnsupported(final int ordType, final int timeInForce)
    {
        return LIMIT != ordType && MARKET != ordType ||
            GTC != timeInForce && IOC != timeInForce && FOK != timeInForce ||
            !instructions.isEmpty();
    }

    private void accept(final Instrument instrument, final NewOrderDecoder command)
    {
        final IncomingOrder incoming = this.incoming;
        final int stpMode = command.stpModeRaw();
        incoming.slot = Orders.NONE;
        incoming.orderId = ++state.lastOrderId;
        incoming.priority = ++state.lastPriority;
        incoming.account = command.account();
        incoming.side = command.sideRaw();
        incoming.stpMode = NullValue.ENUM == stpMode ? instrument.stpMode : stpMode;
        incoming.stpGroup = NullValue.LONG == instructions.stpGroup() ? 0 : instructions.stpGroup();
        incoming.priceTicks = command.priceTicks();
        incoming.quantityLots = command.quantityLots();
        incoming.leavesLots = incoming.quantityLots;
        incoming.cumQuantityLots = 0;
        incoming.preventedLots = 0;

        final int ordType = command.ordTypeRaw();
        final int timeInForce = command.timeInForceRaw();
        final boolean isPostOnly = BooleanType.YES.value() == command.postOnlyRaw();
        incoming.meta =
            OrderMeta.of(instrument.id, incoming.side, ordType, timeInForce, incoming.stpMode, isPostOnly);

        events.onOrderAccepted(
            incoming.orderId,
            incoming.clOrdId,
            incoming.account,
            instrument.id,
            OrderMeta.sideOf(incoming.side),
            OrderMeta.ordTypeOf(ordType),
            OrderMeta.timeInForceOf(timeInForce),
            incoming.priceTicks,
            incoming.quantityLots,
            isPostOnly,
            instructions);

        if (LIMIT == ordType)
        {
            placement.placeLimit(instrument, incoming);
        }
        else
        {
            placement.placeMarket(instrument, incoming);
        }
    }

    private void reject(
        final long account, final int instrumentId, final ClOrdId clOrdId, final RejectReason reason)
    {
        events.onOrderRejected(account, instrumentId, NO_SYMBOL, clOrdId, reason);
    }
}
