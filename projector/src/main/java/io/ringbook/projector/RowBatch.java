package io.ringbook.projector;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows of some consecutive commands: one transaction. They stay as they are until the transaction is known to be
 * committed, so that it can be tried again.
 */
final class RowBatch
{
    private static final int INITIAL_CAPACITY_BYTES = 1 << 16;

    final CopyBinaryWriter trades = new CopyBinaryWriter(INITIAL_CAPACITY_BYTES);
    final CopyBinaryWriter newOrders = new CopyBinaryWriter(INITIAL_CAPACITY_BYTES);
    final CopyBinaryWriter changedOrders = new CopyBinaryWriter(INITIAL_CAPACITY_BYTES);
    final CopyBinaryWriter newBalances = new CopyBinaryWriter(INITIAL_CAPACITY_BYTES);
    final CopyBinaryWriter changedBalances = new CopyBinaryWriter(INITIAL_CAPACITY_BYTES);
    final CopyBinaryWriter ledgerEntries = new CopyBinaryWriter(INITIAL_CAPACITY_BYTES);
    final CopyBinaryWriter changedKlines = new CopyBinaryWriter(INITIAL_CAPACITY_BYTES);
    final List<Instruments.Instrument> instruments = new ArrayList<>();
    long fromSequence;
    long toSequence;
    long lastOrderId;
    long lastTradeId;
    long lastTimeNs;

    /**
     * Starts over.
     *
     * @param sequence of the last command whose rows are committed.
     */
    void reset(final long sequence)
    {
        trades.clear();
        newOrders.clear();
        changedOrders.clear();
        newBalances.clear();
        changedBalances.clear();
        ledgerEntries.clear();
        changedKlines.clear();
        instruments.clear();
        fromSequence = sequence;
        toSequence = sequence;
    }

    void end()
    {
        trades.end();
        newOrders.end();
        changedOrders.end();
        newBalances.end();
        changedBalances.end();
        ledgerEntries.end();
        changedKlines.end();
    }
}
