package io.ringbook.engine.fuzz;

import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.sbe.FeeAsset;
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
        new Profile("negative").set(Knob.LEVELS, 9).negative(),
        new Profile("protection").set(Knob.MARKET, 300).set(Knob.STOP, 120).set(Knob.LEVELS, 12).protection(),
        new Profile("budget").set(Knob.MARKET, 300).set(Knob.STOP, 100).set(Knob.BUDGET, 800).set(Knob.TIF, 500)
            .set(Knob.MIN_QTY, 150).set(Knob.STP_MODE, 600),
        new Profile("wide").set(Knob.LEVELS, 40).set(Knob.BAND, 1).set(Knob.PHASE, 4).wide(),
        new Profile("expiry").set(Knob.TIF, 700).set(Knob.CLOCK, 80).set(Knob.PHASE, 20).set(Knob.OCO, 150)
            .set(Knob.STOP_LIMIT, 120),
        new Profile("everything").set(Knob.INSTRUMENT, 6).set(Knob.BAND, 10).set(Knob.PHASE, 14)
            .set(Knob.ACCOUNT, 5).set(Knob.BAD, 40).set(Knob.KILL, 3).set(Knob.ICEBERG, 250).set(Knob.OCO, 120)
            .set(Knob.STOP, 80).set(Knob.TRAILING, 60).set(Knob.MAX_LIVE, 120).instruments(3));

    private static final long MAX_PRICE_TICKS = 1L << 53;

    final String name;
    private final int[] knobs = new int[Knob.values().length];
    private int instruments = 1;
    private boolean isProRata;
    private boolean isNegative;
    private boolean isProtected;
    private boolean isWide;

    private Profile(final String name)
    {
        this.name = name;
        for (final Knob knob : Knob.values())
        {
            knobs[knob.ordinal()] = knob.standard;
        }
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
    List<InstrumentSpec> instruments(final SplitMix random)
    {
        final List<InstrumentSpec> specs = new ArrayList<>();
        for (int i = 0; i < instruments; i++)
        {
            final InstrumentSpec spec = new InstrumentSpec().symbol("XYZ".substring(i, i + 1)).baseAsset("B" + i)
                .quoteAsset("Q").tickSize(random.pick(1, 1, 5, 25), 2).lotSize(random.pick(1, 1, 2), 1);
            specs.add(terms(spec, random));
        }
        return specs;
    }

    /** Draws the terms that may differ from line to line. */
    InstrumentSpec terms(final InstrumentSpec spec, final SplitMix random)
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
        if (isNegative || !isWide && instruments > 1 && random.chance(200))
        {
            spec.allowNegativePrice(true);
        }
        if (random.chance(150))
        {
            spec.minQuantityLots(random.pick(1, 2, 3)).maxQuantityLots(random.pick(15, 30, 100, 1_000_000_000_000L));
        }
        if (!isNegative && random.chance(100))
        {
            spec.minPriceTicks(random.pick(1, 2, 90)).maxPriceTicks(random.pick(110, 105, MAX_PRICE_TICKS));
        }
        return spec
            .stpMode(StpMode.get((short)random.below(5)))
            .stopAtEntry(random.chance(250) ? StopAtEntry.REJECT : StopAtEntry.TRIGGER)
            .haltMode(random.chance(350) ? HaltMode.FROZEN : HaltMode.CANCEL_ONLY)
            .feeAsset(random.chance(100) ? FeeAsset.RECEIVED : FeeAsset.QUOTE)
            .feesBps(random.pick(0, 0, -10, 20), random.pick(0, 0, 50))
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
        return (isNegative ? -knobs[Knob.LEVELS.ordinal()] / 2 : 100) + level;
    }

    @Override
    public String toString()
    {
        return name;
    }
}
