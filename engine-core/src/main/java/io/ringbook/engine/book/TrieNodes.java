package io.ringbook.engine.book;

import io.ringbook.engine.memory.Words;

import java.util.Arrays;

/**
 * Nodes of the 64-ary tries that find a page of price levels: the children, a bitmap of those there are, and one of
 * those with an occupied level below them. Shared by all books.
 */
final class TrieNodes
{
    private static final int INITIAL = 16;
    private static final int WORDS_SHIFT = 1;

    /** Of each node: the children there are, and those with an occupied level below them. */
    private long[] bitmaps = new long[INITIAL << WORDS_SHIFT];
    private int[] children = new int[INITIAL << LevelPages.LEVELS_SHIFT];
    private int[] parents = new int[INITIAL];
    private int[] freeNodes = new int[INITIAL];
    private int freeCount;
    private int highest;

    int allocate()
    {
        if (freeCount > 0)
        {
            return freeNodes[--freeCount];
        }
        if (highest == parents.length)
        {
            bitmaps = Arrays.copyOf(bitmaps, bitmaps.length << 1);
            children = Arrays.copyOf(children, children.length << 1);
            parents = Arrays.copyOf(parents, highest << 1);
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
        kept(node, 0);
        occupied(node, 0);
        freeNodes[freeCount++] = node;
    }

    /** The children there are. */
    long kept(final int node)
    {
        return Words.get(bitmaps, (long)node << WORDS_SHIFT);
    }

    private void kept(final int node, final long bitmap)
    {
        Words.put(bitmaps, (long)node << WORDS_SHIFT, bitmap);
    }

    /** The children with an occupied level below them. */
    long occupied(final int node)
    {
        return Words.get(bitmaps, ((long)node << WORDS_SHIFT) + 1);
    }

    private void occupied(final int node, final long bitmap)
    {
        Words.put(bitmaps, ((long)node << WORDS_SHIFT) + 1, bitmap);
    }

    boolean hasChild(final int node, final int index)
    {
        return 0 != (kept(node) >>> index & 1);
    }

    int child(final int node, final int index)
    {
        return Words.get(children, ((long)node << LevelPages.LEVELS_SHIFT) + index);
    }

    /** The node that a node hangs on. */
    int parent(final int node)
    {
        return Words.get(parents, node);
    }

    void parent(final int node, final int parent)
    {
        Words.put(parents, node, parent);
    }

    void addChild(final int node, final int index, final int child)
    {
        kept(node, kept(node) | 1L << index);
        Words.put(children, ((long)node << LevelPages.LEVELS_SHIFT) + index, child);
    }

    void removeChild(final int node, final int index)
    {
        kept(node, kept(node) & ~(1L << index));
    }

    /**
     * Something is occupied below a child.
     *
     * @param node  of the child.
     * @param index of the child.
     * @return true if nothing was below the whole node before.
     */
    boolean occupy(final int node, final int index)
    {
        final long before = occupied(node);
        occupied(node, before | 1L << index);
        return 0 == before;
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
        final long left = occupied(node) & ~(1L << index);
        occupied(node, left);
        return 0 == left;
    }

    /** Forgets the children with nothing occupied below them. */
    void keepOccupied(final int node)
    {
        kept(node, occupied(node));
    }
}
