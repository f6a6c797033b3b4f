package io.ringbook.app.run;

import io.ringbook.app.console.ToolException;
import io.ringbook.app.match.TextLines;
import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.text.InstrumentCatalog;
import io.ringbook.codecs.text.JsonCommandReader;
import io.ringbook.codecs.text.JsonEventWriter;
import io.ringbook.codecs.text.LineBuffer;
import io.ringbook.codecs.text.LineKind;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.engine.OrderView;
import io.ringbook.replay.Recovery;
import org.agrona.CloseHelper;
import org.agrona.MutableDirectBuffer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * The commands of a file in the text protocol. Queries are passed over, and so is the time of a line: the sequencer
 * stamps its own. A line that is not understood is passed over too, and the run says so at its end.
 *
 * <p>How a decimal of an amendment is scaled depends on the order it names, which only an engine knows. The live one
 * is on another thread and commands behind, so the source has an engine of its own that is sent the same commands.
 */
final class JsonLinesSource implements CommandSource
{
    private final String file;
    private final InputStream in;
    private final Path data;
    private final TextLines lines;
    private final LineBuffer unheard = new LineBuffer();
    private final InstrumentCatalog catalog = new InstrumentCatalog();
    private final JsonCommandReader reader = new JsonCommandReader(catalog, this::instrumentId);
    private final JsonEventWriter events = new JsonEventWriter(unheard, catalog);
    private MatchingEngine shadow = new MatchingEngine(new EngineConfig(), events);
    private long errorCount;
    private String firstError;

    /**
     * A source.
     *
     * @param file name of it.
     * @param in   its bytes, closed with this.
     * @param data directory whose journal was there before.
     */
    JsonLinesSource(final String file, final InputStream in, final Path data)
    {
        this.file = file;
        this.in = in;
        this.data = data;
        this.lines = new TextLines(in, () -> true);
    }

    @Override
    public void resume(final MatchingEngine engine)
    {
        if (engine.sequence() > 0)
        {
            shadow = new Recovery(data, (commandsDone) -> unheard.clear()).recover(new EngineConfig(), events);
            shadow.forEachAsset((asset) -> catalog.resumeAsset(shadow.asset(asset), shadow.assetScale(asset)));
            unheard.clear();
        }
    }

    @Override
    public int next(final MutableDirectBuffer buffer, final int offset, final long correlationId)
    {
        try
        {
            while (lines.next())
            {
                final LineKind kind = lines.isTooLong() ? LineKind.ERROR :
                    reader.read(lines.bytes(), lines.offset(), lines.length());
                if (LineKind.COMMAND == kind)
                {
                    return command(buffer, offset, correlationId);
                }
                if (LineKind.ERROR == kind)
                {
                    onError(lines.isTooLong() ? "the line is too long" : reader.error());
                }
            }
            return END;
        }
        catch (final IOException e)
        {
            throw new ToolException("cannot read " + file + ": " + e.getMessage(), ToolException.WRONG_USE, e);
        }
    }

    @Override
    public String complaint()
    {
        return 0 == errorCount ? null :
            errorCount + (1 == errorCount ? " line was" : " lines were") + " not understood, the first: " + firstError;
    }

    @Override
    public void close()
    {
        CloseHelper.close(in);
    }

    private int command(final MutableDirectBuffer buffer, final int offset, final long correlationId)
    {
        final MutableDirectBuffer command = reader.buffer();
        final int length = reader.length();
        CommandEncoder.correlationId(command, 0, correlationId);
        buffer.putBytes(offset, command, 0, length);
        CommandEncoder.timestampNs(command, 0, Math.max(shadow.timestampNs(), reader.timeNs()));
        shadow.onCommand(command, 0, length, shadow.sequence() + 1);
        catalog.onCommandEnd();
        unheard.clear();
        return length;
    }

    private void onError(final String text)
    {
        if (0 == errorCount++)
        {
            firstError = file + " line " + lines.lineNumber() + ": " + text;
        }
    }

    private int instrumentId(final long account, final long orderId, final ClOrdId clOrdId)
    {
        final OrderView order = NullValue.LONG == orderId ? shadow.order(account, clOrdId) : shadow.order(orderId);
        return null == order || order.account() != account ? NullValue.INT : order.instrumentId();
    }
}
