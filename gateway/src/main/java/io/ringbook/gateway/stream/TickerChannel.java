package io.ringbook.gateway.stream;

import io.ringbook.gateway.http.Json;
import io.ringbook.gateway.model.Instrument;
import io.ringbook.gateway.model.ReadModel;
import io.ringbook.gateway.model.Ticker;
import io.ringbook.gateway.rest.MarketJson;
import io.ringbook.sbe.TradingPhase;

/**
 * The ticker of an instrument, each second in which it has changed.
 */
final class TickerChannel extends ConflatedChannel
{
    private final ReadModel model;
    private final Instrument instrument;
    private Ticker told;
    private TradingPhase toldPhase;

    TickerChannel(final ReadModel model, final Instrument instrument)
    {
        this.model = model;
        this.instrument = instrument;
    }

    void onSecond()
    {
        if (!hasSubscribers())
        {
            return;
        }
        final Ticker now = timeless(model.ticker(instrument));
        final TradingPhase phase = model.phase(instrument);
        if (!now.equals(told) || phase != toldPhase)
        {
            told = now;
            toldPhase = phase;
            publishIfQuick(state());
        }
        catchUp();
    }

    /** That time goes on is no change. */
    private static Ticker timeless(final Ticker ticker)
    {
        return new Ticker(
            ticker.lastTicks(), ticker.lastLots(), ticker.bidTicks(), ticker.bidLots(), ticker.askTicks(),
            ticker.askLots(), ticker.openTicks(), ticker.highTicks(), ticker.lowTicks(), ticker.volumeLots(),
            ticker.tickLots(), ticker.trades(), 0, 0);
    }

    @Override
    void begin(final Subscription subscription, final String from)
    {
        if (!hasSubscribers())
        {
            told = timeless(model.ticker(instrument));
            toldPhase = model.phase(instrument);
        }
        super.begin(subscription, from);
    }

    @Override
    Message state()
    {
        final Json json = Messages.of(Topic.TICKER, instrument).begin("data");
        MarketJson.writeTicker(json, instrument, model.phase(instrument), model.ticker(instrument));
        return Message.of(json.end().end());
    }
}
