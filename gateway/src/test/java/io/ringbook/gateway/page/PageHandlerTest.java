package io.ringbook.gateway.page;

import io.ringbook.gateway.http.Entrance;
import io.ringbook.gateway.http.HttpServer;
import io.ringbook.gateway.http.HttpSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The page's files come as they are, and nothing but them. */
class PageHandlerTest
{
    private static final Path RESOURCES = Path.of("src/main/resources/io/ringbook/gateway/page");
    private static final Pattern NAMED = Pattern.compile(
        "(?:from\\s+|import\\(|href=\"|src=\"|\"src\": \")['\"]?(/(?:page|lib)/[^'\"]+|\\./[^'\"]+)['\"]");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static PageHandler page;
    private static HttpServer server;

    @BeforeAll
    static void open()
    {
        page = new PageHandler();
        final Entrance entrance = new Entrance(Map.of());
        page.paths().forEach((path) -> entrance.add(path, page));
        entrance.open(entrance.beside());
        server = HttpServer.launch(
            HttpSettings.at(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)), entrance);
    }

    @AfterAll
    static void close()
    {
        server.close();
    }

    @Test
    void shouldServeEveryFileThatAFileNames() throws Exception
    {
        final Set<String> named = new TreeSet<>(Set.of("/"));
        try (Stream<Path> files = Files.list(RESOURCES))
        {
            for (final Path file : files.toList())
            {
                final String path = "/page/" + file.getFileName();
                assertTrue(page.paths().contains(path) || path.equals("/page/index.html"), path);
                final Matcher matcher = NAMED.matcher(Files.readString(file));
                while (matcher.find())
                {
                    named.add(matcher.group(1).replaceFirst("^\\./", "/page/"));
                }
            }
        }
        assertTrue(named.size() > 20, named.toString());
        for (final String path : named)
        {
            assertEquals(200, get(path).statusCode(), path);
        }
    }

    @Test
    void shouldCompressForThoseWhoTakeItAndGiveTheSame() throws Exception
    {
        final HttpResponse<byte[]> plain = get("/lib/echarts/echarts.js");
        final HttpResponse<byte[]> compressed = get("/lib/echarts/echarts.js", "Accept-Encoding", "br, gzip");

        assertTrue(plain.headers().firstValue("Content-Encoding").isEmpty());
        assertEquals("gzip", compressed.headers().firstValue("Content-Encoding").orElseThrow());
        assertTrue(compressed.body().length < plain.body().length / 2);
        assertArrayEquals(
            plain.body(), new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes());
        assertNotEquals(plain.headers().firstValue("ETag"), compressed.headers().firstValue("ETag"));
        assertTrue(get("/", "Accept-Encoding", "gzip;q=0").headers().firstValue("Content-Encoding").isEmpty());
    }

    @Test
    void shouldSayThatNothingHasChanged() throws Exception
    {
        final String tag = get("/page/app.js").headers().firstValue("ETag").orElseThrow();

        assertEquals(304, get("/page/app.js", "If-None-Match", tag).statusCode());
        assertEquals(0, get("/page/app.js", "If-None-Match", tag).body().length);
        assertEquals(200, get("/page/app.js", "If-None-Match", "\"another\"").statusCode());
        assertEquals("no-cache", get("/page/app.js").headers().firstValue("Cache-Control").orElseThrow());
    }

    @Test
    void shouldAnswerHeadWithoutABodyAndRefuseOtherMethods() throws Exception
    {
        final HttpResponse<byte[]> head = send("HEAD", "/");
        assertEquals(200, head.statusCode());
        assertEquals(0, head.body().length);
        assertEquals(
            Files.size(RESOURCES.resolve("index.html")),
            head.headers().firstValueAsLong("Content-Length").orElseThrow());
        assertEquals("text/html; charset=utf-8", head.headers().firstValue("Content-Type").orElseThrow());

        final HttpResponse<byte[]> posted = send("POST", "/");
        assertEquals(405, posted.statusCode());
        assertEquals("GET, HEAD", posted.headers().firstValue("Allow").orElseThrow());
    }

    @Test
    void shouldServeNothingElseHoweverItIsAskedFor() throws Exception
    {
        for (final String path : new String[]
            {"/page/", "/page/index.html", "/page/../page/app.js", "/page/%2e%2e/app.js", "/page/..%2fapp.js",
                "/lib/lit-html/../../../gateway/db/V1__users.sql", "/lib/lit-html/", "/page/app.js/",
                "/page//app.js.map",
                "/page/app.js%00.html", "/META-INF/MANIFEST.MF", "/lib/echarts/echarts.js/../NOTICE"})
        {
            final int status = statusOf(path);
            assertTrue(status >= 400 && status < 500, path + ": " + status);
        }
    }

    @Test
    void shouldHaveNoScriptOrStyleInItsMarkup() throws Exception
    {
        final String index = Files.readString(RESOURCES.resolve("index.html"));
        assertFalse(index.matches("(?s).*<style.*|.*\\sstyle=.*|.*\\son[a-z]+=.*|.*<script[^>]*>[^<].*"), index);
        try (Stream<Path> files = Files.list(RESOURCES))
        {
            final Set<String> inline = files.filter((file) -> file.toString().endsWith(".js"))
                .filter((file) -> read(file).matches(
                    "(?s).*[\\s]style=.*|.*\\beval\\(.*|.*new Function.*|.*innerHTML.*"))
                .map((file) -> file.getFileName().toString()).collect(Collectors.toSet());
            assertEquals(Set.of(), inline);
        }
    }

    private static String read(final Path file)
    {
        try
        {
            return Files.readString(file);
        }
        catch (final IOException e)
        {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    private HttpResponse<byte[]> get(final String path, final String... headers) throws Exception
    {
        return send("GET", path, headers);
    }

    private HttpResponse<byte[]> send(final String method, final String path, final String... headers) throws Exception
    {
        final HttpRequest.Builder request = HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + server.address().getPort() + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0)
        {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** As it is typed here: a client would tidy the path up. */
    private int statusOf(final String path) throws IOException
    {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.address().getPort()))
        {
            socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
            final String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ")[1]);
        }
    }
}
