package io.ringbook.app.replay;

import io.ringbook.app.Console;
import io.ringbook.app.postgres.EmbeddedDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A script with money through a run: the audit shows what was worked out by hand, and finds what was tampered with. */
class AuditTest
{
    private static final String SCRIPT = """
        {"cmd":"accounts","mode":"ON"}
        {"cmd":"instrument","symbol":"ETH-BTC","base":"ETH","quote":"BTC","tickSize":"0.00001","lotSize":"0.1",\
        "makerFeeBps":"-1","takerFeeBps":"10","stp":"NONE"}
        {"cmd":"deposit","account":1,"asset":"BTC","amount":"2.5","transferId":1}
        {"cmd":"deposit","account":2,"asset":"ETH","amount":"100","transferId":1}
        {"cmd":"withdraw","account":2,"asset":"ETH","amount":"1","transferId":2}
        {"cmd":"new","account":1,"clOrdId":"a1","symbol":"ETH-BTC","side":"BUY","price":"0.05","qty":"10"}
        {"cmd":"new","account":2,"clOrdId":"b1","symbol":"ETH-BTC","side":"SELL","price":"0.05","qty":"4"}
        {"cmd":"new","account":2,"clOrdId":"b2","symbol":"ETH-BTC","side":"SELL","price":"0.06","qty":"5"}
        """;

    private final Console console = new Console();

    @TempDir
    private Path directory;

    @Test
    void shouldAddUpAllMoneyOfAJournal() throws IOException
    {
        run("--no-postgres");
        assertEquals(0, console.run("replay", data(), "--audit"), console.err());
        assertEquals("2.5            0    2.19952  0.3003  0.00018           0", console.line("BTC"));
        assertEquals("100            1         94       5        0           0", console.line("ETH"));
        assertEquals(
            "all money adds up after sequence 8: 4 balances, the locks of 2 live orders", console.line("audit"));

        assertEquals(0, console.run("replay", data(), "--audit", "--to", "6"), console.err());
        assertTrue(console.line("audit").startsWith("all money adds up after sequence 6"), console.out());
        assertEquals(1, console.run("replay", data(), "--audit", "--to", "9"));
        assertTrue(console.err().contains("found the end of the journal after 8"), console.err());
    }

    @Test
    void shouldSayThatThereIsNoMoneyWithAccountsOff()
    {
        assertEquals(0, console.run("run", "--commands", "2k", "--no-postgres", "--data", data()), console.err());
        assertEquals(0, console.run("replay", data(), "--audit"), console.err());
        assertEquals(
            "accounts are OFF after sequence 2000: there is no money in this journal", console.line("audit"));
    }

    @Test
    void shouldFindWhatWasTamperedWithInPostgreSql() throws IOException, SQLException
    {
        run();
        assertTrue(console.line("PostgreSQL").contains("equal to the engine's"), console.out());
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory.resolve("data").resolve("postgres")))
        {
            assertEquals(0, audit(database), console.err());
            assertEquals(
                "balances and ledger_entries equal the engine's after sequence 8", console.line("PostgreSQL"));

            assertDifference(
                database, "UPDATE ringbook.balances SET locked = locked + 0.00000001 WHERE account = 1 AND " +
                "asset = 'BTC'", "balances, account 1, BTC locked: expected 0.3003, found 0.30030001");
            assertDifference(
                database, "DELETE FROM ringbook.balances WHERE account = 2 AND asset = 'ETH'",
                "balances, account 2, ETH available: expected 90, found 0");
            assertDifference(
                database, "INSERT INTO ringbook.balances VALUES (3, 'ETH', 1, 0, 1, now(), 1)",
                "balances, account 3, ETH available: expected 0, found 1");
            assertDifference(
                database, "UPDATE ringbook.ledger_entries SET amount = 7 WHERE sequence = 4 AND entry = 1",
                "ledger_entries, account 2, ETH available: expected 90, found -3");
            assertDifference(
                database, "UPDATE ringbook.ledger_entries SET amount = 0 WHERE bucket = 'FEES' AND amount < 0",
                "ledger_entries, FEES of BTC: expected 0.00018, found 0.0002");
            assertDifference(
                database, "UPDATE ringbook.ledger_entries SET sequence = 3, entry = 9 WHERE sequence = 4 AND entry = 2",
                "ledger_entries, sum of sequence 3, ETH: expected 0, found -100");
            assertDifference(
                database, "UPDATE ringbook.projector_position SET last_trade_id = 9",
                "projector_position, last_trade_id: expected 1, found 9");
            assertDifference(
                database, "UPDATE ringbook.projector_position SET sequence = 9", "PostgreSQL is ahead of the journal");
            execute(database, "DROP SCHEMA ringbook CASCADE");
            assertEquals(2, audit(database));
            assertTrue(console.err().contains("ringbook.projector_position"), console.err());
        }
    }

    @Test
    void shouldRefuseOptionsThatDoNotGoTogether() throws IOException
    {
        run("--no-postgres");
        final String nowhere = "jdbc:postgresql://127.0.0.1:1/none";
        assertEquals(2, console.run("replay", data(), "--postgres", nowhere));
        assertTrue(console.err().contains("--postgres: expected with --audit"), console.err());
        assertEquals(2, console.run("replay", data(), "--audit", "--to", "3", "--postgres", nowhere));
        assertEquals(2, console.run("replay", data(), "--audit", "--hash"));
        assertEquals(2, console.run("replay", data(), "--audit", "--postgres", nowhere));
        assertTrue(console.err().contains("PostgreSQL cannot be read"), console.err());
    }

    /** The tables are set aside before, and as they were afterwards. */
    private void assertDifference(final EmbeddedDatabase database, final String tampering, final String expected)
        throws SQLException
    {
        execute(database, "CREATE SCHEMA kept");
        for (final String table : new String[] {"balances", "ledger_entries", "projector_position"})
        {
            execute(database, "CREATE TABLE kept." + table + " AS TABLE ringbook." + table);
        }
        execute(database, tampering);
        assertEquals(1, audit(database), console.out());
        assertTrue(console.err().contains(expected), console.err());
        for (final String table : new String[] {"balances", "ledger_entries", "projector_position"})
        {
            execute(database, "TRUNCATE ringbook." + table);
            execute(database, "INSERT INTO ringbook." + table + " SELECT * FROM kept." + table);
        }
        execute(database, "DROP SCHEMA kept CASCADE");
    }

    private int audit(final EmbeddedDatabase database)
    {
        return console.run(
            "replay", data(), "--audit", "--postgres", database.url() + "?user=" + database.user() +
            (null == database.password() ? "" : "&password=" + database.password()));
    }

    private void run(final String... options) throws IOException
    {
        final Path input = directory.resolve("money.jsonl");
        Files.writeString(input, SCRIPT);
        final String[] args = new String[5 + options.length];
        System.arraycopy(new String[] {"run", "--input", input.toString(), "--data", data()}, 0, args, 0, 5);
        System.arraycopy(options, 0, args, 5, options.length);
        assertEquals(0, console.run(args), () -> console.out() + console.err());
    }

    private String data()
    {
        return directory.resolve("data").toString();
    }

    private static void execute(final EmbeddedDatabase database, final String sql) throws SQLException
    {
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.user(), database.password());
            Statement statement = connection.createStatement())
        {
            statement.execute(sql);
        }
    }
}
