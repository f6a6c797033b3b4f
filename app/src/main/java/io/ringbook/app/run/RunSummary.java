package io.ringbook.app.run;

import io.ringbook.app.console.Figures;
import io.ringbook.replay.Recovery;
import io.ringbook.replay.ReplayVerifier;
import org.HdrHistogram.Histogram;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/**
 * Prints what a run came to, one line a subject.
 */
public final class RunSummary
{
    private static final String LINE = "%-12s  %s%n";

    private final PrintWriter out;

    /**
     * A summary.
     *
     * @param out to print to.
     */
    public RunSummary(final PrintWriter out)
    {
        this.out = out;
    }

    /**
     * Where the run can be watched.
     *
     * @param url of the metrics, null if it cannot.
     */
    public void printMetrics(final String url)
    {
        if (null != url)
        {
            line("metrics", url);
            out.flush();
        }
    }

    /**
     * That commands are taken again, before the first one; counted from when the virtual machine was started, as an
     * operator waits. Nothing is printed where nothing was recovered.
     *
     * @param recovered as the recovery says.
     */
    public void printServing(final Recovery.Result recovered)
    {
        if (recovered.sequence() > 0)
        {
            final long uptimeMs = ManagementFactory.getRuntimeMXBean().getUptime();
            line("serving", "after " + Figures.seconds(TimeUnit.MILLISECONDS.toNanos(uptimeMs)));
            out.flush();
        }
    }

    /**
     * The live part: counts, speed, latency, journal.
     *
     * @param outcome  to print.
     * @param settings of the run.
     */
    public void print(final RunOutcome outcome, final RunSettings settings)
    {
        final long commands = outcome.commands();
        final Recovery.Result recovered = outcome.recovered();
        if (recovered.sequence() > 0)
        {
            line("recovered", recovered(recovered));
            recovered.refused().forEach((refused) -> line("", refused));
        }
        line("commands", Figures.count(commands) + " in " + Figures.seconds(outcome.elapsedNs()) + ": " +
            Figures.perSecond(commands, outcome.elapsedNs()) + "/s, " +
            Figures.ratio(outcome.elapsedNs(), commands) + " ns a command");
        line("trades", Figures.count(outcome.trades()) + expectation(outcome) + "; " +
            Figures.count(outcome.rejects()) + " commands refused, " +
            Figures.count(outcome.engine().liveOrders()) + " orders live");
        line("latency", latency(outcome.latencies(), settings));
        line("journal", Figures.count(outcome.journalBytes()) + " bytes, " +
            Figures.ratio(outcome.journalBytes(), commands) + " a command, in " + settings.journal());
        out.flush();
    }

    /**
     * The copy.
     *
     * @param text what was compared.
     */
    public void printCopy(final String text)
    {
        line("PostgreSQL", text);
        out.flush();
    }

    /**
     * The second engine.
     *
     * @param text what it did.
     */
    public void printFollower(final String text)
    {
        line("follower", text);
        out.flush();
    }

    /**
     * The replay and the state hash.
     *
     * @param outcome with its replay.
     */
    public void printReplay(final RunOutcome outcome)
    {
        final ReplayVerifier.Report replay = outcome.replay();
        line("replay", Figures.count(replay.commands()) + " commands from the disk in " +
            Figures.seconds(replay.elapsedNs()) + ": " + Figures.perSecond(replay.commands(), replay.elapsedNs()) +
            "/s, " + Figures.count(replay.hashRecordsChecked()) + " state hashes equal");
        line("state hash", Figures.hash(outcome.engine().stateHash()) + " after sequence " +
            outcome.engine().sequence() + (outcome.isReplayEqual() ? ", the replay's is equal" :
            "; the replay's DIFFERS: " + Figures.hash(replay.stateHash()) + " after sequence " + replay.sequence()));
        out.flush();
    }

    /**
     * What a recovery did.
     *
     * @param recovered as it says.
     * @return one line.
     */
    static String recovered(final Recovery.Result recovered)
    {
        final String how = 0 == recovered.snapshotSequence() ? ", all from the journal" :
            ": snapshot after sequence " + Figures.count(recovered.snapshotSequence()) + " and " +
                Figures.count(recovered.commands()) + " from the journal";
        return Figures.count(recovered.sequence()) + " commands in " + Figures.seconds(recovered.durationNs()) + how +
            ", " + Figures.count(recovered.hashRecordsChecked()) + " state hashes equal";
    }

    private static String expectation(final RunOutcome outcome)
    {
        if (null == outcome.publisher())
        {
            return outcome.isAsExpected() ? ", as the flow reckoned" : "";
        }
        return outcome.isAsExpected() ? ", exactly as many as " + outcome.publisher() + " published" :
            ", NOT the " + Figures.count(outcome.expectedTrades() - outcome.tradesBefore()) + " that " +
                outcome.publisher() + " published";
    }

    private static String latency(final Histogram histogram, final RunSettings settings)
    {
        if (0 == histogram.getTotalCount())
        {
            return "no command was sampled";
        }
        return "p50 " + Figures.time(histogram.getValueAtPercentile(50)) +
            "  p90 " + Figures.time(histogram.getValueAtPercentile(90)) +
            "  p99 " + Figures.time(histogram.getValueAtPercentile(99)) +
            "  p99.9 " + Figures.time(histogram.getValueAtPercentile(99.9)) +
            "  max " + Figures.time(histogram.getMaxValue()) +
            (settings.pace().isMax() ? "  (with the full queue of --rate max)" : "");
    }

    private void line(final String subject, final String text)
    {
        out.printf(LINE, subject, text);
    }
}
