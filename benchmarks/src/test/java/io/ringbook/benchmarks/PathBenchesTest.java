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
import java.util.regex.Pattern;
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
        assertTrue(out.toString().contains(" --layout both --journal both\","), out::toString);
        assertEquals(4, out.toString().split("\"commands\":3000,").length - 1, out::toString);
        assertEquals(2, out.toString().split("\"layout\":\"PIPELINED\"").length - 1, out::toString);
        assertEquals(2, out.toString().split("\"share of none %\":").length - 1, out::toString);
        assertLeavesNothing();
    }

    @Test
    void shouldMeasureLatencyAtEachRateAndSayWhetherItWasKept() throws IOException
    {
        assertEquals(0, bench("latency --commands 2k --resting 100 --rates 50k,100M --seconds 1 --journal both " +
            "--dir " + directory), err::toString);

        assertEquals(4, out.toString().lines().filter((line) -> line.startsWith("FUSED ")).count(), out::toString);
        final String rate = "(?m)^FUSED .* 100000000 .* NO .*$";
        assertEquals(2, Pattern.compile(rate).matcher(out.toString()).results().count(), out::toString);
        assertTrue(out.toString().contains("All times in ns."), out::toString);
        assertLeavesNothing();
    }

    @Test
    void shouldCountJournalBytesAgainstThoseOfTheCommands() throws IOException
    {
        assertEquals(0, bench("journal --commands 1k --resting 100 --batches 1,512 --rounds 1 --warmup 0 --json " +
            "--dir " + directory), err::toString);

        final double[] shares = Pattern.compile("\"journal / SBE\":([0-9.]+)").matcher(out.toString()).results()
            .mapToDouble((match) -> Double.parseDouble(match.group(1))).toArray();
        assertEquals(2, shares.length, out::toString);
        assertTrue(shares[0] > 1.5 && shares[1] > 1 && shares[1] < 1.25, out::toString);
        assertLeavesNothing();
    }

    @Test
    void shouldReplayWhatItHasWritten() throws IOException
    {
        assertEquals(0, bench("replay --commands 30k --resting 100 --rounds 2 --warmup 0 --json --dir " + directory),
            err::toString);

        assertTrue(out.toString().contains("\"state hashes\":1,"), out::toString);
        assertLeavesNothing();
    }

    @Test
    void shouldMeasureTheClockBesideTheCommands()
    {
        assertEquals(
            0, bench("service --commands 1k --resting 100 --rounds 2 --warmup 0 --json"), err::toString);

        assertEquals(2, out.toString().split("\"count\":2000,").length - 1, out::toString);
        assertTrue(out.toString().contains("\"ns of\":\"clock alone\""), out::toString);
    }

    @Test
    void shouldRunWhereNothingIsEverCollected() throws IOException
    {
        assertEquals(0, bench("allocation --commands 3M --warmup 1M --heap 64 --layout pipelined --journal on --json " +
            "--dir " + directory), err::toString);

        assertTrue(out.toString().contains("\"heap MiB\":64,"), out::toString);
        assertLeavesNothing();
    }

    @Test
    void shouldAnswerNoWhenTheHeapDoesNotLast()
    {
        // Not even the engine itself has room.
        assertEquals(1, bench("allocation --commands 10k --heap 16 --warmup 10k"), out::toString);
        assertTrue(err.toString().contains("the virtual machine that never collects ended with status"),
            err::toString);
    }

    @Test
    void shouldSayWrongUseInOneLine()
    {
        assertWrong("--batch: expected 1 to 512, found 513", "pipeline --batch 513");
        assertWrong("expected on, off or both, found 'no'", "pipeline --journal no");
        assertWrong("expected fused, pipelined or both, found 'striped'", "pipeline --layout striped");
        assertWrong("expected a count such as", "pipeline --commands many");
        assertWrong("--commands: expected 1 to", "pipeline --commands 0");
        assertWrong("--rates: expected 1 to", "latency --rates 0");
        assertWrong("--batches: expected 1 to 512, found 0", "journal --batches 0");
        assertWrong("--batches: expected powers of two, found 3", "journal --batches 3");
        assertWrong("cannot make a directory", "replay --commands 1 --dir " + directory.resolve("absent"));
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
