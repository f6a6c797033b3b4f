package io.ringbook.app.run;

import io.ringbook.app.Console;
import io.ringbook.app.JournalDamage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RunToolTest
{
    private static final String COMMANDS = "20000";

    private final Console console = new Console();

    @TempDir
    private Path directory;

    @Test
    void shouldRunAndProveThatAReplayComesToTheSameState()
    {
        runWithoutPostgres();

        assertTrue(console.line("commands").startsWith("20,000 in "), console.out());
        assertTrue(console.line("trades").contains("as the flow reckoned"), console.out());
        assertTrue(console.line("latency").matches("p50 .* p90 .* p99 .* p99\\.9 .* max .*"), console.out());
        assertTrue(console.line("replay").startsWith("20,000 commands"), console.out());
        assertTrue(
            console.line("state hash").matches("[0-9a-f]{16} after sequence 20000, the replay's is equal"),
            console.out());
        assertFalse(console.out().contains("PostgreSQL"), console.out());
    }

    @Test
    void shouldGoOnWhereTheLastRunEnded()
    {
        runWithoutPostgres();
        final String before = console.line("state hash").substring(0, 16);
        assertEquals(0, console.run("replay", directory.toString(), "--hash"), console.err());
        assertEquals(before, console.out().strip());

        runWithoutPostgres();

        assertTrue(console.line("recovered").startsWith("20,000 commands"), console.out());
        assertTrue(console.line("commands").startsWith("20,000 in "), console.out());
        assertTrue(console.line("trades").contains("as the flow reckoned"), console.out());
        assertTrue(console.line("state hash").contains("after sequence 40000, the replay's is equal"), console.out());
    }

    @Test
    void shouldCopyToPostgreSqlAndGoOnWithIt()
    {
        for (int i = 1; i <= 2; i++)
        {
            assertEquals(
                0, console.run("run", "--commands", COMMANDS, "--data", directory.toString()), console.err());
            assertTrue(console.line("PostgreSQL").contains("orders, equal to the engine's"), console.out());
            assertTrue(console.line("state hash").contains("the replay's is equal"), console.out());
        }
    }

    @Test
    void shouldRunWithMoneyThatTheAuditFindsInOrder()
    {
        final String data = directory.toString();
        assertEquals(
            0, console.run("run", "--accounts", "--commands", COMMANDS, "--no-postgres", "--data", data),
            console.err());
        assertTrue(console.line("trades").contains("as the flow reckoned"), console.out());

        assertEquals(0, console.run("run", "--commands", COMMANDS, "--no-postgres", "--data", data), console.err());
        assertTrue(console.line("trades").contains("as the flow reckoned"), console.out());

        assertEquals(0, console.run("replay", data, "--audit"), console.err());
        assertTrue(console.line("audit").startsWith("all money adds up after sequence 40000"), console.out());
        assertTrue(console.line("USDT").matches(".* [1-9]\\d*\\.\\d+ +0"), console.out());
    }

    @Test
    void shouldNotBeginMoneyInAJournalWithout()
    {
        runWithoutPostgres();
        assertEquals(
            2, console.run("run", "--accounts", "--no-postgres", "--data", directory.toString()), console.out());
        assertTrue(console.err().contains("found one with accounts OFF"), console.err());
        assertEquals(1, console.err().lines().count(), console.err());
    }

    @Test
    void shouldTradeTheSameAndReplayEqualInEachLayout()
    {
        final String[] trades = new String[2];
        final String[] layouts = {"fused", "pipelined"};
        for (int i = 0; i < layouts.length; i++)
        {
            assertEquals(0, console.run("run", "--commands", COMMANDS, "--no-postgres", "--layout", layouts[i],
                "--data", directory.resolve(layouts[i]).toString()), console.err());
            assertTrue(console.line("state hash").contains(", the replay's is equal"), console.out());
            assertTrue(console.line("trades").contains("as the flow reckoned"), console.out());
            trades[i] = console.line("trades");
        }
        assertEquals(trades[0], trades[1]);
        assertEquals(2, console.run("run", "--layout", "striped", "--data", directory.toString()));
        assertTrue(console.err().contains("expected fused or pipelined, found 'striped'"), console.err());
    }

    @Test
    void shouldKeepTheScheduleAskedFor()
    {
        assertEquals(
            0, console.run("run", "--commands", "10k", "--rate", "20k/s", "--no-postgres", "--instruments", "2",
                "--durability", "group-sync", "--data", directory.toString()), console.err());
        assertTrue(console.line("commands").matches("10,000 in (0\\.[5-9]|[1-9]\\d*\\.\\d) s: .*"), console.out());
    }

    @Test
    void shouldRefuseADamagedJournalNamingThePlace() throws IOException
    {
        runWithoutPostgres();
        final Path file = JournalDamage.flipBit(directory, 500_000);

        for (final String command : new String[] {"run --no-postgres --data", "replay"})
        {
            assertEquals(1, console.run((command + " " + directory).split(" ")), console.out());
            assertEquals(1, console.err().lines().count(), console.err());
            assertTrue(console.err().contains(file.getFileName().toString()), console.err());
            assertTrue(console.err().matches("(?s).* at byte \\d+.*sequence=\\d+.*"), console.err());
        }
    }

    @Test
    void shouldTakeTheCommandsOfAFile() throws IOException
    {
        final Path input = Files.writeString(directory.resolve("orders.jsonl"), """
            # a story of four commands
            {"cmd":"instrument","symbol":"ETH-BTC","base":"ETH","quote":"BTC","tickSize":"0.00001","lotSize":"0.1"}
            {"cmd":"new","account":1,"clOrdId":"a1","symbol":"ETH-BTC","side":"BUY","price":"0.05","qty":"10"}
            {"cmd":"new","account":2,"clOrdId":"b1","symbol":"ETH-BTC","side":"SELL","price":"0.05","qty":"4"}
            {"query":"book","symbol":"ETH-BTC"}
            {"cmd":"replace","account":1,"origClOrdId":"a1","price":"0.051","qty":"12"}
            """);
        final String data = directory.resolve("data").toString();

        assertEquals(
            0, console.run("run", "--input", input.toString(), "--no-postgres", "--data", data), console.err());
        assertTrue(console.line("commands").startsWith("4 in "), console.out());
        assertTrue(console.line("trades").startsWith("1;"), console.out());

        assertEquals(0, console.run("replay", data, "--book", "ETH-BTC"), console.err());
        assertTrue(console.line("orders").startsWith("2 accepted, 1 live"), console.out());
        assertTrue(console.out().lines().anyMatch((line) ->
            line.matches(" *#+ +8\\.0 +1 +8\\.0 +0\\.05100 \\*")), console.out());
    }

    @Test
    void shouldSayWhichLineOfAFileWasNotUnderstood() throws IOException
    {
        final Path input = Files.writeString(directory.resolve("orders.jsonl"), """
            {"cmd":"asset","asset":"BTC","scale":8}
            {"cmd":"nonsense"}
            """);

        assertEquals(1, console.run("run", "--input", input.toString(), "--no-postgres", "--data",
            directory.resolve("data").toString()), console.out());
        assertTrue(console.err().contains("orders.jsonl line 2: "), console.err());
        assertTrue(console.line("commands").startsWith("1 in "), console.out());
    }

    @Test
    void shouldSayHowToGoOnWhereAFileOrADatabaseIsOfNoUse() throws IOException
    {
        final String data = directory.resolve("data").toString();
        assertEquals(2, console.run("run", "--input", directory.resolve("none").toString(), "--data", data));
        assertTrue(console.err().contains("no such file"), console.err());

        final Path input = Files.writeString(directory.resolve("book.csv"), "1,2,3\n");
        assertEquals(2, console.run("run", "--input", input.toString(), "--format", "lobster", "--data", data));
        assertTrue(console.err().contains("_message"), console.err());

        assertEquals(2, console.run("run", "--commands", "1", "--data", data, "--postgres",
            "postgresql://nobody:secret@127.0.0.1:1/none"));
        assertEquals(1, console.err().lines().count(), console.err());
        assertTrue(console.err().contains("--no-postgres"), console.err());
        assertFalse(console.err().contains("secret"), console.err());
    }

    private void runWithoutPostgres()
    {
        assertEquals(
            0, console.run("run", "--commands", COMMANDS, "--no-postgres", "--data", directory.toString()),
            console.err());
        assertEquals("", console.err());
    }
}
