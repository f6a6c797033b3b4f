package io.ringbook.projector;

import io.ringbook.codecs.InstrumentSpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What can happen between a projector and a real server: afterwards each row is there, once. The random ones go on for
 * {@code -Dringbook.faults.minutes=N}; {@code -Dringbook.seed=N} repeats a run.
 */
@Timeout(value = 6, unit = TimeUnit.HOURS)
class DatabaseFaultsTest
{
    private static final int BATCH = 200;

    private final long seed = Long.getLong("ringbook.seed", System.nanoTime());
    private final long minutes = Long.getLong("ringbook.faults.minutes", 0);
    private final SplittableRandom random = new SplittableRandom(seed);
    private final Market market = new Market().instrument(
        new InstrumentSpec().symbol("A-B").baseAsset("A").quoteAsset("B").tickSize(1, 2).lotSize(1, 2));
    private TestDatabase database;

    @TempDir
    private Path directory;

    @BeforeEach
    void createDatabase()
    {
        System.out.println("DatabaseFaultsTest: -Dringbook.seed=" + seed);
        database = TestDatabase.create();
    }

    @Test
    void shouldFindOutWhetherACommitWhoseAnswerWasLostIsIn() throws InterruptedException
    {
        try (TcpProxy proxy = new TcpProxy(database.port());
            PostgresProjector projector = PostgresProjector.launch(through(proxy, database.url())))
        {
            awaitCaughtUp(projector);
            final long startNs = System.nanoTime();
            final int cutsBefore = proxy.cuts();
            for (int i = 0; i < 12 || System.nanoTime() - startNs < TimeUnit.MINUTES.toNanos(minutes); i++)
            {
                final int cuts = proxy.cuts();
                proxy.cutNext(random.nextBoolean() ? TcpProxy.Cut.AFTER_COMMIT : TcpProxy.Cut.BEFORE_COMMIT);
                market.trade(random, 1 + random.nextInt(2 * BATCH));
                awaitCaughtUp(projector);
                assertTrue(proxy.cuts() > cuts, () -> "seed " + seed);
            }
            assertTrue(projector.status().retries() >= proxy.cuts() - cutsBefore, () -> "seed " + seed);
        }
        assertEqualsEngine(database.url());
    }

    @Test
    void shouldTakeTheCommitForDoneThatTheServerFinishesAfterTheConnectionWasLost() throws Exception
    {
        final PostgresSink sink = new PostgresSink(database::connect);
        sink.open();
        final long epoch = sink.takeOver().projectorEpoch();
        final RowBatch batch = new RowBatch();
        batch.reset(0);
        batch.end();
        batch.toSequence = 5;
        try (Connection firstAttempt = database.connect(); Statement statement = firstAttempt.createStatement())
        {
            firstAttempt.setAutoCommit(false);
            statement.execute("UPDATE ringbook.projector_position SET sequence = 5");
            final Thread server = new Thread(() -> commitWhenSomebodyWaits(firstAttempt));
            server.start();

            sink.write(batch, epoch);
            server.join();
        }
        assertEquals(5, sink.position().sequence());
        sink.close();
    }

    @Test
    void shouldLagBehindASlowServerAndAServerThatDoesNotAnswerAndNeverHoldTheEngineUp() throws InterruptedException
    {
        try (TcpProxy proxy = new TcpProxy(database.port());
            PostgresProjector projector = PostgresProjector.launch(through(proxy, database.url())))
        {
            awaitCaughtUp(projector);
            proxy.hold(true);
            market.trade(random, 20 * BATCH);
            assertTrue(projector.lag() >= 19 * BATCH, () -> "seed " + seed + " lag " + projector.lag());
            final long stoodAt = projector.status().sequence();
            market.trade(random, 5 * BATCH);
            assertTrue(projector.lag() >= 24 * BATCH, () -> "seed " + seed + " lag " + projector.lag());
            assertTrue(projector.status().sequence() <= stoodAt + 2 * BATCH);

            proxy.slow(500);
            proxy.hold(false);
            awaitCaughtUp(projector);
            assertEquals(0, projector.lag());
        }
        assertEqualsEngine(database.url());
    }

    @Test
    void shouldWaitForADatabaseThatIsNotThereAtTheStartAndComeBackAfterEachTimeItIsAway() throws InterruptedException
    {
        try (TcpProxy proxy = new TcpProxy(database.port()))
        {
            proxy.down(true);
            final ProjectorContext context = through(proxy, database.url()).waitForDatabase(true);
            try (PostgresProjector projector = PostgresProjector.launch(context))
            {
                for (int i = 0; i < 5; i++)
                {
                    market.trade(random, 5 * BATCH);
                    awaitRetry(projector);
                    proxy.down(false);
                    awaitCaughtUp(projector);
                    proxy.down(true);
                }
            }
        }
        assertEqualsEngine(database.url());
    }

    @Test
    void shouldNeitherLoseNorDoubleWhenTheServerIsKilledWhileBatchesFlow() throws Exception
    {
        try (KillableServer server = KillableServer.start(directory); TcpProxy proxy = new TcpProxy(server.port()))
        {
            final String url = "jdbc:postgresql://127.0.0.1:" + proxy.port() + "/postgres?user=postgres";
            try (PostgresProjector projector = PostgresProjector.launch(through(proxy, url)))
            {
                final long startNs = System.nanoTime();
                for (int i = 0; i < 3 || System.nanoTime() - startNs < TimeUnit.MINUTES.toNanos(minutes); i++)
                {
                    market.trade(random, 10 * BATCH);
                    awaitSequence(projector, projector.status().sequence() + 1 + random.nextInt(5 * BATCH));
                    if (random.nextBoolean())
                    {
                        server.kill();
                    }
                    else
                    {
                        server.stopAtOnce();
                    }
                    market.trade(random, BATCH);
                    server.start();
                    proxy.target(server.port());
                }
                server.freeze(true);
                market.trade(random, 20 * BATCH);
                assertTrue(projector.lag() >= 15 * BATCH, () -> "seed " + seed + " lag " + projector.lag());
                server.freeze(false);
                awaitCaughtUp(projector);
                assertTrue(projector.status().retries() > 0);
            }
            assertEqualsEngine(url);
        }
    }

    @Test
    void shouldSayHowToGoOnWhenTheTablesAreDroppedWhileItRuns() throws InterruptedException
    {
        for (final String drop : new String[] {"DROP SCHEMA ringbook CASCADE", "DROP TABLE ringbook.trades"})
        {
            final ProjectorContext context = context(database.url()).rebuildCommand("./ringbook project d --rebuild");
            try (PostgresProjector projector = PostgresProjector.launch(context))
            {
                market.trade(random, 5 * BATCH);
                awaitCaughtUp(projector);
                database.execute(drop);
                market.trade(random, 5 * BATCH);

                final ProjectorException stopped = assertThrows(
                    ProjectorException.class,
                    () -> projector.awaitCaughtUp(market.engine.sequence(), 20, TimeUnit.SECONDS));
                assertTrue(
                    stopped.getMessage().startsWith("the tables were dropped or changed: ") &&
                    stopped.getMessage().endsWith("anew from the journal: ./ringbook project d --rebuild"),
                    stopped::getMessage);
                assertInstanceOf(TablesException.class, projector.failure());
            }
            PostgresProjector.dropTables(context(database.url()));
        }
        try (PostgresProjector projector = PostgresProjector.launch(context(database.url())))
        {
            awaitCaughtUp(projector);
        }
        assertEqualsEngine(database.url());
    }

    @Test
    void shouldRefuseTablesWhoseLiveOrdersAreNotTheJournals() throws InterruptedException
    {
        market.trade(random, 5 * BATCH);
        try (PostgresProjector projector = PostgresProjector.launch(context(database.url())))
        {
            awaitCaughtUp(projector);
        }
        database.execute(
            "UPDATE ringbook.orders SET filled_quantity = filled_quantity + 0.01 WHERE order_id = " +
            "(SELECT min(order_id) FROM ringbook.orders WHERE status IN ('NEW', 'PARTIALLY_FILLED'))");
        try (PostgresProjector projector = PostgresProjector.launch(context(database.url())))
        {
            market.trade(random, 1);
            final ProjectorException stopped = assertThrows(
                ProjectorException.class,
                () -> projector.awaitCaughtUp(market.engine.sequence(), 20, TimeUnit.SECONDS));
            assertTrue(stopped.getMessage().contains("filled lots: expected "), stopped::getMessage);
            assertTrue(stopped.getMessage().contains("./ringbook project DIR --rebuild"), stopped::getMessage);
        }
    }

    private void commitWhenSomebodyWaits(final Connection connection)
    {
        try
        {
            while ("0".equals(database.query("SELECT count(*) FROM pg_locks WHERE NOT granted")))
            {
                TimeUnit.MILLISECONDS.sleep(1);
            }
            connection.commit();
        }
        catch (final InterruptedException | SQLException e)
        {
            throw new IllegalStateException(e);
        }
    }

    private ProjectorContext through(final TcpProxy proxy, final String url)
    {
        return context(url.replaceFirst("(localhost|127\\.0\\.0\\.1):\\d+", "127.0.0.1:" + proxy.port()) +
            "&prepareThreshold=0");
    }

    private ProjectorContext context(final String url)
    {
        return new ProjectorContext()
            .url(url)
            .journal(market.journal::reader)
            .journalEnd(market.journal::journaledSequence)
            .maxBatch(BATCH, 100_000, 1_000)
            .retry(5, 50);
    }

    private static void awaitRetry(final PostgresProjector projector) throws InterruptedException
    {
        final long retries = projector.status().retries();
        while (projector.status().retries() <= retries)
        {
            assertNull(projector.failure());
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    private void awaitSequence(final PostgresProjector projector, final long sequence) throws InterruptedException
    {
        assertTrue(
            projector.awaitCaughtUp(Math.min(sequence, market.engine.sequence()), 60, TimeUnit.SECONDS),
            () -> "seed " + seed + " " + projector.status());
    }

    private void awaitCaughtUp(final PostgresProjector projector) throws InterruptedException
    {
        awaitSequence(projector, Long.MAX_VALUE);
        assertNull(projector.failure());
    }

    private void assertEqualsEngine(final String url)
    {
        final ProjectionCheck.Report report = ProjectionCheck.compare(context(url), market.tally);
        assertTrue(report.isEqual(), () -> "seed " + seed + " " + report);
        assertEquals(market.engine.lastTradeId(), report.tradeRows());
        assertEquals(market.engine.lastOrderId(), report.orderRows());
        assertEquals(market.engine.sequence(), report.sequence());
    }
}
