package io.ringbook.app.replay;

import io.ringbook.app.chart.SessionChart;
import io.ringbook.app.console.Figures;
import io.ringbook.app.console.ReplayProgress;
import io.ringbook.app.console.ToolException;
import io.ringbook.engine.EngineConfig;
import io.ringbook.replay.ReplayVerifier;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * {@code replay --chart}: price, volume and depth of one instrument over the session, as an SVG file.
 */
final class SessionChartRun
{
    private static final int LEVELS = 10;

    /** What the chart's axis is. */
    enum Along
    {
        /** The time stamped on the commands. */
        TIME,
        /** Their sequences: for sessions with long pauses. */
        SEQUENCE
    }

    private final Path file;
    private final String symbol;
    private final Along along;

    /**
     * A chart to be drawn.
     *
     * @param file   to write.
     * @param symbol of the instrument, null for the one with most trades.
     * @param along  what its axis is.
     */
    SessionChartRun(final Path file, final String symbol, final Along along)
    {
        this.file = file;
        this.symbol = symbol;
        this.along = along;
    }

    /**
     * Replays and draws.
     *
     * @param directory      of the journal.
     * @param to             sequence to stop after.
     * @param isFromSnapshot does it begin with the newest snapshot?
     * @param out            to tell what was drawn.
     * @return what the replay came to.
     */
    ReplayVerifier.Report call(
        final Path directory, final long to, final boolean isFromSnapshot, final PrintWriter out)
    {
        requireWritable();
        final ReplayVerifier verifier = new ReplayVerifier(new EngineConfig()).fromSnapshot(isFromSnapshot);
        final SessionSamples samples = new SessionSamples(Along.TIME == along, LEVELS, symbol, verifier::engine);
        final ReplayVerifier.Report report;
        try (ReplayProgress progress = new ReplayProgress("chart", to))
        {
            report = verifier.events(samples).tap(samples).progress(progress).verify(directory, to);
        }
        samples.finish();
        final InstrumentSamples busiest = samples.busiest();
        if (null == busiest || samples.slices(busiest).isEmpty())
        {
            throw new ToolException(
                null == symbol ? "nothing to draw: no instrument in this journal" :
                    "no instrument " + symbol + " in this journal; it has: " +
                        String.join(", ", BookLadder.symbols(verifier.engine())), ToolException.ANSWER_IS_NO);
        }
        write(draw(samples, busiest, report));
        out.printf("chart         %s: %s, %s trades, %d slices of %s%n", file, busiest.symbol(),
            Figures.count(busiest.trades()), samples.slices(busiest).size(),
            Along.TIME == along ? Figures.time(samples.width()) : Figures.count(samples.width()) + " commands");
        out.flush();
        return report;
    }

    /** Said before the replay, not after it. */
    private void requireWritable()
    {
        final Path parent = file.toAbsolutePath().getParent();
        final String found = Files.isDirectory(file) ? "a directory" :
            null == parent || Files.isDirectory(parent) ? "" :
                Files.exists(parent) ? parent + ", which is no directory" : "no directory " + parent;
        if (!found.isEmpty())
        {
            throw new ToolException("--chart " + file + ": expected a file to write, found " + found,
                ToolException.WRONG_USE);
        }
    }

    private String draw(
        final SessionSamples samples, final InstrumentSamples instrument, final ReplayVerifier.Report report)
    {
        final String subtitle = String.format(Locale.ROOT, "%s to %s UTC, sequence %s to %s; %s trades, volume %s%s",
            time(samples.firstTimeNs()), time(samples.lastTimeNs()),
            Figures.count(report.sequence() - report.commands() + 1), Figures.count(report.sequence()),
            Figures.count(instrument.trades()), Figures.decimal(instrument.volume()),
            instrument.trades() > 0 ? ", average price " + Figures.decimal(instrument.averagePrice()) : "");
        return new SessionChart(
            instrument.symbol(), subtitle, Along.TIME == along, samples.from(), samples.width(),
            samples.slices(instrument)).svg("depth, " + LEVELS + " levels");
    }

    private void write(final String svg)
    {
        try
        {
            Files.writeString(file, svg);
        }
        catch (final IOException e)
        {
            throw new ToolException("cannot write " + file + ": " + e.getMessage(), ToolException.WRONG_USE, e);
        }
    }

    private static String time(final long timeNs)
    {
        return Instant.ofEpochSecond(0, timeNs).truncatedTo(ChronoUnit.SECONDS).toString()
            .replace('T', ' ').replace("Z", "");
    }
}
