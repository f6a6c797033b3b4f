package io.ringbook.engine;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.NewOrderCommand;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.engine.book.OrderBooks;
import io.ringbook.engine.book.OrderMeta;
import io.ringbook.engine.book.Orders;
import io.ringbook.engine.book.PriceLevels;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.RejectReason;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StopAtEntry;
import io.ringbook.sbe.TimeInForce;
import io.ringbook.sbe.TradingPhase;

/**
 * What a new order must be, in the order of semantics-exact C1: the first check that fails is the reason.
 */
final class EntryChecks
{
    private static final int BUY = Side.BUY.value();
    private static final int LIMIT = OrdType.LIMIT.value();
    private static final int MARKET = OrdType.MARKET.value();
    private static final int STOP = OrdType.STOP.value();
    private static final int STOP_LIMIT = OrdType.STOP_LIMIT.value();
    private static final int TRAILING_STOP = OrdType.TRAILING_STOP.value();
    private static final int GTC = TimeInForce.GTC.value();
    private static final int DAY = TimeInForce.DAY.value();
    private static final int GTD = TimeInForce.GTD.value();
    private static final int IOC = TimeInForce.IOC.value();
    private static final int FOK = TimeInForce.FOK.value();
    private static final int AT_OPEN = TimeInForce.AT_OPEN.value();
    private static final int AT_CLOSE = TimeInForce.AT_CLOSE.value();
    private static final int REJECT = StopAtEntry.REJECT.value();

    private final EngineState state;
    private final OrderBooks books;
    private final Settlement settlement;

    private Instrument instrument;
    private OrderInstructions instructions;
    private long account;
    private int side;
    private int ordType;
    private int timeInForce;
    private boolean isPostOnly;
    private long priceTicks;
    private long quantityLots;

    /** What a buy order can cost at most: its budget, or price x quantity and fees; 0 if that is not known. */
    private long quoteUnits;

    EntryChecks(final EngineState state)
    {
        this.state = state;
        this.books = state.books;
        this.settlement = state.settlement;
    }

    static boolean isStopType(final int ordType)
    {
        return ordType >= STOP;
    }

    /** May what is left of the order stay, if nothing else ends it? */
    static boolean isLasting(final int timeInForce)
    {
        return GTC == timeInForce || DAY == timeInForce || GTD == timeInForce;
    }

    /**
     * Checks a new order.
     *
     * @param instrument   of the order.
     * @param command      the order.
     * @param instructions of the order.
     * @param clOrdId      of the order.
     * @return why it is refused, or null.
     */
    RejectReason check(
        final Instrument instrument,
        final NewOrderCommand command,
        final OrderInstructions instructions,
        final ClOrdId clOrdId)
    {
        if (!clOrdId.isEmpty() && Orders.NONE != books.slotOf(command.account(), clOrdId))
        {
            return RejectReason.DUPLICATE_CLORDID;
        }
        if (LIMIT == command.ordType() && isPlain(command.timeInForce()) && instructions.isAbsent() &&
            instrument.isContinuous() && !state.accounts.isAnySpecial())
        {
            return checkPlain(instrument, command);
        }
        return checkAny(instrument, command, instructions);
    }

    private static boolean isPlain(final int timeInForce)
    {
        return GTC == timeInForce || IOC == timeInForce || FOK == timeInForce;
    }

    private RejectReason checkAny(
        final Instrument instrument, final NewOrderCommand command, final OrderInstructions instructions)
    {
        this.instrument = instrument;
        this.instructions = instructions;
        account = command.account();
        side = command.side();
        ordType = command.ordType();
        timeInForce = command.timeInForce();
        isPostOnly = command.isPostOnly();
        priceTicks = command.priceTicks();
        quantityLots = command.quantityLots();
        final RejectReason refused = checkPermission();
        return null != refused ? refused : checkValues();
    }

    /**
     * A limit order without instructions, as nearly all are, while nothing is special: those of the checks below that
     * can fail.
     */
    private RejectReason checkPlain(final Instrument instrument, final NewOrderCommand command)
    {
        final long price = command.priceTicks();
        final long quantity = command.quantityLots();
        final boolean isLasting = GTC == command.timeInForce();
        final boolean isPostOnly = command.isPostOnly();
        if (NullValue.LONG == price || NullValue.LONG == quantity || isPostOnly && !isLasting)
        {
            return RejectReason.INVALID_ORDER;
        }
        if (!instrument.isQuantityInRange(quantity))
        {
            return RejectReason.INVALID_QTY;
        }
        if (!instrument.isPriceInRange(price))
        {
            return RejectReason.INVALID_PRICE;
        }
        final long grossUnits = instrument.grossUnits(price, quantity);
        if (grossUnits < 0)
        {
            return RejectReason.NOTIONAL_OVERFLOW;
        }
        if (isLasting && !books.orders().hasRoom())
        {
            return RejectReason.ENGINE_ORDER_LIMIT;
        }
        if (isLasting && !instrument.book.hasRoomFor(command.side(), price))
        {
            return RejectReason.PRICE_LEVEL_LIMIT;
        }
        if (!instrument.isInStaticBand(price))
        {
            return RejectReason.PRICE_BAND;
        }
        if (isPostOnly && instrument.book.isCrossedBy(command.side(), price))
        {
            return RejectReason.POST_ONLY_WOULD_CROSS;
        }
        return !instrument.isFunded ? null :
            settlement.refusal(instrument, command.account(), command.side(), grossUnits, quantity);
    }

    /** KILL_SWITCH, RATE_LIMIT, NOT_ALLOWED_IN_PHASE. */
    private RejectReason checkPermission()
    {
        if (state.accounts.isAnySpecial())
        {
            final Account owner = state.accounts.find(account);
            if (state.accounts.isKilled() || null != owner && owner.isKilled)
            {
                return RejectReason.KILL_SWITCH;
            }
            if (null != owner && !owner.pay(state.timestampNs))
            {
                return RejectReason.RATE_LIMIT;
            }
        }
        return isAllowedInPhase() ? null : RejectReason.NOT_ALLOWED_IN_PHASE;
    }

    /** Exact I4, I5, O7. */
    private boolean isAllowedInPhase()
    {
        if (instrument.isContinuous())
        {
            return AT_OPEN != timeInForce && AT_CLOSE != timeInForce;
        }
        return instrument.isCall() && !isPostOnly && IOC != timeInForce && FOK != timeInForce &&
            NullValue.LONG == instructions.minQuantityLots() &&
            !(MARKET == ordType && NullValue.LONG != instructions.quoteBudgetUnits()) &&
            (AT_OPEN != timeInForce || TradingPhase.PRE_OPEN == instrument.phase) &&
            (AT_CLOSE != timeInForce || TradingPhase.CLOSING_CALL == instrument.phase);
    }

    /** INVALID_ORDER to OCO_GROUP. */
    private RejectReason checkValues()
    {
        if (!isFormed())
        {
            return RejectReason.INVALID_ORDER;
        }
        if (!isQuantityValid())
        {
            return RejectReason.INVALID_QTY;
        }
        final boolean hasPrice = NullValue.LONG != priceTicks;
        if (hasPrice && !instrument.isPriceInRange(priceTicks))
        {
            return RejectReason.INVALID_PRICE;
        }
        if (!isStopPriceValid())
        {
            return RejectReason.INVALID_STOP_PRICE;
        }
        if (GTD == timeInForce && instructions.expireTimeNs() <= state.timestampNs)
        {
            return RejectReason.INVALID_EXPIRE_TIME;
        }
        final boolean isBudget = NullValue.LONG == quantityLots;
        quoteUnits = isBudget ? instructions.quoteBudgetUnits() :
            hasPrice ? instrument.grossUnits(priceTicks, quantityLots) : 0;
        if (quoteUnits < 0)
        {
            return RejectReason.NOTIONAL_OVERFLOW;
        }
        if (NullValue.LONG != instructions.ocoGroup() && !isOcoGroupOpen())
        {
            return RejectReason.OCO_GROUP;
        }
        return checkLimits();
    }

    /** Exact C3; numbers of groups as A5. */
    private boolean isFormed()
    {
        final boolean hasPrice = NullValue.LONG != priceTicks;
        final boolean hasStop = NullValue.LONG != instructions.stopPriceTicks();
        final boolean hasTrail = NullValue.LONG != instructions.trailOffsetTicks();
        final boolean hasBudget = NullValue.LONG != instructions.quoteBudgetUnits();
        final boolean isLimited = LIMIT == ordType || STOP_LIMIT == ordType;
        final boolean isForAuction = AT_OPEN == timeInForce || AT_CLOSE == timeInForce;
        return (hasPrice || !isLimited) &&
            hasStop == (STOP == ordType || STOP_LIMIT == ordType) &&
            hasTrail == (TRAILING_STOP == ordType) &&
            hasBudget == (NullValue.LONG == quantityLots) &&
            (!hasBudget || !isLimited && BUY == side && NullValue.LONG == instructions.minQuantityLots() &&
                !instrument.allowNegativePrice) &&
            (NullValue.LONG == instructions.displayQuantityLots() ||
                isLimited && (isLasting(timeInForce) || isForAuction)) &&
            (!isPostOnly || isLimited && isLasting(timeInForce)) &&
            (NullValue.LONG == instructions.minQuantityLots() || !isPostOnly && !isForAuction) &&
            (NullValue.LONG != instructions.expireTimeNs()) == (GTD == timeInForce) &&
            !(isForAuction && isStopType(ordType)) &&
            (NullValue.LONG == instructions.stpGroup() || instructions.stpGroup() >= 0) &&
            (NullValue.LONG == instructions.ocoGroup() || instructions.ocoGroup() > 0);
    }

    /** Exact C4. */
    private boolean isQuantityValid()
    {
        final long minLots = instructions.minQuantityLots();
        return NullValue.LONG == quantityLots ? instructions.quoteBudgetUnits() > 0 :
            instrument.isQuantityInRange(quantityLots) &&
            (NullValue.LONG == instructions.displayQuantityLots() || instructions.displayQuantityLots() >= 1) &&
            (NullValue.LONG == minLots || 1 <= minLots && minLots <= quantityLots);
    }

    /** Exact C5. */
    private boolean isStopPriceValid()
    {
        final long stopTicks = instructions.stopPriceTicks();
        final long offset = instructions.trailOffsetTicks();
        return (NullValue.LONG == stopTicks || instrument.isPriceInRange(stopTicks)) &&
            (NullValue.LONG == offset || 1 <= offset && offset <= PriceLevels.MAX_PRICE_TICKS);
    }

    /** Exact 0.7, H6. */
    private boolean isOcoGroupOpen()
    {
        final boolean isLimit = LIMIT == ordType;
        if (!isStopType(ordType) && !(isLimit && isLasting(timeInForce)))
        {
            return false;
        }
        final int first = books.ocoGroups().find(account, instrument.id, instructions.ocoGroup());
        if (Orders.NONE == first)
        {
            return true;
        }
        final long meta = books.orders().meta(first);
        return Orders.NONE == books.ocoPartner(first) && OrderMeta.side(meta) == side &&
            !(isLimit && OrdType.LIMIT == OrderMeta.ordType(meta)) &&
            0 == books.orders().cumQuantityLots(first) && !OrderMeta.has(meta, OrderMeta.TRIGGERED);
    }

    /** OPEN_ORDER_LIMIT and the engine's own, MAX_QTY, MAX_NOTIONAL, bands, POST_ONLY, STOP_WOULD_TRIGGER, funds. */
    private RejectReason checkLimits()
    {
        final Account owner = state.accounts.find(account);
        if (null != owner && 0 != owner.maxOpenOrders &&
            books.watchedAccounts().liveOrders(account) >= owner.maxOpenOrders)
        {
            return RejectReason.OPEN_ORDER_LIMIT;
        }
        final RejectReason full = checkRoom();
        if (null != full)
        {
            return full;
        }
        if (null != owner)
        {
            final RejectReason exceeded = checkSize(owner);
            if (null != exceeded)
            {
                return exceeded;
            }
        }
        if (NullValue.LONG != priceTicks && !instrument.isInStaticBand(priceTicks))
        {
            return RejectReason.PRICE_BAND;
        }
        if (isPostOnly && LIMIT == ordType && instrument.book.isCrossedBy(side, priceTicks))
        {
            return RejectReason.POST_ONLY_WOULD_CROSS;
        }
        if (REJECT == instrument.stopAtEntry && isStopType(ordType) &&
            StopTriggers.isSatisfied(instrument, side, instructions.stopPriceTicks()))
        {
            return RejectReason.STOP_WOULD_TRIGGER;
        }
        return instrument.isFunded ? checkFunds() : null;
    }

    /** Exact K5: what a buy order can cost is known at entry, so no trigger fails for funds. */
    private RejectReason checkFunds()
    {
        return BUY == side && 0 == quoteUnits ? RejectReason.PROTECTION_REQUIRED :
            settlement.refusal(instrument, account, side, quoteUnits, quantityLots);
    }

    /** The limits of the engine, for orders that may stay. */
    private RejectReason checkRoom()
    {
        final boolean isStop = isStopType(ordType);
        if (!isStop && (IOC == timeInForce || FOK == timeInForce))
        {
            return null;
        }
        if (!books.orders().hasRoom())
        {
            return RejectReason.ENGINE_ORDER_LIMIT;
        }
        final boolean hasLevel = isStop ? TRAILING_STOP != ordType :
            LIMIT == ordType || instrument.isCall() && NullValue.LONG != priceTicks;
        if (!hasLevel)
        {
            return null;
        }
        final boolean hasRoom = isStop ? instrument.stops.hasRoomFor(side, instructions.stopPriceTicks()) :
            instrument.book.hasRoomFor(side, priceTicks);
        return hasRoom ? null : RejectReason.PRICE_LEVEL_LIMIT;
    }

    private RejectReason checkSize(final Account owner)
    {
        if (NullValue.LONG == quantityLots)
        {
            return owner.isNotionalExceeded(instructions.quoteBudgetUnits(), instrument) ?
                RejectReason.MAX_NOTIONAL : null;
        }
        return checkSize(owner, instrument, priceTicks, quantityLots);
    }

    /**
     * MAX_QTY and MAX_NOTIONAL of an order by quantity.
     *
     * @param owner        with limits.
     * @param instrument   of the order.
     * @param priceTicks   of the order, or null.
     * @param quantityLots of the order.
     * @return why it is refused, or null.
     */
    static RejectReason checkSize(
        final Account owner, final Instrument instrument, final long priceTicks, final long quantityLots)
    {
        if (owner.isQuantityExceeded(quantityLots, instrument))
        {
            return RejectReason.MAX_QTY;
        }
        return NullValue.LONG != priceTicks && owner.isNotionalExceeded(
            Math.abs(priceTicks) * quantityLots * instrument.unitsPerTickLot, instrument) ?
            RejectReason.MAX_NOTIONAL : null;
    }
}
