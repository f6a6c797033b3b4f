package io.ringbook.gateway.rest;

import io.ringbook.gateway.http.Problem;
import io.ringbook.gateway.model.Instrument;
import io.ringbook.gateway.model.Kline;
import io.ringbook.gateway.model.KlineInterval;
import io.ringbook.gateway.model.Trade;

import java.util.List;

/**
 * What memory has no more of the market. Its methods block; they are called on worker threads.
 */
public interface MarketHistory
{
    /**
     * Trades of an instrument, newest first.
     *
     * @param sequence   that the copy must have.
     * @param instrument of them.
     * @param before     older than the trade of this id.
     * @param limit      most to give.
     * @return trades.
     * @throws Problem HISTORY_BEHIND or HISTORY_UNAVAILABLE.
     */
    List<Trade> marketTrades(long sequence, Instrument instrument, long before, int limit);

    /**
     * Klines that have trades, ascending.
     *
     * @param sequence   that the copy must have.
     * @param instrument of them.
     * @param interval   of each.
     * @param fromNs     begin of the first.
     * @param toNs       begin of the first that is not wanted.
     * @return klines; before them the last one that begins before {@code fromNs}, if there is one.
     * @throws Problem HISTORY_BEHIND or HISTORY_UNAVAILABLE.
     */
    List<Kline> klines(long sequence, Instrument instrument, KlineInterval interval, long fromNs, long toNs);
}
