package io.ringbook.app.replay;

import io.ringbook.app.console.Figures;
import io.ringbook.app.console.JournalDirectory;
import io.ringbook.app.console.Palette;
import io.ringbook.app.console.ReplayProgress;
import io.ringbook.app.console.ToolException;
import io.ringbook.engine.EngineConfig;
import io.ringbook.replay.ReplayVerifier;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/**
 * {@code ringbook replay}: the state out of the journal, with every state hash on the way compared.
 */
@Command(
    name = "replay",
    description = {
        "Rebuild the state from a journal and compare every state hash on the way.",
        "",
        "Reads the journal below DIR from its first command, without writing anything, and says what it came to: " +
            "commands, trades, live orders, state hash. Each state hash that the journal holds is compared with the " +
            "replaying engine's. A journal that is damaged, or that replays to another state, ends with status 1 and " +
            "a line that names the place.",
        "",
        "With --audit all money is added up anew from the transfers, trades and fees of the journal, and must equal " +
            "what the engine says: each balance after each command, the locks of the live orders, the fees " +
            "collected, and for each asset deposits less withdrawals. With --postgres the tables of a copy must " +
            "equal it too. Otherwise the first account, asset and sequence that differ are named, with status 1.",
        "",
        "With --order the life of one order is told: its commands, its place in the queue, each trade, how it ended. " +
            "With --diff it is told what changed between two moments of a journal, or lies between two journals.",
        "",
        "With --what-if the journal goes through a second engine as well, with other fees, tick sizes, bands, " +
            "self-trade prevention or matching, as a JSON file says: orders, trades, fees and balances are compared. " +
            "See docs/what-if.md."
    },
    footer = {
        "",
        "Examples:",
        "  ringbook replay ringbook-data",
        "  ringbook replay ringbook-data --verify",
        "  ringbook replay ringbook-data --to 500000 --book BTC-USDT --levels 5",
        "  ringbook replay ringbook-data --order 4711",
        "  ringbook replay ringbook-data --order 7/my-id",
        "  ringbook replay ringbook-data --diff 5000 9000",
        "  ringbook replay --diff ringbook-data other-data",
        "  ringbook replay ringbook-data --chart session.svg --symbol BTC-USDT",
        "  ringbook replay ringbook-data --audit",
        "  ringbook replay ringbook-data --audit --postgres postgresql://me:secret@localhost/ringbook",
        "  ringbook replay ringbook-data --what-if config/what-if-fees.json",
        "  test $(ringbook replay a --hash) = $(ringbook replay b --hash)"
    })
public final class ReplayTool implements Callable<Integer>
{
    @Spec
    private CommandSpec spec;

    @Parameters(
        arity = "0..1",
        paramLabel = "DIR",
        description = "Data directory of a run, or the journal directory in it. Always, but with --diff of two " +
            "directories.")
    private Path directory;

    @Mixin
    private final ReplayJob job = new ReplayJob();

    @Option(
        names = "--verify",
        description = "Replay twice, into two engines, and compare the ends too: what comes after the last state " +
            "hash in the journal is checked as well.")
    private boolean verify;

    @Option(
        names = "--to",
        paramLabel = "N",
        description = "Stop after the command with this sequence.")
    private long to = Long.MAX_VALUE;

    @ArgGroup
    private final Origin origin = new Origin();

    @Option(
        names = "--book",
        paramLabel = "SYMBOL",
        description = "Print the order book of an instrument.")
    private String symbol;

    @Option(
        names = "--levels",
        paramLabel = "N",
        defaultValue = "10",
        description = "Levels of the book to print on each side, 0 for all. Default: ${DEFAULT-VALUE}.")
    private int levels;

    @Option(
        names = "--hash",
        description = "Print nothing but the 16 hexadecimal digits of the state hash.")
    private boolean hashOnly;

    /** Where it begins: one of two. */
    private static final class Origin
    {
        @Option(
            names = "--from-snapshot",
            description = "Begin with the newest snapshot at or before the end of the replay, not with the first " +
                "command: much faster, and nothing before the snapshot is looked at.")
        private boolean isSnapshot;

        @Option(
            names = "--from-start",
            description = "Begin with the first command. The default; of a journal that was pruned, with its oldest " +
                "snapshot.")
        private boolean isStart;
    }

    @Override
    public Integer call()
    {
        if (to < 0 || levels < 0)
        {
            throw new ParameterException(spec.commandLine(), "expected --to and --levels of 0 or more");
        }
        final boolean isJob = job.isAsked();
        if (null == directory && !job.namesItsDirectories())
        {
            throw new ParameterException(spec.commandLine(), "Missing required parameter: 'DIR'");
        }
        final PrintWriter out = spec.commandLine().getOut();
        return isJob ? job.call(directory, to, origin.isSnapshot, out) : replay(out);
    }

    private int replay(final PrintWriter out)
    {
        JournalDirectory.require(directory);
        final BookLadder ladder = new BookLadder(symbol, levels, Palette.ofTerminal());
        final ReplayVerifier verifier = new ReplayVerifier(new EngineConfig())
            .events(ladder)
            .fromSnapshot(origin.isSnapshot);
        final ReplayVerifier.Report report = replay(verifier);
        final boolean isEqual = !verify || report.stateHash() == replayAgain(report).stateHash();
        if (hashOnly)
        {
            out.println(Figures.hash(report.stateHash()));
        }
        else
        {
            print(report, verifier.snapshotSequence(), out);
        }
        if (null != symbol)
        {
            ladder.print(verifier.engine(), out);
        }
        out.flush();
        if (!isEqual)
        {
            throw new ToolException(
                "two replays up to sequence " + report.sequence() + " came to different states",
                ToolException.ANSWER_IS_NO);
        }
        requireReached(to, report.sequence());
        return ToolException.FINE;
    }

    /**
     * A replay that was to stop after a command must have come to it.
     *
     * @param to       sequence to stop after, {@link Long#MAX_VALUE} for all.
     * @param sequence of the last command.
     * @throws ToolException if the journal ends before it.
     */
    static void requireReached(final long to, final long sequence)
    {
        if (to < Long.MAX_VALUE && sequence < to)
        {
            throw new ToolException(
                "expected a command with sequence " + to + ", found the end of the journal after " + sequence,
                ToolException.ANSWER_IS_NO);
        }
    }

    private ReplayVerifier.Report replay(final ReplayVerifier verifier)
    {
        try (ReplayProgress progress = new ReplayProgress(
            "replay", origin.isSnapshot ? Long.MAX_VALUE : JournalDirectory.lastSequence(directory, to)))
        {
            return verifier.progress(progress).verify(directory, to);
        }
    }

    private ReplayVerifier.Report replayAgain(final ReplayVerifier.Report first)
    {
        try (ReplayProgress progress = new ReplayProgress("again", first.commands()))
        {
            return new ReplayVerifier(new EngineConfig()).progress(progress).verify(directory, first.sequence());
        }
    }

    private void print(final ReplayVerifier.Report report, final long snapshotSequence, final PrintWriter out)
    {
        if (snapshotSequence > 0)
        {
            out.printf("snapshot      after sequence %s%n", Figures.count(snapshotSequence));
        }
        out.printf("commands      %s%n", Figures.count(report.commands()));
        out.printf("orders        %s accepted, %s live%n",
            Figures.count(report.orders()), Figures.count(report.liveOrders()));
        out.printf("trades        %s%n", Figures.count(report.trades()));
        out.printf("rate          %s commands/s, %s ns a command%n",
            Figures.perSecond(report.commands(), report.elapsedNs()),
            Figures.ratio(report.elapsedNs(), report.commands()));
        out.printf("journal       %s bytes, %s a command%n",
            Figures.count(report.bytes()), Figures.ratio(report.bytes(), report.commands()));
        out.printf("state hashes  %s compared on the way, all equal%s%n",
            Figures.count(report.hashRecordsChecked()), verify ? "; a second replay came to the same end" : "");
        out.printf("state hash    %s after sequence %d%n", Figures.hash(report.stateHash()), report.sequence());
    }
}
