package io.ringbook.engine.book;

/**
 * The occupied price levels of one side of a book, best first, at any price in +/- 2^53 ticks.
 *
 * <p>A level is found by its <i>rank</i>, which is the price counted from the side's best possible price, so that for
 * both sides the best level has the lowest rank. The low six bits of a rank name a level in its page, the others are
 * the page's key. The pages with the best prices are {@link NearPages}; if there are more, a {@link PageTrie} has them:
 * all keys there are higher. Pages go from one to the other some at a time.
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
    private static final int NO_PAGE = PageTable.NO_PAGE;

    /** In place of the node of the trie that a page hangs on. */
    private static final int NEAR = -1;

    /** Pages that go from near to far, or come from there, together. */
    private static final int MOVED = NearPages.MAX / 2;

    /** 0 for asks, -1 for bids, whose prices count downwards: arithmetic in place of a branch that nobody can guess. */
    private final long flip;
    private final LevelPages pages;
    private final PageTable table;
    private final TopOfBooks tops;
    private final long bookSide;
    private final int top;
    private final NearPages near = new NearPages();
    private final PageTrie far;

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
        far = new PageTrie(pages, stores.nodes());
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
     * @param rank of the level, for which {@link #hasRoomFor there is room}.
     * @return its cell.
     */
    int occupy(final long rank)
    {
        final int page = table.find(bookSide, rank >>> SHIFT);
        return NO_PAGE == page ? occupyFar(rank) : occupy(rank, page);
    }

    /**
     * As {@link #occupy(long)}, where the page is not found by one look.
     *
     * @param rank of the level.
     * @return its cell.
     * @throws IllegalStateException if there is no room: nobody has asked.
     */
    int occupyFar(final long rank)
    {
        final int page = findOrAddPage(rank >>> SHIFT);
        if (NO_PAGE == page)
        {
            throw new IllegalStateException("levels: expected room for a level at rank " + rank + ", found no page");
        }
        return occupy(rank, page);
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
        final long nearKey = near.keyAfter(key);
        final long nextKey = PageTrie.NO_KEY == nearKey ? far.keyAfter(key) : nearKey;
        return PageTrie.NO_KEY == nextKey ? NO_RANK :
            nextKey << SHIFT | Long.numberOfTrailingZeros(pages.occupied(pageOf(nextKey)));
    }

    /** The best page is gone. */
    private void findBest()
    {
        if (near.isEmpty())
        {
            tops.set(top, NO_RANK, NO_CELL);
        }
        else
        {
            best(near.bestKey(), near.bestPage(), pages.occupied(near.bestPage()));
        }
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
        final int nearPage = near.find(key);
        final int page = NO_PAGE == nearPage ? far.find(key) : nearPage;
        if (NO_PAGE != page)
        {
            table.remember(bookSide, key, page);
        }
        return page;
    }

    /**
     * The page of a key.
     *
     * @param key any.
     * @return page, or {@link PageTable#NO_PAGE} if there is no room for a further one.
     */
    int findOrAddPage(final long key)
    {
        final int place = near.placeOf(key);
        if (place < 0)
        {
            return findOrAddBehind(key);
        }
        if (near.keyAt(place) == key)
        {
            final int page = near.pageAt(place);
            table.remember(bookSide, key, page);
            return page;
        }
        if (!pages.hasRoom())
        {
            return NO_PAGE;
        }
        if (near.isFull())
        {
            moveToFar();
            return findOrAddPage(key);
        }
        return addNear(place + 1, key);
    }

    /** The page of a key that is higher than all near ones. */
    private int findOrAddBehind(final long key)
    {
        final int known = far.find(key);
        if (NO_PAGE != known)
        {
            table.remember(bookSide, key, known);
            return known;
        }
        if (!pages.hasRoom())
        {
            return NO_PAGE;
        }
        if (far.isEmpty() && !near.isFull())
        {
            return addNear(0, key);
        }
        final int page = newPage(key);
        far.add(key, page);
        return page;
    }

    private int addNear(final int place, final long key)
    {
        final int page = newPage(key);
        near.add(place, key, page);
        pages.parent(page, NEAR);
        return page;
    }

    private int newPage(final long key)
    {
        final int page = pages.allocate();
        table.onAdded();
        table.remember(bookSide, key, page);
        return page;
    }

    private void removePage(final long key, final int page)
    {
        pages.release(page);
        table.onRemoved(bookSide, key);
        if (NEAR != pages.parent(page))
        {
            far.remove(key, page);
            return;
        }
        near.remove(key);
        if (near.isEmpty() && !far.isEmpty())
        {
            moveToNear();
        }
    }

    private void moveToFar()
    {
        for (int i = 0; i < MOVED; i++)
        {
            far.add(near.keyAt(i), near.pageAt(i));
        }
        near.removeHighest(MOVED);
    }

    private void moveToNear()
    {
        while (!far.isEmpty() && near.count() < MOVED)
        {
            final long key = far.firstKey();
            final int page = far.find(key);
            far.remove(key, page);
            near.add(0, key, page);
            pages.parent(page, NEAR);
        }
    }
}
