package io.ringbook.app.market.itch;

import io.ringbook.app.Console;
import io.ringbook.app.market.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ItchCheckRunTest
{
    private final Console console = new Console();

    @TempDir
    private Path directory;

    @Test
    void shouldPrintWhatAFileHoldsWhenNothingIsWrong()
    {
        assertEquals(0, check(day().writeTo(directory.resolve("day.itch"))), console.err());

        assertEquals("12: S 1, R 2, A 3, E 2, X 1, D 1, P 1, Q 1", console.line("messages"), console.out());
        assertEquals("2", console.line("stocks"));
        assertEquals("3, deleted 1, reduced 1, replaced 0, live at the end 1", console.line("orders added"));
        assertEquals("2, of the order first in turn 2, shares 100", console.line("executions"));
        assertEquals("1, shares 5", console.line("trades of orders not displayed"));
        assertEquals("1, shares 9", console.line("crosses"));
        assertTrue(console.line("rate").endsWith(" MB/s"), console.out());
        assertEquals("", console.err());
    }

    @Test
    void shouldFollowTheSymbolsAskedForAndNameThoseThatAreNotThere()
    {
        final Path file = day().writeTo(directory.resolve("day.itch"));
        assertEquals(0, check(file, "--symbols", "BOOK"), console.err());
        assertEquals("1, deleted 0, reduced 0, replaced 0, live at the end 1", console.line("orders added"));

        assertEquals(2, check(file, "--symbols", "BOOK,rng,NVDA"));
        assertEquals("ringbook: --symbols of day.itch: expected symbols that are among its 2, found 'rng' (near: " +
            "RING), 'NVDA'", console.err().strip());

        final Path excerpt = new ItchFile().add(2, "BOOK", 9, 'B', 10, 70_000).writeTo(directory.resolve("excerpt"));
        assertEquals(0, check(excerpt, "--symbols", "BOOK"), console.err());
        assertEquals(2, check(excerpt, "--symbols", "BOOX"));
        assertTrue(console.err().contains("'BOOX' (near: BOOK)") || console.err().contains("'BOOX'"), console.err());
    }

    @Test
    void shouldAnswerNoWithTheFirstViolationAfterTheTotals()
    {
        final Path file = day().delete(1, 7).delete(1, 8).writeTo(directory.resolve("day.itch"));

        assertEquals(1, check(file));
        assertEquals("messages on orders that are not live 2", console.line("violations:"));
        assertEquals("ringbook: 2 violations, the first: day.itch byte 410 message 13 type 'D' at 09:30:00.000013000" +
            ": expected live order 7, found none of this reference", console.err().strip());
    }

    @Test
    void shouldNameTheStepWhereAFileIsCutOffAfterTheTotals() throws IOException
    {
        final byte[] file = day().framed();
        final Path cut = Files.write(directory.resolve("cut.itch"), Arrays.copyOf(file, file.length - 1));

        assertEquals(1, check(cut));
        assertTrue(console.line("messages").startsWith("11: "), console.out());
        assertEquals("ringbook: cut.itch byte 368 message 12: expected 40 bytes of type 'Q', found 39 bytes and the " +
            "end of the file: truncated", console.err().strip());
    }

    @Test
    void shouldSayWrongUseWhenTheFileIsNotThereOrNotNamed()
    {
        assertEquals(2, check(directory.resolve("none.itch")));
        assertTrue(console.err().endsWith("none.itch: no such file" + System.lineSeparator()), console.err());
        assertEquals(2, check(directory));
        assertTrue(console.err().contains("is a directory, expected a file"), console.err());
        assertEquals(2, console.run("check", "itch50"));
        assertFalse(console.err().contains("Exception"), console.err());
    }

    @Test
    void shouldGiveTheFiguresOfTheRealHeadOfADay()
    {
        assertEquals(0, check(SharedData.file("itch50/real_head_993dir_BBekele_sample.itch")), console.err());
        assertEquals("1000: S 1, R 993, H 3, Y 3", console.line("messages"));
        assertEquals("993", console.line("stocks"));
    }

    @Test
    void shouldTellWhatIsWrongWithTheFileMadeForTests()
    {
        assertEquals(1, check(SharedData.file("itch50/RITCH_ex20101224.TEST_ITCH_50")), console.out());
        assertEquals("12012: S 6, R 3, H 3, A 4997, F 3, E 198, X 45, D 1745, U 12, P 5000", console.line("messages"));
        assertTrue(console.out().contains("violations: messages on orders that are not live 117"), console.out());
        assertFalse(console.out().contains("answers of the engine that differ"), console.out());
    }

    private static ItchFile day()
    {
        return new ItchFile()
            .directory(1, "RING").directory(2, "BOOK").system('Q')
            .add(1, "RING", 7, 'B', 100, 1_000_000)
            .add(1, "RING", 8, 'S', 100, 1_000_100)
            .add(2, "BOOK", 9, 'B', 10, 70_000)
            .execute(1, 7, 60).execute(1, 7, 40)
            .cancel(1, 8, 1).delete(1, 8)
            .hiddenTrade(1, "RING", 5, 1_000_050)
            .cross(2, "BOOK", 9, 70_000);
    }

    private int check(final Path file, final String... more)
    {
        final String[] all = new String[3 + more.length];
        all[0] = "check";
        all[1] = "itch50";
        all[2] = file.toString();
        System.arraycopy(more, 0, all, 3, more.length);
        return console.run(all);
    }
}
