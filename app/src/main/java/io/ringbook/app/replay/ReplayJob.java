package io.ringbook.app.replay;

import io.ringbook.app.console.JournalDirectory;
import io.ringbook.app.console.ToolException;
import io.ringbook.app.journal.OrderName;
import io.ringbook.app.run.PostgresTarget;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What {@code replay} can do besides a plain replay, one at a time: the options, which of them go together, and who
 * does it.
 */
final class ReplayJob
{
    private static final String AUDIT = "--audit";
    private static final String ORDER = "--order";
    private static final String DIFF = "--diff";
    private static final String WHAT_IF = "--what-if";
    private static final String CHART = "--chart";
    private static final List<String> JOBS = List.of(AUDIT, ORDER, DIFF, WHAT_IF, CHART);
    private static final List<String> FROM_THE_START = List.of(AUDIT, WHAT_IF);
    private static final List<String> PLAIN = List.of("--verify", "--book", "--hash");
    private static final Map<String, List<String>> BELONGINGS = Map.of(
        "--postgres", List.of(AUDIT),
        "--symbol", List.of(CHART),
        "--along", List.of(CHART),
        "--rows", List.of(DIFF, WHAT_IF),
        "--json", List.of(ORDER, DIFF, WHAT_IF));
    private static final int DIFF_ROWS = 50;
    private static final int WHAT_IF_ROWS = 5;

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
        names = AUDIT,
        description = "Recompute all money, and compare it with the engine's.")
    private boolean isAudit;

    @Option(
        names = "--postgres",
        paramLabel = "URL",
        converter = PostgresTarget.Converter.class,
        description = "With --audit: stop after the last command that this database has the rows of, and compare its " +
            "tables balances and ledger_entries as well. Not with --to.")
    private PostgresTarget postgres;

    @Option(
        names = ORDER,
        paramLabel = "ID",
        converter = OrderName.Converter.class,
        description = "Tell the life of an order: orderId, or ACCOUNT/CLORDID.")
    private OrderName order;

    @Option(
        names = DIFF,
        arity = "2",
        paramLabel = "A B",
        hideParamSyntax = true,
        description = "Tell what changed between the sequences A and B of the journal in DIR or, without DIR, what " +
            "lies between two directories (status 1 if they differ).")
    private List<String> diff;

    @Option(
        names = WHAT_IF,
        paramLabel = "FILE",
        description = "Replay also with what this JSON file changes of the instruments, and compare.")
    private Path whatIf;

    @Option(
        names = CHART,
        paramLabel = "FILE.svg",
        description = "Draw price, volume and depth of an instrument over the session into this file.")
    private Path chart;

    @Option(
        names = "--symbol",
        paramLabel = "SYMBOL",
        description = "With --chart: the instrument. Default: the one with most trades.")
    private String symbol;

    @Option(
        names = "--along",
        paramLabel = "AXIS",
        defaultValue = "time",
        description = "With --chart: time, or sequence for sessions with long pauses. Default: ${DEFAULT-VALUE}.")
    private SessionChartRun.Along along;

    @Option(
        names = "--rows",
        paramLabel = "N",
        description = "With --diff: rows to print of each kind of thing (default " + DIFF_ROWS + "). With --what-if: " +
            "accounts that gain most, and as many that lose most (default " + WHAT_IF_ROWS + "). 0 for all.")
    private Integer rows;

    @Option(names = "--json", description = "With --order, --diff and --what-if: for machines.")
    private boolean isJson;

    /**
     * Is there one to do? Looks at all options for what does not go together.
     *
     * @return false for a plain replay.
     */
    boolean isAsked()
    {
        final List<String> jobs = given(JOBS);
        if (jobs.size() > 1)
        {
            throw wrong("expected one of " + String.join(", ", JOBS) + ", found " + String.join(" and ", jobs));
        }
        final String job = jobs.isEmpty() ? "" : jobs.get(0);
        for (final Map.Entry<String, List<String>> belonging : BELONGINGS.entrySet())
        {
            if (isGiven(belonging.getKey()) && !belonging.getValue().contains(job))
            {
                throw wrong(belonging.getKey() + ": expected with " + String.join(" or ", belonging.getValue()));
            }
        }
        if (jobs.isEmpty())
        {
            return false;
        }
        final List<String> plain = given(PLAIN);
        if (!plain.isEmpty())
        {
            throw wrong(job + ": expected without " + String.join(" and ", plain));
        }
        if (isGiven("--from-snapshot") && FROM_THE_START.contains(job))
        {
            throw wrong(job + ": expected without --from-snapshot, as it begins with the first command");
        }
        if (null != postgres && isGiven("--to"))
        {
            throw wrong("--postgres: expected without --to: the tables say how far");
        }
        if (null != rows && rows < 0)
        {
            throw wrong("--rows: expected 0 or more, found " + rows);
        }
        return true;
    }

    /**
     * Does it without a DIR?
     *
     * @return true for the difference between two directories.
     */
    boolean namesItsDirectories()
    {
        return null != diff;
    }

    /**
     * Does it.
     *
     * @param directory      of the journal, null for two directories.
     * @param to             sequence to stop after.
     * @param isFromSnapshot begin with the newest snapshot.
     * @param out            to print to.
     * @return exit status.
     */
    int call(final Path directory, final long to, final boolean isFromSnapshot, final PrintWriter out)
    {
        if (null != diff)
        {
            return new DiffRun(spec.commandLine(), null == rows ? DIFF_ROWS : rows, isJson)
                .call(directory, diff, to, isFromSnapshot);
        }
        JournalDirectory.require(directory);
        if (null != order)
        {
            new OrderRun(directory, order, to, isFromSnapshot).call(isJson, out);
        }
        else if (null != whatIf)
        {
            ReplayTool.requireReached(to, new WhatIfRun(whatIf, null == rows ? WHAT_IF_ROWS : rows, isJson)
                .call(directory, to, out));
        }
        else if (null != chart)
        {
            ReplayTool.requireReached(to, new SessionChartRun(chart, symbol, along)
                .call(directory, to, isFromSnapshot, out).sequence());
        }
        else
        {
            audit(new AuditRun(directory, out), to, out);
        }
        return ToolException.FINE;
    }

    private void audit(final AuditRun run, final long to, final PrintWriter out)
    {
        try
        {
            if (null != postgres)
            {
                run.call(postgres);
                return;
            }
            ReplayTool.requireReached(to, run.call(to).sequence());
        }
        finally
        {
            out.flush();
        }
    }

    private List<String> given(final List<String> options)
    {
        return options.stream().filter(this::isGiven).toList();
    }

    private boolean isGiven(final String option)
    {
        return spec.commandLine().getParseResult().hasMatchedOption(option);
    }

    private ParameterException wrong(final String message)
    {
        return new ParameterException(spec.commandLine(), message);
    }
}
