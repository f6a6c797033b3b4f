package io.ringbook.app.market;

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
        final Path file = projectRoot().resolveSibling("shared").resolve("data").resolve(name);
        assumeTrue(Files.isReadable(file), "skipped: no real market data at ../shared/data/" + name);
        return file;
    }

    private static Path projectRoot()
    {
        Path directory = Path.of("").toAbsolutePath();
        while (null != directory && !Files.isRegularFile(directory.resolve("ringbook")))
        {
            directory = directory.getParent();
        }
        assumeTrue(null != directory, "skipped: not run from within the project");
        return directory;
    }
}
