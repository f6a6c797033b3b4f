package io.ringbook.engine.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The state of the reference engine: counters, assets, accounts and instruments. The live orders are in
 * {@link LiveOrders}.
 */
final class ReferenceState
{
    long sequence;
    long timeNs;

    /** B3: over the whole engine, from 1. */
    long lastOrderId;
    long lastTradeId;

    /** Decision a, G2: one engine-wide counter. */
    long lastPriority;

    /** L4: the global kill switch is a flag of its own. */
    boolean isKilled;

    /** In the order of first naming. */
    final Map<String, Integer> assetScales = new LinkedHashMap<>();
    final PlainLedger ledger = new PlainLedger();
    final TreeMap<Long, Account> accounts = new TreeMap<>();
    final List<PlainInstrument> instruments = new ArrayList<>();
    private Account lastAsked;

    /** K1: a name that is known keeps its scale. */
    void nameAsset(final String asset, final int scale)
    {
        assetScales.putIfAbsent(asset, scale);
    }

    /** Ids count from 1 in the order of first naming. */
    int assetId(final String asset)
    {
        return 1 + new ArrayList<>(assetScales.keySet()).indexOf(asset);
    }

    /** K8: accounts exist by being named. */
    Account account(final long id)
    {
        if (null == lastAsked || lastAsked.id != id)
        {
            lastAsked = accounts.computeIfAbsent(id, Account::new);
        }
        return lastAsked;
    }

    /** Null if unknown; ids count from 1. */
    PlainInstrument instrument(final int id)
    {
        return 1 <= id && id <= instruments.size() ? instruments.get(id - 1) : null;
    }

    PlainInstrument instrument(final String symbol)
    {
        for (final PlainInstrument instrument : instruments)
        {
            if (instrument.symbol.equals(symbol))
            {
                return instrument;
            }
        }
        return null;
    }
}
