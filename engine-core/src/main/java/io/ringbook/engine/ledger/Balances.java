package io.ringbook.engine.ledger;

import io.ringbook.engine.memory.Words;

import java.util.Arrays;

/**
 * What accounts have of assets: a row of half a cache line for each balance that is not zero, found by an
 * open-addressing index. Rows that a command touches are remembered with what they were before it, until
 * {@link #endCommand}.
 *
 * <p>A row is an {@code int} from 1; 0 is none. It stays what it is until the end of the command.
 *
 * <p>Long because rows, index and what a command has touched are one hot structure, whose parts change together.
 */
public final class Balances
{
    /** No balance. */
    public static final int NONE = 0;

    private static final int STRIDE_SHIFT = 2;

    /** Puts no row across two cache lines where the virtual machine aligns big arrays to lines, as it does orders. */
    private static final int PADDING = 2;

    private static final int ACCOUNT = PADDING;
    private static final int TAG = PADDING + 1;
    private static final int AVAILABLE = PADDING + 2;
    private static final int LOCKED = PADDING + 3;

    /** The tag of a row is the asset, whether the command has touched it, and the row of its partner. */
    private static final long TOUCHED = 1L << 31;
    private static final int ASSET_MASK = (int)(TOUCHED - 1);
    private static final int PARTNER_SHIFT = 32;

    /** Of each row touched: what was available and what was locked. */
    private static final int BEFORE_SHIFT = 1;

    private static final long ACCOUNT_MULTIPLIER = 0x9E3779B97F4A7C15L;
    private static final long ASSET_MULTIPLIER = 0xC2B2AE3D27D4EB4FL;
    private static final int INITIAL_ROWS = 64;

    /** The index has at least four places for a row, so that most are found at the first one looked at. */
    private static final int PLACES_SHIFT = 2;

    private long[] cells = new long[PADDING + (INITIAL_ROWS << STRIDE_SHIFT)];
    private int[] index = new int[INITIAL_ROWS << PLACES_SHIFT];
    private int indexShift = Long.SIZE - Integer.numberOfTrailingZeros(INITIAL_ROWS << PLACES_SHIFT);
    private int capacity = INITIAL_ROWS;
    private int highestRow;
    private int freeHead = NONE;
    private int count;

    private int[] touched = new int[INITIAL_ROWS];
    private long[] before = new long[INITIAL_ROWS << BEFORE_SHIFT];
    private int touchedCount;
    private final RowSort sort = new RowSort(this);

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
        final int[] index = this.index;
        final int mask = index.length - 1;
        int at = home(account, assetId);
        int row = Words.get(index, at);
        while (NONE != row && !isOf(row, account, assetId))
        {
            at = at + 1 & mask;
            row = Words.get(index, at);
        }
        return row;
    }

    /**
     * The row in which a balance most likely is: one look at memory.
     *
     * @param account any number.
     * @param assetId any number.
     * @return a row, perhaps of another balance, or {@link #NONE}.
     */
    public int probableRow(final long account, final int assetId)
    {
        return Words.get(index, home(account, assetId));
    }

    /**
     * The row of the balance that was last asked for together with another one: see {@link #partner}.
     *
     * @param row of the other one, or {@link #NONE}.
     * @return a row, perhaps of another balance, or {@link #NONE}.
     */
    public int probablePartner(final int row)
    {
        return (int)(Words.get(cells, at(row) + TAG) >>> PARTNER_SHIFT);
    }

    private boolean isOf(final int row, final long account, final int assetId)
    {
        final long at = at(row);
        return Words.get(cells, at + ACCOUNT) == account &&
            ((int)Words.get(cells, at + TAG) & ASSET_MASK) == assetId;
    }

    private static long at(final int row)
    {
        return (long)row << STRIDE_SHIFT;
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
        final long at = at(row);
        final long account = Words.get(cells, at + ACCOUNT);
        final int last = (int)(Words.get(cells, at + TAG) >>> PARTNER_SHIFT);
        if (isOf(last, account, assetId))
        {
            return last;
        }
        final int partner = findOrAdd(account, assetId);
        final long tag = Words.get(cells, at + TAG) & (1L << PARTNER_SHIFT) - 1;
        Words.put(cells, at + TAG, tag | (long)partner << PARTNER_SHIFT);
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
        final long at = at(add(account, assetId));
        Words.put(cells, at + AVAILABLE, availableUnits);
        Words.put(cells, at + LOCKED, lockedUnits);
    }

    /**
     * Whose balance it is.
     *
     * @param row in use.
     * @return account.
     */
    public long account(final int row)
    {
        return Words.get(cells, at(row) + ACCOUNT);
    }

    /**
     * What the balance is of.
     *
     * @param row in use.
     * @return id of the asset.
     */
    public int assetId(final int row)
    {
        return (int)Words.get(cells, at(row) + TAG) & ASSET_MASK;
    }

    /**
     * Units that are free to use.
     *
     * @param row or {@link #NONE}.
     * @return units, at least 0.
     */
    public long available(final int row)
    {
        return Words.get(cells, at(row) + AVAILABLE);
    }

    /**
     * Units that live orders have reserved.
     *
     * @param row or {@link #NONE}.
     * @return units, at least 0.
     */
    public long locked(final int row)
    {
        return Words.get(cells, at(row) + LOCKED);
    }

    /**
     * Changes what is available.
     *
     * @param row   of the balance.
     * @param units to add, negative to take.
     */
    public void add(final int row, final long units)
    {
        spend(row, 0, units);
    }

    /**
     * Reserves what is available, or frees what is reserved.
     *
     * @param row   of the balance.
     * @param units to lock, negative to unlock.
     */
    public void lock(final int row, final long units)
    {
        spend(row, -units, -units);
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
        final long at = at(row);
        final long available = Words.get(cells, at + AVAILABLE) - units;
        final long locked = Words.get(cells, at + LOCKED) + units;
        Words.put(cells, at + AVAILABLE, available);
        Words.put(cells, at + LOCKED, locked);
        handler.onBalanceChanged(account(row), assetId(row), available, locked, -units, units);
    }

    /**
     * Changes what no other part of the command changes, and tells it at once; a balance that has become zero is gone.
     *
     * @param row            of the balance, which has not been touched.
     * @param availableUnits to add, negative to take.
     * @param lockedUnits    to add, negative to take.
     * @param handler        to tell, if it is a change.
     */
    public void changeOnly(
        final int row, final long availableUnits, final long lockedUnits, final BalanceHandler handler)
    {
        final long at = at(row);
        final long available = Words.get(cells, at + AVAILABLE) + availableUnits;
        final long locked = Words.get(cells, at + LOCKED) + lockedUnits;
        Words.put(cells, at + AVAILABLE, available);
        Words.put(cells, at + LOCKED, locked);
        if (0 != (availableUnits | lockedUnits))
        {
            handler.onBalanceChanged(account(row), assetId(row), available, locked, availableUnits, lockedUnits);
        }
        if (0 == (available | locked))
        {
            remove(row);
        }
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
        final long[] cells = this.cells;
        final long at = at(row);
        final long tag = Words.get(cells, at + TAG);
        final long available = Words.get(cells, at + AVAILABLE);
        final long locked = Words.get(cells, at + LOCKED);
        if (0 == (tag & TOUCHED))
        {
            Words.put(cells, at + TAG, tag | TOUCHED);
            remember(row, available, locked);
        }
        Words.put(cells, at + AVAILABLE, available + availableUnits);
        Words.put(cells, at + LOCKED, locked - lockedUnits);
    }

    private void remember(final int row, final long available, final long locked)
    {
        final int place = touchedCount++;
        if (place == touched.length)
        {
            touched = Arrays.copyOf(touched, place << 1);
            before = Arrays.copyOf(before, touched.length << BEFORE_SHIFT);
        }
        Words.put(touched, place, row);
        Words.put(before, (long)place << BEFORE_SHIFT, available);
        Words.put(before, ((long)place << BEFORE_SHIFT) + 1, locked);
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
            end(0, handler);
        }
        else if (4 == count && isOneTrade())
        {
            // Which account comes first cannot be predicted: so it is a place to begin at, not a branch.
            final int first = account(touched[0]) < account(touched[2]) ? 0 : 2;
            endPair(first, assets, handler);
            endPair(first ^ 2, assets, handler);
        }
        else
        {
            final int[] places = sort.sorted(touched, count, assets);
            for (int i = 0; i < count; i++)
            {
                end(places[i], handler);
            }
        }
    }

    /** Two balances each of two accounts, as a trade leaves them: in order but perhaps for the accounts. */
    private boolean isOneTrade()
    {
        final long account = account(touched[0]);
        final long other = account(touched[2]);
        return account != other && account == account(touched[1]) && other == account(touched[3]);
    }

    private void endPair(final int place, final Assets assets, final BalanceHandler handler)
    {
        final int other = assets.rank(assetId(touched[place])) < assets.rank(assetId(touched[place + 1])) ? 0 : 1;
        end(place + other, handler);
        end(place + 1 - other, handler);
    }

    private void end(final int place, final BalanceHandler handler)
    {
        final int row = Words.get(touched, place);
        final long at = at(row);
        final long account = Words.get(cells, at + ACCOUNT);
        final long tag = Words.get(cells, at + TAG);
        final long available = Words.get(cells, at + AVAILABLE);
        final long locked = Words.get(cells, at + LOCKED);
        final long availableChange = available - Words.get(before, (long)place << BEFORE_SHIFT);
        final long lockedChange = locked - Words.get(before, ((long)place << BEFORE_SHIFT) + 1);
        Words.put(cells, at + TAG, tag & ~TOUCHED);
        if (0 != (availableChange | lockedChange))
        {
            handler.onBalanceChanged(
                account, (int)tag & ASSET_MASK, available, locked, availableChange, lockedChange);
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
        final int[] places = sort.sorted(rows, count, assets);
        return Arrays.stream(places, 0, count).map((place) -> rows[place]).toArray();
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
                final long account = HashStep.step(HashStep.SEED, account(row));
                final long whose = HashStep.step(account, assetId(row));
                sum += HashStep.step(HashStep.step(whose, available(row)), locked(row));
            }
        }
        return sum;
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
            if (row == capacity)
            {
                capacity <<= 1;
                cells = Arrays.copyOf(cells, PADDING + (capacity << STRIDE_SHIFT));
            }
        }
        else
        {
            freeHead = (int)(Words.get(cells, at(row) + TAG) >>> PARTNER_SHIFT);
        }
        final long at = at(row);
        Words.put(cells, at + ACCOUNT, account);
        Words.put(cells, at + TAG, assetId);
        Words.put(cells, at + AVAILABLE, 0);
        Words.put(cells, at + LOCKED, 0);
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
        Words.put(cells, at(row) + TAG, (long)freeHead << PARTNER_SHIFT | Assets.UNKNOWN);
        freeHead = row;
        count--;
    }
}
