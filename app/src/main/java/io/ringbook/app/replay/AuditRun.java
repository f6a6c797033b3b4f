package io.ringbook.app.replay;

import io.ringbook.app.console.Figures;
import io.ringbook.app.console.JournalDirectory;
import io.ringbook.app.console.ReplayProgress;
import io.ringbook.app.console.TextTable;
import io.ringbook.app.console.ToolException;
import io.ringbook.app.run.PostgresTarget;
import io.ringbook.engine.EngineConfig;
import io.ringbook.projector.ProjectedMoney;
import io.ringbook.projector.ProjectionCheck;
import io.ringbook.projector.ProjectorContext;
import io.ringbook.projector.ProjectorException;
import io.ringbook.replay.MoneyAudit;
import io.ringbook.replay.MoneyTotals;
import io.ringbook.replay.ReplayVerifier;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/**
 * The audit of a journal: all money recomputed from what moved it, and compared with the engine's, or also with the
 * copy in PostgreSQL.
 */
final class AuditRun
{
    private static final String[] COLUMNS =
        {"asset", "deposits", "withdrawals", "available", "locked", "fees", "difference"};

    private final Path directory;
    private final PrintWriter out;
    private final MoneyAudit audit = new MoneyAudit();
    private final ReplayVerifier verifier = new ReplayVerifier(new EngineConfig()).events(audit);

    AuditRun(final Path directory, final PrintWriter out)
    {
        this.directory = directory;
        this.out = out;
    }

    /**
     * Of the journal alone.
     *
     * @param to sequence to stop after, or the end of the journal.
     * @return what the replay came to.
     */
    ReplayVerifier.Report call(final long to)
    {
        final ReplayVerifier.Report report = replay(to);
        compare(report);
        return report;
    }

    /**
     * Of the journal up to where the tables are, and of the tables.
     *
     * @param target where they are.
     */
    void call(final PostgresTarget target)
    {
        final ProjectorContext context =
            new ProjectorContext().url(target.url()).credentials(target.user(), target.password());
        try (ProjectedMoney tables = ProjectedMoney.open(context))
        {
            final ReplayVerifier.Report report = replay(tables.sequence());
            if (report.sequence() < tables.sequence())
            {
                throw new ToolException(
                    "PostgreSQL is ahead of the journal: expected its end at sequence " + tables.sequence() +
                        " or later, found it at " + report.sequence(), ToolException.ANSWER_IS_NO);
            }
            compare(report);
            compare(tables.compare(verifier.engine()), report);
        }
        catch (final ProjectorException e)
        {
            throw new ToolException(e.getMessage(), ToolException.WRONG_USE, e);
        }
    }

    private ReplayVerifier.Report replay(final long to)
    {
        try (ReplayProgress progress = new ReplayProgress("audit", JournalDirectory.lastSequence(directory, to)))
        {
            return verifier.progress(progress).verify(directory, to);
        }
    }

    private void compare(final ReplayVerifier.Report replayed)
    {
        final MoneyAudit.Report report = audit.finish(verifier.engine());
        if (null != report.difference())
        {
            throw new ToolException("money does not add up: " + report.difference(), ToolException.ANSWER_IS_NO);
        }
        if (!report.isAccountsOn())
        {
            out.printf("audit         accounts are OFF after sequence %d: there is no money in this journal%n",
                replayed.sequence());
            return;
        }
        print(report.assets());
        out.printf(
            "audit         all money adds up after sequence %d: %s balances, the locks of %s live orders%n",
            replayed.sequence(), Figures.count(report.balances()), Figures.count(replayed.liveOrders()));
    }

    private void compare(final List<ProjectionCheck.Line> lines, final ReplayVerifier.Report report)
    {
        for (final ProjectionCheck.Line line : lines)
        {
            if (!line.isEqual())
            {
                throw new ToolException(
                    "PostgreSQL differs after sequence " + report.sequence() + ": " + line.what() + ": expected " +
                        line.expected() + ", found " + line.found(), ToolException.ANSWER_IS_NO);
            }
        }
        out.printf(
            "PostgreSQL    balances and ledger_entries equal the engine's after sequence %d%n", report.sequence());
    }

    private void print(final List<MoneyTotals> assets)
    {
        final TextTable table = new TextTable(COLUMNS);
        for (final MoneyTotals asset : assets)
        {
            table.row(
                asset.asset(), asset.decimal(asset.deposits()), asset.decimal(asset.withdrawals()),
                asset.decimal(asset.available()), asset.decimal(asset.locked()), asset.decimal(asset.fees()),
                asset.decimal(asset.difference()));
        }
        table.print(out);
    }
}
