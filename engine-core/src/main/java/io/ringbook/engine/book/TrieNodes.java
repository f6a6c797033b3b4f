package io.ringbook.engine.book;

import java.util.Arrays;

/**
 * Nodes of the 64-ary tries that find a page of price levels: a bitmap of the children there are, and the children.
 * Shared by all books.
 */
final class TrieNodes
{
    private static final int INITIAL = 16;

    private long[] bitmaps = new long[INITIAL];
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
        if (highest == bitmaps.length)
        {
            bitmaps = Arrays.copyOf(bitmaps, highest << 1);
            children = Arrays.copyOf(children, children.length << 1);
            freeNodes = Arrays.copyOf(freeNodes, highest << 1);
        }
        return highest++;
    }

    /**
     * Frees a node.
     *
     * @param node whose bitmap need not be empty.
     */
    void release(final int node)
    {
        bitmaps[node] = 0;
        freeNodes[freeCount++] = node;
    }

    long bitmap(final int node)
    {
        return bitmaps[node];
    }

    boolean hasChild(final int node, final int index)
    {
        return 0 != (bitmaps[node] >>> index & 1);
    }

    int child(final int node, final int index)
    {
        return children[(node << LevelPages.LEVELS_SHIFT) + index];
    }

    void addChild(final int node, final int index, final int child)
    {
        bitmaps[node] |= 1L << index;
        children[(node << LevelPages.LEVELS_SHIFT) + index] = child;
    }

    /**
     * Removes a child.
     *
     * @param node  to remove it from.
     * @param index of the child.
     * @return true if the node has no child left.
     */
    boolean removeChild(final int node, final int index)
    {
        return 0 == (bitmaps[node] &= ~(1L << index));
    }
}
