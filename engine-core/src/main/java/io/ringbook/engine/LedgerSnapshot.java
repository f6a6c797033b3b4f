package io.ringbook.engine;

import io.ringbook.engine.book.OrderMeta;
import io.ringbook.engine.book.Orders;
import io.ringbook.engine.ledger.Assets;
import io.ringbook.engine.ledger.Balances;
import io.ringbook.engine.ledger.Ledger;
import io.ringbook.engine.ledger.Transfers;
import io.ringbook.sbe.MessageHeaderEncoder;
import io.ringbook.sbe.SnapshotBalanceDecoder;
import io.ringbook.sbe.SnapshotBalanceEncoder;
import io.ringbook.sbe.SnapshotTransferDecoder;
import io.ringbook.sbe.SnapshotTransferEncoder;
import io.ringbook.sbe.TransferOutcome;
import io.ringbook.sbe.TransferType;
import org.agrona.MutableDirectBuffer;

/**
 * Balances and remembered transfers, to bytes and back.
 */
final class LedgerSnapshot
{
    private final EngineState state;
    private final Ledger ledger;
    private final Assets assets;
    private final SnapshotBalanceEncoder balanceEncoder = new SnapshotBalanceEncoder();
    private final SnapshotBalanceDecoder balanceDecoder = new SnapshotBalanceDecoder();
    private final SnapshotTransferEncoder transferEncoder = new SnapshotTransferEncoder();
    private final SnapshotTransferDecoder transferDecoder = new SnapshotTransferDecoder();
    private boolean hasLast;
    private long lastAccount;
    private int lastRank;

    LedgerSnapshot(final EngineState state)
    {
        this.state = state;
        this.ledger = state.ledger;
        this.assets = state.assets;
    }

    int encodeBalance(final int row, final MutableDirectBuffer buffer, final MessageHeaderEncoder header)
    {
        final Balances balances = ledger.balances();
        balanceEncoder.wrapAndApplyHeader(buffer, 0, header)
            .account(balances.account(row))
            .availableUnits(balances.available(row))
            .lockedUnits(balances.locked(row))
            .assetId(balances.assetId(row));
        return balanceEncoder.limit();
    }

    int encodeTransfer(final int transfer, final MutableDirectBuffer buffer, final MessageHeaderEncoder header)
    {
        final Transfers transfers = ledger.transfers();
        transferEncoder.wrapAndApplyHeader(buffer, 0, header)
            .account(transfers.account(transfer))
            .transferId(transfers.transferId(transfer))
            .amountUnits(transfers.amountUnits(transfer))
            .assetId(transfers.assetId(transfer))
            .transferType(TransferType.get((short)transfers.type(transfer)))
            .outcome(TransferOutcome.get((short)transfers.outcome(transfer)));
        return transferEncoder.limit();
    }

    /**
     * Adds the transfer of a message, behind those before it.
     *
     * @param message of a transfer.
     */
    void loadTransfer(final SnapshotMessage message)
    {
        transferDecoder.wrap(
            message.buffer(), message.body(), SnapshotTransferDecoder.BLOCK_LENGTH,
            SnapshotTransferDecoder.SCHEMA_VERSION);
        final long account = transferDecoder.account();
        final long transferId = transferDecoder.transferId();
        message.inRange("assetId", transferDecoder.assetId(), 1, assets.count());
        message.inRange("transferType", transferDecoder.transferTypeRaw(), 0, TransferType.WITHDRAW.value());
        message.inRange("outcome", transferDecoder.outcomeRaw(), 0, TransferOutcome.OVERFLOW.value());
        message.require(
            Transfers.NONE == ledger.transfers().find(account, transferId),
            "a transferId only once of an account, transferId", transferId);
        ledger.transfers().add(
            account, transferId, transferDecoder.transferTypeRaw(), transferDecoder.assetId(),
            transferDecoder.amountUnits(), transferDecoder.outcomeRaw());
    }

    /**
     * Adds the balance of a message.
     *
     * @param message of a balance.
     */
    void loadBalance(final SnapshotMessage message)
    {
        balanceDecoder.wrap(
            message.buffer(), message.body(), SnapshotBalanceDecoder.BLOCK_LENGTH,
            SnapshotBalanceDecoder.SCHEMA_VERSION);
        final long account = balanceDecoder.account();
        final int assetId = balanceDecoder.assetId();
        final long available = balanceDecoder.availableUnits();
        final long locked = balanceDecoder.lockedUnits();
        message.inRange("assetId", assetId, 1, assets.count());
        message.notNegative("availableUnits", available);
        message.notNegative("lockedUnits", locked);
        message.require(0 != (available | locked), "a balance other than zero of account", account);
        final int rank = assets.rank(assetId);
        message.require(
            !hasLast || account > lastAccount || account == lastAccount && rank > lastRank,
            "a balance behind the one before it, account", account);
        final long others = ledger.netDeposits(assetId) - ledger.fees(assetId);
        message.require(
            locked <= Long.MAX_VALUE - available && available + locked <= Long.MAX_VALUE - others &&
                others + available + locked <= Ledger.MAX_NET_DEPOSITS - ledger.fees(assetId),
            "balances of the asset within what can have been deposited, account", account);
        ledger.restore(account, assetId, available, locked);
        hasLast = true;
        lastAccount = account;
        lastRank = rank;
    }

    /**
     * What is locked of each balance must be what its orders lock.
     *
     * @param message the last one.
     */
    void checkLocks(final SnapshotMessage message)
    {
        if (!ledger.isOn())
        {
            return;
        }
        final Orders orders = state.books.orders();
        final Balances balances = ledger.balances();
        final long[] unlocked = new long[balances.highestRow() + 1];
        for (final int row : balances.sorted(assets))
        {
            unlocked[row] = balances.locked(row);
        }
        for (int slot = 1, last = orders.highestSlot(); slot <= last; slot++)
        {
            if (0 == orders.orderId(slot))
            {
                continue;
            }
            final long meta = orders.meta(slot);
            final Instrument instrument = state.instrument(OrderMeta.instrumentId(meta));
            final int row = balances.find(orders.account(slot), instrument.lockedAssetId(OrderMeta.side(meta)));
            final long units = state.settlement.lockUnits(instrument, slot);
            message.require(
                0 < units && units <= unlocked[row], "what an order locks to be locked, orderId",
                orders.orderId(slot));
            unlocked[row] -= units;
        }
        for (final int row : balances.sorted(assets))
        {
            message.require(
                0 == unlocked[row], "orders to lock what is locked of account " + balances.account(row),
                unlocked[row]);
        }
    }
}
