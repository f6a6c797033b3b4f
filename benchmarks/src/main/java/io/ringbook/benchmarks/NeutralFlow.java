package io.ringbook.benchmarks;

/**
 * The neutral flow of orders that every engine is measured with: made up from a seed before the clock starts, together
 * with books of its own, so that each command names an order that is live and each engine must come to the same trades.
 *
 * <p>Of all commands 60 % are new limit orders that stay (GTC), 31 % cancels, 2 % reduce an order in place, 3 % move
 * one to another price, 3 % are limit orders that do not stay (IOC) and 1 % market orders. 68 % of the GTC orders leave
 * a remainder that rests: most were passive, one in 32 of them has first emptied a level. The instrument and the order
 * to cancel or change are drawn with equal chances.
 *
 * <p>Passive orders stand behind the other side's best price by the lower of two draws below {@link #reach}, which
 * grows with the root of the depth; takers go through as many levels as they need. Passive orders have 1 to
 * {@value #MAKER_LOTS} lots. How much takers ask for keeps the depth: the fuller a book, the larger they are. As 40.8 %
 * of the commands add an order and 31 % cancel one, 9.8 % must fill one, and with that the 23.2 % that take come to
 * 0.32 trades a command. Which side they take draws prices back to the middle. {@value #ACCOUNTS} accounts trade with
 * each other and with themselves.
 */
final class NeutralFlow
{
    static final int ACCOUNTS = 500;

    /** Kinds by commands, cumulated, in thousandths; what is left is new GTC orders. */
    private static final int CANCEL = 310;
    private static final int REDUCE = CANCEL + 20;
    private static final int MOVE = REDUCE + 30;
    private static final int IOC = MOVE + 30;
    private static final int MARKET = IOC + 10;
    private static final int ALL_KINDS = 1000;

    /** Of so many GTC orders so many rest. */
    private static final int RESTING = 68;
    private static final int ALL_GTC = 100;
    private static final int REST_STEERING = 4;
    private static final int SWEEPS = 32;
    private static final int MAX_SWEPT_LOTS = 512;

    private static final int MAKER_LOTS = 64;
    private static final int TAKER_LOTS = 22;
    private static final int MAX_TAKER_LOTS = 256;
    private static final int DEPTH_STEERING = 8;

    private static final int MIDDLE = NeutralBook.LEVELS / 2;
    private static final int MIN_REACH = 16;
    private static final int MAX_REACH = 1536;
    private static final double REACH_BY_ROOT = 1.6;
    private static final int DRIFT = 384;
    private static final int IOC_THROUGH = 3;
    private static final int MIN_SETTLING = 50_000;

    private final TradeHash trades;
    private final NeutralBook book;
    private final FlowRecords records;
    private final int instruments;
    private final int depth;
    private final int targetDepth;
    private final int reach;
    private long state;
    private int lastOrderId;
    private long gtcCount;
    private long restedCount;
    private long fillTrades;

    /**
     * A flow that has filled its books and let them settle.
     *
     * @param seed        that all of it follows from.
     * @param instruments to spread it over.
     * @param depth       live orders to keep, in all instruments together.
     * @param trades      to tell every trade to that an engine must make, those of the filling included.
     */
    NeutralFlow(final long seed, final int instruments, final int depth, final TradeHash trades)
    {
        this.trades = trades;
        this.state = seed;
        this.instruments = instruments;
        this.depth = depth;
        targetDepth = Math.max(1, depth / instruments);
        reach = Math.max(MIN_REACH, Math.min(MAX_REACH, (int)(REACH_BY_ROOT * Math.sqrt(targetDepth))));
        book = new NeutralBook(instruments, trades);
        records = new FlowRecords(instruments, depth + MIN_SETTLING);
        fill();
    }

    private void fill()
    {
        while (book.liveCount() < depth)
        {
            final int instrument = draw(instruments);
            enterPassive(instrument, 0 == draw(2));
        }
        add(Math.max(MIN_SETTLING, depth / 4));
        records.endFill();
        fillTrades = trades.count();
        gtcCount = 0;
        restedCount = 0;
    }

    /**
     * Goes on.
     *
     * @param commands to add to the records.
     * @return this.
     */
    NeutralFlow add(final int commands)
    {
        for (int i = 0; i < commands; i++)
        {
            next();
        }
        return this;
    }

    private void next()
    {
        final int instrument = draw(instruments);
        final int kind = draw(ALL_KINDS);
        if (kind >= MARKET || 0 == book.liveCount(instrument))
        {
            enterGtc(instrument);
        }
        else if (kind >= MOVE)
        {
            take(instrument, kind < IOC ? FlowRecords.NEW_IOC : FlowRecords.NEW_MARKET);
        }
        else
        {
            change(instrument, book.liveOrder(instrument, draw(book.liveCount(instrument))), kind);
        }
    }

    private void change(final int instrument, final int orderId, final int kind)
    {
        final boolean buy = book.isBuy(orderId);
        final int account = book.account(orderId);
        final int leaves = book.leavesLots(orderId);
        if (kind < CANCEL)
        {
            records.addCancel(buy, instrument, orderId, account);
            book.cancel(instrument, orderId);
        }
        else if (kind < REDUCE && leaves > 1)
        {
            final int change = 1 + draw(leaves - 1);
            book.reduce(instrument, orderId, leaves - change);
            records.addReduce(
                buy, instrument, orderId, account, leaves - change, book.totalLots(orderId), change);
        }
        else
        {
            final int level = otherLevel(book.level(orderId), passiveLevel(instrument, buy));
            records.addMove(buy, instrument, orderId, account, NeutralBook.priceTicks(level), leaves);
            book.move(instrument, orderId, level);
        }
    }

    /** A move is to another price: where the draw is the same it goes one tick towards the middle. */
    private static int otherLevel(final int level, final int drawn)
    {
        return drawn != level ? drawn : level < MIDDLE ? level + 1 : level - 1;
    }

    private void enterGtc(final int instrument)
    {
        final long missing = gtcCount * RESTING / ALL_GTC - restedCount;
        final boolean rests = draw(ALL_GTC) < RESTING + Math.max(-RESTING, Math.min(RESTING, missing / REST_STEERING));
        final boolean buy = takerBuys(instrument);
        gtcCount++;
        if (!book.hasOrders(instrument, !buy))
        {
            restedCount++;
            enterPassive(instrument, buy);
        }
        else if (!rests)
        {
            final int lots = takerLots(instrument);
            enter(instrument, FlowRecords.NEW_GTC, buy, levelThatFills(instrument, buy, lots), lots);
        }
        else if (0 != draw(SWEEPS) || !sweep(instrument, buy))
        {
            restedCount++;
            enterPassive(instrument, 0 == draw(2));
        }
    }

    /** Takes a level whole and stays there with the rest. */
    private boolean sweep(final int instrument, final boolean buy)
    {
        final int level = book.best(instrument, !buy);
        final long lots = book.levelLots(instrument, level);
        if (lots > MAX_SWEPT_LOTS)
        {
            return false;
        }
        restedCount++;
        enter(instrument, FlowRecords.NEW_GTC, buy, level, (int)lots + makerLots());
        return true;
    }

    private void take(final int instrument, final int type)
    {
        final boolean buy = takerBuys(instrument);
        final int worst = buy ? NeutralBook.LEVELS - 1 : 0;
        int level = worst;
        if (FlowRecords.NEW_IOC == type && book.hasOrders(instrument, !buy))
        {
            final int through = draw(IOC_THROUGH);
            level = clamp(book.best(instrument, !buy) + (buy ? through : -through));
        }
        enter(instrument, type, buy, level, takerLots(instrument));
    }

    private void enterPassive(final int instrument, final boolean buy)
    {
        enter(instrument, FlowRecords.NEW_GTC, buy, passiveLevel(instrument, buy), makerLots());
    }

    private void enter(final int instrument, final int type, final boolean buy, final int level, final int lots)
    {
        final int orderId = ++lastOrderId;
        final int account = 1 + draw(ACCOUNTS);
        records.addNew(type, buy, instrument, orderId, account, NeutralBook.priceTicks(level), lots);
        book.enter(instrument, orderId, buy, level, lots, account, FlowRecords.NEW_GTC == type);
    }

    private int passiveLevel(final int instrument, final boolean buy)
    {
        final int distance = 1 + Math.min(draw(reach), draw(reach));
        final int opposite = book.hasOrders(instrument, !buy) ? book.best(instrument, !buy) : MIDDLE;
        return clamp(buy ? opposite - distance : opposite + distance);
    }

    private int levelThatFills(final int instrument, final boolean buy, final int lots)
    {
        int level = book.best(instrument, !buy);
        int worst = level;
        long available = 0;
        while (available < lots && level > NeutralBook.NO_BID && level < NeutralBook.NO_ASK)
        {
            available += book.levelLots(instrument, level);
            worst = level;
            level = book.nextLevel(instrument, !buy, level);
        }
        return worst;
    }

    /** The further prices are from the middle, the more takers go against them. */
    private boolean takerBuys(final int instrument)
    {
        final int bid = book.best(instrument, true);
        final int ask = book.best(instrument, false);
        final int drift = Math.max(-DRIFT * 3 / 4, Math.min(DRIFT * 3 / 4, (bid + ask) / 2 - MIDDLE));
        return draw(2 * DRIFT) >= DRIFT + drift;
    }

    private int takerLots(final int instrument)
    {
        final int surplus = book.liveCount(instrument) - targetDepth;
        final long lots = TAKER_LOTS + (long)TAKER_LOTS * DEPTH_STEERING * surplus / targetDepth;
        return 1 + draw((int)Math.max(1, Math.min(MAX_TAKER_LOTS, lots)));
    }

    private int makerLots()
    {
        return 1 + draw(MAKER_LOTS);
    }

    private static int clamp(final int level)
    {
        return Math.max(0, Math.min(NeutralBook.LEVELS - 1, level));
    }

    /** SplitMix64, and of it the upper bits as a share of the bound. */
    private int draw(final int bound)
    {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return (int)(((z ^ (z >>> 31)) >>> 32) * bound >>> 32);
    }

    FlowRecords records()
    {
        return records;
    }

    /** Trades of the commands to measure. */
    long measuredTrades()
    {
        return trades.count() - fillTrades;
    }

    int liveOrders()
    {
        return book.liveCount();
    }

    /** Share of the GTC orders to measure of which something came to rest. */
    double restingShare()
    {
        return (double)restedCount / gtcCount;
    }

    int reach()
    {
        return reach;
    }
}
