package io.ringbook.app.run;

import io.ringbook.app.console.ToolException;
import io.ringbook.app.market.ConsensusReader;
import io.ringbook.app.market.DataFiles;
import io.ringbook.app.market.LobsterFeed;
import io.ringbook.app.market.MarketDataException;
import io.ringbook.app.market.SseDay;
import io.ringbook.app.market.dbn.DbnFeed;
import io.ringbook.app.market.itch.ItchFeed;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Kinds of files that hold commands.
 */
public enum InputFormat
{
    /** The text protocol. */
    JSONL,
    /** The public benchmark workload. */
    CONSENSUS,
    /** Shanghai tick by tick. */
    SSE,
    /** NASDAQ as LOBSTER has it. */
    LOBSTER,
    /** NASDAQ TotalView-ITCH 5.0. */
    ITCH50,
    /** Market by order as Databento has it. */
    DBN;

    /**
     * Opens a file.
     *
     * @param input to open.
     * @return its commands.
     */
    public CommandSource open(final InputFile input)
    {
        final Path file = input.file();
        if (!InputFile.isReadable(file))
        {
            throw new ToolException(file + ": no such file, or not readable", ToolException.WRONG_USE);
        }
        try
        {
            switch (this)
            {
                case JSONL:
                    return new JsonLinesSource(file.toString(), DataFiles.open(file), input.data());

                case CONSENSUS:
                    return new ConsensusSource(ConsensusReader.read(file));

                case SSE:
                    return new SseSource(SseDay.read(file, input.sseTrades(), input.tickDecimals()), input);

                case ITCH50:
                    return new FeedSource(ItchFeed.open(file, input.symbols()), input);

                case LOBSTER:
                    return new FeedSource(LobsterFeed.open(file), input);

                default:
                    return new FeedSource(DbnFeed.open(file, input.symbols()), input);
            }
        }
        catch (final MarketDataException e)
        {
            throw new ToolException(e.getMessage(), ToolException.ANSWER_IS_NO, e);
        }
        catch (final IOException e)
        {
            throw new ToolException("cannot read " + file + ": " + e.getMessage(), ToolException.WRONG_USE, e);
        }
    }

    /**
     * Does such a file hold many instruments, of which some may be chosen?
     *
     * @return true if it does.
     */
    public boolean hasSymbols()
    {
        return ITCH50 == this || DBN == this;
    }
}
