package io.ringbook.engine.reference;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.EventHandler;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.RejectReason;

/**
 * New orders: checked, accepted, and matched, parked or put into the book (B2, H3, 0.6).
 */
final class Entry
{
    private final ReferenceState state;
    private final LiveOrders orders;
    private final EntryChecks checks;
    private final Matching matching;
    private final Stops stops;
    private final EventHandler events;

    Entry(
        final ReferenceState state,
        final LiveOrders orders,
        final Matching matching,
        final Stops stops,
        final Settlement settlement,
        final EventHandler events)
    {
        this.state = state;
        this.orders = orders;
        this.matching = matching;
        this.stops = stops;
        this.events = events;
        checks = new EntryChecks(state, orders, settlement);
    }

    void onNewOrder(final Command.NewOrder command)
    {
        final PlainInstrument instrument = state.instrument(command.instrumentId());
        final RejectReason reason =
            null == instrument ? RejectReason.UNKNOWN_INSTRUMENT : checks.refusal(command, instrument); // A1, C1
        if (null != reason)
        {
            // B3: a rejected order takes no orderId.
            events.onOrderRejected(command.account(), command.instrumentId(), "",
                new ClOrdId().set(command.clOrdId()), reason);
            return;
        }
        final LiveOrder order = new LiveOrder(command, instrument);
        order.isFromCall = OrdType.MARKET == order.type && instrument.isCall(); // O5
        Stops.anchor(order); // H5
        orders.accept(order);
        if (order.isPending)
        {
            park(order);
        }
        else if (instrument.isContinuous())
        {
            matching.execute(order, order.isMarketType());
        }
        else
        {
            order.forgetEntryTerms();
            orders.rest(order); // 0.6: in a call, a market order without price too
        }
    }

    /** H3: satisfied at entry in CONTINUOUS fires at once; in call phases it is parked. */
    private void park(final LiveOrder order)
    {
        final PlainInstrument instrument = order.instrument;
        instrument.stops.add(order);
        if (instrument.isContinuous() && Stops.isSatisfied(instrument, order.side, order.type, order.stopPrice))
        {
            stops.fire(order, instrument.lastPrice);
        }
    }
}
