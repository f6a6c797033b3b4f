package io.ringbook.engine;

import io.ringbook.engine.book.OrderBooks;
import org.agrona.collections.Object2IntHashMap;

import java.util.Arrays;

/**
 * The state that all parts of one engine share: counters, instruments, assets, live orders.
 */
final class EngineState
{
    static final int UNKNOWN = 0;

    final int maxInstruments;
    final int maxAssets;
    final int maxAccounts;
    final OrderBooks books;
    final Accounts accounts = new Accounts();
    final Indicatives indicatives = new Indicatives();

    long sequence;
    long timestampNs;
    long lastOrderId;
    long lastTradeId;
    long lastPriority;

    private final Object2IntHashMap<String> instrumentIds = new Object2IntHashMap<>(UNKNOWN);
    private Instrument[] instruments = new Instrument[8];
    private int instrumentCount;

    private final Object2IntHashMap<String> assetIds = new Object2IntHashMap<>(UNKNOWN);
    private String[] assets = new String[8];
    private int[] assetScales = new int[8];
    private int assetCount;

    EngineState(final EngineConfig config)
    {
        maxInstruments = config.maxInstruments();
        maxAssets = config.maxAssets();
        maxAccounts = config.maxAccounts();
        books = new OrderBooks(config.initialOrders(), config.maxOrders(), config.maxLevelPages());
    }

    /**
     * Finds an instrument.
     *
     * @param id any number.
     * @return the instrument or null.
     */
    Instrument instrument(final int id)
    {
        return 0 < id && id <= instrumentCount ? instruments[id] : null;
    }

    Instrument instrument(final String symbol)
    {
        return instrument(instrumentIds.getValue(symbol));
    }

    int instrumentCount()
    {
        return instrumentCount;
    }

    void add(final Instrument instrument)
    {
        instrumentCount = instrument.id;
        if (instrumentCount == instruments.length)
        {
            instruments = Arrays.copyOf(instruments, instrumentCount << 1);
        }
        instruments[instrumentCount] = instrument;
        instrumentIds.put(instrument.symbol, instrument.id);
    }

    /**
     * Finds an asset.
     *
     * @param name of it.
     * @return its id, or {@link #UNKNOWN}.
     */
    int assetId(final String name)
    {
        return assetIds.getValue(name);
    }

    String asset(final int id)
    {
        return assets[id];
    }

    int assetScale(final int id)
    {
        return assetScales[id];
    }

    int assetCount()
    {
        return assetCount;
    }

    /**
     * Adds an asset.
     *
     * @param name  new.
     * @param scale decimals of its unit.
     */
    void addAsset(final String name, final int scale)
    {
        assetCount++;
        if (assetCount == assets.length)
        {
            assets = Arrays.copyOf(assets, assetCount << 1);
            assetScales = Arrays.copyOf(assetScales, assetCount << 1);
        }
        assets[assetCount] = name;
        assetScales[assetCount] = scale;
        assetIds.put(name, assetCount);
    }
}
