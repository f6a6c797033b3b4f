package io.ringbook.engine;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.Decimals;
import io.ringbook.codecs.EventHandler;
import io.ringbook.codecs.NullValue;
import io.ringbook.engine.ledger.Assets;
import io.ringbook.engine.ledger.Ledger;
import io.ringbook.engine.ledger.Transfers;
import io.ringbook.sbe.RejectReason;
import io.ringbook.sbe.TransferDecoder;
import io.ringbook.sbe.TransferOutcome;
import io.ringbook.sbe.TransferType;

/**
 * Deposits and withdrawals: each id of an account is done once and answered as often as it comes (exact K7).
 */
final class TransferDesk
{
    private static final TransferType[] TYPES = {TransferType.DEPOSIT, TransferType.WITHDRAW};
    private static final TransferOutcome[] OUTCOMES = {TransferOutcome.DONE, TransferOutcome.INSUFFICIENT_FUNDS,
        TransferOutcome.INVALID_AMOUNT, TransferOutcome.OVERFLOW};

    private final Ledger ledger;
    private final Assets assets;
    private final Transfers transfers;
    private final int maxAssets;
    private final EventHandler events;
    private final ClOrdId noId = new ClOrdId();

    TransferDesk(final EngineState state, final EventHandler events)
    {
        ledger = state.ledger;
        assets = state.assets;
        transfers = ledger.transfers();
        maxAssets = state.maxAssets;
        this.events = events;
    }

    void onTransfer(final TransferDecoder command)
    {
        final long account = command.account();
        final String asset = command.asset();
        if (!ledger.isOn())
        {
            refuse(command, asset);
            return;
        }
        final long transferId = command.transferId();
        final int first = transfers.find(account, transferId);
        if (Transfers.NONE != first)
        {
            answer(first, true);
            return;
        }
        final RejectReason reason = Assets.isName(asset) ? checkRoom(account, asset) : RejectReason.NOT_ALLOWED;
        if (null != reason)
        {
            events.onOrderRejected(account, NullValue.INT, "", noId, reason);
            return;
        }
        final int known = assets.id(asset);
        final int assetId =
            Assets.UNKNOWN == known ? ledger.addAsset(asset, Decimals.DEFAULT_ASSET_SCALE) : known;
        final TransferType type = command.transferType();
        final long units = command.amountUnits();
        final TransferOutcome outcome = outcome(type, account, assetId, units);
        if (TransferOutcome.DONE == outcome)
        {
            ledger.transfer(account, assetId, TransferType.DEPOSIT == type ? units : -units);
        }
        transfers.add(account, transferId, type.value(), assetId, units, outcome.value());
        answer(transfers.count(), false);
    }

    /** Accounts are off: nothing is kept but the asset's name, the answer says so (exact K2). */
    private void refuse(final TransferDecoder command, final String asset)
    {
        events.onTransferCompleted(
            command.transferType(),
            command.account(),
            asset,
            command.amountUnits(),
            command.transferId(),
            TransferOutcome.ACCOUNTS_OFF,
            false);
        if (Assets.isName(asset) && Assets.UNKNOWN == assets.id(asset) && assets.count() < maxAssets)
        {
            ledger.addAsset(asset, Decimals.DEFAULT_ASSET_SCALE);
        }
    }

    private RejectReason checkRoom(final long account, final String asset)
    {
        final int assetId = assets.id(asset);
        if (Assets.UNKNOWN == assetId && assets.count() == maxAssets)
        {
            return RejectReason.ASSET_LIMIT;
        }
        if (!ledger.hasRoomFor(account, assetId))
        {
            return RejectReason.ACCOUNT_LIMIT;
        }
        return ledger.hasRoomForTransfer() ? null : RejectReason.TRANSFER_LIMIT;
    }

    private TransferOutcome outcome(
        final TransferType type, final long account, final int assetId, final long units)
    {
        if (units <= 0)
        {
            return TransferOutcome.INVALID_AMOUNT;
        }
        if (TransferType.DEPOSIT == type)
        {
            return ledger.isDepositOverflow(assetId, units) ? TransferOutcome.OVERFLOW : TransferOutcome.DONE;
        }
        return units > ledger.availableUnits(account, assetId) ?
            TransferOutcome.INSUFFICIENT_FUNDS : TransferOutcome.DONE;
    }

    private void answer(final int transfer, final boolean isDuplicate)
    {
        events.onTransferCompleted(
            TYPES[transfers.type(transfer)],
            transfers.account(transfer),
            assets.name(transfers.assetId(transfer)),
            transfers.amountUnits(transfer),
            transfers.transferId(transfer),
            OUTCOMES[transfers.outcome(transfer)],
            isDuplicate);
    }
}
