package io.ringbook.app.match;

import io.ringbook.app.console.LineOutput;
import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.text.AnswerWriter;
import io.ringbook.codecs.text.InstrumentCatalog;
import io.ringbook.codecs.text.JsonCommandReader;
import io.ringbook.codecs.text.JsonEventWriter;
import io.ringbook.codecs.text.LineBuffer;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.engine.OrderView;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Consumer;

/**
 * One run of the text protocol over an engine of its own, from the first line to the last. One thread.
 */
public final class MatchSession
{
    private final LineBuffer lines = new LineBuffer();
    private final InstrumentCatalog catalog = new InstrumentCatalog();
    private final AnswerWriter answers = new AnswerWriter(lines, catalog);
    private final JsonCommandReader reader = new JsonCommandReader(catalog, this::instrumentId);
    private final MatchingEngine engine;
    private final MatchAnswers matchAnswers;
    private final LineOutput output;
    private final TextLines input;
    private final Consumer<MatchingEngine> afterCommand;

    private long sequence;
    private long errorCount;

    /**
     * A session with an empty engine.
     *
     * @param config of the engine.
     * @param in     lines of commands and queries; not closed here.
     * @param out    for lines of events, answers and errors; not closed here.
     */
    public MatchSession(final EngineConfig config, final InputStream in, final OutputStream out)
    {
        this(config, in, out, (engine) -> {});
    }

    /**
     * A session that is watched.
     *
     * @param config       of the engine.
     * @param in           lines of commands and queries; not closed here.
     * @param out          for lines of events, answers and errors; not closed here.
     * @param afterCommand is shown the engine after each command.
     */
    MatchSession(
        final EngineConfig config,
        final InputStream in,
        final OutputStream out,
        final Consumer<MatchingEngine> afterCommand)
    {
        this.afterCommand = afterCommand;
        engine = new MatchingEngine(config, new JsonEventWriter(lines, catalog));
        matchAnswers = new MatchAnswers(engine, answers);
        output = new LineOutput(lines, out);
        input = new TextLines(in, output::flush);
    }

    /**
     * Processes every line, or as many as somebody reads the output of.
     *
     * @return number of lines that were not understood.
     * @throws IOException if the input cannot be read.
     */
    public long run() throws IOException
    {
        try
        {
            boolean isRead = true;
            while (isRead && input.next())
            {
                onLine();
                isRead = output.drain();
            }
        }
        finally
        {
            output.flush();
        }
        return errorCount;
    }

    private void onLine()
    {
        if (input.isTooLong())
        {
            onError("expected at most " + TextLines.MAX_LINE_LENGTH + " bytes in a line");
            return;
        }
        switch (reader.read(input.bytes(), input.offset(), input.length()))
        {
            case SKIPPED:
                break;

            case COMMAND:
                sequence++;
                engine.onCommand(reader.buffer(), 0, reader.length(), sequence);
                catalog.onCommandEnd();
                afterCommand.accept(engine);
                break;

            case QUERY:
                matchAnswers.answer(reader);
                break;

            case ERROR:
            default:
                onError(reader.error());
                break;
        }
    }

    private void onError(final String text)
    {
        errorCount++;
        answers.error(input.lineNumber(), text);
    }

    private int instrumentId(final long account, final long orderId, final ClOrdId clOrdId)
    {
        final OrderView order = NullValue.LONG == orderId ? engine.order(account, clOrdId) : engine.order(orderId);
        if (null == order || order.account() != account)
        {
            return NullValue.INT;
        }
        if (NullValue.LONG != orderId && !clOrdId.isEmpty() && !clOrdId.equals(order.clOrdId()))
        {
            return NullValue.INT;
        }
        return order.instrumentId();
    }
}
