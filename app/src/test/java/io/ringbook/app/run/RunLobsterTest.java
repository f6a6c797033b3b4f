package io.ringbook.app.run;

import io.ringbook.app.Console;
import io.ringbook.app.market.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RunLobsterTest
{
    private static final String MESSAGES = """
        34200.1,1,11,100,1010000,-1
        34200.2,1,12,40,1000000,1
        34200.3,2,11,30,1010000,-1
        34200.4,1,13,5,1010000,-1
        34200.5,4,11,70,1010000,-1
        34200.6,4,99,10,1020000,-1
        34200.7,3,13,5,1010000,-1
        34200.8,4,99,40,1020000,-1
        """;
    private static final String BOOK = """
        1010000,100,-9999999999,0,1020000,50,-9999999999,0
        1010000,100,1000000,40,1020000,50,-9999999999,0
        1010000,70,1000000,40,1020000,50,-9999999999,0
        1010000,75,1000000,40,1020000,50,-9999999999,0
        1010000,5,1000000,40,1020000,50,-9999999999,0
        1010000,5,1000000,40,1020000,40,-9999999999,0
        1020000,40,1000000,40,1030000,7,-9999999999,0
        1030000,7,1000000,40,9999999999,0,-9999999999,0
        """;

    private final Console console = new Console();

    @TempDir
    private Path directory;

    @Test
    void shouldMakeTheTradesAndSeedWhatWasThereWhenASampleIsFed() throws IOException
    {
        final Path messages = write("TINY_2012_message_2.csv", MESSAGES);
        write("TINY_2012_orderbook_2.csv", BOOK);

        assertEquals(0, run(messages), console.err());

        // The money and the instrument; the level seeded at the start, 11, 12, less of 11, 13, 70 of 11 traded, 10 of
        // the seeded level out of turn, 13 cancelled, the level that comes in, 40 traded.
        assertTrue(console.line("commands").startsWith("12 in "), console.out());
        assertTrue(
            console.line("trades").startsWith(
                "2, exactly as many as the venue, as far as in queue order, published; 0 "), console.out());
        assertEquals(0, console.run("replay", data(), "--book", "TINY"), console.err());
        final String ladder = console.out();
        assertTrue(ladder.lines().anyMatch((line) -> line.matches(" +103\\.0000 \\* +7 +1 +7 .*")), ladder);
        assertTrue(ladder.lines().anyMatch((line) -> line.matches(".* 40 +1 +40 +100\\.0000 \\* *")), ladder);
    }

    @Test
    void shouldTakeAnArchiveOfBoth() throws IOException
    {
        final Path zip = directory.resolve("sample.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip)))
        {
            out.putNextEntry(new ZipEntry("ZIPPED_2012_message_2.csv"));
            out.write(MESSAGES.getBytes(StandardCharsets.US_ASCII));
            out.putNextEntry(new ZipEntry("ZIPPED_2012_orderbook_2.csv"));
            out.write(BOOK.getBytes(StandardCharsets.US_ASCII));
        }

        assertEquals(0, run(zip), console.err());
        assertTrue(console.line("trades").startsWith("2, exactly as many"), console.out());
        assertEquals(2, run(zip), console.out());
        assertTrue(console.err().contains("expected no instrument ZIPPED"), console.err());
    }

    @Test
    void shouldEndWithAComplaintWhenARowContradictsTheBook() throws IOException
    {
        final Path messages = write("TINY_2012_message_2.csv", MESSAGES);
        write("TINY_2012_orderbook_2.csv", BOOK.replace("1010000,70,", "1010000,71,"));

        assertEquals(1, run(messages), console.out());
        assertTrue(console.err().startsWith("ringbook: row 3 (TINY_2012_message_2.csv line 3"), console.err());
        assertTrue(console.err().contains("ask level 1: expected 71 at 1010000, found 70 at 1010000"), console.err());
        assertTrue(console.line("state hash").contains("the replay's is equal"), console.out());
    }

    @Test
    void shouldNameTheBookItLookedForWhenItIsNotThere() throws IOException
    {
        assertEquals(2, run(write("TINY_2012_message_2.csv", MESSAGES)));
        assertTrue(console.err().contains("TINY_2012_orderbook_2.csv: no such file"), console.err());
        assertEquals(2, run(write("day.csv", MESSAGES)));
        assertTrue(console.err().contains("expected a name with _message in it"), console.err());
    }

    @Test
    void shouldDriveAWholeSample()
    {
        final Path zip = SharedData.file("lobster/LOBSTER_SampleFile_GOOG_2012-06-21_10.zip");

        assertEquals(0, run(zip), console.err());
        assertTrue(console.line("trades").startsWith("7,760, exactly as many as the venue"), console.out());
    }

    private int run(final Path input)
    {
        return console.run(
            "run", "--input", input.toString(), "--format", "lobster", "--no-postgres", "--data", data());
    }

    private String data()
    {
        return directory.resolve("data").toString();
    }

    private Path write(final String name, final String text) throws IOException
    {
        return Files.writeString(directory.resolve(name), text);
    }
}
