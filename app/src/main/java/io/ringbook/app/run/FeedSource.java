package io.ringbook.app.run;

import io.ringbook.app.console.ToolException;
import io.ringbook.app.market.FeedQueue;
import io.ringbook.app.market.MarketDataException;
import io.ringbook.app.market.MarketFeed;
import io.ringbook.engine.MatchingEngine;
import org.agrona.CloseHelper;
import org.agrona.MutableDirectBuffer;

import java.io.IOException;

/**
 * Recorded market data as a source, read while it is sent. The data needs empty books: it is refused where one of its
 * instruments is known already. Where the file turns out to be damaged, or contradicts itself, the run ends with a
 * complaint.
 */
final class FeedSource implements CommandSource
{
    private final MarketFeed feed;
    private final InputFile input;
    private final FeedQueue queue;
    private long tradesBefore;
    private boolean isAtEnd;
    private String damage;

    FeedSource(final MarketFeed feed, final InputFile input)
    {
        this.feed = feed;
        this.input = input;
        queue = new FeedQueue(feed.accounts());
    }

    @Override
    public void resume(final MatchingEngine engine)
    {
        for (final String symbol : feed.symbols())
        {
            input.requireNew(engine, symbol);
        }
        if (engine.isAccountsOn())
        {
            throw new ToolException(
                input.data() + ": expected a journal with accounts OFF, found one with accounts ON, where recorded " +
                    "orders would lack money; give another directory with --data", ToolException.WRONG_USE);
        }
        tradesBefore = engine.lastTradeId();
        queue.resume(engine);
    }

    @Override
    public int next(final MutableDirectBuffer buffer, final int offset, final long correlationId)
    {
        int length = queue.poll(buffer, offset, correlationId);
        while (0 == length && !isAtEnd)
        {
            read();
            length = queue.poll(buffer, offset, correlationId);
        }
        return 0 == length ? END : length;
    }

    @Override
    public long expectedTrades()
    {
        return tradesBefore + queue.polledAggressors();
    }

    @Override
    public String publisher()
    {
        return feed.publisher();
    }

    @Override
    public String complaint()
    {
        return null == damage ? feed.complaint() : damage;
    }

    @Override
    public void close()
    {
        CloseHelper.close(feed);
    }

    private void read()
    {
        try
        {
            isAtEnd = !feed.next(queue);
        }
        catch (final MarketDataException e)
        {
            isAtEnd = true;
            damage = e.getMessage();
        }
        catch (final IOException e)
        {
            throw new ToolException("cannot read " + input.file() + ": " + e.getMessage(), ToolException.WRONG_USE, e);
        }
    }
}
