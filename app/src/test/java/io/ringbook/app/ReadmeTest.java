package io.ringbook.app;

import io.ringbook.app.market.dbn.DbnWriter;
import io.ringbook.app.market.itch.ItchFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Every command of the README, typed in the order in which it stands there, on what the one before left; only
 * {@code bench} and {@code serve} are left to their own tests. Runs are made shorter, and most do without PostgreSQL;
 * nothing else is changed.
 */
class ReadmeTest
{
    private static final Pattern COMMAND = Pattern.compile("^\\./ringbook ([^#\\n]+)|`\\./ringbook ([^`]+)`");
    private static final String COMMANDS = "20000";

    /** They write to the standard output itself, as fast as it takes. */
    private static final List<String> PIPES = List.of("match", "events");

    @TempDir
    private Path directory;

    private final Console console = new Console();

    @Test
    void shouldDoWhatTheReadmeSays() throws IOException
    {
        writeFiles();
        final List<String> commands = commands();
        assertTrue(commands.size() > 25, "hardly any command: " + commands);

        boolean isFirstRun = true;
        for (final String command : commands)
        {
            final List<String> words = Arrays.stream(command.split(" +")).map(this::placed)
                .collect(Collectors.toCollection(ArrayList::new));
            if ("run".equals(words.get(0)))
            {
                shorten(words, isFirstRun);
                isFirstRun = false;
            }
            assertEquals(0, console.run(words.toArray(new String[0])), () -> command + "\n" + console.err());
            assertTrue(
                PIPES.contains(words.get(0)) || !console.out().isBlank(), () -> command + " has said nothing");
        }
        assertTrue(Files.readString(directory.resolve("session.svg")).startsWith("<svg"), "no picture");
    }

    private static List<String> commands() throws IOException
    {
        final List<String> commands = new ArrayList<>();
        for (final String line : Files.readAllLines(ProjectTree.root().resolve("README.md")))
        {
            final Matcher matcher = COMMAND.matcher(line);
            while (matcher.find())
            {
                final String command = (null == matcher.group(1) ? matcher.group(2) : matcher.group(1)).strip();
                if (!command.matches("(bench|serve) .*"))
                {
                    commands.add(command);
                }
            }
        }
        return commands;
    }

    /** Files that a reader has, or makes, are here. */
    private String placed(final String word)
    {
        if (word.startsWith("config/"))
        {
            return ProjectTree.root().resolve(word).toString();
        }
        return word.matches("ringbook-data|money|day|(day|session|script)[_.].*") ?
            directory.resolve(word).toString() : word;
    }

    private void shorten(final List<String> words, final boolean isFirst)
    {
        if (words.contains("--help"))
        {
            return;
        }
        if (!words.contains("--input"))
        {
            words.addAll(List.of("--commands", COMMANDS));
        }
        if (!words.contains("--data"))
        {
            words.addAll(List.of("--data", placed("ringbook-data")));
        }
        if (!isFirst && !words.contains("--no-postgres"))
        {
            words.add("--no-postgres");
        }
    }

    private void writeFiles() throws IOException
    {
        Files.writeString(directory.resolve("script.jsonl"), """
            {"cmd":"instrument","symbol":"BTC-USDT","base":"BTC","quote":"USDT","tickSize":"0.01","lotSize":"0.001"}
            {"cmd":"new","account":1,"symbol":"BTC-USDT","side":"SELL","price":"100.00","qty":"1"}
            {"cmd":"new","account":2,"symbol":"BTC-USDT","side":"BUY","price":"100.00","qty":"0.5"}
            """);
        new ItchFile().system('O').directory(1, "AAPL").system('Q')
            .add(1, "AAPL", 11, 'S', 100, 1_000_000).execute(1, 11, 40)
            .writeTo(directory.resolve("day.itch"));
        DbnWriter.ofTest().mbo('A', 'B', 5, "10", 3).mbo('C', 'B', 5, "10", 1).plain(directory.resolve("day.dbn"));
        Files.writeString(directory.resolve("day_message_1.csv"), """
            34200.1,1,11,100,1010000,-1
            34200.2,1,12,40,1000000,1
            34200.3,4,11,30,1010000,-1
            """);
        Files.writeString(directory.resolve("day_orderbook_1.csv"), """
            1010000,100,-9999999999,0
            1010000,100,1000000,40
            1010000,70,1000000,40
            """);
        Files.writeString(directory.resolve("day_orders.csv"), """
            MDTime,OrderType,OrderPrice,OrderQty,OrderBSFlag,ApplSeqNum,OrderNO
            09:31:00.000,2,10.00,100,1,1,11
            """);
        Files.writeString(directory.resolve("day_trades.csv"), """
            MDTime,TradeBuyNo,TradeSellNo,TradeBSFlag,TradePrice,TradeQty,ApplSeqNum
            09:31:30.000,11,12,2,10.00,40,2
            """);
    }
}
