package io.ringbook.benchmarks;

import java.util.Arrays;

/**
 * The books of a {@link NeutralFlow}, so that it knows which orders are live and what will trade: price-time priority
 * over {@value #LEVELS} price levels an instrument, orders by id in plain arrays. Never measured.
 */
final class NeutralBook
{
    static final int LEVELS = 4096;
    static final int NO_BID = -1;
    static final int NO_ASK = LEVELS;

    private static final int INITIAL_ORDERS = 1 << 12;

    private final TradeHash trades;
    private final int[] heads;
    private final int[] tails;
    private final long[] levelLots;
    private final int[] bestBids;
    private final int[] bestAsks;
    private final int[][] live;
    private final int[] liveCounts;
    private int allLive;

    /* By order id; a level's queue is linked by ids, 0 is none. */
    private int[] levels = new int[INITIAL_ORDERS];
    private int[] leaves = new int[INITIAL_ORDERS];
    private int[] totals = new int[INITIAL_ORDERS];
    private int[] next = new int[INITIAL_ORDERS];
    private int[] previous = new int[INITIAL_ORDERS];
    private int[] livePositions = new int[INITIAL_ORDERS];
    private short[] accounts = new short[INITIAL_ORDERS];
    private boolean[] buys = new boolean[INITIAL_ORDERS];

    NeutralBook(final int instruments, final TradeHash trades)
    {
        this.trades = trades;
        heads = new int[instruments * LEVELS];
        tails = new int[instruments * LEVELS];
        levelLots = new long[instruments * LEVELS];
        bestBids = new int[instruments];
        bestAsks = new int[instruments];
        Arrays.fill(bestBids, NO_BID);
        Arrays.fill(bestAsks, NO_ASK);
        live = new int[instruments][INITIAL_ORDERS];
        liveCounts = new int[instruments];
    }

    /**
     * A new order: what it can trade it trades, up to its limit.
     *
     * @return what remains of it.
     */
    int enter(
        final int instrument, final int orderId, final boolean buy, final int level, final int lots,
        final int account, final boolean mayRest)
    {
        final int remaining = match(instrument, orderId, buy, level, lots);
        if (remaining > 0 && mayRest)
        {
            ensureOrder(orderId);
            totals[orderId] = lots;
            accounts[orderId] = (short)account;
            buys[orderId] = buy;
            addLive(instrument, orderId);
            rest(instrument, orderId, level, remaining);
        }
        return remaining;
    }

    void cancel(final int instrument, final int orderId)
    {
        unlink(instrument, orderId);
        removeLive(instrument, orderId);
    }

    void reduce(final int instrument, final int orderId, final int leavesLots)
    {
        final int change = leaves[orderId] - leavesLots;
        leaves[orderId] = leavesLots;
        totals[orderId] -= change;
        levelLots[instrument * LEVELS + levels[orderId]] -= change;
    }

    /** At the new price the order is the youngest, and trades first where it crosses. */
    void move(final int instrument, final int orderId, final int level)
    {
        final int lots = leaves[orderId];
        unlink(instrument, orderId);
        final int remaining = match(instrument, orderId, buys[orderId], level, lots);
        if (remaining > 0)
        {
            rest(instrument, orderId, level, remaining);
        }
        else
        {
            removeLive(instrument, orderId);
        }
    }

    private int match(
        final int instrument, final int takerId, final boolean buy, final int level, final int lots)
    {
        int remaining = lots;
        while (remaining > 0)
        {
            final int best = best(instrument, !buy);
            if (buy ? best > level : best < level)
            {
                break;
            }
            final int makerId = heads[instrument * LEVELS + best];
            final int traded = Math.min(remaining, leaves[makerId]);
            trades.onTrade(takerId, makerId, priceTicks(best), traded);
            remaining -= traded;
            if (traded == leaves[makerId])
            {
                cancel(instrument, makerId);
            }
            else
            {
                leaves[makerId] -= traded;
                levelLots[instrument * LEVELS + best] -= traded;
            }
        }
        return remaining;
    }

    private void rest(final int instrument, final int orderId, final int level, final int lots)
    {
        final int cell = instrument * LEVELS + level;
        levels[orderId] = level;
        leaves[orderId] = lots;
        next[orderId] = 0;
        previous[orderId] = tails[cell];
        if (0 == tails[cell])
        {
            heads[cell] = orderId;
        }
        else
        {
            next[tails[cell]] = orderId;
        }
        tails[cell] = orderId;
        levelLots[cell] += lots;
        if (buys[orderId])
        {
            bestBids[instrument] = Math.max(bestBids[instrument], level);
        }
        else
        {
            bestAsks[instrument] = Math.min(bestAsks[instrument], level);
        }
    }

    private void unlink(final int instrument, final int orderId)
    {
        final int cell = instrument * LEVELS + levels[orderId];
        final int before = previous[orderId];
        final int after = next[orderId];
        if (0 == before)
        {
            heads[cell] = after;
        }
        else
        {
            next[before] = after;
        }
        if (0 == after)
        {
            tails[cell] = before;
        }
        else
        {
            previous[after] = before;
        }
        levelLots[cell] -= leaves[orderId];
        if (0 == heads[cell])
        {
            findBest(instrument, buys[orderId], levels[orderId]);
        }
    }

    private void findBest(final int instrument, final boolean bid, final int emptied)
    {
        if (best(instrument, bid) != emptied)
        {
            return;
        }
        if (bid)
        {
            bestBids[instrument] = nextLevel(instrument, true, emptied);
        }
        else
        {
            bestAsks[instrument] = nextLevel(instrument, false, emptied);
        }
    }

    /** The next level with orders away from the touch, {@link #NO_BID} or {@link #NO_ASK} if there is none. */
    int nextLevel(final int instrument, final boolean bid, final int level)
    {
        final int step = bid ? -1 : 1;
        int found = level + step;
        while (found > NO_BID && found < NO_ASK && 0 == heads[instrument * LEVELS + found])
        {
            found += step;
        }
        return found;
    }

    private void addLive(final int instrument, final int orderId)
    {
        final int position = liveCounts[instrument]++;
        if (position == live[instrument].length)
        {
            live[instrument] = Arrays.copyOf(live[instrument], 2 * position);
        }
        live[instrument][position] = orderId;
        livePositions[orderId] = position;
        allLive++;
    }

    private void removeLive(final int instrument, final int orderId)
    {
        final int[] ids = live[instrument];
        final int last = ids[--liveCounts[instrument]];
        ids[livePositions[orderId]] = last;
        livePositions[last] = livePositions[orderId];
        allLive--;
    }

    private void ensureOrder(final int orderId)
    {
        if (orderId >= levels.length)
        {
            final int capacity = 2 * orderId;
            levels = Arrays.copyOf(levels, capacity);
            leaves = Arrays.copyOf(leaves, capacity);
            totals = Arrays.copyOf(totals, capacity);
            next = Arrays.copyOf(next, capacity);
            previous = Arrays.copyOf(previous, capacity);
            livePositions = Arrays.copyOf(livePositions, capacity);
            accounts = Arrays.copyOf(accounts, capacity);
            buys = Arrays.copyOf(buys, capacity);
        }
    }

    /** Levels are numbered from 0, prices from 1. */
    static int priceTicks(final int level)
    {
        return level + 1;
    }

    int best(final int instrument, final boolean bid)
    {
        return bid ? bestBids[instrument] : bestAsks[instrument];
    }

    boolean hasOrders(final int instrument, final boolean bid)
    {
        return bid ? NO_BID != bestBids[instrument] : NO_ASK != bestAsks[instrument];
    }

    long levelLots(final int instrument, final int level)
    {
        return levelLots[instrument * LEVELS + level];
    }

    int liveCount()
    {
        return allLive;
    }

    int liveCount(final int instrument)
    {
        return liveCounts[instrument];
    }

    int liveOrder(final int instrument, final int index)
    {
        return live[instrument][index];
    }

    int level(final int orderId)
    {
        return levels[orderId];
    }

    int leavesLots(final int orderId)
    {
        return leaves[orderId];
    }

    int totalLots(final int orderId)
    {
        return totals[orderId];
    }

    int account(final int orderId)
    {
        return accounts[orderId];
    }

    boolean isBuy(final int orderId)
    {
        return buys[orderId];
    }
}
