package io.ringbook.gateway.model;

import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.FeeAsset;
import io.ringbook.sbe.Liquidity;
import io.ringbook.sbe.Side;
import org.junit.jupiter.api.Test;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Klines and the last 24 hours. */
class KlinesTest
{
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long NONE = NullValue.LONG;
    private static final Instrument X = new Instrument(1, "X", "A", "Q", 1, 0, 1, 0, 8, 8, FeeAsset.QUOTE);

    private final Klines klines = new Klines(5, 4, 3);

    private static long at(final String time)
    {
        return TimeUnit.SECONDS.toNanos(Instant.parse(time).getEpochSecond());
    }

    private static Kline kline(
        final long openNs, final long open, final long high, final long low, final long close, final long volume,
        final long tickLots, final long trades)
    {
        return new Kline(openNs, open, high, low, close, volume, BigInteger.valueOf(tickLots), trades);
    }

    @Test
    void shouldBeginAtMultiplesOfTheIntervalAndWeeksOnMondays()
    {
        final long saturday = at("2026-11-21T15:37:42Z") + 7;
        assertEquals(at("2026-11-21T15:37:42Z"), KlineInterval.S1.openNs(saturday));
        assertEquals(at("2026-11-21T15:35:00Z"), KlineInterval.of("5m").openNs(saturday));
        assertEquals(at("2026-11-21T15:30:00Z"), KlineInterval.of("15m").openNs(saturday));
        assertEquals(at("2026-11-21T12:00:00Z"), KlineInterval.of("4h").openNs(saturday));
        assertEquals(at("2026-11-21T00:00:00Z"), KlineInterval.of("1d").openNs(saturday));
        assertEquals(at("2026-11-16T00:00:00Z"), KlineInterval.of("1w").openNs(saturday));
        assertEquals(at("2026-11-16T00:00:00Z"), KlineInterval.of("1w").nextOpenNs(at("2026-11-16T00:00:00Z")));
        assertEquals(at("2026-11-23T00:00:00Z"), KlineInterval.of("1w").nextOpenNs(saturday));
    }

    @Test
    void shouldFillWhatDidNotTradeWithTheLastCloseUpToNow()
    {
        klines.add(10 * MINUTE + 1, 100, 2);
        klines.add(10 * MINUTE + 2, 90, 1);
        klines.add(12 * MINUTE, 95, 3);
        final KlineSeries series = klines.series(KlineInterval.M1, NONE, NONE, 500, 13 * MINUTE + 1);
        assertFalse(series.isPartial());
        assertEquals(List.of(
            kline(10 * MINUTE, 100, 100, 90, 90, 3, 290, 2), Kline.empty(11 * MINUTE, 90),
            kline(12 * MINUTE, 95, 95, 95, 95, 3, 285, 1), Kline.empty(13 * MINUTE, 95)), series.klines());
        assertEquals(series.klines().subList(2, 4),
            klines.series(KlineInterval.M1, NONE, NONE, 2, 13 * MINUTE + 1).klines());
        assertEquals(series.klines().subList(1, 2),
            klines.series(KlineInterval.M1, 10 * 60_000 + 1, NONE, 1, 13 * MINUTE + 1).klines());
        assertEquals(series.klines().subList(0, 2),
            klines.series(KlineInterval.M1, 0, 11 * 60_000, 9, 13 * MINUTE + 1).klines());
        assertEquals(List.of(kline(10 * MINUTE, 100, 100, 90, 95, 6, 575, 3)),
            klines.series(KlineInterval.M5, NONE, NONE, 3, 13 * MINUTE + 1).klines());
        assertEquals(List.of(), klines.series(KlineInterval.M1, NONE, 60_000, 9, 13 * MINUTE).klines());
        assertEquals(List.of(), klines.series(KlineInterval.M1, Long.MAX_VALUE, NONE, 9, 13 * MINUTE).klines());
    }

    @Test
    void shouldHaveNoneWhereNothingHasTraded()
    {
        final KlineSeries series = klines.series(KlineInterval.D1, NONE, NONE, 5, 40 * HOUR);
        assertEquals(List.of(), series.klines());
        assertFalse(series.isPartial());
    }

    @Test
    void shouldSayFromWhenOnItHasEverythingAndTakeTheRestFromTheCopy()
    {
        final TradeLog log = new TradeLog();
        final Random random = new Random(7);
        long now = 1_000 * HOUR;
        for (int i = 1; i <= 300; i++)
        {
            now += random.nextInt(400) * SECOND;
            final long price = 90 + random.nextInt(20);
            klines.add(now, price, i);
            log.trades.add(new Trade(i, 1, price, i, 1, 2, Side.BUY, Liquidity.CONTINUOUS, now));
        }
        for (final KlineInterval interval : KlineInterval.values())
        {
            final List<Kline> all = log.filled(1, interval, now);
            final KlineSeries series = klines.series(
                interval, all.get(0).openTimeNs() / 1_000_000, NONE, all.size(), now);
            assertTrue(interval.seconds() > 14_400 || series.isPartial(), interval.toString());
            assertEquals(all, series.completedBy(log.klines(1, interval)), interval.toString());
            final KlineSeries last = klines.series(interval, NONE, NONE, 7, now);
            assertEquals(all.subList(Math.max(0, all.size() - 7), all.size()),
                last.completedBy(log.klines(1, interval)), interval.toString());
        }
    }

    @Test
    void shouldCountTheLast24HoursAndForgetTheMinutesBefore()
    {
        final Market market = new Market(X);
        final Random random = new Random(3);
        final TradeLog log = new TradeLog();
        long now = 100 * HOUR;
        for (int i = 1; i <= 1_000; i++)
        {
            now += (long)(random.nextDouble() * random.nextDouble() * (0 == i % 200 ? 30 * HOUR : 10 * MINUTE));
            final Trade trade = new Trade(
                i, 1, 500 + random.nextInt(400), 1 + i, 1, 2, Side.BUY, Liquidity.CONTINUOUS, now);
            market.onTrade(trade);
            log.trades.add(trade);
            final long look = now + random.nextInt(3) * HOUR;
            final long from = KlineInterval.M1.openNs(look) + MINUTE - 24 * HOUR;
            final List<Trade> window = log.trades.stream().filter((old) -> old.timeNs() >= from).toList();
            final Ticker ticker = market.ticker.ticker(market.quote(), look);
            assertEquals(window.size(), ticker.trades(), "trade " + i);
            assertEquals(window.stream().mapToLong(Trade::quantityLots).sum(), ticker.volumeLots());
            assertEquals(
                window.stream().mapToLong((old) -> old.priceTicks() * old.quantityLots()).sum(),
                ticker.tickLots().longValueExact());
            assertEquals(window.stream().mapToLong(Trade::priceTicks).max().orElse(NONE), ticker.highTicks());
            assertEquals(window.stream().mapToLong(Trade::priceTicks).min().orElse(NONE), ticker.lowTicks());
            assertEquals(window.isEmpty() ? NONE : window.get(0).priceTicks(), ticker.openTicks());
            assertEquals(trade.priceTicks(), ticker.lastTicks());
            now = look;
        }
    }
}
