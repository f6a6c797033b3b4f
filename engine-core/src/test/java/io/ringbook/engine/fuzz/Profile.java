package io.ringbook.engine.fuzz;

import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.sbe.HaltMode;
import io.ringbook.sbe.MatchingAlgorithm;
import io.ringbook.sbe.ProtectionAction;
import io.ringbook.sbe.StopAtEntry;
import io.ringbook.sbe.StpMode;

import java.util.ArrayList;
import java.util.List;

/**
 * A kind of flow: how often each command and option comes, on what instruments, at what prices.
 */
final class Profile
{
    /** All of them; runs go through them in turn. */
    static final List<Profile> ALL = List.of(
        new Profile("plain").set(Knob.STOP, 0).set(Knob.STOP_LIMIT, 0).set(Knob.TRAILING, 0).set(Knob.ICEBERG, 0)
            .set(Knob.PHASE, 0).set(Knob.BAND, 0).set(Knob.OCO, 0).set(Knob.LEVELS, 10),
        shortWay("short-way"),
        shortWay("short-way-money").set(Knob.MONEY, 1_000).set(Knob.TRANSFER, 40).set(Knob.EXACT, 150)
            .fees(FeeStyle.ALL).instruments(3),
        shortWay("short-way-sparse").set(Knob.LEVELS, 900).set(Knob.MAX_LIVE, 400).set(Knob.OWN_PRICE, 100),
        new Profile("stops").set(Knob.STOP, 180).set(Knob.STOP_LIMIT, 180).set(Knob.TRAILING, 180)
            .set(Knob.OCO, 150).set(Knob.PHASE, 2).set(Knob.BAND, 1).set(Knob.LEVELS, 12).set(Knob.MAX_LIVE, 90),
        new Profile("icebergs").set(Knob.ICEBERG, 600).set(Knob.STP_MODE, 700).set(Knob.ACCOUNTS, 2)
            .set(Knob.STP_GROUP, 300).set(Knob.LEVELS, 4).set(Knob.LOTS, 40).set(Knob.PHASE, 2).set(Knob.BAND, 1),
        new Profile("pro-rata").set(Knob.LEVELS, 4).set(Knob.ICEBERG, 300).set(Knob.LOTS, 60).set(Knob.PHASE, 3)
            .set(Knob.BAND, 1).proRata(),
        new Profile("auctions").set(Knob.PHASE, 50).set(Knob.MARKET, 150).set(Knob.LEVELS, 8).set(Knob.LOTS, 8)
            .set(Knob.REFERENCE, 15).set(Knob.BAND, 1).set(Knob.OWN_PRICE, 600).set(Knob.SAME_LOTS, 600),
        new Profile("bands").set(Knob.BAND, 40).set(Knob.REFERENCE, 30).set(Knob.LEVELS, 14).set(Knob.PHASE, 10)
            .set(Knob.STOP, 80).set(Knob.MARKET, 120),
        new Profile("limits").set(Knob.ACCOUNT, 25).set(Knob.KILL, 12).set(Knob.MASS_CANCEL, 12)
            .set(Knob.TIME_STEP_US, 20_000),
        new Profile("amends").set(Knob.REPLACE, 600).set(Knob.NEW, 350).set(Knob.ICEBERG, 250).set(Knob.OPEN_QTY, 150)
            .set(Knob.TIF, 350).set(Knob.STOP_LIMIT, 120).set(Knob.STOP, 80),
        new Profile("negative").set(Knob.LEVELS, 9).set(Knob.MONEY, 0).negative(),
        new Profile("protection").set(Knob.MARKET, 300).set(Knob.STOP, 120).set(Knob.LEVELS, 12).protection(),
        new Profile("budget").set(Knob.MARKET, 300).set(Knob.STOP, 100).set(Knob.BUDGET, 800).set(Knob.TIF, 500)
            .set(Knob.MIN_QTY, 150).set(Knob.STP_MODE, 600),
        new Profile("wide").set(Knob.LEVELS, 40).set(Knob.BAND, 1).set(Knob.PHASE, 4).wide()
            .fees(FeeStyle.NO_GIFTS),
        new Profile("expiry").set(Knob.TIF, 700).set(Knob.CLOCK, 80).set(Knob.PHASE, 20).set(Knob.OCO, 150)
            .set(Knob.STOP_LIMIT, 120),
        new Profile("everything").set(Knob.INSTRUMENT, 6).set(Knob.BAND, 10).set(Knob.PHASE, 14)
            .set(Knob.ACCOUNT, 5).set(Knob.BAD, 40).set(Knob.KILL, 3).set(Knob.ICEBERG, 250).set(Knob.OCO, 120)
            .set(Knob.STOP, 80).set(Knob.TRAILING, 60).set(Knob.MAX_LIVE, 120).instruments(3),
        money("money").set(Knob.FIT, 200).set(Knob.EXACT, 200).set(Knob.BUDGET, 400).set(Knob.STP_MODE, 600)
            .set(Knob.PHASE, 8).set(Knob.BAND, 3).set(Knob.KILL, 2).set(Knob.ACCOUNT, 1).set(Knob.OCO, 90)
            .set(Knob.ICEBERG, 200).set(Knob.REPLACE, 250).set(Knob.INSTRUMENT, 5).set(Knob.BAD, 25)
            .fees(FeeStyle.ALL),
        money("poor").set(Knob.ACCOUNTS, 3_000).set(Knob.FIT, 300).set(Knob.EXACT, 750).set(Knob.LOTS, 8)
            .set(Knob.OWN_PRICE, 600).set(Knob.MAX_LIVE, 90).fees(FeeStyle.ALL).poor(),
        money("fees").set(Knob.LOTS, 7).set(Knob.ICEBERG, 60).set(Knob.PHASE, 3).set(Knob.INSTRUMENT, 10)
            .set(Knob.OWN_PRICE, 500).set(Knob.STP_MODE, 900).fees(FeeStyle.ALL),
        money("budget-fees").set(Knob.MARKET, 250).set(Knob.STOP, 60).set(Knob.BUDGET, 850).set(Knob.TIF, 250)
            .set(Knob.INSTRUMENT, 4).set(Knob.STP_MODE, 500).set(Knob.FIT, 100).fees(FeeStyle.ALL),
        money("received").set(Knob.MARKET, 150).set(Knob.BUDGET, 500).set(Knob.PHASE, 4).set(Knob.FIT, 150)
            .fees(FeeStyle.RECEIVED),
        money("per-lot").set(Knob.MARKET, 150).set(Knob.BUDGET, 500).set(Knob.PHASE, 4).set(Knob.FIT, 150)
            .set(Knob.INSTRUMENT, 4).fees(FeeStyle.PER_LOT),
        money("big").set(Knob.LOTS, 3_000_000).set(Knob.FIT, 300).set(Knob.EXACT, 100).set(Knob.SAME_LOTS, 20)
            .set(Knob.TRANSFER, 60).fees(FeeStyle.NO_GIFTS).big());

    private static final long MAX_PRICE_TICKS = 1L << 53;
    private static final long BIG_PRICE_TICKS = 1L << 40;
    private static final int FEW_ACCOUNTS = 100;

    final String name;
    private final int[] knobs = new int[Knob.values().length];
    private int instruments = 1;
    private boolean isProRata;
    private boolean isNegative;
    private boolean isProtected;
    private boolean isWide;
    private boolean isPoor;
    private boolean isBig;
    private FeeStyle fees = FeeStyle.SOME;

    private Profile(final String name)
    {
        this.name = name;
        for (final Knob knob : Knob.values())
        {
            knobs[knob.ordinal()] = knob.standard;
        }
    }

    /** Always with accounts, and on instruments that share assets. */
    private static Profile money(final String name)
    {
        return new Profile(name).set(Knob.MONEY, 1_000).set(Knob.TRANSFER, 40).set(Knob.EXACT, 150).set(Knob.PHASE, 1)
            .set(Knob.BAND, 0).set(Knob.KILL, 0).set(Knob.ACCOUNT, 0).set(Knob.LEVELS, 5).instruments(3);
    }

    /** Nearly everything is a plain order, cancel or replace on a plain instrument; what is not comes in between. */
    private static Profile shortWay(final String name)
    {
        return new Profile(name).set(Knob.STOP, 2).set(Knob.STOP_LIMIT, 1).set(Knob.TRAILING, 0).set(Knob.ICEBERG, 10)
            .set(Knob.OCO, 0).set(Knob.PHASE, 0).set(Knob.BAND, 0).set(Knob.KILL, 0).set(Knob.ACCOUNT, 0)
            .set(Knob.MIN_QTY, 5).set(Knob.POST_ONLY, 20).set(Knob.MARKET, 20).set(Knob.BUDGET, 20).set(Knob.TIF, 120)
            .set(Knob.STP_GROUP, 10).set(Knob.REPLACE, 300).set(Knob.CANCEL, 200).set(Knob.OPEN_QTY, 300)
            .set(Knob.LEVELS, 10);
    }

    static Profile named(final String name)
    {
        return ALL.stream().filter((profile) -> profile.name.equals(name)).findFirst().orElseThrow(
            () -> new IllegalArgumentException("fuzz.profile: expected one of " + ALL + ", found " + name));
    }

    private Profile set(final Knob knob, final int value)
    {
        knobs[knob.ordinal()] = value;
        return this;
    }

    private Profile proRata()
    {
        isProRata = true;
        return this;
    }

    private Profile negative()
    {
        isNegative = true;
        return this;
    }

    private Profile protection()
    {
        isProtected = true;
        return this;
    }

    private Profile wide()
    {
        isWide = true;
        return this;
    }

    private Profile poor()
    {
        isPoor = true;
        return this;
    }

    private Profile big()
    {
        isBig = true;
        return this;
    }

    private Profile fees(final FeeStyle fees)
    {
        this.fees = fees;
        return this;
    }

    /** Do accounts have next to nothing? */
    boolean isPoor()
    {
        return isPoor;
    }

    /** Are amounts near the largest there are? */
    boolean isBig()
    {
        return isBig;
    }

    /** Number of an account, from 0; where there are many, some are far away. */
    long account(final int index)
    {
        return knobs[Knob.ACCOUNTS.ordinal()] > FEW_ACCOUNTS && 3 == index % 7 ? Long.MAX_VALUE - index : 1 + index;
    }

    private Profile instruments(final int instruments)
    {
        this.instruments = instruments;
        return this;
    }

    /** A copy that may drift. */
    int[] knobs()
    {
        return knobs.clone();
    }

    /** The instruments a run begins with, some of whose terms are drawn. */
    List<InstrumentSpec> instruments(final SplitMix random, final boolean isMoney)
    {
        final List<InstrumentSpec> specs = new ArrayList<>();
        final int count = isMoney && instruments > 1 ? (int)random.pick(1, 2, 3) : instruments;
        for (int i = 0; i < count; i++)
        {
            final boolean isCross = isMoney && 2 == i;
            final InstrumentSpec spec = new InstrumentSpec().symbol("XYZ".substring(i, i + 1))
                .baseAsset(isCross ? "B1" : "B" + i).quoteAsset(isCross ? "B0" : "Q")
                .tickSize(random.pick(1, 1, 5, 25), 2).lotSize(random.pick(1, 1, 2), 1);
            specs.add(terms(spec, random, isMoney));
        }
        return specs;
    }

    /** Draws the terms that may differ from line to line. */
    InstrumentSpec terms(final InstrumentSpec spec, final SplitMix random, final boolean isMoney)
    {
        if (isProRata || instruments > 1 && random.chance(300))
        {
            spec.matching(MatchingAlgorithm.PRO_RATA, (int)random.pick(0, 0, 20, 50, 100));
        }
        if (isProtected || random.chance(200))
        {
            spec.protection(
                random.pick(0, 1, 2, 3, 5), random.chance(600) ? ProtectionAction.REST : ProtectionAction.EXPIRE);
        }
        if (isNegative || !isWide && instruments > 1 && random.chance(isMoney ? 10 : 200))
        {
            spec.allowNegativePrice(true);
        }
        if (!isBig && random.chance(150))
        {
            spec.minQuantityLots(random.pick(1, 2, 3)).maxQuantityLots(random.pick(15, 30, 100, 1_000_000_000_000L));
        }
        if (!isNegative && !isBig && random.chance(100))
        {
            spec.minPriceTicks(random.pick(1, 2, 90)).maxPriceTicks(random.pick(110, 105, MAX_PRICE_TICKS));
        }
        fees.draw(spec, random);
        return spec
            .stpMode(StpMode.get((short)random.below(5)))
            .stopAtEntry(random.chance(250) ? StopAtEntry.REJECT : StopAtEntry.TRIGGER)
            .haltMode(random.chance(350) ? HaltMode.FROZEN : HaltMode.CANCEL_ONLY)
            .l2(random.chance(instruments > 1 ? 600 : 200));
    }

    /** The price of a level, from 0, in ticks. */
    long price(final long level)
    {
        if (isWide)
        {
            final long step = MAX_PRICE_TICKS / knobs[Knob.LEVELS.ordinal()];
            final long price = 1 + level / 3 * 3 * step + level % 3 * (0 == level % 2 ? 1 : 70);
            return Math.max(1, Math.min(MAX_PRICE_TICKS, price));
        }
        if (isBig)
        {
            return (level % 3 + 1) * BIG_PRICE_TICKS + level;
        }
        return (isNegative ? -knobs[Knob.LEVELS.ordinal()] / 2 : 100) + level;
    }

    @Override
    public String toString()
    {
        return name;
    }
}
