package io.ringbook.engine.wallfixture;

import io.ringbook.app.RingbookMain;

import java.io.File;

/** What the walls must report: the engine knows the app, and a file. */
public final class Leaky
{
    public String name(final String path)
    {
        return new File(path).getName() + RingbookMain.commandLine().getCommandName();
    }
}
