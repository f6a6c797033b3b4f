package io.ringbook.gateway.http;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whatever is sent is refused with 4xx or a closed connection: never with 500, and never left hanging. */
@Timeout(60)
class HostileHttpTest
{
    private static final String HOST = "Host: localhost\r\n";
    private static final String JSON = "Content-Type: application/json\r\n";
    private static final String FINE = "GET /echo HTTP/1.1\r\n" + HOST + "\r\n";

    private final TestServer server = new TestServer(
        (settings) -> settings.withConnections(40, 30).withTimeouts(1_000, 1_000).withAllowedOrigins(
            Set.of("https://example.com")));

    @AfterEach
    void close()
    {
        server.close();
        assertTrue(server.accidents.isEmpty(), server.accidents::toString);
    }

    static List<String> refused()
    {
        final List<String> list = new ArrayList<>(List.of(
            // What two servers in a row could read differently.
            "POST /echo HTTP/1.1\r\n" + HOST + JSON +
                "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            "POST /echo HTTP/1.1\r\n" + HOST + JSON + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}x",
            "POST /echo HTTP/1.1\r\n" + HOST + JSON + "Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}",
            "POST /echo HTTP/1.1\r\n" + HOST + JSON + "Content-Length: 2, 2\r\n\r\n{}",
            "POST /echo HTTP/1.1\r\n" + HOST + JSON + "Content-Length: +2\r\n\r\n{}",
            "POST /echo HTTP/1.1\r\n" + HOST + JSON + "Content-Length: -1\r\n\r\n{}",
            "POST /echo HTTP/1.1\r\n" + HOST + JSON + "Content-Length: 0x2\r\n\r\n{}",
            "POST /echo HTTP/1.1\r\n" + HOST + JSON + "Content-Length: 99999999999999999999\r\n\r\n{}",
            "POST /echo HTTP/1.1\r\n" + HOST + JSON + "Content-Length: \r\n\r\n",
            "POST /echo HTTP/1.1\r\n" + HOST + JSON + "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
            "POST /echo HTTP/1.1\r\n" + HOST + JSON + "Transfer-Encoding: gzip\r\n\r\n{}",
            "POST /echo HTTP/1.1\r\n" + HOST + JSON + "Transfer-Encoding: \u000bchunked\r\n\r\n0\r\n\r\n",
            "POST /echo HTTP/1.1\r\n" + HOST + JSON +
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: x\r\n\r\n0\r\n\r\n",
            "POST /echo HTTP/1.1\r\n" + HOST + JSON + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
            "POST /echo HTTP/1.1\r\n" + HOST + JSON + "Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n{}",
            "GET /echo HTTP/1.1\r\n\r\n",
            "GET /echo HTTP/1.1\r\n" + HOST + "Host: other\r\n\r\n",
            "GET http://other/echo HTTP/1.1\r\n" + HOST + "\r\n",
            "GET echo HTTP/1.1\r\n" + HOST + "\r\n",
            "CONNECT other:443 HTTP/1.1\r\n" + HOST + "\r\n",
            "OPTIONS * HTTP/1.1\r\n" + HOST + "\r\n",
            // Too much.
            "POST /echo HTTP/1.1\r\n" + HOST + JSON + "Content-Length: 65537\r\n\r\n",
            "POST /echo HTTP/1.1\r\n" + HOST + JSON + "Content-Length: 9999999999\r\n\r\n",
            "GET /nowhere HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\n" +
                ("1000\r\n" + "x".repeat(4_096) + "\r\n").repeat(20),
            "POST /nowhere HTTP/1.1\r\n" + HOST + JSON + "Content-Length: 9999999999\r\n\r\n",
            "POST /echo HTTP/1.1\r\n" + HOST + JSON + "Transfer-Encoding: chunked\r\n\r\n" +
                ("1000\r\n" + "x".repeat(4_096) + "\r\n").repeat(20),
            "GET /" + "a".repeat(100_000) + " HTTP/1.1\r\n" + HOST + "\r\n",
            "GET /echo?" + "a=b&".repeat(40) + " HTTP/1.1\r\n" + HOST + "\r\n",
            "GET /echo HTTP/1.1\r\n" + HOST + "X: " + "a".repeat(20_000) + "\r\n\r\n",
            "GET /echo HTTP/1.1\r\n" + HOST + "X: a\r\n".repeat(100) + "\r\n",
            "X".repeat(50_000) + "\r\n\r\n",
            // Paths that mean another one, or nothing.
            "GET /%00 HTTP/1.1\r\n" + HOST + "\r\n",
            "GET /echo%00 HTTP/1.1\r\n" + HOST + "\r\n",
            "GET /echo%0d%0aX:%20y HTTP/1.1\r\n" + HOST + "\r\n",
            "GET /echo\u0000 HTTP/1.1\r\n" + HOST + "\r\n",
            "GET /echo\u0001 HTTP/1.1\r\n" + HOST + "\r\n",
            "GET /%zz HTTP/1.1\r\n" + HOST + "\r\n",
            "GET /% HTTP/1.1\r\n" + HOST + "\r\n",
            "GET /%ff%fe HTTP/1.1\r\n" + HOST + "\r\n",
            "GET //echo HTTP/1.1\r\n" + HOST + "\r\n",
            "GET /./echo HTTP/1.1\r\n" + HOST + "\r\n",
            "GET /a/../echo HTTP/1.1\r\n" + HOST + "\r\n",
            "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\n" + HOST + "\r\n",
            "GET /..%2f..%2fetc/passwd HTTP/1.1\r\n" + HOST + "\r\n",
            "GET /..\\..\\etc HTTP/1.1\r\n" + HOST + "\r\n",
            "GET /echo/ HTTP/1.1\r\n" + HOST + "\r\n",
            "GET /ECHO HTTP/1.1\r\n" + HOST + "\r\n",
            // Methods and versions that are none.
            "TRACE /echo HTTP/1.1\r\n" + HOST + "\r\n",
            "PATCH /echo HTTP/1.1\r\n" + HOST + "\r\n",
            "OPTIONS /echo HTTP/1.1\r\n" + HOST +
                "Origin: https://evil.com\r\nAccess-Control-Request-Method: GET\r\n\r\n",
            "get /echo HTTP/1.1\r\n" + HOST + "\r\n",
            "G@T /echo HTTP/1.1\r\n" + HOST + "\r\n",
            "A".repeat(40) + " /echo HTTP/1.1\r\n" + HOST + "\r\n",
            "GET /echo HTTP/2.0\r\n" + HOST + "\r\n",
            "GET /echo\r\n\r\n",
            "GET /echo FTP/1.1\r\n" + HOST + "\r\n",
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
            "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003",
            "\r\n\r\n\r\n\r\n",
            "GET /echo HTTP/1.1\r\n" + HOST + " folded: x\r\n\r\n",
            "GET /echo HTTP/1.1\r\n" + HOST + "no colon\r\n\r\n",
            "GET /echo HTTP/1.1\r\n" + HOST + "X\u0000Y: z\r\n\r\n",
            "POST /echo HTTP/1.1\r\n" + HOST + "Content-Type: text/plain\r\nContent-Length: 2\r\n\r\n{}",
            // Half of something.
            "GET /echo HT",
            "POST /echo HTTP/1.1\r\n" + HOST + JSON + "Content-Length: 20\r\n\r\n{",
            "POST /echo HTTP/1.1\r\n" + HOST + JSON + "Transfer-Encoding: chunked\r\n\r\n5\r\n{"));
        return list;
    }

    @ParameterizedTest
    @MethodSource("refused")
    void shouldRefuseOrCloseAndGoOnForOthers(final String request)
    {
        try (RawClient client = server.connect())
        {
            client.send(request);
            final String answer = client.answer();
            assertTrue(answer.isEmpty() || answer.matches("(?s)HTTP/1\\.[01] 4[0-9][0-9] .*"), answer);
            assertFalse(answer.contains("Exception") || answer.contains("\tat "), answer);
        }
        try (RawClient other = server.connect())
        {
            other.send(FINE);
            assertTrue(other.answer().startsWith("HTTP/1.1 200 "), "the other");
        }
    }

    @Test
    void shouldCloseBehindWhatCouldHideASecondRequest()
    {
        for (final String head : new String[]{
            "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            "Content-Length: 0\r\nContent-Length: 40\r\n\r\n",
            "Transfer-Encoding: x\r\nContent-Length: 0\r\n\r\n" })
        {
            try (RawClient client = server.connect())
            {
                client.send("POST /echo HTTP/1.1\r\n" + HOST + JSON + head + "GET /slow HTTP/1.1\r\n" + HOST + "\r\n");
                final String all = client.untilClosed();
                assertFalse(all.contains(" 200 "), all);
            }
        }
    }

    @Test
    void shouldSayThatABodyInChunksIsTooLarge()
    {
        try (RawClient client = server.connect())
        {
            client.send("POST /echo HTTP/1.1\r\n" + HOST + JSON + "Transfer-Encoding: chunked\r\n\r\n" +
                ("1000\r\n" + "x".repeat(4_096) + "\r\n").repeat(17));
            final String answer = client.untilClosed();
            assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
            assertTrue(answer.contains("\"code\":\"BODY_TOO_LARGE\""), answer);
        }
        try (RawClient client = server.connect())
        {
            client.send("POST /echo HTTP/1.1\r\n" + HOST + JSON + "Transfer-Encoding: chunked\r\n\r\n" +
                ("1000\r\n" + "x".repeat(4_096) + "\r\n").repeat(16) + "0\r\n\r\n");
            assertTrue(client.answer().contains("\"bytes\":65536"));
        }
    }

    @Test
    void shouldAnswerProblemsInTheWayOfAllProblems()
    {
        try (RawClient client = server.connect())
        {
            client.send("GET /echo%0d HTTP/1.1\r\n" + HOST + "\r\n");
            final String answer = client.answer();
            assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
            for (final String part : new String[]{ "application/problem+json", "\"code\":\"INVALID_REQUEST\"",
                "X-Request-Id: ", "Content-Security-Policy: default-src 'none'", "Cache-Control: no-store",
                "X-Content-Type-Options: nosniff", "Connection: close" })
            {
                assertTrue(answer.contains(part), () -> part + "\n" + answer);
            }
        }
    }

    @Test
    void shouldTakeWhatIsUnusualAndAllowed()
    {
        for (final String request : new String[]{
            "POST /echo HTTP/1.1\r\n" + HOST + JSON +
                "Transfer-Encoding: Chunked\r\n\r\n1;x=y\r\n{\r\n1\r\n}\r\n0\r\n\r\n",
            "POST /echo HTTP/1.1\r\n" + HOST + "content-type: Application/JSON; charset=utf-8\r\n" +
                "content-length: 2\r\n\r\n{}",
            "POST /echo HTTP/1.1\r\n" + HOST + JSON + "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n{}",
            "GET /%65cho?a=%20 HTTP/1.1\r\n" + HOST + "\r\n",
            "HEAD /echo HTTP/1.0\r\n\r\n" })
        {
            try (RawClient client = server.connect())
            {
                client.send(request);
                String answer = client.answer();
                if (answer.startsWith("HTTP/1.1 100"))
                {
                    answer = client.answer();
                }
                assertTrue(answer.contains(" 200 "), request + "\n" + answer);
            }
        }
    }

    @Test
    void shouldAnswerAHundredRequestsThatComeAtOnceInTheirOrder()
    {
        try (RawClient client = server.connect())
        {
            final StringBuilder requests = new StringBuilder();
            for (int i = 0; i < 100; i++)
            {
                requests.append(0 == i % 2 ? "POST" : "GET").append(" /echo").append(0 == i % 2 ? "" : "?i=" + i)
                    .append(" HTTP/1.1\r\n").append(HOST)
                    .append(0 == i % 2 ? JSON + "Content-Length: " + i + "\r\n\r\n" + " ".repeat(i) : "\r\n");
            }
            client.send(requests.toString());
            for (int i = 0; i < 100; i++)
            {
                final String answer = client.answer();
                final String expected = 0 == i % 2 ? "/echo\",\"bytes\":" + i + "}" : "/echo?i=" + i + "\"";
                assertTrue(answer.contains("\"target\":\"" + expected), answer);
            }
        }
    }

    @Test
    void shouldCutOffWhoSendsDropByDrop() throws InterruptedException
    {
        final String[] beginnings = { "GET /echo HTTP/1.1\r\n" + HOST + "X: ",
            "POST /echo HTTP/1.1\r\n" + HOST + JSON + "Content-Length: 60000\r\n\r\n" };
        for (final String beginning : beginnings)
        {
            try (RawClient client = server.connect())
            {
                final long beganNs = System.nanoTime();
                client.send(beginning);
                while (client.send("x"))
                {
                    Thread.sleep(20);
                    assertTrue(System.nanoTime() - beganNs < 20_000_000_000L, "still open: " + beginning);
                }
            }
        }
    }

    @Test
    void shouldCloseWhatIsSilent()
    {
        try (RawClient never = server.connect(); RawClient after = server.connect())
        {
            after.send(FINE);
            assertTrue(after.answer().startsWith("HTTP/1.1 200 "));
            assertEquals("", never.untilClosed());
            assertEquals("", after.untilClosed());
        }
    }

    @Test
    void shouldCloseConnectionsBeyondTheLimitOfAnAddressAndTakeOthersWhenSomeHaveGone()
    {
        try (TestServer small = new TestServer((settings) -> settings.withConnections(40, 30)))
        {
            final List<RawClient> clients = new ArrayList<>();
            for (int i = 0; i < 30; i++)
            {
                clients.add(small.connect());
                clients.get(i).send(FINE);
                assertTrue(clients.get(i).answer().startsWith("HTTP/1.1 200 "), "connection " + i);
            }
            assertFalse(isTaken(small));
            clients.remove(0).close();
            final long deadlineNs = System.nanoTime() + 10_000_000_000L;
            boolean isTaken = false;
            while (!isTaken && System.nanoTime() < deadlineNs)
            {
                isTaken = isTaken(small);
            }
            assertTrue(isTaken);
            clients.forEach(RawClient::close);
        }
    }

    private static boolean isTaken(final TestServer server)
    {
        try (RawClient client = server.connect())
        {
            client.send(FINE);
            return client.answer().startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void shouldLetInAllowedOriginsAloneAndNeverWithCredentials()
    {
        final String preflight = "Access-Control-Request-Method: POST\r\n\r\n";
        try (RawClient client = server.connect())
        {
            client.send("OPTIONS /echo HTTP/1.1\r\n" + HOST + "Origin: https://example.com\r\n" + preflight);
            final String allowed = client.answer();
            assertTrue(allowed.startsWith("HTTP/1.1 204 "), allowed);
            assertTrue(allowed.contains("Access-Control-Allow-Origin: https://example.com\r\n"), allowed);
            assertTrue(allowed.contains("Access-Control-Allow-Headers: Authorization, Content-Type"), allowed);
            assertTrue(allowed.contains("Vary: Origin\r\n"), allowed);
            assertFalse(allowed.contains("Allow-Credentials"), allowed);
            for (final String origin : new String[]{ "https://evil.com", "https://example.com.evil.com", "null",
                "http://example.com", "https://example.com:444", "https://EXAMPLE.com" })
            {
                client.send("OPTIONS /echo HTTP/1.1\r\n" + HOST + "Origin: " + origin + "\r\n" + preflight);
                final String refused = client.answer();
                assertTrue(refused.startsWith("HTTP/1.1 405 "), refused);
                assertFalse(refused.contains("Access-Control-"), refused);
                client.send("GET /echo HTTP/1.1\r\n" + HOST + "Origin: " + origin + "\r\n\r\n");
                assertFalse(client.answer().contains("Access-Control-"), origin);
            }
        }
    }

    @Test
    void shouldNeverAnswerNoiseWithAnErrorOfItsOwn()
    {
        final long seed = System.nanoTime();
        final SplittableRandom random = new SplittableRandom(seed);
        final String[] pieces = { "GET ", "POST ", "/echo", "/slow", "?a=b", " HTTP/1.1", " HTTP/1.0", "\r\n", "\n",
            "\r", HOST, JSON, "Content-Length: 3\r\n", "Transfer-Encoding: chunked\r\n", "\r\n\r\n", "0\r\n\r\n", "%",
            "%2e",
            "\u0000", "\u00ff", ":", " ", ";", "{}", "3\r\nabc\r\n", "Connection: close\r\n",
            "Expect: 100-continue\r\n", "Upgrade: h2c\r\n", "Connection: upgrade\r\n" };
        for (int round = 0; round < 150; round++)
        {
            final StringBuilder noise = new StringBuilder(random.nextInt(3) > 0 ? "GET /echo HTTP/1.1\r\n" + HOST : "");
            for (int i = random.nextInt(12); i >= 0; i--)
            {
                noise.append(pieces[random.nextInt(pieces.length)]);
            }
            try (RawClient client = server.connect())
            {
                client.send(noise + "\r\n\r\nGET /echo HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n");
                final String all = client.untilClosed();
                assertFalse(all.contains("HTTP/1.1 5"), () -> "seed " + seed + ": " + noise + "\n" + all);
            }
        }
    }

    @Test
    void shouldRefuseWithAReasonWhenItStops()
    {
        server.drain();
        try (RawClient client = server.connect())
        {
            client.send(FINE);
            final String answer = client.untilClosed();
            assertTrue(answer.startsWith("HTTP/1.1 503 "), answer);
            assertTrue(answer.contains("\"code\":\"STOPPING\"") && answer.contains("Retry-After: 1"), answer);
        }
    }
}
