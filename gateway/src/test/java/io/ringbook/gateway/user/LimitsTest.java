package io.ringbook.gateway.user;

import io.ringbook.gateway.TestPostgres;
import io.ringbook.gateway.http.AddressKey;
import io.ringbook.gateway.http.Problem;
import io.ringbook.gateway.http.ProblemCode;
import org.agrona.concurrent.SystemEpochNanoClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import static io.ringbook.gateway.user.UserExchange.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Everything has a limit, and says so when it is reached. */
@Timeout(120)
class LimitsTest
{
    private static final String USER = "/api/v1/user";

    @TempDir
    private Path directory;

    @Test
    void shouldTellEachCallerHowManyRequestsAreLeft()
    {
        final RateLimits.Rate slow = new RateLimits.Rate(1, 5);
        final RateLimits.Rate quick = new RateLimits.Rate(100, 1_000);
        final UserSettings settings = UserSettings.DEFAULT.withRates(
            new RateLimits(slow, quick, quick, slow, 1_000));
        try (UserExchange exchange = new UserExchange(TestPostgres.create(), directory, settings))
        {
            exchange.signUp("alice");
            exchange.signUp("bobby");
            final String[] alice = exchange.session("alice");
            final String[] bobby = exchange.session("bobby");
            HttpResponse<String> answer = exchange.send("GET", USER, null, alice);
            assertEquals("5", answer.headers().firstValue("RateLimit-Limit").orElseThrow());
            assertEquals("4", answer.headers().firstValue("RateLimit-Remaining").orElseThrow());
            assertEquals("1", answer.headers().firstValue("RateLimit-Reset").orElseThrow());
            answer = until429(exchange, alice);
            assertEquals("RATE_LIMITED", text(answer, "code"));
            assertEquals("1", answer.headers().firstValue("Retry-After").orElseThrow());
            assertEquals("0", answer.headers().firstValue("RateLimit-Remaining").orElseThrow());
            assertEquals(200, exchange.send("GET", USER, null, bobby).statusCode());

            answer = until429(exchange, "Authorization", "Bearer nobody's");
            assertTrue(text(answer, "detail").contains("do not hold"), answer.body());
            assertEquals(429, exchange.send("GET", USER, null, bobby).statusCode());
        }
    }

    private static HttpResponse<String> until429(final UserExchange exchange, final String... headers)
    {
        HttpResponse<String> answer = exchange.send("GET", USER, null, headers);
        while (429 != answer.statusCode())
        {
            answer = exchange.send("GET", USER, null, headers);
        }
        return answer;
    }

    @Test
    void shouldLimitSignUpsAndAnythingAtAllOfAnAddress()
    {
        final RateLimits.Rate none = RateLimits.Rate.NONE;
        final UserSettings settings = UserSettings.DEFAULT.withRates(new RateLimits(
            none, new RateLimits.Rate(1, 12), new RateLimits.Rate(1, 3), none, 1_000));
        try (UserExchange exchange = new UserExchange(TestPostgres.create(), directory, settings))
        {
            for (int i = 0; i < 3; i++)
            {
                assertEquals(401, exchange.login("nobody", "some password").statusCode());
            }
            final HttpResponse<String> tooOften = exchange.login("nobody", "some password");
            assertEquals(429, tooOften.statusCode());
            assertTrue(text(tooOften, "detail").contains("sign up and log in"), tooOften.body());
            assertEquals(401, exchange.send("GET", USER, null).statusCode());
            HttpResponse<String> answer = exchange.send("GET", "/no/such/path", null);
            while (404 == answer.statusCode())
            {
                answer = exchange.send("GET", "/no/such/path", null);
            }
            assertEquals(429, answer.statusCode());
        }
    }

    @Test
    void shouldHashTwoAtOnceLetEightWaitAndRefuseTheOthers() throws InterruptedException
    {
        final CountDownLatch go = new CountDownLatch(1);
        final AtomicInteger hashing = new AtomicInteger();
        final AtomicInteger most = new AtomicInteger();
        final Passwords passwords = new Passwords(new PasswordHash()
        {
            @Override
            public String hash(final String password)
            {
                return password;
            }

            @Override
            public boolean matches(final String password, final String hash)
            {
                most.accumulateAndGet(hashing.incrementAndGet(), Math::max);
                try
                {
                    go.await();
                }
                catch (final InterruptedException e)
                {
                    throw new IllegalStateException(e);
                }
                hashing.decrementAndGet();
                return true;
            }

            @Override
            public boolean isOutdated(final String hash)
            {
                return false;
            }
        });
        final Queue<ProblemCode> refused = new ConcurrentLinkedQueue<>();
        final AtomicInteger done = new AtomicInteger();
        final Thread[] threads = new Thread[30];
        for (int i = 0; i < threads.length; i++)
        {
            threads[i] = new Thread(() ->
            {
                try
                {
                    passwords.matches("password", "kept");
                    done.incrementAndGet();
                }
                catch (final Problem problem)
                {
                    refused.add(problem.code());
                }
            });
            threads[i].start();
        }
        while (refused.size() < 20)
        {
            Thread.sleep(1);
        }
        go.countDown();
        for (final Thread thread : threads)
        {
            thread.join();
        }
        assertEquals(10, done.get());
        assertEquals(2, most.get());
        assertTrue(refused.stream().allMatch(ProblemCode.RATE_LIMITED::equals));
    }

    @Test
    void shouldWriteTheAuditWhenTheDatabaseIsBackAndRefuseWhatCannotBeRecorded() throws InterruptedException
    {
        final TestPostgres postgres = TestPostgres.create();
        final Queue<Throwable> troubles = new ConcurrentLinkedQueue<>();
        try (Database database = Database.open(postgres.url(), null, null))
        {
            final PostgresAudit audit = new PostgresAudit(
                database.dataSource(), SystemEpochNanoClock.INSTANCE, troubles::add);
            postgres.goAway();
            audit.requireRoom();
            int recorded = 0;
            Problem full = null;
            while (null == full)
            {
                try
                {
                    audit.requireRoom();
                    audit.record(null, "127.0.0.1", "admin.halt", "{\"n\":" + recorded + "}", "DONE");
                    recorded++;
                }
                catch (final Problem problem)
                {
                    full = problem;
                }
            }
            assertEquals(ProblemCode.BACK_PRESSURED, full.code());
            audit.record(null, "127.0.0.1", "admin.halt", "{\"n\":" + recorded + "}", "was under way");
            while (troubles.isEmpty())
            {
                Thread.sleep(1);
            }
            postgres.comeBack();
            audit.close();
            assertEquals(Integer.toString(recorded + 1), postgres.query("SELECT count(*) FROM gateway.audit"));
            assertEquals("t", postgres.query(
                "SELECT bool_and((detail->>'n')::bigint = id - (SELECT min(id) FROM gateway.audit)) " +
                "FROM gateway.audit"));
            assertThrows(Problem.class, audit::requireRoom);
        }
        assertEquals(1, troubles.size(), troubles::toString);
    }

    @Test
    void shouldMakeTheServerKeyOnceForItsOwnerAlone() throws IOException
    {
        final Path file = directory.resolve("new").resolve("server.key");
        final String secret = ServerKey.open(file).secret("key");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(secret, ServerKey.open(file).secret("key"));
        final byte[] key = Files.readAllBytes(file);
        assertEquals(32, key.length);
        try (Stream<Path> files = Files.list(file.getParent()))
        {
            assertEquals(1, files.count());
        }

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertTrue(assertThrows(IllegalStateException.class, () -> ServerKey.open(file)).getMessage()
            .contains("expected mode rw------- (chmod 600), found rw-r-----"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.write(file, new byte[31]);
        assertTrue(assertThrows(IllegalStateException.class, () -> ServerKey.open(file)).getMessage()
            .contains("expected 32 bytes, found 31"));
        Files.write(file, key);
        assertArrayEquals(key, Files.readAllBytes(file));
    }

    @Test
    void shouldCountAnAddressOfIpv6ByItsNetwork() throws IOException
    {
        assertEquals(key("2001:db8:0:1::1"), key("2001:db8:0:1:ffff::2"));
        assertTrue(!key("2001:db8:0:1::1").equals(key("2001:db8:0:2::1")));
        assertTrue(!key("127.0.0.1").equals(key("127.0.0.2")));
        assertEquals(key("127.0.0.1"), key("::ffff:127.0.0.1"));
    }

    private static Object key(final String address) throws IOException
    {
        return AddressKey.of(InetAddress.getByName(address));
    }
}
