package io.ringbook.app.market;

import io.ringbook.app.console.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LobsterCheckTest
{
    private static final String NO_ASK = "9999999999,0";
    private static final String NO_BID = "-9999999999,0";

    @TempDir
    private Path directory;

    private final List<String> messages = new ArrayList<>();
    private final List<String> rows = new ArrayList<>();
    private LobsterResult result;

    @Test
    void shouldFollowTheBookWhenOrdersComeAndGo() throws IOException
    {
        step("1,11,100,1010000,-1", "1010000,100," + NO_BID + ",1020000,50," + NO_BID);
        step("1,12,40,1000000,1", "1010000,100,1000000,40,1020000,50," + NO_BID);
        step("2,11,30,1010000,-1", "1010000,70,1000000,40,1020000,50," + NO_BID);
        step("1,13,5,1010000,-1", "1010000,75,1000000,40,1020000,50," + NO_BID);
        step("4,11,70,1010000,-1", "1010000,5,1000000,40,1020000,50," + NO_BID);
        step("5,0,5,1005000,1", "1010000,5,1000000,40,1020000,50," + NO_BID);
        step("3,12,40,1000000,1", "1010000,5," + NO_BID + ",1020000,50," + NO_BID);

        run();

        assertEquals(7, result.equalRows);
        assertEquals(2, result.depth);
        assertEquals(1, result.executions);
        assertEquals(1, result.namedOrderHits);
    }

    @Test
    void shouldSeedALevelWhenItComesInFromOutside() throws IOException
    {
        step("3,7,100,1000000,-1", "1010000,10," + NO_BID + ",1020000,20," + NO_BID);
        step("3,8,10,1010000,-1", "1020000,20," + NO_BID + ",1030000,77," + NO_BID);
        step("4,9,20,1020000,-1", "1030000,77," + NO_BID + ",1040000,1," + NO_BID);

        run();

        assertEquals(3, result.equalRows);
        assertEquals(2, result.seededLevels);
        assertEquals(1, result.unknownQueue);
    }

    @Test
    void shouldForgetALevelWhenItLeavesThePublishedRange() throws IOException
    {
        step("1,1,10,1030000,-1", "1020000,20," + NO_BID + ",1030000,10," + NO_BID);
        step("1,2,10,1010000,-1", "1010000,10," + NO_BID + ",1020000,20," + NO_BID);
        step("3,2,10,1010000,-1", "1020000,20," + NO_BID + ",1030000,4," + NO_BID);
        step("3,1,4,1030000,-1", "1020000,20," + NO_BID + "," + NO_ASK + "," + NO_BID);

        run();

        assertEquals(4, result.equalRows);
    }

    @Test
    void shouldCountItAsTheVenuesWhenAnExecutionIsNotTheFirstInItsQueue() throws IOException
    {
        step("1,1,10,1000000,1", NO_ASK + ",1000000,10");
        step("1,2,10,1000000,1", NO_ASK + ",1000000,20");
        step("4,2,10,1000000,1", NO_ASK + ",1000000,10");
        step("4,1,10,1000000,1", NO_ASK + "," + NO_BID);

        run();

        assertEquals(1, result.outOfQueue);
        assertEquals(1, result.namedOrderHits);
        assertEquals(2, result.checkedExecutions());
    }

    @Test
    void shouldNameRowAndLevelWhenTheBookDiffers()
    {
        step("1,1,10,1000000,1", NO_ASK + ",1000000,10");
        step("1,2,10,1000000,1", NO_ASK + ",1000000,21");

        assertDifference("row 2 (messages.csv line 2, type 1 order 2 size 10 price 1000000 BUY) bid level 1: " +
            "expected 21 at 1000000, found 20 at 1000000");
        assertEquals(1, result.equalRows);
    }

    @Test
    void shouldFailWhenALevelAppearsFromNowhere()
    {
        step("1,1,10,1000000,1", NO_ASK + ",1000000,10," + NO_ASK + "," + NO_BID);
        step("5,0,10,1000000,1", NO_ASK + ",1000000,10," + NO_ASK + ",990000,5");

        assertDifference("bid level 2: expected 5 at 990000, found no level");
    }

    @Test
    void shouldFailWhenAnOrderIsNotThere()
    {
        step("1,1,10,1000000,1", NO_ASK + ",1000000,10");
        step("3,9,10,1000000,1", NO_ASK + "," + NO_BID);

        assertDifference("expected a known order, or unknown quantity at that price, found neither");
    }

    @Test
    void shouldNameTheLineWhenARowIsBroken()
    {
        step("1,1,10,1000000,1", NO_ASK + ",1000000,10");
        step("1,2,x,1000000,1", NO_ASK + ",1000000,20");

        assertDifference("messages.csv line 2: expected a whole number for size, found \"x\"");
    }

    @Test
    void shouldFailWhenOneFileIsShorter()
    {
        step("1,1,10,1000000,1", NO_ASK + ",1000000,10");
        rows.add(NO_ASK + ",1000000,10");

        assertDifference("expected as many rows as in book.csv, found the end after 1 rows");
    }

    @Test
    void shouldReadBothFilesWhenTheyComeInOneArchive() throws IOException
    {
        final Path zip = directory.resolve("sample.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip)))
        {
            entry(out, "ReadMe.txt", "about message and orderbook files");
            entry(out, "X_message_1.csv", "34200.1,1,1,10,1000000,1\n");
            entry(out, "X_orderbook_1.csv", NO_ASK + ",1000000,10\n");
        }

        check(LobsterReader.openZip(zip, Progress.none()));

        assertEquals(1, result.equalRows);
    }

    @Test
    void shouldSayWhatIsMissingWhenAnArchiveHoldsOneFileOnly() throws IOException
    {
        final Path zip = directory.resolve("sample.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip)))
        {
            entry(out, "X_message_1.csv", "34200.1,1,1,10,1000000,1\n");
        }

        final MarketDataException e = assertThrows(
            MarketDataException.class, () -> LobsterReader.openZip(zip, Progress.none()));

        assertEquals("sample.zip: expected one orderbook csv in the archive, found 0 of them", e.getMessage());
    }

    private void step(final String message, final String row)
    {
        messages.add("34200.000000" + messages.size() + "," + message);
        rows.add(row);
    }

    private static void entry(final ZipOutputStream out, final String name, final String text) throws IOException
    {
        out.putNextEntry(new ZipEntry(name));
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
    }

    private void assertDifference(final String expected)
    {
        final MarketDataException e = assertThrows(MarketDataException.class, this::run);
        assertTrue(e.getMessage().endsWith(expected), e::getMessage);
    }

    private void run() throws IOException
    {
        check(LobsterReader.open(
            Files.write(directory.resolve("messages.csv"), messages),
            Files.write(directory.resolve("book.csv"), rows), Progress.none()));
    }

    private void check(final LobsterReader opened) throws IOException
    {
        try (LobsterReader reader = opened)
        {
            final LobsterCheck check = new LobsterCheck(reader, new EngineDriver("TEST", 4));
            result = check.result();
            check.run();
        }
    }
}
