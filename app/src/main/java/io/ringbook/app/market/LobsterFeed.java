package io.ringbook.app.market;

import io.ringbook.app.console.Progress;
import io.ringbook.app.console.ToolException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A LOBSTER sample as commands, one row after the other. An engine of its own is driven step by step as by
 * {@link LobsterCheck}, since what to send depends on what is left in the book, and each row is checked; its commands
 * are told on. What was there before, or comes into the published range from outside, is an order of its own.
 */
public final class LobsterFeed implements MarketFeed
{
    private static final String MESSAGES = "_message";
    private static final String BOOK = "_orderbook";
    private static final String ZIP = ".zip";

    private final LobsterReader reader;
    private final FeedInstrument instrument;
    private LobsterCheck check;

    private LobsterFeed(final LobsterReader reader)
    {
        this.reader = reader;
        final String name = reader.messagesFile().substring(reader.messagesFile().lastIndexOf('/') + 1);
        final int end = name.indexOf('_');
        final int decimals = LobsterCheckRun.TICK_DECIMALS;
        instrument = new FeedInstrument(
            end < 1 ? "LOBSTER" : FeedInstrument.symbolOf(name.substring(0, end)),
            FeedInstrument.quoteAsset(decimals), decimals, 1, decimals, false);
    }

    /**
     * Opens a sample.
     *
     * @param file a file of messages, with that of the order book beside it, or an archive of both.
     * @return before the first row.
     * @throws IOException         if a file cannot be read.
     * @throws MarketDataException if one is damaged.
     * @throws ToolException       if there is no order book beside the messages.
     */
    public static LobsterFeed open(final Path file) throws IOException
    {
        final boolean isZip = file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ZIP);
        final Progress progress = Progress.none();
        return new LobsterFeed(isZip ? LobsterReader.openZip(file, progress) :
            LobsterReader.open(file, bookBeside(file), progress));
    }

    private static Path bookBeside(final Path messages)
    {
        final String name = messages.getFileName().toString();
        final int index = name.lastIndexOf(MESSAGES);
        if (index < 0)
        {
            throw new ToolException(
                messages + ": expected a name with " + MESSAGES + " in it to find the order book beside it, or a " +
                    ZIP + " of both, found '" + name + "'", ToolException.WRONG_USE);
        }
        final Path book =
            messages.resolveSibling(name.substring(0, index) + BOOK + name.substring(index + MESSAGES.length()));
        if (!Files.isReadable(book))
        {
            throw new ToolException(
                book + ": no such file, or not readable, looked for as the order book of " + name,
                ToolException.WRONG_USE);
        }
        return book;
    }

    @Override
    public List<String> symbols()
    {
        return List.of(instrument.symbol());
    }

    @Override
    public FeedAccounts accounts()
    {
        return FeedAccounts.OF_EACH_BOOK;
    }

    @Override
    public boolean next(final FeedCommands commands) throws IOException
    {
        if (null == check)
        {
            commands.onInstrument(0, instrument);
            check = new LobsterCheck(
                reader, new EngineDriver(instrument.symbol(), LobsterCheckRun.TICK_DECIMALS, commands));
        }
        return check.step();
    }

    @Override
    public String publisher()
    {
        return "the venue, as far as in queue order,";
    }

    @Override
    public void close() throws IOException
    {
        reader.close();
    }
}
