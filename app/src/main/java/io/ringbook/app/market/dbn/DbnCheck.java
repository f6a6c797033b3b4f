package io.ringbook.app.market.dbn;

import io.ringbook.app.market.EngineOutcome;
import io.ringbook.app.market.FeedCommands;
import io.ringbook.app.market.FeedQueue;
import io.ringbook.app.market.MarketDataException;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.NullValue;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.engine.OrderView;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.TradingPhase;
import org.agrona.concurrent.UnsafeBuffer;

import java.io.IOException;
import java.util.Iterator;
import java.util.Map;

/**
 * Drives a DBN file through the engine: no command may be refused, orders that rest must not trade, each aggressor must
 * trade with the order named and no other, the best prices must be the published book's after each event, and every
 * level and every queue at the end.
 */
final class DbnCheck implements FeedCommands
{
    private final DbnFeed feed;
    private final EngineOutcome outcome = new EngineOutcome();
    private final MatchingEngine engine = new MatchingEngine(new EngineConfig(), outcome);
    private final FeedQueue queue = new FeedQueue();
    private final UnsafeBuffer command = new UnsafeBuffer(new byte[CommandEncoder.MAX_COMMAND_LENGTH]);

    DbnCheck(final DbnFeed feed)
    {
        this.feed = feed;
    }

    /** Checks the whole file; a difference is thrown as {@link MarketDataException}. */
    void run() throws IOException
    {
        queue.define(feed.instruments(), engine);
        while (send())
        {
            require(!outcome.isRefused(), "an instrument defined");
        }
        for (DbnBook book = feed.nextBook(this); null != book; book = feed.nextBook(this))
        {
            if (feed.reader().has(DbnReader.FLAG_LAST))
            {
                compareBest(book, Side.BUY);
                compareBest(book, Side.SELL);
            }
        }
        if (null != feed.translator())
        {
            feed.translator().books().forEach(this::compareAll);
        }
    }

    MatchingEngine engine()
    {
        return engine;
    }

    @Override
    public void onOrder(
        final int book, final long orderNo, final Side side, final long priceTicks, final long quantity)
    {
        queue.onOrder(book, orderNo, side, priceTicks, quantity);
        sendQuietly("an order that rests");
    }

    @Override
    public void onAggressor(
        final int book, final long makerNo, final Side side, final long priceTicks, final long quantity)
    {
        final OrderView maker = engine.order(queue.account(book), queue.clOrdId(makerNo));
        final long makerId = null == maker ? 0 : maker.orderId();
        queue.onAggressor(book, makerNo, side, priceTicks, quantity);
        send();
        require(
            1 == outcome.tradeCount() && makerId == outcome.makerOrderId(0) &&
                priceTicks == outcome.tradePriceTicks(0) && quantity == outcome.tradeQuantityLots(0),
            "one trade of " + quantity + " with the order named");
    }

    @Override
    public void onReplace(final int book, final long orderNo, final long priceTicks, final long totalQuantity)
    {
        queue.onReplace(book, orderNo, priceTicks, totalQuantity);
        sendQuietly("an order replaced");
    }

    @Override
    public void onCancel(final int book, final long orderNo)
    {
        queue.onCancel(book, orderNo);
        sendQuietly("an order cancelled");
    }

    @Override
    public void onClear(final int book)
    {
        queue.onClear(book);
        sendQuietly("all orders cancelled");
    }

    @Override
    public void onPhase(final int book, final TradingPhase phase)
    {
        queue.onPhase(book, phase);
        sendQuietly("a change of phase");
    }

    private void sendQuietly(final String expected)
    {
        send();
        require(!outcome.isRefused() && 0 == outcome.tradeCount(), expected);
    }

    private boolean send()
    {
        final int length = queue.poll(command, 0, 0);
        if (0 == length)
        {
            return false;
        }
        final long sequence = engine.sequence() + 1;
        CommandEncoder.timestampNs(command, 0, sequence);
        outcome.clear();
        engine.onCommand(command, 0, length, sequence);
        return true;
    }

    private void require(final boolean isTrue, final String expected)
    {
        if (!isTrue)
        {
            throw feed.reader().broken(expected, outcome.describe());
        }
    }

    private void compareBest(final DbnBook book, final Side side)
    {
        final Map.Entry<Long, DbnLevel> best = book.levels(side).firstEntry();
        final int instrumentId = queue.instrumentId(book.index());
        final long expectedTicks = null == best ? NullValue.LONG : book.ticks(best.getKey());
        final long expectedLots = null == best ? 0 : best.getValue().size;
        final long foundTicks = engine.bestPriceTicks(instrumentId, side);
        final long foundLots = NullValue.LONG == foundTicks ? 0 : engine.levelLots(instrumentId, side, foundTicks);
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
            engine.forEachLevel(
                queue.instrumentId(book.index()), side, Integer.MAX_VALUE, (priceTicks, quantityLots, orderCount) ->
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
        engine.forEachOrder(queue.instrumentId(book.index()), side, (order) ->
        {
            final DbnOrder expected = orders.next();
            if (!order.clOrdId().equals(queue.clOrdId(expected.id)) || order.leavesLots() != expected.leaves)
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
