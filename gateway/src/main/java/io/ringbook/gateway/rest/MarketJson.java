package io.ringbook.gateway.rest;

import io.ringbook.codecs.NullValue;
import io.ringbook.gateway.http.Json;
import io.ringbook.gateway.model.Instrument;
import io.ringbook.gateway.model.Kline;
import io.ringbook.gateway.model.KlineInterval;
import io.ringbook.gateway.model.Ticker;
import io.ringbook.gateway.model.Trade;
import io.ringbook.sbe.Liquidity;
import io.ringbook.sbe.TradingPhase;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Market data as JSON. Any thread.
 */
public final class MarketJson
{
    private static final int PERCENT_DECIMALS = 2;

    private MarketJson()
    {
    }

    /**
     * Writes a trade's fields into an object that has begun.
     *
     * @param json       to write to.
     * @param instrument of the trade.
     * @param trade      to write.
     */
    public static void writeTrade(final Json json, final Instrument instrument, final Trade trade)
    {
        json.field("tradeId", trade.tradeId())
            .field("symbol", instrument.symbol())
            .field("price", instrument.price(trade.priceTicks()))
            .field("quantity", instrument.quantity(trade.quantityLots()))
            .field("bidOrderId", trade.bidOrderId())
            .field("askOrderId", trade.askOrderId())
            .field("takerSide", trade.takerSide().name())
            .field("liquidity", Liquidity.AUCTION == trade.liquidity() ? "AUCTION" : "CONTINUOUS")
            .time("time", trade.timeNs());
    }

    /**
     * Writes a kline's fields into an object that has begun.
     *
     * @param json       to write to.
     * @param instrument of the kline.
     * @param interval   of the kline.
     * @param kline      to write.
     */
    public static void writeKline(
        final Json json, final Instrument instrument, final KlineInterval interval, final Kline kline)
    {
        json.field("openTime", ms(kline.openTimeNs()))
            .field("open", instrument.price(kline.openTicks()))
            .field("high", instrument.price(kline.highTicks()))
            .field("low", instrument.price(kline.lowTicks()))
            .field("close", instrument.price(kline.closeTicks()))
            .field("volume", instrument.quantity(kline.volumeLots()))
            .field("quoteVolume", notional(instrument, kline.tickLots()))
            .field("trades", kline.trades())
            .field("closeTime", ms(kline.openTimeNs() + interval.lengthNs()) - 1);
    }

    /**
     * Writes a ticker's fields into an object that has begun.
     *
     * @param json       to write to.
     * @param instrument of the ticker.
     * @param phase      of the instrument.
     * @param ticker     to write.
     */
    public static void writeTicker(
        final Json json, final Instrument instrument, final TradingPhase phase, final Ticker ticker)
    {
        json.field("symbol", instrument.symbol())
            .field("phase", phase.name())
            .field("lastPrice", price(instrument, ticker.lastTicks()))
            .field("lastQuantity", quantity(instrument, ticker.lastLots()))
            .field("bidPrice", price(instrument, ticker.bidTicks()))
            .field("bidQuantity", quantity(instrument, ticker.bidLots()))
            .field("askPrice", price(instrument, ticker.askTicks()))
            .field("askQuantity", quantity(instrument, ticker.askLots()))
            .field("openPrice", price(instrument, ticker.openTicks()))
            .field("highPrice", price(instrument, ticker.highTicks()))
            .field("lowPrice", price(instrument, ticker.lowTicks()))
            .field("priceChange", price(instrument, ticker.changeTicks()))
            .field("priceChangePercent", changePercent(ticker))
            .field("volume", instrument.quantity(ticker.volumeLots()))
            .field("quoteVolume", notional(instrument, ticker.tickLots()))
            .field("trades", ticker.trades())
            .field("openTime", ms(ticker.openTimeNs()))
            .field("closeTime", ms(ticker.closeTimeNs()));
    }

    /**
     * Writes levels of a book as a field: pairs of price and displayed quantity.
     *
     * @param json       to write to.
     * @param name       of the field.
     * @param instrument of the book.
     * @param levels     lots by ticks, best first.
     * @param limit      most to write.
     */
    public static void writeLevels(
        final Json json,
        final String name,
        final Instrument instrument,
        final Iterable<Map.Entry<Long, Long>> levels,
        final int limit)
    {
        json.beginArray(name);
        int count = 0;
        for (final Map.Entry<Long, Long> level : levels)
        {
            if (count++ == limit)
            {
                break;
            }
            json.beginArray()
                .element(instrument.price(level.getKey()))
                .element(instrument.quantity(level.getValue()))
                .endArray();
        }
        json.endArray();
    }

    /** A sum of ticks x lots, in the quote asset, without trailing zeros. */
    static String notional(final Instrument instrument, final BigInteger tickLots)
    {
        final BigDecimal notional = exactNotional(instrument, tickLots);
        return 0 == notional.signum() ? "0" : notional.stripTrailingZeros().toPlainString();
    }

    private static BigDecimal exactNotional(final Instrument instrument, final BigInteger tickLots)
    {
        return new BigDecimal(
            tickLots.multiply(BigInteger.valueOf(instrument.tickSize()))
                .multiply(BigInteger.valueOf(instrument.lotSize())),
            instrument.tickSizeDecimals() + instrument.lotSizeDecimals());
    }

    private static String changePercent(final Ticker ticker)
    {
        if (NullValue.LONG == ticker.changeTicks() || 0 == ticker.openTicks())
        {
            return null;
        }
        return BigDecimal.valueOf(ticker.changeTicks()).multiply(BigDecimal.valueOf(100))
            .divide(BigDecimal.valueOf(ticker.openTicks()), PERCENT_DECIMALS, RoundingMode.HALF_UP).toPlainString();
    }

    private static String price(final Instrument instrument, final long ticks)
    {
        return NullValue.LONG == ticks ? null : instrument.price(ticks);
    }

    private static String quantity(final Instrument instrument, final long lots)
    {
        return NullValue.LONG == lots ? null : instrument.quantity(lots);
    }

    private static long ms(final long timeNs)
    {
        return Math.floorDiv(timeNs, TimeUnit.MILLISECONDS.toNanos(1));
    }
}
