package io.ringbook.gateway.user;

import io.ringbook.gateway.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import static io.ringbook.gateway.user.UserExchange.PASSWORD;
import static io.ringbook.gateway.user.UserExchange.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Users as a client meets them, over HTTP. */
class UserEndpointsTest
{
    private static final long UNITS = 100_000_000L;
    private static final String USER = "/api/v1/user";
    private static final String KEYS = "/api/v1/user/apikey";

    private final TestPostgres postgres = TestPostgres.create();
    @TempDir
    private Path directory;
    private UserExchange exchange;

    @BeforeEach
    void open()
    {
        exchange = new UserExchange(postgres, directory, UserSettings.DEFAULT.withRates(RateLimits.NONE));
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
    void shouldSignUpLogInAndShowTheUserAndTheBalances()
    {
        final HttpResponse<String> created = exchange.signUp("alice");
        assertEquals(201, created.statusCode(), created.body());
        assertEquals("1001", text(created, "senderCompId"));
        assertEquals("USER", text(created, "role"));
        assertFalse(created.body().contains("assword"), created.body());

        final HttpResponse<String> login = exchange.login("Alice", PASSWORD);
        assertEquals(200, login.statusCode(), login.body());
        assertEquals("Bearer", text(login, "tokenType"));
        final String token = text(login, "token");
        assertEquals(43, token.length());
        final long hours = TimeUnit.MILLISECONDS.toMinutes(
            Long.parseLong(text(login, "expiresTime")) - System.currentTimeMillis());
        assertTrue(hours >= 719 && hours <= 720, login.body());
        assertEquals("no-store", login.headers().firstValue("Cache-Control").orElseThrow());

        exchange.gateway.markets().deposit(1_001, "USDT", 12 * UNITS + UNITS / 2, 1);
        final HttpResponse<String> user = await(
            "\"balances\":[{\"asset\":\"USDT\",\"available\":\"12.5\",\"locked\":\"0\",\"total\":\"12.5\"}]",
            "Authorization", "bearer " + token);
        assertEquals("alice", text(user, "username"));
        assertEquals(text(created, "createdTimeNs"), text(user, "createdTimeNs"));
        assertEquals("f", postgres.query("SELECT sessions::text LIKE '%" + token + "%' FROM gateway.sessions"));
    }

    private HttpResponse<String> await(final String part, final String... headers)
    {
        final long deadlineNs = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (true)
        {
            final HttpResponse<String> user = exchange.send("GET", USER, null, headers);
            if (user.body().contains(part))
            {
                return user;
            }
            assertTrue(System.nanoTime() < deadlineNs, user.body());
        }
    }

    @Test
    void shouldAnswerAWrongPasswordAndAnUnknownUserAlike()
    {
        exchange.signUp("alice");
        final HttpResponse<String> wrong = exchange.login("alice", "incorrect horse");
        final HttpResponse<String> unknown = exchange.login("nobody", "incorrect horse");
        final HttpResponse<String> impossible = exchange.login("x\\u0000'; DROP TABLE users", "incorrect horse");
        for (final HttpResponse<String> answer : List.of(wrong, unknown, impossible))
        {
            assertEquals(401, answer.statusCode(), answer.body());
            assertEquals("INVALID_CREDENTIALS", text(answer, "code"));
            assertEquals(text(wrong, "detail"), text(answer, "detail"));
            assertEquals(wrong.headers().map().keySet(), answer.headers().map().keySet());
        }
    }

    @Test
    void shouldNameTheFieldThatIsWrong()
    {
        assertProblem(400, "MISSING_FIELD", "password", exchange.send(
            "POST", USER + "/new", "{\"username\":\"alice\"}"));
        assertProblem(400, "INVALID_FIELD", "username", exchange.signUp("al"));
        assertProblem(400, "UNKNOWN_FIELD", "role", exchange.send(
            "POST", USER + "/new", "{\"username\":\"alice\",\"password\":\"correct horse\",\"role\":\"ADMIN\"}"));
        assertProblem(400, "INVALID_FIELD", "password", exchange.send(
            "POST", USER + "/new", UserExchange.credentials("alice", "short")));
        exchange.signUp("alice");
        assertProblem(409, "USERNAME_TAKEN", "username", exchange.signUp("ALICE"));
    }

    private static void assertProblem(
        final int status, final String code, final String field, final HttpResponse<String> answer)
    {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(code, text(answer, "code"), answer.body());
        assertEquals(field, text(answer, "field"), answer.body());
        assertEquals("application/problem+json", answer.headers().firstValue("Content-Type").orElseThrow());
    }

    @Test
    void shouldEndOneSessionAtLogoutAndNoOther()
    {
        exchange.signUp("alice");
        final String[] first = exchange.session("alice");
        final String[] second = exchange.session("alice");
        assertNotEquals(first[1], second[1]);
        assertEquals(204, exchange.send("POST", USER + "/logout", null, first).statusCode());
        final HttpResponse<String> ended = exchange.send("GET", USER, null, first);
        assertEquals(401, ended.statusCode());
        assertEquals("Bearer", ended.headers().firstValue("WWW-Authenticate").orElseThrow());
        assertEquals(200, exchange.send("GET", USER, null, second).statusCode());
        assertEquals("1", postgres.query("SELECT count(*) FROM gateway.sessions"));
    }

    @Test
    void shouldKeepSessionsAndKeysOverARestartAndWithoutTheDatabase()
    {
        exchange.signUp("alice");
        final String[] session = exchange.session("alice");
        final SignedClient key = SignedClient.hmac(exchange, "alice", "READ");
        assertEquals(200, key.send("GET", USER, null).statusCode());
        exchange.close();
        open();
        postgres.goAway();
        try
        {
            assertEquals(200, exchange.send("GET", USER, null, session).statusCode());
            assertEquals(200, key.on(exchange).send("GET", USER, null).statusCode());
            assertProblem(503, "HISTORY_UNAVAILABLE", null, exchange.login("alice", PASSWORD));
            assertProblem(503, "HISTORY_UNAVAILABLE", null, exchange.send("POST", USER + "/logout", null, session));
        }
        finally
        {
            postgres.comeBack();
        }
    }

    @Test
    void shouldMakeListAndDeleteKeysOfTheUserAlone()
    {
        exchange.signUp("alice");
        exchange.signUp("bobby");
        final String[] alice = exchange.session("alice");
        final HttpResponse<String> made = exchange.send("POST", KEYS,
            "{\"label\":\"bot\",\"algorithm\":\"HMAC_SHA256\",\"scopes\":[\"TRADE\",\"READ\"]}", alice);
        assertEquals(201, made.statusCode(), made.body());
        final String keyId = text(made, "keyId");
        final String secret = text(made, "secret");
        assertEquals(43, secret.length());
        assertTrue(made.body().contains("\"scopes\":[\"READ\",\"TRADE\"]"), made.body());
        assertEquals("f", postgres.query("SELECT api_keys::text LIKE '%" + secret + "%' FROM gateway.api_keys"));

        final HttpResponse<String> listed = exchange.send("GET", KEYS, null, alice);
        assertTrue(listed.body().contains(keyId), listed.body());
        assertFalse(listed.body().contains("secret"), listed.body());
        assertFalse(listed.body().contains("lastUsedTime"), listed.body());

        final String[] bobby = exchange.session("bobby");
        assertEquals("{\"keys\":[]}", exchange.send("GET", KEYS, null, bobby).body());
        assertProblem(404, "NOT_FOUND", "keyId", exchange.send("DELETE", KEYS + "?keyId=" + keyId, null, bobby));
        assertEquals(204, exchange.send("DELETE", KEYS + "?keyId=" + keyId, null, alice).statusCode());
        assertEquals("{\"keys\":[]}", exchange.send("GET", KEYS, null, alice).body());
    }

    @Test
    void shouldNameWhatIsWrongWithAKey()
    {
        exchange.signUp("alice");
        final String[] alice = exchange.session("alice");
        final String[][] wrong =
        {
            { "label", "{\"algorithm\":\"HMAC_SHA256\",\"scopes\":[\"READ\"]}" },
            { "algorithm", "{\"label\":\"a\",\"algorithm\":\"NONE\",\"scopes\":[\"READ\"]}" },
            { "algorithm", "{\"label\":\"a\",\"scopes\":[\"READ\"]}" },
            { "scopes", "{\"label\":\"a\",\"algorithm\":\"HMAC_SHA256\"}" },
            { "scopes", "{\"label\":\"a\",\"algorithm\":\"HMAC_SHA256\",\"scopes\":[]}" },
            { "scopes", "{\"label\":\"a\",\"algorithm\":\"HMAC_SHA256\",\"scopes\":[\"ADMIN\"]}" },
            { "scopes", "{\"label\":\"a\",\"algorithm\":\"HMAC_SHA256\",\"scopes\":[\"READ\",\"READ\"]}" },
            { "publicKey", "{\"label\":\"a\",\"algorithm\":\"ED25519\",\"scopes\":[\"READ\"]}" },
            { "publicKey", "{\"label\":\"a\",\"algorithm\":\"ED25519\",\"publicKey\":\"?\",\"scopes\":[\"READ\"]}" },
            { "publicKey", "{\"label\":\"a\",\"algorithm\":\"ED25519\",\"publicKey\":\"AAAA\",\"scopes\":[\"READ\"]}" },
            { "label", "{\"label\":\"\\u0000\",\"algorithm\":\"HMAC_SHA256\",\"scopes\":[\"READ\"]}" },
            { "label", "{\"label\":\"\\ud800\",\"algorithm\":\"HMAC_SHA256\",\"scopes\":[\"READ\"]}" },
        };
        for (final String[] each : wrong)
        {
            final HttpResponse<String> answer = exchange.send("POST", KEYS, each[1], alice);
            assertEquals(400, answer.statusCode(), each[1] + answer.body());
            assertEquals(each[0], text(answer, "field"), each[1] + answer.body());
        }
        assertEquals("0", postgres.query("SELECT count(*) FROM gateway.api_keys"));
    }

    @Test
    void shouldRefuseAKeyThatWasMadeWithAnotherServerKey() throws Exception
    {
        exchange.signUp("alice");
        final SignedClient hmac = SignedClient.hmac(exchange, "alice", "READ");
        final SignedClient ed25519 = SignedClient.ed25519(exchange, "alice", "READ");
        exchange.close();
        Files.delete(directory.resolve("server.key"));
        open();
        assertTrue(exchange.troubles.remove().getMessage().startsWith("1 API keys were made with another server key"));
        final HttpResponse<String> answer = hmac.on(exchange).send("GET", USER, null);
        assertEquals(401, answer.statusCode());
        assertTrue(text(answer, "detail").contains("another server key"), answer.body());
        assertEquals(200, ed25519.on(exchange).send("GET", USER, null).statusCode());
    }

    @Test
    void shouldRecordWhatUsersDoWithoutTheirSecrets()
    {
        exchange.service.users().createAdmin("root", PASSWORD);
        exchange.signUp("alice");
        exchange.login("alice", "a wrong password");
        exchange.login("my password!", "a wrong password");
        final String[] alice = exchange.session("alice");
        final SignedClient key = SignedClient.hmac(exchange, "alice", "READ");
        exchange.send("DELETE", KEYS + "?keyId=" + key.keyId(), null, alice);
        exchange.send("POST", USER + "/logout", null, alice);
        final String[] root = exchange.session("root");

        assertEquals(403, exchange.send("GET", "/api/v1/admin/audit", null, exchange.session("alice")).statusCode());
        final HttpResponse<String> page = exchange.send("GET", "/api/v1/admin/audit?limit=3", null, root);
        assertEquals(200, page.statusCode(), page.body());
        final StringBuilder all = new StringBuilder(page.body());
        String cursor = text(page, "cursor");
        int pages = 1;
        while (!"null".equals(cursor))
        {
            final HttpResponse<String> next = exchange.send(
                "GET", "/api/v1/admin/audit?limit=3&cursor=" + cursor, null, root);
            all.append(next.body());
            cursor = text(next, "cursor");
            pages++;
        }
        assertTrue(pages >= 4, all::toString);
        final String lines = all.toString();
        for (final String expected : new String[]{
            "\"action\":\"user.new\",\"detail\":{\"username\":\"alice\"},\"address\":\"127.0.0.1\"," +
                "\"outcome\":\"DONE\"",
            "\"action\":\"user.login\",\"detail\":{\"username\":\"alice\"},\"address\":\"127.0.0.1\"," +
                "\"outcome\":\"INVALID_CREDENTIALS\"",
            "\"action\":\"user.login\",\"detail\":{}", "\"actor\":\"alice\",\"action\":\"apikey.new\"",
            "\"action\":\"apikey.delete\"", "\"action\":\"user.logout\"" })
        {
            assertTrue(lines.contains(expected), () -> expected + "\n" + lines);
        }
        for (final String secret : new String[]{ PASSWORD, "wrong password", "my password", key.secret(),
            alice[1].substring(7) })
        {
            assertFalse(lines.contains(secret), () -> secret + "\n" + lines);
        }
        assertProblem(400, "INVALID_PARAMETER", "cursor", exchange.send(
            "GET", "/api/v1/admin/audit?cursor=x", null, root));
    }

    @Test
    void shouldLetInNobodyWhoShowsHalfOfIt()
    {
        exchange.signUp("alice");
        final String token = exchange.session("alice")[1].substring(7);
        for (final String wrong : new String[]{ "", "Bearer", "Bearer ", "Basic " + token, "Bearer " + token + "A",
            "Bearer " + token.substring(1), "Bearer " + "A".repeat(43), "Bearer \u00e9" + token.substring(1), token })
        {
            final HttpResponse<String> answer = exchange.send("GET", USER, null, "Authorization", wrong);
            assertEquals(401, answer.statusCode(), wrong + answer.body());
            assertEquals("UNAUTHENTICATED", text(answer, "code"));
        }
        final HttpResponse<String> twice = exchange.send(
            "GET", USER, null, "Authorization", "Bearer " + token, "Authorization", "Bearer " + token);
        assertEquals(401, twice.statusCode());
        final HttpResponse<String> none = exchange.send("GET", USER, null);
        assertEquals(401, none.statusCode());
        assertNull(text(none, "field"));
    }
}
