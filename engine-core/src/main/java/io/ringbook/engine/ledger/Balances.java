package io.ringbook.engine.ledger;

import java.util.Arrays;

/**
 * What accounts have of assets: a row of one cache line for each balance that is not zero, found by an open-addressing
 * index. Rows that a command touches are remembered with what they were before it, until {@link #endCommand}.
 *
 * <p>A row is an {@code int} from 1; 0 is none. It stays what it is until the end of the command.
 *
 * <p>Long because rows, index and what a command has touched are one hot structure, whose parts change together.
 */
public final class Balances
{
    /** No balance. */
    public static final int NONE = 0;

    private static final int STRIDE_SHIFT = 3;
    private static final int ACCOUNT = 0;
    private static final int ASSET = 1;
    private static final int AVAILABLE = 2;
    private static final int LOCKED = 3;
    private static final int AVAILABLE_BEFORE = 4;
    private static final int LOCKED_BEFORE = 5;
    private static final int TOUCHED = 6;
    private static final int PARTNER = 7;

    private static final long ACCOUNT_MULTIPLIER = 0x9E3779B97F4A7C15L;
    private static final long ASSET_MULTIPLIER = 0xC2B2AE3D27D4EB4FL;
    private static final int INITIAL_ROWS = 64;

    /** The index has at least four places for a row, so that most are found at the first one looked at. */
    private static final int PLACES_SHIFT = 2;

    private long[] cells = new long[INITIAL_ROWS << STRIDE_SHIFT];
    private int[] index = new int[INITIAL_ROWS << PLACES_SHIFT];
    private int indexShift = Long.SIZE - Integer.numberOfTrailingZeros(INITIAL_ROWS << PLACES_SHIFT);
    private int highestRow;
    private int freeHead = NONE;
    private int count;

    private int[] touched = new int[INITIAL_ROWS];
    private int touchedCount;
    private final RowSort sort = new RowSort(this);

    private long lastAccount;
    private int lastAssetId;
    private int lastRow = NONE;

    /**
     * Number of rows. Between commands these are the balances that are not zero.
     *
     * @return count.
     */
    public int count()
    {
        return count;
    }

    /**
     * The highest row that has ever been in use.
     *
     * @return row or {@link #NONE}.
     */
    public int highestRow()
    {
        return highestRow;
    }

    /**
     * Finds a balance.
     *
     * @param account any.
     * @param assetId any.
     * @return its row, or {@link #NONE}: nothing available and nothing locked.
     */
    public int find(final long account, final int assetId)
    {
        if (account == lastAccount && assetId == lastAssetId && NONE != lastRow)
        {
            return lastRow;
        }
        final int mask = index.length - 1;
        int at = home(account, assetId);
        for (int row = index[at]; NONE != row; row = index[at])
        {
            final int base = row << STRIDE_SHIFT;
            if (cells[base + ACCOUNT] == account && cells[base + ASSET] == assetId)
            {
                lastAccount = account;
                lastAssetId = assetId;
                lastRow = row;
                return row;
            }
            at = at + 1 & mask;
        }
        return NONE;
    }

    /**
     * Finds a balance or begins one of zero, which is gone after the command if it stays so.
     *
     * @param account any.
     * @param assetId known.
     * @return its row.
     */
    public int findOrAdd(final long account, final int assetId)
    {
        final int row = find(account, assetId);
        return NONE != row ? row : add(account, assetId);
    }

    /**
     * Finds or begins the balance that the owner of another one has of another asset. Which one it was the last time is
     * remembered, so that most often nothing is searched.
     *
     * @param row     of the other balance.
     * @param assetId known.
     * @return its row.
     */
    public int partner(final int row, final int assetId)
    {
        final int base = row << STRIDE_SHIFT;
        final long account = cells[base + ACCOUNT];
        final int last = (int)cells[base + PARTNER];
        final int lastBase = last << STRIDE_SHIFT;
        if (cells[lastBase + ACCOUNT] == account && cells[lastBase + ASSET] == assetId)
        {
            return last;
        }
        final int partner = findOrAdd(account, assetId);
        cells[base + PARTNER] = partner;
        return partner;
    }

    /**
     * Takes over a state: a balance that was written.
     *
     * @param account        that has none of the asset.
     * @param assetId        known.
     * @param availableUnits at least 0.
     * @param lockedUnits    at least 0, not both 0.
     */
    public void restore(final long account, final int assetId, final long availableUnits, final long lockedUnits)
    {
        final int base = add(account, assetId) << STRIDE_SHIFT;
        cells[base + AVAILABLE] = availableUnits;
        cells[base + LOCKED] = lockedUnits;
    }

    /**
     * Whose balance it is.
     *
     * @param row in use.
     * @return account.
     */
    public long account(final int row)
    {
        return cells[(row << STRIDE_SHIFT) + ACCOUNT];
    }

    /**
     * What the balance is of.
     *
     * @param row in use.
     * @return id of the asset.
     */
    public int assetId(final int row)
    {
        return (int)cells[(row << STRIDE_SHIFT) + ASSET];
    }

    /**
     * Units that are free to use.
     *
     * @param row or {@link #NONE}.
     * @return units, at least 0.
     */
    public long available(final int row)
    {
        return cells[(row << STRIDE_SHIFT) + AVAILABLE];
    }

    /**
     * Units that live orders have reserved.
     *
     * @param row or {@link #NONE}.
     * @return units, at least 0.
     */
    public long locked(final int row)
    {
        return cells[(row << STRIDE_SHIFT) + LOCKED];
    }

    /**
     * Changes what is available.
     *
     * @param row   of the balance.
     * @param units to add, negative to take.
     */
    public void add(final int row, final long units)
    {
        touch(row);
        cells[(row << STRIDE_SHIFT) + AVAILABLE] += units;
    }

    /**
     * Reserves what is available, or frees what is reserved.
     *
     * @param row   of the balance.
     * @param units to lock, negative to unlock.
     */
    public void lock(final int row, final long units)
    {
        touch(row);
        final int base = row << STRIDE_SHIFT;
        cells[base + AVAILABLE] -= units;
        cells[base + LOCKED] += units;
    }

    /**
     * Reserves or frees as the only thing that the command does to any balance, and tells it at once.
     *
     * @param row     of the balance; none has been touched.
     * @param units   to lock, negative to unlock.
     * @param handler to tell.
     */
    public void lockOnly(final int row, final long units, final BalanceHandler handler)
    {
        final int base = row << STRIDE_SHIFT;
        final long available = cells[base + AVAILABLE] - units;
        final long locked = cells[base + LOCKED] + units;
        cells[base + AVAILABLE] = available;
        cells[base + LOCKED] = locked;
        handler.onBalanceChanged(
            cells[base + ACCOUNT], (int)cells[base + ASSET], available, locked, -units, units);
    }

    /**
     * Takes from what is reserved and adds to what is available.
     *
     * @param row            of the balance.
     * @param lockedUnits    to take.
     * @param availableUnits to add; what is less than was taken is spent.
     */
    public void spend(final int row, final long lockedUnits, final long availableUnits)
    {
        touch(row);
        final int base = row << STRIDE_SHIFT;
        cells[base + AVAILABLE] += availableUnits;
        cells[base + LOCKED] -= lockedUnits;
    }

    /**
     * Has the command touched any balance?
     *
     * @return true if so.
     */
    public boolean isAnyTouched()
    {
        return touchedCount > 0;
    }

    /**
     * Tells what the command has changed, by account and then asset name, and forgets it, as well as the balances that
     * have become zero.
     *
     * @param assets  to know the order of names by.
     * @param handler to tell.
     */
    public void endCommand(final Assets assets, final BalanceHandler handler)
    {
        final int count = touchedCount;
        touchedCount = 0;
        if (1 == count)
        {
            end(touched[0], handler);
        }
        else if (4 == count && isOneTrade(assets))
        {
            // Which account comes first cannot be predicted: so it is a place to begin at, not a branch.
            final int first = account(touched[0]) < account(touched[2]) ? 0 : 2;
            end(touched[first], handler);
            end(touched[first + 1], handler);
            end(touched[first ^ 2], handler);
            end(touched[(first ^ 2) + 1], handler);
        }
        else
        {
            sort.sort(touched, count, assets);
            for (int i = 0; i < count; i++)
            {
                end(touched[i], handler);
            }
        }
    }

    /** Two balances each of two accounts, as a trade leaves them: in order but perhaps for the accounts. */
    private boolean isOneTrade(final Assets assets)
    {
        final int[] rows = touched;
        return account(rows[0]) == account(rows[1]) && account(rows[2]) == account(rows[3]) &&
            account(rows[0]) != account(rows[2]) &&
            assets.rank(assetId(rows[0])) < assets.rank(assetId(rows[1])) &&
            assets.rank(assetId(rows[2])) < assets.rank(assetId(rows[3]));
    }

    private void end(final int row, final BalanceHandler handler)
    {
        final int base = row << STRIDE_SHIFT;
        final long available = cells[base + AVAILABLE];
        final long locked = cells[base + LOCKED];
        final long availableChange = available - cells[base + AVAILABLE_BEFORE];
        final long lockedChange = locked - cells[base + LOCKED_BEFORE];
        cells[base + TOUCHED] = 0;
        if (0 != (availableChange | lockedChange))
        {
            handler.onBalanceChanged(
                cells[base + ACCOUNT], (int)cells[base + ASSET], available, locked, availableChange, lockedChange);
        }
        if (0 == (available | locked))
        {
            remove(row);
        }
    }

    /**
     * All rows in the order of account and then asset name.
     *
     * @param assets to know the order of names by.
     * @return as many rows as there are.
     */
    public int[] sorted(final Assets assets)
    {
        final int[] rows = new int[count];
        int listed = 0;
        for (final int row : index)
        {
            if (NONE != row)
            {
                rows[listed++] = row;
            }
        }
        sort.sort(rows, count, assets);
        return rows;
    }

    /**
     * Hash of all balances, independent of their order.
     *
     * @return the sum of a hash of each: account, asset id, available, locked.
     */
    public long hash()
    {
        long sum = 0;
        for (final int row : index)
        {
            if (NONE != row)
            {
                final int base = row << STRIDE_SHIFT;
                final long account = HashStep.step(HashStep.SEED, cells[base + ACCOUNT]);
                final long whose = HashStep.step(account, cells[base + ASSET]);
                sum += HashStep.step(HashStep.step(whose, cells[base + AVAILABLE]), cells[base + LOCKED]);
            }
        }
        return sum;
    }

    private void touch(final int row)
    {
        final int base = row << STRIDE_SHIFT;
        if (0 == cells[base + TOUCHED])
        {
            cells[base + TOUCHED] = 1;
            cells[base + AVAILABLE_BEFORE] = cells[base + AVAILABLE];
            cells[base + LOCKED_BEFORE] = cells[base + LOCKED];
            if (touchedCount == touched.length)
            {
                touched = Arrays.copyOf(touched, touchedCount << 1);
            }
            touched[touchedCount++] = row;
        }
    }

    private int home(final long account, final int assetId)
    {
        // Accounts numbered one after the other get places as far apart as can be (Fibonacci hashing, Knuth 6.4).
        return (int)(account * ACCOUNT_MULTIPLIER + assetId * ASSET_MULTIPLIER >>> indexShift);
    }

    private int add(final long account, final int assetId)
    {
        int row = freeHead;
        if (NONE == row)
        {
            row = ++highestRow;
            if (row + 1 << STRIDE_SHIFT > cells.length)
            {
                cells = Arrays.copyOf(cells, cells.length << 1);
            }
        }
        else
        {
            freeHead = (int)cells[(row << STRIDE_SHIFT) + PARTNER];
        }
        final int base = row << STRIDE_SHIFT;
        cells[base + ACCOUNT] = account;
        cells[base + ASSET] = assetId;
        cells[base + AVAILABLE] = 0;
        cells[base + LOCKED] = 0;
        cells[base + PARTNER] = NONE;
        count++;
        if (count << PLACES_SHIFT > index.length)
        {
            growIndex();
        }
        put(row);
        return row;
    }

    private void put(final int row)
    {
        final int mask = index.length - 1;
        int at = home(account(row), assetId(row));
        while (NONE != index[at])
        {
            at = at + 1 & mask;
        }
        index[at] = row;
    }

    private void growIndex()
    {
        final int[] before = index;
        index = new int[before.length << 1];
        indexShift--;
        for (final int row : before)
        {
            if (NONE != row)
            {
                put(row);
            }
        }
    }

    /** Closes the gap in the index, so that every later row is still found from its home. */
    private void remove(final int row)
    {
        final int mask = index.length - 1;
        int gap = home(account(row), assetId(row));
        while (index[gap] != row)
        {
            gap = gap + 1 & mask;
        }
        for (int at = gap + 1 & mask; NONE != index[at]; at = at + 1 & mask)
        {
            final int home = home(account(index[at]), assetId(index[at]));
            if ((at - home & mask) >= (at - gap & mask))
            {
                index[gap] = index[at];
                gap = at;
            }
        }
        index[gap] = NONE;
        cells[(row << STRIDE_SHIFT) + ASSET] = Assets.UNKNOWN;
        cells[(row << STRIDE_SHIFT) + PARTNER] = freeHead;
        freeHead = row;
        count--;
        if (lastRow == row)
        {
            lastRow = NONE;
        }
    }
}
