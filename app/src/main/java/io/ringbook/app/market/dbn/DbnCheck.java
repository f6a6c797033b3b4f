package io.ringbook.app.market.dbn;

import io.ringbook.app.market.FeedCheck;
import io.ringbook.app.market.MarketDataException;
import io.ringbook.codecs.NullValue;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.sbe.Side;

import java.io.IOException;
import java.util.Iterator;
import java.util.Map;

/**
 * Drives a DBN file through the engine: each command must do what it is for, as {@link FeedCheck} has it, the best
 * prices must be the published book's after each event, and every level and every queue at the end.
 */
final class DbnCheck
{
    private final DbnFeed feed;
    private final FeedCheck check;

    DbnCheck(final DbnFeed feed)
    {
        this.feed = feed;
        check = new FeedCheck(new EngineConfig(), feed.accounts(), () -> 0, (expected, found) ->
        {
            throw feed.reader().broken(expected, found);
        });
    }

    /** Checks the whole file; a difference is thrown as {@link MarketDataException}. */
    void run() throws IOException
    {
        for (DbnBook book = feed.nextBook(check); null != book; book = feed.nextBook(check))
        {
            if (feed.reader().has(DbnReader.FLAG_LAST))
            {
                compareBest(book, Side.BUY);
                compareBest(book, Side.SELL);
            }
        }
        feed.translator().books().forEach(this::compareAll);
    }

    MatchingEngine engine()
    {
        return check.engine();
    }

    private void compareBest(final DbnBook book, final Side side)
    {
        final Map.Entry<Long, DbnLevel> best = book.levels(side).firstEntry();
        final int instrumentId = check.instrumentId(book.index());
        final long expectedTicks = null == best ? NullValue.LONG : book.ticks(best.getKey());
        final long expectedLots = null == best ? 0 : best.getValue().size;
        final long foundTicks = engine().bestPriceTicks(instrumentId, side);
        final long foundLots = NullValue.LONG == foundTicks ? 0 : engine().levelLots(instrumentId, side, foundTicks);
        if (expectedTicks != foundTicks || expectedLots != foundLots)
        {
            throw difference(book, side, "the best " + level(expectedTicks, expectedLots),
                level(foundTicks, foundLots));
        }
    }

    private static String level(final long ticks, final long lots)
    {
        return NullValue.LONG == ticks ? "none" : lots + " at " + ticks + " ticks";
    }

    private void compareAll(final DbnBook book)
    {
        for (final Side side : new Side[] {Side.BUY, Side.SELL})
        {
            final Iterator<Map.Entry<Long, DbnLevel>> levels = book.levels(side).entrySet().iterator();
            final int[] found = {0};
            engine().forEachLevel(
                check.instrumentId(book.index()), side, Integer.MAX_VALUE, (priceTicks, quantityLots, orderCount) ->
                {
                    found[0]++;
                    requireLevel(
                        book, side, levels.hasNext() ? levels.next() : null, priceTicks, quantityLots, orderCount);
                });
            requireCount(book, side, book.levels(side).size(), found[0]);
            compareQueues(book, side);
        }
    }

    private void compareQueues(final DbnBook book, final Side side)
    {
        final Iterator<DbnOrder> orders =
            book.levels(side).values().stream().flatMap((level) -> level.orders().stream()).iterator();
        engine().forEachOrder(check.instrumentId(book.index()), side, (order) ->
        {
            final DbnOrder expected = orders.next();
            if (!check.isNamed(order, expected.id) || order.leavesLots() != expected.leaves)
            {
                throw difference(book, side, "order " + Long.toUnsignedString(expected.id) + " with " + expected.leaves,
                    "order " + order.clOrdId() + " with " + order.leavesLots());
            }
        });
    }

    private void requireLevel(
        final DbnBook book,
        final Side side,
        final Map.Entry<Long, DbnLevel> expected,
        final long priceTicks,
        final long quantityLots,
        final int orderCount)
    {
        final boolean isEqual = null != expected && book.ticks(expected.getKey()) == priceTicks &&
            expected.getValue().size == quantityLots && expected.getValue().orderCount == orderCount;
        if (!isEqual)
        {
            throw difference(book, side, null == expected ? "no such level" : expected.getValue().size + " of " +
                expected.getValue().orderCount + " orders at " + book.ticks(expected.getKey()) + " ticks",
                quantityLots + " of " + orderCount + " at " + priceTicks);
        }
    }

    private void requireCount(final DbnBook book, final Side side, final int expected, final int found)
    {
        if (expected != found)
        {
            throw difference(book, side, expected + " levels", Integer.toString(found));
        }
    }

    private MarketDataException difference(
        final DbnBook book, final Side side, final String expected, final String found)
    {
        return new MarketDataException(
            feed.reader().place() + " " + book.symbol() + " " + (Side.BUY == side ? "bids" : "asks"), expected, found);
    }
}
