package io.ringbook.app.market.dbn;

import io.ringbook.app.market.SymbolFilter;
import io.ringbook.sbe.Side;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A small venue with price-time priority publishes what happens in it, in every way that venues do; the engine must
 * come to the venue's book, and trade where it did.
 */
class DbnRandomTest
{
    private static final int STEPS = 3_000;
    private static final int MIDDLE = 1_000;

    @TempDir
    private Path directory;

    private final List<long[]> bids = new ArrayList<>();
    private final List<long[]> asks = new ArrayList<>();
    private DbnWriter file;
    private Random random;
    private long nextId;
    private long fills;
    private long outOfQueue;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void shouldComeToTheBookOfTheVenue(final long seed) throws IOException
    {
        random = new Random(seed);
        file = DbnWriter.ofTest();
        for (int step = 0; step < STEPS; step++)
        {
            act(random.nextInt(100));
        }

        try (DbnFeed feed = DbnFeed.open(file.zstd(directory.resolve("random.dbn.zst")), SymbolFilter.ALL))
        {
            final DbnCheck check = new DbnCheck(feed);
            check.run();
            final DbnCounts counts = feed.translator().counts();
            final String message = "seed=" + seed;
            assertTrue(fills > 100 && outOfQueue > 10, message + " fills=" + fills + " outOfQueue=" + outOfQueue);
            assertEquals(fills - outOfQueue, counts.hits, message);
            assertEquals(fills - outOfQueue, check.engine().lastTradeId(), message);
            assertEquals(outOfQueue, counts.outOfQueue, message);
            assertEquals(0, counts.contradictions(), () -> message + " " + counts.findings);
            assertEquals(0, counts.crossedEvents, message);
            assertEquals(describe(bids), describe(check, Side.BUY), message);
            assertEquals(describe(asks), describe(check, Side.SELL), message);
        }
    }

    private void act(final int dice)
    {
        final boolean isBuy = random.nextBoolean();
        final List<long[]> side = isBuy ? bids : asks;
        if (dice < 45 || side.isEmpty())
        {
            enter(isBuy, ++nextId, passivePrice(isBuy), 1 + random.nextInt(50));
        }
        else if (dice < 60)
        {
            cancel(side, side.get(random.nextInt(side.size())));
        }
        else if (dice < 75)
        {
            modify(isBuy, side.get(random.nextInt(side.size())));
        }
        else if (dice < 95)
        {
            aggress(!isBuy, 1 + random.nextInt(80));
        }
        else if (dice < 99)
        {
            fillLast(side);
        }
        else if (0 == random.nextInt(10))
        {
            snapshot();
        }
    }

    private long passivePrice(final boolean isBuy)
    {
        final List<long[]> others = isBuy ? asks : bids;
        final long edge = others.isEmpty() ? MIDDLE : others.get(0)[1];
        return isBuy ? Math.min(edge - 1, MIDDLE) - random.nextInt(8) : Math.max(edge + 1, MIDDLE) + random.nextInt(8);
    }

    private void enter(final boolean isBuy, final long id, final long price, final long size)
    {
        place(isBuy, new long[] {id, price, size});
        record('A', isBuy, id, price, size, DbnWriter.LAST);
    }

    private void place(final boolean isBuy, final long[] order)
    {
        final List<long[]> side = isBuy ? bids : asks;
        int index = 0;
        while (index < side.size() && (isBuy ? side.get(index)[1] >= order[1] : side.get(index)[1] <= order[1]))
        {
            index++;
        }
        side.add(index, order);
    }

    private void cancel(final List<long[]> side, final long[] order)
    {
        final long size = random.nextBoolean() ? order[2] : 1 + random.nextInt((int)order[2]);
        take(side, order, size);
        record('C', side == bids, order[0], order[1], size, DbnWriter.LAST);
    }

    private void modify(final boolean isBuy, final long[] order)
    {
        final long price = random.nextBoolean() ? order[1] : passivePrice(isBuy);
        final long size = 1 + random.nextInt(50);
        if (price != order[1] || size > order[2])
        {
            (isBuy ? bids : asks).remove(order);
            order[1] = price;
            order[2] = size;
            place(isBuy, order);
        }
        order[2] = size;
        record('M', isBuy, order[0], price, size, DbnWriter.LAST);
    }

    /** Trades and fills first, then what they do to the book, then what is left of the aggressor. */
    private void aggress(final boolean isBuy, final long quantity)
    {
        final List<long[]> side = isBuy ? asks : bids;
        final long limit = side.get(0)[1] + (isBuy ? 3 : -3);
        final List<long[]> changes = new ArrayList<>();
        long left = quantity;
        record('T', isBuy, 0, side.get(0)[1], quantity, 0);
        while (left > 0 && !side.isEmpty() && (isBuy ? side.get(0)[1] <= limit : side.get(0)[1] >= limit))
        {
            final long[] first = side.get(0);
            final long size = Math.min(left, first[2]);
            record('F', !isBuy, first[0], first[1], size, 0);
            fills++;
            left -= size;
            take(side, first, size);
            changes.add(new long[] {first[0], first[1], size, first[2]});
        }
        final boolean isEarly = left > 0 && random.nextBoolean();
        if (isEarly)
        {
            enter(isBuy, ++nextId, limit, left);
        }
        for (final long[] change : changes)
        {
            final boolean isModify = change[3] > 0 && random.nextBoolean();
            record(isModify ? 'M' : 'C', !isBuy, change[0], change[1], isModify ? change[3] : change[2], 0);
        }
        if (left > 0 && !isEarly)
        {
            enter(isBuy, ++nextId, limit, left);
        }
        file.mbo('N', 'N', 0, Long.MAX_VALUE, 0, DbnWriter.LAST);
    }

    /** A fill that price-time priority cannot explain, unless that order is alone. */
    private void fillLast(final List<long[]> side)
    {
        final long[] last = side.get(side.size() - 1);
        final long size = 1 + random.nextInt((int)last[2]);
        fills++;
        outOfQueue += side.size() > 1 ? 1 : 0;
        record('F', side == bids, last[0], last[1], size, 0);
        take(side, last, size);
        record('C', side == bids, last[0], last[1], size, DbnWriter.LAST);
    }

    private void snapshot()
    {
        file.mbo('R', 'N', 0, Long.MAX_VALUE, 0, DbnWriter.SNAPSHOT);
        bids.forEach((order) -> record('A', true, order[0], order[1], order[2], DbnWriter.SNAPSHOT));
        asks.forEach((order) -> record('A', false, order[0], order[1], order[2], DbnWriter.SNAPSHOT));
    }

    private static void take(final List<long[]> side, final long[] order, final long size)
    {
        order[2] -= size;
        if (0 == order[2])
        {
            side.remove(order);
        }
    }

    private void record(
        final char action, final boolean isBuy, final long id, final long price, final long size, final int flags)
    {
        file.mbo(action, isBuy ? 'B' : 'A', id, price * 10_000_000, size, flags);
    }

    private static String describe(final List<long[]> side)
    {
        final StringBuilder text = new StringBuilder();
        side.forEach((order) ->
            text.append(order[0]).append(' ').append(order[2]).append('@').append(order[1]).append('\n'));
        return text.toString();
    }

    private static String describe(final DbnCheck check, final Side side)
    {
        final StringBuilder text = new StringBuilder();
        check.engine().forEachOrder(1, side, (order) -> text.append(order.clOrdId()).append(' ')
            .append(order.leavesLots()).append('@').append(order.priceTicks()).append('\n'));
        return text.toString();
    }
}
