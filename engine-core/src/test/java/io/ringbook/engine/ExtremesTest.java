package io.ringbook.engine;

import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.BandAction;
import io.ringbook.sbe.ProtectionAction;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TradingPhase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

import static io.ringbook.engine.Desk.buy;
import static io.ringbook.engine.Desk.market;
import static io.ringbook.engine.Desk.sell;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The smallest and the largest numbers there are: traded, or refused at entry, never wrapped (semantics 5, number 17).
 */
class ExtremesTest
{
    private static final long NONE = NullValue.LONG;
    private static final long MAX_LOTS = 1_000_000_000_000L;
    private static final long HIGHEST = 1L << 53;
    private static final int NEGATIVE = 2;

    private Desk desk;

    @BeforeEach
    void given()
    {
        desk = new Desk(new EngineConfig().initialOrders(1));
        desk.define(spec("X"));
        desk.define(spec("N").allowNegativePrice(true));
    }

    @AfterEach
    void thenTheBooksAreInOrder()
    {
        BookChecks.check(desk.engine());
    }

    /** One tick x one lot is one unit of money. */
    private static InstrumentSpec spec(final String symbol)
    {
        return new InstrumentSpec().symbol(symbol).baseAsset("B").quoteAsset("Q").tickSize(1, 8);
    }

    private static void thenEvents(final List<String> found, final String... expected)
    {
        assertEquals(List.of(expected), found);
    }

    private List<String> levels(final int instrumentId, final Side side)
    {
        final List<String> levels = new ArrayList<>();
        desk.engine().forEachLevel(instrumentId, side, 0, (price, quantity, count) ->
            levels.add(price + " x " + quantity + " of " + count));
        return levels;
    }

    @Test
    void shouldTradeOneLotAtOneTick()
    {
        desk.send(sell(1, 1, 1));
        thenEvents(desk.send(buy(2, 1, 1)),
            "ACCEPTED 2 - 2 BUY LIMIT GTC 1 @ 1",
            "TRADE 1 1 @ 1 maker 1 left 0 taker 2 left 0");
        thenEvents(desk.send(buy(2, 0, 1)), "REJECTED INVALID_QTY - 2");
        thenEvents(desk.send(buy(2, 1, 0)), "REJECTED INVALID_PRICE - 2");
        thenEvents(desk.send(buy(2, 1, -1)), "REJECTED INVALID_PRICE - 2");
        thenEvents(desk.send(buy(2, MAX_LOTS + 1, 1)), "REJECTED INVALID_QTY - 2");
        thenEvents(desk.send(buy(2, Long.MAX_VALUE, Long.MAX_VALUE)), "REJECTED INVALID_QTY - 2");
        thenEvents(desk.send(buy(2, 1, Long.MAX_VALUE)), "REJECTED INVALID_PRICE - 2");
        thenEvents(desk.send(buy(2, 1, HIGHEST + 1)), "REJECTED INVALID_PRICE - 2");
    }

    @Test
    void shouldAddUpALevelOfLargestQuantitiesExactly()
    {
        final int count = 100_000;
        desk.mute(true);
        for (int i = 0; i < count; i++)
        {
            desk.send(0 == i % 10 ? sell(1, MAX_LOTS, 1).iceberg(MAX_LOTS - 1) : sell(1, MAX_LOTS, 1));
        }
        desk.mute(false);
        final long icebergs = count / 10;
        assertEquals(List.of("1 x " + (count * MAX_LOTS - icebergs) + " of " + count), levels(1, Side.SELL));

        desk.mute(true);
        for (int i = 0; i < count / 2; i++)
        {
            desk.send(buy(2, MAX_LOTS, 1));
        }
        desk.mute(false);
        final long[] left = new long[2];
        desk.engine().forEachOrder(1, Side.SELL, (order) ->
        {
            left[0] += order.leavesLots();
            left[1] += order.displayedLots();
        });
        assertEquals(count / 2 * MAX_LOTS, left[0]);
        assertTrue(levels(1, Side.SELL).get(0).startsWith("1 x " + left[1] + " of "));
        desk.mute(true);
        desk.massCancel(1, 1, Side.NULL_VAL);
        assertEquals(0, desk.engine().liveOrders());
    }

    @Test
    void shouldTradeAtTheHighestPriceWithTheMostThatFits()
    {
        thenEvents(desk.send(sell(1, 1_024, HIGHEST)), "REJECTED NOTIONAL_OVERFLOW - 1");
        thenEvents(desk.send(sell(1, 1_023, HIGHEST)), "ACCEPTED 1 - 1 SELL LIMIT GTC 1023 @ " + HIGHEST);
        thenEvents(desk.send(market(2, Side.BUY, MAX_LOTS).ioc()),
            "ACCEPTED 2 - 2 BUY MARKET IOC " + MAX_LOTS + " @ -",
            "TRADE 1 1023 @ " + HIGHEST + " maker 1 left 0 taker 2 left " + (MAX_LOTS - 1_023),
            "EXPIRED NO_LIQUIDITY 2 - cum 1023 canceled " + (MAX_LOTS - 1_023));
    }

    @Test
    void shouldAcceptANotionalOfTheLargestLongAndRefuseOneMore()
    {
        assertEquals(Long.MAX_VALUE, 153_092_023L * 60_247_241_209L);
        thenEvents(desk.send(buy(1, 153_092_023L, 60_247_241_209L)),
            "ACCEPTED 1 - 1 BUY LIMIT GTC 153092023 @ 60247241209");
        thenEvents(desk.send(buy(1, 1L << 30, 1L << 33)), "REJECTED NOTIONAL_OVERFLOW - 1");
        thenEvents(desk.send(buy(1, 1L << 32, 1L << 32)), "REJECTED NOTIONAL_OVERFLOW - 1");
        thenEvents(desk.send(sell(1, MAX_LOTS, HIGHEST)), "REJECTED NOTIONAL_OVERFLOW - 1");
        thenEvents(desk.replace(1, 1, NONE, 153_092_024L), "CANCEL_REJECTED NOTIONAL_OVERFLOW 1 -");
        thenEvents(desk.replace(1, 1, 60_247_241_210L, NONE), "CANCEL_REJECTED NOTIONAL_OVERFLOW 1 -");
        assertEquals(List.of("60247241209 x 153092023 of 1"), levels(1, Side.BUY));

        // Seven units of money for a tick and a lot: 2^63-1 is a multiple of seven.
        desk.define(spec("SEVEN").tickSize(7, 8));
        thenEvents(desk.send(buy(1, 21_870_289L, 60_247_241_209L).on(3)),
            "ACCEPTED 2 - 1 BUY LIMIT GTC 21870289 @ 60247241209");
        assertEquals(Long.MAX_VALUE / 7 + 2, 1_380_963L * 954_134_597_881L);
        thenEvents(desk.send(buy(1, 1_380_963L, 954_134_597_881L).on(3)), "REJECTED NOTIONAL_OVERFLOW - 1");
        thenEvents(desk.send(buy(1, 21_870_290L, 60_247_241_209L).on(3)), "REJECTED NOTIONAL_OVERFLOW - 1");
        thenEvents(desk.send(buy(1, 21_870_289L, 60_247_241_210L).on(3)), "REJECTED NOTIONAL_OVERFLOW - 1");
    }

    @Test
    void shouldAcceptTheLargestLongAlsoBelowZeroAndAnythingAtZero()
    {
        thenEvents(desk.send(sell(1, 153_092_023L, -60_247_241_209L).on(NEGATIVE)),
            "ACCEPTED 1 - 1 SELL LIMIT GTC 153092023 @ -60247241209");
        thenEvents(desk.send(sell(1, 1L << 30, -(1L << 33)).on(NEGATIVE)), "REJECTED NOTIONAL_OVERFLOW - 1");
        thenEvents(desk.send(sell(1, MAX_LOTS, 0).on(NEGATIVE)),
            "ACCEPTED 2 - 1 SELL LIMIT GTC " + MAX_LOTS + " @ 0");
        thenEvents(desk.send(sell(1, 1, -HIGHEST - 1).on(NEGATIVE)), "REJECTED INVALID_PRICE - 1");
        thenEvents(desk.send(market(1, Side.BUY, NONE).budget(1).on(NEGATIVE)), "REJECTED INVALID_ORDER - 1");
    }

    @Test
    void shouldTradeFromTheLowestPriceThroughZeroToTheHighest()
    {
        final long[] prices = {-HIGHEST, -HIGHEST + 1, -1_000_000_007L, -1, 0, 1, 64, 4_096, HIGHEST - 1, HIGHEST};
        for (int i = prices.length - 1; i >= 0; i--)
        {
            desk.send(sell(1, 1, prices[i]).on(NEGATIVE));
        }
        final List<String> found = desk.send(buy(2, prices.length, HIGHEST).on(NEGATIVE));
        for (int i = 0; i < prices.length; i++)
        {
            assertEquals("TRADE " + (i + 1) + " 1 @ " + prices[i] + " maker " + (prices.length - i) +
                " left 0 taker 11 left " + (prices.length - 1 - i), found.get(i + 1));
        }

        for (final long price : prices)
        {
            desk.send(buy(1, 1, price).on(NEGATIVE));
        }
        assertEquals(prices.length, levels(NEGATIVE, Side.BUY).size());
        assertEquals(HIGHEST + " x 1 of 1", levels(NEGATIVE, Side.BUY).get(0));
        thenEvents(desk.send(sell(2, 1, HIGHEST).on(NEGATIVE).fok()),
            "ACCEPTED 22 - 2 SELL LIMIT FOK 1 @ " + HIGHEST,
            "TRADE 11 1 @ " + HIGHEST + " maker 21 left 0 taker 22 left 0");
        assertTrue(desk.send(sell(2, 9, -HIGHEST).on(NEGATIVE).fok())
            .contains("TRADE 20 1 @ " + -HIGHEST + " maker 12 left 0 taker 23 left 0"));
        assertEquals(0, desk.engine().liveOrders());
    }

    @Test
    void shouldSweepLevelsThatAreABillionTicksApart()
    {
        final int count = 1_000;
        final long step = 1_000_000_000;
        for (int i = 0; i < count; i++)
        {
            final long place = i * 389L % count;
            desk.send(sell(1, 1, 1 + place * step));
            desk.send(buy(1, 1, -1 - place * step).on(NEGATIVE));
        }
        assertEquals(count, levels(1, Side.SELL).size());

        final List<String> up = desk.send(buy(2, count - 1, count * step));
        final List<String> down = desk.send(sell(2, count - 1, -count * step).on(NEGATIVE));
        for (int i = 0; i < count - 1; i++)
        {
            assertTrue(up.get(i + 1).startsWith("TRADE " + (i + 1) + " 1 @ " + (1 + i * step) + " "));
            assertTrue(down.get(i + 1).startsWith("TRADE " + (i + count) + " 1 @ " + (-1 - i * step) + " "));
        }
        assertEquals(List.of((1 + (count - 1) * step) + " x 1 of 1"), levels(1, Side.SELL));
    }

    @Test
    void shouldKeepStopsAtAndBeyondTheEndsOfAllPrices()
    {
        desk.send(buy(1, 1, -HIGHEST).on(NEGATIVE));
        desk.send(sell(2, 1, -HIGHEST).on(NEGATIVE));
        thenEvents(desk.send(sell(1, 1, NONE).stop(-HIGHEST - 1).on(NEGATIVE)), "REJECTED INVALID_STOP_PRICE - 1");
        thenEvents(desk.send(sell(1, 1, NONE).trail(HIGHEST + 1).on(NEGATIVE)), "REJECTED INVALID_STOP_PRICE - 1");
        thenEvents(desk.send(sell(1, 1, NONE).trail(0).on(NEGATIVE)), "REJECTED INVALID_STOP_PRICE - 1");
        desk.send(sell(1, 1, NONE).trail(HIGHEST).on(NEGATIVE));
        desk.send(buy(1, 1, NONE).stop(HIGHEST).on(NEGATIVE));
        assertEquals(-2 * HIGHEST, desk.engine().order(3).stopPriceTicks());

        desk.send(sell(2, 2, HIGHEST).on(NEGATIVE));
        thenEvents(desk.send(buy(2, 1, HIGHEST).on(NEGATIVE).stp(StpMode.NONE)),
            "ACCEPTED 6 - 2 BUY LIMIT GTC 1 @ " + HIGHEST,
            "TRADE 2 1 @ " + HIGHEST + " maker 5 left 1 taker 6 left 0",
            "TRIGGERED 4 - 1 on 2 stop " + HIGHEST + " last " + HIGHEST,
            "TRADE 3 1 @ " + HIGHEST + " maker 5 left 0 taker 4 left 0");
        assertEquals(0, desk.engine().order(3).stopPriceTicks());
        desk.send(buy(2, 1, 0).on(NEGATIVE));
        desk.send(buy(2, 1, -HIGHEST).on(NEGATIVE));
        thenEvents(desk.send(sell(3, 1, 0).on(NEGATIVE)),
            "ACCEPTED 9 - 3 SELL LIMIT GTC 1 @ 0",
            "TRADE 4 1 @ 0 maker 7 left 0 taker 9 left 0",
            "TRIGGERED 3 - 1 on 2 stop 0 last 0",
            "TRADE 5 1 @ " + -HIGHEST + " maker 8 left 0 taker 3 left 0");

        desk.send(buy(1, 1, HIGHEST).on(NEGATIVE));
        desk.send(sell(2, 1, HIGHEST).on(NEGATIVE));
        desk.send(buy(1, 1, NONE).trail(HIGHEST).on(NEGATIVE));
        assertEquals(2 * HIGHEST, desk.engine().order(12).stopPriceTicks());
    }

    @Test
    void shouldClampProtectionIntoThePriceLimits()
    {
        desk.define(spec("P").protection(HIGHEST, ProtectionAction.REST));
        desk.send(sell(1, 1, HIGHEST).on(3));
        thenEvents(desk.send(market(2, Side.BUY, 3).on(3)),
            "ACCEPTED 2 - 2 BUY MARKET GTC 3 @ -",
            "TRADE 1 1 @ " + HIGHEST + " maker 1 left 0 taker 2 left 2",
            "REPLACED 2 - was - 3 @ " + HIGHEST + " cum 1 leaves 2 LOST");
        desk.massCancel(2, NullValue.INT, Side.NULL_VAL);
        desk.send(buy(1, 1, 1).on(3));
        thenEvents(desk.send(market(2, Side.SELL, 3).on(3)),
            "ACCEPTED 4 - 2 SELL MARKET GTC 3 @ -",
            "TRADE 2 1 @ 1 maker 3 left 0 taker 4 left 2",
            "REPLACED 4 - was - 3 @ 1 cum 1 leaves 2 LOST");
    }

    @Test
    void shouldBandTheWholeRangeOfPrices()
    {
        desk.reference(NEGATIVE, -HIGHEST);
        desk.band(NEGATIVE, Instrument.MAX_BAND_PCT, Instrument.MAX_BAND_PCT, BandAction.EXPIRE_TAKER);
        desk.send(sell(1, 1, HIGHEST).on(NEGATIVE));
        desk.send(buy(2, 1, HIGHEST).on(NEGATIVE));
        assertEquals(1, desk.engine().lastTradeId());
        desk.band(NEGATIVE, 0, 1, BandAction.EXPIRE_TAKER);
        final long width = HIGHEST / 1_000_000;
        desk.send(sell(1, 1, HIGHEST - width - 1).on(NEGATIVE));
        thenEvents(desk.send(buy(2, 1, HIGHEST).on(NEGATIVE)),
            "ACCEPTED 4 - 2 BUY LIMIT GTC 1 @ " + HIGHEST,
            "BAND_BREACHED 4 on 2 @ " + (HIGHEST - width - 1) + " low " + (HIGHEST - width) + " high " +
                (HIGHEST + width) + " EXPIRE_TAKER",
            "EXPIRED PRICE_BAND 4 - cum 0 canceled 1");
        desk.replace(1, 3, HIGHEST - width, NONE);
        assertTrue(desk.send(buy(2, 1, HIGHEST).on(NEGATIVE)).get(1).startsWith("TRADE 2 1 @ " + (HIGHEST - width)));
    }

    @Test
    void shouldUncrossAtTheMiddleOfAllPrices()
    {
        desk.phase(NEGATIVE, TradingPhase.PRE_OPEN);
        desk.send(sell(1, 1, -HIGHEST).on(NEGATIVE));
        thenEvents(desk.send(buy(2, 1, HIGHEST - 1).on(NEGATIVE)),
            "ACCEPTED 2 - 2 BUY LIMIT GTC 1 @ " + (HIGHEST - 1),
            "INDICATIVE 2 1 @ -1 surplus 0 NONE");
        thenEvents(desk.phase(NEGATIVE, TradingPhase.UNCROSS),
            "UNCROSSED 2 1 @ -1 surplus 0 NONE MIDDLE",
            "TRADE 1 1 @ -1 maker 1 left 0 taker 2 left 0",
            "PHASE 2 CONTINUOUS");
    }

    @Test
    void shouldUncrossTheLargestQuantities()
    {
        desk.phase(1, TradingPhase.PRE_OPEN);
        desk.mute(true);
        final int count = 2_000;
        for (int i = 0; i < count; i++)
        {
            desk.send(0 == i % 2 ? market(1, Side.BUY, MAX_LOTS) : buy(1, MAX_LOTS, 5));
            desk.send(sell(2, MAX_LOTS - 1, 3));
        }
        desk.mute(false);
        final List<String> found = desk.phase(1, TradingPhase.UNCROSS);
        assertEquals("UNCROSSED 1 " + count * (MAX_LOTS - 1) + " @ 5 surplus " + count + " BUY PRESSURE", found.get(0));
        assertEquals(1, desk.engine().liveOrders());
        assertEquals(List.of("5 x " + count + " of 1"), levels(1, Side.BUY));
    }

    @Test
    void shouldExpireInTheLastNanosecondThereIs()
    {
        desk.send(buy(1, 1, 1).gtd(Long.MAX_VALUE));
        thenEvents(desk.clock(Long.MAX_VALUE - 1));
        thenEvents(desk.clock(Long.MAX_VALUE), "EXPIRED GTD 1 - cum 0 canceled 1");
        thenEvents(desk.at(Long.MAX_VALUE).send(buy(1, 1, 1).gtd(Long.MAX_VALUE)), "REJECTED INVALID_EXPIRE_TIME - 1");
        thenEvents(desk.clock(Long.MAX_VALUE));
        assertEquals(0, desk.engine().liveOrders());
    }

    @Test
    void shouldSpendTheLargestBudget()
    {
        desk.send(sell(1, 1_000, HIGHEST));
        desk.send(sell(1, MAX_LOTS, 1));
        final long left = Long.MAX_VALUE - MAX_LOTS - 1_000 * HIGHEST;
        thenEvents(desk.send(market(2, Side.BUY, NONE).budget(Long.MAX_VALUE)),
            "ACCEPTED 3 - 2 BUY MARKET GTC - @ -",
            "TRADE 1 " + MAX_LOTS + " @ 1 maker 2 left 0 taker 3 left -",
            "TRADE 2 1000 @ " + HIGHEST + " maker 1 left 0 taker 3 left -",
            "EXPIRED NO_LIQUIDITY 3 - cum " + (MAX_LOTS + 1_000) + " canceled 0");
        assertTrue(left > 0);
        desk.send(sell(1, 1_000, HIGHEST));
        desk.send(sell(1, 1_000, HIGHEST));
        thenEvents(desk.send(market(2, Side.BUY, NONE).budget(Long.MAX_VALUE).fok()),
            "ACCEPTED 6 - 2 BUY MARKET FOK - @ -",
            "TRADE 3 1000 @ " + HIGHEST + " maker 4 left 0 taker 6 left -",
            "TRADE 4 23 @ " + HIGHEST + " maker 5 left 977 taker 6 left -",
            "EXPIRED BUDGET 6 - cum 1023 canceled 0");
    }
}
