package io.ringbook.app.market.dbn;

import io.ringbook.app.console.Progress;
import io.ringbook.app.market.FeedInstrument;
import io.ringbook.app.market.MarketDataException;
import io.ringbook.app.market.SymbolFilter;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.book.PriceLevels;
import org.agrona.collections.Long2ObjectHashMap;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A first pass over a whole DBN file, so that a damaged one is refused before the first command: which books there are,
 * and the tick of each. DBN states prices in units of 0.000000001 and no tick; the tick of an instrument is the
 * coarsest of which 0.01 and each price of its orders is a multiple, so no price is ever rounded.
 */
final class DbnSurvey
{
    static final int PRICE_DECIMALS = 9;

    private static final long COARSEST_TICK = 10_000_000;
    private static final long MAX_PRICE = 1L << 62;

    private final String file;
    private final List<DbnInstrument> instruments = new ArrayList<>();
    private final Long2ObjectHashMap<DbnInstrument> byKey = new Long2ObjectHashMap<>();
    private DbnMetadata metadata;

    private DbnSurvey(final String file)
    {
        this.file = file;
    }

    /**
     * Reads a file to its end.
     *
     * @param path     to read.
     * @param symbols  of the instruments wanted, by name or number.
     * @param progress is told of its bytes.
     * @return what is in it.
     */
    static DbnSurvey of(final Path path, final SymbolFilter symbols, final Progress progress) throws IOException
    {
        final DbnSurvey survey = new DbnSurvey(path.getFileName().toString());
        try (DbnReader reader = DbnReader.open(path, progress))
        {
            survey.metadata = reader.metadata();
            while (reader.next())
            {
                survey.note(reader);
            }
        }
        survey.choose(symbols);
        survey.name();
        return survey;
    }

    DbnMetadata metadata()
    {
        return metadata;
    }

    /** Those wanted, in the order of their first records. */
    List<DbnInstrument> instruments()
    {
        return instruments;
    }

    /** What they are defined as. */
    List<FeedInstrument> definitions()
    {
        int scale = 0;
        for (final DbnInstrument instrument : instruments)
        {
            scale = Math.max(scale, instrument.tickDecimals());
        }
        final List<FeedInstrument> definitions = new ArrayList<>();
        for (final DbnInstrument instrument : instruments)
        {
            definitions.add(new FeedInstrument(
                instrument.symbol(), FeedInstrument.quoteAsset(scale), scale, instrument.tickSize(),
                instrument.tickDecimals(), instrument.isNegative()));
        }
        return definitions;
    }

    private void note(final DbnReader reader)
    {
        final long key = reader.bookKey();
        DbnInstrument instrument = byKey.get(key);
        if (null == instrument)
        {
            instrument = new DbnInstrument(key, COARSEST_TICK);
            byKey.put(key, instrument);
            instruments.add(instrument);
        }
        if (('A' == reader.action() || 'M' == reader.action()) && reader.isOrder())
        {
            final long price = reader.price();
            if (price > MAX_PRICE || price < -MAX_PRICE)
            {
                throw reader.broken("a price within 2^62 of 0.000000001", Long.toString(price));
            }
            instrument.note(price);
        }
    }

    private void choose(final SymbolFilter symbols)
    {
        final Set<String> known = new LinkedHashSet<>();
        final List<DbnInstrument> all = List.copyOf(instruments);
        instruments.clear();
        for (final DbnInstrument instrument : all)
        {
            final String number = Integer.toUnsignedString(instrument.id());
            final String name = metadata.symbols().getOrDefault(instrument.id(), number);
            known.add(name);
            if (symbols.accepts(name) || symbols.accepts(number))
            {
                instruments.add(instrument);
                known.add(number);
            }
        }
        symbols.require(file, known);
        final int max = new EngineConfig().maxInstruments();
        if (instruments.size() > max)
        {
            throw new MarketDataException(
                file, "at most " + max + " books", instruments.size() + "; choose some with --symbols");
        }
    }

    /** An instrument of two publishers is two books, the second named after its publisher, too. */
    private void name()
    {
        final Set<String> taken = new HashSet<>();
        for (final DbnInstrument instrument : instruments)
        {
            final String number = Integer.toUnsignedString(instrument.id());
            final String name =
                FeedInstrument.symbolOf(metadata.symbols().getOrDefault(instrument.id(), number));
            final String[] names = {name, name + "." + instrument.publisherId(),
                number + "." + instrument.publisherId()};
            for (final String candidate : names)
            {
                if (instrument.symbol().isEmpty() && FeedInstrument.symbolOf(candidate).equals(candidate) &&
                    taken.add(candidate))
                {
                    instrument.symbol(candidate);
                }
            }
            if (instrument.maxPriceTicks() > PriceLevels.MAX_PRICE_TICKS)
            {
                throw new MarketDataException(
                    file + " " + instrument.symbol(), "prices of at most " + PriceLevels.MAX_PRICE_TICKS + " ticks",
                    instrument.maxPriceTicks() + ", as the finest price asks for a tick of " + instrument.tickSize() +
                    "e-" + instrument.tickDecimals());
            }
        }
    }
}
