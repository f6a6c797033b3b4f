package io.ringbook.engine.reference;

import io.ringbook.codecs.EventHandler;
import io.ringbook.sbe.TransferOutcome;
import io.ringbook.sbe.TransferType;

import java.math.BigInteger;

/**
 * Deposits and withdrawals (K2, K7, decisions e and f). L5: a killed account may still withdraw.
 */
final class Transfers
{
    private static final BigInteger MOST_DEPOSITS = BigInteger.ONE.shiftLeft(62);

    private final ReferenceState state;
    private final EventHandler events;

    Transfers(final ReferenceState state, final EventHandler events)
    {
        this.state = state;
        this.events = events;
    }

    void onTransfer(final Command.Transfer command)
    {
        final PlainLedger ledger = state.ledger;
        final PlainTransfer.Id id = new PlainTransfer.Id(command.account(), command.transferId());
        final PlainTransfer first = ledger.transfers.get(id);
        if (null != first)
        {
            publish(first, true); // K7: the first one's content, and nothing changes
            return;
        }
        state.nameAsset(command.asset(), Definitions.DEFAULT_SCALE); // K1, decision f: whatever the outcome
        final PlainTransfer transfer = new PlainTransfer(command, ledger.isOn ? execute(command) :
            TransferOutcome.ACCOUNTS_OFF);
        if (ledger.isOn)
        {
            ledger.transfers.put(id, transfer); // decision e: refused ones too; K2: not with OFF
        }
        publish(transfer, false);
    }

    private TransferOutcome execute(final Command.Transfer command)
    {
        final PlainLedger ledger = state.ledger;
        final String asset = command.asset();
        final BigInteger amount = BigInteger.valueOf(command.amountUnits());
        final PlainBalance balance = ledger.balance(command.account(), asset);
        if (amount.signum() <= 0)
        {
            return TransferOutcome.INVALID_AMOUNT;
        }
        if (TransferType.DEPOSIT == command.type())
        {
            if (ledger.netDeposits(asset).add(amount).compareTo(MOST_DEPOSITS) > 0)
            {
                return TransferOutcome.OVERFLOW; // K7: would pass 2^62
            }
            balance.add(amount);
            ledger.addDeposit(asset, amount);
            return TransferOutcome.DONE;
        }
        if (amount.compareTo(balance.available) > 0)
        {
            return TransferOutcome.INSUFFICIENT_FUNDS;
        }
        balance.add(amount.negate());
        ledger.addDeposit(asset, amount.negate());
        return TransferOutcome.DONE;
    }

    private void publish(final PlainTransfer transfer, final boolean isDuplicate)
    {
        final Command.Transfer command = transfer.command();
        events.onTransferCompleted(command.type(), command.account(), command.asset(), command.amountUnits(),
            command.transferId(), transfer.outcome(), isDuplicate);
    }
}
