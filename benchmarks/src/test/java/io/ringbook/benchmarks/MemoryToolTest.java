package io.ringbook.benchmarks;

import io.ringbook.app.RingbookMain;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MemoryToolTest
{
    private static final Pattern CLIENT_IDS =
        Pattern.compile("\"clientIds\":\"(none|36)\",\"count\":[0-9]+,\"bytes\":([0-9]+)");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void shouldCountTheBytesOfClientIds()
    {
        final int exitStatus = execute(
            "bench", "memory", "--orders", "100000", "--churn", "1000", "--instruments", "50", "--json");

        assertEquals(0, exitStatus, err::toString);
        final Matcher bytes = CLIENT_IDS.matcher(out.toString());
        assertTrue(bytes.find(), out::toString);
        final long without = Long.parseLong(bytes.group(2));
        assertTrue(bytes.find(), out::toString);
        final long with = Long.parseLong(bytes.group(2));
        assertTrue(with - without >= 36L * 90_000, out::toString);
        assertTrue(out.toString().contains("\"what\":\"empty instrument\",\"clientIds\":\"none\",\"count\":50,"),
            out::toString);
    }

    @Test
    void shouldSayWrongUseWhenThereIsNothingToMeasure()
    {
        assertEquals(2, execute("bench", "memory", "--orders", "0"));
        assertTrue(err.toString().contains("--orders: expected 1 to 4000000, found 0"), err::toString);
        assertEquals(2, execute("bench", "memory", "--instruments", "0"));
        assertEquals(2, execute("bench", "memory", "--churn", "-1"));
    }

    private int execute(final String... args)
    {
        final CommandLine commandLine = RingbookMain.commandLine();
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(args);
    }
}
