package io.ringbook.benchmarks;

import io.ringbook.app.RingbookMain;
import org.junit.jupiter.api.Test;
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

/** The benches of the way of a command: what they print, and that they notice what is wrong. Nothing about speed. */
class PathBenchesTest
{
    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void shouldMeasureThePipelineWithAndWithoutAJournalInEachLayout() throws IOException
    {
        assertEquals(0, bench("pipeline --commands 3k --resting 100 --instruments 3 --rounds 2 --warmup 0 " +
            "--layout both --batch 7 --json --dir " + directory), err::toString);

        assertEquals(1, out.toString().lines().count(), out::toString);
        assertTrue(out.toString().startsWith("{\"bench\":\"pipeline\",\"when\":"), out::toString);
        assertEquals(4, out.toString().split("\"commands\":3000,").length - 1, out::toString);
        assertEquals(2, out.toString().split("\"layout\":\"PIPELINED\"").length - 1, out::toString);
        assertEquals(2, out.toString().split("\"share of none %\":").length - 1, out::toString);
        assertLeavesNothing();
    }

    @Test
    void shouldSayWrongUseInOneLine()
    {
        assertWrong("--batch: expected 1 to 512, found 513", "pipeline --batch 513");
        assertWrong("expected fused, pipelined or both, found 'striped'", "pipeline --layout striped");
        assertWrong("expected a count such as", "pipeline --commands many");
        assertWrong("--commands: expected 1 to", "pipeline --commands 0");
    }

    private void assertWrong(final String message, final String command)
    {
        err.getBuffer().setLength(0);
        assertEquals(2, bench(command), err::toString);
        assertTrue(err.toString().lines().findFirst().orElse("").contains(message), err::toString);
    }

    private void assertLeavesNothing() throws IOException
    {
        try (Stream<Path> left = Files.list(directory))
        {
            assertEquals(0, left.count(), "files left behind");
        }
    }

    private int bench(final String command)
    {
        final CommandLine commandLine = RingbookMain.commandLine();
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(("bench " + command).split(" "));
    }
}
