package io.ringbook.app.market.itch;

import io.ringbook.app.market.EngineOutcome;
import io.ringbook.app.market.SymbolFilter;
import io.ringbook.app.market.itch.ItchTally.Violation;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.engine.OrderView;
import io.ringbook.sbe.Side;
import org.agrona.ExpandableArrayBuffer;

import java.io.IOException;
import java.util.function.LongConsumer;

/**
 * Drives a file through the engine: no added order may trade, each execution of the order at the front of the best
 * level must be one trade with that order, what is reduced keeps its place, what is cancelled has what the file left of
 * it, and at the end the engine's books must be the file's.
 */
public final class ItchCheck implements ItchCommands
{
    private static final int MAX_ORDERS = 1 << 23;
    private static final int MAX_LEVEL_PAGES = 1 << 22;

    private final ItchReader reader;
    private final ItchTranslator translator;
    private final ItchCommandQueue queue = new ItchCommandQueue();
    private final EngineOutcome outcome = new EngineOutcome();
    private final MatchingEngine engine = new MatchingEngine(
        new EngineConfig().maxOrders(MAX_ORDERS).maxLevelPages(MAX_LEVEL_PAGES), outcome);
    private final ExpandableArrayBuffer command = new ExpandableArrayBuffer(CommandEncoder.MAX_COMMAND_LENGTH);

    /**
     * A check of a file from its beginning, with an engine of its own.
     *
     * @param reader of it.
     * @param filter says which stocks to follow.
     */
    public ItchCheck(final ItchReader reader, final SymbolFilter filter)
    {
        this.reader = reader;
        translator = new ItchTranslator(reader, filter, this);
        queue.resume(engine);
    }

    /**
     * Checks the whole file. What is wrong with its orders is in the tally.
     *
     * @param progress is told from time to time how many bytes of the file have been read.
     * @throws IOException                                if the file cannot be read.
     * @throws io.ringbook.app.market.MarketDataException if it is cut off or broken.
     */
    public void run(final LongConsumer progress) throws IOException
    {
        reader.progress(progress);
        boolean isMore = true;
        while (isMore)
        {
            isMore = translator.step();
        }
        checkBooks();
    }

    /**
     * What was counted so far.
     *
     * @return live.
     */
    public ItchTally tally()
    {
        return translator.tally();
    }

    ItchTranslator translator()
    {
        return translator;
    }

    MatchingEngine engine()
    {
        return engine;
    }

    @Override
    public void onStock(final int locate, final String symbol)
    {
        queue.onStock(locate, symbol);
        send();
        if (engine.instrumentId(symbol) != queue.instrumentId(locate))
        {
            differs("instrument " + symbol);
        }
    }

    @Override
    public void onPhase(final int locate, final boolean isCall)
    {
        queue.onPhase(locate, isCall);
        send();
        if (outcome.tradeCount() > 0 || outcome.isRefused())
        {
            differs("a phase that begins without a trade");
        }
    }

    @Override
    public void onAdd(final int locate, final long ref, final boolean isBuy, final long price, final long shares)
    {
        queue.onAdd(locate, ref, isBuy, price, shares);
        send();
        if (0 == outcome.orderId() || outcome.tradeCount() > 0)
        {
            differs("order " + ItchTranslator.text(ref) + " resting");
        }
    }

    @Override
    public void onCancel(final int locate, final long ref, final long shares)
    {
        queue.onCancel(locate, ref, shares);
        send();
        if (!outcome.isCanceled() || outcome.canceledQuantityLots() != shares)
        {
            differs("order " + ItchTranslator.text(ref) + " with " + shares + " left to cancel");
        }
    }

    @Override
    public void onReduce(final int locate, final long ref, final long shares, final long traded)
    {
        queue.onReduce(locate, ref, shares, traded);
        send();
        final OrderView order = engine.order(queue.makers(), queue.id(ref));
        if (!outcome.isReplacedKeepingPriority() || null == order || order.leavesLots() != shares)
        {
            differs("order " + ItchTranslator.text(ref) + " with " + shares + " left at its place");
        }
    }

    @Override
    public void onExecute(final int locate, final long ref, final boolean isBuy, final long price, final long shares)
    {
        final OrderView order = engine.order(queue.makers(), queue.id(ref));
        final long makerId = null == order ? 0 : order.orderId();
        queue.onExecute(locate, ref, isBuy, price, shares);
        send();
        if (1 != outcome.tradeCount() || makerId != outcome.makerOrderId(0) ||
            price != outcome.tradePriceTicks(0) || shares != outcome.tradeQuantityLots(0))
        {
            differs("one trade of order " + ItchTranslator.text(ref) + ", " + shares + " shares at " + price);
        }
    }

    private void send()
    {
        while (!queue.isEmpty())
        {
            final long sequence = engine.sequence() + 1;
            final int length = queue.take(command, 0, sequence);
            CommandEncoder.timestampNs(command, 0, Math.max(engine.timestampNs(), reader.timestampNs()));
            outcome.clear();
            engine.onCommand(command, 0, length, sequence);
        }
    }

    private void differs(final String expected)
    {
        translator.violation(Violation.ENGINE, "of the engine " + expected, outcome.describe());
    }

    private void checkBooks()
    {
        if (engine.liveOrders() != translator.tally().liveOrders)
        {
            translator.violation(Violation.ENGINE, "of the engine at the end " + translator.tally().liveOrders +
                " live orders", Integer.toString(engine.liveOrders()));
        }
        for (int locate = 0; locate < 1 << 16; locate++)
        {
            final ItchStock stock = translator.stock(locate);
            if (null != stock)
            {
                checkSide(stock, Side.BUY);
                checkSide(stock, Side.SELL);
            }
        }
    }

    private void checkSide(final ItchStock stock, final Side side)
    {
        final ItchSide published = stock.side(Side.BUY == side);
        final int[] level = {0};
        engine.forEachLevel(queue.instrumentId(stock.locate), side, Integer.MAX_VALUE, (price, shares, orders) ->
        {
            final int index = level[0]++;
            final boolean isThere = index < published.levelCount();
            if (!isThere || price != published.price(index) || shares != published.shares(index))
            {
                translator.violation(Violation.ENGINE, "of the engine's book of " + stock.symbol + " at the end " +
                    (isThere ? published.shares(index) + " shares at " + published.price(index) : "no level") +
                    " as level " + (index + 1) + " of side " + side, shares + " at " + price);
            }
        });
        if (level[0] < published.levelCount())
        {
            translator.violation(Violation.ENGINE, "of the engine's book of " + stock.symbol + " at the end " +
                published.levelCount() + " levels of side " + side, Integer.toString(level[0]));
        }
    }
}
