package io.ringbook.app.run;

import io.ringbook.app.Console;
import io.ringbook.app.market.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RunSseTest
{
    private static final String ORDERS = """
        MDTime,OrderType,OrderPrice,OrderQty,OrderBSFlag,ApplSeqNum,OrderNO
        09:20:00.000,2,10.05,300,1,1,11
        09:20:00.000,2,9.95,200,2,2,12
        09:20:00.000,2,9.90,10,1,3,13
        09:21:00.000,10,0,10,1,4,13
        09:31:00.000,2,10.20,500,2,6,14
        09:32:00.000,2,10.21,70,1,9,15
        09:33:00.000,10,0,70,1,10,15
        09:33:00.000,2,10.00,100,1,11,16
        09:33:00.000,2,10.00,30,1,12,17
        14:58:00.000,2,9.90,80,2,14,18
        """;
    private static final String TRADES = """
        MDTime,TradeBuyNo,TradeSellNo,TradeBSFlag,TradePrice,TradeQty,ApplSeqNum
        09:25:00.100,11,12,0,10.05,200,5
        09:31:30.000,11,19,2,10.05,100,7
        09:32:00.000,15,14,1,10.20,500,8
        09:34:00.000,16,20,2,10.00,40,13
        15:00:00.010,16,18,0,10.00,60,15
        15:00:00.010,17,18,0,10.00,20,16
        """;

    private final Console console = new Console();

    @TempDir
    private Path directory;

    @Test
    void shouldMakeThePublishedTradesWhenADayIsFedAsCommands() throws IOException
    {
        final Path orders = write("TINY_orders.csv", ORDERS);
        write("TINY_trades.csv", TRADES);

        assertEquals(0, run(orders), console.err());

        // The instrument; the opening call, 11, 12, 13, the cancel of 13, its uncrossing; 14, 19, 15, the cancel of 15,
        // 16, 17, 20; the closing call, 18, its uncrossing.
        assertTrue(console.line("commands").startsWith("17 in "), console.out());
        assertTrue(
            console.line("trades").startsWith("6, exactly as many as the exchange published; 0 commands refused, 1 "),
            console.out());
        assertTrue(console.line("state hash").contains("after sequence 17, the replay's is equal"), console.out());
        assertEquals(0, console.run("replay", data(), "--book", "TINY"), console.err());
        assertTrue(console.out().lines().anyMatch((line) ->
            line.matches(" *#+ +10 +1 +10 +10\\.00 \\*")), console.out());
    }

    @Test
    void shouldRefuseTheSameDayOnceItIsInTheDirectory() throws IOException
    {
        final Path orders = write("TINY_orders.csv", ORDERS);
        write("TINY_trades.csv", TRADES);
        assertEquals(0, run(orders), console.err());

        assertEquals(2, run(orders), console.out());
        assertEquals(1, console.err().lines().count(), console.err());
        assertTrue(console.err().contains("expected no instrument TINY"), console.err());
        assertTrue(console.err().contains("--data"), console.err());

        final Path other = Files.copy(orders, directory.resolve("OTHER_orders.csv"));
        write("OTHER_trades.csv", TRADES);
        assertEquals(0, run(other), console.err());
        assertTrue(console.line("recovered").startsWith("17 commands"), console.out());
        assertTrue(
            console.line("trades").startsWith("6, exactly as many as the exchange published; 0 commands refused, 2 "),
            console.out());
    }

    @Test
    void shouldAnswerNoWhenTheEngineTradesWhereTheExchangeDidNot() throws IOException
    {
        final Path orders = write("TINY_orders.csv", """
            MDTime,OrderType,OrderPrice,OrderQty,OrderBSFlag,ApplSeqNum,OrderNO
            09:31:00.000,2,10.00,100,2,1,1
            09:31:00.000,2,10.00,100,1,2,2
            """);
        final Path trades = write("apart.csv", TRADES.lines().findFirst().orElseThrow() + "\n");

        assertEquals(1, run(orders, "--trades", trades.toString()), console.out());
        assertTrue(console.line("trades").startsWith("1, NOT the 0 that the exchange published;"), console.out());
        assertEquals(
            "ringbook: expected the 0 trades that the exchange published, found 1", console.err().strip());
        assertTrue(console.line("state hash").contains("the replay's is equal"), console.out());
    }

    @Test
    void shouldExpectTheTradesOfThoseCommandsThatWereSent() throws IOException
    {
        final Path orders = write("TINY_orders.csv", ORDERS);
        write("TINY_trades.csv", TRADES);

        assertEquals(0, run(orders, "--commands", "9"), console.err());
        assertTrue(console.line("commands").startsWith("9 in "), console.out());
        assertTrue(console.line("trades").startsWith("2, exactly as many as"), console.out());
    }

    @Test
    void shouldLeaveNoJournalWhenTheRowsContradictEachOther() throws IOException
    {
        final Path orders = write("TINY_orders.csv", ORDERS.replace("09:33:00.000,10,0,70,", "09:33:00.000,10,0,60,"));
        write("TINY_trades.csv", TRADES);

        assertEquals(1, run(orders), console.out());
        assertEquals("ringbook: TINY_orders.csv line 8 ApplSeqNum 10: expected a cancelled quantity of 60 of order " +
            "15, found 70", console.err().strip());
        assertFalse(Files.exists(directory.resolve("data")));
    }

    @Test
    void shouldNameTheTradesItLookedForWhenTheyAreNotThere() throws IOException
    {
        final Path orders = write("TINY_orders.csv", ORDERS);
        assertEquals(2, run(orders));
        assertEquals(1, console.err().lines().count(), console.err());
        assertTrue(console.err().contains(directory.resolve("TINY_trades.csv") + ": no such file"), console.err());
        assertTrue(console.err().contains("--trades"), console.err());

        assertEquals(2, run(write("day.csv", ORDERS)));
        assertTrue(console.err().contains("expected a name with _orders in it"), console.err());

        assertEquals(2, run(orders, "--trades", "none.csv"));
        assertTrue(console.err().startsWith("ringbook: none.csv: no such file"), console.err());

        assertEquals(2, console.run("run", "--trades", orders.toString(), "--data", data()));
        assertTrue(console.err().contains("--trades: expected with --input FILE --format sse only"), console.err());
        assertEquals(2, run(orders, "--tick-decimals", "5"));
        assertTrue(console.err().contains("expected 0 to 4, found 5"), console.err());
    }

    @ParameterizedTest
    @CsvSource({"600536, '33,553'", "601825, '5,370'"})
    void shouldMakeThePublishedNumberOfTradesWhenAShanghaiDayIsFed(final String security, final String trades)
    {
        assertEquals(0, run(SharedData.file("sse/" + security + "_orders.csv.gz")), console.err());

        assertTrue(
            console.line("trades").startsWith(
                trades + ", exactly as many as the exchange published; 0 commands refused, "), console.out());
        assertTrue(console.line("state hash").contains("the replay's is equal"), console.out());
    }

    private int run(final Path orders, final String... more)
    {
        final String[] args = {
            "run", "--input", orders.toString(), "--format", "sse", "--no-postgres", "--data", data()};
        final String[] all = new String[args.length + more.length];
        System.arraycopy(args, 0, all, 0, args.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return console.run(all);
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
