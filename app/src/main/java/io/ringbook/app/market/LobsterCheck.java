package io.ringbook.app.market;

import io.ringbook.sbe.Side;
import io.ringbook.sbe.TimeInForce;

import java.io.IOException;

/**
 * Drives a LOBSTER sample through the engine step by step: the book before a message, and the message, must give the
 * published row at every level. What comes into the published range from outside is seeded from the row.
 */
final class LobsterCheck
{
    private final LobsterReader reader;
    private final LobsterBook book;
    private final EngineDriver engine;
    private final LobsterResult result = new LobsterResult();
    private int occupiedBids;
    private int occupiedAsks;

    LobsterCheck(final LobsterReader reader, final EngineDriver engine)
    {
        this.reader = reader;
        this.engine = engine;
        book = new LobsterBook(reader, engine);
    }

    /** What was counted so far, also after a difference was found. */
    LobsterResult result()
    {
        return result;
    }

    /** Checks all rows; a difference is thrown as {@link MarketDataException}. */
    void run() throws IOException
    {
        while (step())
        {
            continue;
        }
    }

    /** Checks the next row; false if there is none. */
    boolean step() throws IOException
    {
        if (!reader.next())
        {
            return false;
        }
        result.rows++;
        if (1 == result.rows)
        {
            result.depth = reader.depth();
            new LobsterStart(reader, book).seed();
        }
        apply();
        compare(Side.SELL, occupiedAsks);
        compare(Side.BUY, occupiedBids);
        occupiedAsks = reader.row().occupied(Side.SELL);
        occupiedBids = reader.row().occupied(Side.BUY);
        result.equalRows++;
        return true;
    }

    private void apply()
    {
        switch (reader.type())
        {
            case LobsterReader.NEW:
                book.add(reader.side(), reader.price(), reader.size(), reader.orderId());
                break;
            case LobsterReader.PARTIAL_CANCEL, LobsterReader.DELETE:
                cancel();
                break;
            case LobsterReader.EXECUTION:
                execute();
                break;
            default:
                // Hidden executions, crosses and halts leave the visible book as it is.
                break;
        }
    }

    private void cancel()
    {
        final LobsterLevel level = levelOfMessage();
        if (null == level)
        {
            return;
        }
        final long engineOrderId = engineOrderId(level);
        final long leaves = engine.leavesLots(engineOrderId);
        final boolean isWhole = LobsterReader.DELETE == reader.type() && level.isKnown(reader.orderId());
        if (isWhole ? leaves != reader.size() : leaves < reader.size())
        {
            throw reader.difference("", (isWhole ? "" : "at least ") + reader.size() + " left to cancel",
                Long.toString(leaves));
        }
        book.reduce(level, engineOrderId);
    }

    private void execute()
    {
        result.executions++;
        final LobsterLevel level = levelOfMessage();
        if (null == level)
        {
            return;
        }
        final long engineOrderId = engineOrderId(level);
        final boolean isNext = engineOrderId == level.head() && book.isBest(reader.side(), reader.price());
        if (!level.isFullyKnown())
        {
            result.unknownQueue++;
        }
        else if (isNext)
        {
            result.namedOrderHits++;
        }
        else
        {
            result.outOfQueue++;
        }

        if (!isNext)
        {
            book.reduce(level, engineOrderId);
            return;
        }
        final Side taker = Side.BUY == reader.side() ? Side.SELL : Side.BUY;
        final EngineOutcome outcome = engine.newOrder(taker, reader.price(), reader.size(), TimeInForce.IOC);
        final boolean isHit = 1 == outcome.tradeCount() && engineOrderId == outcome.makerOrderId(0) &&
            reader.price() == outcome.tradePriceTicks(0) && reader.size() == outcome.tradeQuantityLots(0);
        if (!isHit)
        {
            throw reader.difference("", "a trade of " + reader.size() + " with that order", 0 == outcome.tradeCount() ?
                outcome.describe() : outcome.tradeCount() + " trades, the first of " + outcome.tradeQuantityLots(0) +
                " at " + outcome.tradePriceTicks(0) +
                (engineOrderId == outcome.makerOrderId(0) ? "" : " with another order"));
        }
        book.removeIfDone(level, engineOrderId);
    }

    /** The level a message names, null if it is outside the published range. */
    private LobsterLevel levelOfMessage()
    {
        final LobsterLevel level = book.level(reader.side(), reader.price());
        if (null == level && !book.isBeyond(reader.side(), reader.price()))
        {
            throw reader.difference("", "an order at that price in the book", "no such level");
        }
        return level;
    }

    private long engineOrderId(final LobsterLevel level)
    {
        final long engineOrderId = level.engineOrderId(reader.orderId());
        if (LobsterLevel.NONE == engineOrderId)
        {
            throw reader.difference("", "a known order, or unknown quantity at that price", "neither");
        }
        return engineOrderId;
    }

    /**
     * Compares a side with the published row. At most one level may have come in from outside: when the message took
     * one away and the published range was full.
     */
    private void compare(final Side side, final int occupiedBefore)
    {
        book.trim(side);
        final LobsterRow row = reader.row();
        final int levels = book.readLevels(side);
        final boolean mayComeIn = levels == occupiedBefore - 1 && occupiedBefore == reader.depth();
        for (int i = 0; i < reader.depth(); i++)
        {
            final boolean isEmpty = 0 == row.size(side, i);
            if (i >= levels && !isEmpty && mayComeIn && i == levels)
            {
                book.seed(side, row.price(side, i), row.size(side, i));
                result.seededLevels++;
            }
            else if (i >= levels ? !isEmpty : isEmpty || !isEqual(side, i))
            {
                throw reader.difference(
                    (Side.BUY == side ? "bid" : "ask") + " level " + (i + 1),
                    isEmpty ? "no level" : row.size(side, i) + " at " + row.price(side, i),
                    i >= levels ? "no level" : book.levelSize(i) + " at " + book.levelPrice(i));
            }
        }
    }

    private boolean isEqual(final Side side, final int level)
    {
        return reader.row().price(side, level) == book.levelPrice(level) &&
            reader.row().size(side, level) == book.levelSize(level);
    }
}
