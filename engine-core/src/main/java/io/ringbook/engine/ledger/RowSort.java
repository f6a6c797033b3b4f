package io.ringbook.engine.ledger;

/**
 * Puts rows of balances in the order of account and then asset name (semantics-exact B8). Few rows are sorted by
 * insertion; many, as after a sweep through thousands of makers, by merging.
 */
final class RowSort
{
    private static final int FEW = 12;

    private final Balances balances;
    private int[] scratch = new int[0];
    private Assets assets;

    RowSort(final Balances balances)
    {
        this.balances = balances;
    }

    void sort(final int[] rows, final int count, final Assets assets)
    {
        this.assets = assets;
        if (count <= FEW)
        {
            insert(rows, 0, count);
            return;
        }
        if (scratch.length < count)
        {
            scratch = new int[rows.length];
        }
        System.arraycopy(rows, 0, scratch, 0, count);
        merge(rows, scratch, 0, count);
    }

    private void insert(final int[] rows, final int from, final int to)
    {
        for (int i = from + 1; i < to; i++)
        {
            final int row = rows[i];
            int at = i;
            for (; at > from && isBefore(row, rows[at - 1]); at--)
            {
                rows[at] = rows[at - 1];
            }
            rows[at] = row;
        }
    }

    /** Sorts a part of rows; the same part of the other array holds the same rows at the beginning. */
    private void merge(final int[] rows, final int[] other, final int from, final int to)
    {
        if (to - from <= FEW)
        {
            insert(rows, from, to);
            return;
        }
        final int middle = from + to >>> 1;
        merge(other, rows, from, middle);
        merge(other, rows, middle, to);
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++)
        {
            final boolean isLeft = right == to || left < middle && !isBefore(other[right], other[left]);
            rows[i] = other[isLeft ? left++ : right++];
        }
    }

    private boolean isBefore(final int row, final int other)
    {
        final long account = balances.account(row);
        final long otherAccount = balances.account(other);
        return account < otherAccount || account == otherAccount &&
            assets.rank(balances.assetId(row)) < assets.rank(balances.assetId(other));
    }
}
