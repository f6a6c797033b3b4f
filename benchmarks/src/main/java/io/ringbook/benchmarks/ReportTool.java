package io.ringbook.benchmarks;

import io.ringbook.app.console.ToolException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * {@code ringbook bench report}: a page and its charts from measured files only.
 */
@Command(
    name = "report",
    description = "Write a page and its charts: every figure on it comes out of a file that 'bench ... --json' wrote.")
final class ReportTool implements Callable<Integer>
{
    private static final Path DIRECTORY = Path.of("docs", "performance");
    private static final String TEMPLATE = "template.md";

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "FILE",
        description = "Measured files, or directories of *.json (default: docs/performance).")
    private List<Path> measured = List.of(DIRECTORY);

    @Option(names = "--out", paramLabel = "FILE", defaultValue = "docs/performance.md",
        description = "The page (default ${DEFAULT-VALUE}); its charts go into the directory of that name beside it.")
    private Path out;

    @Option(names = "--template", paramLabel = "FILE",
        description = "What the page says around its figures (default: template.md in the directory of its charts).")
    private Path template;

    @Option(names = "--check", description = "Write nothing: is the page what the files give? Ends with 1 if not.")
    private boolean isCheck;

    @Override
    public Integer call()
    {
        final Path charts = charts(out);
        final Map<Path, String> files = files(
            measured, null == template ? charts.resolve(TEMPLATE) : template, out);
        try
        {
            if (isCheck)
            {
                return check(files);
            }
            Files.createDirectories(charts);
            for (final Map.Entry<Path, String> file : files.entrySet())
            {
                Files.writeString(file.getKey(), file.getValue(), StandardCharsets.UTF_8);
                spec.commandLine().getOut().println(file.getKey());
            }
            return ToolException.FINE;
        }
        catch (final IOException e)
        {
            throw new ToolException("cannot write: " + e, ToolException.WRONG_USE, e);
        }
    }

    /**
     * All that belongs to a page.
     *
     * @param measured files and directories.
     * @param template of the page.
     * @param out      where the page goes.
     * @return content by file, the page first.
     * @throws ToolException if a file cannot be read or a placeholder cannot be filled.
     */
    static Map<Path, String> files(final List<Path> measured, final Path template, final Path out)
    {
        final String text;
        try
        {
            text = Files.readString(template, StandardCharsets.UTF_8);
        }
        catch (final NoSuchFileException e)
        {
            throw new ToolException(template + ": no such file (see --template)", ToolException.WRONG_USE, e);
        }
        catch (final IOException e)
        {
            throw new ToolException(template + ": cannot be read: " + e, ToolException.WRONG_USE, e);
        }
        final Path charts = charts(out);
        final ReportPage page = new ReportPage(MeasuredRuns.read(measured), charts.getFileName().toString());
        final Map<Path, String> files = new LinkedHashMap<>();
        files.put(out, page.fill(template.toString(), text));
        page.charts().forEach((name, svg) -> files.put(charts.resolve(name), svg));
        return files;
    }

    private static Path charts(final Path out)
    {
        final String name = out.getFileName().toString();
        return out.resolveSibling(name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name + ".charts");
    }

    private static int check(final Map<Path, String> files) throws IOException
    {
        for (final Map.Entry<Path, String> file : files.entrySet())
        {
            if (!Files.exists(file.getKey()) || !Files.readString(file.getKey()).equals(file.getValue()))
            {
                throw new ToolException(
                    file.getKey() + ": expected what the measured files give, found something else " +
                    "(write it with 'ringbook bench report')", ToolException.ANSWER_IS_NO);
            }
        }
        return ToolException.FINE;
    }
}
