package io.ringbook.app.run;

import io.ringbook.app.ChildRun;
import io.ringbook.app.Console;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Watches a real run: the metrics against what the documents name, and the live view by both ways. */
@Timeout(120)
class MetricsRunTest
{
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern NAME = Pattern.compile("\\b(?:ringbook|jvm|process)_[a-z_]+\\b");
    private static final Pattern URL_LINE = Pattern.compile("metrics +(http://127\\.0\\.0\\.1:\\d+)/metrics");
    private static final long PATIENCE_NS = 60_000_000_000L;

    private final Console console = new Console();

    @TempDir
    private Path directory;

    @Test
    void shouldServeEachMetricThatIsDocumentedAndBeSeenByTop() throws IOException, InterruptedException
    {
        final String data = directory.resolve("data").toString();
        try (ChildRun run = ChildRun.start(
            directory, "run", "--accounts", "--commands", "0", "--rate", "2k/s", "--metrics", "0", "--data", data))
        {
            run.awaitOutput("/metrics");
            final Matcher matcher = URL_LINE.matcher(run.output());
            assertTrue(matcher.find(), run.output());
            final String url = matcher.group(1);
            final Map<String, String> families = awaitScrape(url);

            final Set<String> samples = samples(families);
            for (final String file : new String[] {"grafana/ringbook.json", "prometheus-alerts.yml"})
            {
                final Set<String> named = names(expressions(ROOT.resolve("config").resolve(file)));
                assertTrue(named.size() > 8, file + " names metrics: " + named);
                named.removeAll(samples);
                assertEquals(Set.of(), named, "metrics in " + file + " that no scrape has");
            }
            final Set<String> documented = names(tables(ROOT.resolve("docs/metrics.md")));
            // Those of a gateway are another test's.
            documented.removeIf((name) -> name.startsWith("ringbook_gateway_"));
            assertEquals(documented, families.keySet());

            assertEquals(0, console.run("top", url + "/metrics", "--once", "--interval", "0.5"), console.err());
            assertTrue(console.line("engine").startsWith("active, ready; "), console.out());
            assertTrue(console.line("commands").matches(".*/s, [\\d,]+ since the launch"), console.out());
            assertTrue(console.line("PostgreSQL").startsWith("projecting, "), console.out());
            assertTrue(console.line("BTC-USDT").matches("\\S+( k)? +[\\d,]+ +[\\d,]+"), console.out());

            assertEquals(0, console.run("top", data, "--count", "2", "--interval", "0.2"), console.err());
            assertTrue(console.line("engine").matches("process \\d+ writes the journal"), console.out());
            assertEquals(2, console.out().lines().filter((line) -> line.startsWith("sequence")).count());

            final CompletableFuture<Void> death = CompletableFuture.runAsync(() -> killWhenSeen(run));
            assertEquals(0, console.run("top", url, "--interval", "0.1", "--count", "600"), console.err());
            assertTrue(console.out().lines().reduce("", (a, b) -> b).matches(
                "http://.* answers no more, the engine has ended or cannot be reached: .*; it was after sequence \\d+"),
                console.out());
            death.join();
        }
    }

    @Test
    void shouldShowAJournalAtRest()
    {
        final String data = directory.toString();
        assertEquals(0, console.run(
            "run", "--commands", "70000", "--no-postgres", "--no-follower", "--data", data), console.err());

        assertEquals(0, console.run("top", data, "--once", "--interval", "0.1", "--symbol", "BTC-USDT"), console.err());
        assertEquals("none: the journal is at rest", console.line("engine"));
        assertEquals("journaled 70,000, synced 70,000, followed 70,000", console.line("sequence"));
        assertEquals("0/s", console.line("commands"));
        assertTrue(console.line("state hash").endsWith(" after sequence 65,536, equal here and there; 1 compared"));
        assertTrue(console.line("BTC-USDT").startsWith("continuous  last "), console.out());
        assertTrue(console.line("BTC-USDT").endsWith(" seen  0 trades/s"), console.out());
        assertTrue(console.line("events").startsWith("orders 0/s, trades 0/s, "), console.out());
        assertFalse(console.out().contains("ETH-USDT"), console.out());
    }

    @Test
    void shouldSayInOneLineWhatCannotBeWatched() throws IOException
    {
        thenTopSays("no journal at " + directory + ": expected ", directory.toString());
        thenTopSays("cannot reach http://127.0.0.1:1: ", "127.0.0.1:1");
        thenTopSays("expected a URL such as http://127.0.0.1:9464, found ", "ftp://127.0.0.1");
        thenTopSays("--symbol: expected with DIR only", "http://127.0.0.1:1", "--symbol", "X");
        thenTopSays("--interval: expected 0.1 to 3600 seconds, found 0", "x", "--interval", "0");
        thenTopSays("--count: expected 1 or more, found 0", "x", "--count", "0");
        try (Server other = new Server())
        {
            thenTopSays(
                "expected the metrics of a Ringbook at " + other.url + ", found status 404 at /state", other.url);
        }
    }

    private void thenTopSays(final String start, final String... arguments)
    {
        final String[] words = new String[arguments.length + 1];
        words[0] = "top";
        System.arraycopy(arguments, 0, words, 1, arguments.length);
        assertEquals(2, console.run(words), console.out());
        assertTrue(console.err().startsWith("ringbook: " + start), console.err());
        assertEquals(1, console.err().lines().count(), console.err());
    }

    /** A server that is no Ringbook: it answers 404 to whatever comes first. */
    private static final class Server implements AutoCloseable
    {
        private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final String url = "http://127.0.0.1:" + socket.getLocalPort();

        private Server() throws IOException
        {
            CompletableFuture.runAsync(() ->
            {
                try (Socket client = socket.accept())
                {
                    client.getInputStream().read();
                    client.getOutputStream().write(
                        "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".getBytes(
                            StandardCharsets.US_ASCII));
                }
                catch (final IOException e)
                {
                    throw new UncheckedIOException(e);
                }
            });
        }

        @Override
        public void close() throws IOException
        {
            socket.close();
        }
    }

    @Test
    void shouldWriteNothingWhenThePortIsTaken() throws IOException
    {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress()))
        {
            final String port = Integer.toString(taken.getLocalPort());
            final Path data = directory.resolve("never");
            assertEquals(2, console.run("run", "--metrics", port, "--data", data.toString()), console.out());
            assertEquals("ringbook: --metrics: cannot listen at 127.0.0.1:" + port +
                ": Address already in use; 0 is any free port", console.err().strip());
            assertFalse(Files.exists(data));
        }
    }

    @Test
    void shouldSayWhatAnAddressLooksLike()
    {
        for (final String address : new String[] {"", "65536", "x", ":1", "::1:9464", "127.0.0.1:", "a b:1"})
        {
            assertEquals(2, console.run("run", "--metrics", address, "--data", directory.toString()), address);
            assertTrue(console.err().startsWith("ringbook: Invalid value for option '--metrics': expected "), address);
            assertEquals(1, console.err().lines().count(), console.err());
        }
    }

    private void killWhenSeen(final ChildRun run)
    {
        try
        {
            while (!console.out().contains("ringbook at http"))
            {
                Thread.sleep(10);
            }
            run.kill();
        }
        catch (final InterruptedException e)
        {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until all parts have something to tell. */
    private Map<String, String> awaitScrape(final String url) throws IOException, InterruptedException
    {
        final long deadlineNs = System.nanoTime() + PATIENCE_NS;
        while (true)
        {
            final Map<String, String> families = families(get(url + "/metrics"));
            if (families.keySet().containsAll(Set.of(
                "ringbook_projector_rows_total", "ringbook_trades_total", "ringbook_orders_expired_total",
                "ringbook_orders_canceled_total", "ringbook_rejects_total", "ringbook_transfers_total")) &&
                get(url + "/state").contains("\"projectorLag\":") && get(url + "/ready").startsWith("ready"))
            {
                return families;
            }
            assertTrue(System.nanoTime() < deadlineNs, "not all there: " + families);
            Thread.sleep(200);
        }
    }

    private static Map<String, String> families(final String scrape)
    {
        final Map<String, String> families = new TreeMap<>();
        scrape.lines().filter((line) -> line.startsWith("# TYPE ")).map((line) -> line.split(" ")).forEach(
            (words) -> families.put(words[2], words[3]));
        return families;
    }

    private static Set<String> samples(final Map<String, String> families)
    {
        final Set<String> samples = new TreeSet<>();
        families.forEach((name, type) ->
        {
            samples.add(name);
            if ("histogram".equals(type) || "summary".equals(type))
            {
                samples.add(name + "_count");
                samples.add(name + "_sum");
            }
            if ("histogram".equals(type))
            {
                samples.add(name + "_bucket");
            }
        });
        return samples;
    }

    /** The lines with a query. */
    private static String expressions(final Path file) throws IOException
    {
        return String.join("\n", Files.readAllLines(file).stream()
            .filter((line) -> line.matches("\\s*\"?(expr|definition|query)\"?: .*"))
            .toList());
    }

    /** The first cells of tables. */
    private static String tables(final Path file) throws IOException
    {
        return String.join("\n", Files.readAllLines(file).stream()
            .filter((line) -> line.startsWith("| `"))
            .map((line) -> line.split("\\|")[1])
            .toList());
    }

    private static Set<String> names(final String text)
    {
        final Set<String> names = new TreeSet<>();
        NAME.matcher(text).results().forEach((result) -> names.add(result.group()));
        return names;
    }

    private static String get(final String url) throws IOException
    {
        final HttpURLConnection connection = (HttpURLConnection)new URL(url).openConnection();
        final int status = connection.getResponseCode();
        try (var in = status < 400 ? connection.getInputStream() : connection.getErrorStream())
        {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
