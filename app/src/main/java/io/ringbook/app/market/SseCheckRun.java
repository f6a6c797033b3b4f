package io.ringbook.app.market;

import io.ringbook.app.console.Progress;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Runs the check of one Shanghai day and prints what came out, also when it ends with a difference.
 */
public final class SseCheckRun
{
    private final Path ordersFile;
    private final Path tradesFile;
    private final int tickDecimals;

    /**
     * A run over two files.
     *
     * @param ordersFile   adds and deletes.
     * @param tradesFile   trades.
     * @param tickDecimals decimals of the tick size.
     */
    public SseCheckRun(final Path ordersFile, final Path tradesFile, final int tickDecimals)
    {
        this.ordersFile = ordersFile;
        this.tradesFile = tradesFile;
        this.tickDecimals = tickDecimals;
    }

    /**
     * Checks, prints.
     *
     * @param out for the result.
     * @throws IOException         if a file cannot be read.
     * @throws MarketDataException at the first difference or broken line.
     */
    public void run(final PrintWriter out) throws IOException
    {
        final SseReader reader = new SseReader(tickDecimals);
        final List<SseEvent> events;
        try (Progress progress = DataFiles.progress("read", ordersFile, tradesFile))
        {
            events = reader.read(ordersFile, tradesFile, progress);
        }
        final EngineDriver engine = new EngineDriver("SSE", tickDecimals);
        final SseCheck check = new SseCheck(events, engine, tickDecimals);
        final SseResult result = check.result();
        try
        {
            check.run();
        }
        finally
        {
            out.println("trades matched " + result.matchedTrades + "/" + result.expectedTrades);
            out.println("cancels matched " + result.matchedCancels + "/" +
                events.stream().filter(event -> SseEvent.Kind.DELETE == event.kind()).count());
            out.println("new orders " + result.orders);
            out.println("call auction orders " + result.callOrders);
            result.auctions.forEach((auction) -> auction.print(out));
        }
        out.println("commands " + engine.commandCount());
        out.println(String.format(Locale.ROOT, "ns per command %.0f", engine.nsPerCommand()));
    }
}
