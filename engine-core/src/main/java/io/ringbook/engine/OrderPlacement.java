package io.ringbook.engine;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.EventHandler;
import io.ringbook.codecs.NullValue;
import io.ringbook.engine.book.OrderBooks;
import io.ringbook.engine.book.OrderMeta;
import io.ringbook.engine.book.Orders;
import io.ringbook.engine.book.PriceLevels;
import io.ringbook.sbe.ExpireReason;
import io.ringbook.sbe.Priority;
import io.ringbook.sbe.ProtectionAction;
import io.ringbook.sbe.TimeInForce;

/**
 * What happens to an order that has passed its checks: it matches, and its remainder rests, expires or never was.
 */
final class OrderPlacement
{
    private static final int REST = ProtectionAction.REST.value();

    private final OrderBooks books;
    private final Orders orders;
    private final EventHandler events;
    private final Matcher matcher;
    private final ClOrdId noId = new ClOrdId();

    OrderPlacement(final EngineState state, final EventHandler events)
    {
        this.books = state.books;
        this.orders = books.orders();
        this.events = events;
        this.matcher = new Matcher(state, events);
    }

    /**
     * Matches a limit order; GTC rests.
     *
     * @param instrument of the order.
     * @param incoming   order.
     */
    void placeLimit(final Instrument instrument, final IncomingOrder incoming)
    {
        final PriceLevels opposite = instrument.book.levels(incoming.side ^ 1);
        final long capRank = opposite.rankOf(incoming.priceTicks);
        final TimeInForce timeInForce = OrderMeta.timeInForce(incoming.meta);
        if (TimeInForce.FOK == timeInForce && isUnfillable(instrument, incoming, capRank))
        {
            expire(instrument, incoming, ExpireReason.FOK);
            return;
        }

        if (opposite.bestRank() <= capRank)
        {
            matcher.match(instrument, incoming, capRank);
        }
        if (0 == incoming.leavesLots)
        {
            endIfResting(incoming);
        }
        else if (TimeInForce.IOC == timeInForce)
        {
            expire(instrument, incoming, ExpireReason.IOC);
        }
        else
        {
            rest(instrument, incoming);
        }
    }

    /**
     * Matches a market order (exact D1, D2): the cap is the tighter of its own price and the instrument's protection.
     *
     * @param instrument of the order.
     * @param incoming   order.
     */
    void placeMarket(final Instrument instrument, final IncomingOrder incoming)
    {
        final PriceLevels opposite = instrument.book.levels(incoming.side ^ 1);
        final TimeInForce timeInForce = OrderMeta.timeInForce(incoming.meta);
        final boolean hadLiquidity = !opposite.isEmpty();
        final long ownCapRank =
            NullValue.LONG == incoming.priceTicks ? Matcher.NO_CAP : opposite.rankOf(incoming.priceTicks);
        final long protectionRank = hadLiquidity && instrument.protectionTicks > 0 ?
            opposite.rankOf(protectionPrice(instrument, opposite)) : Matcher.NO_CAP;
        final long capRank = Math.min(ownCapRank, protectionRank);

        if (TimeInForce.FOK == timeInForce && isUnfillable(instrument, incoming, capRank))
        {
            expire(instrument, incoming, ExpireReason.FOK);
            return;
        }

        matcher.match(instrument, incoming, capRank);
        if (0 == incoming.leavesLots)
        {
            return;
        }
        // The price to rest at is not known at entry, so that there is room for it can only be asked here.
        if (REST == instrument.protectionAction && hadLiquidity && protectionRank < ownCapRank &&
            TimeInForce.GTC == timeInForce &&
            instrument.book.hasRoomFor(incoming.side, opposite.priceOf(protectionRank)))
        {
            restAtProtection(instrument, incoming, opposite.priceOf(protectionRank));
            return;
        }
        expire(instrument, incoming, ExpireReason.NO_LIQUIDITY);
    }

    /** Exact D2: clamped into the instrument's price limits. Worse for a taker is the higher rank. */
    private static long protectionPrice(final Instrument instrument, final PriceLevels opposite)
    {
        final long price = opposite.priceOf(opposite.bestRank() + instrument.protectionTicks);
        return Math.max(instrument.minPriceTicks, Math.min(instrument.maxPriceTicks, price));
    }

    private void restAtProtection(final Instrument instrument, final IncomingOrder incoming, final long priceTicks)
    {
        incoming.priceTicks = priceTicks;
        events.onOrderReplaced(
            incoming.orderId,
            incoming.clOrdId,
            noId,
            incoming.account,
            instrument.id,
            priceTicks,
            NullValue.LONG,
            incoming.quantityLots,
            incoming.cumQuantityLots,
            incoming.leavesLots,
            Priority.LOST);
        rest(instrument, incoming);
    }

    private boolean isUnfillable(final Instrument instrument, final IncomingOrder incoming, final long capRank)
    {
        return matcher.lookAhead(instrument, incoming, capRank) < incoming.leavesLots;
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
            incoming.leavesLots);
        endIfResting(incoming);
    }

    private void endIfResting(final IncomingOrder incoming)
    {
        if (Orders.NONE != incoming.slot)
        {
            books.end(incoming.slot);
        }
    }

    private void rest(final Instrument instrument, final IncomingOrder incoming)
    {
        int slot = incoming.slot;
        if (Orders.NONE == slot)
        {
            slot = books.add(
                incoming.orderId, incoming.account, incoming.clOrdId, incoming.meta, incoming.stpGroup);
        }
        orders.priceTicks(slot, incoming.priceTicks);
        orders.leavesLots(slot, incoming.leavesLots);
        orders.cumQuantityLots(slot, incoming.cumQuantityLots);
        orders.priority(slot, incoming.priority);
        if (0 != incoming.preventedLots)
        {
            books.addPrevented(slot, incoming.preventedLots - books.preventedLots(slot));
        }
        instrument.book.append(slot);
    }
}
