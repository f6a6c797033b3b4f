package io.ringbook.app.market.itch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The stocks of a file as it lists them before its first order, read in a pass of its own, so that a symbol that it
 * does not have is told at once.
 */
public final class ItchDirectory
{
    private ItchDirectory()
    {
    }

    /**
     * Reads the file up to its first order.
     *
     * @param file to read.
     * @return symbols in the order of the file; none if it is an excerpt without a directory.
     * @throws IOException                                if it cannot be read.
     * @throws io.ringbook.app.market.MarketDataException if it is cut off or broken.
     */
    public static Set<String> read(final Path file) throws IOException
    {
        final Set<String> symbols = new LinkedHashSet<>();
        try (ItchReader reader = ItchReader.open(file))
        {
            while (reader.next() && ItchLayout.ADD != reader.type() && ItchLayout.ADD_WITH_MPID != reader.type())
            {
                if (ItchLayout.DIRECTORY == reader.type())
                {
                    symbols.add(reader.text(ItchLayout.STOCK));
                }
            }
        }
        return symbols;
    }
}
