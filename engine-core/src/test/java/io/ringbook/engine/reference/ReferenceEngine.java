package io.ringbook.engine.reference;

import io.ringbook.codecs.EventHandler;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.TradingPhase;

import java.util.ArrayList;
import java.util.List;

/**
 * The rules of matching and money in the plainest way, written from semantics.md and semantics-exact.md and not from
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
    private final Transfers transfers;
    private final MoneyCheck moneyCheck;

    /**
     * An engine without instruments, at sequence 0 and time 0.
     *
     * @param events to be called with what happens.
     */
    public ReferenceEngine(final EventHandler events)
    {
        this.events = events;
        final Settlement settlement = new Settlement(state.ledger);
        orders = new LiveOrders(state, settlement, events);
        final Matching matching = new Matching(state, orders, settlement, events);
        stops = new Stops(orders, matching, events);
        auction = new Auction(state, orders, settlement, events);
        entry = new Entry(state, orders, matching, stops, settlement, events);
        cancels = new Cancels(state, orders, events);
        amend = new Amend(state, orders, cancels, settlement, matching, stops, events);
        phases = new Phases(state, orders, auction, events);
        definitions = new Definitions(state, events);
        transfers = new Transfers(state, events);
        moneyCheck = new MoneyCheck(state, orders, settlement);
    }

    /**
     * Applies one command with everything that follows from it, and looks whether the money is still right.
     *
     * @param command to apply; its time does not decrease.
     * @throws IllegalStateException if a balance, a lock or a total is wrong.
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
            publishIndicative(state.instruments.get(i)); // B1 (4), I10
        }
        state.ledger.publish(events); // B1 (5), B8
        for (int i = 0; i < state.instruments.size(); i++)
        {
            publishLevels(state.instruments.get(i)); // B1 (6), M4: in definition order
        }
        moneyCheck.run();
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
        else if (command instanceof Command.SetAccountsMode)
        {
            definitions.onSetAccountsMode((Command.SetAccountsMode)command);
        }
        else if (command instanceof Command.DefineAsset)
        {
            definitions.onDefineAsset((Command.DefineAsset)command);
        }
        else if (command instanceof Command.Transfer)
        {
            transfers.onTransfer((Command.Transfer)command);
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

    public boolean isAccountsOn()
    {
        return state.ledger.isOn;
    }

    /**
     * Every asset in the order of first naming.
     *
     * @return a copy; an asset's id is its index + 1.
     */
    public List<String> assets()
    {
        return List.copyOf(state.assetScales.keySet());
    }

    public int assetScale(final String asset)
    {
        return state.assetScales.get(asset);
    }

    /**
     * Fees collected of an asset.
     *
     * @param asset any name.
     * @return units, less than 0 if rebates were higher.
     */
    public long feesUnits(final String asset)
    {
        return state.ledger.fees(asset).longValueExact();
    }

    public long netDepositsUnits(final String asset)
    {
        return state.ledger.netDeposits(asset).longValueExact();
    }

    public long availableUnits(final long account, final String asset)
    {
        return state.ledger.balance(account, asset).available.longValueExact();
    }

    public long lockedUnits(final long account, final String asset)
    {
        return state.ledger.balance(account, asset).locked.longValueExact();
    }

    /**
     * Every account that has a balance which is not zero (M5, decision m).
     *
     * @return ascending, a copy.
     */
    public List<Long> accountsWithMoney()
    {
        final List<Long> accounts = new ArrayList<>();
        state.ledger.accounts.forEach((account, assets) ->
        {
            if (assets.values().stream().anyMatch((balance) -> !balance.isZero()))
            {
                accounts.add(account);
            }
        });
        return accounts;
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
