package io.ringbook.engine.ledger;

import java.util.Arrays;

/**
 * Every deposit and withdrawal that was ever asked for, with its outcome, so that a repeated one is answered and not
 * done again (semantics 4.9, exact K7). In the order in which they came; a transfer is an {@code int} from 1, 0 is
 * none.
 */
public final class Transfers
{
    /** No transfer. */
    public static final int NONE = 0;

    private static final int STRIDE_SHIFT = 2;
    private static final int ACCOUNT = 0;
    private static final int ID = 1;
    private static final int AMOUNT = 2;
    private static final int META = 3;
    private static final int OUTCOME_SHIFT = 8;
    private static final int ASSET_SHIFT = 32;
    private static final int BYTE = 0xFF;

    private static final long ACCOUNT_MULTIPLIER = 0x9E3779B97F4A7C15L;
    private static final long ID_MULTIPLIER = 0xC2B2AE3D27D4EB4FL;
    private static final int INITIAL = 64;

    private long[] cells = new long[INITIAL << STRIDE_SHIFT];
    private int[] index = new int[INITIAL << 1];
    private int indexShift = Long.SIZE - Integer.numberOfTrailingZeros(INITIAL << 1);
    private int count;
    private long hash = HashStep.SEED;

    /**
     * Transfers that are remembered; each is a number from 1 to this.
     *
     * @return number of transfers.
     */
    public int count()
    {
        return count;
    }

    /**
     * Hash of all transfers, kept as they come: account, id, type, asset id, amount and outcome of each.
     *
     * @return the same after the same transfers in the same order.
     */
    public long hash()
    {
        return hash;
    }

    /**
     * Finds a transfer.
     *
     * @param account    that it was for.
     * @param transferId of it.
     * @return the first one with that id, or {@link #NONE}.
     */
    public int find(final long account, final long transferId)
    {
        final int mask = index.length - 1;
        int at = home(account, transferId);
        for (int transfer = index[at]; NONE != transfer; transfer = index[at])
        {
            final int base = transfer << STRIDE_SHIFT;
            if (cells[base + ACCOUNT] == account && cells[base + ID] == transferId)
            {
                return transfer;
            }
            at = at + 1 & mask;
        }
        return NONE;
    }

    /**
     * Remembers a transfer.
     *
     * @param account     that it is for.
     * @param transferId  that was not there before.
     * @param type        raw, of the schema.
     * @param assetId     of its asset.
     * @param amountUnits asked for.
     * @param outcome     raw, of the schema.
     */
    public void add(
        final long account,
        final long transferId,
        final int type,
        final int assetId,
        final long amountUnits,
        final int outcome)
    {
        count++;
        if (count + 1 << STRIDE_SHIFT > cells.length)
        {
            cells = Arrays.copyOf(cells, cells.length << 1);
        }
        final int base = count << STRIDE_SHIFT;
        cells[base + ACCOUNT] = account;
        cells[base + ID] = transferId;
        cells[base + AMOUNT] = amountUnits;
        cells[base + META] = (long)assetId << ASSET_SHIFT | (long)outcome << OUTCOME_SHIFT | type;
        if (count << 1 > index.length)
        {
            growIndex();
        }
        put(count);
        hash = HashStep.step(HashStep.step(HashStep.step(hash, account), transferId), type);
        hash = HashStep.step(HashStep.step(HashStep.step(hash, assetId), amountUnits), outcome);
    }

    /**
     * Whom a transfer was for.
     *
     * @param transfer from 1.
     * @return account.
     */
    public long account(final int transfer)
    {
        return cells[(transfer << STRIDE_SHIFT) + ACCOUNT];
    }

    /**
     * The caller's id of a transfer.
     *
     * @param transfer from 1.
     * @return id, unique in the account.
     */
    public long transferId(final int transfer)
    {
        return cells[(transfer << STRIDE_SHIFT) + ID];
    }

    /**
     * What was asked for.
     *
     * @param transfer from 1.
     * @return units of the asset, as they came, perhaps refused.
     */
    public long amountUnits(final int transfer)
    {
        return cells[(transfer << STRIDE_SHIFT) + AMOUNT];
    }

    /**
     * Deposit or withdrawal.
     *
     * @param transfer from 1.
     * @return raw value of the schema's TransferType.
     */
    public int type(final int transfer)
    {
        return (int)cells[(transfer << STRIDE_SHIFT) + META] & BYTE;
    }

    /**
     * What became of a transfer.
     *
     * @param transfer from 1.
     * @return raw value of the schema's TransferOutcome.
     */
    public int outcome(final int transfer)
    {
        return (int)(cells[(transfer << STRIDE_SHIFT) + META] >>> OUTCOME_SHIFT) & BYTE;
    }

    /**
     * What was moved.
     *
     * @param transfer from 1.
     * @return id of the asset.
     */
    public int assetId(final int transfer)
    {
        return (int)(cells[(transfer << STRIDE_SHIFT) + META] >>> ASSET_SHIFT);
    }

    private int home(final long account, final long transferId)
    {
        return (int)((account * ACCOUNT_MULTIPLIER ^ transferId * ID_MULTIPLIER) * ACCOUNT_MULTIPLIER >>> indexShift);
    }

    private void put(final int transfer)
    {
        final int mask = index.length - 1;
        int at = home(account(transfer), transferId(transfer));
        while (NONE != index[at])
        {
            at = at + 1 & mask;
        }
        index[at] = transfer;
    }

    private void growIndex()
    {
        index = new int[index.length << 1];
        indexShift--;
        for (int transfer = 1; transfer < count; transfer++)
        {
            put(transfer);
        }
    }
}
