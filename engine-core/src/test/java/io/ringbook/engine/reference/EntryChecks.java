package io.ringbook.engine.reference;

import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.RejectReason;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StopAtEntry;
import io.ringbook.sbe.TimeInForce;
import io.ringbook.sbe.TradingPhase;

import java.math.BigInteger;
import java.util.List;

/**
 * The checks of a new order, in the order of C1: the first that fails is the reason.
 */
final class EntryChecks
{
    static final long MAX_TICKS = 1L << 53;
    private static final long NONE = NullValue.LONG;

    private final ReferenceState state;
    private final LiveOrders orders;
    private final Settlement settlement;

    EntryChecks(final ReferenceState state, final LiveOrders orders, final Settlement settlement)
    {
        this.state = state;
        this.orders = orders;
        this.settlement = settlement;
    }

    /**
     * Checks; a credit of the order rate is taken when the check of it is reached (L2).
     *
     * @param order      to enter.
     * @param instrument known.
     * @return why it is refused, or null.
     */
    RejectReason refusal(final Command.NewOrder order, final PlainInstrument instrument)
    {
        final Account account = state.account(order.account());
        if (!order.clOrdId().isEmpty() && account.ordersById.containsKey(order.clOrdId()))
        {
            return RejectReason.DUPLICATE_CLORDID;
        }
        if (state.isKilled || account.isKilled)
        {
            return RejectReason.KILL_SWITCH;
        }
        if (!account.takeOrderCredit(order.timeNs()))
        {
            return RejectReason.RATE_LIMIT;
        }
        if (!isAllowedInPhase(order, instrument.phase))
        {
            return RejectReason.NOT_ALLOWED_IN_PHASE;
        }
        if (!isValid(order, instrument))
        {
            return RejectReason.INVALID_ORDER;
        }
        final RejectReason reason = refusedNumber(order, instrument);
        final RejectReason laterReason = null != reason ? reason : refusedByState(order, instrument, account);
        return null != laterReason ? laterReason : refusedByFunds(order, instrument);
    }

    /** 0.5, 0.6, I4, I5, O7. */
    private static boolean isAllowedInPhase(final Command.NewOrder order, final TradingPhase phase)
    {
        final TimeInForce tif = order.timeInForce();
        if (TradingPhase.HALTED == phase || TradingPhase.CLOSED == phase)
        {
            return false;
        }
        if (TimeInForce.AT_OPEN == tif && TradingPhase.PRE_OPEN != phase ||
            TimeInForce.AT_CLOSE == tif && TradingPhase.CLOSING_CALL != phase)
        {
            return false; // I4
        }
        if (TradingPhase.CONTINUOUS == phase)
        {
            return true;
        }
        return NONE == order.minLots() && // I5
            !(NONE != order.quoteBudgetUnits() && OrdType.MARKET == order.ordType()) &&
            TimeInForce.IOC != tif && TimeInForce.FOK != tif && !order.postOnly();
    }

    /** C3, and decision e. */
    private static boolean isValid(final Command.NewOrder order, final PlainInstrument instrument)
    {
        final OrdType type = order.ordType();
        final TimeInForce tif = order.timeInForce();
        final boolean hasPrice = NONE != order.priceTicks();
        final boolean hasStop = NONE != order.stopPriceTicks();
        final boolean hasTrail = NONE != order.trailOffsetTicks();
        final boolean hasBudget = NONE != order.quoteBudgetUnits();
        final boolean isAuctionOnly = TimeInForce.AT_OPEN == tif || TimeInForce.AT_CLOSE == tif;
        final boolean isLimitType = !LiveOrder.isMarketType(type);

        final boolean isPriced = hasPrice || !isLimitType;
        final boolean isStopped = hasStop == (OrdType.STOP == type || OrdType.STOP_LIMIT == type);
        final boolean isTrailed = hasTrail == (OrdType.TRAILING_STOP == type);
        final boolean isQuantified = hasBudget != (NONE != order.quantityLots());
        final boolean isBudgeted = !hasBudget || Side.BUY == order.side() && !isLimitType &&
            NONE == order.minLots() && !instrument.allowNegativePrice;
        final boolean isDisplayed = NONE == order.displayLots() ||
            isLimitType && (LiveOrder.mayRest(tif) || isAuctionOnly);
        final boolean isPassive = !order.postOnly() || isLimitType && LiveOrder.mayRest(tif);
        final boolean isMinimal = NONE == order.minLots() || !order.postOnly() && !isAuctionOnly;
        final boolean isDated = (NONE != order.expireTimeNs()) == (TimeInForce.GTD == tif);
        final boolean isTimed = !isAuctionOnly || !LiveOrder.isStopType(type);
        final boolean isGrouped = (NONE == order.ocoGroup() || order.ocoGroup() > 0) &&
            (NONE == order.stpGroup() || order.stpGroup() >= 0);
        return isPriced && isStopped && isTrailed && isQuantified && isBudgeted && isDisplayed && isPassive &&
            isMinimal && isDated && isTimed && isGrouped;
    }

    /** INVALID_QTY to NOTIONAL_OVERFLOW: C4 to C7. */
    private static RejectReason refusedNumber(final Command.NewOrder order, final PlainInstrument instrument)
    {
        final long lots = order.quantityLots();
        if (NONE != lots && !isQuantityIn(instrument, lots) ||
            NONE != order.displayLots() && order.displayLots() < 1 ||
            NONE != order.minLots() && (order.minLots() < 1 || order.minLots() > lots) ||
            NONE != order.quoteBudgetUnits() && order.quoteBudgetUnits() <= 0)
        {
            return RejectReason.INVALID_QTY; // C4
        }
        if (NONE != order.priceTicks() && !isPriceIn(instrument, order.priceTicks()))
        {
            return RejectReason.INVALID_PRICE; // C5
        }
        if (NONE != order.stopPriceTicks() && !isPriceIn(instrument, order.stopPriceTicks()) ||
            NONE != order.trailOffsetTicks() &&
            (order.trailOffsetTicks() < 1 || order.trailOffsetTicks() > MAX_TICKS))
        {
            return RejectReason.INVALID_STOP_PRICE; // C5
        }
        if (NONE != order.expireTimeNs() && order.expireTimeNs() <= order.timeNs())
        {
            return RejectReason.INVALID_EXPIRE_TIME; // C7
        }
        if (instrument.fees.isNotionalOverflow(order.priceTicks(), lots))
        {
            return RejectReason.NOTIONAL_OVERFLOW; // C6
        }
        return null;
    }

    /** OCO_GROUP to STOP_WOULD_TRIGGER: what depends on the account and the market. */
    private RejectReason refusedByState(
        final Command.NewOrder order, final PlainInstrument instrument, final Account account)
    {
        if (NONE != order.ocoGroup() && !mayJoinGroup(order))
        {
            return RejectReason.OCO_GROUP;
        }
        if (0 != account.maxOpenOrders && account.liveOrders >= account.maxOpenOrders)
        {
            return RejectReason.OPEN_ORDER_LIMIT; // L3
        }
        if (isOverMaxQuantity(account, instrument, order.quantityLots()))
        {
            return RejectReason.MAX_QTY;
        }
        if (isOverMaxNotional(
            account, instrument, order.priceTicks(), order.quantityLots(), order.quoteBudgetUnits(), state))
        {
            return RejectReason.MAX_NOTIONAL;
        }
        if (isOutsideStaticBand(instrument, order.priceTicks()))
        {
            return RejectReason.PRICE_BAND;
        }
        if (order.postOnly() && OrdType.LIMIT == order.ordType() &&
            instrument.wouldCross(order.side(), order.priceTicks()))
        {
            return RejectReason.POST_ONLY_WOULD_CROSS; // D7; a STOP_LIMIT is looked at by its trigger (H8)
        }
        if (StopAtEntry.REJECT == instrument.stopAtEntry &&
            Stops.isSatisfied(instrument, order.side(), order.ordType(), order.stopPriceTicks()))
        {
            return RejectReason.STOP_WOULD_TRIGGER; // H3: in every phase
        }
        return null;
    }

    /** K5 in every phase, and for the whole order whatever its type and tif (decision h). */
    private RejectReason refusedByFunds(final Command.NewOrder order, final PlainInstrument instrument)
    {
        final long budget = order.quoteBudgetUnits();
        if (settlement.isUnprotected(order.side(), order.priceTicks(), budget))
        {
            return RejectReason.PROTECTION_REQUIRED;
        }
        final BigInteger lock = NONE != budget ? BigInteger.valueOf(budget) :
            instrument.fees.lock(BigInteger.ZERO, order.side(), order.priceTicks(), order.quantityLots());
        return settlement.isShort(order.account(), instrument, order.side(), BigInteger.ZERO, lock) ?
            RejectReason.INSUFFICIENT_FUNDS : null;
    }

    /** 0.7, H6. */
    private boolean mayJoinGroup(final Command.NewOrder order)
    {
        final boolean isLimit = OrdType.LIMIT == order.ordType();
        if (isLimit && !LiveOrder.mayRest(order.timeInForce()) || OrdType.MARKET == order.ordType())
        {
            return false;
        }
        final List<LiveOrder> group = orders.ocoGroup(order.account(), order.instrumentId(), order.ocoGroup());
        if (group.isEmpty())
        {
            return true; // a group of one
        }
        final LiveOrder first = group.get(0);
        return 1 == group.size() && first.side == order.side() && !(isLimit && OrdType.LIMIT == first.type) &&
            0 == first.cum && !first.isTriggered;
    }

    static boolean isQuantityIn(final PlainInstrument instrument, final long lots)
    {
        return instrument.minQuantity <= lots && lots <= instrument.maxQuantity;
    }

    static boolean isPriceIn(final PlainInstrument instrument, final long price)
    {
        return instrument.minPrice <= price && price <= instrument.maxPrice;
    }

    static boolean isOverMaxQuantity(final Account account, final PlainInstrument instrument, final long lots)
    {
        return NONE != lots && account.isQuantityTooLarge(instrument, lots); // L1
    }

    /** L1: price x quantity, or quoteBudget; orders with neither are not checked. */
    static boolean isOverMaxNotional(
        final Account account,
        final PlainInstrument instrument,
        final long price,
        final long lots,
        final long budget,
        final ReferenceState state)
    {
        if (NONE != budget)
        {
            return account.isBudgetTooLarge(budget, state.assetScales.get(instrument.quoteAsset));
        }
        return NONE != price && account.isNotionalTooLarge(instrument, price, lots);
    }

    /** J2, J4: limit or protection price; none yet: not enforced. */
    static boolean isOutsideStaticBand(final PlainInstrument instrument, final long price)
    {
        if (NONE == price || 0 == instrument.staticPct || NONE == instrument.staticReference)
        {
            return false;
        }
        final long width = PlainInstrument.bandWidth(instrument.staticReference, instrument.staticPct);
        return price < instrument.staticReference - width || price > instrument.staticReference + width;
    }
}
