package io.ringbook.benchmarks;

import com.paritytrading.parity.match.OrderBook;
import com.paritytrading.parity.match.OrderBookListener;
import com.paritytrading.parity.match.Side;

/**
 * The order book of Parity's match library. It knows limit orders that stay and cancels to a smaller size; so what
 * shall not stay is entered and its rest cancelled, and a move is a cancel and an entry with the same id.
 */
final class ParityPeer implements BookPeer, OrderBookListener
{
    private final FlowRecords records;
    private final OrderBook[] books;
    private TradeHash trades;
    private int position;

    ParityPeer(final FlowRecords records)
    {
        this.records = records;
        books = new OrderBook[records.instruments()];
    }

    @Override
    public void fill(final TradeHash trades)
    {
        this.trades = trades;
        for (int i = 0; i < books.length; i++)
        {
            books[i] = new OrderBook(this);
        }
        position = 0;
        apply(records.fillCount());
    }

    @Override
    public void apply(final int count)
    {
        final int end = position + count;
        for (int i = position; i < end; i++)
        {
            apply(books[records.instrument(i)], i);
        }
        position = end;
    }

    private void apply(final OrderBook book, final int index)
    {
        final long orderId = records.orderId(index);
        switch (records.type(index))
        {
            case FlowRecords.NEW_GTC:
                enter(book, index);
                break;
            case FlowRecords.CANCEL:
                book.cancel(orderId, 0);
                break;
            case FlowRecords.REDUCE:
                book.cancel(orderId, records.quantityLots(index));
                break;
            case FlowRecords.MOVE:
                book.cancel(orderId, 0);
                enter(book, index);
                break;
            default:
                enter(book, index);
                book.cancel(orderId, 0);
                break;
        }
    }

    private void enter(final OrderBook book, final int index)
    {
        book.enter(
            records.orderId(index), records.isBuy(index) ? Side.BUY : Side.SELL, records.priceTicks(index),
            records.quantityLots(index));
    }

    @Override
    public void match(
        final long restingOrderId, final long incomingOrderId, final Side incomingSide, final long price,
        final long executedQuantity, final long remainingQuantity)
    {
        trades.onTrade(incomingOrderId, restingOrderId, price, executedQuantity);
    }

    @Override
    public void add(final long orderId, final Side side, final long price, final long size)
    {
    }

    @Override
    public void cancel(final long orderId, final long canceledQuantity, final long remainingQuantity)
    {
    }
}
