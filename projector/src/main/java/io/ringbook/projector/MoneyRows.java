package io.ringbook.projector;

import io.ringbook.sbe.Side;
import org.agrona.collections.IntArrayList;

/**
 * The money of one command after the other: transfers, trades and fees as entries, balances as the events say them, and
 * a halt where the two do not add up.
 */
final class MoneyRows
{
    private final Assets assets;
    private final Balances balances;
    private final LedgerEntries entries;
    private final AccountsView accounts;
    private final IntArrayList settled = new IntArrayList();
    private RowBatch batch;

    private boolean isOn;
    private boolean isCommandOpen;
    private long sequence;
    private long timestampNs;

    MoneyRows(final RowBatch batch, final TableState tables)
    {
        this.batch = batch;
        assets = tables.assets;
        balances = tables.balances;
        entries = new LedgerEntries(assets);
        accounts = tables.accounts;
        isOn = accounts.isOn();
    }

    /** Between two batches: where rows go from now on. */
    void batch(final RowBatch next)
    {
        batch = next;
    }

    int rows()
    {
        return batch.ledgerEntries.rows() + balances.changedCount();
    }

    /** Between two commands: what the one before has moved must have been confirmed. */
    void endCommand()
    {
        if (isCommandOpen)
        {
            isCommandOpen = false;
            confirmSettled();
            entries.writeTo(batch.ledgerEntries, sequence, timestampNs, accounts);
        }
        isOn = accounts.isOn();
    }

    void startCommand(final long startedSequence, final long startedTimestampNs)
    {
        endCommand();
        sequence = startedSequence;
        timestampNs = startedTimestampNs;
        isCommandOpen = true;
    }

    /** Completes the batch: each changed balance as it is after the last command. */
    void endBatch()
    {
        endCommand();
        balances.writeTo(batch, accounts);
    }

    /** A transfer that was done, and not before. */
    void transfer(
        final LedgerEntries.Kind kind, final long account, final String asset, final long units, final long transferId)
    {
        final int assetIndex = assets.of(asset).index;
        final long amount = LedgerEntries.Kind.WITHDRAW == kind ? -units : units;
        settle(account, assetIndex, amount);
        entries.transfer(kind, account, assetIndex, amount, transferId);
    }

    @SuppressWarnings("checkstyle:ParameterNumber")
    void trade(
        final Instruments.Instrument instrument,
        final long tradeId,
        final long priceTicks,
        final long quantityLots,
        final long makerOrderId,
        final long takerOrderId,
        final long makerAccount,
        final long takerAccount,
        final Side takerSide,
        final long makerFeeUnits,
        final long takerFeeUnits)
    {
        if (!isOn)
        {
            return;
        }
        final int base = assets.of(instrument.baseAsset).index;
        final int quote = assets.of(instrument.quoteAsset).index;
        final boolean isTakerBuyer = Side.BUY == takerSide;
        final long buyer = isTakerBuyer ? takerAccount : makerAccount;
        final long buyOrderId = isTakerBuyer ? takerOrderId : makerOrderId;
        final long seller = isTakerBuyer ? makerAccount : takerAccount;
        final long sellOrderId = isTakerBuyer ? makerOrderId : takerOrderId;

        try
        {
            leg(tradeId, base, instrument.baseUnits(quantityLots), seller, sellOrderId, buyer, buyOrderId);
            leg(
                tradeId, quote, instrument.quoteUnits(priceTicks, quantityLots),
                buyer, buyOrderId, seller, sellOrderId);
        }
        catch (final ArithmeticException e)
        {
            throw new ProjectorException(
                "sequence " + sequence + ", trade " + tradeId + " of " + instrument.symbol +
                ": expected its money to fit into 64 bits, found more", e);
        }
        final int buyerFeeAsset = instrument.buyerPaysInBase ? base : quote;
        fee(tradeId, isTakerBuyer ? quote : buyerFeeAsset, makerFeeUnits, makerAccount, makerOrderId);
        fee(tradeId, isTakerBuyer ? buyerFeeAsset : quote, takerFeeUnits, takerAccount, takerOrderId);
    }

    /** The last word of a command on a balance. */
    void balance(
        final long account,
        final String assetName,
        final long availableUnits,
        final long lockedUnits,
        final long availableChangeUnits,
        final long lockedChangeUnits)
    {
        final int assetIndex = assets.of(assetName).index;
        final int slot = balances.slotOf(account, assetIndex);
        confirm(slot, "change", balances.get(slot, Balances.SETTLED), availableChangeUnits + lockedChangeUnits);
        final long availableBefore = balances.get(slot, Balances.AVAILABLE);
        final long lockedBefore = balances.get(slot, Balances.LOCKED);
        confirm(slot, "available", availableBefore + availableChangeUnits, availableUnits);
        confirm(slot, "locked", lockedBefore + lockedChangeUnits, lockedUnits);

        balances.set(slot, Balances.SETTLED, 0);
        balances.set(slot, Balances.AVAILABLE, availableUnits);
        balances.set(slot, Balances.LOCKED, lockedUnits);
        balances.set(slot, Balances.UPDATED_SEQUENCE, sequence);
        balances.set(slot, Balances.UPDATED_NS, timestampNs);
        balances.markChanged(slot);
        if (0 != lockedChangeUnits)
        {
            entries.lock(account, assetIndex, lockedChangeUnits);
        }
    }

    private void leg(
        final long tradeId,
        final int assetIndex,
        final long units,
        final long fromAccount,
        final long fromOrderId,
        final long toAccount,
        final long toOrderId)
    {
        settle(fromAccount, assetIndex, -units);
        settle(toAccount, assetIndex, units);
        entries.leg(tradeId, assetIndex, units, fromAccount, fromOrderId, toAccount, toOrderId);
    }

    private void fee(
        final long tradeId, final int assetIndex, final long units, final long account, final long orderId)
    {
        if (0 == units)
        {
            return;
        }
        settle(account, assetIndex, -units);
        entries.fee(tradeId, assetIndex, units, account, orderId);
    }

    /** A sum may wrap on its way: what it ends at is a difference of two balances, which fits. */
    private void settle(final long account, final int assetIndex, final long units)
    {
        final int slot = balances.slotOf(account, assetIndex);
        balances.set(slot, Balances.SETTLED, balances.get(slot, Balances.SETTLED) + units);
        settled.addInt(slot);
    }

    private void confirmSettled()
    {
        for (int i = 0, size = settled.size(); i < size; i++)
        {
            final int slot = settled.getInt(i);
            confirm(slot, "change", balances.get(slot, Balances.SETTLED), 0);
        }
        settled.clear();
    }

    private void confirm(final int slot, final String what, final long expected, final long found)
    {
        if (expected != found)
        {
            throw new ProjectorException(
                "sequence " + sequence + ", account " + balances.get(slot, Balances.ACCOUNT) + ", " +
                assets.get((int)balances.get(slot, Balances.ASSET)).name + ": expected " + what + " of " + expected +
                " units by the transfers, trades and fees of the command, found " + found + " in its balance events");
        }
    }
}
