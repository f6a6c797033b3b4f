package io.ringbook.app.torture;

import io.ringbook.app.RingbookMain;
import picocli.CommandLine;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/**
 * Whoever types commands at the machine: {@code ringbook} with all its rules, in this process.
 */
final class Operator
{
    /**
     * What came of a command.
     *
     * @param words  of it.
     * @param status of its exit.
     * @param said   on either output, in one line.
     */
    record Answer(List<String> words, int status, String said)
    {
        void require(final int expectedStatus, final String expectedWords)
        {
            Violation.require(status == expectedStatus && said.contains(expectedWords), "'ringbook " +
                String.join(" ", words) + "': expected status " + expectedStatus + " and '" + expectedWords +
                "', found status " + status + ": " + said);
        }
    }

    private Operator()
    {
    }

    static Answer type(final String... words)
    {
        final StringWriter said = new StringWriter();
        final CommandLine commandLine = RingbookMain.commandLine();
        commandLine.setOut(new PrintWriter(said));
        commandLine.setErr(new PrintWriter(said));
        final int status = commandLine.execute(words);
        return new Answer(List.of(words), status, said.toString().strip().replaceAll("\\s*\\R\\s*", "; "));
    }
}
