package io.ringbook.engine.fuzz;

import io.ringbook.codecs.NullValue;
import io.ringbook.engine.LevelConsumer;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.engine.OrderConsumer;
import io.ringbook.engine.OrderView;
import io.ringbook.engine.reference.Command;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.TradingPhase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static io.ringbook.engine.fuzz.AuditFailure.require;

/**
 * Walks the books of an engine after a command and compares them with those the auditor keeps from the events. One
 * thread.
 */
final class BookWalk
{
    private final Auditor auditor;
    private final OrderConsumer orderConsumer = this::onOrder;
    private final OrderConsumer stopConsumer = this::onStop;
    private final LevelConsumer levelConsumer = this::onLevel;
    private final List<TrackedOrder> queue = new ArrayList<>();
    private Market market;
    private Side side;
    private TrackedOrder before;
    private int orderCount;
    private int stopCount;
    private int index;

    BookWalk(final Auditor auditor)
    {
        this.auditor = auditor;
    }

    /**
     * Compares all books.
     *
     * @param engine to walk.
     * @throws AuditFailure if an order, a level or a queue is not as the events say.
     */
    void check(final MatchingEngine engine)
    {
        orderCount = 0;
        stopCount = 0;
        for (int id = 1; id <= auditor.marketCount(); id++)
        {
            market = auditor.market(id);
            require(market.phase == engine.phase(id), "14: phase %s, the engine says %s",
                market.phase, engine.phase(id));
            final long bid = side(engine, id, Side.BUY);
            final long ask = side(engine, id, Side.SELL);
            if (TradingPhase.CONTINUOUS == market.phase)
            {
                require(NullValue.LONG == bid || NullValue.LONG == ask || bid < ask, "5: bid %d, ask %d", bid, ask);
            }
        }
        require(orderCount + stopCount == auditor.live().size() && engine.liveOrders() == auditor.live().size(),
            "13: %d orders are live, the engine shows %d and %d stops and counts %d",
            auditor.live().size(), orderCount, stopCount, engine.liveOrders());
    }

    private long side(final MatchingEngine engine, final int id, final Side side)
    {
        this.side = side;
        before = null;
        queue.clear();
        engine.forEachOrder(id, side, orderConsumer);
        index = 0;
        while (index < queue.size() && !queue.get(index).hasPrice())
        {
            index++;
        }
        final long best = index < queue.size() ? queue.get(index).priceTicks : NullValue.LONG;
        final Map<Long, Long> shown = Side.BUY == side ? market.shownBids : market.shownAsks;
        final int shownBefore = levelCount();
        engine.forEachLevel(id, side, 0, levelConsumer);
        require(index == queue.size(), "9: no level for %s", index < queue.size() ? queue.get(index) : null);
        require(!market.terms.isL2() || shown.size() == shownBefore, "9 (M4): %d levels were told of, there are %d",
            shown.size(), shownBefore);
        before = null;
        engine.forEachStop(id, side, stopConsumer);
        return best;
    }

    private int levelCount()
    {
        int count = 0;
        for (int i = index; i < queue.size(); i++)
        {
            count += i == index || queue.get(i).priceTicks != queue.get(i - 1).priceTicks ? 1 : 0;
        }
        return count;
    }

    private void onOrder(final OrderView view)
    {
        final TrackedOrder order = tracked(view);
        orderCount++;
        require(!order.isPending && !view.isPendingTrigger(), "13: pending %s is in the book", order);
        require(order.priceTicks == view.priceTicks(), "14: %s at %d, the engine says %d",
            order, order.priceTicks, view.priceTicks());
        require(order.displayedLots() == view.displayedLots(), "9: %s shows %d, the engine says %d",
            order, order.displayedLots(), view.displayedLots());
        require(null == before || before.isBefore(order), "2: %s (%d) stands before %s (%d)", before,
            null == before ? 0 : before.priority, order, order.priority);
        before = order;
        queue.add(order);
    }

    private void onStop(final OrderView view)
    {
        final TrackedOrder order = tracked(view);
        stopCount++;
        require(order.isPending && view.isPendingTrigger(), "13: %s is not pending", order);
        require(order.stopPriceTicks == view.stopPriceTicks(), "14 (H5): %s has stop price %d, the engine says %d",
            order, order.stopPriceTicks, view.stopPriceTicks());
        require(null == before || isStopBefore(before, order), "2 (M2): %s stands before %s", before, order);
        before = order;
    }

    private static boolean isStopBefore(final TrackedOrder one, final TrackedOrder other)
    {
        if (one.stopPriceTicks == other.stopPriceTicks)
        {
            return one.priority < other.priority;
        }
        if (Command.NONE == one.stopPriceTicks || Command.NONE == other.stopPriceTicks)
        {
            return Command.NONE == other.stopPriceTicks;
        }
        return one.isBuy() == one.stopPriceTicks < other.stopPriceTicks;
    }

    private TrackedOrder tracked(final OrderView view)
    {
        final TrackedOrder order = auditor.order(view.orderId());
        require(null != order && order.isLive, "13: order %d is in the books and not live", view.orderId());
        require(order.side == side && order.instrumentId == market.instrumentId && order.account == view.account() &&
            order.ordType == view.ordType() && order.timeInForce == view.timeInForce() &&
            order.postOnly == view.isPostOnly() && order.clOrdId == Tape.hash(view.clOrdId()),
            "14: %s is not what was accepted", order);
        require(order.priority == view.priority(), "2: %s has priority %d, the engine says %d",
            order, order.priority, view.priority());
        require(order.cumLots == view.cumQuantityLots() && order.preventedLots == view.preventedQuantityLots(),
            "10: %s has cumQty %d, prevented %d, the engine says %d, %d",
            order, order.cumLots, order.preventedLots, view.cumQuantityLots(), view.preventedQuantityLots());
        require(order.isBudget() == view.isBudget(), "14: is %s by budget?", order);
        require(order.isBudget() || order.leavesLots == view.leavesLots() && order.quantityLots == view.quantityLots(),
            "10: %s has qty %d, leaves %d, the engine says %d, %d",
            order, order.quantityLots, order.leavesLots, view.quantityLots(), view.leavesLots());
        require(order.lockUnits == view.lockedUnits(), "11 (K4): %s has to lock %d, the engine says %d",
            order, order.lockUnits, view.lockedUnits());
        return order;
    }

    private void onLevel(final long price, final long lots, final int count)
    {
        long sum = 0;
        int orders = 0;
        for (; index < queue.size() && price == queue.get(index).priceTicks; index++, orders++)
        {
            sum += queue.get(index).displayedLots();
        }
        require(count == orders && count > 0 && sum == lots && lots > 0,
            "9: level %d has %d lots of %d orders, the engine says %d of %d", price, sum, orders, lots, count);
        if (market.terms.isL2())
        {
            final Map<Long, Long> shown = Side.BUY == side ? market.shownBids : market.shownAsks;
            final Long told = shown.get(price);
            require(null != told && told == lots, "9 (M4): level %d has %d lots, %s were told of", price, lots, told);
        }
    }
}
