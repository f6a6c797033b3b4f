package io.ringbook.engine.ledger;

/**
 * Finds the order of rows of balances by account and then asset name (semantics-exact B8). Few are sorted by insertion;
 * many, as after a sweep through thousands of makers, by merging.
 */
final class RowSort
{
    private static final int FEW = 12;

    private final Balances balances;
    private int[] places = new int[FEW];
    private int[] scratch = new int[0];
    private int[] rows;
    private Assets assets;

    RowSort(final Balances balances)
    {
        this.balances = balances;
    }

    /**
     * Sorts, without changing anything.
     *
     * @param rows   to sort.
     * @param count  how many of them.
     * @param assets to know the order of names by.
     * @return the places at which the rows stand, in their order; good until the next call.
     */
    int[] sorted(final int[] rows, final int count, final Assets assets)
    {
        this.rows = rows;
        this.assets = assets;
        if (places.length < count)
        {
            places = new int[rows.length];
        }
        for (int i = 0; i < count; i++)
        {
            places[i] = i;
        }
        if (count <= FEW)
        {
            insert(places, 0, count);
            return places;
        }
        if (scratch.length < count)
        {
            scratch = new int[rows.length];
        }
        System.arraycopy(places, 0, scratch, 0, count);
        merge(places, scratch, 0, count);
        return places;
    }

    private void insert(final int[] places, final int from, final int to)
    {
        for (int i = from + 1; i < to; i++)
        {
            final int place = places[i];
            int at = i;
            for (; at > from && isBefore(place, places[at - 1]); at--)
            {
                places[at] = places[at - 1];
            }
            places[at] = place;
        }
    }

    /** Sorts a part of the places; the same part of the other array holds the same ones at the beginning. */
    private void merge(final int[] places, final int[] other, final int from, final int to)
    {
        if (to - from <= FEW)
        {
            insert(places, from, to);
            return;
        }
        final int middle = from + to >>> 1;
        merge(other, places, from, middle);
        merge(other, places, middle, to);
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++)
        {
            final boolean isLeft = right == to || left < middle && !isBefore(other[right], other[left]);
            places[i] = other[isLeft ? left++ : right++];
        }
    }

    private boolean isBefore(final int place, final int otherPlace)
    {
        final int row = rows[place];
        final int other = rows[otherPlace];
        final long account = balances.account(row);
        final long otherAccount = balances.account(other);
        return account < otherAccount || account == otherAccount &&
            assets.rank(balances.assetId(row)) < assets.rank(balances.assetId(other));
    }
}
