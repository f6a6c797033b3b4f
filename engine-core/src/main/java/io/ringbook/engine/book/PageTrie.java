package io.ringbook.engine.book;

/**
 * Pages of price levels by their keys: a trie of 64-way nodes that is only as high as the pages in use are apart. None
 * for one page, one node for 64 neighbouring ones, nine at most: so no price is out of a window, and none costs more
 * than nine steps. Nodes without pages are kept for a while, as orders come and go in the same regions.
 */
final class PageTrie
{
    /** Not a key. */
    static final long NO_KEY = -1;

    private static final int SHIFT = LevelPages.LEVELS_SHIFT;
    private static final int MASK = (1 << SHIFT) - 1;
    private static final int MAX_HEIGHT = 9;
    private static final int NO_PAGE = PageTable.NO_PAGE;

    /** What a page hangs on that is alone. */
    private static final int NO_NODE = Integer.MAX_VALUE;

    /** Nodes without a page below them that a side keeps. */
    private static final int MAX_IDLE = 64;

    /** So often the root may be left with one child before it goes. */
    private static final int PATIENCE = 1 << 10;

    private final LevelPages pages;
    private final TrieNodes nodes;
    private final int[] path = new int[MAX_HEIGHT + 1];

    /** A page if height is 0, else a node. */
    private int root = NO_PAGE;
    private int height;
    private long prefix;
    private int idleNodes;
    private int timesTooHigh;

    PageTrie(final LevelPages pages, final TrieNodes nodes)
    {
        this.pages = pages;
        this.nodes = nodes;
    }

    boolean isEmpty()
    {
        return NO_PAGE == root;
    }

    /**
     * Finds a page.
     *
     * @param key any.
     * @return page, or {@link PageTable#NO_PAGE} if it is not here.
     */
    int find(final long key)
    {
        if (NO_PAGE == root || key >>> height * SHIFT != prefix)
        {
            return NO_PAGE;
        }
        int node = root;
        for (int level = height; level > 0; level--)
        {
            final int index = indexAt(key, level);
            if (!nodes.hasChild(node, index))
            {
                return NO_PAGE;
            }
            node = nodes.child(node, index);
        }
        return node;
    }

    /**
     * Adds a page.
     *
     * @param key  that is not here.
     * @param page of it.
     */
    void add(final long key, final int page)
    {
        if (NO_PAGE == root)
        {
            root = page;
            height = 0;
            prefix = key;
            pages.parent(page, NO_NODE);
            return;
        }
        while (0 == height || key >>> height * SHIFT != prefix)
        {
            raiseRoot();
        }
        int node = root;
        for (int level = height; level > 1; level--)
        {
            final int index = indexAt(key, level);
            if (!nodes.hasChild(node, index))
            {
                addNode(node, index);
            }
            occupy(node, index);
            node = nodes.child(node, index);
        }
        final int index = (int)key & MASK;
        pages.parent(page, node);
        nodes.addChild(node, index, page);
        occupy(node, index);
    }

    private void addNode(final int node, final int index)
    {
        final int child = nodes.allocate();
        nodes.parent(child, node);
        nodes.addChild(node, index, child);
        idleNodes++;
    }

    private void raiseRoot()
    {
        final int node = nodes.allocate();
        idleNodes++;
        final int index = (int)prefix & MASK;
        if (0 == height)
        {
            pages.parent(root, node);
        }
        else
        {
            nodes.parent(root, node);
        }
        nodes.addChild(node, index, root);
        occupy(node, index);
        root = node;
        prefix >>>= SHIFT;
        height++;
    }

    private void occupy(final int node, final int index)
    {
        idleNodes -= nodes.occupy(node, index) ? 1 : 0;
    }

    /**
     * Removes a page. The nodes above are kept: a price that was wanted will be wanted again.
     *
     * @param key  that is here.
     * @param page of it.
     */
    void remove(final long key, final int page)
    {
        if (0 == height)
        {
            root = NO_PAGE;
            return;
        }
        int node = pages.parent(page);
        nodes.removeChild(node, (int)key & MASK);
        int level = 1;
        while (nodes.vacate(node, indexAt(key, level)))
        {
            idleNodes++;
            if (level == height)
            {
                releaseAll();
                return;
            }
            node = nodes.parent(node);
            level++;
        }
        if (isRootTooHigh(level) || idleNodes > MAX_IDLE)
        {
            timesTooHigh = 0;
            releaseIdleUnder(root, height);
            lowerRoot();
        }
    }

    /**
     * A trie of one node is not lowered, and a higher one not at once: two pages, of which one comes and goes, need it
     * again and again.
     */
    private boolean isRootTooHigh(final int level)
    {
        return level == height && height > 1 && 1 == Long.bitCount(nodes.occupied(root)) && ++timesTooHigh > PATIENCE;
    }

    private void releaseAll()
    {
        release(root, height);
        root = NO_PAGE;
        height = 0;
    }

    private void releaseIdleUnder(final int node, final int level)
    {
        if (level > 1)
        {
            for (long idle = nodes.kept(node) & ~nodes.occupied(node); 0 != idle; idle &= idle - 1)
            {
                release(nodes.child(node, Long.numberOfTrailingZeros(idle)), level - 1);
            }
            nodes.keepOccupied(node);
            for (long left = nodes.kept(node); 0 != left; left &= left - 1)
            {
                releaseIdleUnder(nodes.child(node, Long.numberOfTrailingZeros(left)), level - 1);
            }
        }
    }

    private void release(final int node, final int level)
    {
        for (long left = level > 1 ? nodes.kept(node) : 0; 0 != left; left &= left - 1)
        {
            release(nodes.child(node, Long.numberOfTrailingZeros(left)), level - 1);
        }
        nodes.release(node);
        idleNodes--;
    }

    private void lowerRoot()
    {
        while (height > 1 && 1 == Long.bitCount(nodes.kept(root)))
        {
            final int index = Long.numberOfTrailingZeros(nodes.kept(root));
            final int child = nodes.child(root, index);
            nodes.release(root);
            root = child;
            prefix = prefix << SHIFT | index;
            height--;
        }
    }

    /** Fills path[1..height] with the nodes that lead to a key as far as they exist, the root last. */
    private int descend(final long key)
    {
        int node = root;
        int level = height;
        while (true)
        {
            path[level] = node;
            final int index = indexAt(key, level);
            if (1 == level || !nodes.hasChild(node, index))
            {
                return level;
            }
            node = nodes.child(node, index);
            level--;
        }
    }

    /**
     * The lowest key.
     *
     * @return key; there must be one.
     */
    long firstKey()
    {
        return firstKeyUnder(root, height, prefix);
    }

    /**
     * The next key behind a key.
     *
     * @param key any.
     * @return the next higher key, or {@link #NO_KEY} if there is none here.
     */
    long keyAfter(final long key)
    {
        if (NO_PAGE == root)
        {
            return NO_KEY;
        }
        final long keyPrefix = key >>> height * SHIFT;
        if (keyPrefix != prefix || 0 == height)
        {
            return keyPrefix < prefix ? firstKeyUnder(root, height, prefix) : NO_KEY;
        }
        for (int level = descend(key); level <= height; level++)
        {
            final long behind = nodes.occupied(path[level]) & -2L << indexAt(key, level);
            if (0 != behind)
            {
                final int index = Long.numberOfTrailingZeros(behind);
                final long childPrefix = key >>> level * SHIFT << SHIFT | index;
                return firstKeyUnder(nodes.child(path[level], index), level - 1, childPrefix);
            }
        }
        return NO_KEY;
    }

    private long firstKeyUnder(final int top, final int topHeight, final long topPrefix)
    {
        int node = top;
        long key = topPrefix;
        for (int level = topHeight; level > 0; level--)
        {
            final int index = Long.numberOfTrailingZeros(nodes.occupied(node));
            key = key << SHIFT | index;
            node = nodes.child(node, index);
        }
        return key;
    }

    private static int indexAt(final long key, final int level)
    {
        return (int)(key >>> (level - 1) * SHIFT) & MASK;
    }
}
