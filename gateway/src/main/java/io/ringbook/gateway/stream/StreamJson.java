package io.ringbook.gateway.stream;

import io.ringbook.gateway.http.Json;
import io.ringbook.gateway.model.Book;
import io.ringbook.gateway.model.Instrument;
import io.ringbook.gateway.model.Trade;
import io.ringbook.sbe.Side;

import java.util.Map;

/**
 * Messages of the stream, and what they are made of.
 */
final class StreamJson
{
    private StreamJson()
    {
    }

    static Json message(final String channel, final Instrument instrument)
    {
        return Json.object().field("channel", channel).field("symbol", instrument.symbol());
    }

    /** Levels of both sides, best first. */
    static Json levels(final Json json, final Instrument instrument, final Book book, final int limit)
    {
        levels(json, "bids", instrument, book.levels(Side.BUY), limit);
        levels(json, "asks", instrument, book.levels(Side.SELL), limit);
        return json;
    }

    static void levels(
        final Json json, final String name, final Instrument instrument, final Map<Long, Long> levels, final int limit)
    {
        json.beginArray(name);
        int count = 0;
        for (final Map.Entry<Long, Long> level : levels.entrySet())
        {
            if (count == limit)
            {
                break;
            }
            json.beginArray()
                .element(instrument.price(level.getKey()))
                .element(instrument.quantity(level.getValue()))
                .endArray();
            count++;
        }
        json.endArray();
    }

    static void trade(final Json json, final Instrument instrument, final Trade trade)
    {
        json.begin()
            .field("tradeId", trade.tradeId())
            .field("symbol", instrument.symbol())
            .field("price", instrument.price(trade.priceTicks()))
            .field("quantity", instrument.quantity(trade.quantityLots()))
            .field("bidOrderId", trade.bidOrderId())
            .field("askOrderId", trade.askOrderId())
            .field("takerSide", trade.takerSide().name())
            .field("liquidity", trade.liquidity().name())
            .time("time", trade.timeNs())
            .end();
    }
}
