package io.ringbook.app.market;

import io.ringbook.codecs.CommandEncoder;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.engine.OrderView;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.TradingPhase;
import org.agrona.concurrent.UnsafeBuffer;

import java.util.function.LongSupplier;

/**
 * Drives the commands of recorded data through an engine of its own, one by one, and checks what it answers: no command
 * may be refused, orders that rest must not trade, each aggressor must make one trade, with the order named and all of
 * its quantity, what is reduced keeps its place, what is cancelled has what the data left of it.
 */
public final class FeedCheck implements FeedCommands
{
    private final LongSupplier clock;
    private final Differences differences;
    private final FeedQueue queue;
    private final EngineOutcome outcome = new EngineOutcome();
    private final MatchingEngine engine;
    private final UnsafeBuffer command = new UnsafeBuffer(new byte[CommandEncoder.MAX_COMMAND_LENGTH]);

    /** Hears where the engine differs. */
    @FunctionalInterface
    public interface Differences
    {
        /**
         * A difference.
         *
         * @param expected of the engine.
         * @param found    what it said.
         */
        void onDifference(String expected, String found);
    }

    /**
     * A check with a new engine.
     *
     * @param config      of the engine.
     * @param accounts    whose the orders are.
     * @param clock       time of the data in ns; where it goes back, the engine's stands.
     * @param differences is told of each difference.
     */
    public FeedCheck(
        final EngineConfig config, final FeedAccounts accounts, final LongSupplier clock, final Differences differences)
    {
        this.clock = clock;
        this.differences = differences;
        queue = new FeedQueue(accounts);
        engine = new MatchingEngine(config, outcome);
        queue.resume(engine);
    }

    /**
     * The engine.
     *
     * @return to look into.
     */
    public MatchingEngine engine()
    {
        return engine;
    }

    /**
     * The instrument of a book.
     *
     * @param book whose instrument came up.
     * @return id in the engine.
     */
    public int instrumentId(final int book)
    {
        return queue.instrumentId(book);
    }

    /**
     * Is this the client order id of an order of the data?
     *
     * @param order   of the engine.
     * @param orderNo of the data.
     * @return true if so.
     */
    public boolean isNamed(final OrderView order, final long orderNo)
    {
        return order.clOrdId().equals(queue.clOrdId(orderNo));
    }

    @Override
    public void onInstrument(final int book, final FeedInstrument instrument)
    {
        queue.onInstrument(book, instrument);
        send();
        if (queue.instrumentId(book) != engine.instrumentId(instrument.symbol()))
        {
            differs("instrument " + instrument.symbol());
        }
    }

    @Override
    public void onOrder(
        final int book, final long orderNo, final Side side, final long priceTicks, final long quantity)
    {
        queue.onOrder(book, orderNo, side, priceTicks, quantity);
        send();
        if (0 == outcome.orderId() || !isQuiet())
        {
            differs("order " + Long.toUnsignedString(orderNo) + " resting");
        }
    }

    @Override
    public void onAggressor(
        final int book, final long makerNo, final Side side, final long priceTicks, final long quantity)
    {
        final OrderView maker = order(book, makerNo);
        final long makerId = null == maker ? 0 : maker.orderId();
        queue.onAggressor(book, makerNo, side, priceTicks, quantity);
        send();
        final boolean isHit = 1 == outcome.tradeCount() && makerId == outcome.makerOrderId(0) &&
            priceTicks == outcome.tradePriceTicks(0) && quantity == outcome.tradeQuantityLots(0);
        if (!isHit)
        {
            differs("one trade of order " + Long.toUnsignedString(makerNo) + ", " + quantity + " at " + priceTicks);
        }
    }

    @Override
    public void onReduce(final int book, final long orderNo, final long quantity, final long traded)
    {
        queue.onReduce(book, orderNo, quantity, traded);
        send();
        final OrderView order = order(book, orderNo);
        if (!outcome.isReplacedKeepingPriority() || null == order || order.leavesLots() != quantity)
        {
            differs("order " + Long.toUnsignedString(orderNo) + " with " + quantity + " left at its place");
        }
    }

    @Override
    public void onReplace(final int book, final long orderNo, final long priceTicks, final long totalQuantity)
    {
        queue.onReplace(book, orderNo, priceTicks, totalQuantity);
        send();
        if (!isQuiet())
        {
            differs("order " + Long.toUnsignedString(orderNo) + " replaced");
        }
    }

    @Override
    public void onCancel(final int book, final long orderNo, final long quantity)
    {
        queue.onCancel(book, orderNo, quantity);
        send();
        if (!outcome.isCanceled() || outcome.canceledQuantityLots() != quantity)
        {
            differs("order " + Long.toUnsignedString(orderNo) + " with " + quantity + " left to cancel");
        }
    }

    @Override
    public void onClear(final int book)
    {
        queue.onClear(book);
        send();
        if (!isQuiet())
        {
            differs("all orders cancelled");
        }
    }

    @Override
    public void onPhase(final int book, final TradingPhase phase)
    {
        queue.onPhase(book, phase);
        send();
        if (!isQuiet())
        {
            differs("a change of phase without a trade");
        }
    }

    private OrderView order(final int book, final long orderNo)
    {
        return engine.order(queue.account(book), queue.clOrdId(orderNo));
    }

    private boolean isQuiet()
    {
        return !outcome.isRefused() && 0 == outcome.tradeCount();
    }

    private void differs(final String expected)
    {
        differences.onDifference(expected, outcome.describe());
    }

    private void send()
    {
        int length = queue.poll(command, 0, engine.sequence() + 1);
        while (length > 0)
        {
            final long sequence = engine.sequence() + 1;
            CommandEncoder.timestampNs(command, 0, Math.max(engine.timestampNs(), clock.getAsLong()));
            outcome.clear();
            engine.onCommand(command, 0, length, sequence);
            length = queue.poll(command, 0, sequence + 1);
        }
    }
}
