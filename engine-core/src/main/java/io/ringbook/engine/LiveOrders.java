package io.ringbook.engine;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.NullValue;
import io.ringbook.engine.book.OrderBooks;
import io.ringbook.engine.book.OrderMeta;
import io.ringbook.engine.book.Orders;

/**
 * Finds the live order that a command names, and nobody else's.
 */
final class LiveOrders
{
    private final OrderBooks books;

    LiveOrders(final OrderBooks books)
    {
        this.books = books;
    }

    /**
     * The order a cancel or a replace names by one id or by two that agree.
     *
     * @param account      of the command.
     * @param orderId      or null.
     * @param clOrdId      or empty.
     * @param instrumentId or null.
     * @return its slot, {@link Orders#NONE} if there is no such live order of the account.
     */
    int find(final long account, final long orderId, final ClOrdId clOrdId, final int instrumentId)
    {
        int slot = Orders.NONE;
        if (NullValue.LONG != orderId)
        {
            slot = books.slotOf(orderId);
            if (Orders.NONE == slot || books.orders().account(slot) != account)
            {
                return Orders.NONE;
            }
        }
        if (!clOrdId.isEmpty())
        {
            final int named = books.slotOf(account, clOrdId);
            if (NullValue.LONG != orderId && named != slot)
            {
                return Orders.NONE;
            }
            slot = named;
        }
        if (Orders.NONE != slot && NullValue.INT != instrumentId &&
            OrderMeta.instrumentId(books.orders().meta(slot)) != instrumentId)
        {
            return Orders.NONE;
        }
        return slot;
    }
}
