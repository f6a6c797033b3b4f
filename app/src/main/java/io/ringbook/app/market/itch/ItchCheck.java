package io.ringbook.app.market.itch;

import io.ringbook.app.market.FeedCheck;
import io.ringbook.app.market.SymbolFilter;
import io.ringbook.app.market.itch.ItchTally.Violation;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.sbe.Side;

import java.io.IOException;

/**
 * Drives a file through the engine: each command must do what it is for, as {@link FeedCheck} has it, and at the end
 * the engine's books must be the file's.
 */
public final class ItchCheck
{
    private static final int MAX_ORDERS = 1 << 23;
    private static final int MAX_LEVEL_PAGES = 1 << 22;

    private final ItchTranslator translator;
    private final FeedCheck check;

    /**
     * A check of a file from its beginning, with an engine of its own.
     *
     * @param reader of it.
     * @param filter says which stocks to follow.
     */
    public ItchCheck(final ItchReader reader, final SymbolFilter filter)
    {
        check = new FeedCheck(
            new EngineConfig().maxOrders(MAX_ORDERS).maxLevelPages(MAX_LEVEL_PAGES), ItchFeed.ACCOUNTS,
            reader::timestampNs, this::differs);
        translator = new ItchTranslator(reader, filter, check);
    }

    /**
     * Checks the whole file. What is wrong with its orders is in the tally.
     *
     * @throws IOException                                if the file cannot be read.
     * @throws io.ringbook.app.market.MarketDataException if it is cut off or broken.
     */
    public void run() throws IOException
    {
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
        return check.engine();
    }

    private void differs(final String expected, final String found)
    {
        translator.violation(Violation.ENGINE, "of the engine " + expected, found);
    }

    private void checkBooks()
    {
        if (engine().liveOrders() != translator.tally().liveOrders)
        {
            translator.violation(Violation.ENGINE, "of the engine at the end " + translator.tally().liveOrders +
                " live orders", Integer.toString(engine().liveOrders()));
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
        engine().forEachLevel(check.instrumentId(stock.locate), side, Integer.MAX_VALUE, (price, shares, orders) ->
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
