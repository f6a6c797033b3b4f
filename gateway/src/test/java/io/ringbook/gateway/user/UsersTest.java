package io.ringbook.gateway.user;

import io.ringbook.gateway.TestPostgres;
import io.ringbook.gateway.http.Problem;
import io.ringbook.gateway.http.ProblemCode;
import org.agrona.concurrent.SystemEpochNanoClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Users sign up and log in; who guesses learns nothing. */
class UsersTest
{
    private final CountedHash hash = new CountedHash(new PasswordHash.Argon2id(64, 1, 1));
    private final TestPostgres postgres = TestPostgres.create();
    private Database database;
    private Users users;

    @BeforeEach
    void open()
    {
        database = Database.open(postgres.url(), null, null);
        users = users(hash);
    }

    private Users users(final PasswordHash with)
    {
        return new Users(database.dataSource(), new Passwords(with), SystemEpochNanoClock.INSTANCE);
    }

    @AfterEach
    void close()
    {
        if (null != database)
        {
            database.close();
        }
    }

    @Test
    void shouldGiveEachUserAnAccountFrom1001On()
    {
        assertEquals(1_001, users.create("alice", "correct horse").senderCompId());
        assertEquals(1_002, users.create("Bob.B-1_2", "battery staple").senderCompId());
        assertEquals(1_001, users.login("ALICE", "correct horse").senderCompId());
        assertEquals("alice", users.login("ALICE", "correct horse").username());
    }

    @Test
    void shouldNeverGiveAnAccountThatTheEngineKnows()
    {
        users.reserveUpTo(2_000);
        assertEquals(2_001, users.create("alice", "correct horse").senderCompId());
        users.reserveUpTo(1_500);
        assertEquals(2_002, users.create("bobby", "correct horse").senderCompId());
    }

    @Test
    void shouldRefuseANameThatIsTakenWhateverItsCapitals()
    {
        users.create("alice", "correct horse");
        assertProblem(ProblemCode.USERNAME_TAKEN, () -> users.create("Alice", "another one"));
        assertEquals(1_002, users.create("bobby", "correct horse").senderCompId());
    }

    @Test
    void shouldKeepNoPasswordButItsHash()
    {
        users.create("alice", "correct horse");
        final String kept = postgres.query("SELECT password_hash FROM gateway.users");
        assertTrue(kept.startsWith("$argon2id$v=19$m=64,t=1,p=1$"), kept);
        assertEquals("f", postgres.query("SELECT users::text LIKE '%correct%' FROM gateway.users"));
    }

    @Test
    void shouldWorkAsLongForAnUnknownUserAsForAWrongPassword()
    {
        users.create("alice", "correct horse");
        hash.matched = 0;
        final Problem wrong = assertProblem(
            ProblemCode.INVALID_CREDENTIALS, () -> users.login("alice", "wrong password"));
        assertEquals(1, hash.matched);
        final Problem unknown = assertProblem(
            ProblemCode.INVALID_CREDENTIALS, () -> users.login("nobody", "wrong password"));
        assertEquals(2, hash.matched);
        final Problem impossible = assertProblem(
            ProblemCode.INVALID_CREDENTIALS, () -> users.login("a\0b", "wrong password"));
        assertEquals(3, hash.matched);
        assertEquals(wrong.getMessage(), unknown.getMessage());
        assertEquals(wrong.getMessage(), impossible.getMessage());
        assertProblem(ProblemCode.INVALID_CREDENTIALS, () -> users.login("nobody", "nobody's"));
    }

    @Test
    void shouldHashAgainWhenTheParametersHaveChanged()
    {
        users.create("alice", "correct horse");
        final Users stronger = users(new PasswordHash.Argon2id(128, 2, 1));
        stronger.login("alice", "correct horse");
        final String kept = postgres.query("SELECT password_hash FROM gateway.users");
        assertTrue(kept.startsWith("$argon2id$v=19$m=128,t=2,p=1$"), kept);
        stronger.login("alice", "correct horse");
        assertEquals(kept, postgres.query("SELECT password_hash FROM gateway.users"));
        assertProblem(ProblemCode.INVALID_CREDENTIALS, () -> stronger.login("alice", "correct horsE"));
    }

    @Test
    void shouldMakeAnAdministratorOnceOnly()
    {
        final User admin = users.createAdmin("root", "correct horse");
        assertEquals(User.Role.ADMIN, admin.role());
        assertEquals(admin, users.createAdmin("root", "battery staple"));
        users.login("root", "correct horse");
        users.create("alice", "correct horse");
        assertProblem(ProblemCode.USERNAME_TAKEN, () -> users.createAdmin("alice", "battery staple"));
    }

    @Test
    void shouldRefuseNamesAndPasswordsThatCannotBe()
    {
        for (final String name : new String[]{ "", "ab", "a b", "a".repeat(33), "alicé", "a\0bc", "alice\n", "a'--" })
        {
            assertEquals("username", assertProblem(
                ProblemCode.INVALID_FIELD, () -> users.create(name, "correct horse")).field());
        }
        for (final String password : new String[]{ "", "1234567", "x".repeat(129) })
        {
            final Problem problem = assertProblem(
                ProblemCode.INVALID_FIELD, () -> users.create("alice", password));
            assertEquals("password", problem.field());
            assertFalse(problem.getMessage().contains("1234567"));
        }
        users.create("alice", "\uD83D\uDE00".repeat(128));
        users.login("alice", "\uD83D\uDE00".repeat(128));
    }

    @Test
    void shouldSayThatTheDatabaseIsAwayAndGoOnWhenItIsBack()
    {
        users.create("alice", "correct horse");
        postgres.goAway();
        assertProblem(ProblemCode.HISTORY_UNAVAILABLE, () -> users.login("alice", "correct horse"));
        postgres.comeBack();
        final long deadlineNs = System.nanoTime() + 20_000_000_000L;
        while (!isLoggedIn())
        {
            assertTrue(System.nanoTime() < deadlineNs, "still away");
        }
    }

    private boolean isLoggedIn()
    {
        try
        {
            return 1_001 == users.login("alice", "correct horse").senderCompId();
        }
        catch (final Problem problem)
        {
            assertEquals(ProblemCode.HISTORY_UNAVAILABLE, problem.code());
            return false;
        }
    }

    @Test
    void shouldKeepUsersWhenTheCopyOfTheJournalIsDropped()
    {
        postgres.execute("CREATE SCHEMA ringbook; CREATE TABLE ringbook.orders (id bigint)");
        users.create("alice", "correct horse");
        postgres.execute("DROP SCHEMA ringbook CASCADE");
        database.close();
        database = Database.open(postgres.url(), null, null);
        assertEquals(1_001, users(hash).login("alice", "correct horse").senderCompId());
        assertNotEquals("0", postgres.query("SELECT count(*) FROM gateway.flyway_schema_history"));
    }

    private static Problem assertProblem(final ProblemCode code, final Runnable action)
    {
        final Problem problem = assertThrows(Problem.class, action::run);
        assertEquals(code, problem.code());
        return problem;
    }

    private static final class CountedHash implements PasswordHash
    {
        private final PasswordHash hash;
        private int matched;

        CountedHash(final PasswordHash hash)
        {
            this.hash = hash;
        }

        @Override
        public String hash(final String password)
        {
            return hash.hash(password);
        }

        @Override
        public boolean matches(final String password, final String kept)
        {
            matched++;
            return hash.matches(password, kept);
        }

        @Override
        public boolean isOutdated(final String kept)
        {
            return hash.isOutdated(kept);
        }
    }
}
