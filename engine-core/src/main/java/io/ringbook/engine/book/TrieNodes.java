package io.ringbook.engine.book;

import java.util.Arrays;

/**
 * Nodes of the 64-ary tries that find a page of price levels: the children, a bitmap of those there are, and one of
 * those with an occupied level below them. Shared by all books.
 */
final class TrieNodes
{
    private static final int INITIAL = 16;

    private long[] kept = new long[INITIAL];
    private long[] occupied = new long[INITIAL];
    private int[] children = new int[INITIAL << LevelPages.LEVELS_SHIFT];
    private int[] freeNodes = new int[INITIAL];
    private int freeCount;
    private int highest;

    int allocate()
    {
        if (freeCount > 0)
        {
            return freeNodes[--freeCount];
        }
        if (highest == kept.length)
        {
            kept = Arrays.copyOf(kept, highest << 1);
            occupied = Arrays.copyOf(occupied, highest << 1);
            children = Arrays.copyOf(children, children.length << 1);
            freeNodes = Arrays.copyOf(freeNodes, highest << 1);
        }
        return highest++;
    }

    /**
     * Frees a node.
     *
     * @param node whatever children it has.
     */
    void release(final int node)
    {
        kept[node] = 0;
        occupied[node] = 0;
        freeNodes[freeCount++] = node;
    }

    /** The children there are. */
    long kept(final int node)
    {
        return kept[node];
    }

    /** The children with an occupied level below them. */
    long occupied(final int node)
    {
        return occupied[node];
    }

    boolean hasChild(final int node, final int index)
    {
        return 0 != (kept[node] >>> index & 1);
    }

    int child(final int node, final int index)
    {
        return children[(node << LevelPages.LEVELS_SHIFT) + index];
    }

    void addChild(final int node, final int index, final int child)
    {
        kept[node] |= 1L << index;
        children[(node << LevelPages.LEVELS_SHIFT) + index] = child;
    }

    void removeChild(final int node, final int index)
    {
        kept[node] &= ~(1L << index);
    }

    void occupy(final int node, final int index)
    {
        occupied[node] |= 1L << index;
    }

    /**
     * Nothing is occupied below a child any more.
     *
     * @param node  of the child.
     * @param index of the child.
     * @return true if nothing is below the whole node.
     */
    boolean vacate(final int node, final int index)
    {
        return 0 == (occupied[node] &= ~(1L << index));
    }

    /** Forgets the children with nothing occupied below them. */
    void keepOccupied(final int node)
    {
        kept[node] = occupied[node];
    }
}
