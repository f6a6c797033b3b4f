package io.ringbook.engine.fuzz;

import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.engine.reference.Command;
import io.ringbook.sbe.BandAction;
import io.ringbook.sbe.KillAction;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.TradingPhase;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Draws the commands of one run. What is live it knows from the auditor, so that cancels and amends mostly hit. One
 * thread.
 */
final class Generator
{
    private static final int DRIFT_EVERY = 150;
    private static final int MAX_INSTRUMENTS = 5;

    private final Profile profile;
    private final SplitMix random;
    private final Auditor auditor;
    private final int[] standard;
    private final int[] knobs;
    private final Deque<Command> planned = new ArrayDeque<>();
    private final OrderWriter writer;
    private final MoneyWriter money;
    private final OrderSizer sizer;
    private final boolean isMoney;
    private final Set<Long> killed = new TreeSet<>();
    private long timeNs;
    private int count;
    private boolean isAnyKilled;
    private boolean isOpened;
    private int drained;

    Generator(final Profile profile, final long seed, final Auditor auditor)
    {
        this.profile = profile;
        this.random = new SplitMix(seed);
        this.auditor = auditor;
        standard = profile.knobs();
        knobs = profile.knobs();
        isMoney = random.chance(standard[Knob.MONEY.ordinal()]);
        final TransferIds transferIds = new TransferIds();
        sizer = new OrderSizer(profile, random, auditor, knobs, transferIds);
        writer = new OrderWriter(profile, random, auditor, knobs, isMoney ? sizer : null);
        money = new MoneyWriter(profile, random, auditor, knobs, transferIds);
        money.begin(isMoney, planned);
        for (final InstrumentSpec spec : profile.instruments(random, isMoney))
        {
            planned.add(new Command.DefineInstrument(0, spec));
        }
    }

    /** Has the run accounts with money? */
    boolean isMoney()
    {
        return isMoney;
    }

    /** Once the instruments are known. */
    private void open()
    {
        isOpened = true;
        if (isMoney)
        {
            money.fund(planned);
        }
        if (random.chance(10 * Math.min(60, standard[Knob.PHASE.ordinal()] * 5)))
        {
            planOpening();
        }
    }

    /** The next command that empties books and balances at the end of a run with money, or null if that is done. */
    Command drain()
    {
        if (!isMoney)
        {
            return null;
        }
        if (0 == drained++)
        {
            planned.clear();
            return new Command.Kill(timeNs, Command.NONE, KillAction.KILL);
        }
        if (2 == drained)
        {
            planned.addAll(money.drain(timeNs));
        }
        return planned.poll();
    }

    /** A call without a reference price comes only at the beginning. */
    private void planOpening()
    {
        planned.add(new Command.SetPhase(0, 1, TradingPhase.PRE_OPEN));
        for (int i = random.below(4); i > 0; i--)
        {
            planned.add(writer.equalOrder(true));
            planned.add(writer.equalOrder(false));
        }
        if (random.chance(500))
        {
            planned.add(new Command.SetPhase(0, 1, TradingPhase.UNCROSS));
        }
    }

    /** The next command; the auditor must have heard what the one before led to. */
    Command next()
    {
        if (planned.isEmpty() && !isOpened)
        {
            open();
        }
        if (!planned.isEmpty())
        {
            return planned.poll();
        }
        if (0 == count++ % DRIFT_EVERY)
        {
            drift();
        }
        if (!random.chance(400))
        {
            final long step = 1_000L * knobs[Knob.TIME_STEP_US.ordinal()];
            timeNs += random.chance(20) ? random.between(0, 100 * step) : random.between(0, step);
        }
        final int instrumentId = random.chance(3) ? 0 == random.below(2) ? 99 : 0 :
            1 + random.below(Math.max(1, auditor.marketCount()));
        return paid(command(drawCommand(instrumentId), instrumentId));
    }

    /** The command, or a transfer that goes before it. */
    private Command paid(final Command command)
    {
        final Command transfer = !isMoney ? null :
            command instanceof final Command.NewOrder order ? sizer.before(order) :
            command instanceof final Command.ReplaceOrder replace ? sizer.before(replace) : null;
        if (null == transfer)
        {
            return command;
        }
        planned.add(command);
        return transfer;
    }

    private void drift()
    {
        for (final Knob knob : Knob.values())
        {
            if (!knob.isSize())
            {
                final long factor = random.pick(0, 1, 2, 2, 2, 3, 6);
                knobs[knob.ordinal()] = (int)(standard[knob.ordinal()] * factor / 2);
            }
        }
        knobs[Knob.NEW.ordinal()] = Math.max(knobs[Knob.NEW.ordinal()], standard[Knob.NEW.ordinal()] / 2);
        knobs[Knob.LOTS.ordinal()] =
            (int)Math.max(1, standard[Knob.LOTS.ordinal()] * random.pick(1, 2, 2, 4) / 2);
    }

    private Knob drawCommand(final int instrumentId)
    {
        int sum = 0;
        for (final Knob knob : Knob.COMMANDS)
        {
            sum += weight(knob, instrumentId);
        }
        int dice = random.below(sum);
        for (final Knob knob : Knob.COMMANDS)
        {
            dice -= weight(knob, instrumentId);
            if (dice < 0)
            {
                return knob;
            }
        }
        return Knob.NEW;
    }

    private int weight(final Knob knob, final int instrumentId)
    {
        final int weight = knobs[knob.ordinal()];
        final int live = auditor.live().size();
        final TradingPhase phase = phase(instrumentId);
        switch (knob)
        {
            case NEW:
                return live > 2 * knobs[Knob.MAX_LIVE.ordinal()] ? 10 : weight;

            case CANCEL:
                return live > knobs[Knob.MAX_LIVE.ordinal()] ? 3 * weight + 100 : live < 5 ? weight / 4 : weight;

            case MASS_CANCEL:
                return live > knobs[Knob.MAX_LIVE.ordinal()] ? 3 * weight + 10 : weight;

            case KILL:
                return isAnyKilled ? 40 * weight + 20 : weight;

            case TRANSFER, ADMIN:
                return isMoney ? weight : (weight + 9) / 10;

            case PHASE:
                if (isUntraded(instrumentId) && weight > 0)
                {
                    return 150;
                }
                return TradingPhase.HALTED == phase || TradingPhase.CLOSED == phase ? 20 * weight + 100 :
                    TradingPhase.CONTINUOUS == phase ? weight : 3 * weight + 10;

            default:
                return weight;
        }
    }

    private Command command(final Knob kind, final int instrumentId)
    {
        switch (kind)
        {
            case CANCEL:
                return writer.cancel(timeNs);

            case REPLACE:
                return writer.replace(timeNs);

            case MASS_CANCEL:
                return new Command.MassCancel(
                    timeNs, account(), random.chance(500) ? Command.NO_INSTRUMENT : instrumentId, drawSide());

            case KILL:
                return kill();

            case ACCOUNT:
                return accountLimits();

            case PHASE:
                return new Command.SetPhase(timeNs, instrumentId, nextPhase(phase(instrumentId)));

            case REFERENCE:
                return new Command.SetReference(timeNs, instrumentId, writer.price(random.chance(500)));

            case BAND:
                return band(instrumentId);

            case CLOCK:
                return new Command.ClockTick(timeNs);

            case TRANSFER:
                return money.transfer(timeNs, planned);

            case ADMIN:
                return money.admin(timeNs);

            case INSTRUMENT:
                return 0 == auditor.marketCount() ? new Command.ClockTick(timeNs) : instrument();

            default:
                return writer.newOrder(timeNs, instrumentId, phase(instrumentId));
        }
    }

    private TradingPhase phase(final int instrumentId)
    {
        return instrumentId < 1 || instrumentId > auditor.marketCount() ?
            TradingPhase.CONTINUOUS : auditor.market(instrumentId).phase;
    }

    /** Its first auction may have no reference price, which is rare and wanted. */
    private boolean isUntraded(final int instrumentId)
    {
        return instrumentId >= 1 && instrumentId <= auditor.marketCount() &&
            Command.NONE == auditor.market(instrumentId).lastPriceTicks && phase(instrumentId).value() < 3;
    }

    private TradingPhase nextPhase(final TradingPhase phase)
    {
        final int dice = random.below(100);
        if (TradingPhase.CONTINUOUS != phase && dice < 60)
        {
            return dice < 30 && TradingPhase.HALTED != phase && TradingPhase.CLOSED != phase ?
                TradingPhase.UNCROSS : TradingPhase.CONTINUOUS;
        }
        return TradingPhase.get((short)random.below(7));
    }

    private Command kill()
    {
        final boolean isKill = !isAnyKilled || random.chance(100);
        final boolean isAll = random.chance(300);
        if (isAnyKilled && !isKill && random.chance(700))
        {
            isAnyKilled = false;
            for (final long account : killed)
            {
                planned.add(new Command.Kill(timeNs, account, KillAction.UNKILL));
            }
            killed.clear();
            return new Command.Kill(timeNs, Command.NONE, KillAction.UNKILL);
        }
        isAnyKilled |= isKill;
        final long account = isAll ? Command.NONE : account();
        if (isKill && !isAll)
        {
            killed.add(account);
        }
        return new Command.Kill(timeNs, account, isKill ? KillAction.KILL : KillAction.UNKILL);
    }

    private Command accountLimits()
    {
        final boolean isNone = random.chance(250);
        final int decimals = random.below(4);
        final long ordersPerSecond = random.pick(0, 0, 1, 5, 20, 100, 400, 20_000_000_000L);
        final long limit = isNone ? 0 : 1;
        return new Command.DefineAccount(
            timeNs,
            account(),
            limit * random.pick(0, 0, 3, 6, 12, random.chance(50) ? -1 : 1),
            limit * random.pick(0, 0, 15, 30, 150, 1_000, random.chance(50) ? -5 : 7),
            decimals,
            limit * random.pick(0, 0, 500, 2_000, 20_000, random.chance(50) ? -5 : 5_000),
            random.below(4),
            limit * ordersPerSecond,
            limit * random.pick(0, 1, 3, 10, random.chance(50) ? -1 : 50, 20_000_000_000L));
    }

    private Command band(final int instrumentId)
    {
        final boolean isBad = random.chance(30);
        return new Command.SetBand(
            timeNs,
            instrumentId,
            isBad ? random.pick(-1, 100_000_001) : random.pick(0, 0, 10_000, 30_000, 55_555, 1_000_000, 100_000_000),
            random.chance(20) ? random.pick(-1, 100_000_001) :
                random.pick(0, 9_999, 10_000, 20_000, 30_000, 50_000, 1_000_000),
            random.chance(500) ? BandAction.EXPIRE_TAKER : BandAction.VOLATILITY_AUCTION);
    }

    /** Redefines an instrument, mostly after its orders have been cancelled; or adds one; or tries what is refused. */
    private Command instrument()
    {
        final Terms known = auditor.market(1 + random.below(auditor.marketCount())).terms;
        final InstrumentSpec spec = profile.terms(known.bare(), random, isMoney);
        final int dice = random.below(100);
        if (dice < 60)
        {
            final Set<Long> accounts = new TreeSet<>();
            auditor.live().forEach((order) -> accounts.add(order.account));
            for (final long account : accounts)
            {
                planned.add(new Command.MassCancel(timeNs, account, Command.NO_INSTRUMENT, Side.NULL_VAL));
            }
            planned.add(new Command.DefineInstrument(timeNs, spec));
            return planned.poll();
        }
        if (dice < 75)
        {
            return new Command.DefineInstrument(timeNs, spec);
        }
        return new Command.DefineInstrument(timeNs, dice < 90 ? RefusedSpecs.draw(spec, random) : added(spec));
    }

    private InstrumentSpec added(final InstrumentSpec spec)
    {
        final int count = auditor.marketCount();
        return count < MAX_INSTRUMENTS ? spec.symbol("A" + count).baseAsset("B" + count) : spec;
    }

    private long account()
    {
        return profile.account(random.below(knobs[Knob.ACCOUNTS.ordinal()]));
    }

    private Side drawSide()
    {
        final List<Side> sides = List.of(Side.BUY, Side.SELL, Side.NULL_VAL, Side.NULL_VAL);
        return sides.get(random.below(4));
    }
}
