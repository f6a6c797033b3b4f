package io.ringbook.app.market.dbn;

import io.ringbook.app.console.Progress;
import io.ringbook.app.market.FeedAccounts;
import io.ringbook.app.market.FeedCommands;
import io.ringbook.app.market.FeedInstrument;
import io.ringbook.app.market.MarketDataException;
import io.ringbook.app.market.MarketFeed;
import io.ringbook.app.market.SymbolFilter;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A DBN file of market-by-order records as commands. Memory is for the orders that rest, and the names in the header.
 */
public final class DbnFeed implements MarketFeed
{
    private final DbnReader reader;
    private final DbnSurvey survey;
    private final List<FeedInstrument> instruments;
    private DbnTranslator translator;

    private DbnFeed(final DbnReader reader, final DbnSurvey survey)
    {
        this.reader = reader;
        this.survey = survey;
        instruments = survey.definitions();
    }

    /**
     * Reads a file once to its end, and opens it again at its beginning.
     *
     * @param file    to read.
     * @param symbols of the instruments wanted, by name or number.
     * @return at the first record.
     * @throws IOException         if it cannot be read.
     * @throws MarketDataException if it is damaged, or no market by order.
     */
    public static DbnFeed open(final Path file, final SymbolFilter symbols) throws IOException
    {
        return open(file, symbols, Progress.none());
    }

    /** Likewise, and tells of the bytes of both passes. */
    static DbnFeed open(final Path file, final SymbolFilter symbols, final Progress progress) throws IOException
    {
        final DbnSurvey survey = DbnSurvey.of(file, symbols, progress);
        return new DbnFeed(DbnReader.open(file, progress), survey);
    }

    @Override
    public List<String> symbols()
    {
        return instruments.stream().map(FeedInstrument::symbol).toList();
    }

    @Override
    public FeedAccounts accounts()
    {
        return FeedAccounts.OF_EACH_BOOK;
    }

    @Override
    public boolean next(final FeedCommands commands) throws IOException
    {
        return null != nextBook(commands);
    }

    @Override
    public String publisher()
    {
        return "the venue, as far as in queue order,";
    }

    /** Translates the next record of a book wanted; null at the end. */
    DbnBook nextBook(final FeedCommands commands) throws IOException
    {
        if (null == translator)
        {
            translator = new DbnTranslator(reader, survey.instruments(), commands);
            for (int book = 0; book < instruments.size(); book++)
            {
                commands.onInstrument(book, instruments.get(book));
            }
        }
        while (reader.next())
        {
            final DbnBook book = translator.translate();
            if (null != book)
            {
                return book;
            }
        }
        return null;
    }

    /** In the order of their books. */
    List<FeedInstrument> instruments()
    {
        return instruments;
    }

    DbnReader reader()
    {
        return reader;
    }

    DbnSurvey survey()
    {
        return survey;
    }

    /** Known after the first record. */
    DbnTranslator translator()
    {
        return translator;
    }

    @Override
    public void close() throws IOException
    {
        reader.close();
    }
}
