package io.ringbook.engine;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.engine.book.Orders;

/**
 * The one order that is being matched: new, or amended in a way that lost its priority. Reused for every command.
 */
final class IncomingOrder
{
    final ClOrdId clOrdId = new ClOrdId();

    /** Of an amended order, which keeps its slot; {@link Orders#NONE} for a new one. */
    int slot;
    long orderId;
    long account;
    long meta;
    int side;
    int stpMode;
    long stpGroup;
    long priority;

    /** Limit or own protection price, or null. */
    long priceTicks;
    long quantityLots;
    long leavesLots;
    long cumQuantityLots;
    long preventedLots;

}
