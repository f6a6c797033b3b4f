package io.ringbook.gateway.rest;

import io.ringbook.gateway.history.History;
import io.ringbook.gateway.model.Instrument;
import io.ringbook.gateway.model.Kline;
import io.ringbook.gateway.model.KlineInterval;
import io.ringbook.gateway.model.Trade;

import java.util.List;

/**
 * What the copy in PostgreSQL has of the market.
 */
public final class CopiedMarket implements MarketHistory
{
    private final History history;

    private CopiedMarket(final History history)
    {
        this.history = history;
    }

    /**
     * The market of a history.
     *
     * @param history to ask, or null if there is none.
     * @return market, or null if there is no history.
     */
    public static MarketHistory of(final History history)
    {
        return null == history ? null : new CopiedMarket(history);
    }

    @Override
    public List<Trade> marketTrades(
        final long sequence, final Instrument instrument, final long before, final int limit)
    {
        return history.marketTrades(sequence, instrument, before, limit);
    }

    @Override
    public List<Kline> klines(
        final long sequence,
        final Instrument instrument,
        final KlineInterval interval,
        final long fromNs,
        final long toNs)
    {
        return history.klines(sequence, instrument, interval, fromNs, toNs);
    }
}
