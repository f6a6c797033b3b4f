package io.ringbook.app.run;

import io.ringbook.app.ToolException;
import io.ringbook.app.market.ConsensusReader;
import io.ringbook.app.market.MarketDataException;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

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
    LOBSTER;

    private static final int BUFFER_LENGTH = 1 << 16;
    private static final int GZIP_FIRST = 0x1F;
    private static final int GZIP_SECOND = 0x8B;

    /**
     * Opens a file.
     *
     * @param file to read.
     * @param data directory of the run, of which a source may need to know what was there before.
     * @return its commands.
     */
    public CommandSource open(final Path file, final Path data)
    {
        if (!Files.isRegularFile(file) || !Files.isReadable(file))
        {
            throw new ToolException(file + ": no such file, or not readable", ToolException.WRONG_USE);
        }
        try
        {
            switch (this)
            {
                case JSONL:
                    return new JsonLinesSource(file.toString(), inflated(file), data);

                case CONSENSUS:
                    return new ConsensusSource(ConsensusReader.read(file));

                default:
                    throw stepByStep();
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

    /** What the next command is depends on what the engine did with the last: nothing to send through a pipeline. */
    private ToolException stepByStep()
    {
        return new ToolException(
            "run does not take " + name().toLowerCase(Locale.ROOT) + ": recorded market data is driven step " +
                "by step against its ground truth; see 'ringbook check --help'", ToolException.WRONG_USE);
    }

    private static InputStream inflated(final Path file) throws IOException
    {
        final InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER_LENGTH);
        in.mark(2);
        final boolean isGzip = GZIP_FIRST == in.read() && GZIP_SECOND == in.read();
        in.reset();
        return isGzip ? new GZIPInputStream(in, BUFFER_LENGTH) : in;
    }
}
