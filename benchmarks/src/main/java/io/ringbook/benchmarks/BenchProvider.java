package io.ringbook.benchmarks;

import io.ringbook.app.SubcommandProvider;

/**
 * Brings {@code ringbook bench} into the command line.
 */
public final class BenchProvider implements SubcommandProvider
{
    @Override
    public Object subcommand()
    {
        return new BenchTool();
    }
}
