package io.ringbook.engine;

import io.ringbook.engine.ledger.Ledger;
import io.ringbook.sbe.FeeAsset;
import io.ringbook.sbe.FeeMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.math.BigInteger;
import java.util.SplittableRandom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The most lots that a budget pays for, against numbers of any size: so many fit, and one more does not (exact D4).
 */
class BudgetTest
{
    private static final long HIGHEST = 1L << 53;
    private static final long MAX_LIMIT = (1L << 23) * 1_000_000_000_000L;
    private static final BigInteger WHOLE = BigInteger.valueOf(FeeSchedule.WHOLE);
    private static final int ROUNDS = 200_000;

    /** Where less is left of the room, rounding might use it up. */
    private static final long MARGIN = 1 << 25;

    private final long seed = Long.getLong("ringbook.seed", 45);
    private final SplittableRandom random = new SplittableRandom(seed);
    private final Ledger ledger = new Ledger(9, 9);
    private final Budget budget = new Budget(ledger);
    private final Instrument instrument = new Instrument(1, "X", "B", "Q", 1, 8, 1, 0, null, null);

    @BeforeEach
    void given()
    {
        instrument.quoteScale = 18;
        instrument.baseScale = 8;
        instrument.unitsPerTickLot = 1;
        fees(FeeMode.BPS, FeeAsset.QUOTE, 0, 0);
    }

    private void fees(final FeeMode mode, final FeeAsset asset, final long maker, final long taker)
    {
        instrument.feeMode = mode.value();
        instrument.feeAsset = asset.value();
        instrument.makerFee = maker;
        instrument.takerFee = taker;
        instrument.makerFeeDecimals = 18;
        instrument.takerFeeDecimals = 18;
        instrument.settleBy(true, ledger.addAsset("B" + maker + taker, 8), ledger.addAsset("Q", 18));
    }

    private static BigInteger big(final long value)
    {
        return BigInteger.valueOf(value);
    }

    private long upTo(final long most)
    {
        final int kind = random.nextInt(8);
        return 0 == kind ? most : 1 == kind ? most - random.nextLong(Math.min(most, 200_000)) :
            1 + random.nextLong(Math.min(most, 1 + (random.nextLong() >>> 1 + random.nextInt(62))));
    }

    /** What so many lots cost a taker. */
    private BigInteger outlay(final long lots, final long price, final long carry)
    {
        final BigInteger notional = big(lots).multiply(big(price)).multiply(big(instrument.unitsPerTickLot));
        if (instrument.fees.isReceived())
        {
            return notional;
        }
        final BigInteger rate = big(instrument.fees.takerRate());
        if (instrument.fees.isPerLot())
        {
            return notional.add(rate.multiply(big(lots)));
        }
        final BigInteger[] fee = notional.multiply(rate).add(big(carry)).divideAndRemainder(WHOLE);
        return notional.add(fee[1].signum() < 0 ? fee[0].subtract(BigInteger.ONE) : fee[0]);
    }

    private long thenTheMostFits(final long units, final long carry, final long price, final long limit)
    {
        final long lots = budget.affordableLots(instrument, units, carry, price, limit);
        final String facts = "seed " + seed + ": budget " + units + ", carry " + carry + ", price " + price +
            ", unit " + instrument.unitsPerTickLot + ", rate " + instrument.fees.takerRate() + ", limit " + limit +
            ", found " + lots;
        assertTrue(0 <= lots && lots <= limit, facts);
        assertTrue(0 == lots || outlay(lots, price, carry).compareTo(big(units)) <= 0, facts);
        assertTrue(lots == limit || outlay(lots + 1, price, carry).compareTo(big(units)) > 0, facts);
        if (lots > 0)
        {
            assertEquals(
                outlay(lots, price, carry), big(Budget.costUnits(instrument, carry, price, lots)), facts);
        }
        return lots;
    }

    /** Any price and unit: also such that one lot costs more than a long can hold. */
    private long priceWithAnyUnit()
    {
        final int kind = random.nextInt(10);
        instrument.unitsPerTickLot = kind < 4 ? 1 : 4 == kind ? -1 : upTo(Long.MAX_VALUE);
        return -1 == instrument.unitsPerTickLot ? 1 : upTo(HIGHEST);
    }

    private void thenTheMostFits(final long mostUnits)
    {
        final long price = priceWithAnyUnit();
        final long carry = random.nextLong(FeeSchedule.WHOLE);
        if (-1 == instrument.unitsPerTickLot)
        {
            assertEquals(0, budget.affordableLots(instrument, upTo(mostUnits), carry, price, 5));
            return;
        }
        thenTheMostFits(upTo(mostUnits), carry, price, upTo(MAX_LIMIT));
    }

    @Test
    void shouldFindTheMostWithoutFees()
    {
        for (int i = 0; i < ROUNDS; i++)
        {
            thenTheMostFits(Long.MAX_VALUE);
        }
    }

    @Test
    void shouldFindTheMostWithAShare()
    {
        for (int i = 0; i < ROUNDS; i++)
        {
            final long rate = 0 == i % 3 ? 100_000 : 1 + random.nextLong(100_000);
            instrument.fees.set(random.nextLong(100_001) - 50_000, rate, false, 0 == i % 7);
            thenTheMostFits(Long.MAX_VALUE);
        }
    }

    /** Of a fresh counter: whatever both sides get is less than the room. */
    @Test
    void shouldCountARebateWhereThereIsCertainlyRoom()
    {
        for (int i = 0; i < ROUNDS; i++)
        {
            final long rate = 0 == i % 3 ? -50_000 : -1 - random.nextLong(50_000);
            instrument.fees.set(0 == i % 2 ? -50_000 : 0, rate, false, false);
            thenTheMostFits(1L << 60);
        }
    }

    @Test
    void shouldFindTheMostWithAFeePerLot()
    {
        for (int i = 0; i < ROUNDS; i++)
        {
            instrument.fees.set(-1, upTo(1L << 62), true, false);
            thenTheMostFits(Long.MAX_VALUE);
        }
    }

    @Test
    void shouldTakeAllThereIsWhenARebatePerLotIsMoreThanALotCosts()
    {
        for (int i = 0; i < ROUNDS; i++)
        {
            final long rate = -upTo(1L << 30);
            instrument.fees.set(random.nextBoolean() ? rate : 1, rate, true, false);
            final long price = upTo(1L << 31);
            thenTheMostFits(upTo(1L << 50), FeeSchedule.FIRST_CARRY, price, upTo(1L << 29));
        }
        instrument.fees.set(0, -10, true, false);
        assertEquals(77, thenTheMostFits(1, FeeSchedule.FIRST_CARRY, 10, 77));
        assertEquals(5, thenTheMostFits(5, FeeSchedule.FIRST_CARRY, 11, 77));
    }

    /**
     * Where a rebate might be cut it is not relied on: what is bought can be paid for without it. Budget and room
     * together are at most what all balances can be.
     */
    @Test
    void shouldNotSpendARebateThatMightBeCut()
    {
        int cut = 0;
        for (int i = 0; i < ROUNDS; i++)
        {
            final long room = upTo(Ledger.MAX_NET_DEPOSITS - 1);
            givenRoom(room);
            final boolean isPerLot = 0 == i % 3;
            final long most = isPerLot ? 1L << 62 : 50_000;
            final long maker = random.nextBoolean() ? -upTo(most) : random.nextLong(9);
            instrument.fees.set(maker, -upTo(most), isPerLot, false);
            final long price = upTo(HIGHEST);
            final long limit = upTo(MAX_LIMIT);
            final long units = upTo(Long.MAX_VALUE - room);
            final long carry = isPerLot ? FeeSchedule.FIRST_CARRY : random.nextLong(FeeSchedule.WHOLE);
            final long lots = budget.affordableLots(instrument, units, carry, price, limit);
            if (mostRebate(greatest(units, carry, price, limit), price).compareTo(big(room - MARGIN)) < 0)
            {
                assertEquals(lots, thenTheMostFits(units, carry, price, limit));
                continue;
            }
            cut++;
            final String facts = "seed " + seed + ": room " + room + ", budget " + units + ", price " + price +
                ", maker " + maker + ", taker " + instrument.fees.takerRate() + ", limit " + limit + ", found " + lots;
            assertTrue(lots >= Math.min(limit, units / price) && lots <= limit, facts);
            assertTrue(big(lots).multiply(big(price)).compareTo(big(units)) <= 0 ||
                mostRebate(lots, price).compareTo(big(room)) <= 0, facts);
        }
        assertTrue(cut > ROUNDS / 10 && cut < ROUNDS * 9 / 10, "seed " + seed + ": " + cut + " cut");
    }

    private void givenRoom(final long room)
    {
        final int asset = instrument.quoteAssetId;
        ledger.collect(asset, -ledger.rebateRoom(asset));
        ledger.collect(asset, room);
        assertEquals(room, ledger.rebateRoom(asset));
    }

    /** As many as fit if every rebate is paid. */
    private long greatest(final long units, final long carry, final long price, final long limit)
    {
        final BigInteger rate = big(instrument.fees.takerRate());
        if (!instrument.fees.isPerLot())
        {
            final BigInteger most = big(units).add(BigInteger.ONE).multiply(WHOLE).subtract(big(carry + 1));
            return most.divide(big(price).multiply(WHOLE.add(rate))).min(big(limit)).longValueExact();
        }
        final BigInteger cost = big(price).add(rate);
        return cost.signum() <= 0 ? limit : big(units).divide(cost).min(big(limit)).longValueExact();
    }

    private BigInteger mostRebate(final long lots, final long price)
    {
        final BigInteger rate =
            big(Math.min(0, instrument.fees.makerRate())).add(big(instrument.fees.takerRate())).negate();
        return instrument.fees.isPerLot() ? big(lots).multiply(rate) :
            big(lots).multiply(big(price)).multiply(rate).divide(WHOLE);
    }

    @Test
    void shouldFindTheMostAtTheEndsOfEverything()
    {
        for (final long rate : new long[]{1, 99_999, 100_000})
        {
            instrument.fees.set(0, rate, false, false);
            for (final long carry : new long[]{0, 1, 49_999, 50_000, 99_999})
            {
                for (int back = 0; back < 300; back++)
                {
                    thenTheMostFits(Long.MAX_VALUE - back, carry, 1, Long.MAX_VALUE);
                    thenTheMostFits(Long.MAX_VALUE - back, carry, HIGHEST - back, Long.MAX_VALUE);
                    thenTheMostFits(1 + back, carry, 1, Long.MAX_VALUE);
                }
            }
        }
    }
}
