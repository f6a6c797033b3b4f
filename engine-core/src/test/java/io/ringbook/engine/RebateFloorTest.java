package io.ringbook.engine;

import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.MatchingAlgorithm;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TradingPhase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.SplittableRandom;

import static io.ringbook.engine.Desk.buy;
import static io.ringbook.engine.Desk.market;
import static io.ringbook.engine.Desk.sell;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * An account that trades with itself for rebates until there are none: the fees collected stop at their floor, and
 * whatever is done there, no balance overflows or becomes negative and everything adds up.
 */
class RebateFloorTest
{
    private static final long NONE = NullValue.LONG;
    private static final long MOST = 1L << 62;
    private static final long HIGHEST = 1L << 53;
    private static final int REBATES = 1;
    private static final int MIXED = 2;
    private static final int SHARED = 3;
    private static final int PER_LOT = 4;
    private static final int QUOTE = 2;

    private final Desk desk = new Desk(new EngineConfig().initialOrders(1));

    @BeforeEach
    void given()
    {
        desk.accountsOn();
        desk.send((encoder) -> encoder.assetDefinition(0, "B", 0));
        desk.send((encoder) -> encoder.assetDefinition(0, "Q", 8));
        desk.define(spec("REBATES").feesBps(-50_000, -50_000));
        desk.define(spec("MIXED").feesBps(-20_000, 30_000));
        desk.define(spec("SHARED").feesBps(-50_000, -50_000).matching(MatchingAlgorithm.PRO_RATA, 20));
        desk.define(spec("PER_LOT").feesPerLot(-5, 8, -5, 8));
        desk.define(spec("TAKER").feesBps(30_000, -20_000));
    }

    @AfterEach
    void thenAllAddsUp()
    {
        MoneyChecks.check(desk.engine());
        BookChecks.check(desk.engine());
    }

    private static InstrumentSpec spec(final String symbol)
    {
        return new InstrumentSpec().symbol(symbol).baseAsset("B").quoteAsset("Q").tickSize(1, 8).stpMode(StpMode.NONE);
    }

    private long room()
    {
        return desk.engine().feesUnits(QUOTE) + (MOST - 1);
    }

    private long available(final long account)
    {
        return desk.engine().availableUnits(account, QUOTE);
    }

    /** Trades with itself, with everything it has, until nothing more comes of it. */
    private void givenFloor(final long others)
    {
        desk.deposit(1, "B", 1L << 50);
        desk.deposit(3, "B", 1L << 50);
        if (others > 0)
        {
            desk.deposit(2, "Q", others);
        }
        desk.deposit(1, "Q", MOST - others);
        for (int round = 0; round < 4; round++)
        {
            final long before = available(1);
            final long lots = before / HIGHEST;
            desk.send(0 == round % 2 ? sell(1, lots, HIGHEST) : buy(1, lots, HIGHEST));
            final List<String> found = desk.send(0 == round % 2 ? buy(1, lots, HIGHEST) : sell(1, lots, HIGHEST));
            assertTrue(found.get(1).startsWith("TRADE "), found::toString);
            MoneyChecks.check(desk.engine());
            assertTrue(available(1) >= before);
        }
        for (int round = 0; round < 500 && 0 != room(); round++)
        {
            final long price = Math.min(HIGHEST, Math.max(1, room()));
            desk.send(sell(1, 1, price));
            desk.send(buy(1, 1, price));
            MoneyChecks.check(desk.engine());
        }
        assertEquals(0, room());
        assertEquals(Long.MAX_VALUE - others, available(1));
    }

    @Test
    void shouldStopPayingRebatesAtTheFloor()
    {
        givenFloor(0);
        desk.send(sell(1, 1_023, HIGHEST));
        assertEquals("TRADE " + (desk.engine().lastTradeId() + 1) + " 1023 @ " + HIGHEST + " maker " +
            desk.engine().lastOrderId() + " left 0 taker " + (desk.engine().lastOrderId() + 1) + " left 0",
            desk.send(buy(1, 1_023, HIGHEST)).get(1));
        assertEquals(Long.MAX_VALUE, available(1));
        desk.phase(REBATES, TradingPhase.PRE_OPEN);
        desk.send(sell(1, 1_023, HIGHEST));
        desk.send(buy(1, 1_023, HIGHEST));
        desk.phase(REBATES, TradingPhase.UNCROSS);
        assertEquals(Long.MAX_VALUE, available(1));
        assertEquals(0, room());
    }

    @Test
    void shouldTradeTheLargestBudgetWithItselfAtTheFloor()
    {
        givenFloor(0);
        desk.send(sell(1, 600, HIGHEST));
        desk.send(sell(1, 600, HIGHEST - 1));
        desk.send(market(1, Side.BUY, NONE).budget(Long.MAX_VALUE));
        MoneyChecks.check(desk.engine());
        assertEquals(Long.MAX_VALUE, available(1));
        desk.send(market(1, Side.BUY, NONE).budget(Long.MAX_VALUE).fok());
        assertEquals(Long.MAX_VALUE, available(1));
    }

    @Test
    void shouldNotSpendARebateThatABudgetDoesNotGet()
    {
        givenFloor(100);
        desk.send(sell(3, 100, 1));
        desk.send(sell(3, 100, 1));
        final long order = desk.engine().lastOrderId() + 1;
        final long trade = desk.engine().lastTradeId() + 1;
        assertEquals(List.of(
            "ACCEPTED " + order + " - 2 BUY MARKET GTC - @ -",
            "TRADE " + trade + " 100 @ 1 maker " + (order - 2) + " left 0 taker " + order + " left -",
            "EXPIRED BUDGET " + order + " - cum 100 canceled 0",
            "BALANCE 2 B available 100 locked 0",
            "BALANCE 2 Q available 0 locked 0",
            "BALANCE 3 B available " + ((1L << 50) - 200) + " locked 100",
            "BALANCE 3 Q available 100 locked 0"), desk.send(market(2, Side.BUY, NONE).budget(100)));
    }

    @Test
    void shouldNotSpendARebatePerLotThatABudgetDoesNotGet()
    {
        givenFloor(100);
        for (int i = 0; i < 3; i++)
        {
            desk.send(sell(3, 60, 1 + i).on(PER_LOT));
        }
        desk.send(market(2, Side.BUY, NONE).budget(100).on(PER_LOT));
        assertEquals(0, available(2));
    }

    @Test
    void shouldSpendTheRebateThatABudgetGetsWhereItIsCut()
    {
        givenFloor(400);
        desk.withdraw(2, "Q", 400);
        desk.deposit(4, "Q", 400);
        // The buyer comes first and gets no rebate; the seller pays 30 % then.
        desk.send(buy(4, 100, 1).on(MIXED));
        desk.send(sell(3, 100, 1).on(MIXED));
        assertEquals(30, room());
        assertEquals(300, available(4));
        desk.send(sell(3, 40, 1).on(SHARED));
        desk.send(sell(3, 10, 1).on(SHARED));
        desk.send(sell(3, 400, 2).on(SHARED));
        final List<String> found = desk.send(market(4, Side.BUY, NONE).budget(300).on(SHARED));
        assertTrue(found.get(1).endsWith("fees -20 -10"), found::toString);
        assertTrue(found.get(2).endsWith("left -"), found::toString);
        assertTrue(found.get(3).startsWith("TRADE ") && found.get(3).contains(" 130 @ 2 "), found::toString);
        assertEquals(0, available(4));
        assertEquals(0, room());
    }

    /** What a lock's rounding has counted on comes by the rebate or is locked still. */
    @Test
    void shouldNotLockARebateThatAMakerDoesNotGet()
    {
        givenFloor(5);
        desk.send(buy(2, 4, 1).on(MIXED));
        assertEquals(0, available(2));
        desk.send(sell(3, 1, 1).on(MIXED).ioc());
        desk.send(sell(3, 1, 1).on(MIXED).ioc());
        desk.withdraw(2, "Q", available(2));
        desk.send(sell(3, 1, 1).on(MIXED).ioc());
        MoneyChecks.check(desk.engine());
        desk.send(sell(3, 1, 1).on(MIXED).ioc());
        assertEquals(0, desk.engine().liveOrders());
    }

    @Test
    void shouldStayInOrderWhateverIsTradedAtTheFloor()
    {
        final long seed = Long.getLong("ringbook.seed", 46);
        givenFloor(1_000);
        desk.deposit(5, "B", 1_000_000);
        final SplittableRandom random = new SplittableRandom(seed);
        desk.mute(true);
        for (int i = 0; i < 20_000; i++)
        {
            final int instrument = 1 + random.nextInt(5);
            final long account = 2 + random.nextInt(4);
            final long price = 1 + random.nextInt(6);
            final long lots = 1 + random.nextInt(9);
            final long budget = 1 + random.nextLong(Math.max(1, available(account)));
            switch (random.nextInt(8))
            {
                case 0, 1 -> desk.send(sell(account, lots, price).on(instrument));
                case 2, 3 -> desk.send(buy(account, lots, price).on(instrument));
                case 4 -> desk.send(buy(account, lots, price).on(instrument).ioc());
                case 5 -> desk.send(market(account, Side.BUY, NONE).budget(Math.min(60, budget)).on(instrument));
                case 6 -> desk.massCancel(account, NullValue.INT, Side.NULL_VAL);
                default -> moveAll(account, random.nextBoolean());
            }
            if (0 == i % 10)
            {
                MoneyChecks.check(desk.engine());
            }
            // What was collected since is given back, so that it is always near the floor.
            if (0 == i % 50 && 0 != room())
            {
                final long back = room();
                desk.send(sell(1, 2 * back, 1).on(REBATES).postOnly());
                desk.send(buy(1, 2 * back, 1).on(REBATES).ioc());
            }
        }
        assertTrue(room() < 10_000, "seed " + seed + ": room " + room());
        final long trades = desk.engine().lastTradeId();
        assertTrue(trades > 2_000, "seed " + seed + ": " + trades + " trades");
    }

    private void moveAll(final long account, final boolean isBack)
    {
        if (isBack)
        {
            desk.withdraw(account, "Q", available(account));
        }
        else
        {
            desk.deposit(account, "Q", 20);
        }
    }
}
