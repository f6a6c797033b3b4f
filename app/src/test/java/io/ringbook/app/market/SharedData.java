package io.ringbook.app.market;

import io.ringbook.app.ProjectTree;

import java.nio.file.Files;
import java.nio.file.Path;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Where real market data may lie: beside the project, in ../shared/data seen from its root. It is no part of it.
 */
public final class SharedData
{
    private SharedData()
    {
    }

    /** A file of it; the test is skipped where it is absent. */
    public static Path file(final String name)
    {
        final Path file = ProjectTree.root().resolveSibling("shared").resolve("data").resolve(name);
        assumeTrue(Files.isReadable(file), "skipped: no real market data at ../shared/data/" + name);
        return file;
    }
}
