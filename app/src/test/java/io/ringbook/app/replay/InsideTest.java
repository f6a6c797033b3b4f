package io.ringbook.app.replay;

import io.ringbook.app.Console;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The life of an order, what changed, and the ladder, out of small journals. */
class InsideTest
{
    private static final String STORY = """
        {"cmd":"accounts","mode":"ON"}
        {"cmd":"asset","asset":"BTC","scale":8}
        {"cmd":"asset","asset":"USDT","scale":4}
        {"cmd":"instrument","symbol":"BTC-USDT","base":"BTC","quote":"USDT","tickSize":"0.01","lotSize":"0.1",\
        "makerFeeBps":"10.0","takerFeeBps":"20.0"}
        {"cmd":"deposit","account":1,"asset":"USDT","amount":"10000","transferId":1}
        {"cmd":"deposit","account":2,"asset":"BTC","amount":"10","transferId":1}
        {"cmd":"new","account":1,"clOrdId":"b1","symbol":"BTC-USDT","side":"BUY","type":"LIMIT","tif":"GTC",\
        "price":"100","qty":"2"}
        {"cmd":"new","account":1,"clOrdId":"b2","symbol":"BTC-USDT","side":"BUY","type":"LIMIT","tif":"GTC",\
        "price":"100","qty":"3"}
        {"cmd":"new","account":2,"clOrdId":"s1","symbol":"BTC-USDT","side":"SELL","type":"LIMIT","tif":"GTC",\
        "price":"100","qty":"3"}
        {"cmd":"replace","account":1,"origClOrdId":"b2","clOrdId":"b3","price":"99","qty":"4"}
        {"cmd":"cancel","account":1,"clOrdId":"b3"}
        {"cmd":"new","account":1,"clOrdId":"b2","symbol":"BTC-USDT","side":"BUY","type":"LIMIT","tif":"GTC",\
        "price":"98","qty":"1"}
        {"cmd":"new","account":2,"clOrdId":"st","symbol":"BTC-USDT","side":"SELL","type":"STOP_LIMIT","tif":"GTC",\
        "price":"97","stopPrice":"98","qty":"0.5"}
        {"cmd":"new","account":2,"clOrdId":"s2","symbol":"BTC-USDT","side":"SELL","type":"LIMIT","tif":"IOC",\
        "price":"98","qty":"0.2"}
        {"cmd":"new","account":2,"clOrdId":"s3","symbol":"BTC-USDT","side":"SELL","type":"LIMIT","tif":"GTC",\
        "price":"105","qty":"0.7"}
        """;

    @TempDir
    private static Path directory;

    private static String data;

    private final Console console = new Console();

    @BeforeAll
    static void run() throws IOException
    {
        data = story("data", STORY);
    }

    @Test
    void shouldTellTheLifeOfAnOrder()
    {
        assertEquals(0, console.run("replay", data, "--order", "2"), console.err());
        final List<String> lines = console.out().lines().toList();
        assertEquals("order 2: BUY 3.0 BTC-USDT at 100.00, LIMIT GTC, account 1, client id b2", lines.get(0));
        assertTrue(lines.get(1).matches(
            " +8  20\\S+Z  command +new account=1 symbol=BTC-USDT side=BUY type=LIMIT tif=GTC price=100.00 qty=3.0 " +
            "clOrdId=b2"), lines.get(1));
        assertEquals("accepted   order 2", lines.get(2).strip());
        assertEquals(
            "balance    USDT of account 1: available 9499 (-300.6), locked 501 (+300.6)", lines.get(3).strip());
        assertEquals("queue      rests at 100.00 behind 1 order with 2.0", lines.get(4).strip());
        assertTrue(lines.get(5).matches(" +9  20\\S+Z  fill +1.0 at 100.00, trade 2 as maker, with order 3 of " +
            "account 2, fee 0.1 USDT, left 2.0"), lines.get(5));
        assertEquals("replaced   4.0 at 99.00, client id now b3, priority lost, left 3.0", lines.get(9).strip());
        assertEquals("queue      rests at 99.00, first at its price", lines.get(11).strip());
        assertEquals("canceled   USER, 3.0 taken back, 1.0 filled before", lines.get(13).strip());
        assertEquals("CANCELED (USER) after sequence 11: 1.0 filled in 1 trade, average price 100, fees 0.1 USDT",
            console.line("status"));

        assertEquals(0, console.run("replay", data, "--order", "5"), console.err());
        assertTrue(console.out().contains("triggered  stop price 98.00, last trade at 98.00"), console.out());
        assertTrue(console.line("status").startsWith("FILLED after sequence 14: 0.5 filled in 1 trade"));
    }

    @Test
    void shouldTellTheLifeOfAnOrderUpToAnyMoment()
    {
        assertEquals(0, console.run("replay", data, "--order", "2", "--to", "9"), console.err());
        assertEquals("PARTIALLY_FILLED: 1.0 filled in 1 trade, average price 100, fees 0.1 USDT, 2.0 left",
            console.line("status"));
        assertEquals(0, console.run("replay", data, "--order", "5", "--to", "13"), console.err());
        assertEquals("PENDING_TRIGGER: 0.0 filled, 0.5 left", console.line("status"));

        assertEquals(0, console.run("replay", data, "--order", "7", "--from-snapshot"), console.err());
        assertTrue(console.out().contains("snapshot   live: 0.7 left, 0.0 filled"), console.out());
        assertEquals(1, console.run("replay", data, "--order", "2", "--from-snapshot"));
        assertTrue(console.err().contains("leave out --from-snapshot"), console.err());
        assertEquals(1, console.run("replay", data, "--order", "2", "--to", "99"));
        assertTrue(console.err().contains("found the end of the journal after 15"), console.err());
    }

    @Test
    void shouldFindAllOrdersThatHaveHadAClientsId()
    {
        assertEquals(0, console.run("replay", data, "--order", "1/b2"), console.err());
        assertEquals(List.of("order 2", "order 4"), console.out().lines()
            .filter((line) -> line.startsWith("order ")).map((line) -> line.substring(0, 7)).toList());
        assertEquals(0, console.run("replay", data, "--order", "1/b3"), console.err());
        assertTrue(console.out().startsWith("order 2: "), console.out());

        assertEquals(1, console.run("replay", data, "--order", "2/b2"));
        assertTrue(console.err().contains("no order of account 2 with client id b2: up to sequence 15 the journal " +
            "has orders 1 to 7"), console.err());
        assertEquals(1, console.run("replay", data, "--order", "8"));
        assertEquals("ringbook: no order 8: up to sequence 15 the journal has orders 1 to 7", console.err().strip());
        assertEquals(2, console.run("replay", data, "--order", "0"));
        assertEquals(2, console.run("replay", data, "--order", "1", "--verify"));
        assertEquals(2, console.run("replay", data, "--json"));
    }

    @Test
    void shouldTellALifeInTheWordsOfTheTextProtocol()
    {
        assertEquals(0, console.run("replay", data, "--order", "2", "--json"), console.err());
        final List<String> lines = console.out().lines().toList();
        assertTrue(lines.get(0).startsWith("{\"seq\":8,\"cmd\":\"new\",\"time\":"), lines.get(0));
        assertTrue(lines.contains("{\"seq\":8,\"event\":\"QUEUED\",\"orderId\":2,\"price\":\"100.00\"," +
            "\"ordersAhead\":1,\"qtyAhead\":\"2.0\"}"), console.out());
        assertEquals("{\"summary\":\"ORDER\",\"orderId\":2,\"account\":1,\"symbol\":\"BTC-USDT\"," +
            "\"status\":\"CANCELED\",\"endSeq\":11,\"cumQty\":\"1.0\",\"leaves\":\"0.0\",\"trades\":1," +
            "\"avgPrice\":\"100\",\"fee\":\"0.1\",\"feeAsset\":\"USDT\"}", lines.get(lines.size() - 1));
    }

    @Test
    void shouldTellWhatChangedBetweenTwoMoments()
    {
        assertEquals(0, console.run("replay", data, "--diff", "8", "15"), console.err());
        assertEquals("3.7 in 4 trades", console.line("traded BTC-USDT"));
        assertEquals("2 new, 2 gone, 0 changed", console.line("orders:"));
        assertTrue(console.line("  - 1  ").endsWith(": FILLED after sequence 9"), console.out());
        assertTrue(console.line("  - 2  ").endsWith(": CANCELED (USER) after sequence 11"), console.out());
        assertTrue(console.line("  + 4  ").contains("left=0.3 filled=0.7"), console.out());
        assertEquals("available 9499 -> 9601.5726, locked 501 -> 29.4588", console.line("  ~ 1 USDT"));
        assertEquals("lastPrice none -> 98.00, dynamicReference none -> 98.00", console.line("  ~ BTC-USDT"));
        assertEquals("quantity=5.0 orders=2", console.line("  - BTC-USDT BUY 100.00"));

        assertEquals(0, console.run("replay", data, "--diff", "8", "15", "--rows", "1"), console.err());
        assertEquals(3, console.out().lines().filter((line) -> line.contains("--rows 0 prints all")).count());
        assertTrue(console.out().contains("  and 3 more"), console.out());
        assertEquals(0, console.run("replay", data, "--diff", "15", "15"), console.err());
        assertTrue(console.out().endsWith("no difference\n"), console.out());

        assertEquals(0, console.run("replay", data, "--diff", "8", "15", "--json"), console.err());
        assertTrue(console.out().contains("{\"diff\":\"orders\",\"new\":2,\"gone\":2,\"changed\":0,\"shown\":4}"));
        assertEquals(2, console.run("replay", data, "--diff", "15", "8"));
        assertEquals(2, console.run("replay", data, "--diff", "8", "end"));
        assertEquals(1, console.run("replay", data, "--diff", "8", "16"));
    }

    @Test
    void shouldTellWhereTwoJournalsPart() throws IOException
    {
        final String other = story("other", STORY.replace("\"qty\":\"0.7\"", "\"qty\":\"0.8\""));
        assertEquals(1, console.run("replay", "--diff", data, other), console.err());
        assertEquals("differ first at sequence 15", console.line("commands  "));
        assertTrue(console.line("  A  ").endsWith("qty=0.7 clOrdId=s3"), console.out());
        assertTrue(console.line("  B  ").endsWith("qty=0.8 clOrdId=s3"), console.out());
        assertEquals("left 0.7 -> 0.8", console.line("  ~ 7"));

        assertEquals(1, console.run("replay", "--diff", data, other, "--to", "14"), console.err());
        assertEquals("the same from sequence 1 to 14", console.line("commands  "));
        assertTrue(console.line("times").startsWith("14 of the same commands have another time"), console.out());

        assertEquals(0, console.run("replay", "--diff", data, data), console.err());
        assertTrue(console.out().endsWith("no difference\n"), console.out());
        assertEquals(2, console.run("replay", "--diff", data, directory.resolve("none").toString()));
    }

    @Test
    void shouldDrawALadderWithinEightyColumns()
    {
        assertEquals(0, console.run("replay", data, "--book", "BTC-USDT"), console.err());
        final List<String> lines = console.out().lines().toList();
        final int at = lines.indexOf("           total  orders       bid   price         ask  orders  total");
        assertTrue(at > 0, console.out());
        assertTrue(lines.get(at - 3).matches("BTC-USDT, CONTINUOUS, after command 15 at 20\\S+Z"), lines.get(at - 3));
        assertTrue(lines.get(at - 2).startsWith("last trade 0.5 at 98.00, trade 4 at 20"), lines.get(at - 2));
        assertEquals(List.of(
            "                                    105.00 *       0.7       1    0.7  #########",
            "                       spread 7.00 (6.897 %), mid 101.50",
            "     ####    0.3       1       0.3   98.00 *"), lines.subList(at + 1, lines.size()));
        assertTrue(lines.subList(at, lines.size()).stream().allMatch((line) -> line.length() <= 80), console.out());
        assertFalse(console.out().contains("\033"), "colours are for a terminal");

        assertEquals(0, console.run("replay", data, "--book", "BTC-USDT", "--to", "13"), console.err());
        assertTrue(console.out().endsWith("stops to sell not yet triggered: 1\n"), console.out());
        assertTrue(console.out().contains("(no asks)"), console.out());
    }

    @Test
    void shouldSayHowFarABookIsCrossedInACall() throws IOException
    {
        final Path input = Files.writeString(directory.resolve("call.jsonl"), String.join("\n",
            "{'cmd':'instrument','symbol':'Y','base':'A','quote':'B','tickSize':'0.5','lotSize':'1'}",
            "{'cmd':'phase','symbol':'Y','phase':'PRE_OPEN'}",
            "{'cmd':'new','account':1,'symbol':'Y','side':'BUY','price':'10','qty':'30'}",
            "{'cmd':'new','account':2,'symbol':'Y','side':'SELL','price':'8','qty':'20'}").replace('\'', '"'));
        final String call = directory.resolve("call").toString();
        assertEquals(0, console.run(
            "run", "--input", input.toString(), "--no-postgres", "--no-follower", "--data", call), console.err());
        assertEquals(0, console.run("replay", call, "--book", "Y"), console.err());
        assertTrue(console.out().contains(" crossed by 2.0 (22.222 %), mid 9.0\n"), console.out());
    }

    /** What lives say must be what the trades of the journal add up to. */
    @Test
    void shouldFillOrdersByWhatWasTraded()
    {
        final String flow = directory.resolve("flow").toString();
        assertEquals(0, console.run("run", "--commands", "3000", "--no-postgres", "--no-follower", "--data", flow));
        final long seed = System.nanoTime();
        final Random random = new Random(seed);
        for (int i = 0; i < 4; i++)
        {
            final int orderId = 1 + random.nextInt(2_500);
            assertEquals(0, console.run("replay", flow, "--order", String.valueOf(orderId), "--json"), console.err());
            BigDecimal traded = BigDecimal.ZERO;
            for (final String line : console.out().lines().toList())
            {
                if (line.contains("\"event\":\"TRADE\""))
                {
                    traded = traded.add(field(line, "qty"));
                }
            }
            final String last = console.out().lines().reduce((first, second) -> second).orElseThrow();
            assertEquals(0, traded.compareTo(field(last, "cumQty")), "seed=" + seed + "\n" + console.out());
        }
        assertEquals(0, console.run("replay", flow), console.err());
        final String live = console.line("orders").replaceFirst(".* (\\S+) live", "$1");
        assertEquals(0, console.run("replay", flow, "--diff", "0", "3000", "--rows", "0"), console.err());
        assertEquals("0 -> " + live, console.line("orders live"));
        assertEquals(live + " new, 0 gone, 0 changed", console.line("orders:"));
    }

    private static BigDecimal field(final String line, final String name)
    {
        final Matcher matcher = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(line);
        assertTrue(matcher.find(), line);
        return new BigDecimal(matcher.group(1));
    }

    private static String story(final String name, final String lines) throws IOException
    {
        final Console console = new Console();
        final Path input = Files.writeString(directory.resolve(name + ".jsonl"), lines);
        final String made = directory.resolve(name).toString();
        assertEquals(
            0, console.run("run", "--input", input.toString(), "--no-postgres", "--data", made), console.err());
        return made;
    }
}
