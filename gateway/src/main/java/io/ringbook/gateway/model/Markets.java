package io.ringbook.gateway.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All markets by the id of their instruments. By symbol, instruments and terms may be asked for by any thread.
 */
final class Markets
{
    private volatile Map<String, Instrument> bySymbol = Map.of();
    private final Map<Integer, Terms> terms = new ConcurrentHashMap<>();
    private final Map<String, Terms> termsToCome = new ConcurrentHashMap<>();
    private volatile Market[] byId = new Market[0];
    private final List<Market> touched = new ArrayList<>();
    private Market lastTouched;

    Map<String, Instrument> bySymbol()
    {
        return bySymbol;
    }

    void define(final Instrument instrument)
    {
        final int id = instrument.id();
        if (id > byId.length)
        {
            final Market[] more = Arrays.copyOf(byId, id);
            more[id - 1] = new Market(instrument);
            byId = more;
        }
        final Market market = byId[id - 1];
        market.instrument = instrument;
        final Terms announced = termsToCome.remove(instrument.symbol());
        if (null != announced)
        {
            terms.put(id, announced);
        }
        // It has no order now, or it would not have been defined: whether its levels are told will be seen.
        market.book.isL2(false);
        final Map<String, Instrument> changed = new TreeMap<>(bySymbol);
        changed.put(instrument.symbol(), instrument);
        bySymbol = changed;
    }

    Terms terms(final int instrumentId)
    {
        return terms.getOrDefault(instrumentId, Terms.UNKNOWN);
    }

    void terms(final int instrumentId, final Terms known)
    {
        terms.put(instrumentId, known);
    }

    void termsToCome(final String symbol, final Terms announced)
    {
        termsToCome.put(symbol, announced);
    }

    int count()
    {
        return byId.length;
    }

    /** A market, or null. Of what it has, the quote may be read by any thread. */
    Market find(final int instrumentId)
    {
        final Market[] markets = byId;
        return instrumentId < 1 || instrumentId > markets.length ? null : markets[instrumentId - 1];
    }

    /** A market that must be there. */
    Market get(final int instrumentId)
    {
        final Market market = find(instrumentId);
        if (null == market)
        {
            throw new IllegalArgumentException(
                "instrumentId: expected 1 to " + byId.length + ", found " + instrumentId);
        }
        return market;
    }

    /** A market that something happens to. */
    Market touch(final int instrumentId)
    {
        final Market market = get(instrumentId);
        if (market != lastTouched)
        {
            touched.add(market);
            lastTouched = market;
        }
        return market;
    }

    /** Commands have ended: what other threads may see of the markets they touched is shown. */
    void publish()
    {
        touched.forEach(Market::publishQuote);
        touched.clear();
        lastTouched = null;
    }
}
