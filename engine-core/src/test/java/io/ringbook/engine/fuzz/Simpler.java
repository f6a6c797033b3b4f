package io.ringbook.engine.fuzz;

import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.engine.reference.Command;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.ReplaceBasis;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Commands that say less than a given one.
 */
final class Simpler
{
    private Simpler()
    {
    }

    /** Simpler forms of a command, each differing in one thing. */
    static List<Command> of(final Command command)
    {
        final List<Command> forms = new ArrayList<>();
        if (command instanceof Command.NewOrder)
        {
            ofOrder((Command.NewOrder)command, forms);
        }
        else if (command instanceof Command.ReplaceOrder)
        {
            ofReplace((Command.ReplaceOrder)command, forms);
        }
        else if (command instanceof Command.DefineAccount)
        {
            ofAccount((Command.DefineAccount)command, forms);
        }
        else if (command instanceof Command.DefineInstrument)
        {
            ofInstrument((Command.DefineInstrument)command, forms);
        }
        else if (command instanceof Command.MassCancel)
        {
            final Command.MassCancel cancel = (Command.MassCancel)command;
            add(forms, command,
                new Command.MassCancel(cancel.timeNs(), cancel.account(), Command.NO_INSTRUMENT, Side.NULL_VAL));
        }
        else if (command instanceof Command.SetBand)
        {
            final Command.SetBand band = (Command.SetBand)command;
            add(forms, command,
                new Command.SetBand(band.timeNs(), band.instrumentId(), 0, band.dynamicPct(), band.action()));
            add(forms, command,
                new Command.SetBand(band.timeNs(), band.instrumentId(), band.staticPct(), 0, band.action()));
        }
        else if (command instanceof Command.CancelOrder)
        {
            final Command.CancelOrder cancel = (Command.CancelOrder)command;
            add(forms, command, new Command.CancelOrder(
                cancel.timeNs(), cancel.account(), cancel.orderId(),
                Command.NONE == cancel.orderId() ? cancel.clOrdId() : "", Command.NO_INSTRUMENT));
        }
        else if (command instanceof final Command.Transfer transfer)
        {
            for (final long units : smallerUnits(transfer.amountUnits()))
            {
                forms.add(new Command.Transfer(transfer.timeNs(), transfer.type(), transfer.account(),
                    transfer.asset(), units, transfer.transferId()));
            }
        }
        return forms;
    }

    private static void ofOrder(final Command.NewOrder order, final List<Command> forms)
    {
        change(forms, order, (draft) -> draft.clOrdId = "");
        change(forms, order, (draft) -> draft.ocoGroup = Command.NONE);
        change(forms, order, (draft) -> draft.stpGroup = Command.NONE);
        change(forms, order, (draft) -> draft.stpMode = StpMode.NULL_VAL);
        change(forms, order, (draft) -> draft.displayLots = Command.NONE);
        change(forms, order, (draft) -> draft.minLots = Command.NONE);
        change(forms, order, (draft) -> draft.postOnly = false);
        change(forms, order, (draft) ->
        {
            draft.timeInForce = TimeInForce.GTC;
            draft.expireTimeNs = Command.NONE;
        });
        change(forms, order, (draft) ->
        {
            draft.ordType = OrdType.LIMIT;
            draft.stopPriceTicks = Command.NONE;
            draft.trailOffsetTicks = Command.NONE;
            draft.quoteBudgetUnits = Command.NONE;
            draft.priceTicks = Command.NONE == draft.priceTicks ? 100 : draft.priceTicks;
            draft.quantityLots = Command.NONE == draft.quantityLots ? 1 : draft.quantityLots;
        });
        if (OrdType.LIMIT != order.ordType() && OrdType.STOP_LIMIT != order.ordType())
        {
            change(forms, order, (draft) -> draft.priceTicks = Command.NONE);
        }
        for (final long lots : smaller(order.quantityLots()))
        {
            change(forms, order, (draft) -> draft.quantityLots = lots);
        }
        for (final long lots : smaller(order.displayLots()))
        {
            change(forms, order, (draft) -> draft.displayLots = lots);
        }
        for (final long units : smallerUnits(order.quoteBudgetUnits()))
        {
            change(forms, order, (draft) -> draft.quoteBudgetUnits = units);
        }
        for (final long lots : smaller(order.minLots()))
        {
            change(forms, order, (draft) -> draft.minLots = lots);
        }
    }

    private static long[] smallerUnits(final long units)
    {
        return units > 1_000 ? new long[]{1, 1_000, units / 2} : smaller(units);
    }

    /** 1, the half, one less. */
    private static long[] smaller(final long lots)
    {
        return lots > 3 ? new long[]{1, lots / 2, lots - 1} : 3 == lots ? new long[]{1, 2} :
            2 == lots ? new long[]{1} : new long[0];
    }

    private static void change(
        final List<Command> forms, final Command.NewOrder order, final Consumer<OrderDraft> change)
    {
        final OrderDraft draft = new OrderDraft().set(order);
        change.accept(draft);
        add(forms, order, draft.at(order.timeNs()));
    }

    private static void ofReplace(final Command.ReplaceOrder r, final List<Command> forms)
    {
        final String origId = Command.NONE == r.orderId() ? r.origClOrdId() : "";
        add(forms, r, new Command.ReplaceOrder(r.timeNs(), r.account(), r.orderId(), origId, Command.NO_INSTRUMENT,
            r.priceTicks(), r.quantityLots(), r.basis(), r.stopPriceTicks(), r.displayLots(), r.expireTimeNs(),
            r.clOrdId()));
        add(forms, r, new Command.ReplaceOrder(r.timeNs(), r.account(), r.orderId(), r.origClOrdId(),
            r.instrumentId(), r.priceTicks(), r.quantityLots(), ReplaceBasis.TOTAL_QTY, r.stopPriceTicks(),
            r.displayLots(), r.expireTimeNs(), r.clOrdId()));
        for (int keep = 0; keep < 5; keep++)
        {
            add(forms, r, new Command.ReplaceOrder(r.timeNs(), r.account(), r.orderId(), r.origClOrdId(),
                r.instrumentId(), 0 == keep ? Command.NONE : r.priceTicks(), 1 == keep ? Command.NONE :
                r.quantityLots(), r.basis(), 2 == keep ? Command.NONE : r.stopPriceTicks(),
                3 == keep ? Command.NONE : r.displayLots(), 4 == keep ? Command.NONE : r.expireTimeNs(),
                r.clOrdId()));
        }
        add(forms, r, new Command.ReplaceOrder(r.timeNs(), r.account(), r.orderId(), r.origClOrdId(),
            r.instrumentId(), r.priceTicks(), r.quantityLots(), r.basis(), r.stopPriceTicks(), r.displayLots(),
            r.expireTimeNs(), ""));
        for (final long lots : smaller(r.quantityLots()))
        {
            add(forms, r, new Command.ReplaceOrder(r.timeNs(), r.account(), r.orderId(), r.origClOrdId(),
                r.instrumentId(), r.priceTicks(), lots, r.basis(), r.stopPriceTicks(), r.displayLots(),
                r.expireTimeNs(), r.clOrdId()));
        }
    }

    private static void ofAccount(final Command.DefineAccount a, final List<Command> forms)
    {
        add(forms, a, new Command.DefineAccount(a.timeNs(), a.account(), 0, a.maxOrderQuantity(),
            a.maxOrderQuantityDecimals(), a.maxOrderNotional(), a.maxOrderNotionalDecimals(), a.ordersPerSecond(),
            a.burst()));
        add(forms, a, new Command.DefineAccount(a.timeNs(), a.account(), a.maxOpenOrders(), 0, 0,
            a.maxOrderNotional(), a.maxOrderNotionalDecimals(), a.ordersPerSecond(), a.burst()));
        add(forms, a, new Command.DefineAccount(a.timeNs(), a.account(), a.maxOpenOrders(), a.maxOrderQuantity(),
            a.maxOrderQuantityDecimals(), 0, 0, a.ordersPerSecond(), a.burst()));
        add(forms, a, new Command.DefineAccount(a.timeNs(), a.account(), a.maxOpenOrders(), a.maxOrderQuantity(),
            a.maxOrderQuantityDecimals(), a.maxOrderNotional(), a.maxOrderNotionalDecimals(), 0, 0));
    }

    private static void ofInstrument(final Command.DefineInstrument define, final List<Command> forms)
    {
        final Terms terms = Terms.of(define.spec());
        for (final InstrumentSpec spec : terms.simpler())
        {
            if (!Terms.of(spec).bytes().equals(terms.bytes()))
            {
                forms.add(new Command.DefineInstrument(define.timeNs(), spec));
            }
        }
    }

    private static void add(final List<Command> forms, final Command command, final Command simpler)
    {
        if (!simpler.equals(command))
        {
            forms.add(simpler);
        }
    }

    /** The same command at another time. */
    static Command at(final Command command, final long timeNs)
    {
        if (command instanceof Command.NewOrder)
        {
            return new OrderDraft().set((Command.NewOrder)command).at(timeNs);
        }
        if (command instanceof Command.CancelOrder)
        {
            final Command.CancelOrder c = (Command.CancelOrder)command;
            return new Command.CancelOrder(timeNs, c.account(), c.orderId(), c.clOrdId(), c.instrumentId());
        }
        if (command instanceof Command.ReplaceOrder)
        {
            final Command.ReplaceOrder r = (Command.ReplaceOrder)command;
            return new Command.ReplaceOrder(timeNs, r.account(), r.orderId(), r.origClOrdId(), r.instrumentId(),
                r.priceTicks(), r.quantityLots(), r.basis(), r.stopPriceTicks(), r.displayLots(), r.expireTimeNs(),
                r.clOrdId());
        }
        if (command instanceof Command.MassCancel)
        {
            final Command.MassCancel m = (Command.MassCancel)command;
            return new Command.MassCancel(timeNs, m.account(), m.instrumentId(), m.side());
        }
        if (command instanceof Command.DefineInstrument)
        {
            return new Command.DefineInstrument(timeNs, ((Command.DefineInstrument)command).spec());
        }
        if (command instanceof Command.DefineAccount)
        {
            final Command.DefineAccount a = (Command.DefineAccount)command;
            return new Command.DefineAccount(timeNs, a.account(), a.maxOpenOrders(), a.maxOrderQuantity(),
                a.maxOrderQuantityDecimals(), a.maxOrderNotional(), a.maxOrderNotionalDecimals(),
                a.ordersPerSecond(), a.burst());
        }
        if (command instanceof Command.SetPhase)
        {
            final Command.SetPhase p = (Command.SetPhase)command;
            return new Command.SetPhase(timeNs, p.instrumentId(), p.phase());
        }
        if (command instanceof Command.SetReference)
        {
            final Command.SetReference r = (Command.SetReference)command;
            return new Command.SetReference(timeNs, r.instrumentId(), r.priceTicks());
        }
        if (command instanceof Command.SetBand)
        {
            final Command.SetBand b = (Command.SetBand)command;
            return new Command.SetBand(timeNs, b.instrumentId(), b.staticPct(), b.dynamicPct(), b.action());
        }
        if (command instanceof Command.Kill)
        {
            final Command.Kill k = (Command.Kill)command;
            return new Command.Kill(timeNs, k.account(), k.action());
        }
        if (command instanceof final Command.SetAccountsMode m)
        {
            return new Command.SetAccountsMode(timeNs, m.mode());
        }
        if (command instanceof final Command.DefineAsset d)
        {
            return new Command.DefineAsset(timeNs, d.asset(), d.scale());
        }
        if (command instanceof final Command.Transfer t)
        {
            return new Command.Transfer(
                timeNs, t.type(), t.account(), t.asset(), t.amountUnits(), t.transferId());
        }
        return new Command.ClockTick(timeNs);
    }
}
