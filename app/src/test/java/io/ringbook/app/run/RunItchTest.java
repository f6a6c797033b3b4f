package io.ringbook.app.run;

import io.ringbook.app.Console;
import io.ringbook.app.market.SharedData;
import io.ringbook.app.market.itch.ItchFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RunItchTest
{
    private final Console console = new Console();

    @TempDir
    private Path directory;

    @Test
    void shouldMakeThePublishedTradesOfTheSymbolsAskedFor()
    {
        assertEquals(0, run(day().writeTo(directory.resolve("day.itch")), "--symbols", "RING"), console.err());

        // The money and the instrument, three adds, two executions, a reduction; cancel and add of the replace.
        assertTrue(console.line("commands").startsWith("10 in "), console.out());
        assertTrue(console.line("trades").startsWith(
            "2, exactly as many as the exchange published; 0 commands refused, 2 orders live"), console.out());
        assertTrue(console.line("state hash").contains("the replay's is equal"), console.out());
        assertEquals(0, console.run("replay", data(), "--book", "RING"), console.err());
        assertTrue(console.out().contains("99.0000"), console.out());
        assertEquals(1, console.run("replay", data(), "--book", "BOOK"), console.out());
    }

    @Test
    void shouldTakeAllSymbolsAndTellExecutionsOutOfTurn()
    {
        final Path file = day()
            .add(2, "BOOK", 21, 'B', 10, 70_000).execute(2, 21, 10)
            .writeTo(directory.resolve("day.itch"));

        assertEquals(0, run(file), console.err());
        assertTrue(console.line("trades").startsWith(
            "2, exactly as many as the exchange, besides 1 out of turn, published;"), console.out());
    }

    @Test
    void shouldRefuseADayOfAStockThatIsThereAndContinueWithAnother()
    {
        final Path file = day().writeTo(directory.resolve("day.itch"));
        assertEquals(0, run(file, "--symbols", "RING"), console.err());

        assertEquals(2, run(file), console.out());
        assertTrue(console.err().contains("expected no instrument RING"), console.err());
        assertEquals(0, run(file, "--symbols", "BOOK"), console.err());
        assertTrue(console.line("recovered").startsWith("10 commands"), console.out());

        final Path excerpt = new ItchFile().add(2, "BOOK", 9, 'B', 10, 70_000).writeTo(directory.resolve("excerpt"));
        assertEquals(1, run(excerpt), console.out());
        assertEquals("ringbook: stock BOOK: expected a symbol that is new to the engine, found an instrument of " +
            "earlier commands", console.err().strip());
    }

    @Test
    void shouldSendWhatIsWholeOfAFileThatIsCutOffAndAnswerNo() throws IOException
    {
        final byte[] file = ItchFile.gzip(day().framed());
        final Path cut = Files.write(directory.resolve("cut.gz"), Arrays.copyOf(file, file.length - 1));

        assertEquals(1, run(cut));
        assertTrue(console.line("trades").startsWith("2, exactly as many"), console.out());
        assertTrue(console.line("state hash").contains("the replay's is equal"), console.out());
        assertTrue(console.err().contains("expected a whole gzip file, found the end of the file within"),
            console.err());
        assertEquals(1, console.err().lines().count(), console.err());
    }

    @Test
    void shouldAnswerNoWhenTheFileContradictsItself()
    {
        assertEquals(1, run(day().delete(1, 77).writeTo(directory.resolve("day.itch"))));
        assertTrue(console.err().startsWith("ringbook: 1 message contradicts what the file said before, the first: " +
            "day.itch byte "), console.err());
        assertTrue(console.err().contains("expected live order 77, found none of this reference"), console.err());
    }

    @Test
    void shouldLeaveNoJournalWhenAskedForWhatIsNotThere() throws IOException
    {
        final Path file = day().writeTo(directory.resolve("day.itch"));
        assertEquals(2, run(file, "--symbols", "RNG"));
        assertTrue(console.err().contains("found 'RNG' (near: RING)"), console.err());
        assertEquals(1, run(Files.writeString(directory.resolve("text"), "{\"cmd\":1}")));
        assertTrue(console.err().contains("expected an ITCH 5.0 file"), console.err());
        assertEquals(2, console.run("run", "--symbols", "RING", "--no-postgres", "--data", data()));
        assertTrue(console.err().contains("--symbols: expected with --input FILE --format itch50 or dbn only"),
            console.err());
        assertFalse(Files.exists(directory.resolve("data")));
    }

    @Test
    void shouldDriveTheFileMadeForTestsAndSayWhatIsWrongWithIt()
    {
        assertEquals(1, run(SharedData.file("itch50/RITCH_ex20101224.TEST_ITCH_50"), "--symbols", "ALC"));
        assertTrue(console.line("trades").contains("exactly as many as the exchange"), console.out());
        assertTrue(console.line("state hash").contains("the replay's is equal"), console.out());
    }

    private static ItchFile day()
    {
        return new ItchFile()
            .system('O').directory(1, "RING").directory(2, "BOOK").system('Q')
            .add(1, "RING", 7, 'B', 100, 1_000_000)
            .add(2, "BOOK", 9, 'B', 10, 70_000)
            .add(1, "RING", 8, 'B', 100, 1_000_000)
            .add(1, "RING", 10, 'S', 100, 1_010_000)
            .execute(1, 7, 100).execute(1, 8, 40)
            .cancel(1, 8, 10)
            .replace(1, 8, 11, 50, 990_000)
            .hiddenTrade(1, "RING", 5, 1_000_050);
    }

    private int run(final Path file, final String... more)
    {
        final String[] args = {
            "run", "--input", file.toString(), "--format", "itch50", "--no-postgres", "--data", data()};
        final String[] all = Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return console.run(all);
    }

    private String data()
    {
        return directory.resolve("data").toString();
    }
}
