package io.ringbook.engine;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.EventHandler;
import io.ringbook.codecs.NullValue;
import io.ringbook.engine.book.OrderBooks;
import io.ringbook.engine.book.OrderMeta;
import io.ringbook.engine.book.Orders;
import io.ringbook.engine.book.PriceLevels;
import io.ringbook.sbe.BandAction;
import io.ringbook.sbe.CancelReason;
import io.ringbook.sbe.ExpireReason;
import io.ringbook.sbe.Priority;
import io.ringbook.sbe.ProtectionAction;
import io.ringbook.sbe.TradingPhase;

/**
 * What happens to an order that has passed its checks or has triggered: it matches, and its remainder rests, expires or
 * never was.
 */
final class OrderPlacement
{
    private static final int REST = ProtectionAction.REST.value();
    private static final int VOLATILITY_AUCTION = BandAction.VOLATILITY_AUCTION.value();
    private static final BandAction[] BAND_ACTIONS = {BandAction.EXPIRE_TAKER, BandAction.VOLATILITY_AUCTION};

    private final EngineState state;
    private final OrderBooks books;
    private final Orders orders;
    private final EventHandler events;
    private final OrderRemoval removal;
    private final Settlement settlement;
    private final BalanceReport balanceReport;
    private final Matcher matcher;
    private final LookAhead lookAhead;
    private final ClOrdId noId = new ClOrdId();

    OrderPlacement(final EngineState state, final EventHandler events, final OrderRemoval removal)
    {
        this.state = state;
        this.books = state.books;
        this.orders = books.orders();
        this.events = events;
        this.removal = removal;
        this.settlement = state.settlement;
        this.balanceReport = new BalanceReport(state, events);
        this.matcher = new Matcher(state, events, removal);
        this.lookAhead = new LookAhead(orders, matcher, new Budget(state.ledger));
    }

    /**
     * Matches an order in continuous trading. The caps are those of the moment in which it starts: its limit or own
     * protection price, the instrument's protection, the dynamic band (exact D1, J3).
     *
     * @param instrument of the order, in continuous trading.
     * @param incoming   order.
     */
    void place(final Instrument instrument, final IncomingOrder incoming)
    {
        if (incoming.isMarketType || 0 != incoming.minLots || instrument.hasDynamicBand() ||
            incoming.isFok())
        {
            placeWithinCaps(instrument, incoming);
            return;
        }
        placePlain(instrument, incoming);
    }

    /**
     * Matches an order that has no cap but its limit.
     *
     * @param instrument of the order, in continuous trading, without a dynamic band.
     * @param incoming   order, neither FOK nor with a minimum quantity.
     */
    void placePlain(final Instrument instrument, final IncomingOrder incoming)
    {
        final PriceLevels opposite = instrument.book.levels(incoming.side ^ 1);
        final long limitRank = opposite.rankOf(incoming.priceTicks);
        if (opposite.bestRank() <= limitRank)
        {
            matcher.match(instrument, incoming, limitRank);
            if (0 == incoming.leavesLots)
            {
                end(incoming);
                return;
            }
        }
        finishLimit(instrument, incoming);
    }

    private void placeWithinCaps(final Instrument instrument, final IncomingOrder incoming)
    {
        final PriceLevels opposite = instrument.book.levels(incoming.side ^ 1);
        final long ownRank =
            NullValue.LONG == incoming.priceTicks ? Matcher.NO_CAP : opposite.rankOf(incoming.priceTicks);
        final long protectionRank = incoming.isMarketType ? protectionRank(instrument, opposite) : Matcher.NO_CAP;
        final long limitRank = Math.min(ownRank, protectionRank);
        final boolean isBanded = instrument.hasDynamicBand();
        final long bandTicks = isBanded ? instrument.dynamicReferenceTicks : 0;
        final long bandWidth = isBanded ? instrument.dynamicBandWidth() : 0;
        final long bandRank =
            isBanded ? bandRank(opposite, incoming.side, bandTicks, bandWidth) : Matcher.NO_CAP;
        final long capRank = Math.min(limitRank, bandRank);
        final boolean hadLiquidity = !opposite.isEmpty();

        final ExpireReason failed = look(instrument, incoming, capRank);
        if (null != failed)
        {
            expire(instrument, incoming, failed);
            return;
        }
        if (opposite.bestRank() <= capRank)
        {
            matcher.match(instrument, incoming, capRank);
        }
        if (incoming.isCanceled || !incoming.isBudget && 0 == incoming.leavesLots)
        {
            end(incoming);
        }
        else if (incoming.isBudgetSpent)
        {
            expire(instrument, incoming, ExpireReason.BUDGET);
        }
        else if (isBanded && opposite.bestRank() <= limitRank)
        {
            breach(instrument, incoming, opposite, bandTicks - bandWidth, bandTicks + bandWidth);
        }
        else if (incoming.isMarketType)
        {
            final boolean isInstrumentsCap = hadLiquidity && protectionRank < ownRank;
            finishMarket(instrument, incoming, isInstrumentsCap ? opposite.priceOf(protectionRank) : NullValue.LONG);
        }
        else
        {
            finishLimit(instrument, incoming);
        }
    }

    private void finishLimit(final Instrument instrument, final IncomingOrder incoming)
    {
        if (incoming.isIoc())
        {
            expire(instrument, incoming, ExpireReason.IOC);
        }
        else
        {
            restOrExpire(instrument, incoming);
        }
    }

    /**
     * Puts an order into the book without matching, as in a call.
     *
     * @param instrument of the order.
     * @param incoming   order.
     */
    void rest(final Instrument instrument, final IncomingOrder incoming)
    {
        int slot = incoming.slot;
        if (Orders.NONE == slot)
        {
            slot = books.add(
                incoming.orderId, incoming.account, incoming.clOrdId, incoming.meta, incoming.stpGroup);
            if (instrument.isFunded)
            {
                settlement.row(slot, incoming.balanceRow);
            }
        }
        orders.priceTicks(slot, incoming.priceTicks);
        orders.leavesLots(slot, incoming.leavesLots);
        orders.executed(slot, incoming.cumQuantityLots, incoming.feeCarry);
        orders.priority(slot, incoming.priority);
        if (0 != incoming.preventedLots)
        {
            books.addPrevented(slot, incoming.preventedLots - books.preventedLots(slot));
        }
        instrument.book.append(slot);
        if (instrument.isFunded)
        {
            lock(instrument, incoming, slot);
        }
        state.indicatives.onBookChanged(instrument);
    }

    private void lock(final Instrument instrument, final IncomingOrder incoming, final int slot)
    {
        if (0 != (incoming.cumQuantityLots | incoming.preventedLots) || 0 == incoming.lockUnits)
        {
            settlement.lock(instrument, slot);
        }
        else if (settlement.isUntouched() && instrument.isContinuous() && !instrument.stops.hasTraded())
        {
            settlement.lockOnly(slot, incoming.lockUnits, balanceReport);
        }
        else
        {
            settlement.lock(slot, incoming.lockUnits);
        }
    }

    /**
     * Cancels an order that has triggered and may not trade.
     *
     * @param instrument of the order.
     * @param incoming   order.
     */
    void cancelPostOnly(final Instrument instrument, final IncomingOrder incoming)
    {
        events.onOrderCanceled(
            incoming.orderId,
            incoming.clOrdId,
            incoming.account,
            instrument.id,
            CancelReason.POST_ONLY_WOULD_CROSS,
            incoming.cumQuantityLots,
            incoming.leavesLots);
        end(incoming);
    }

    /** Exact D1; clamped into the instrument's price limits (D2). Worse for a taker is the higher rank. */
    private static long protectionRank(final Instrument instrument, final PriceLevels opposite)
    {
        if (opposite.isEmpty() || 0 == instrument.protectionTicks)
        {
            return Matcher.NO_CAP;
        }
        final long price = opposite.priceOf(opposite.bestRank() + instrument.protectionTicks);
        return opposite.rankOf(
            Math.max(instrument.minPriceTicks, Math.min(instrument.maxPriceTicks, price)));
    }

    /** The worst rank within the band; none at all if even the best price is beyond it on the better side. */
    private static long bandRank(
        final PriceLevels opposite, final int side, final long bandTicks, final long bandWidth)
    {
        final long oneEnd = opposite.rankOf(bandTicks - bandWidth);
        final long otherEnd = opposite.rankOf(bandTicks + bandWidth);
        return opposite.bestRank() < Math.min(oneEnd, otherEnd) ?
            opposite.bestRank() - 1 : Math.max(oneEnd, otherEnd);
    }

    /** Exact B9: FOK goes before MIN_QTY. */
    private ExpireReason look(final Instrument instrument, final IncomingOrder incoming, final long capRank)
    {
        if (incoming.isFok())
        {
            final boolean isFillable = incoming.isBudget ?
                lookAhead.isBudgetSpendable(instrument, incoming, capRank) :
                lookAhead.isAvailable(instrument, incoming, capRank, incoming.leavesLots);
            return isFillable ? null : ExpireReason.FOK;
        }
        return 0 == incoming.minLots || lookAhead.isAvailable(instrument, incoming, capRank, incoming.minLots) ?
            null : ExpireReason.MIN_QTY;
    }

    /** Exact J5. The next maker is within the order's limit and out of the band. */
    private void breach(
        final Instrument instrument,
        final IncomingOrder incoming,
        final PriceLevels opposite,
        final long lowTicks,
        final long highTicks)
    {
        events.onBandBreached(
            instrument.id,
            incoming.orderId,
            opposite.priceOf(opposite.bestRank()),
            lowTicks,
            highTicks,
            BAND_ACTIONS[instrument.bandAction]);
        if (VOLATILITY_AUCTION == instrument.bandAction)
        {
            instrument.enter(TradingPhase.VOLATILITY_AUCTION);
            state.indicatives.onBookChanged(instrument);
            events.onPhaseChanged(instrument.id, TradingPhase.VOLATILITY_AUCTION);
            if (!incoming.isMarketType && !incoming.isIoc())
            {
                restOrExpire(instrument, incoming);
                return;
            }
        }
        expire(instrument, incoming, ExpireReason.PRICE_BAND);
    }

    /** Exact D2. A price to rest at is not known at entry, so that there is room for it can only be asked here. */
    private void finishMarket(
        final Instrument instrument, final IncomingOrder incoming, final long protectionTicks)
    {
        if (REST == instrument.protectionAction && NullValue.LONG != protectionTicks && !incoming.isBudget &&
            !incoming.isIoc() &&
            instrument.book.hasRoomFor(incoming.side, protectionTicks))
        {
            incoming.priceTicks = protectionTicks;
            incoming.lockUnits = 0;
            events.onOrderReplaced(
                incoming.orderId,
                incoming.clOrdId,
                noId,
                incoming.account,
                instrument.id,
                protectionTicks,
                NullValue.LONG,
                incoming.quantityLots,
                incoming.cumQuantityLots,
                incoming.leavesLots,
                Priority.LOST);
            rest(instrument, incoming);
            return;
        }
        expire(instrument, incoming, ExpireReason.NO_LIQUIDITY);
    }

    /** Room at its level was asked for at entry; a stop has been waiting at another price since then. */
    private void restOrExpire(final Instrument instrument, final IncomingOrder incoming)
    {
        if (OrderMeta.has(incoming.meta, OrderMeta.TRIGGERED) &&
            !instrument.book.hasRoomFor(incoming.side, incoming.priceTicks))
        {
            expire(instrument, incoming, ExpireReason.NO_LIQUIDITY);
            return;
        }
        rest(instrument, incoming);
    }

    private void expire(final Instrument instrument, final IncomingOrder incoming, final ExpireReason reason)
    {
        events.onOrderExpired(
            incoming.orderId,
            incoming.clOrdId,
            incoming.account,
            instrument.id,
            reason,
            incoming.cumQuantityLots,
            incoming.canceledLots());
        end(incoming);
    }

    /** The order is done, and told so: it is gone, and the other one of its group is cancelled. */
    private void end(final IncomingOrder incoming)
    {
        if (Orders.NONE != incoming.slot)
        {
            books.end(incoming.slot);
        }
        removal.cancelPartner(incoming.ocoPartner);
    }
}
