package io.ringbook.engine.fuzz;

import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.sbe.FeeAsset;

/**
 * Kinds of fees that an instrument may be drawn with.
 */
enum FeeStyle
{
    /** Mostly none or plain ones. */
    SOME,
    /** Every kind, the extremes too. */
    ALL,
    /** In the asset received. */
    RECEIVED,
    /** By the lot. */
    PER_LOT,
    /** Without large rebates and without any for takers: for amounts where a rebate may find no room. */
    NO_GIFTS;

    private static final int QUOTE_DECIMALS = 3;
    private static final int GIFTS = 4;
    private static final long[][] RATES = {
        {-50_000, 100_000}, {-50_000, -50_000}, {-30, -20}, {20, -35},
        {0, 0}, {10, 20}, {1, 1}, {0, 50}, {20, 0}, {7, 33_333}, {333, 777}, {50_000, 50_000},
        {-10, 20}, {-80, 30}, {-1, 1}, {100_000, 100_000}, {99_999, 1}};
    private static final long[][] PER_LOT_UNITS = {
        {0, 0}, {1, 1}, {2, 5}, {0, 30}, {40, 7}, {-1, 2}, {-3, -2}, {3, -5}, {-60, 20}, {50, -102}, {-104, -101},
        {500, 900}, {-1_000, 4_000},
        {100_000, 1_000_000_000}};

    void draw(final InstrumentSpec spec, final SplitMix random)
    {
        final boolean isPerLot = PER_LOT == this || ALL == this && random.chance(250) ||
            SOME == this && random.chance(80);
        if (isPerLot)
        {
            perLot(spec, random);
            return;
        }
        final int gifts = NO_GIFTS == this ? GIFTS : 0;
        final long[] rates = SOME == this && random.chance(500) ?
            new long[]{random.pick(0, 0, -10, 20), random.pick(0, 0, 50)} :
            RATES[gifts + random.below(RATES.length - gifts)];
        spec.feesBps(rates[0], rates[1]);
        if (RECEIVED == this || random.chance(SOME == this ? 100 : 150))
        {
            spec.feeAsset(FeeAsset.RECEIVED);
        }
    }

    private static void perLot(final InstrumentSpec spec, final SplitMix random)
    {
        final long[] units = PER_LOT_UNITS[random.below(PER_LOT_UNITS.length)];
        if (random.chance(30))
        {
            final long absurd = random.pick(1L << 62, (1L << 62) + 1, -(1L << 62) - 1, Long.MAX_VALUE, 1L << 50);
            spec.feesPerLot(absurd, QUOTE_DECIMALS, random.pick(0, 1, absurd), QUOTE_DECIMALS);
            return;
        }
        final int decimals = random.chance(30) ? 9 : random.chance(300) ? QUOTE_DECIMALS - 1 : QUOTE_DECIMALS;
        spec.feesPerLot(units[0], decimals, units[1], random.chance(200) ? 0 : decimals);
        if (random.chance(20))
        {
            spec.feeAsset(FeeAsset.RECEIVED);
        }
    }
}
