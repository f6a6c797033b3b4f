package io.ringbook.app.check;

import io.ringbook.app.market.SymbolsOption;
import io.ringbook.app.market.dbn.DbnCheckRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/**
 * {@code ringbook check dbn}.
 */
@Command(
    name = "dbn",
    description = "Market by order in Databento's binary encoding (DBN, versions 1 to 3), compressed by zstd or gzip " +
        "or not: every fill of the order first in its queue must come out of the engine as one trade with that " +
        "order, the engine's books must be the published ones, and no record may name an order that is not there, " +
        "or take more than is left of it. Fills out of queue order are counted, not refused: venues have reasons " +
        "that a file does not tell.")
final class DbnTool implements Callable<Integer>
{
    @Spec
    private CommandSpec spec;

    @Mixin
    private SymbolsOption symbols;

    @Parameters(paramLabel = "FILE", description = "Such as glbx-mdp3-20240102.mbo.dbn.zst.")
    private Path file;

    @Override
    public Integer call()
    {
        return CheckTool.run(spec, new DbnCheckRun(file, symbols.filter())::run);
    }
}
