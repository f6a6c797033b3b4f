package io.ringbook.engine;

import io.ringbook.engine.book.OrderBooks;
import io.ringbook.engine.ledger.Assets;
import io.ringbook.engine.ledger.Ledger;
import org.agrona.collections.Object2IntHashMap;

import java.util.Arrays;

/**
 * The state that all parts of one engine share: counters, instruments, money, live orders.
 */
final class EngineState
{
    static final int UNKNOWN = 0;

    final int maxInstruments;
    final int maxAssets;
    final int maxAccounts;
    final OrderBooks books;
    final Accounts accounts = new Accounts();
    final Ledger ledger;
    final Assets assets;
    final Settlement settlement;
    final Indicatives indicatives = new Indicatives();

    long sequence;
    long timestampNs;
    long lastOrderId;
    long lastTradeId;
    long lastPriority;

    private final Object2IntHashMap<String> instrumentIds = new Object2IntHashMap<>(UNKNOWN);
    /** By id; what no instrument has, 0 to begin with, is null. */
    private Instrument[] instruments = new Instrument[8];
    private int instrumentCount;

    EngineState(final EngineConfig config)
    {
        maxInstruments = config.maxInstruments();
        maxAssets = config.maxAssets();
        maxAccounts = config.maxAccounts();
        books = new OrderBooks(config.initialOrders(), config.maxOrders(), config.maxLevelPages());
        ledger = new Ledger(config.maxBalances(), config.maxTransfers());
        assets = ledger.assets();
        settlement = new Settlement(ledger, books);
    }

    /**
     * Finds an instrument.
     *
     * @param id any number.
     * @return the instrument or null.
     */
    Instrument instrument(final int id)
    {
        final Instrument[] instruments = this.instruments;
        return 0 <= id && id < instruments.length ? instruments[id] : null;
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
}
