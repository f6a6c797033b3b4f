package io.ringbook.app.market.itch;

import io.ringbook.app.console.Figures;
import io.ringbook.app.console.Progress;
import io.ringbook.app.market.DataFiles;
import io.ringbook.app.market.MarketDataException;
import io.ringbook.app.market.SymbolFilter;
import io.ringbook.app.market.itch.ItchTally.OutOfTurn;
import io.ringbook.app.market.itch.ItchTally.Violation;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/**
 * Runs the check of one file and prints what came out, also when the file turns out to be cut off or broken.
 */
public final class ItchCheckRun
{
    private static final String TYPES = "SRHYLVWKJhAFECXDUPQBINO";

    private final Path file;
    private final SymbolFilter filter;

    /**
     * A run over a file.
     *
     * @param file   to check.
     * @param filter which stocks.
     */
    public ItchCheckRun(final Path file, final SymbolFilter filter)
    {
        this.file = file;
        this.filter = filter;
    }

    /**
     * Checks, prints.
     *
     * @param out for the result.
     * @throws IOException                               if the file cannot be read.
     * @throws MarketDataException                       if it is cut off or broken, or has a violation.
     * @throws io.ringbook.app.console.ToolException if it has not a symbol that was asked for.
     */
    public void run(final PrintWriter out) throws IOException
    {
        if (!filter.isAll() && Files.isRegularFile(file))
        {
            final Set<String> directory = ItchDirectory.read(file);
            if (!directory.isEmpty())
            {
                filter.require(file.getFileName().toString(), directory);
            }
        }
        final long startNs = System.nanoTime();
        final ItchCheck check;
        try (Progress progress = DataFiles.progress("check", file);
            ItchReader reader = ItchReader.open(file, progress))
        {
            check = new ItchCheck(reader, filter);
            try
            {
                check.run();
            }
            finally
            {
                progress.end();
                print(reader, check, System.nanoTime() - startNs, out);
            }
        }
        final ItchTally tally = check.translator().tally();
        if (null != tally.firstViolation())
        {
            throw new MarketDataException(tally.violations() + (1 == tally.violations() ? " violation" :
                " violations, the first: ") + tally.firstViolation());
        }
        filter.require(file.getFileName().toString(), check.translator().followed());
    }

    private static void print(
        final ItchReader reader, final ItchCheck check, final long elapsedNs, final PrintWriter out)
    {
        final ItchTally tally = check.translator().tally();
        out.println("file " + (reader.isPadded() ? "with two bytes of zero before each message" :
            "with the length before each message") + packing(reader) + reader.bytes() +
            " bytes");
        out.println("messages " + reader.number() + types(reader));
        out.println("messages of unknown types " + reader.unknown());
        out.println("stocks " + tally.stocks);
        out.println("orders added " + tally.added + ", deleted " + tally.cancelled + ", reduced " + tally.reduced +
            ", replaced " + tally.replaced + ", live at the end " + tally.liveOrders);
        out.println("executions " + tally.executions + ", of the order first in turn " + tally.hits() + ", shares " +
            tally.executedShares);
        for (final OutOfTurn reason : OutOfTurn.values())
        {
            if (tally.count(reason) > 0)
            {
                out.println("executions " + reason.words + " " + tally.count(reason) + ", the first: " +
                    tally.example(reason));
            }
        }
        out.println("trades of orders not displayed " + tally.hiddenTrades + ", shares " + tally.hiddenShares);
        out.println("crosses " + tally.crossTrades + ", shares " + tally.crossShares);
        out.println("books locked " + tally.locked + ", crossed " + tally.crossed +
            ", the longest crossed in market hours " + Figures.time(tally.longestCrossedNs));
        for (final Violation violation : Violation.values())
        {
            if (tally.count(violation) > 0)
            {
                out.println("violations: " + violation.words + " " + tally.count(violation));
            }
        }
        out.println("commands " + check.engine().sequence());
        out.println("rate " + Figures.perSecond(reader.number(), elapsedNs) + " messages/s, " +
            String.format(Locale.ROOT, "%.1f MB/s", reader.bytes() * 1e3 / Math.max(1, elapsedNs)));
    }

    private static String packing(final ItchReader reader)
    {
        switch (reader.packing())
        {
            case GZIP:
                return ", gzipped, ";
            case ZSTD:
                return ", compressed by zstd, ";
            default:
                return ", ";
        }
    }

    private static String types(final ItchReader reader)
    {
        final StringBuilder text = new StringBuilder();
        for (int i = 0; i < TYPES.length(); i++)
        {
            final long count = reader.count((byte)TYPES.charAt(i));
            if (count > 0)
            {
                text.append(0 == text.length() ? ": " : ", ").append(TYPES.charAt(i)).append(' ').append(count);
            }
        }
        return text.toString();
    }
}
