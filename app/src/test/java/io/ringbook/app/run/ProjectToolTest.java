package io.ringbook.app.run;

import io.ringbook.app.ChildRun;
import io.ringbook.app.Console;
import io.ringbook.app.postgres.EmbeddedDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The copy without the engine: catches up, is built anew, is killed, and is equal to the journal in the end. */
@Timeout(value = 6, unit = TimeUnit.HOURS)
class ProjectToolTest
{
    private static final String EQUAL = ", equal to the journal's in ";

    private final Console console = new Console();
    private final long seed = Long.getLong("ringbook.seed", System.nanoTime());
    private final long minutes = Long.getLong("ringbook.faults.minutes", 0);

    @TempDir
    private Path directory;

    @Test
    void shouldCatchUpStopWhereAskedAndGoOn()
    {
        run("--commands", "20k", "--no-postgres");

        assertEquals(0, project("--until", "7001"), console.err());
        assertEquals("at sequence 0 of 7,001", console.line("tables"));
        assertTrue(console.line("read").endsWith(", up to sequence 7,001"), console.out());
        assertEquals("12,999 commands behind the journal's 20,000", console.line("lag"));
        assertTrue(console.line("PostgreSQL").contains(EQUAL), console.out());

        assertEquals(2, project("--until", "7000"), console.out());
        assertTrue(console.err().contains("at sequence 7001 already, beyond --until 7000"), console.err());
        assertEquals(1, project("--to", "20001"), console.out());
        assertTrue(console.err().contains("found the end of"), console.err());

        assertEquals(0, project("--follow", "--until", "20000"), console.err());
        assertEquals("at sequence 7,001 of 20,000", console.line("tables"));
        assertEquals("0 commands behind the journal's 20,000", console.line("lag"));
        assertTrue(console.line("PostgreSQL").contains(EQUAL), console.out());
    }

    @Test
    void shouldSayInOneLineHowToBuildTheTablesAnewAndDoIt() throws SQLException
    {
        run("--commands", "10k");
        assertTrue(console.line("PostgreSQL").contains("equal to the engine's"), console.out());

        try (EmbeddedDatabase database = EmbeddedDatabase.start(data().resolve("postgres")))
        {
            execute(database, "UPDATE ringbook.trades SET price = price + 1 WHERE trade_id = 17");
            assertEquals(1, project(database), console.out());
            assertTrue(console.err().contains("traded notional: expected "), console.err());

            execute(database, "UPDATE ringbook.orders SET status = 'FILLED' WHERE status = 'NEW'");
            assertEquals(2, project(database), console.out());
            assertTrue(console.err().contains(": expected a live order, found FILLED; to build"), console.err());

            execute(database, "DROP TABLE ringbook.orders");
            assertEquals(2, project(database), console.out());
            assertEquals(1, console.err().lines().count(), console.err());
            assertTrue(
                console.err().contains("the tables were dropped or changed: ") && console.err().strip().endsWith(
                    "./ringbook project " + data() + " --postgres URL --rebuild"), console.err());

            execute(database, "CREATE TABLE public.mine AS SELECT 1 AS one");
            assertEquals(0, project(database, "--rebuild"), console.err());
            assertTrue(console.line("PostgreSQL").contains(EQUAL), console.out());
            assertEquals(1, number(database, "SELECT one FROM public.mine"));
        }
    }

    @Test
    void shouldSayWhatIsMissing()
    {
        assertEquals(2, project());
        assertTrue(console.err().contains("no journal in"), console.err());
        assertEquals(1, console.err().lines().count(), console.err());

        run("--commands", "1k", "--no-postgres");
        assertEquals(2, project("--postgres", "postgresql://nobody:secret@127.0.0.1:1/none"));
        assertTrue(console.err().contains("127.0.0.1:1 refused"), console.err());
        assertEquals(1, console.err().lines().count(), console.err());
    }

    @Test
    void shouldNeitherLoseNorDoubleWhenItIsKilledAgainAndAgain() throws Exception
    {
        System.out.println("ProjectToolTest: -Dringbook.seed=" + seed);
        final SplittableRandom random = new SplittableRandom(seed);
        run("--commands", "150k", "--no-postgres");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data().resolve("postgres")))
        {
            final long startNs = System.nanoTime();
            long reached = 0;
            for (int i = 0; i < 4 || System.nanoTime() - startNs < TimeUnit.MINUTES.toNanos(minutes); i++)
            {
                try (ChildRun child = ChildRun.start(
                    directory, "project", data().toString(), "--postgres", url(database), "--follow"))
                {
                    child.awaitOutput("tables ");
                    TimeUnit.MILLISECONDS.sleep(random.nextInt(500));
                    child.kill();
                }
                final long sequence = number(database, "SELECT sequence FROM ringbook.projector_position");
                assertTrue(sequence >= reached, () -> "seed " + seed + " fell back to " + sequence);
                reached = sequence;
                if (minutes > 0 && 150_000 == reached)
                {
                    execute(database, "DROP SCHEMA ringbook CASCADE");
                    reached = 0;
                }
            }
            assertEquals(0, project(database), () -> "seed " + seed + " " + console.err());
            assertTrue(console.line("PostgreSQL").contains(EQUAL), () -> "seed " + seed + " " + console.out());
        }
    }

    @Test
    void shouldFollowARunThatIsKilledAndAnotherThatGoesOn() throws Exception
    {
        run("--commands", "1k", "--no-postgres");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data().resolve("postgres"));
            ChildRun copy = ChildRun.start(
                directory, "project", data().toString(), "--postgres", url(database), "--follow"))
        {
            try (ChildRun run = ChildRun.start(
                directory, "run", "--commands", "0", "--rate", "20k", "--no-postgres", "--data", data().toString()))
            {
                run.awaitJournaled(data(), 20_000);
                run.kill();
            }
            run("--commands", "5k", "--no-postgres");

            assertEquals(0, copy.terminate(), copy.output());
            assertTrue(copy.output().contains(EQUAL), copy.output());
            assertEquals(0, project(database), console.err());
            assertEquals("0", console.line("lag").substring(0, 1));
        }
    }

    private void run(final String... args)
    {
        final String[] words = new String[args.length + 3];
        words[0] = "run";
        words[1] = "--data";
        words[2] = data().toString();
        System.arraycopy(args, 0, words, 3, args.length);
        assertEquals(0, console.run(words), console.err());
    }

    private int project(final String... args)
    {
        final String[] words = new String[args.length + 2];
        words[0] = "project";
        words[1] = data().toString();
        System.arraycopy(args, 0, words, 2, args.length);
        return console.run(words);
    }

    private int project(final EmbeddedDatabase database, final String... args)
    {
        final String[] words = new String[args.length + 2];
        words[0] = "--postgres";
        words[1] = url(database);
        System.arraycopy(args, 0, words, 2, args.length);
        return project(words);
    }

    private Path data()
    {
        return directory.resolve("data");
    }

    private static String url(final EmbeddedDatabase database)
    {
        return database.url() + "?user=" + database.user() + "&password=" + database.password();
    }

    private static void execute(final EmbeddedDatabase database, final String sql) throws SQLException
    {
        try (Connection connection = connect(database); Statement statement = connection.createStatement())
        {
            statement.execute(sql);
        }
    }

    private static long number(final EmbeddedDatabase database, final String sql) throws SQLException
    {
        try (Connection connection = connect(database);
            Statement statement = connection.createStatement();
            ResultSet row = statement.executeQuery(sql))
        {
            row.next();
            return row.getLong(1);
        }
    }

    private static Connection connect(final EmbeddedDatabase database) throws SQLException
    {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
