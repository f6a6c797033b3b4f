package io.ringbook.projector;

import org.agrona.collections.IntArrayList;
import org.agrona.collections.Long2LongHashMap;

import java.util.ArrayList;
import java.util.List;

/**
 * What each account has of each asset, as the last event said it, a row of words in pages of primitive arrays each: as
 * many as the engine has. Knows which of them a batch has changed, and writes their rows. One thread.
 */
final class Balances
{
    static final int ACCOUNT = 0;
    static final int ASSET = 1;
    static final int AVAILABLE = 2;
    static final int LOCKED = 3;
    static final int UPDATED_NS = 4;
    static final int UPDATED_SEQUENCE = 5;
    /** What transfers, trades and fees of the command under way add up to, and no event has confirmed yet. */
    static final int SETTLED = 6;
    private static final int STATE = 7;
    private static final int STRIDE_SHIFT = 3;

    private static final long IS_STORED = 1;
    private static final long IS_CHANGED = 2;
    private static final int MISSING = -1;
    private static final int COLUMNS = 7;
    private static final int PAGE_SHIFT = 12;
    private static final int PAGE_MASK = (1 << PAGE_SHIFT) - 1;

    private final List<Long2LongHashMap> slotByAccount = new ArrayList<>();
    private final List<long[]> pages = new ArrayList<>();
    private final IntArrayList changed = new IntArrayList();
    private final Assets assets;
    private int slots;

    Balances(final Assets assets)
    {
        this.assets = assets;
    }

    /** The balance, a new one of 0 where there is none yet. */
    int slotOf(final long account, final int assetIndex)
    {
        while (slotByAccount.size() <= assetIndex)
        {
            slotByAccount.add(new Long2LongHashMap(MISSING));
        }
        final Long2LongHashMap byAccount = slotByAccount.get(assetIndex);
        final int found = (int)byAccount.get(account);
        if (MISSING != found)
        {
            return found;
        }
        final int slot = newSlot();
        byAccount.put(account, slot);
        set(slot, ACCOUNT, account);
        set(slot, ASSET, assetIndex);
        return slot;
    }

    long get(final int slot, final int field)
    {
        return pages.get(slot >>> PAGE_SHIFT)[((slot & PAGE_MASK) << STRIDE_SHIFT) + field];
    }

    void set(final int slot, final int field, final long value)
    {
        pages.get(slot >>> PAGE_SHIFT)[((slot & PAGE_MASK) << STRIDE_SHIFT) + field] = value;
    }

    /** The database has its row, as it is. */
    void markStored(final int slot)
    {
        set(slot, STATE, get(slot, STATE) | IS_STORED);
    }

    /** Its row is to be written with the batch. */
    void markChanged(final int slot)
    {
        final long state = get(slot, STATE);
        if (0 == (state & IS_CHANGED))
        {
            set(slot, STATE, state | IS_CHANGED);
            changed.addInt(slot);
        }
    }

    int changedCount()
    {
        return changed.size();
    }

    /** Writes the row of each changed balance as it is now; one of 0 keeps its row. */
    void writeTo(final RowBatch batch, final AccountsView accounts)
    {
        for (int i = 0, size = changed.size(); i < size; i++)
        {
            final int slot = changed.getInt(i);
            final boolean isStored = 0 != (get(slot, STATE) & IS_STORED);
            write(isStored ? batch.changedBalances : batch.newBalances, slot, accounts);
            set(slot, STATE, IS_STORED);
        }
        changed.clear();
    }

    private void write(final CopyBinaryWriter writer, final int slot, final AccountsView accounts)
    {
        final Assets.Asset asset = assets.get((int)get(slot, ASSET));
        final int scale = asset.scale(accounts);
        writer.row(COLUMNS);
        writer.int64(get(slot, ACCOUNT));
        writer.encoded(asset.field);
        writer.numeric(get(slot, AVAILABLE), scale);
        writer.numeric(get(slot, LOCKED), scale);
        writer.int64(get(slot, UPDATED_SEQUENCE));
        writer.timestamp(get(slot, UPDATED_NS));
        writer.int64(get(slot, UPDATED_NS));
    }

    private int newSlot()
    {
        if (slots >>> PAGE_SHIFT == pages.size())
        {
            pages.add(new long[1 << PAGE_SHIFT + STRIDE_SHIFT]);
        }
        return slots++;
    }
}
