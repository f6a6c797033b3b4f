package io.ringbook.gateway.rest;

import io.ringbook.codecs.NullValue;
import io.ringbook.gateway.http.Access;
import io.ringbook.gateway.http.Call;
import io.ringbook.gateway.http.Json;
import io.ringbook.gateway.http.JsonBody;
import io.ringbook.gateway.http.Problem;
import io.ringbook.gateway.http.ProblemCode;
import io.ringbook.gateway.http.Route;
import io.ringbook.gateway.model.Instrument;
import io.ringbook.gateway.model.Kline;
import io.ringbook.gateway.model.KlineInterval;
import io.ringbook.gateway.model.KlineSeries;
import io.ringbook.gateway.model.ModelThread;
import io.ringbook.gateway.model.ReadModel;
import io.ringbook.gateway.model.Tape;
import io.ringbook.gateway.model.Trade;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What has traded, for anybody: trades and klines, from memory as far as that goes, then from the history.
 */
public final class TapeEndpoints
{
    private static final Pattern CURSOR = Pattern.compile("trade:([0-9]{1,18})");
    private static final int MAX_CURSOR = 64;
    private static final long MAX_MS = TimeUnit.NANOSECONDS.toMillis(Long.MAX_VALUE);

    private final Ask ask;
    private final ReadModel model;
    private final MarketHistory history;

    /**
     * Endpoints.
     *
     * @param thread  of the model.
     * @param model   to answer from.
     * @param history of what the model has no more, or null if there is none.
     */
    public TapeEndpoints(final ModelThread thread, final ReadModel model, final MarketHistory history)
    {
        this.ask = new Ask(thread);
        this.model = model;
        this.history = history;
    }

    /**
     * Their routes.
     *
     * @return routes.
     */
    public List<Route> routes()
    {
        return List.of(
            Route.of("GET", "/api/v1/trades", Access.PUBLIC, this::trades),
            Route.of("GET", "/api/v1/klines", Access.PUBLIC, this::klines));
    }

    private void trades(final Call call)
    {
        final Instrument instrument = Symbols.required(call, model, "symbol");
        final long before = before(call.query("cursor"));
        final int limit = (int)call.queryInteger("limit", 1, 1_000, 100);
        call.queryDone();
        ask.ask(call, () ->
        {
            // One more than is asked for says whether there are more.
            final Tape tape = model.trades(instrument);
            final List<Trade> trades = tape.before(before, limit + 1);
            if (trades.size() > limit || tape.isWhole() || null == history)
            {
                respond(call, instrument, trades, limit);
                return;
            }
            final long sequence = model.sequence();
            elsewhere(call, () ->
            {
                final List<Trade> all = new ArrayList<>(trades);
                final long oldest = trades.isEmpty() ? before : trades.get(trades.size() - 1).tradeId();
                all.addAll(history.marketTrades(sequence, instrument, oldest, limit + 1 - trades.size()));
                respond(call, instrument, all, limit);
            });
        });
    }

    private static void respond(
        final Call call, final Instrument instrument, final List<Trade> trades, final int limit)
    {
        final Json json = Json.object().beginArray("trades");
        for (final Trade trade : trades.subList(0, Math.min(limit, trades.size())))
        {
            json.begin();
            MarketJson.writeTrade(json, instrument, trade);
            json.end();
        }
        json.endArray();
        if (trades.size() > limit)
        {
            json.field("cursor", cursor(trades.get(limit - 1).tradeId()));
        }
        else
        {
            json.nullField("cursor");
        }
        call.respond(200, json.end());
    }

    private static String cursor(final long tradeId)
    {
        return Base64.getUrlEncoder().withoutPadding()
            .encodeToString(("trade:" + tradeId).getBytes(StandardCharsets.US_ASCII));
    }

    private static long before(final String cursor)
    {
        if (null == cursor)
        {
            return Long.MAX_VALUE;
        }
        final Matcher form = CURSOR.matcher(decode(cursor));
        if (!form.matches())
        {
            throw Problem.ofField(ProblemCode.INVALID_PARAMETER, "cursor",
                "expected the cursor of an earlier page, found " + JsonBody.shown(cursor));
        }
        return Long.parseLong(form.group(1));
    }

    private static String decode(final String cursor)
    {
        try
        {
            return cursor.length() > MAX_CURSOR ? "" :
                new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
        }
        catch (final IllegalArgumentException e)
        {
            return "";
        }
    }

    private void klines(final Call call)
    {
        final Instrument instrument = Symbols.required(call, model, "market");
        final String text = call.requiredQuery("interval");
        final KlineInterval interval = KlineInterval.of(text);
        if (null == interval)
        {
            throw Problem.ofField(ProblemCode.INVALID_PARAMETER, "interval",
                "expected one of 1s, 1m, 5m, 15m, 1h, 4h, 1d, 1w, found " + JsonBody.shown(text));
        }
        final long startMs = call.queryInteger("startTime", 0, MAX_MS, NullValue.LONG);
        final long endMs = call.queryInteger("endTime", 0, MAX_MS, NullValue.LONG);
        final int limit = (int)call.queryInteger("limit", 1, 1_500, 500);
        call.queryDone();
        ask.ask(call, () ->
        {
            final KlineSeries series = model.klines(instrument, interval, startMs, endMs, limit);
            if (!series.isPartial() || null == history)
            {
                respond(call, instrument, interval, series.klines());
                return;
            }
            final long sequence = model.sequence();
            elsewhere(call, () ->
            {
                final List<Kline> older = history.klines(sequence, instrument, interval, series.fromNs(),
                    Math.min(series.completeFromNs(), series.toNs() + interval.lengthNs()));
                respond(call, instrument, interval, series.completedBy(older));
            });
        });
    }

    private static void respond(
        final Call call, final Instrument instrument, final KlineInterval interval, final List<Kline> klines)
    {
        final Json json = Json.object()
            .field("market", instrument.symbol())
            .field("interval", interval.toString())
            .beginArray("klines");
        for (final Kline kline : klines)
        {
            json.begin();
            MarketJson.writeKline(json, instrument, interval, kline);
            json.end();
        }
        call.respond(200, json.endArray().end());
    }

    /** What may wait goes to a worker thread. */
    private static void elsewhere(final Call call, final Runnable answer)
    {
        try
        {
            call.exchange().getConnection().getWorker().execute(() -> Ask.answer(call, answer));
        }
        catch (final RejectedExecutionException e)
        {
            throw new Problem(ProblemCode.STOPPING, "the gateway is stopping");
        }
    }
}
