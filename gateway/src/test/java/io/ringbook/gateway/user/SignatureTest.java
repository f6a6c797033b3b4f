package io.ringbook.gateway.user;

import io.ringbook.gateway.TestPostgres;
import io.ringbook.gateway.http.Principal;
import io.ringbook.gateway.http.Problem;
import io.ringbook.gateway.http.ProblemCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import static io.ringbook.gateway.user.UserExchange.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A signature is for one request, once, soon, and for nothing else. */
class SignatureTest
{
    private static final String USER = "/api/v1/user";
    private static final String ORDER = "/api/v1/order";
    private static final String BODY =
        "{\"symbol\":\"BTC-USDT\",\"side\":\"BUY\",\"price\":\"100.00\",\"quantity\":\"2\"}";

    private final long seed = System.nanoTime();
    private final SplittableRandom random = new SplittableRandom(seed);
    private final TestPostgres postgres = TestPostgres.create();
    @TempDir
    private Path directory;
    private UserExchange exchange;
    private SignedClient hmac;
    private SignedClient ed25519;

    @BeforeEach
    void open() throws GeneralSecurityException
    {
        final UserSettings usual = UserSettings.DEFAULT;
        exchange = new UserExchange(postgres, directory, new UserSettings(
            usual.sessionNs(), 3, 100, 5, 100, usual.signatureWindowMs(), 200, RateLimits.NONE));
        exchange.signUp("alice");
        hmac = SignedClient.hmac(exchange, "alice", "READ,TRADE");
        ed25519 = SignedClient.ed25519(exchange, "alice", "READ,TRADE");
    }

    @AfterEach
    void close()
    {
        if (null != exchange)
        {
            exchange.close();
        }
    }

    @Test
    void shouldTakeSignedRequestsOfBothKinds()
    {
        exchange.gateway.markets().deposit(1_001, "USDT", 100_000_000_000_000L, 1);
        for (final SignedClient client : List.of(hmac, ed25519))
        {
            assertEquals("alice", text(client.send("GET", USER, null), "username"));
            assertEquals("alice", text(client.send("GET", "/api/v1/%75ser", null), "username"));
            final HttpResponse<String> order = client.send("POST", ORDER, BODY);
            assertEquals(201, order.statusCode(), order.body());
            assertEquals(
                200, client.send("GET", ORDER + "?orderId=" + text(order, "orderId"), null).statusCode());
        }
        final HttpResponse<String> keys = exchange.send("GET", USER + "/apikey", null, exchange.session("alice"));
        assertTrue(keys.body().contains("lastUsedTimeNs"), keys.body());
    }

    @Test
    void shouldRefuseASignatureOverAnythingElse()
    {
        final long nowMs = System.currentTimeMillis();
        for (final SignedClient client : List.of(hmac, ed25519))
        {
            final String[] post = client.headers("POST", ORDER, BODY, nowMs, SignedClient.nonce());
            assertRefused("the signature does not hold", exchange.send("PUT", ORDER, BODY, post));
            assertRefused("the signature does not hold", exchange.send("POST", ORDER + "?a=b", BODY, post));
            assertRefused("the signature does not hold", exchange.send("POST", ORDER, BODY + " ", post));
            assertRefused("the signature does not hold", exchange.send("POST", ORDER, null, post));
            assertRefused("the signature does not hold", exchange.send("POST", "/api/v1/%6frder", BODY, post));
            final String[] get = client.headers("GET", ORDER + "?orderId=1", null, nowMs, SignedClient.nonce());
            assertRefused("the signature does not hold", exchange.send("GET", ORDER + "?orderId=2", null, get));
            assertRefused("the signature does not hold", exchange.send("GET", USER, null, get));
            final String[] user = client.headers("GET", USER, null, nowMs, SignedClient.nonce());
            assertRefused("the signature does not hold", exchange.send(
                "GET", USER, null, with(user, 3, Long.toString(nowMs + 1))));
            assertRefused("the signature does not hold", exchange.send("GET", USER, null, with(user, 5, "other")));
            final SignedClient other = client == hmac ? ed25519 : hmac;
            assertRefused("the signature does not hold", exchange.send(
                "GET", USER, null, with(user, 1, other.keyId())));
            assertEquals(200, exchange.send("GET", USER, null, user).statusCode());
        }
    }

    private static String[] with(final String[] headers, final int index, final String value)
    {
        final String[] changed = headers.clone();
        changed[index] = value;
        return changed;
    }

    private static void assertRefused(final String detail, final HttpResponse<String> answer)
    {
        assertEquals(401, answer.statusCode(), answer.body());
        assertTrue(text(answer, "detail").startsWith(detail), answer.body());
    }

    @Test
    void shouldRefuseWhateverBitIsAnother()
    {
        final UserGatekeeper gatekeeper = exchange.service.gatekeeper();
        for (int round = 0; round < 400; round++)
        {
            final SignedClient client = random.nextInt(8) == 0 ? ed25519 : hmac;
            final String nowMs = Long.toString(System.currentTimeMillis());
            final String nonce = SignedClient.nonce();
            final String signed = "POST\n" + ORDER + "\n" + nowMs + "\n" + nonce + "\n" + BODY;
            final String[] parts = { client.keyId(), nowMs, nonce, client.sign(signed), "POST", ORDER, BODY };
            final int part = random.nextInt(parts.length);
            final byte[] bytes = parts[part].getBytes(StandardCharsets.ISO_8859_1);
            bytes[random.nextInt(bytes.length)] ^= (byte)(1 << random.nextInt(8));
            final String[] changed = with(parts, part, new String(bytes, StandardCharsets.ISO_8859_1));
            final Problem problem = assertThrows(
                Problem.class, () -> see(gatekeeper, changed),
                () -> "seed " + seed + ": part " + part + " as " + changed[part] + ", was " + parts[part]);
            assertEquals(ProblemCode.UNAUTHENTICATED, problem.code());
            if (0 == round % 4)
            {
                assertEquals(1_001, see(gatekeeper, parts).account(), "seed " + seed);
            }
        }
    }

    private static Principal see(final UserGatekeeper gatekeeper, final String[] parts)
    {
        return gatekeeper.bySignature(
            parts[0], parts[1], parts[2], parts[3], parts[4], parts[5],
            parts[6].getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void shouldRefuseARequestThatComesAgain()
    {
        final long nowMs = System.currentTimeMillis();
        final String[] once = hmac.headers("GET", USER, null, nowMs, "once");
        assertEquals(200, exchange.send("GET", USER, null, once).statusCode());
        assertRefused("replayed", exchange.send("GET", USER, null, once));
        assertRefused("replayed", hmac.send("GET", USER, null, nowMs + 1, "once"));
        assertEquals(200, ed25519.send("GET", USER, null, nowMs, "once").statusCode());
    }

    @Test
    void shouldRefuseWhatWasSignedTooLongAgoOrTooFarAhead()
    {
        final long nowMs = System.currentTimeMillis();
        assertRefused("timestamp", hmac.send("GET", USER, null, nowMs - 6_000, SignedClient.nonce()));
        assertRefused("timestamp", hmac.send("GET", USER, null, nowMs + 60_000, SignedClient.nonce()));
        assertEquals(200, hmac.send("GET", USER, null, nowMs + 3_000, SignedClient.nonce()).statusCode());
        for (final String wrong : new String[]{ "", "-1", "1e3", "9".repeat(30), "now" })
        {
            final String[] headers = hmac.headers("GET", USER, null, nowMs, SignedClient.nonce());
            assertRefused("timestamp", exchange.send("GET", USER, null, with(headers, 3, wrong)));
        }
        for (final String wrong : new String[]{ "", "a b", "a/b", "x".repeat(65) })
        {
            assertRefused("nonce", hmac.send("GET", USER, null, nowMs, wrong));
        }
    }

    @Test
    void shouldRefuseRatherThanForgetWhenTheNoncesOfAKeyAreFull()
    {
        final UserGatekeeper gatekeeper = exchange.service.gatekeeper();
        final String nowMs = Long.toString(System.currentTimeMillis());
        String[] first = null;
        for (int i = 0; i <= 200; i++)
        {
            final String nonce = "full-" + i;
            final String[] parts = { hmac.keyId(), nowMs, nonce,
                hmac.sign("GET\n" + USER + "\n" + nowMs + "\n" + nonce + "\n"), "GET", USER, "" };
            first = null == first ? parts : first;
            if (200 == i)
            {
                final Problem full = assertThrows(Problem.class, () -> see(gatekeeper, parts));
                assertEquals(ProblemCode.RATE_LIMITED, full.code());
                assertTrue(full.getMessage().startsWith("too many nonces of this key"), full.getMessage());
                break;
            }
            see(gatekeeper, parts);
        }
        final String[] again = first;
        assertTrue(assertThrows(Problem.class, () -> see(gatekeeper, again)).getMessage().startsWith("replayed"));
    }

    @Test
    void shouldAllowAKeyWhatItsScopesSayAndNoKeyToMakeKeys()
    {
        final SignedClient reader = SignedClient.hmac(exchange, "alice", "READ");
        assertEquals(200, reader.send("GET", USER, null).statusCode());
        assertEquals(403, reader.send("POST", ORDER, BODY).statusCode());
        assertEquals(403, hmac.send("GET", USER + "/apikey", null).statusCode());
        assertEquals(403, hmac.send("POST", USER + "/logout", null).statusCode());
        assertEquals(403, hmac.send("POST", USER + "/apikey",
            "{\"label\":\"x\",\"algorithm\":\"HMAC_SHA256\",\"scopes\":[\"READ\"]}").statusCode());
    }

    @Test
    void shouldLetAnAdministratorsKeyRunTheExchangeOnlyIfItMayDoEverything()
    {
        exchange.service.users().createAdmin("root", UserExchange.PASSWORD);
        final String audit = "/api/v1/admin/audit";
        assertEquals(403, SignedClient.hmac(exchange, "root", "READ").send("GET", audit, null).statusCode());
        assertEquals(200, SignedClient.hmac(exchange, "root", "READ,TRADE,WITHDRAW").send("GET", audit, null)
            .statusCode());
        assertEquals(200, exchange.send("GET", audit, null, exchange.session("root")).statusCode());
        assertEquals(403, exchange.send("GET", audit, null, exchange.session("alice")).statusCode());
        assertEquals(401, exchange.send("GET", audit, null).statusCode());
    }

    @Test
    void shouldEndAKeyAtOnceWhenItIsDeleted()
    {
        final UserGatekeeper gatekeeper = exchange.service.gatekeeper();
        final String nowMs = Long.toString(System.currentTimeMillis());
        final Principal principal = see(gatekeeper, new String[]{ hmac.keyId(), nowMs, "live",
            hmac.sign("GET\n" + USER + "\n" + nowMs + "\nlive\n"), "GET", USER, "" });
        assertTrue(gatekeeper.isLive(principal));
        exchange.send("DELETE", USER + "/apikey?keyId=" + hmac.keyId(), null, exchange.session("alice"));
        assertFalse(gatekeeper.isLive(principal));
        assertRefused("the key is not known", hmac.send("GET", USER, null));
    }

    @Test
    void shouldEndTheOldestSessionOfTooManyAndRefuseOneKeyTooMany()
    {
        final UserGatekeeper gatekeeper = exchange.service.gatekeeper();
        final String[] first = exchange.session("alice");
        final Principal principal = gatekeeper.byToken(first[1].substring(7));
        assertTrue(gatekeeper.isLive(principal));
        exchange.session("alice");
        exchange.session("alice");
        assertEquals(200, exchange.send("GET", USER, null, first).statusCode());
        exchange.session("alice");
        assertEquals(401, exchange.send("GET", USER, null, first).statusCode());
        assertFalse(gatekeeper.isLive(principal));
        assertEquals("3", postgres.query("SELECT count(*) FROM gateway.sessions"));
        for (int i = 2; i < 5; i++)
        {
            assertTrue(null != SignedClient.hmac(exchange, "alice", "READ").keyId());
        }
        final HttpResponse<String> tooMany = exchange.send("POST", USER + "/apikey",
            "{\"label\":\"x\",\"algorithm\":\"HMAC_SHA256\",\"scopes\":[\"READ\"]}", exchange.session("alice"));
        assertEquals(403, tooMany.statusCode(), tooMany.body());
    }

    @Test
    void shouldRefuseBothKindsOfCredentialsAtOnce()
    {
        final String[] session = exchange.session("alice");
        final String[] signed = hmac.headers("GET", USER, null, System.currentTimeMillis(), SignedClient.nonce());
        final String[] both = Stream.of(session, signed).flatMap(Arrays::stream)
            .toArray(String[]::new);
        assertRefused("expected one of", exchange.send("GET", USER, null, both));
        assertRefused("the key is not known", exchange.send("GET", USER, null, with(signed, 1, "nobody")));
        assertRefused("the signature does not hold", exchange.send(
            "GET", USER, null, signed[0], signed[1], signed[2], signed[3], signed[4], signed[5]));
    }
}
