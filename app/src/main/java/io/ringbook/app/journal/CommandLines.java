package io.ringbook.app.journal;

import io.ringbook.app.console.ToolException;
import io.ringbook.codecs.CommandAdapter;
import io.ringbook.codecs.text.InstrumentCatalog;
import io.ringbook.codecs.text.JsonCommandWriter;
import io.ringbook.codecs.text.LineBuffer;
import io.ringbook.codecs.text.LiveOrders;
import org.agrona.DirectBuffer;

import java.nio.file.Path;

/**
 * Commands as lines, of the text protocol or as words. One thread.
 */
public final class CommandLines
{
    private final LineBuffer lines = new LineBuffer();
    private final InstrumentCatalog catalog = new InstrumentCatalog();
    private final CommandAdapter adapter;

    /**
     * Lines of commands.
     *
     * @param liveOrders where the instrument is found of an order that a command names.
     */
    public CommandLines(final LiveOrders liveOrders)
    {
        adapter = new CommandAdapter(new JsonCommandWriter(lines, catalog, liveOrders));
    }

    /**
     * Names and decimals of instruments and assets.
     *
     * @return for the caller to fill, from the events of the engine that applies the commands.
     */
    public InstrumentCatalog catalog()
    {
        return catalog;
    }

    /**
     * A command to a line.
     *
     * @param buffer that holds it, well formed.
     * @param offset of its message header.
     * @param length in bytes.
     * @return line of the text protocol.
     */
    public String json(final DirectBuffer buffer, final int offset, final int length)
    {
        lines.clear();
        adapter.onCommand(buffer, offset, length);
        catalog.onCommandEnd();
        return lines.toString().stripTrailing();
    }

    /**
     * Finds a command of a journal.
     *
     * @param journal  directory of the journal.
     * @param sequence of the command.
     * @return its line of the text protocol.
     * @throws ToolException if the journal does not have it.
     */
    public static String find(final Path journal, final long sequence)
    {
        return JournalDump.find(journal, sequence).text();
    }

    /**
     * A line of the text protocol with the sequence first.
     *
     * @param json     line of a command.
     * @param sequence of it.
     * @return line.
     */
    public static String withSequence(final String json, final long sequence)
    {
        return "{\"seq\":" + sequence + "," + json.substring(1);
    }

    /**
     * A line of the text protocol as words: {@code new account=1 symbol=X}. The time of a command is left out.
     *
     * @param line of JSON, or one that begins with '#'.
     * @return words.
     */
    public static String words(final String line)
    {
        if (line.startsWith("#"))
        {
            return line.substring(2);
        }
        final StringBuilder words = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 1; i < line.length() - 1; i++)
        {
            final char c = line.charAt(i);
            if ('\\' == c)
            {
                words.append(c).append(line.charAt(++i));
            }
            else if ('"' == c)
            {
                isQuoted = !isQuoted;
            }
            else
            {
                words.append(isQuoted ? c : ',' == c ? ' ' : ':' == c ? '=' : c);
            }
        }
        return words.toString().replaceFirst("^cmd=(\\w+) time=-?\\d+", "$1");
    }
}
