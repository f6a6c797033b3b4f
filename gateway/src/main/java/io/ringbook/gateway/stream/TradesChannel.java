package io.ringbook.gateway.stream;

import io.ringbook.gateway.http.Json;
import io.ringbook.gateway.model.Instrument;
import io.ringbook.gateway.model.ReadModel;
import io.ringbook.gateway.model.Trade;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

/**
 * Every trade of an instrument. A message names the trade before its first, so that a client sees a gap.
 */
final class TradesChannel extends Channel
{
    private static final int MESSAGE_TRADES = 100;

    private final ReadModel model;
    private final Instrument instrument;
    private final List<Trade> pending = new ArrayList<>();
    /** The last one published, or about to be. */
    private long lastTradeId;
    private long previousTradeId;

    TradesChannel(final ReadModel model, final Instrument instrument)
    {
        this.model = model;
        this.instrument = instrument;
    }

    /** The model has the trade already, as its newest. */
    void onTrade()
    {
        if (hasSubscribers())
        {
            if (pending.isEmpty())
            {
                previousTradeId = lastTradeId;
            }
            final Trade trade = model.trades(instrument).iterator().next();
            pending.add(trade);
            lastTradeId = trade.tradeId();
            if (MESSAGE_TRADES == pending.size())
            {
                flush();
            }
        }
    }

    void flush()
    {
        if (!pending.isEmpty())
        {
            publish(message(previousTradeId, pending));
            pending.clear();
        }
    }

    /** What was seen must not lie before what is kept. */
    @Override
    void check(final String from)
    {
        if (null != from)
        {
            final Collection<Trade> trades = model.trades(instrument);
            final long oldest = trades.isEmpty() ? 0 : oldest(trades).tradeId();
            if (seen(from) < oldest)
            {
                throw new Refused("RESUME_TOO_OLD", "from", "expected a trade from " + oldest + " on, which are " +
                    "kept here; found " + from + "; older ones are at /api/v1/trades");
            }
        }
    }

    @Override
    void begin(final Subscription subscription, final String from)
    {
        flush();
        final Collection<Trade> trades = model.trades(instrument);
        lastTradeId = trades.isEmpty() ? 0 : trades.iterator().next().tradeId();
        if (null != from)
        {
            resume(subscription, trades, seen(from));
        }
    }

    private void resume(final Subscription subscription, final Collection<Trade> trades, final long seen)
    {
        final List<Trade> missed = new ArrayList<>();
        long previous = 0;
        for (final Trade trade : trades)
        {
            if (trade.tradeId() <= seen)
            {
                previous = trade.tradeId();
                break;
            }
            missed.add(0, trade);
        }
        for (int i = 0; i < missed.size(); i += MESSAGE_TRADES)
        {
            final List<Trade> part = missed.subList(i, Math.min(i + MESSAGE_TRADES, missed.size()));
            subscription.connection.offer(message(previous, part));
            previous = part.get(part.size() - 1).tradeId();
        }
    }

    @Override
    void rest()
    {
        pending.clear();
    }

    private Message message(final long previous, final List<Trade> trades)
    {
        final Json json = StreamJson.message(Topic.TRADES, instrument)
            .field("previousTradeId", previous)
            .beginArray("data");
        for (final Trade trade : trades)
        {
            StreamJson.trade(json, instrument, trade);
        }
        return Message.of(json.endArray().end());
    }

    private static Trade oldest(final Collection<Trade> newestFirst)
    {
        final Iterator<Trade> trades = newestFirst.iterator();
        Trade last = trades.next();
        while (trades.hasNext())
        {
            last = trades.next();
        }
        return last;
    }

    private static long seen(final String from)
    {
        if (from.matches("[0-9]{1,18}"))
        {
            return Long.parseLong(from);
        }
        throw new Refused("INVALID_FIELD", "from", "expected a tradeId");
    }
}
