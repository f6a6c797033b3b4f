package io.ringbook.engine.ledger;

import java.util.Arrays;

/**
 * The money of one engine: balances, transfers, and of each asset what was deposited and what was collected as fees.
 * After every command, for each asset: available and locked of all accounts + collected fees = net deposits.
 *
 * <p>No sum can overflow: net deposits are at most {@link #MAX_NET_DEPOSITS}, and a rebate is cut where the collected
 * fees would go below -({@link #MAX_NET_DEPOSITS} - 1), so that all balances of an asset together are below 2^63.
 */
public final class Ledger
{
    /** What an asset's deposits may be above its withdrawals, in units (semantics-exact K7). */
    public static final long MAX_NET_DEPOSITS = 1L << 62;

    private final int maxBalances;
    private final int maxTransfers;
    private final Assets assets = new Assets();
    private final Balances balances = new Balances();
    private final Transfers transfers = new Transfers();
    private long[] fees = new long[8];
    private long[] netDeposits = new long[8];
    private boolean isOn;

    /**
     * A ledger without assets, that is off.
     *
     * @param maxBalances  balances from which on no account gets a further one by what it asks for.
     * @param maxTransfers transfers to remember.
     */
    public Ledger(final int maxBalances, final int maxTransfers)
    {
        this.maxBalances = maxBalances;
        this.maxTransfers = maxTransfers;
    }

    /**
     * Are orders paid for from balances kept here (semantics 4.9)?
     *
     * @return false for pure matching.
     */
    public boolean isOn()
    {
        return isOn;
    }

    /**
     * Sets whether orders are paid for from balances kept here. Not once an asset is named: what is locked would not be
     * known.
     *
     * @param isOn false for pure matching.
     */
    public void isOn(final boolean isOn)
    {
        this.isOn = isOn;
    }

    /**
     * The assets that have been named.
     *
     * @return assets.
     */
    public Assets assets()
    {
        return assets;
    }

    /**
     * What each account has.
     *
     * @return balances that are not zero.
     */
    public Balances balances()
    {
        return balances;
    }

    /**
     * The deposits and withdrawals that were asked for.
     *
     * @return transfers.
     */
    public Transfers transfers()
    {
        return transfers;
    }

    /**
     * Names an asset.
     *
     * @param name  new.
     * @param scale decimals of its unit.
     * @return its id.
     */
    public int addAsset(final String name, final int scale)
    {
        final int id = assets.add(name, scale);
        if (id == fees.length)
        {
            fees = Arrays.copyOf(fees, id << 1);
            netDeposits = Arrays.copyOf(netDeposits, id << 1);
        }
        return id;
    }

    /**
     * May an account get a balance that it does not have yet? What it has it keeps, and a trade always finds room: so
     * there are at most as many more as there are live orders.
     *
     * @param account any.
     * @param assetId known.
     * @return false if the limit is reached.
     */
    public boolean hasRoomFor(final long account, final int assetId)
    {
        return balances.count() < maxBalances || Balances.NONE != balances.find(account, assetId);
    }

    /**
     * Can one more transfer be remembered?
     *
     * @return false if the limit is reached.
     */
    public boolean hasRoomForTransfer()
    {
        return transfers.count() < maxTransfers;
    }

    /**
     * What has been collected of an asset, less the rebates paid.
     *
     * @param assetId known.
     * @return units, perhaps negative.
     */
    public long fees(final int assetId)
    {
        return fees[assetId];
    }

    /**
     * What has been deposited of an asset, less what has been withdrawn.
     *
     * @param assetId known.
     * @return units.
     */
    public long netDeposits(final int assetId)
    {
        return netDeposits[assetId];
    }

    /**
     * What can be paid as rebates before they are cut.
     *
     * @param assetId known.
     * @return units, at least 0.
     */
    public long rebateRoom(final int assetId)
    {
        return fees[assetId] + (MAX_NET_DEPOSITS - 1);
    }

    /**
     * Collects a fee, or pays a rebate as far as there is room for it.
     *
     * @param assetId known.
     * @param units   of the fee, negative for a rebate.
     * @return units to take from the account.
     */
    public long collect(final int assetId, final long units)
    {
        final long collected = units < 0 ? Math.max(units, -rebateRoom(assetId)) : units;
        fees[assetId] += collected;
        return collected;
    }

    /**
     * What an account is free to use.
     *
     * @param account any.
     * @param assetId any.
     * @return units, at least 0.
     */
    public long availableUnits(final long account, final int assetId)
    {
        return balances.available(balances.find(account, assetId));
    }

    /**
     * What live orders of an account have reserved.
     *
     * @param account any.
     * @param assetId any.
     * @return units, at least 0.
     */
    public long lockedUnits(final long account, final int assetId)
    {
        return balances.locked(balances.find(account, assetId));
    }

    /**
     * Would a deposit be more than an asset can have?
     *
     * @param assetId known.
     * @param units   at least 1.
     * @return true if so.
     */
    public boolean isDepositOverflow(final int assetId, final long units)
    {
        return units > MAX_NET_DEPOSITS - netDeposits[assetId];
    }

    /**
     * Brings money in or out.
     *
     * @param account whose balance changes.
     * @param assetId known.
     * @param units   to add, negative to take; what is taken is available.
     */
    public void transfer(final long account, final int assetId, final long units)
    {
        netDeposits[assetId] += units;
        balances.add(balances.findOrAdd(account, assetId), units);
    }

    /**
     * Takes over a state: a balance that was written.
     *
     * @param account        that has none of the asset.
     * @param assetId        known.
     * @param availableUnits at least 0.
     * @param lockedUnits    at least 0.
     */
    public void restore(final long account, final int assetId, final long availableUnits, final long lockedUnits)
    {
        netDeposits[assetId] += availableUnits + lockedUnits;
        balances.restore(account, assetId, availableUnits, lockedUnits);
    }

    /**
     * Takes over a state: what was collected of an asset.
     *
     * @param assetId known.
     * @param units   that were collected.
     */
    public void restoreFees(final int assetId, final long units)
    {
        fees[assetId] = units;
        netDeposits[assetId] += units;
    }
}
