package io.ringbook.engine;

import io.ringbook.codecs.NullValue;
import io.ringbook.engine.book.OrderBook;
import io.ringbook.engine.book.Orders;
import io.ringbook.engine.book.PriceLevels;
import io.ringbook.sbe.Side;

/**
 * Looks at the levels of a book. What they mean stands at the methods of {@link MatchingEngine} that call these.
 */
final class LevelView
{
    private LevelView()
    {
    }

    static void forEach(
        final OrderBook book,
        final Orders orders,
        final Side side,
        final int maxLevels,
        final LevelConsumer consumer)
    {
        final PriceLevels levels = book.levels(side.value());
        int shown = 0;
        for (long rank = levels.bestRank();
            PriceLevels.NO_RANK != rank && (0 == maxLevels || shown < maxLevels);
            rank = levels.rankAfter(rank), shown++)
        {
            final int cell = levels.cellAt(rank);
            int count = 0;
            for (int slot = book.head(cell); Orders.NONE != slot; slot = orders.next(slot))
            {
                count++;
            }
            consumer.onLevel(levels.priceOf(rank), book.quantityLots(cell), count);
        }
    }

    static long bestPriceTicks(final OrderBook book, final Side side)
    {
        final PriceLevels levels = book.levels(side.value());
        return levels.isEmpty() ? NullValue.LONG : levels.priceOf(levels.bestRank());
    }

    static long quantityLots(final OrderBook book, final Side side, final long priceTicks)
    {
        if (priceTicks < -PriceLevels.MAX_PRICE_TICKS || priceTicks > PriceLevels.MAX_PRICE_TICKS)
        {
            return 0;
        }
        final PriceLevels levels = book.levels(side.value());
        final int cell = levels.cellAt(levels.rankOf(priceTicks));
        return PriceLevels.NO_CELL == cell ? 0 : book.quantityLots(cell);
    }
}
