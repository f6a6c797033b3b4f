package io.ringbook.projector;

import io.ringbook.codecs.NullValue;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.engine.OrderView;
import io.ringbook.sbe.Side;
import org.agrona.DirectBuffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Each row of each table equals a plain bookkeeping of the same events, and each live order what the engine shows of
 * it, whatever feature has led to it. {@code -Dringbook.seed=N} repeats a run.
 */
@Timeout(120)
class EveryFeatureTest
{
    private static final String TERMINATE =
        "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity " +
        "WHERE application_name = 'ringbook-projector' AND datname = current_database()";

    static final List<String> FEATURES = List.of(
        "LIMIT GTC", "LIMIT DAY", "LIMIT GTD", "LIMIT IOC", "LIMIT FOK", "LIMIT AT_OPEN", "LIMIT AT_CLOSE",
        "MARKET GTC", "MARKET IOC by budget", "STOP GTC", "STOP GTC by budget", "STOP_LIMIT GTD", "TRAILING_STOP GTC",
        "AUCTION fill", "AUCTION fill of an iceberg", "CONTINUOUS fill", "CONTINUOUS fill of an iceberg",
        "FILLED REPLACED", "CANCELED REPLACED",
        "CANCELED USER", "CANCELED STP", "CANCELED OCO", "CANCELED MASS_CANCEL", "CANCELED KILL_SWITCH",
        "CANCELED POST_ONLY_WOULD_CROSS",
        "EXPIRED IOC", "EXPIRED FOK", "EXPIRED NO_LIQUIDITY", "EXPIRED GTD", "EXPIRED DAY", "EXPIRED MIN_QTY",
        "EXPIRED PRICE_BAND", "EXPIRED AT_OPEN", "EXPIRED AT_CLOSE", "EXPIRED BUDGET",
        "replaced KEPT", "replaced LOST", "renamed", "display quantity amended", "expire time amended",
        "pending stop amended", "stop price amended STOP", "stop price amended STOP_LIMIT",
        "rests at its protection as MARKET", "rests at its protection as STOP",
        "rests at its protection as TRAILING_STOP",
        "triggered STOP", "triggered STOP_LIMIT", "triggered TRAILING_STOP",
        "prevented CANCEL_NEWEST", "prevented CANCEL_OLDEST", "prevented CANCEL_BOTH", "prevented DECREMENT",
        "replenished", "negative price", "notional of more than 64 bits", "fee asset changed");

    final long seed = Long.getLong("ringbook.seed", System.nanoTime());
    final Market market = new Market();
    private final FeatureFlow flow = new FeatureFlow(seed, isAccountsOn());
    private final OrderLedger ledger = new OrderLedger(flow);
    private final MatchingEngine engine = new MatchingEngine(new EngineConfig(), ledger);
    private TestDatabase database;

    @BeforeEach
    void createDatabase()
    {
        System.out.println(getClass().getSimpleName() + ": -Dringbook.seed=" + seed);
        database = TestDatabase.create();
    }

    @Test
    void shouldHoldWhatEveryFeatureHasLedTo() throws InterruptedException
    {
        final TreeSet<String> missing = new TreeSet<>(features());
        try (PostgresProjector projector = PostgresProjector.launch(context()))
        {
            for (int round = 0; round < 8 || round < 80 && !missing.isEmpty(); round++)
            {
                trade(2_500);
                awaitCaughtUp(projector);
                assertEqualRows();
                missing.removeAll(ledger.seen);
                missing.removeAll(seenElsewhere());
            }
        }
        assertEquals(Set.of(), missing, () -> "seed " + seed);
    }

    @Test
    void shouldHoldTheSameWhenKilledAndStartedAgainAmongThem() throws InterruptedException
    {
        for (int run = 0; run < 4; run++)
        {
            try (PostgresProjector projector = PostgresProjector.launch(context().maxBatch(197, 100_000, 1_000)))
            {
                for (int round = 0; round < 4; round++)
                {
                    trade(400 + run);
                    database.execute(TERMINATE);
                }
                awaitCaughtUp(projector);
                assertEqualRows();
                trade(1_000);
            }
        }
        try (PostgresProjector stopped = PostgresProjector.launch(context().maxBatch(7, 100_000, 1_000));
            PostgresProjector last = PostgresProjector.launch(context()))
        {
            trade(500);
            awaitCaughtUp(last);
            assertEquals(stopped.status().projectorEpoch() + 1, last.status().projectorEpoch());
        }
        assertEqualRows();
    }

    /** For a subclass, constant. */
    boolean isAccountsOn()
    {
        return false;
    }

    /** For a subclass: what must come up. */
    List<String> features()
    {
        return FEATURES;
    }

    /** For a subclass: the command as it has been applied. */
    void onCommand(final DirectBuffer buffer, final int length)
    {
    }

    /** For a subclass: what else is in the tables. */
    void assertEqualRows(final Tables tables)
    {
    }

    /** For a subclass: features that no order shows. */
    Set<String> seenElsewhere()
    {
        return Set.of();
    }

    private void trade(final int commands)
    {
        for (int i = 0; i < commands; i++)
        {
            final int length = flow.next();
            market.command(flow.buffer, length);
            try
            {
                engine.onCommand(flow.buffer, 0, length, engine.sequence() + 1);
            }
            catch (final AssertionError e)
            {
                throw new AssertionError("seed " + seed + " sequence " + engine.sequence(), e);
            }
            onCommand(flow.buffer, length);
        }
        market.flush();
        assertEquals(market.engine.stateHash(), engine.stateHash());
    }

    private void assertEqualRows()
    {
        final Tables tables = new Tables(database);
        final List<Map<String, String>> orders = tables.orders();
        assertEqualRows(
            ledger.instruments.values().stream().map(LedgerInstrument::row).toList(), tables.instruments());
        assertEqualRows(ledger.trades, tables.trades());
        assertEqualRows(ledger.klines.values().stream().map(LedgerKline::row).toList(), tables.klines());
        assertEqualRows(expectedOrders(orders), orders);
        assertEquals(engineOrders(), liveOrders(), () -> "seed " + seed);
        assertEqualRows(tables);

        final ProjectionCheck.Report report = ProjectionCheck.compare(context(), market.tally);
        assertTrue(report.isEqual(), () -> "seed " + seed + " " + report);
        assertEquals(market.engine.sequence(), report.sequence());
    }

    void assertEqualRows(final List<Map<String, String>> expected, final List<Map<String, String>> found)
    {
        for (int i = 0; i < Math.min(expected.size(), found.size()); i++)
        {
            assertEquals(expected.get(i), found.get(i), "seed " + seed);
        }
        assertEquals(expected.size(), found.size(), () -> "seed " + seed);
    }

    /** An average has as many decimals as PostgreSQL gives it. */
    private List<Map<String, String>> expectedOrders(final List<Map<String, String>> found)
    {
        final List<Map<String, String>> expected = new ArrayList<>();
        for (final LedgerOrder order : ledger.orders)
        {
            final Map<String, String> row = order.row();
            final String average = expected.size() < found.size() ?
                found.get(expected.size()).get("average_price") : null;
            row.put("average_price", 0 == order.filledLots || null == average ? null : order.filledNotional()
                .divide(order.filled(), new BigDecimal(average).scale(), RoundingMode.HALF_UP).toPlainString());
            expected.add(row);
        }
        return expected;
    }

    private Map<Long, String> liveOrders()
    {
        final Map<Long, String> live = new TreeMap<>();
        for (int i = 0; i < ledger.orders.size(); i++)
        {
            final LedgerOrder order = ledger.orders.get(i);
            if (null == order.end)
            {
                live.put(i + 1L, order.live());
            }
        }
        return live;
    }

    private Map<Long, String> engineOrders()
    {
        final Map<Long, String> live = new TreeMap<>();
        for (int id = 1; id <= FeatureFlow.INSTRUMENTS; id++)
        {
            for (final Side side : List.of(Side.BUY, Side.SELL))
            {
                market.engine.forEachOrder(id, side, (order) -> live.put(order.orderId(), live(order)));
                market.engine.forEachStop(id, side, (order) -> live.put(order.orderId(), live(order)));
            }
        }
        assertEquals(market.engine.liveOrders(), live.size());
        return live;
    }

    private String live(final OrderView order)
    {
        final boolean isStopKnown = order.isPendingTrigger() && !"TRAILING_STOP".equals(order.ordType().name());
        return LedgerOrder.live(
            order.account(), order.instrumentId(), order.side(), order.ordType(), order.timeInForce(),
            ledger.text(order.clOrdId()), status(order), order.priceTicks(),
            isStopKnown ? order.stopPriceTicks() : NullValue.LONG,
            order.isBudget() ? NullValue.LONG : order.quantityLots(),
            order.cumQuantityLots(), order.preventedQuantityLots());
    }

    private static String status(final OrderView order)
    {
        return order.isPendingTrigger() ? "PENDING_TRIGGER" :
            order.cumQuantityLots() > 0 ? "PARTIALLY_FILLED" : "NEW";
    }

    private ProjectorContext context()
    {
        return new ProjectorContext()
            .url(database.url())
            .journal(market.journal::reader)
            .journalEnd(market.journal::journaledSequence)
            .retry(5, 50);
    }

    private void awaitCaughtUp(final PostgresProjector projector) throws InterruptedException
    {
        assertTrue(
            projector.awaitCaughtUp(market.engine.sequence(), 60, TimeUnit.SECONDS),
            () -> "seed " + seed + " " + projector.status());
    }
}
