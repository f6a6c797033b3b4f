package io.ringbook.app;

import picocli.CommandLine;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Runs a command line in this process and keeps what it printed. */
public final class Console
{
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /**
     * Runs a command.
     *
     * @param args of it.
     * @return exit status.
     */
    public int run(final String... args)
    {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        final CommandLine commandLine = RingbookMain.commandLine();
        commandLine.setOut(new PrintWriter(out));
        commandLine.setErr(new PrintWriter(err));
        return commandLine.execute(args);
    }

    public String out()
    {
        return out.toString();
    }

    public String err()
    {
        return err.toString();
    }

    /**
     * What follows a word at the start of a line.
     *
     * @param subject word.
     * @return the rest of the line, stripped.
     */
    public String line(final String subject)
    {
        return out().lines()
            .filter((line) -> line.startsWith(subject))
            .map((line) -> line.substring(subject.length()).strip())
            .findFirst()
            .orElseThrow(() -> new AssertionError("no line '" + subject + "' in:\n" + out() + err()));
    }
}
