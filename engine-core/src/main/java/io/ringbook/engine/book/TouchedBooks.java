package io.ringbook.engine.book;

import java.util.Arrays;

/**
 * The books whose tracked levels a command has touched, in the order of their definition.
 */
public final class TouchedBooks
{
    private OrderBook[] books = new OrderBook[8];
    private int count;

    void add(final OrderBook book)
    {
        if (count == books.length)
        {
            books = Arrays.copyOf(books, count << 1);
        }
        int index = count++;
        while (index > 0 && books[index - 1].instrumentId() > book.instrumentId())
        {
            books[index] = books[index - 1];
            index--;
        }
        books[index] = book;
    }

    /**
     * Books that were touched.
     *
     * @return number of books.
     */
    public int count()
    {
        return count;
    }

    /**
     * A book that was touched.
     *
     * @param index from 0, in the order of definition.
     * @return the book.
     */
    public OrderBook book(final int index)
    {
        return books[index];
    }

    /**
     * Forgets them, and the changes they hold.
     */
    public void clear()
    {
        for (int i = 0; i < count; i++)
        {
            books[i].changes(0).clear();
            books[i].changes(1).clear();
        }
        count = 0;
    }
}
