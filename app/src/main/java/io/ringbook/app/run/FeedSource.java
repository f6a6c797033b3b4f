package io.ringbook.app.run;

import io.ringbook.app.console.ToolException;
import io.ringbook.app.market.FeedInstrument;
import io.ringbook.app.market.FeedQueue;
import io.ringbook.app.market.MarketDataException;
import io.ringbook.app.market.MarketFeed;
import io.ringbook.engine.MatchingEngine;
import org.agrona.CloseHelper;
import org.agrona.MutableDirectBuffer;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Recorded market data as a source, read while it is sent. The data needs empty books: it is refused where one of its
 * instruments is known already. Where the file turns out to be damaged the run ends with a complaint.
 */
final class FeedSource implements CommandSource
{
    private final MarketFeed feed;
    private final Path file;
    private final Path data;
    private final FeedQueue queue = new FeedQueue();
    private long tradesBefore;
    private boolean isAtEnd;
    private String complaint;

    FeedSource(final MarketFeed feed, final InputFile input)
    {
        this.feed = feed;
        this.file = input.file();
        this.data = input.data();
    }

    @Override
    public void resume(final MatchingEngine engine)
    {
        for (final FeedInstrument instrument : feed.instruments())
        {
            if (engine.instrumentId(instrument.symbol()) > 0)
            {
                throw new ToolException(
                    data + ": expected no instrument " + instrument.symbol() + ", found one with what earlier " +
                        "commands left in its book, which recorded data would trade with; give another directory " +
                        "with --data", ToolException.WRONG_USE);
            }
        }
        if (engine.isAccountsOn())
        {
            throw new ToolException(
                data + ": expected a journal with accounts OFF, found one with accounts ON, where recorded orders " +
                    "would lack money; give another directory with --data", ToolException.WRONG_USE);
        }
        tradesBefore = engine.lastTradeId();
        queue.define(feed.instruments(), engine);
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
        return complaint;
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
            complaint = e.getMessage();
        }
        catch (final IOException e)
        {
            throw new ToolException("cannot read " + file + ": " + e.getMessage(), ToolException.WRONG_USE, e);
        }
    }
}
