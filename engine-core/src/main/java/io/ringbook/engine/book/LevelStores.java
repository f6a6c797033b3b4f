package io.ringbook.engine.book;

/**
 * What all books of a kind keep their price levels in: those of the orders, and those of the pending stops.
 */
final class LevelStores
{
    private final LevelPages pages;
    private final TrieNodes nodes;
    private final PageTable table = new PageTable();
    private final TopOfBooks tops = new TopOfBooks();

    LevelStores(final LevelPages pages, final TrieNodes nodes)
    {
        this.pages = pages;
        this.nodes = nodes;
    }

    LevelPages pages()
    {
        return pages;
    }

    TrieNodes nodes()
    {
        return nodes;
    }

    PageTable table()
    {
        return table;
    }

    TopOfBooks tops()
    {
        return tops;
    }
}
