package io.ringbook.app.match;

import io.ringbook.app.console.ProgressInput;
import io.ringbook.app.console.Terminal;
import io.ringbook.app.console.ToolException;
import io.ringbook.engine.EngineConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/**
 * Runs the text protocol: JSON lines of commands and queries in, JSON lines of events and answers out.
 */
@Command(
    name = "match",
    description = "Reads commands and queries as JSON lines, writes events and answers as JSON lines. The same input " +
        "gives the same output, to the byte.",
    footer = {
        "",
        "Example:",
        "  printf '%%s\\n' '{\"cmd\":\"instrument\",\"symbol\":\"X\",\"base\":\"A\",\"quote\":\"B\",\"tickSize\":" +
            "\"1\",\"lotSize\":\"1\"}' | ringbook match"},
    exitCodeList = {
        "0:fine",
        "1:there was a line that could not be understood; the others were processed",
        "2:the file could not be read"
    })
public final class MatchTool implements Callable<Integer>
{
    private static final int MAX_ORDERS = 1 << 23;
    private static final int MAX_NAMES = 1 << 20;
    private static final int MAX_LEVEL_PAGES = 1 << 21;

    private final InputStream standardInput;
    private final OutputStream standardOutput;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "Lines to read; standard input without it.")
    private Path file;

    /**
     * The tool on standard input and output.
     */
    public MatchTool()
    {
        this(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
    }

    MatchTool(final InputStream standardInput, final OutputStream standardOutput)
    {
        this.standardInput = standardInput;
        this.standardOutput = standardOutput;
    }

    @Override
    public Integer call()
    {
        if (null == file)
        {
            return run(standardInput, "standard input");
        }
        try (InputStream in = open(requireFile()))
        {
            return run(in, file.toString());
        }
        catch (final IOException e)
        {
            throw unreadable(file.toString(), e);
        }
    }

    /** Lines and a bar would write over each other, so on a terminal there is no bar. */
    private static InputStream open(final Path path) throws IOException
    {
        final InputStream in = new FileInputStream(path.toFile());
        return Terminal.isInteractive() ? in : new ProgressInput("match", in, Files.size(path));
    }

    private Path requireFile() throws IOException
    {
        if (Files.isDirectory(file))
        {
            throw new ToolException("cannot read " + file + ": it is a directory", ToolException.WRONG_USE);
        }
        if (!Files.exists(file))
        {
            throw new NoSuchFileException(file.toString());
        }
        if (!Files.isReadable(file))
        {
            throw new AccessDeniedException(file.toString());
        }
        return file;
    }

    private int run(final InputStream in, final String name)
    {
        final EngineConfig config = new EngineConfig()
            .maxOrders(MAX_ORDERS)
            .maxInstruments(MAX_NAMES)
            .maxAssets(MAX_NAMES)
            .maxLevelPages(MAX_LEVEL_PAGES);
        try
        {
            final long errorCount = new MatchSession(config, in, standardOutput).run();
            return 0 == errorCount ? ToolException.FINE : ToolException.ANSWER_IS_NO;
        }
        catch (final IOException e)
        {
            throw unreadable(name, e);
        }
    }

    private static ToolException unreadable(final String name, final IOException e)
    {
        final String why = e instanceof NoSuchFileException ? "there is no such file" :
            e instanceof AccessDeniedException ? "permission denied" : String.valueOf(e.getMessage());
        return new ToolException("cannot read " + name + ": " + why, ToolException.WRONG_USE, e);
    }
}
