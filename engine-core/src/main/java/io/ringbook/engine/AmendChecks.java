package io.ringbook.engine;

import io.ringbook.codecs.NullValue;
import io.ringbook.engine.book.OrderBooks;
import io.ringbook.engine.book.OrderMeta;
import io.ringbook.engine.book.Orders;
import io.ringbook.sbe.RejectReason;
import io.ringbook.sbe.StopAtEntry;
import io.ringbook.sbe.TimeInForce;

/**
 * What a replace must be, in the order of semantics-exact C2: the first check that fails is the reason.
 */
final class AmendChecks
{
    private static final int REJECT = StopAtEntry.REJECT.value();

    private final EngineState state;
    private final OrderBooks books;
    private final Orders orders;

    AmendChecks(final EngineState state)
    {
        this.state = state;
        this.books = state.books;
        this.orders = books.orders();
    }

    /**
     * Checks what comes before a completion: DUPLICATE_CLORDID, RATE_LIMIT, NOT_ALLOWED_IN_PHASE, INVALID_ORDER,
     * INVALID_QTY.
     *
     * @param instrument of the order.
     * @param slot       of the order.
     * @param amendment  as given.
     * @return why it is refused, or null.
     */
    RejectReason checkForm(final Instrument instrument, final int slot, final Amendment amendment)
    {
        if (!amendment.newClOrdId.isEmpty())
        {
            final int owner = books.slotOf(amendment.account, amendment.newClOrdId);
            if (Orders.NONE != owner && owner != slot)
            {
                return RejectReason.DUPLICATE_CLORDID;
            }
        }
        final Account owner = state.accounts.find(amendment.account);
        if (null != owner && !owner.pay(state.timestampNs))
        {
            return RejectReason.RATE_LIMIT;
        }
        final long meta = orders.meta(slot);
        if (!instrument.isContinuous() && (!instrument.isCall() || OrderMeta.has(meta, OrderMeta.POST_ONLY)))
        {
            return RejectReason.NOT_ALLOWED_IN_PHASE;
        }
        if (!hasAllFields(slot, meta, amendment))
        {
            return RejectReason.INVALID_ORDER;
        }
        return isQuantityValid(instrument, slot, meta, amendment) ? null : RejectReason.INVALID_QTY;
    }

    /** Exact C4. A stop that waits with a minimum quantity keeps at least that. */
    private boolean isQuantityValid(
        final Instrument instrument, final int slot, final long meta, final Amendment amendment)
    {
        if (NullValue.LONG != amendment.displayLots && amendment.displayLots < 1)
        {
            return false;
        }
        if (NullValue.LONG == amendment.quantityLots)
        {
            return true;
        }
        final long total = amendment.totalLots(orders.cumQuantityLots(slot) + books.preventedLots(slot));
        return instrument.isQuantityInRange(total) &&
            !(OrderMeta.has(meta, OrderMeta.PENDING) && total < books.extras().minLots(slot));
    }

    /** Exact E1: only what the order has can be amended. */
    private boolean hasAllFields(final int slot, final long meta, final Amendment amendment)
    {
        final boolean isPending = OrderMeta.has(meta, OrderMeta.PENDING);
        final boolean isBudget = isPending && 0 != books.extras().budgetUnits(slot);
        return (NullValue.LONG == amendment.priceTicks || NullValue.LONG != orders.priceTicks(slot)) &&
            (NullValue.LONG == amendment.quantityLots || !isBudget) &&
            (NullValue.LONG == amendment.displayLots || !OrderMeta.isMarketType(meta)) &&
            (NullValue.LONG == amendment.expireTimeNs || TimeInForce.GTD == OrderMeta.timeInForce(meta)) &&
            (NullValue.LONG == amendment.stopPriceTicks || isPending && !OrderMeta.isTrailing(meta));
    }

    /**
     * Checks the rest, with what the amendment does not give taken from the order.
     *
     * @param instrument of the order.
     * @param slot       of the order.
     * @param amendment  completed.
     * @return why it is refused, or null.
     */
    RejectReason checkValues(final Instrument instrument, final int slot, final Amendment amendment)
    {
        final long priceTicks = amendment.priceTicks;
        final boolean hasPrice = NullValue.LONG != priceTicks;
        if (amendment.isPriceChanged && !instrument.isPriceInRange(priceTicks))
        {
            return RejectReason.INVALID_PRICE;
        }
        if (amendment.isStopChanged && !instrument.isPriceInRange(amendment.stopPriceTicks))
        {
            return RejectReason.INVALID_STOP_PRICE;
        }
        if (NullValue.LONG != amendment.expireTimeNs && amendment.expireTimeNs <= state.timestampNs)
        {
            return RejectReason.INVALID_EXPIRE_TIME;
        }
        if (hasPrice && !amendment.isBudget && instrument.grossUnits(priceTicks, amendment.quantityLots) < 0)
        {
            return RejectReason.NOTIONAL_OVERFLOW;
        }
        return checkLimits(instrument, slot, amendment);
    }

    /** The engine's own limits, MAX_QTY, MAX_NOTIONAL, PRICE_BAND, POST_ONLY, STOP_WOULD_TRIGGER, funds. */
    private RejectReason checkLimits(final Instrument instrument, final int slot, final Amendment amendment)
    {
        final long priceTicks = amendment.priceTicks;
        final long meta = orders.meta(slot);
        final int side = OrderMeta.side(meta);
        final boolean isPending = OrderMeta.has(meta, OrderMeta.PENDING);
        if (!isPending && amendment.isPriceChanged && !instrument.book.hasRoomFor(side, priceTicks) ||
            amendment.isStopChanged && !instrument.stops.hasRoomFor(side, amendment.stopPriceTicks))
        {
            return RejectReason.PRICE_LEVEL_LIMIT;
        }
        final Account owner = state.accounts.find(amendment.account);
        final RejectReason exceeded = null == owner ? null : checkSize(owner, instrument, slot, amendment);
        if (null != exceeded)
        {
            return exceeded;
        }
        if (amendment.isPriceChanged && !instrument.isInStaticBand(priceTicks))
        {
            return RejectReason.PRICE_BAND;
        }
        if (!isPending && OrderMeta.has(meta, OrderMeta.POST_ONLY) && instrument.book.isCrossedBy(side, priceTicks))
        {
            return RejectReason.POST_ONLY_WOULD_CROSS;
        }
        if (amendment.isStopChanged && REJECT == instrument.stopAtEntry &&
            StopTriggers.isSatisfied(instrument, side, amendment.stopPriceTicks))
        {
            return RejectReason.STOP_WOULD_TRIGGER;
        }
        return instrument.isFunded && !amendment.isBudget &&
            !state.settlement.canRelock(instrument, slot, priceTicks, amendment.leavesLots()) ?
            RejectReason.INSUFFICIENT_FUNDS : null;
    }

    private RejectReason checkSize(
        final Account owner, final Instrument instrument, final int slot, final Amendment amendment)
    {
        if (amendment.isBudget)
        {
            return owner.isNotionalExceeded(books.extras().budgetUnits(slot), instrument) ?
                RejectReason.MAX_NOTIONAL : null;
        }
        return EntryChecks.checkSize(owner, instrument, amendment.priceTicks, amendment.quantityLots);
    }
}
