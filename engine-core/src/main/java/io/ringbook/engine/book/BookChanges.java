package io.ringbook.engine.book;

import java.util.Arrays;

/**
 * The levels of one side that a command has touched, each with its displayed quantity from before. Read once at the end
 * of the command, best price first (semantics-exact M4).
 */
public final class BookChanges
{
    private static final int INITIAL = 64;

    private long[] ranks = new long[INITIAL];
    private long[] before = new long[INITIAL];
    private long[] scratchRanks = new long[INITIAL];
    private long[] scratchBefore = new long[INITIAL];
    private int count;

    void onTouched(final long rank, final long quantityBefore)
    {
        if (count > 0 && ranks[count - 1] == rank)
        {
            return;
        }
        if (count == ranks.length)
        {
            ranks = Arrays.copyOf(ranks, count << 1);
            before = Arrays.copyOf(before, count << 1);
            scratchRanks = new long[count << 1];
            scratchBefore = new long[count << 1];
        }
        ranks[count] = rank;
        before[count] = quantityBefore;
        count++;
    }

    /**
     * Orders what was touched by rank and keeps of each level the first entry, which is the one from before the
     * command.
     *
     * @return number of levels.
     */
    public int settle()
    {
        sort();
        int kept = 0;
        for (int i = 0; i < count; i++)
        {
            if (0 == kept || ranks[kept - 1] != ranks[i])
            {
                ranks[kept] = ranks[i];
                before[kept] = before[i];
                kept++;
            }
        }
        count = kept;
        return kept;
    }

    /**
     * Rank of a level that has changed.
     *
     * @param index in the order of the levels, best price first.
     * @return rank, see {@link PriceLevels}.
     */
    public long rank(final int index)
    {
        return ranks[index];
    }

    /**
     * What the level displayed before the command.
     *
     * @param index in the order of the levels, best price first.
     * @return lots, 0 if there was no such level.
     */
    public long quantityBefore(final int index)
    {
        return before[index];
    }

    /**
     * Forgets all changes, for the next command.
     */
    public void clear()
    {
        count = 0;
    }

    /**
     * Has no level been touched?
     *
     * @return true if so.
     */
    public boolean isEmpty()
    {
        return 0 == count;
    }

    /** A stable merge sort, bottom up; almost always there are only a few, or they are in order already. */
    private void sort()
    {
        if (isSorted())
        {
            return;
        }
        for (int width = 1; width < count; width <<= 1)
        {
            for (int from = 0; from < count; from += width << 1)
            {
                merge(from, Math.min(from + width, count), Math.min(from + (width << 1), count));
            }
            final long[] sortedRanks = scratchRanks;
            scratchRanks = ranks;
            ranks = sortedRanks;
            final long[] sortedBefore = scratchBefore;
            scratchBefore = before;
            before = sortedBefore;
        }
    }

    private void merge(final int from, final int middle, final int to)
    {
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++)
        {
            final boolean isLeft = left < middle && (right >= to || ranks[left] <= ranks[right]);
            final int source = isLeft ? left++ : right++;
            scratchRanks[i] = ranks[source];
            scratchBefore[i] = before[source];
        }
    }

    private boolean isSorted()
    {
        for (int i = 1; i < count; i++)
        {
            if (ranks[i - 1] > ranks[i])
            {
                return false;
            }
        }
        return true;
    }
}
