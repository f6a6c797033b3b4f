package io.ringbook.app.market.itch;

import io.ringbook.app.market.FeedAccounts;
import io.ringbook.app.market.FeedCommands;
import io.ringbook.app.market.MarketDataException;
import io.ringbook.app.market.MarketFeed;
import io.ringbook.app.market.SymbolFilter;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A NASDAQ ITCH 5.0 file as commands, read as they are taken. Executions of an order that is first in turn are
 * aggressors; those out of turn become reductions.
 */
public final class ItchFeed implements MarketFeed
{
    static final FeedAccounts ACCOUNTS = FeedAccounts.OF_MAKERS_AND_TAKERS;

    private final ItchReader reader;
    private final SymbolFilter filter;
    private final Set<String> directory;
    private ItchTranslator translator;

    private ItchFeed(final ItchReader reader, final SymbolFilter filter, final Set<String> directory)
    {
        this.reader = reader;
        this.filter = filter;
        this.directory = directory;
    }

    /**
     * Reads the directory of a file, and opens it again at its beginning.
     *
     * @param file   to read.
     * @param filter says which stocks to follow.
     * @return before the first message.
     * @throws IOException                               if it cannot be read.
     * @throws MarketDataException                       if it is no ITCH 5.0 file, or broken before its first order.
     * @throws io.ringbook.app.console.ToolException if it has not a symbol that was asked for.
     */
    public static ItchFeed open(final Path file, final SymbolFilter filter) throws IOException
    {
        final Set<String> directory = ItchDirectory.read(file);
        if (!directory.isEmpty())
        {
            filter.require(file.getFileName().toString(), directory);
        }
        return new ItchFeed(ItchReader.open(file), filter, directory);
    }

    /** Those of the directory; an excerpt without one has none known before. */
    @Override
    public List<String> symbols()
    {
        return filter.select(directory);
    }

    @Override
    public FeedAccounts accounts()
    {
        return ACCOUNTS;
    }

    @Override
    public boolean next(final FeedCommands commands) throws IOException
    {
        if (null == translator)
        {
            translator = new ItchTranslator(reader, filter, commands);
        }
        return translator.step();
    }

    @Override
    public String publisher()
    {
        final long outOfTurn = null == translator ? 0 : translator.tally().outOfTurn();
        return 0 == outOfTurn ? "the exchange" : "the exchange, besides " + outOfTurn + " out of turn,";
    }

    @Override
    public String complaint()
    {
        if (null == translator)
        {
            return null;
        }
        final ItchTally tally = translator.tally();
        if (null != tally.firstViolation())
        {
            return tally.violations() + (1 == tally.violations() ? " message contradicts" : " messages contradict") +
                " what the file said before, the first: " + tally.firstViolation();
        }
        final String missing = directory.isEmpty() ? filter.missing(translator.followed()) : null;
        return null == missing ? null : "--symbols of " + reader.file() + ": " + missing;
    }

    @Override
    public void close() throws IOException
    {
        reader.close();
    }
}
