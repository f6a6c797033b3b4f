package io.ringbook.replay;

import org.agrona.collections.Long2ObjectHashMap;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The audit's own bookkeeping: what each account must have by what moved, beside what it was last told to have.
 */
final class AuditBook
{
    /** An asset of an account. */
    static final class Entry
    {
        final long account;
        final AssetBook asset;
        BigInteger units = BigInteger.ZERO;
        long toldAvailableUnits;
        long toldLockedUnits;
        private boolean isTouched;

        private Entry(final long account, final AssetBook asset)
        {
            this.account = account;
            this.asset = asset;
        }

        BigInteger told()
        {
            return BigInteger.valueOf(toldAvailableUnits).add(BigInteger.valueOf(toldLockedUnits));
        }
    }

    /** An asset over all accounts. */
    static final class AssetBook
    {
        final String name;
        final Long2ObjectHashMap<Entry> entries = new Long2ObjectHashMap<>();
        BigInteger deposits = BigInteger.ZERO;
        BigInteger withdrawals = BigInteger.ZERO;
        BigInteger fees = BigInteger.ZERO;

        private AssetBook(final String name)
        {
            this.name = name;
        }

        Entry entry(final long account)
        {
            Entry entry = entries.get(account);
            if (null == entry)
            {
                entry = new Entry(account, this);
                entries.put(account, entry);
            }
            return entry;
        }
    }

    private final Map<String, AssetBook> assets = new TreeMap<>();
    private final List<Entry> touched = new ArrayList<>();

    AssetBook asset(final String name)
    {
        AssetBook asset = assets.get(name);
        if (null == asset)
        {
            asset = new AssetBook(name);
            assets.put(name, asset);
        }
        return asset;
    }

    /** By name. */
    Iterable<AssetBook> assets()
    {
        return assets.values();
    }

    /** Moves money to an account, or away from it. */
    void move(final AssetBook asset, final long account, final BigInteger units)
    {
        final Entry entry = asset.entry(account);
        entry.units = entry.units.add(units);
        if (!entry.isTouched)
        {
            entry.isTouched = true;
            touched.add(entry);
        }
    }

    /** What the command under way has moved. */
    List<Entry> touched()
    {
        return touched;
    }

    void endCommand()
    {
        for (final Entry entry : touched)
        {
            entry.isTouched = false;
        }
        touched.clear();
    }
}
