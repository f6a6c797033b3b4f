package io.ringbook.gateway.stream;

import io.ringbook.gateway.http.Json;
import io.ringbook.gateway.model.Instrument;
import io.ringbook.gateway.model.ReadModel;
import io.ringbook.gateway.model.Tape;
import io.ringbook.gateway.model.Trade;
import io.ringbook.gateway.rest.MarketJson;

import java.util.ArrayList;
import java.util.List;

/**
 * Every trade of an instrument. A message names the trade before its first, so that a client sees a gap.
 */
final class TradesChannel extends Channel
{
    private static final int MESSAGE_TRADES = 100;

    private final ReadModel model;
    private final Instrument instrument;
    private final WriteBudget budget;
    private final List<Trade> pending = new ArrayList<>();
    /** The last one published, or about to be. */
    private long lastTradeId;
    private long previousTradeId;

    TradesChannel(final ReadModel model, final Instrument instrument, final WriteBudget budget)
    {
        this.model = model;
        this.budget = budget;
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
            final Trade trade = model.trades(instrument).last();
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
        if (null == from)
        {
            return;
        }
        budget.requireLeft();
        if (null == model.trades(instrument).after(seen(from)))
        {
            throw new Refused("RESUME_TOO_OLD", "from", "expected one of the last " + Tape.CAPACITY +
                " trades; found " + seen(from) + "; older ones are at /api/v1/trades");
        }
    }

    @Override
    void begin(final Subscription subscription, final String from)
    {
        flush();
        final Tape tape = model.trades(instrument);
        lastTradeId = tape.isEmpty() ? 0 : tape.last().tradeId();
        if (null != from)
        {
            resume(subscription, tape, seen(from));
        }
    }

    private void resume(final Subscription subscription, final Tape tape, final long seen)
    {
        final List<Trade> missed = tape.after(seen);
        if (missed.isEmpty())
        {
            return;
        }
        budget.spend(missed.size());
        final List<Trade> before = tape.before(missed.get(0).tradeId(), 1);
        long previous = before.isEmpty() ? tape.isWhole() ? 0 : seen : before.get(0).tradeId();
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
        final Json json = Messages.of(Topic.TRADES, instrument)
            .field("previousTradeId", previous)
            .beginArray("data");
        for (final Trade trade : trades)
        {
            json.begin();
            MarketJson.writeTrade(json, instrument, trade);
            json.end();
        }
        return Message.of(json.endArray().end());
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
