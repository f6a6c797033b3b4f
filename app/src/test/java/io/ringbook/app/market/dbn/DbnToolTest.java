package io.ringbook.app.market.dbn;

import io.ringbook.app.Console;
import io.ringbook.app.market.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DbnToolTest
{
    private final Console console = new Console();

    @TempDir
    private Path directory;

    @Test
    void shouldPrintTheCountsWhenAFileAgrees() throws IOException
    {
        assertEquals(0, console.run("check", "dbn", tinyDay().toString()), console.err());

        assertEquals("TEST.SET, DBN version 3", console.line("dataset"));
        assertEquals("2, records of other types 1", console.line("instruments"));
        assertEquals("1, out of queue order at the venue 0, at another price 0, while crossed 0",
            console.line("fills that hit the named order"));
        assertEquals("2, live orders 2", console.line("books equal to the engine's"));
    }

    @Test
    void shouldAnswerNoWhenRecordsContradictEachOther() throws IOException
    {
        final Path file = DbnWriter.ofTest().mbo('C', 'B', 5, "10", 1).plain(directory.resolve("a.dbn"));

        assertEquals(1, console.run("check", "dbn", file.toString()));
        assertEquals("ringbook: a.dbn: expected records that agree with each other, found 1 that do not",
            console.err().strip());
        assertEquals("1, sizes beyond what is left 0, ids used twice 0", console.line("dangling ids"));
    }

    @Test
    void shouldSendADayThroughTheWholePathWhenItIsRun() throws IOException
    {
        final Path file = tinyDay();

        assertEquals(0, run(file), console.err());
        assertTrue(console.line("trades").startsWith("1, exactly as many as the venue"), console.out());
        assertTrue(console.line("trades").contains("; 0 commands refused, 2 orders live"), console.out());
        assertEquals(0, console.run("replay", data(), "--book", "SPREAD"), console.err());
        assertTrue(console.out().lines().anyMatch((line) -> line.matches(".* 2 +1 +2 +-0\\.25 \\* *")), console.out());

        assertEquals(2, run(file));
        assertTrue(console.err().contains("expected no instrument TEST"), console.err());
        assertEquals(1, console.err().lines().count(), console.err());
    }

    @Test
    void shouldRunOnlyTheInstrumentsWanted() throws IOException
    {
        final Path file = tinyDay();

        assertEquals(0, run(file, "--symbols", "SPREAD"), console.err());
        assertTrue(console.line("trades").contains("; 0 commands refused, 1 orders live"), console.out());
        assertEquals(2, run(file, "--symbols", "NONE"));
        assertTrue(console.err().contains("NONE"), console.err());
    }

    @Test
    void shouldLeaveNoJournalWhenTheFileIsCut() throws IOException
    {
        final Path file = tinyDay();
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int)Files.size(file) - 1));

        assertEquals(1, run(file), console.out());
        assertTrue(console.err().contains("expected a whole compressed file"), console.err());
        assertFalse(Files.exists(directory.resolve("data")));
    }

    @Test
    void shouldSayWrongUseWhenThereIsNoSuchFile()
    {
        assertEquals(2, console.run("check", "dbn", "none.dbn"));
        assertTrue(console.err().contains("none.dbn: no such file"), console.err());
        assertEquals(2, console.run("check", "dbn"));
        assertEquals(2, run(Path.of("none.dbn")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mbo.dbn", "mbo.v1.dbn.zst", "mbo.v2.dbn.zst", "mbo.v3.dbn", "mbo.v3.dbn.zst"})
    void shouldReadWhatDatabentoWrote(final String name)
    {
        final String file = SharedData.file("dbn/test_data." + name).toString();

        assertEquals(0, console.run("check", "dbn", file, "--symbols", "ESH1"), console.err());
        assertEquals("0, cancels 2, modifies 0, clears 0", console.line("adds"));
        assertEquals("2", console.line("of orders from before the file"));
    }

    private Path tinyDay() throws IOException
    {
        return DbnWriter.ofTest().mapping("SPREAD", 9).other(0x17, 320)
            .mbo('A', 'A', 1, "10.25", 14).mbo('T', 'B', 0, "10.25", 4).mbo('F', 'A', 1, "10.25", 4)
            .mbo('C', 'A', 1, "10.25", 4).at(DbnWriter.PUBLISHER, 9).mbo('A', 'B', 1, "-0.25", 2)
            .zstd(directory.resolve("tiny.dbn.zst"));
    }

    private int run(final Path file, final String... more)
    {
        final String[] args = {
            "run", "--input", file.toString(), "--format", "dbn", "--no-postgres", "--data", data()};
        final String[] all = Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return console.run(all);
    }

    private String data()
    {
        return directory.resolve("data").toString();
    }
}
