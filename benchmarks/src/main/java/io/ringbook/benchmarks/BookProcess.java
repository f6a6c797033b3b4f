package io.ringbook.benchmarks;

import io.ringbook.app.console.ToolException;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Runs an engine in a JVM of its own, with the flags of this one: what the compiler has learnt from one engine does not
 * reach another. Only the flags that suit an engine of few objects are not given to the others. A line to the process
 * is a round, the line back is what it came to; it ends with its input.
 *
 * <p>It compiles in the foreground ({@value #COMPILE_AT_ONCE}): else the compiler shares the cores with what is
 * measured, and on a small or busy machine is not done after ten rounds.
 */
final class BookProcess implements BookRunner
{
    static final String COMPILE_AT_ONCE = "-Xbatch";

    private static final String READY = "ready";
    private static final List<String> FOR_FEW_OBJECTS =
        List.of("-XX:-UseCompressedOops", "-XX:ObjectAlignmentInBytes=64");

    private final BookEngine engine;
    private final BookLoad load;
    private final Process process;
    private final BufferedReader answers;
    private final OutputStream requests;

    BookProcess(final BookEngine engine, final BookLoad load)
    {
        this.engine = engine;
        this.load = load;
        try
        {
            process = new ProcessBuilder(command(engine, load)).redirectError(Redirect.INHERIT).start();
        }
        catch (final IOException e)
        {
            throw new ToolException(engine + ": cannot start a JVM: " + e.getMessage(), ToolException.WRONG_USE, e);
        }
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
        requests = process.getOutputStream();
        try
        {
            final String answer = answer();
            if (!READY.equals(answer))
            {
                throw new ToolException(engine + ": expected '" + READY + "', found '" + answer + "'",
                    ToolException.WRONG_USE);
            }
        }
        catch (final RuntimeException e)
        {
            close();
            throw e;
        }
    }

    private static List<String> command(final BookEngine engine, final BookLoad load)
    {
        final List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(flag -> !flag.startsWith("-agent") && !flag.startsWith("-javaagent"))
            .filter(flag -> engine.isRingbook() || !FOR_FEW_OBJECTS.contains(flag))
            .forEach(command::add);
        command.add(COMPILE_AT_ONCE);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(BookProcess.class.getName());
        command.add(engine.name());
        command.addAll(List.of(load.toArguments()));
        return command;
    }

    /**
     * The process itself.
     *
     * @param args engine and load.
     * @throws IOException if the input cannot be read.
     */
    public static void main(final String[] args) throws IOException
    {
        final BookLoad load = BookLoad.fromArguments(args, 1);
        final BookRunner runner = new LocalBookRunner(BookEngine.valueOf(args[0]), load);
        final BufferedReader requests =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        System.out.println(READY);
        while (null != requests.readLine())
        {
            System.out.println(runner.run().toLine());
        }
    }

    @Override
    public BookEngine engine()
    {
        return engine;
    }

    @Override
    public BookRound run()
    {
        try
        {
            requests.write('\n');
            requests.flush();
        }
        catch (final IOException e)
        {
            throw ended(e);
        }
        return BookRound.fromLine(answer());
    }

    private String answer()
    {
        try
        {
            final String line = answers.readLine();
            if (null == line)
            {
                throw ended(null);
            }
            return line;
        }
        catch (final IOException e)
        {
            throw ended(e);
        }
    }

    private ToolException ended(final IOException cause)
    {
        return new ToolException(
            String.format(Locale.ROOT, "%s: its JVM ended before its work (%s)", engine, load),
            ToolException.WRONG_USE, cause);
    }

    @Override
    public String firstDifference()
    {
        return new LocalBookRunner(engine, load).firstDifference();
    }

    @Override
    public void close()
    {
        process.destroy();
    }
}
