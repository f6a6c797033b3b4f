package io.ringbook.projector;

import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Side;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The tables hold what the engine said: each row once, whatever happens on the way. */
@Timeout(60)
class PostgresProjectorTest
{
    private static final InstrumentSpec ETH_BTC = new InstrumentSpec()
        .symbol("ETH-BTC").baseAsset("ETH").quoteAsset("BTC").tickSize(5, 5).lotSize(1, 1);
    private static final String TERMINATE =
        "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity " +
        "WHERE application_name = 'ringbook-projector' AND datname = current_database()";

    private final long seed = System.nanoTime();
    private final SplittableRandom random = new SplittableRandom(seed);
    private final Market market = new Market().instrument(ETH_BTC);
    private TestDatabase database;

    @BeforeEach
    void createDatabase()
    {
        database = TestDatabase.create();
    }

    @Test
    void shouldHoldRealDecimalsAndTheStateOfEachOrder() throws InterruptedException
    {
        market.order(1, Side.SELL, OrdType.LIMIT, 1_000, 30)
            .order(2, Side.SELL, OrdType.LIMIT, 1_001, 30)
            .order(3, Side.BUY, OrdType.LIMIT, 1_001, 40)
            .replace(2, 1_002, 25, "moved").flush()
            .order(1, Side.SELL, OrdType.LIMIT, 1_003, 7)
            .cancel(4).flush();

        try (PostgresProjector projector = launch())
        {
            awaitCaughtUp(projector);
        }

        assertEquals("0.05000|3.0|1|3|BUY|CONTINUOUS", row(
            "SELECT concat_ws('|', price, quantity, maker_order_id, taker_order_id, taker_side, liquidity) " +
            "FROM ringbook.trades WHERE trade_id = 1"));
        assertEquals("0.05005|1.0", row("SELECT price || '|' || quantity FROM ringbook.trades WHERE trade_id = 2"));
        assertEquals("FILLED|3.0|0.0|0.05000", row(
            "SELECT concat_ws('|', status, filled_quantity, remaining_quantity, round(average_price, 5)) " +
            "FROM ringbook.orders WHERE order_id = 1"));
        assertEquals("PARTIALLY_FILLED|moved|0.05010|2.5|1.0|1.5", row(
            "SELECT concat_ws('|', status, cl_ord_id, price, quantity, filled_quantity, remaining_quantity) " +
            "FROM ringbook.orders WHERE order_id = 2"));
        assertEquals("FILLED|0.050013|0.20005", row(
            "SELECT concat_ws('|', status, round(average_price, 6), trim_scale(filled_notional)) " +
            "FROM ringbook.orders WHERE order_id = 3"));
        assertEquals("CANCELED|USER|0.0|0.0", row(
            "SELECT concat_ws('|', status, reason, filled_quantity, remaining_quantity) " +
            "FROM ringbook.orders WHERE order_id = 4"));
        assertNull(row("SELECT average_price FROM ringbook.orders WHERE order_id = 4"));
        assertEquals("ETH-BTC|ETH|BTC|0.00005|0.1", row(
            "SELECT concat_ws('|', symbol, base_asset, quote_asset, tick_size, lot_size) FROM ringbook.instruments"));
        assertEquals("t", row(
            "SELECT bool_and(extract(epoch FROM traded_at) = trunc(traded_ns / 1000.0) / 1000000) " +
            "FROM ringbook.trades"));
        assertEqualsEngine();
    }

    @Test
    void shouldGoOnWithoutGapOrDoubleWhenStartedAgain() throws InterruptedException
    {
        for (int run = 1; run <= 3; run++)
        {
            market.trade(random, 3_000);
            try (PostgresProjector projector = launch())
            {
                awaitCaughtUp(projector);
                market.trade(random, 500);
                awaitCaughtUp(projector);
                assertEquals(run, projector.status().projectorEpoch());
                assertEquals(0, projector.lag());
            }
            assertEqualsEngine();
        }
    }

    @Test
    void shouldNeitherLoseNorDoubleWhenItsConnectionIsKilledAgainAndAgain() throws InterruptedException
    {
        try (PostgresProjector projector = PostgresProjector.launch(context().maxBatch(200, 100_000, 1_000)))
        {
            for (int round = 0; round < 40; round++)
            {
                market.trade(random, 500);
                if (0 == round % 3)
                {
                    database.execute(TERMINATE);
                }
            }
            awaitCaughtUp(projector);
            assertTrue(projector.status().retries() > 0, () -> "seed " + seed + " " + projector.status());
            assertTrue(projector.status().lastError() != null);
            assertEquals(ProjectorStatus.State.PROJECTING, projector.status().state());
        }
        assertEqualsEngine();
    }

    @Test
    void shouldStopTheFirstProjectorWhenASecondTakesOver() throws InterruptedException
    {
        market.trade(random, 1_000);
        try (PostgresProjector first = launch())
        {
            awaitCaughtUp(first);
            try (PostgresProjector second = launch())
            {
                market.trade(random, 1_000);
                awaitCaughtUp(second);
                final long last = market.engine.sequence();
                final ProjectorException stopped = assertThrows(
                    ProjectorException.class, () -> first.awaitCaughtUp(last, 20, TimeUnit.SECONDS));
                assertInstanceOf(ProjectorFencedException.class, stopped.getCause());
                assertTrue(stopped.getMessage().contains("projector_epoch 1, found 2"), stopped::getMessage);
                assertEquals(ProjectorStatus.State.FAILED, first.status().state());
                assertEquals(ProjectorStatus.State.PROJECTING, second.status().state());
            }
        }
        assertEqualsEngine();
    }

    @Test
    void shouldSayWhatIsMissingWhenThePositionRowWasDropped() throws InterruptedException
    {
        market.trade(random, 200);
        try (PostgresProjector projector = launch())
        {
            awaitCaughtUp(projector);
            database.execute("DELETE FROM ringbook.projector_position");
            market.trade(random, 10);
            assertThrows(
                ProjectorException.class,
                () -> projector.awaitCaughtUp(market.engine.sequence(), 20, TimeUnit.SECONDS));
        }

        final ProjectorException missing = assertThrows(ProjectorException.class, this::launch);
        assertTrue(
            missing.getMessage().contains("projector_position: expected one row, found none"), missing::getMessage);
    }

    @Test
    void shouldRefuseTablesOfAVersionWithoutMoney()
    {
        launch().close();
        database.execute("DROP TABLE ringbook.ledger_entries");

        final ProjectorException older = assertThrows(ProjectorException.class, this::launch);
        assertTrue(
            older.getMessage().startsWith("ringbook.ledger_entries: expected the tables of this version"),
            older::getMessage);
    }

    @Test
    void shouldNameTheRebuildWhenTheTablesAreOfAVersionWithoutKlines()
    {
        launch().close();
        database.execute("DROP TABLE ringbook.klines");

        final TablesException older = assertThrows(TablesException.class, this::launch);
        assertTrue(
            older.getMessage().startsWith("ringbook.klines: expected the tables of this version, found those of one " +
                "without klines; to build the tables anew from the journal: ./ringbook project DIR --rebuild"),
            older::getMessage);
    }

    @Test
    void shouldIndexWhatUsersAskForOnlyWhenItIsAskedTo() throws InterruptedException
    {
        final String indexes = "SELECT count(*) FROM pg_indexes WHERE schemaname = 'ringbook' " +
            "AND indexname NOT LIKE '%_pkey'";
        market.trade(random, 500);
        try (PostgresProjector projector = launch())
        {
            awaitCaughtUp(projector);
        }
        assertEquals("0", row(indexes));

        for (int start = 0; start < 2; start++)
        {
            market.trade(random, 500);
            try (PostgresProjector projector = PostgresProjector.launch(context().queryIndexes(true)))
            {
                awaitCaughtUp(projector);
            }
            assertEquals("7", row(indexes));
        }
        assertEqualsEngine();
    }

    @Test
    void shouldRefuseToGoOnWhenTheTablesAreOfAnotherJournal() throws InterruptedException
    {
        market.trade(random, 500);
        try (PostgresProjector projector = launch())
        {
            awaitCaughtUp(projector);
        }

        final Market shorter = new Market().instrument(ETH_BTC).trade(random, 100);
        assertFailure(
            shorter, "ahead of the journal: expected the journal to reach sequence 501, found its end at 101");
        final Market other = new Market().instrument(ETH_BTC);
        for (int i = 0; i < 600; i++)
        {
            other.order(1, Side.BUY, OrdType.LIMIT, 1, 1);
        }
        assertFailure(other, "rows of another journal");
    }

    @Test
    void shouldRebuildEveryTableWhenTheSchemaWasDropped() throws InterruptedException
    {
        market.trade(random, 2_000);
        try (PostgresProjector projector = launch())
        {
            awaitCaughtUp(projector);
        }
        database.execute("DROP SCHEMA ringbook CASCADE");

        try (PostgresProjector projector = launch())
        {
            awaitCaughtUp(projector);
        }
        assertEqualsEngine();
    }

    @Test
    void shouldSayWhyAtOnceWhenThereIsNoDatabase()
    {
        final ProjectorContext nowhere = new ProjectorContext()
            .url("jdbc:postgresql://127.0.0.1:1/none").journal(market.journal::reader);

        final ProjectorException refused =
            assertThrows(ProjectorException.class, () -> PostgresProjector.launch(nowhere));
        assertTrue(refused.getMessage().contains("127.0.0.1:1 refused"), refused::getMessage);

        try (PostgresProjector waiting = PostgresProjector.launch(nowhere.waitForDatabase(true)))
        {
            assertEquals(ProjectorStatus.State.RETRYING, waiting.status().state());
        }
    }

    @Test
    void shouldNoticeWhenARowIsMissing() throws InterruptedException
    {
        market.trade(random, 500);
        try (PostgresProjector projector = launch())
        {
            awaitCaughtUp(projector);
        }
        database.execute("DELETE FROM ringbook.trades WHERE trade_id = 2");

        final ProjectionCheck.Report report = ProjectionCheck.compare(context(), market.tally);

        assertFalse(report.isEqual());
        assertEquals(market.tally.trades() - 1, report.tradeRows());
    }

    @Test
    void shouldNameTheKlineThatDiffersFromItsTrades() throws InterruptedException
    {
        market.order(1, Side.SELL, OrdType.LIMIT, 1_000, 30).order(2, Side.BUY, OrdType.LIMIT, 1_000, 10);
        try (PostgresProjector projector = launch())
        {
            awaitCaughtUp(projector);
        }
        database.execute("UPDATE ringbook.klines SET high = 7 WHERE interval_seconds = 60");
        assertDiffers("klines, ETH-BTC 60 s from 2023-11-14T22:13:00Z: expected 0.05000 0.05000 0.05000 0.05000 1.0 " +
            "0.050000 1, found 0.05000 7 0.05000 0.05000 1.0 0.050000 1");
        database.execute("UPDATE ringbook.klines SET high = open");
        database.execute("DELETE FROM ringbook.klines WHERE interval_seconds = 1");
        assertDiffers("klines of 1 s, trades: expected 1, found 0");
        assertDiffers("klines, ETH-BTC 1 s from 2023-11-14T22:13:20Z: expected 0.05000 0.05000 0.05000 0.05000 1.0 " +
            "0.050000 1, found ");
        assertDiffers("klines that differ from the trades: expected 0, found 1");
    }

    private void assertDiffers(final String line)
    {
        final ProjectionCheck.Report report = ProjectionCheck.compare(context(), market.tally);
        assertFalse(report.isEqual());
        assertTrue(report.lines().stream().filter((found) -> !found.isEqual()).anyMatch((found) ->
            line.equals(found.what() + ": expected " + found.expected() + ", found " + found.found())),
            report::toString);
    }

    private void assertFailure(final Market other, final String message)
    {
        try (PostgresProjector projector = PostgresProjector.launch(context().journal(other.journal::reader)))
        {
            final ProjectorException refused = assertThrows(
                ProjectorException.class, () -> projector.awaitCaughtUp(10_000, 20, TimeUnit.SECONDS));
            assertTrue(refused.getMessage().contains(message), refused::getMessage);
        }
    }

    private ProjectorContext context()
    {
        return new ProjectorContext()
            .url(database.url())
            .journal(market.journal::reader)
            .journalEnd(market.journal::journaledSequence)
            .retry(5, 50);
    }

    private PostgresProjector launch()
    {
        return PostgresProjector.launch(context());
    }

    private void awaitCaughtUp(final PostgresProjector projector) throws InterruptedException
    {
        assertTrue(
            projector.awaitCaughtUp(market.engine.sequence(), 30, TimeUnit.SECONDS),
            () -> "seed " + seed + " " + projector.status());
    }

    private void assertEqualsEngine()
    {
        final ProjectionCheck.Report report = ProjectionCheck.compare(context(), market.tally);
        assertTrue(report.isEqual(), () -> "seed " + seed + " " + report);
        assertEquals(market.engine.lastTradeId(), report.tradeRows());
        assertEquals(market.engine.lastOrderId(), report.orderRows());
        assertEquals(market.engine.liveOrders(), market.tally.liveOrders());
        assertEquals(market.engine.sequence(), report.sequence());
    }

    private String row(final String sql)
    {
        return database.query(sql);
    }
}
