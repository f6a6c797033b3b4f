package io.ringbook.app.market;

import io.ringbook.sbe.Side;
import io.ringbook.sbe.TimeInForce;

import java.util.Comparator;
import java.util.TreeMap;

/**
 * The engine's book together with what is known about the orders in it; holds the published levels and no more.
 */
final class LobsterBook
{
    private final LobsterReader reader;
    private final EngineDriver engine;
    private final TreeMap<Long, LobsterLevel> bids = new TreeMap<>(Comparator.reverseOrder());
    private final TreeMap<Long, LobsterLevel> asks = new TreeMap<>();
    private long[] levelPrices = new long[16];
    private long[] levelSizes = new long[16];
    private int levelCount;

    LobsterBook(final LobsterReader reader, final EngineDriver engine)
    {
        this.reader = reader;
        this.engine = engine;
    }

    LobsterLevel level(final Side side, final long price)
    {
        return levels(side).get(price);
    }

    boolean isBest(final Side side, final long price)
    {
        return levels(side).firstKey() == price;
    }

    /** Is a price behind a full range of published levels? */
    boolean isBeyond(final Side side, final long price)
    {
        final TreeMap<Long, LobsterLevel> levels = levels(side);
        return levels.size() >= reader.depth() && isWorse(side, price, levels.lastKey());
    }

    boolean isOutside(final LobsterRow row, final Side side, final long price)
    {
        final int occupied = row.occupied(side);
        return occupied == reader.depth() && isWorse(side, price, row.price(side, occupied - 1));
    }

    /** Puts an order of unknown owners at a price that has none. */
    void seed(final Side side, final long price, final long size)
    {
        final LobsterLevel level = new LobsterLevel();
        level.seed(rest(side, price, size));
        if (null != levels(side).put(price, level))
        {
            throw reader.difference("", "each price once in a row", price + " twice");
        }
    }

    void add(final Side side, final long price, final long size, final long orderId)
    {
        final LobsterLevel level = levels(side).computeIfAbsent(price, ignored -> new LobsterLevel());
        if (level.isKnown(orderId))
        {
            throw reader.difference("", "a new order id", "one that is in the book");
        }
        level.add(orderId, rest(side, price, size));
    }

    private long rest(final Side side, final long price, final long size)
    {
        final EngineOutcome outcome = engine.newOrder(side, price, size, TimeInForce.GTC);
        if (outcome.isRefused() || outcome.tradeCount() > 0)
        {
            throw reader.difference("", "an order of " + size + " resting at " + price, outcome.describe());
        }
        return outcome.orderId();
    }

    /** Takes the message's size out of an order where it stands in the queue. */
    void reduce(final LobsterLevel level, final long engineOrderId)
    {
        final long leaves = engine.leavesLots(engineOrderId);
        final EngineOutcome outcome = engine.reduce(engineOrderId, reader.size());
        final boolean isDone = leaves == reader.size() && outcome.isCanceled() &&
            outcome.canceledQuantityLots() == leaves;
        if (!isDone && (leaves <= reader.size() || !outcome.isReplacedKeepingPriority()))
        {
            throw reader.difference("", "an order of " + leaves + " reduced by " + reader.size(), outcome.describe());
        }
        removeIfDone(level, engineOrderId);
    }

    void removeIfDone(final LobsterLevel level, final long engineOrderId)
    {
        if (0 == engine.leavesLots(engineOrderId))
        {
            level.remove(reader.orderId());
            if (level.isEmpty())
            {
                levels(reader.side()).remove(reader.price());
            }
        }
    }

    /** Removes the levels that have left the published range: nothing is heard of them any more. */
    void trim(final Side side)
    {
        final TreeMap<Long, LobsterLevel> levels = levels(side);
        while (levels.size() > reader.depth())
        {
            for (final long engineOrderId : levels.pollLastEntry().getValue().allEngineOrderIds())
            {
                engine.cancel(engineOrderId);
            }
        }
    }

    /** Reads the engine's levels, at most one more than are published. */
    int readLevels(final Side side)
    {
        levelCount = 0;
        if (levelPrices.length <= reader.depth())
        {
            levelPrices = new long[reader.depth() + 1];
            levelSizes = new long[reader.depth() + 1];
        }
        engine.forEachLevel(side, reader.depth() + 1, (priceTicks, quantityLots, orderCount) ->
        {
            levelPrices[levelCount] = priceTicks;
            levelSizes[levelCount++] = quantityLots;
        });
        if (levelCount > reader.depth())
        {
            throw reader.difference("", "at most " + reader.depth() + " levels in the book", "one more");
        }
        return levelCount;
    }

    long levelPrice(final int level)
    {
        return levelPrices[level];
    }

    long levelSize(final int level)
    {
        return levelSizes[level];
    }

    private TreeMap<Long, LobsterLevel> levels(final Side side)
    {
        return Side.BUY == side ? bids : asks;
    }

    private static boolean isWorse(final Side side, final long price, final long than)
    {
        return Side.BUY == side ? price < than : price > than;
    }
}
