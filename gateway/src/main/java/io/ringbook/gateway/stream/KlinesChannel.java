package io.ringbook.gateway.stream;

import io.ringbook.codecs.NullValue;
import io.ringbook.gateway.http.Json;
import io.ringbook.gateway.model.Instrument;
import io.ringbook.gateway.model.Kline;
import io.ringbook.gateway.model.KlineInterval;
import io.ringbook.gateway.model.ReadModel;
import io.ringbook.gateway.rest.MarketJson;

import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Klines of an instrument and interval: the one that is not over, when it changes; and each that is over, once, by the
 * clock, also if nothing traded in it.
 */
final class KlinesChannel extends ConflatedChannel
{
    private static final long GATHER_NS = TimeUnit.MILLISECONDS.toNanos(250);
    /** A trade of the last moment may still be on its way from the engine. */
    private static final long GRACE_NS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long MS_NS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final int LATE_KLINES = 100;

    private final ReadModel model;
    private final Instrument instrument;
    private final KlineInterval interval;
    /** When the first one begins that has not been told as over. */
    private long openNs;
    private boolean isOver;
    private boolean isChanged;
    private long toldNs;

    KlinesChannel(final ReadModel model, final Instrument instrument, final KlineInterval interval)
    {
        this.model = model;
        this.instrument = instrument;
        this.interval = interval;
    }

    void onTrade(final long timeNs)
    {
        if (hasSubscribers())
        {
            isChanged = true;
            isOver |= timeNs >= openNs + interval.lengthNs();
            if (timeNs < openNs)
            {
                // Later than the grace: what has been told as over is told again, as it is now.
                openNs = interval.openNs(timeNs);
                isOver = true;
            }
        }
    }

    boolean isDue(final long nowNs)
    {
        return hasSubscribers() && (isOver(nowNs) || (isChanged || isAnybodyBehind()) && nowNs - toldNs >= GATHER_NS);
    }

    private boolean isOver(final long nowNs)
    {
        return isOver || nowNs >= openNs + interval.lengthNs() + GRACE_NS;
    }

    /** Tells what is over, and then how the one that is not has changed. */
    void tell(final long nowNs)
    {
        if (isOver(nowNs))
        {
            tellOver();
        }
        if (isChanged)
        {
            isChanged = false;
            publishIfQuick(state());
        }
        toldNs = nowNs;
        catchUp();
    }

    private void tellOver()
    {
        isOver = false;
        final long nextOpenNs = interval.openNs(model.nowNs());
        if (nextOpenNs > openNs)
        {
            for (final Kline kline : klines(openNs, nextOpenNs - interval.lengthNs()))
            {
                publishIfQuick(message(kline, true));
            }
            openNs = nextOpenNs;
        }
    }

    @Override
    void begin(final Subscription subscription, final String from)
    {
        if (!hasSubscribers())
        {
            openNs = interval.openNs(model.nowNs());
        }
        super.begin(subscription, from);
    }

    @Override
    void rest()
    {
        isOver = false;
        isChanged = false;
    }

    /** Null where nothing has ever traded. */
    @Override
    Message state()
    {
        final long nowOpenNs = interval.openNs(model.nowNs());
        final List<Kline> klines = klines(nowOpenNs, nowOpenNs);
        return klines.isEmpty() ? null : message(klines.get(klines.size() - 1), false);
    }

    private List<Kline> klines(final long fromNs, final long toNs)
    {
        if (NullValue.LONG == fromNs || fromNs > toNs)
        {
            return List.of();
        }
        return model.klines(instrument, interval, fromNs / MS_NS, toNs / MS_NS, LATE_KLINES).klines();
    }

    private Message message(final Kline kline, final boolean isClosed)
    {
        final Json json = Messages.of(Topic.KLINES, instrument).field("interval", interval.toString()).begin("data");
        MarketJson.writeKline(json, instrument, interval, kline);
        return Message.of(json.field("closed", isClosed).end().end());
    }
}
