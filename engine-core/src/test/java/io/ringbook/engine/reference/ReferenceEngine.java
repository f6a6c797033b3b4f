package io.ringbook.engine.reference;

import io.ringbook.codecs.EventHandler;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.TradingPhase;

import java.util.List;

/**
 * The matching rules in the plainest way, written from semantics.md and semantics-exact.md (accounts off) and not from
 * the fast engine, to keep it honest. Comments name the rule by its number; letters in small, as in "decision a", are
 * choices where the pages are silent.
 */
public final class ReferenceEngine
{
    private final ReferenceState state = new ReferenceState();
    private final EventHandler events;
    private final LiveOrders orders;
    private final Stops stops;
    private final Auction auction;
    private final Entry entry;
    private final Amend amend;
    private final Cancels cancels;
    private final Phases phases;
    private final Definitions definitions;

    /**
     * An engine without instruments, at sequence 0 and time 0.
     *
     * @param events to be called with what happens.
     */
    public ReferenceEngine(final EventHandler events)
    {
        this.events = events;
        orders = new LiveOrders(state, events);
        final Matching matching = new Matching(state, orders, events);
        stops = new Stops(orders, matching, events);
        auction = new Auction(state, orders, events);
        entry = new Entry(state, orders, matching, stops, events);
        cancels = new Cancels(state, orders, events);
        amend = new Amend(state, orders, cancels, matching, stops, events);
        phases = new Phases(state, orders, auction, events);
        definitions = new Definitions(state, events);
    }

    /**
     * Applies one command with everything that follows from it.
     *
     * @param command to apply; its time does not decrease.
     */
    public void apply(final Command command)
    {
        if (command.timeNs() < state.timeNs)
        {
            throw new IllegalArgumentException("time goes back from " + state.timeNs + ": " + command);
        }
        state.sequence++;
        state.timeNs = command.timeNs();
        events.onCommandStart(state.sequence, state.timeNs, 0);
        orders.expireDue(state.timeNs); // B1 (1), D9
        dispatch(command);              // B1 (2)
        for (int i = 0; i < state.instruments.size(); i++)
        {
            stops.runPasses(state.instruments.get(i)); // B1 (3), H2
        }
        for (int i = 0; i < state.instruments.size(); i++)
        {
            publishIndicative(state.instruments.get(i)); // B1 (4), I10; (5) BALANCE: accounts off
        }
        for (int i = 0; i < state.instruments.size(); i++)
        {
            publishLevels(state.instruments.get(i)); // B1 (6), M4: in definition order
        }
    }

    private void dispatch(final Command command)
    {
        if (command instanceof Command.NewOrder)
        {
            entry.onNewOrder((Command.NewOrder)command);
        }
        else if (command instanceof Command.CancelOrder)
        {
            cancels.onCancel((Command.CancelOrder)command);
        }
        else if (command instanceof Command.ReplaceOrder)
        {
            amend.onReplace((Command.ReplaceOrder)command);
        }
        else if (command instanceof Command.MassCancel)
        {
            cancels.onMassCancel((Command.MassCancel)command);
        }
        else if (command instanceof Command.DefineInstrument)
        {
            definitions.onDefineInstrument(((Command.DefineInstrument)command).spec());
        }
        else if (command instanceof Command.DefineAccount)
        {
            definitions.onDefineAccount((Command.DefineAccount)command);
        }
        else if (command instanceof Command.SetPhase)
        {
            phases.onSetPhase((Command.SetPhase)command);
        }
        else if (command instanceof Command.SetReference)
        {
            phases.onSetReference((Command.SetReference)command);
        }
        else if (command instanceof Command.SetBand)
        {
            phases.onSetBand((Command.SetBand)command);
        }
        else if (command instanceof Command.Kill)
        {
            cancels.onKill((Command.Kill)command);
        }
        else if (!(command instanceof Command.ClockTick))
        {
            throw new IllegalArgumentException("unknown command: " + command);
        }
    }

    private void publishIndicative(final PlainInstrument instrument)
    {
        if (instrument.isTouched && instrument.isCall())
        {
            auction.publishIndicative(instrument);
        }
    }

    private void publishLevels(final PlainInstrument instrument)
    {
        if (instrument.isTouched && instrument.l2)
        {
            instrument.level2.publish(instrument, events);
        }
        instrument.isTouched = false;
    }

    /**
     * Hash of the complete state.
     *
     * @return the same in every engine that has seen the same commands.
     */
    public long stateHash()
    {
        return ReferenceHash.of(state);
    }

    public long sequence()
    {
        return state.sequence;
    }

    public long timeNs()
    {
        return state.timeNs;
    }

    public long lastOrderId()
    {
        return state.lastOrderId;
    }

    public long lastTradeId()
    {
        return state.lastTradeId;
    }

    public int instrumentCount()
    {
        return state.instruments.size();
    }

    public int liveOrders()
    {
        return orders.count();
    }

    /**
     * Looks at a live order.
     *
     * @param orderId any number.
     * @return the order, or null if it is not live.
     */
    public LiveOrder order(final long orderId)
    {
        return orders.order(orderId);
    }

    /**
     * Every live order by ascending id, pending stops too.
     *
     * @return a copy.
     */
    public List<LiveOrder> allOrders()
    {
        return orders.all();
    }

    public TradingPhase phase(final int instrumentId)
    {
        return state.instrument(instrumentId).phase;
    }

    /**
     * The orders of a side in the book: auction market orders first by time, then best price, queue order (M2).
     *
     * @param instrumentId known.
     * @param side         to show.
     * @return not to be changed.
     */
    public List<LiveOrder> orders(final int instrumentId, final Side side)
    {
        return List.copyOf(state.instrument(instrumentId).book(side).orders);
    }

    /**
     * The pending stops of a side: buys by ascending stop then time, sells by descending stop then time, trailing ones
     * without an anchor last (M2).
     *
     * @param instrumentId known.
     * @param side         to show.
     * @return not to be changed.
     */
    public List<LiveOrder> pendingStops(final int instrumentId, final Side side)
    {
        return LiveOrders.inStopOrder(state.instrument(instrumentId).stops, side);
    }
}
