package io.ringbook.app.serve;

import io.ringbook.app.Console;
import io.ringbook.app.ProjectTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** An exchange from its first start to its stop, as its operator sees it. */
@Timeout(600)
class ServeTest
{
    @TempDir
    private Path directory;

    @Test
    void shouldOpenPlayAndCloseWithoutASecretInItsLog() throws Exception
    {
        try (ServeChild exchange = new ServeChild(directory, "--demo", "--log-level", "debug").start())
        {
            assertEquals(200, exchange.send(null, "GET", "/ready", null).status());
            assertEquals(200, exchange.send(null, "GET", "/health", null).status());
            assertEquals(404, exchange.send(null, "GET", "/health/x", null).status());

            final String password = "a secret of alice";
            final String token = exchange.token("alice", password);
            assertEquals(401, exchange.send(null, "POST", "/api/v1/user/login",
                "{\"username\":\"alice\",\"password\":\"a wrong guess\"}").status());
            assertEquals(200, exchange.send(token, "POST", "/api/v1/user/deposit",
                "{\"asset\":\"USDT\",\"amount\":\"1000000\",\"transferId\":1}").status());
            final ServeChild.Answer key = exchange.send(token, "POST", "/api/v1/user/apikey",
                "{\"label\":\"bot\",\"algorithm\":\"HMAC_SHA256\",\"scopes\":[\"READ\"]}");
            assertEquals(201, key.status(), key.text());
            final ServeChild.Answer order = exchange.send(token, "POST", "/api/v1/order",
                "{\"symbol\":\"BTC-USDT\",\"side\":\"BUY\",\"price\":\"64000.00\",\"quantity\":\"0.01\"}");
            assertEquals(201, order.status(), order.text());
            final Map<String, Object> depth =
                exchange.send(null, "GET", "/api/v1/depth?symbol=BTC-USDT", null).json();
            assertFalse(((List<?>)depth.get("bids")).isEmpty(), "the play has not begun: " + depth);

            final Path kept = exchange.data().resolve("admin-password");
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)));
            final String adminPassword = Files.readString(kept).strip();
            final String admin = exchange.token("admin", adminPassword);
            assertEquals(200, exchange.send(
                admin, "POST", "/api/v1/admin/halt", "{\"symbol\":\"SOL-USDT\"}").status());

            final String metrics = exchange.send(null, "GET", "/metrics", null).text();
            assertTrue(metrics.contains("ringbook_gateway_requests_total{method=\"POST\",route=\"/api/v1/order\"," +
                "status=\"201\"} 1.0"), metrics);

            for (final String line : Files.readAllLines(ProjectTree.root().resolve("docs/metrics.md")))
            {
                if (line.startsWith("| `ringbook_gateway_"))
                {
                    final String name = line.split("`")[1];
                    assertTrue(metrics.contains("# TYPE " + name + " "), () -> name + " is documented, not there");
                }
            }

            assertEquals(0, exchange.run().terminate(), exchange.run().output());
            final String output = exchange.run().output();
            final String log = String.join("\n", output.lines().filter((line) -> line.startsWith("{")).toList());
            assertTrue(log.contains("\"event\":\"serving\"") && log.contains("\"event\":\"stopped\""), log);
            assertTrue(log.contains("\"event\":\"logins-failed\",\"count\":1"), log);
            assertTrue(log.contains("\"route\":\"/api/v1/order\""), log);
            assertTrue(log.contains("admin"), log);
            for (final String secret : List.of(
                password, "a wrong guess", token, admin, adminPassword, (String)key.json().get("secret")))
            {
                assertFalse(log.contains(secret), () -> "a secret is in the log:\n" + log);
            }
            assertEquals(1, output.lines().filter((line) -> line.contains(adminPassword)).count(), output);
        }
    }

    @Test
    void shouldSayThatThePortIsTaken() throws Exception
    {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress()))
        {
            final Console console = new Console();

            assertEquals(2, console.run("serve", "--listen", Integer.toString(taken.getLocalPort()),
                "--data", directory.resolve("exchange").toString()));

            assertTrue(console.err().contains("listen: cannot listen at 127.0.0.1:" + taken.getLocalPort()),
                console.err());
        }
    }
}
