package io.ringbook.app.replay;

import io.ringbook.app.Console;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ReplayToolTest
{
    private final Console console = new Console();

    @TempDir
    private Path directory;

    @Test
    void shouldRebuildTheStateUpToAnyCommand()
    {
        run();
        assertEquals(0, console.run("replay", directory.toString(), "--verify"), console.err());
        assertEquals("70,000", console.line("commands"));
        assertTrue(console.line("state hashes").startsWith("1 compared"), console.out());
        assertTrue(console.line("state hashes").contains("a second replay came to the same end"), console.out());

        assertEquals(0, console.run("replay", directory.resolve("journal").toString(), "--to", "1234"), console.err());
        assertEquals("1,234", console.line("commands"));
        assertTrue(console.line("state hash ").endsWith("after sequence 1234"), console.out());
    }

    @Test
    void shouldPrintTheLadderOfABook()
    {
        run();
        assertEquals(
            0, console.run("replay", directory.toString(), "--book", "ETH-USDT", "--levels", "3"), console.err());
        assertEquals(
            3, console.out().lines().filter((line) -> line.matches(" {30,}\\d+\\.\\d\\d .*#")).count(), console.out());
        assertTrue(console.out().contains("ETH-USDT, CONTINUOUS"), console.out());

        assertEquals(1, console.run("replay", directory.toString(), "--book", "NONE"));
        assertTrue(console.err().contains("no instrument NONE"), console.err());
        assertTrue(console.err().contains("BTC-USDT"), console.err());
    }

    @Test
    void shouldSayWhereThereIsNoJournal()
    {
        assertEquals(2, console.run("replay", directory.resolve("none").toString()));
        assertTrue(console.err().startsWith("ringbook: no journal at "), console.err());

        assertEquals(2, console.run("replay", directory.toString()));
        assertTrue(console.err().contains("found neither"), console.err());
    }

    @Test
    void shouldSayThatTheJournalEndsBeforeTheCommandAskedFor()
    {
        run();
        assertEquals(1, console.run("replay", directory.toString(), "--to", "70001"));
        assertTrue(console.err().contains("found the end of the journal after 70000"), console.err());
    }

    @Test
    void shouldRefuseAJournalWhoseDataIsGone() throws IOException
    {
        run();
        try (Stream<Path> files = Files.walk(directory))
        {
            for (final Path file : files.filter((name) -> name.toString().endsWith(".cq4")).toList())
            {
                Files.delete(file);
            }
        }
        assertEquals(1, console.run("replay", directory.toString()));
        assertTrue(console.err().contains("journal damaged"), console.err());
        assertTrue(console.err().contains("up to sequence=70000 by the high-water mark"), console.err());
    }

    private void run()
    {
        assertEquals(
            0, console.run("run", "--commands", "70k", "--no-postgres", "--data", directory.toString()), console.err());
    }
}
