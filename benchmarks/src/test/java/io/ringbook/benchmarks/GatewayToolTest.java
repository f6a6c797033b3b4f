package io.ringbook.benchmarks;

import io.ringbook.app.RingbookMain;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

import java.io.PrintWriter;
import java.io.StringWriter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What cannot be measured is said before anything starts. */
class GatewayToolTest
{
    @ParameterizedTest
    @CsvSource({"--connections,0", "--users,65", "--markets,101", "--rate,0", "--streams,2001", "--seconds,0"})
    void shouldSayWhichOptionIsOutOfItsLimits(final String option, final String value)
    {
        final StringWriter err = new StringWriter();
        final CommandLine commandLine = RingbookMain.commandLine();
        commandLine.setErr(new PrintWriter(err, true));
        assertEquals(2, commandLine.execute("bench", "gateway", option, value), err::toString);
        assertTrue(err.toString().contains(option + ": expected "), err::toString);
    }
}
