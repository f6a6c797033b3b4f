package io.ringbook.app.check;

import io.ringbook.app.RingbookMain;
import io.ringbook.app.console.ToolException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CheckToolTest
{
    private static final String ORDERS_HEADER = "MDTime,OrderType,OrderPrice,OrderQty,OrderBSFlag,ApplSeqNum,OrderNO";
    private static final String TRADES_HEADER =
        "MDTime,TradeBuyNo,TradeSellNo,TradeBSFlag,TradePrice,TradeQty,ApplSeqNum";

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void shouldPrintTheCountsWhenADayMatches() throws IOException
    {
        final int exitStatus = checkSse("10.01");

        assertEquals(ToolException.FINE, exitStatus, err::toString);
        assertTrue(out.toString().lines().anyMatch("trades matched 1/1"::equals), out::toString);
        assertTrue(out.toString().lines().anyMatch("new orders 2"::equals), out::toString);
        assertTrue(out.toString().contains("ns per command "), out::toString);
    }

    @Test
    void shouldAnswerNoAndNameTheTradeWhenItDiffers() throws IOException
    {
        final int exitStatus = checkSse("10.02");

        assertEquals(ToolException.ANSWER_IS_NO, exitStatus);
        assertTrue(out.toString().lines().anyMatch("trades matched 0/1"::equals), out::toString);
        assertEquals("ringbook: trades.csv line 2 ApplSeqNum 2: expected trade of maker 1 price 1002 ticks " +
            "quantity 100, found trade of maker 1 price 1001 ticks quantity 100", err.toString().strip());
    }

    @Test
    void shouldAnswerNoWhenTheVolumeOfAnAuctionDiffers() throws IOException
    {
        final List<String> orders =
            List.of(ORDERS_HEADER, "09:20:00.000,2,10.00,100,1,1,1", "09:20:00.000,2,10.00,100,2,2,2");

        assertEquals(ToolException.FINE, checkSse(orders, List.of(TRADES_HEADER, "09:25:00.000,1,2,0,10.00,100,3")));
        assertTrue(out.toString().lines().anyMatch("opening auction volume 100/100"::equals), out::toString);

        assertEquals(
            ToolException.ANSWER_IS_NO, checkSse(orders, List.of(TRADES_HEADER, "09:25:00.000,1,2,0,10.00,90,3")));
        assertTrue(out.toString().lines().anyMatch("opening auction volume 100/90"::equals), out::toString);
        assertEquals("ringbook: trades.csv line 2 ApplSeqNum 3: expected opening auction volume 90, found 100",
            err.toString().strip());
    }

    @Test
    void shouldSayWrongUseWhenAFileIsAbsentOrNotNamed()
    {
        assertEquals(ToolException.WRONG_USE, execute("check", "sse", "--orders", "none.csv", "--trades", "none.csv"));
        assertTrue(err.toString().contains("none.csv: no such file"), err::toString);
        assertEquals(ToolException.WRONG_USE, execute("check", "sse", "--orders", "none.csv"));
        assertEquals(ToolException.WRONG_USE, execute("check", "lobster", "--zip", "none.zip"));
        assertEquals(ToolException.WRONG_USE, execute("check", "lobster", "--messages", "none.csv"));
        assertEquals(
            ToolException.WRONG_USE, execute("check", "lobster", "--zip", "a", "--messages", "b", "--book", "c"));
        assertEquals(ToolException.WRONG_USE, execute("check"));
    }

    @Test
    void shouldPrintTheRowsWhenALobsterSampleMatches() throws IOException
    {
        final Path messages = Files.write(directory.resolve("m.csv"), List.of("34200.1,1,7,10,1000000,1"));
        final Path book = Files.write(directory.resolve("b.csv"), List.of("9999999999,0,1000000,10"));

        final int exitStatus =
            execute("check", "lobster", "--messages", messages.toString(), "--book", book.toString());

        assertEquals(ToolException.FINE, exitStatus, err::toString);
        assertTrue(out.toString().lines().anyMatch("rows equal 1/1"::equals), out::toString);
    }

    /** A sell of 100 at 10.01, and a trade with it at a price as published. */
    private int checkSse(final String tradePrice) throws IOException
    {
        return checkSse(
            List.of(ORDERS_HEADER, "09:31:00.000,2,10.01,100,2,1,1"),
            List.of(TRADES_HEADER, "09:31:00.000,4,1,1," + tradePrice + ",100,2"));
    }

    private int checkSse(final List<String> orders, final List<String> trades) throws IOException
    {
        final Path ordersFile = Files.write(directory.resolve("orders.csv"), orders);
        final Path tradesFile = Files.write(directory.resolve("trades.csv"), trades);
        return execute("check", "sse", "--orders", ordersFile.toString(), "--trades", tradesFile.toString());
    }

    private int execute(final String... args)
    {
        final CommandLine commandLine = RingbookMain.commandLine();
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(args);
    }
}
