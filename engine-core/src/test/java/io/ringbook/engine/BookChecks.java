package io.ringbook.engine;

import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.TradingPhase;

import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What is true of every book at any time (semantics 5), whatever has happened.
 */
final class BookChecks
{
    private BookChecks()
    {
    }

    /**
     * Looks at all books: sums of levels, order of queues, best prices, and that every live order is found once.
     *
     * @param engine to look at.
     */
    static void check(final MatchingEngine engine)
    {
        final int[] orders = new int[1];
        for (int id = 1; id <= engine.instrumentCount(); id++)
        {
            final long bid = checkSide(engine, id, Side.BUY, orders);
            final long ask = checkSide(engine, id, Side.SELL, orders);
            if (TradingPhase.CONTINUOUS == engine.phase(id))
            {
                assertTrue(bid < ask, "book " + id + " is crossed: " + bid + " against " + ask);
            }
        }
        assertEquals(engine.liveOrders(), orders[0], "orders in books and pending");
    }

    /** Gives back the best price. */
    private static long checkSide(
        final MatchingEngine engine, final int instrumentId, final Side side, final int[] orders)
    {
        final List<long[]> levels = new ArrayList<>();
        engine.forEachLevel(instrumentId, side, 0, (price, quantity, count) ->
            levels.add(new long[]{price, quantity, count}));
        final int[] at = {-1};
        final long[] last = new long[2];
        engine.forEachOrder(instrumentId, side, (order) ->
        {
            orders[0]++;
            assertTrue(order.leavesLots() > 0, "nothing left of a live order");
            assertTrue(order.displayedLots() > 0, "nothing displayed of a live order");
            assertEquals(order.quantityLots(),
                order.leavesLots() + order.cumQuantityLots() + order.preventedQuantityLots());
            if (NullValue.LONG == order.priceTicks())
            {
                return;
            }
            if (at[0] < 0 || levels.get(at[0])[0] != order.priceTicks())
            {
                at[0]++;
                last[0] = 0;
                assertEquals(levels.get(at[0])[0], order.priceTicks());
            }
            assertTrue(last[0] < order.priority(), "a queue out of order");
            last[0] = order.priority();
            levels.get(at[0])[1] -= order.displayedLots();
            levels.get(at[0])[2]--;
        });
        for (int i = 0; i < levels.size(); i++)
        {
            assertEquals(0, levels.get(i)[1], "quantity that no order of the level has");
            assertEquals(0, levels.get(i)[2], "orders that are not in the level");
            assertTrue(0 == i || Side.BUY == side == levels.get(i - 1)[0] > levels.get(i)[0], "levels out of order");
        }
        engine.forEachStop(instrumentId, side, (order) ->
        {
            orders[0]++;
            assertTrue(order.isPendingTrigger());
        });
        return levels.isEmpty() ? Side.BUY == side ? Long.MIN_VALUE : Long.MAX_VALUE : levels.get(0)[0];
    }
}
