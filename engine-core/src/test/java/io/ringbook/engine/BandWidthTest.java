package io.ringbook.engine;

import io.ringbook.codecs.NullValue;
import io.ringbook.engine.book.PriceLevels;
import org.junit.jupiter.api.Test;

import java.math.BigInteger;
import java.util.Random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Widths of bands (semantics-exact J1) and the check of the notional (C6) against {@link BigInteger}.
 */
class BandWidthTest
{
    private static final int STEPS = 100_000;
    private static final BigInteger WHOLE = BigInteger.valueOf(1_000_000);

    private final long seed = Long.getLong("ringbook.seed", 32);
    private final Random random = new Random(seed);
    private final Instrument instrument = new Instrument(1, "X", "B", "Q", 1, 0, 1, 0, null, null);

    private long price()
    {
        final long distance = (1L << random.nextInt(54)) - random.nextInt(2);
        final long price = random.nextBoolean() ? distance : random.nextLong() >>> 11 + random.nextInt(53);
        return random.nextBoolean() ? price : -price;
    }

    private static long width(final long reference, final long pct)
    {
        return BigInteger.valueOf(reference).abs().multiply(BigInteger.valueOf(pct)).divide(WHOLE).longValueExact();
    }

    @Test
    void shouldBeTheReferenceTimesThePercentageRoundedDown()
    {
        for (int i = 0; i < STEPS; i++)
        {
            final long reference = price();
            final long pct = 0 == random.nextInt(3) ? Instrument.MAX_BAND_PCT - random.nextInt(3) :
                1 + random.nextInt((int)Instrument.MAX_BAND_PCT >>> random.nextInt(26));
            instrument.dynamicReferenceTicks = reference;
            instrument.dynamicBandPct = pct;
            assertEquals(width(reference, pct), instrument.dynamicBandWidth(),
                () -> reference + " x " + pct + ", seed " + seed);
        }
    }

    @Test
    void shouldIncludeBothEndsOfTheStaticBand()
    {
        for (int i = 0; i < STEPS; i++)
        {
            final long reference = price();
            final long pct = 1 + random.nextInt((int)Instrument.MAX_BAND_PCT >>> random.nextInt(26));
            final long width = width(reference, pct);
            instrument.staticReferenceTicks = reference;
            instrument.staticBandPct = pct;
            final String run = reference + " x " + pct + ", seed " + seed;
            assertTrue(instrument.isInStaticBand(reference + width), run);
            assertTrue(instrument.isInStaticBand(reference - width), run);
            assertFalse(instrument.isInStaticBand(reference + width + 1), run);
            assertFalse(instrument.isInStaticBand(reference - width - 1), run);
        }
        instrument.staticReferenceTicks = NullValue.LONG;
        assertTrue(instrument.isInStaticBand(-PriceLevels.MAX_PRICE_TICKS));
        instrument.staticReferenceTicks = PriceLevels.MAX_PRICE_TICKS;
        instrument.staticBandPct = 0;
        assertTrue(instrument.isInStaticBand(-PriceLevels.MAX_PRICE_TICKS));
    }

    @Test
    void shouldSeeWhetherANotionalPassesTheLargestLong()
    {
        for (int i = 0; i < STEPS; i++)
        {
            final long price = price();
            final long lots = 1 + ((random.nextLong() >>> 1) % ReferenceData.MAX_QUANTITY_LOTS >>> random.nextInt(40));
            final long unit = 1 + (random.nextLong() >>> 1 + random.nextInt(63)) % Wide.powerOfTen(18);
            instrument.unitsPerTickLot = 0 == random.nextInt(50) ? -1 : unit;
            final BigInteger units = BigInteger.valueOf(price).abs().multiply(BigInteger.valueOf(lots));
            final boolean isTooMuch = -1 == instrument.unitsPerTickLot ? 0 != price :
                units.multiply(BigInteger.valueOf(unit)).bitLength() > 63;
            assertEquals(isTooMuch, instrument.grossUnits(price, lots) < 0,
                () -> price + " x " + lots + " x " + instrument.unitsPerTickLot + ", seed " + seed);
        }
    }
}
