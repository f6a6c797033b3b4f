package io.ringbook.engine.book;

/**
 * The occupied price levels of one side of a book, best first, at any price in +/- 2^53 ticks.
 *
 * <p>A level is found by its <i>rank</i>, which is the price counted from the side's best possible price, so that for
 * both sides the best level has the lowest rank. The low six bits of a rank name a level in its page; the page is found
 * by a trie of 64-way nodes that is only as high as the pages in use are apart: none for a book in one page, one node
 * for 4,096 ticks, two for 262,144, nine for all. So no price is out of a window, and none costs more than nine steps.
 * Nodes without pages are kept for a while, as orders come and go in the same regions.
 *
 * <p>Long because the ways to find, occupy and vacate a level share the trie's fields, in methods that the hot path
 * inlines.
 */
public final class PriceLevels
{
    /** Not a rank: there is no such level. */
    public static final long NO_RANK = Long.MAX_VALUE;

    /** Not a cell. */
    public static final int NO_CELL = -1;

    /** Prices are within +/- this. */
    public static final long MAX_PRICE_TICKS = 1L << 53;

    private static final int SHIFT = LevelPages.LEVELS_SHIFT;
    private static final int MASK = (1 << SHIFT) - 1;
    private static final int MAX_HEIGHT = 9;
    private static final int NO_PAGE = PageTable.NO_PAGE;
    private static final long NO_KEY = -1;

    /** Nodes without a page below them that a side keeps. */
    private static final int MAX_IDLE = 64;

    /** So often the root may be left with one child before it goes. */
    private static final int PATIENCE = 1 << 10;

    /** 0 for asks, -1 for bids, whose prices count downwards: arithmetic in place of a branch that nobody can guess. */
    private final long flip;
    private final LevelPages pages;
    private final TrieNodes nodes;
    private final PageTable table;
    private final TopOfBooks tops;
    private final long bookSide;
    private final int top;
    private final int[] path = new int[MAX_HEIGHT + 1];

    /** A page if height is 0, else a node. */
    private int root = NO_PAGE;
    private int height;
    private long prefix;
    private int idleNodes;
    private int timesTooHigh;

    /** Where the page that was removed last has left others: a node above it, its level and the keys' upper bits. */
    private int changedNode;
    private int changedLevel;
    private long changedPrefix;

    /**
     * One side of one book.
     *
     * @param ascending    is the lowest price the best one?
     * @param instrumentId of the book, which has its place in the tops.
     * @param side         of it.
     * @param stores       that all books of a kind share.
     */
    PriceLevels(final boolean ascending, final int instrumentId, final int side, final LevelStores stores)
    {
        flip = ascending ? 0 : -1;
        pages = stores.pages();
        nodes = stores.nodes();
        table = stores.table();
        tops = stores.tops();
        bookSide = PageTable.bookSide(instrumentId, side);
        top = TopOfBooks.index(instrumentId, side);
    }

    /**
     * Price to rank. Where the price is a limit of the other side, levels up to its rank are at the limit or better.
     *
     * @param priceTicks within +/- {@link #MAX_PRICE_TICKS}.
     * @return rank.
     */
    public long rankOf(final long priceTicks)
    {
        return rankOf(priceTicks, flip);
    }

    /**
     * Price to rank, without the side at hand.
     *
     * @param priceTicks within +/- {@link #MAX_PRICE_TICKS}.
     * @param flip       0 if the lowest price is the best one, else -1.
     * @return rank.
     */
    static long rankOf(final long priceTicks, final long flip)
    {
        return MAX_PRICE_TICKS + (priceTicks ^ flip) - flip;
    }

    static long keyOf(final long rank)
    {
        return rank >>> SHIFT;
    }

    /**
     * Rank to price.
     *
     * @param rank of a price.
     * @return price in ticks.
     */
    public long priceOf(final long rank)
    {
        return priceOf(rank, flip);
    }

    static long priceOf(final long rank, final long flip)
    {
        return (rank - MAX_PRICE_TICKS ^ flip) - flip;
    }

    /**
     * The best level.
     *
     * @return its rank, or {@link #NO_RANK} if the side is empty.
     */
    public long bestRank()
    {
        return tops.rank(top);
    }

    /**
     * The best level's cell.
     *
     * @return cell, or {@link #NO_CELL} if the side is empty.
     */
    public int bestCell()
    {
        return tops.cell(top);
    }

    /**
     * Is no level occupied?
     *
     * @return true if so.
     */
    public boolean isEmpty()
    {
        return NO_RANK == bestRank();
    }

    /**
     * Can a level at this rank be had without passing the limit of pages?
     *
     * @param rank of the level.
     * @return true if so.
     */
    boolean hasRoomFor(final long rank)
    {
        return pages.hasRoom() || NO_PAGE != pageOf(rank >>> SHIFT);
    }

    /**
     * The level at a rank.
     *
     * @param rank of the level.
     * @return its cell, or {@link #NO_CELL} if it is not occupied.
     */
    public int cellAt(final long rank)
    {
        final int page = pageOf(rank >>> SHIFT);
        return NO_PAGE == page || 0 == (pages.occupied(page) >>> rank & 1) ? NO_CELL : LevelPages.cellOf(page, rank);
    }

    /**
     * The level at a rank, occupied from now on.
     *
     * @param rank of the level.
     * @return its cell.
     */
    int occupy(final long rank)
    {
        final long key = rank >>> SHIFT;
        final int page = table.find(bookSide, key);
        return occupy(rank, NO_PAGE == page ? findOrAddPage(key) : page);
    }

    /**
     * As {@link #occupy(long)}, where the page is not found by one look.
     *
     * @param rank of the level.
     * @return its cell.
     */
    int occupyFar(final long rank)
    {
        return occupy(rank, findOrAddPage(rank >>> SHIFT));
    }

    private int occupy(final long rank, final int page)
    {
        final int cell = LevelPages.cellOf(page, rank);
        pages.occupy(page, rank);
        tops.onOccupied(top, rank, cell);
        return cell;
    }

    /**
     * Ends a level whose last order has gone.
     *
     * @param rank of an occupied level with an empty queue.
     */
    void vacate(final long rank)
    {
        vacate(rank, pageOf(rank >>> SHIFT));
    }

    void vacate(final long rank, final int page)
    {
        final long key = rank >>> SHIFT;
        final long left = pages.vacate(page, rank);
        final boolean isBest = rank == bestRank();
        if (0 == left)
        {
            removePage(key, page);
            if (isBest)
            {
                findBest();
            }
        }
        else if (isBest)
        {
            best(key, page, left);
        }
    }

    /**
     * The next occupied level behind a rank.
     *
     * @param rank to begin behind.
     * @return its rank, or {@link #NO_RANK} if there is none.
     */
    public long rankAfter(final long rank)
    {
        final long key = rank >>> SHIFT;
        final int page = pageOf(key);
        if (NO_PAGE != page)
        {
            final long behind = pages.occupied(page) & -2L << rank;
            if (0 != behind)
            {
                return key << SHIFT | Long.numberOfTrailingZeros(behind);
            }
        }
        final long nextKey = keyAfter(key);
        return NO_KEY == nextKey ? NO_RANK :
            nextKey << SHIFT | Long.numberOfTrailingZeros(pages.occupied(pageOf(nextKey)));
    }

    /** The best page is gone: the next best is the first below the node where others were found. */
    private void findBest()
    {
        if (NO_PAGE == root)
        {
            tops.set(top, NO_RANK, NO_CELL);
            return;
        }
        int node = changedNode;
        long key = changedPrefix;
        for (int level = changedLevel; level > 0; level--)
        {
            final int index = Long.numberOfTrailingZeros(nodes.occupied(node));
            key = key << SHIFT | index;
            node = nodes.child(node, index);
        }
        best(key, node, pages.occupied(node));
        table.remember(bookSide, key, node);
    }

    private void best(final long key, final int page, final long occupied)
    {
        final long rank = key << SHIFT | Long.numberOfTrailingZeros(occupied);
        tops.set(top, rank, LevelPages.cellOf(page, rank));
    }

    private int pageOf(final long key)
    {
        final int page = table.find(bookSide, key);
        return NO_PAGE == page ? findPage(key) : page;
    }

    private int findPage(final long key)
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
        table.remember(bookSide, key, node);
        return node;
    }

    private int findOrAddPage(final long key)
    {
        if (NO_PAGE == root)
        {
            root = newPage(key);
            height = 0;
            prefix = key;
            return root;
        }
        while (key >>> height * SHIFT != prefix)
        {
            raiseRoot();
        }
        if (0 == height)
        {
            table.remember(bookSide, key, root);
            return root;
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
        if (nodes.hasChild(node, index))
        {
            final int page = nodes.child(node, index);
            table.remember(bookSide, key, page);
            return page;
        }
        final int page = newPage(key);
        pages.parent(page, node);
        nodes.addChild(node, index, page);
        occupy(node, index);
        return page;
    }

    private int newPage(final long key)
    {
        final int page = pages.allocate();
        table.onAdded();
        table.remember(bookSide, key, page);
        return page;
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

    /** The nodes above are kept: a price that was wanted will be wanted again. */
    private void removePage(final long key, final int page)
    {
        pages.release(page);
        table.onRemoved(bookSide, key);
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
        changed(node, level, key >>> level * SHIFT);
        if (isRootTooHigh(level) || idleNodes > MAX_IDLE)
        {
            timesTooHigh = 0;
            releaseIdleUnder(root, height);
            lowerRoot();
            changed(root, height, prefix);
        }
    }

    private void changed(final int node, final int level, final long nodePrefix)
    {
        changedNode = node;
        changedLevel = level;
        changedPrefix = nodePrefix;
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

    private long keyAfter(final long key)
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
