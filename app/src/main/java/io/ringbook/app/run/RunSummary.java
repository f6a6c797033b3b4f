package io.ringbook.app.run;

import io.ringbook.app.Figures;
import io.ringbook.replay.Recovery;
import io.ringbook.replay.ReplayVerifier;
import org.HdrHistogram.Histogram;

import java.io.PrintWriter;

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
            line("recovered", Figures.count(recovered.sequence()) + " commands in " +
                Figures.seconds(recovered.durationNs()) + from(recovered) + ", " +
                Figures.count(recovered.hashRecordsChecked()) + " state hashes equal");
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

    private static String from(final Recovery.Result recovered)
    {
        return 0 == recovered.snapshotSequence() ? ", all from the journal" : ": snapshot after sequence " +
            Figures.count(recovered.snapshotSequence()) + " and " + Figures.count(recovered.commands()) + " replayed";
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
