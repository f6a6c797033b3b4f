package io.ringbook.app.torture;

import io.ringbook.app.SubcommandProvider;

/**
 * Brings {@code ringbook torture} into the command line, whose other tools it uses as an operator would.
 */
public final class TortureProvider implements SubcommandProvider
{
    @Override
    public Object subcommand()
    {
        return new TortureTool();
    }
}
