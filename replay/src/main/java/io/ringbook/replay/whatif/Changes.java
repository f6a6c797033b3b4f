package io.ringbook.replay.whatif;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What shall be other than it was: for all instruments, and for some of them. What is said of one instrument goes
 * before what is said of all, key by key.
 */
public final class Changes
{
    private final Map<String, InstrumentChange> bySymbol = new LinkedHashMap<>();
    private InstrumentChange ofAll = new InstrumentChange();

    /**
     * Changes every instrument.
     *
     * @param change of them.
     * @return this.
     */
    public Changes all(final InstrumentChange change)
    {
        ofAll = change;
        return this;
    }

    /**
     * Changes an instrument.
     *
     * @param symbol of it.
     * @param change of it.
     * @return this.
     */
    public Changes instrument(final String symbol, final InstrumentChange change)
    {
        bySymbol.put(symbol, change);
        return this;
    }

    /**
     * What changes of an instrument, all told.
     *
     * @param symbol of it.
     * @return its change, perhaps an empty one.
     */
    public InstrumentChange of(final String symbol)
    {
        final InstrumentChange own = bySymbol.get(symbol);
        return null == own ? ofAll : own.over(ofAll);
    }

    /**
     * The instruments that are changed by name.
     *
     * @return their symbols.
     */
    public Set<String> symbols()
    {
        return bySymbol.keySet();
    }
}
