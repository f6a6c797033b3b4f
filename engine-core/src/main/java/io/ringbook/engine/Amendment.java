package io.ringbook.engine;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.ReplaceOrderCommand;
import io.ringbook.engine.book.OrderBooks;
import io.ringbook.engine.book.OrderMeta;
import io.ringbook.engine.book.Orders;
import io.ringbook.sbe.ReplaceBasis;

/**
 * What a replace asks for: first as given, then completed with what the order has (semantics-exact 0.9, E). Reused for
 * every command.
 */
final class Amendment
{
    private static final int OPEN_QTY = ReplaceBasis.OPEN_QTY.value();

    final ClOrdId origClOrdId = new ClOrdId();
    final ClOrdId newClOrdId = new ClOrdId();

    long account;
    long priceTicks;
    long quantityLots;
    boolean isOpenQuantity;
    long stopPriceTicks;
    long displayLots;
    long expireTimeNs;

    /** Cumulative and prevented quantity. */
    long doneLots;

    /** The order has no quantity to amend. */
    boolean isBudget;
    boolean isPriceChanged;
    boolean isStopChanged;
    boolean isPriorityLost;

    void read(final ReplaceOrderCommand command)
    {
        account = command.account();
        priceTicks = command.priceTicks();
        quantityLots = command.quantityLots();
        isOpenQuantity = OPEN_QTY == command.basis();
        stopPriceTicks = command.stopPriceTicks();
        displayLots = command.displayQuantityLots();
        expireTimeNs = command.expireTimeNs();
        command.clOrdIds(origClOrdId, newClOrdId);
    }

    /**
     * Takes from the order what was not given, and finds whether priority is lost (exact E2).
     *
     * @param slot  of the order.
     * @param books that hold it.
     */
    void complete(final int slot, final OrderBooks books)
    {
        final Orders orders = books.orders();
        final boolean isPending = OrderMeta.has(orders.meta(slot), OrderMeta.PENDING);
        final long presentLots = books.quantityLots(slot);
        isBudget = isPending && 0 != books.extras().budgetUnits(slot);
        doneLots = orders.cumQuantityLots(slot) + books.preventedLots(slot);
        isPriceChanged = NullValue.LONG != priceTicks && priceTicks != orders.priceTicks(slot);
        isStopChanged = NullValue.LONG != stopPriceTicks && stopPriceTicks != books.extras().stopPriceTicks(slot);
        final boolean isRaised = NullValue.LONG != quantityLots && (isOpenQuantity || quantityLots > presentLots);
        isPriorityLost = isPriceChanged || isStopChanged || isRaised;

        quantityLots = NullValue.LONG == quantityLots ? presentLots : totalLots(doneLots);
        priceTicks = isPriceChanged ? priceTicks : orders.priceTicks(slot);
    }

    /**
     * The total quantity asked for. What cannot be a quantity stays as it is, out of range.
     *
     * @param done cumulative and prevented quantity of the order.
     * @return lots.
     */
    long totalLots(final long done)
    {
        return isOpenQuantity && quantityLots <= ReferenceData.MAX_QUANTITY_LOTS ? done + quantityLots : quantityLots;
    }

    /**
     * Is everything that the order shall have done already (exact E3)?
     *
     * @return true if so.
     */
    boolean isDone()
    {
        return !isBudget && quantityLots <= doneLots;
    }

    long leavesLots()
    {
        return quantityLots - doneLots;
    }
}
