package io.ringbook.app.market;

import io.ringbook.app.console.Progress;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Runs the check of one LOBSTER sample and prints what came out, also when it ends with a difference.
 */
public final class LobsterCheckRun
{
    static final int TICK_DECIMALS = 4;

    private final Path messagesFile;
    private final Path bookFile;
    private final Path zipFile;

    private LobsterCheckRun(final Path messagesFile, final Path bookFile, final Path zipFile)
    {
        this.messagesFile = messagesFile;
        this.bookFile = bookFile;
        this.zipFile = zipFile;
    }

    /**
     * A run over two files.
     *
     * @param messagesFile the message file.
     * @param bookFile     the orderbook file.
     * @return the run.
     */
    public static LobsterCheckRun ofFiles(final Path messagesFile, final Path bookFile)
    {
        return new LobsterCheckRun(messagesFile, bookFile, null);
    }

    /**
     * A run over an archive with both files.
     *
     * @param zipFile the archive.
     * @return the run.
     */
    public static LobsterCheckRun ofZip(final Path zipFile)
    {
        return new LobsterCheckRun(null, null, zipFile);
    }

    /**
     * Checks, prints.
     *
     * @param out for the result.
     * @throws IOException         if a file cannot be read.
     * @throws MarketDataException at the first difference or broken line.
     */
    public void run(final PrintWriter out) throws IOException
    {
        final EngineDriver engine = new EngineDriver("LOBSTER", TICK_DECIMALS);
        try (Progress progress = progress(); LobsterReader reader = open(progress))
        {
            final LobsterCheck check = new LobsterCheck(reader, engine);
            try
            {
                check.run();
            }
            finally
            {
                progress.end();
                print(check.result(), out);
            }
        }
        out.println("commands " + engine.commandCount());
        out.println(String.format(Locale.ROOT, "ns per command %.0f", engine.nsPerCommand()));
    }

    private Progress progress() throws IOException
    {
        return null != zipFile ? DataFiles.progress("check") : DataFiles.progress("check", messagesFile, bookFile);
    }

    private LobsterReader open(final Progress progress) throws IOException
    {
        return null != zipFile ? LobsterReader.openZip(zipFile, progress) :
            LobsterReader.open(messagesFile, bookFile, progress);
    }

    private static void print(final LobsterResult result, final PrintWriter out)
    {
        out.println("rows equal " + result.equalRows + "/" + result.rows);
        out.println("levels " + result.depth);
        out.println("executions " + result.executions);
        out.println("executions on fully known levels " + result.checkedExecutions() + ", hit the named order " +
            result.namedOrderHits + ", out of queue order at the venue " + result.outOfQueue);
        out.println("executions behind or in unknown quantity " + result.unknownQueue);
        out.println("levels seeded from outside " + result.seededLevels);
    }
}
