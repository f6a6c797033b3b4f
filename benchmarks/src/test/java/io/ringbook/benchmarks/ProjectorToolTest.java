package io.ringbook.benchmarks;

import io.ringbook.app.RingbookMain;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ProjectorToolTest
{
    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    @Timeout(120)
    void shouldSendTheSameRowsBareAndLeaveNothingBehind() throws IOException
    {
        final int exitStatus = execute(
            "bench", "projector", "--commands", "3000", "--resting", "100", "--rounds", "1", "--json",
            "--dir", directory.toString());

        Assumptions.assumeFalse(err.toString().contains("no PostgreSQL binaries"), err::toString);
        assertEquals(0, exitStatus, err::toString);
        final String number = "[0-9.E-]+";
        final String row = "\"durability\":\"fsync=on synchronous_commit=on full_page_writes=on\",\"rows\":%s," +
            "\"bytes\":[0-9]+,\"transactions\":[0-9]+,\"seconds\":" + number + ",\"minSeconds\":" + number +
            ",\"maxSeconds\":" + number + ",\"rowsPerS\":" + number;
        final String json = out.toString().strip();
        assertTrue(json.matches(".*\"rows\":\\[" +
            "\\{\"what\":\"projector\"," + String.format(row, "([0-9]+)") + ",\"commandsPerS\":" + number + "}," +
            "\\{\"what\":\"bare COPY of all rows sent\"," + String.format(row, "\\1") + ",\"share\":" + number + "}," +
            "\\{\"what\":\"bare COPY of the final rows\"," + String.format(row, "[0-9]+") + ",\"share\":" + number +
            "}]}"), json);
        try (Stream<Path> left = Files.list(directory))
        {
            assertEquals(0, left.count());
        }
    }

    @Test
    void shouldSayWrongUseWhenThereIsNothingToMeasure()
    {
        assertEquals(2, execute("bench", "projector", "--commands", "0"));
        assertTrue(err.toString().contains("expected --commands"), err::toString);
        assertEquals(2, execute("bench", "projector", "--instruments", "9", "--resting", "8"));
    }

    private int execute(final String... args)
    {
        final CommandLine commandLine = RingbookMain.commandLine();
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(args);
    }
}
