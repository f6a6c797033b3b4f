package io.ringbook.app.replay;

import io.ringbook.app.console.ReplayProgress;
import io.ringbook.app.console.ToolException;
import io.ringbook.engine.EngineConfig;
import io.ringbook.replay.whatif.ChangesFile;
import io.ringbook.replay.whatif.MarketOutcome;
import io.ringbook.replay.whatif.WhatIf;
import io.ringbook.replay.whatif.WhatIfReport;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/**
 * A replay under other rules beside the one as it was.
 */
final class WhatIfRun
{
    private final Path file;
    private final int rows;
    private final boolean isJson;

    /**
     * A comparison to be made.
     *
     * @param file   that says what is changed.
     * @param rows   accounts to show that gain most, and as many that lose most, 0 for all.
     * @param isJson one JSON object, for machines.
     */
    WhatIfRun(final Path file, final int rows, final boolean isJson)
    {
        this.file = file;
        this.rows = rows;
        this.isJson = isJson;
    }

    /**
     * Replays and prints.
     *
     * @param directory of the journal.
     * @param to        sequence to stop after, or the end of the journal.
     * @param out       to print to.
     * @return sequence of the last command.
     */
    long call(final Path directory, final long to, final PrintWriter out)
    {
        final ChangesFile changes = ChangesFile.read(file);
        final WhatIfReport report = compare(changes, directory, to);
        final List<String> symbols = report.before().markets().stream().map(MarketOutcome::symbol).toList();
        changes.requireKnown(symbols, report.sequence());
        final WhatIfAccounts accounts = new WhatIfAccounts(report.accounts(), rows);
        if (isJson)
        {
            out.println(new WhatIfJson().report(report, accounts));
        }
        else
        {
            new WhatIfTables(report, out).print(accounts);
        }
        out.flush();
        if (null != report.problem())
        {
            throw new ToolException("money does not add up: " + report.problem(), ToolException.ANSWER_IS_NO);
        }
        return report.sequence();
    }

    private static WhatIfReport compare(final ChangesFile changes, final Path directory, final long to)
    {
        try (ReplayProgress progress = new ReplayProgress("what if", to))
        {
            return new WhatIf(new EngineConfig(), changes.changes()).progress(progress).compare(directory, to);
        }
    }
}
