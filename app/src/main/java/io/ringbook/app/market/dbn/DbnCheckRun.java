package io.ringbook.app.market.dbn;

import io.ringbook.app.console.Progress;
import io.ringbook.app.market.DataFiles;
import io.ringbook.app.market.MarketDataException;
import io.ringbook.app.market.SymbolFilter;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;

/**
 * Runs the check of one DBN file and prints what came out, also when it ends with a difference.
 */
public final class DbnCheckRun
{
    private static final double NS_PER_SECOND = 1e9;

    private final Path file;
    private final SymbolFilter symbols;

    /**
     * A run over a file.
     *
     * @param file    to read.
     * @param symbols of the instruments wanted, by name or number.
     */
    public DbnCheckRun(final Path file, final SymbolFilter symbols)
    {
        this.file = file;
        this.symbols = symbols;
    }

    /**
     * Checks, prints.
     *
     * @param out for the result.
     * @throws IOException         if the file cannot be read.
     * @throws MarketDataException at the first difference or damage, or at the end if records contradict each other.
     */
    public void run(final PrintWriter out) throws IOException
    {
        // Read twice: for what is in it, and to be checked.
        try (Progress progress = DataFiles.progress("check", file, file);
            DbnFeed feed = DbnFeed.open(file, symbols, progress))
        {
            final DbnMetadata metadata = feed.survey().metadata();
            out.println("dataset " + metadata.dataset() + ", DBN version " + metadata.version());
            final DbnCheck check = new DbnCheck(feed);
            final long startNs = System.nanoTime();
            try
            {
                check.run();
            }
            finally
            {
                progress.end();
                print(feed, out);
            }
            final long elapsedNs = System.nanoTime() - startNs;
            out.println("books equal to the engine's " + feed.instruments().size() + ", live orders " +
                check.engine().liveOrders());
            out.println("commands " + check.engine().sequence());
            out.println("records per second " +
                (long)(feed.reader().mboCount() * NS_PER_SECOND / Math.max(1, elapsedNs)));
            judge(feed);
        }
    }

    private static void print(final DbnFeed feed, final PrintWriter out)
    {
        final DbnCounts counts = null == feed.translator() ? new DbnCounts() : feed.translator().counts();
        out.println("instruments " + feed.instruments().size() +
            (0 == feed.reader().otherCount() ? "" : ", records of other types " + feed.reader().otherCount()));
        counts.print(out);
    }

    private void judge(final DbnFeed feed)
    {
        if (null != feed.translator() && feed.translator().counts().contradictions() > 0)
        {
            throw new MarketDataException(
                file.getFileName().toString(), "records that agree with each other",
                feed.translator().counts().contradictions() + " that do not");
        }
    }
}
