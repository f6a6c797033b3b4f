package io.ringbook.app.check;

import io.ringbook.app.market.SymbolsOption;
import io.ringbook.app.market.itch.ItchCheckRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/**
 * {@code ringbook check itch50}.
 */
@Command(
    name = "itch50",
    description = "A NASDAQ TotalView-ITCH 5.0 file, gzipped or not: every message must name a live order and no " +
        "more than is left of it, the engine must make each execution of the order first in turn as one trade with " +
        "that order, no book may be crossed for longer than 1 ms in market hours, and the engine's books at the end " +
        "must be the file's. Executions out of turn are counted, not refused: venues have reasons that a file does " +
        "not tell.")
final class Itch50Tool implements Callable<Integer>
{
    @Spec
    private CommandSpec spec;

    @Mixin
    private SymbolsOption symbols;

    @Parameters(paramLabel = "FILE", description = "Such as 12302019.NASDAQ_ITCH50.gz.")
    private Path file;

    @Override
    public Integer call()
    {
        return CheckTool.run(spec, new ItchCheckRun(file, symbols.filter())::run);
    }
}
