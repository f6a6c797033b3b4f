package io.ringbook.benchmarks;

import io.ringbook.app.console.ToolException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The runs in some files, in the order of their names and lines.
 */
final class MeasuredRuns
{
    /** What each row has besides its own values: the name of its file without the ending. */
    static final String FROM = "from";

    private final List<MeasuredRun> runs = new ArrayList<>();

    /**
     * Reads files, one run a line.
     *
     * @param paths of files, and of directories whose {@code *.json} files are meant.
     * @return all runs.
     * @throws ToolException if one cannot be read.
     */
    static MeasuredRuns read(final List<Path> paths)
    {
        final MeasuredRuns all = new MeasuredRuns();
        for (final Path path : paths)
        {
            try
            {
                for (final Path file : files(path))
                {
                    all.add(file);
                }
            }
            catch (final IOException e)
            {
                throw new ToolException(path + ": cannot be read: " + e, ToolException.WRONG_USE, e);
            }
        }
        return all;
    }

    List<MeasuredRun> all()
    {
        return runs;
    }

    List<MeasuredRun> of(final String bench)
    {
        return runs.stream().filter(run -> run.bench().equals(bench)).toList();
    }

    private static List<Path> files(final Path path) throws IOException
    {
        if (!Files.isDirectory(path))
        {
            return List.of(path);
        }
        try (Stream<Path> files = Files.list(path))
        {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }

    private void add(final Path file) throws IOException
    {
        final List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        final String from = file.getFileName().toString().replaceFirst("\\.json$", "");
        for (int i = 0; i < lines.size(); i++)
        {
            if (lines.get(i).isBlank())
            {
                continue;
            }
            try
            {
                final MeasuredRun run = MeasuredRun.parse(lines.get(i));
                run.rows().forEach(row -> row.put(FROM, from));
                runs.add(run);
            }
            catch (final IOException e)
            {
                throw new ToolException(
                    file + ":" + (i + 1) + ": expected a line of 'ringbook bench ... --json': " +
                    e.getMessage().lines().findFirst().orElse(""), ToolException.WRONG_USE, e);
            }
        }
    }
}
