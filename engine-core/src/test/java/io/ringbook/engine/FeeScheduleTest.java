package io.ringbook.engine;

import org.junit.jupiter.api.Test;

import java.math.BigInteger;
import java.util.SplittableRandom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Fees against numbers of any size, over the whole range of everything (exact C6, K3 to K6).
 */
class FeeScheduleTest
{
    private static final long MAX_RATE = 100_000;
    private static final long MIN_RATE = -50_000;
    private static final long MOST_PER_LOT = 1L << 62;
    private static final long MAX_LOTS = 1_000_000_000_000L;
    private static final BigInteger WHOLE = BigInteger.valueOf(FeeSchedule.WHOLE);
    private static final BigInteger LONGEST = BigInteger.valueOf(Long.MAX_VALUE);
    private static final int ROUNDS = 200_000;

    private final long seed = Long.getLong("ringbook.seed", 44);
    private final SplittableRandom random = new SplittableRandom(seed);
    private final FeeSchedule fees = new FeeSchedule();

    private static BigInteger big(final long value)
    {
        return BigInteger.valueOf(value);
    }

    /** Of any length in bits, often at an end. */
    private long upTo(final long most)
    {
        final int kind = random.nextInt(8);
        return 0 == kind ? most : 1 == kind ? 0 : 2 == kind ? most - random.nextLong(Math.min(most, 200_000)) :
            Math.min(most, random.nextLong() >>> 1 + random.nextInt(63));
    }

    private long rate()
    {
        final int kind = random.nextInt(6);
        return 0 == kind ? MAX_RATE : 1 == kind ? MIN_RATE : 2 == kind ? random.nextInt(3) - 1 :
            MIN_RATE + random.nextLong(MAX_RATE - MIN_RATE + 1);
    }

    private static BigInteger floor(final BigInteger number)
    {
        final BigInteger[] parts = number.divideAndRemainder(WHOLE);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    @Test
    void shouldChargeAndCarryAsExactArithmeticDoes()
    {
        for (int i = 0; i < ROUNDS; i++)
        {
            final long rate = rate();
            final long carry = upTo(FeeSchedule.WHOLE - 1);
            final long units = upTo(Long.MAX_VALUE);
            fees.set(rate, rate, false, random.nextBoolean());
            final BigInteger sum = big(units).multiply(big(rate)).add(big(carry));
            final String facts = "seed " + seed + ": rate " + rate + ", carry " + carry + ", units " + units;
            final long fee = fees.feeUnits(rate, carry, units, 1 + random.nextLong(MAX_LOTS));
            assertEquals(floor(sum), big(fee), facts);
            assertEquals(sum.mod(WHOLE), big(fees.carryAfter(rate, carry, units, fee)), facts);
            assertTrue(fee <= units && fee >= -units, facts);
        }
    }

    /** Exact K3: how an order is sliced changes no sum of its fees. */
    @Test
    void shouldChargeInSlicesWhatTheWholeCosts()
    {
        for (int i = 0; i < 2_000; i++)
        {
            final long rate = rate();
            fees.set(rate, rate, false, false);
            long carry = FeeSchedule.FIRST_CARRY;
            BigInteger notional = BigInteger.ZERO;
            BigInteger charged = BigInteger.ZERO;
            for (int fill = 0; fill < 20; fill++)
            {
                final long units = upTo(0 == i % 2 ? 1_000 : Long.MAX_VALUE);
                final long fee = fees.feeUnits(rate, carry, units, 1);
                carry = fees.carryAfter(rate, carry, units, fee);
                notional = notional.add(big(units));
                charged = charged.add(big(fee));
                final BigInteger half = notional.multiply(big(rate)).add(big(FeeSchedule.WHOLE / 2));
                assertEquals(floor(half), charged, () -> "seed " + seed + ", rate " + rate);
            }
        }
    }

    @Test
    void shouldBoundWhatIsLeftByTheHigherRateAndNeverBelowZero()
    {
        for (int i = 0; i < ROUNDS; i++)
        {
            final long maker = rate();
            final long taker = rate();
            final boolean isReceived = 0 == random.nextInt(8);
            fees.set(maker, taker, false, isReceived);
            final long carry = upTo(FeeSchedule.WHOLE - 1);
            final long units = upTo(Long.MAX_VALUE);
            final long rate = isReceived ? 0 : Math.max(0, Math.max(maker, taker));
            final BigInteger expected =
                0 == rate ? BigInteger.ZERO : floor(big(units).multiply(big(rate)).add(big(carry)));
            assertEquals(expected, big(fees.boundUnits(carry, units, upTo(MAX_LOTS))), "seed " + seed +
                ": maker " + maker + ", taker " + taker + ", carry " + carry + ", units " + units);
        }
    }

    @Test
    void shouldChargePerLotWhateverTheNotional()
    {
        for (int i = 0; i < ROUNDS; i++)
        {
            final long maker = random.nextBoolean() ? upTo(MOST_PER_LOT) : -upTo(MOST_PER_LOT);
            final long taker = random.nextBoolean() ? upTo(MOST_PER_LOT) : -upTo(MOST_PER_LOT);
            fees.set(maker, taker, true, false);
            final long lots = upTo(MAX_LOTS);
            final long carry = FeeSchedule.FIRST_CARRY;
            final BigInteger exact = big(maker).multiply(big(lots));
            final BigInteger nearest = exact.min(LONGEST).max(big(Long.MIN_VALUE));
            final String facts = "seed " + seed + ": maker " + maker + ", taker " + taker + ", lots " + lots;
            final long fee = fees.feeUnits(maker, carry, upTo(Long.MAX_VALUE), lots);
            assertEquals(nearest, big(fee), facts);
            assertEquals(carry, fees.carryAfter(maker, carry, 5, fee), facts);
            final BigInteger bound = big(Math.max(0, Math.max(maker, taker))).multiply(big(lots));
            assertEquals(
                bound.compareTo(LONGEST) > 0 ? big(-1) : bound, big(fees.boundUnits(carry, 5, lots)), facts);
        }
    }

    @Test
    void shouldSayWhenAFeePerLotIsTooMuch()
    {
        assertEquals(MOST_PER_LOT, FeeSchedule.perLotUnits(MOST_PER_LOT, 0, 0));
        assertEquals(-MOST_PER_LOT, FeeSchedule.perLotUnits(-MOST_PER_LOT, 18, 18));
        assertEquals(Long.MAX_VALUE, FeeSchedule.perLotUnits(MOST_PER_LOT + 1, 3, 3));
        assertEquals(-Long.MAX_VALUE, FeeSchedule.perLotUnits(-MOST_PER_LOT - 1, 3, 3));
        assertEquals(-Long.MAX_VALUE, FeeSchedule.perLotUnits(Long.MIN_VALUE, 0, 18));
        assertEquals(Long.MAX_VALUE, FeeSchedule.perLotUnits(Long.MAX_VALUE, 0, 18));
        assertEquals(4_000_000_000_000_000_000L, FeeSchedule.perLotUnits(4, 0, 18));
        assertEquals(Long.MAX_VALUE, FeeSchedule.perLotUnits(5, 0, 18));
        assertTrue(ReferenceData.isTooMuch(Long.MIN_VALUE, 0, 0));
        assertTrue(ReferenceData.isTooMuch(MOST_PER_LOT + 1, 0, 0));
        assertEquals(false, ReferenceData.isTooMuch(-MOST_PER_LOT, 0, 0));
        for (int i = 0; i < ROUNDS; i++)
        {
            final long mantissa = random.nextBoolean() ? upTo(Long.MAX_VALUE) : -upTo(Long.MAX_VALUE);
            final int scale = random.nextInt(19);
            final int decimals = random.nextInt(scale + 1);
            final BigInteger exact = big(mantissa).multiply(BigInteger.TEN.pow(scale - decimals));
            final boolean isTooMuch = exact.abs().compareTo(big(MOST_PER_LOT)) > 0;
            final String facts = "seed " + seed + ": " + mantissa + " " + decimals + " " + scale;
            assertEquals(isTooMuch, ReferenceData.isTooMuch(mantissa, decimals, scale), facts);
            if (!isTooMuch)
            {
                assertEquals(exact, big(FeeSchedule.perLotUnits(mantissa, decimals, scale)), facts);
            }
        }
    }

    @Test
    void shouldKeepTheCarryOfATakerWhoPaysNoShareOfTheQuoteAsset()
    {
        fees.set(7, 33_333, false, false);
        assertEquals(83_333, fees.takerCarryAfter(50_000, 1));
        assertEquals(16_666, fees.takerCarryAfter(83_333, 1));
        fees.set(7, 33_333, false, true);
        assertEquals(83_333, fees.takerCarryAfter(83_333, 1));
        fees.set(7, 33_333, true, false);
        assertEquals(50_000, fees.takerCarryAfter(50_000, 1));
        fees.set(0, -33_333, false, false);
        assertEquals(16_667, fees.takerCarryAfter(50_000, 1));
        assertEquals(83_334, fees.takerCarryAfter(16_667, 1));
    }
}
