package io.ringbook.engine.wallfixture;

import java.io.File;

/** What the walls must report: a file. */
public final class LeakyFile
{
    public String name(final String path)
    {
        return new File(path).getName();
    }
}
