package io.ringbook.app.run;

import io.ringbook.app.console.ToolException;
import io.ringbook.app.market.MarketDataException;
import io.ringbook.app.market.SymbolFilter;
import io.ringbook.app.market.itch.ItchCommandQueue;
import io.ringbook.app.market.itch.ItchDirectory;
import io.ringbook.app.market.itch.ItchReader;
import io.ringbook.app.market.itch.ItchTally;
import io.ringbook.app.market.itch.ItchTranslator;
import io.ringbook.engine.MatchingEngine;
import org.agrona.MutableDirectBuffer;

import java.io.IOException;
import java.util.Set;

/**
 * A NASDAQ ITCH 5.0 file as a source, read as it is sent. The engine must make each execution of an order that is first
 * in turn as one trade; executions out of turn become reductions. The file needs empty books: it is refused where one
 * of its stocks is known already.
 */
final class ItchSource implements CommandSource
{
    private final InputFile input;
    private final SymbolFilter filter;
    private final Set<String> directory;
    private final ItchReader reader;
    private final ItchCommandQueue queue = new ItchCommandQueue();
    private final ItchTranslator translator;
    private long tradesBefore;
    private String damage;

    ItchSource(final InputFile input) throws IOException
    {
        this.input = input;
        filter = input.symbols();
        directory = ItchDirectory.read(input.file());
        if (!directory.isEmpty())
        {
            filter.require(input.file().getFileName().toString(), directory);
        }
        reader = ItchReader.open(input.file());
        translator = new ItchTranslator(reader, filter, queue);
    }

    @Override
    public void resume(final MatchingEngine engine)
    {
        for (final String symbol : filter.select(directory))
        {
            input.requireNew(engine, symbol);
        }
        tradesBefore = engine.lastTradeId();
        queue.resume(engine);
    }

    @Override
    public int next(final MutableDirectBuffer buffer, final int offset, final long correlationId)
    {
        try
        {
            while (queue.isEmpty())
            {
                if (null != damage || !translator.step())
                {
                    return END;
                }
            }
            return queue.take(buffer, offset, correlationId);
        }
        catch (final MarketDataException e)
        {
            damage = e.getMessage();
            return END;
        }
        catch (final IOException e)
        {
            throw new ToolException("cannot read " + input.file() + ": " + e.getMessage(), ToolException.WRONG_USE, e);
        }
    }

    @Override
    public long expectedTrades()
    {
        return tradesBefore + translator.tally().hits();
    }

    @Override
    public String publisher()
    {
        final long outOfTurn = translator.tally().outOfTurn();
        return 0 == outOfTurn ? "the exchange" : "the exchange, besides " + outOfTurn + " out of turn,";
    }

    @Override
    public String complaint()
    {
        final ItchTally tally = translator.tally();
        if (null != damage)
        {
            return damage;
        }
        if (null != tally.firstViolation())
        {
            return tally.violations() + (1 == tally.violations() ? " message contradicts" : " messages contradict") +
                " what the file said before, the first: " + tally.firstViolation();
        }
        final String missing = directory.isEmpty() ? filter.missing(translator.followed()) : null;
        return null == missing ? null : "--symbols of " + reader.file() + ": " + missing;
    }

    @Override
    public void close()
    {
        try
        {
            reader.close();
        }
        catch (final IOException e)
        {
            throw new ToolException("cannot close " + input.file() + ": " + e.getMessage(), ToolException.WRONG_USE, e);
        }
    }
}
