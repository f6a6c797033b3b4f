package io.ringbook.app.replay;

import io.ringbook.app.Console;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A run of the order flow with money, and what would have become of it. */
class WhatIfToolTest
{
    private static final String SAME = "{}";

    @TempDir
    private static Path directory;

    private final Console console = new Console();

    @BeforeAll
    static void run()
    {
        final Console console = new Console();
        assertEquals(0, console.run(
            "run", "--accounts", "--commands", "20k", "--no-postgres", "--data", data()), console.err());
    }

    @Test
    void shouldComeToTheSameWhenTheFileSaysNothing() throws IOException
    {
        assertEquals(0, whatIf(SAME), console.err());
        assertTrue(console.line("commands").startsWith("20,000 up to sequence 20000, "), console.out());
        assertEquals("none differs: the two are the same", console.line("first event"));
        assertEquals("0 commands with another one", console.line("outcomes"));
        assertTrue(console.out().contains("no account ends with another balance"), console.out());
        assertTrue(console.line("money").startsWith("adds up in both"), console.out());
    }

    @Test
    void shouldReplayWithTheExampleOfTheDocs()
    {
        assertEquals(0, console.run("replay", data(), "--what-if", example()), console.err());
        assertTrue(console.line("first outcome").startsWith("sequence "), console.out());
        final String[] trades = console.line("SOL-USDT").split(" +");
        assertEquals(trades[0], trades[1], "only its fees differ");
        assertTrue(console.out().contains(" accounts end with other balances; valued in USDT"), console.out());
        assertTrue(console.line("money").startsWith("adds up in both"), console.out());
    }

    @Test
    void shouldShowHigherFeesAndNoOtherTrade() throws IOException
    {
        final String fees = "{\"instruments\": {\"*\": {\"makerFeeBps\": 1, \"takerFeeBps\": \"5\"}}}";
        assertEquals(0, whatIf(fees), console.err());
        assertTrue(console.line("first outcome").startsWith("none differs"), console.out());
        final String[] quote = console.line("USDT").split(" +");
        assertEquals(quote[0], quote[1], "makers pay as before");
        assertEquals(2, Double.parseDouble(quote[3]) / Double.parseDouble(quote[2]), 1e-3, "takers twice as much");

        assertEquals(0, whatIf(fees, "--rows", "2"), console.err());
        assertEquals(4, console.out().lines().filter((line) -> line.matches("\\d+ +-.*USDT -.*")).count(),
            console.out());
        assertEquals(0, whatIf(fees, "--to", "3000", "--json"), console.err());
        assertEquals(1, console.out().lines().count(), console.out());
        assertTrue(console.out().startsWith("{\"sequence\":3000,\"commands\":3000,"), console.out());
        assertTrue(console.out().contains("\"otherOutcomes\":0,"), console.out());
        assertTrue(console.out().contains("\"symbol\":\"BTC-USDT\""), console.out());
    }

    @Test
    void shouldSayThatTheJournalEndsBeforeTheCommandAskedFor() throws IOException
    {
        assertEquals(1, whatIf(SAME, "--to", "20001"));
        assertTrue(console.err().contains("found the end of the journal after 20000"), console.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "`` | line 1, column 1: expected a JSON object, found an empty file",
        "[] | line 1, column 1: expected a JSON object, found an array",
        "{} {} | line 1, column 4: expected nothing behind the object",
        "{'instruments': { | not valid JSON: Unexpected end-of-input: expected close marker for Object\n",
        "x\u4000\u00c1 | not valid JSON: Unrecognized token 'x??'",
        "{'fees': 1} | line 1, column 2: expected the key instruments or note, found 'fees'",
        "{'instruments': 5} | instruments: expected an object of instruments by symbol, found 5",
        "{'instruments': {'*': []}} | *: expected an object of what changes, found an array",
        "{'instruments': {'*': {'fee': 1}}} | line 1, column 24: unknown key 'fee': expected one of makerFeeBps,",
        "{'instruments': {'*': {'takerFeeBps': '1,5'}}} | takerFeeBps: expected a decimal from -5000 to 10000 with",
        "{'instruments': {'*': {'takerFeeBps': true}}} | takerFeeBps: expected a decimal from",
        "{'instruments': {'*': {'tickSize': 0}}} | tickSize: expected a decimal above 0",
        "{'instruments': {'*': {'tickSize': 1e99}}} | tickSize: expected a decimal above 0",
        "{'instruments': {'*': {'matching': 'LIFO'}}} | matching: expected FIFO or PRO_RATA, found \"LIFO\"",
        "{'instruments': {'*': {'stp': null}}} | stp: expected NONE or CANCEL_NEWEST or",
        "{'instruments': {'*': {'stp': 'NONE', 'stp': 'NONE'}}} | expected each name once, found 'stp' again",
        "{'instruments': {'*': {'makerFeeBps': 1, 'makerFeePerLot': 1}}} | basis points or per lot, found both",
        "{'instruments': {'NONE': {}}} | up to sequence 20000, found 'NONE'; there is BTC-USDT, ETH",
        "{'instruments': {'*': {'minPrice': '0.001'}}} | minPrice: expected a multiple of 0.01, found 0.001",
        "{'instruments': {'*': {'feeAsset': 'RECEIVED', 'takerFeePerLot': 1}}} | as changed: INVALID_INSTRUMENT"
    })
    void shouldSayWhereTheFileIsWrong(final String content, final String expected) throws IOException
    {
        assertEquals(2, whatIf(content.replace('\'', '"')), console.out());
        assertTrue(console.err().contains(expected), console.err());
        assertEquals(1, console.err().lines().count(), console.err());
        assertEquals("", console.out());
    }

    @Test
    void shouldRefuseWhatDoesNotGoTogether() throws IOException
    {
        for (final String option : List.of("--verify", "--hash", "--from-snapshot"))
        {
            assertEquals(2, whatIf(SAME, option));
            assertTrue(console.err().contains("--what-if: expected without"), console.err());
        }
        assertEquals(2, whatIf(SAME, "--audit"));
        assertTrue(console.err().contains("found --audit and --what-if"), console.err());
        assertEquals(2, console.run("replay", data(), "--json"));
        assertTrue(console.err().contains("--what-if"), console.err());
        assertEquals(2, whatIf(SAME, "--rows", "-1"));
        assertEquals(2, console.run("replay", data(), "--what-if", directory.resolve("none.json").toString()));
        assertTrue(console.err().contains("none.json: expected a JSON file of changes, found nothing"), console.err());
        assertEquals(2, console.run("replay", data(), "--what-if", data()));
        assertTrue(console.err().contains("found a directory"), console.err());
    }

    @Test
    void shouldTellTradesAndScheduledFeesOnlyWhenAccountsAreOff(@TempDir final Path off) throws IOException
    {
        assertEquals(
            0, console.run("run", "--commands", "3k", "--no-postgres", "--data", off.toString()), console.err());
        assertEquals(0, console.run("replay", off.toString(), "--what-if", example()), console.err());
        assertTrue(console.out().contains("accounts are OFF: nobody pays fees in this journal"), console.out());
        assertTrue(console.out().contains("USDT"), console.out());
        assertFalse(console.out().contains("money"), console.out());
    }

    private int whatIf(final String content, final String... options) throws IOException
    {
        final Path file = directory.resolve("changes.json");
        Files.writeString(file, content);
        final String[] args = new String[4 + options.length];
        System.arraycopy(new String[] {"replay", data(), "--what-if", file.toString()}, 0, args, 0, 4);
        System.arraycopy(options, 0, args, 4, options.length);
        return console.run(args);
    }

    private static String data()
    {
        return directory.resolve("data").toString();
    }

    /** The tests of a module run in its directory. */
    private static String example()
    {
        final Path here = Path.of("config", "what-if-fees.json");
        return (Files.exists(here) ? here : Path.of("..").resolve(here)).toString();
    }
}
