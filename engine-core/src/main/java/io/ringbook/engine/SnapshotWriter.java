package io.ringbook.engine;

import io.ringbook.engine.book.OrderBook;
import io.ringbook.engine.book.Orders;
import io.ringbook.engine.book.PriceLevels;
import io.ringbook.engine.book.StopList;
import io.ringbook.sbe.AccountsMode;
import io.ringbook.sbe.BooleanType;
import io.ringbook.sbe.MessageHeaderEncoder;
import io.ringbook.sbe.SnapshotAssetEncoder;
import io.ringbook.sbe.SnapshotCountersEncoder;
import io.ringbook.sbe.SnapshotFooterEncoder;
import io.ringbook.sbe.SnapshotHeaderEncoder;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Writes the complete state of an engine as messages; {@code docs/snapshot-format.md} is the contract. Reads only.
 */
final class SnapshotWriter
{
    /** The bytes "RBS1". */
    static final long MAGIC = 0x31534252L;

    private static final int BUY = 0;
    private static final int SELL = 1;

    private final EngineState state;
    private final StateHash stateHash;
    private final SnapshotHandler handler;
    private final StopList stops;
    private final AccountSnapshot accountSnapshot;
    private final LedgerSnapshot ledgerSnapshot;
    private final InstrumentSnapshot instrumentSnapshot;
    private final OrderSnapshot orderSnapshot;
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[SnapshotLoader.MAX_MESSAGE_LENGTH]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final SnapshotAssetEncoder assetEncoder = new SnapshotAssetEncoder();
    private final SnapshotFooterEncoder footerEncoder = new SnapshotFooterEncoder();
    private final SnapshotChecksum checksum = new SnapshotChecksum();

    SnapshotWriter(final EngineState state, final StateHash stateHash, final SnapshotHandler handler)
    {
        this.state = state;
        this.stateHash = stateHash;
        this.handler = handler;
        this.stops = state.books.newStopList();
        this.accountSnapshot = new AccountSnapshot(state);
        this.ledgerSnapshot = new LedgerSnapshot(state);
        this.instrumentSnapshot = new InstrumentSnapshot(state);
        this.orderSnapshot = new OrderSnapshot(state);
    }

    void write(final int epoch)
    {
        writeHeader(epoch);
        writeCounters();
        for (int id = 1; id <= state.assets.count(); id++)
        {
            assetEncoder.wrapAndApplyHeader(buffer, 0, header)
                .feesUnits(state.ledger.fees(id))
                .scale((short)state.assets.scale(id))
                .asset(state.assets.name(id));
            commit(assetEncoder.limit());
        }
        final Accounts accounts = state.accounts;
        final long[] ids = accounts.sortedIds();
        for (int i = 0; i < accounts.count(); i++)
        {
            commit(accountSnapshot.encode(accounts.find(ids[i]), buffer, header));
        }
        writeTransfers();
        writeBalances();
        for (int id = 1; id <= state.instrumentCount(); id++)
        {
            final Instrument instrument = state.instrument(id);
            commit(instrumentSnapshot.encode(instrument, buffer, header));
            writeOrders(instrument.book, BUY);
            writeOrders(instrument.book, SELL);
            writeStops(instrument, BUY);
            writeStops(instrument, SELL);
        }
        writeFooter();
    }

    private void writeHeader(final int epoch)
    {
        final SnapshotHeaderEncoder encoder = new SnapshotHeaderEncoder().wrapAndApplyHeader(buffer, 0, header)
            .magic(MAGIC)
            .semanticsVersion(MatchingEngine.SEMANTICS_VERSION)
            .flags(0)
            .sequence(state.sequence)
            .timestampNs(state.timestampNs)
            .epoch(epoch);
        commit(encoder.limit());
    }

    private void writeCounters()
    {
        final SnapshotCountersEncoder encoder = new SnapshotCountersEncoder().wrapAndApplyHeader(buffer, 0, header)
            .lastOrderId(state.lastOrderId)
            .lastTradeId(state.lastTradeId)
            .lastPriority(state.lastPriority)
            .assetCount(state.assets.count())
            .accountCount(state.accounts.count())
            .instrumentCount(state.instrumentCount())
            .orderCount(state.books.orders().count())
            .balanceCount(state.ledger.balances().count())
            .transferCount(state.ledger.transfers().count())
            .accountsMode(state.ledger.isOn() ? AccountsMode.ON : AccountsMode.OFF)
            .allKilled(state.accounts.isKilled() ? BooleanType.YES : BooleanType.NO);
        commit(encoder.limit());
    }

    private void writeTransfers()
    {
        final int count = state.ledger.transfers().count();
        for (int transfer = 1; transfer <= count; transfer++)
        {
            commit(ledgerSnapshot.encodeTransfer(transfer, buffer, header));
        }
    }

    private void writeBalances()
    {
        for (final int row : state.ledger.balances().sorted(state.assets))
        {
            commit(ledgerSnapshot.encodeBalance(row, buffer, header));
        }
    }

    private void writeOrders(final OrderBook book, final int side)
    {
        writeQueue(book.marketQueue(side).head());
        final PriceLevels levels = book.levels(side);
        for (long rank = levels.bestRank(); PriceLevels.NO_RANK != rank; rank = levels.rankAfter(rank))
        {
            writeQueue(book.head(levels.cellAt(rank)));
        }
    }

    private void writeQueue(final int head)
    {
        for (int slot = head; Orders.NONE != slot; slot = state.books.orders().next(slot))
        {
            commit(orderSnapshot.encode(slot, buffer, header));
        }
    }

    private void writeStops(final Instrument instrument, final int side)
    {
        instrument.stops.list(side, stops);
        for (int i = 0; i < stops.count(); i++)
        {
            commit(orderSnapshot.encode(stops.slot(i), buffer, header));
        }
    }

    private void writeFooter()
    {
        final int length = SnapshotMessage.HEADER_LENGTH + SnapshotFooterEncoder.BLOCK_LENGTH;
        footerEncoder.wrapAndApplyHeader(buffer, 0, header)
            .sequence(state.sequence)
            .stateHash(stateHash.compute())
            .length(checksum.length() + length);
        checksum.update(buffer, 0, length - SnapshotLoader.CRC_LENGTH);
        footerEncoder.crc32c(checksum.crc32c());
        handler.onMessage(buffer, 0, length);
    }

    private void commit(final int length)
    {
        checksum.update(buffer, 0, length);
        handler.onMessage(buffer, 0, length);
    }
}
