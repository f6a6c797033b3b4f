package io.ringbook.gateway.stream;

import io.ringbook.gateway.http.Json;
import io.ringbook.gateway.model.Book;
import io.ringbook.gateway.model.Instrument;
import io.ringbook.gateway.rest.MarketJson;
import io.ringbook.sbe.Side;

/**
 * What messages of market channels have in common.
 */
final class Messages
{
    private Messages()
    {
    }

    /** A message that has begun. */
    static Json of(final String channel, final Instrument instrument)
    {
        return Json.object().field("channel", channel).field("symbol", instrument.symbol());
    }

    /** Adds levels of both sides, best first. */
    static Json levels(final Json json, final Instrument instrument, final Book book, final int limit)
    {
        MarketJson.writeLevels(json, "bids", instrument, book.levels(Side.BUY).entrySet(), limit);
        MarketJson.writeLevels(json, "asks", instrument, book.levels(Side.SELL).entrySet(), limit);
        return json;
    }
}
