package io.ringbook.codecs.text;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.NullValue;

/**
 * Where the reader learns which instrument a live order trades: a line that replaces an order need not name its symbol.
 */
@FunctionalInterface
public interface LiveOrders
{
    /**
     * The instrument of a live order.
     *
     * @param account that must own the order.
     * @param orderId or {@link NullValue#LONG}.
     * @param clOrdId or empty; if both ids are given they must name the same order.
     * @return its instrumentId, or {@link NullValue#INT} if the ids name no live order of the account.
     */
    int instrumentId(long account, long orderId, ClOrdId clOrdId);
}
