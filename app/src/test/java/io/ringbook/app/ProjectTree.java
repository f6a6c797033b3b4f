package io.ringbook.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project's own files, for tests that hold the house in order. */
public final class ProjectTree
{
    private static final Path ROOT = findRoot();

    private ProjectTree()
    {
    }

    /** The directory that everything is in. */
    public static Path root()
    {
        return ROOT;
    }

    /** Every source file, main and test, of every module; what the build has generated is none. */
    public static List<Path> javaFiles() throws IOException
    {
        try (Stream<Path> files = Files.walk(ROOT))
        {
            return files
                .filter((file) -> file.toString().endsWith(".java"))
                .filter((file) -> !isGenerated(ROOT.relativize(file)))
                .sorted()
                .toList();
        }
    }

    private static boolean isGenerated(final Path file)
    {
        for (final Path part : file)
        {
            final String name = part.toString();
            if ("target".equals(name) || name.startsWith("."))
            {
                return true;
            }
        }
        return false;
    }

    private static Path findRoot()
    {
        final Path start = Path.of("").toAbsolutePath();
        Path directory = start;
        while (!Files.isRegularFile(directory.resolve("ringbook")))
        {
            directory = directory.getParent();
            if (null == directory)
            {
                throw new IllegalStateException("expected to run within the project, found " + start);
            }
        }
        return directory;
    }
}
