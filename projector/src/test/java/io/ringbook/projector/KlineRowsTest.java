package io.ringbook.projector;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.sbe.FeeAsset;
import io.ringbook.sbe.Liquidity;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.TimeInForce;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Given trades at certain times, the table shows the second, minute and hour they were in. */
class KlineRowsTest
{
    private static final long HOUR_NS = TimeUnit.HOURS.toNanos(475_000);
    private static final long SECOND_NS = TimeUnit.SECONDS.toNanos(1);
    private static final long MINUTE_NS = TimeUnit.MINUTES.toNanos(1);
    private static final long MANY_LOTS = 1L << 62;

    private final RowBatch batch = new RowBatch();
    private RowBuilder rows = new RowBuilder();
    private TestDatabase database;
    private PostgresSink sink;
    private long projectorEpoch;
    private long sequence;
    private long orderId;

    @BeforeEach
    void open() throws SQLException
    {
        database = TestDatabase.create();
        sink = new PostgresSink(database::connect);
        sink.open();
        projectorEpoch = sink.takeOver().projectorEpoch();
        batch.reset(0);
        rows.start(batch, TableState.empty(AccountsView.OFF));
        start(HOUR_NS);
        rows.onInstrumentDefined(1, "X-Q", "X", "Q", 5, 2, 1, 3, 3, 8, FeeAsset.QUOTE);
        rows.onInstrumentDefined(2, "Y-Q", "Y", "Q", 1, 0, 1, 0, 0, 8, FeeAsset.QUOTE);
    }

    @AfterEach
    void close() throws SQLException
    {
        if (null != sink)
        {
            sink.close();
        }
    }

    @Test
    void shouldShowTheSecondTheMinuteAndTheHourOfEachTrade() throws SQLException
    {
        trade(1, 200, 10, HOUR_NS);
        trade(1, 202, 5, HOUR_NS + SECOND_NS - 1);
        trade(1, 198, 1, HOUR_NS + SECOND_NS);
        trade(2, 7, 3, HOUR_NS + SECOND_NS);
        trade(1, 199, 2, HOUR_NS + MINUTE_NS);
        commit();

        assertKline(1, 1, HOUR_NS, "10.00|10.10|10.00|10.10|0.015|0.15050|2");
        assertKline(1, 1, HOUR_NS + SECOND_NS, "9.90|9.90|9.90|9.90|0.001|0.00990|1");
        assertKline(1, 60, HOUR_NS, "10.00|10.10|9.90|9.90|0.016|0.16040|3");
        assertKline(1, 60, HOUR_NS + MINUTE_NS, "9.95|9.95|9.95|9.95|0.002|0.01990|1");
        assertKline(1, 3_600, HOUR_NS, "10.00|10.10|9.90|9.95|0.018|0.18030|4");
        assertKline(2, 3_600, HOUR_NS, "7|7|7|7|3|21|1");
        assertEquals("9", database.query("SELECT count(*) FROM ringbook.klines"));
    }

    @Test
    void shouldGoOnWithABucketWhenStartedAgainInTheMiddleOfIt() throws SQLException
    {
        trade(1, 200, 10, HOUR_NS);
        trade(1, 180, 10, HOUR_NS + 1);
        commit();
        trade(1, 190, 1, HOUR_NS + 2);
        commit();
        restart();
        trade(1, 210, 10, HOUR_NS + 3);
        trade(1, 205, 10, HOUR_NS + 4);
        commit();

        assertKline(1, 1, HOUR_NS, "10.00|10.50|9.00|10.25|0.041|0.40700|5");
        assertKline(1, 3_600, HOUR_NS, "10.00|10.50|9.00|10.25|0.041|0.40700|5");
    }

    @Test
    void shouldAddNothingWhenABatchIsSentTwice() throws SQLException
    {
        trade(1, 200, 10, HOUR_NS);
        end();
        sink.write(batch, projectorEpoch);
        sink.write(batch, projectorEpoch);
        batch.reset(sequence);

        assertKline(1, 60, HOUR_NS, "10.00|10.00|10.00|10.00|0.010|0.10000|1");
    }

    @Test
    void shouldAddNothingWhenAnotherRowOfTheBatchIsRefused() throws SQLException
    {
        trade(1, 200, 10, HOUR_NS);
        commit();
        database.execute("INSERT INTO ringbook.orders SELECT order_id + 2, account, instrument_id, side, type, " +
            "time_in_force, post_only, quote_budget, min_quantity, oco_group, trail_offset, accepted_sequence, " +
            "accepted_at, accepted_ns, " + Schema.ORDER_STATE + " FROM ringbook.orders WHERE order_id = 1");
        trade(1, 300, 10, HOUR_NS + 1);
        end();
        assertThrows(SQLException.class, () -> sink.write(batch, projectorEpoch));

        assertKline(1, 60, HOUR_NS, "10.00|10.00|10.00|10.00|0.010|0.10000|1");
    }

    @Test
    void shouldHoldVolumesOfMoreThan64BitsAndNegativePrices() throws SQLException
    {
        trade(2, -4, MANY_LOTS, HOUR_NS);
        trade(2, -5, MANY_LOTS, HOUR_NS + 1);
        trade(2, 3, MANY_LOTS, HOUR_NS + 2);
        commit();
        trade(2, 0, MANY_LOTS, HOUR_NS + 3);
        commit();

        assertKline(2, 1, HOUR_NS, "-4|3|-5|0|18446744073709551616|-27670116110564327424|4");
    }

    @Test
    void shouldKeepTheOrderOfTradesWhenTheClockGoesBack() throws SQLException
    {
        trade(1, 200, 1, HOUR_NS);
        trade(1, 201, 1, HOUR_NS + SECOND_NS);
        trade(1, 202, 1, HOUR_NS + 1);
        trade(1, 203, 1, -SECOND_NS / 2);
        commit();

        assertKline(1, 1, HOUR_NS, "10.00|10.10|10.00|10.10|0.002|0.02010|2");
        assertKline(1, 60, HOUR_NS, "10.00|10.10|10.00|10.10|0.003|0.03015|3");
        assertKline(1, 3_600, -TimeUnit.HOURS.toNanos(1), "10.15|10.15|10.15|10.15|0.001|0.01015|1");
    }

    private void trade(final int instrumentId, final long priceTicks, final long lots, final long timeNs)
    {
        for (final Side side : new Side[] {Side.BUY, Side.SELL})
        {
            start(timeNs);
            rows.onOrderAccepted(
                ++orderId, new ClOrdId(), 1, instrumentId, side, OrdType.LIMIT, TimeInForce.GTC, priceTicks, lots,
                false, new OrderInstructions());
        }
        rows.onTrade(
            orderId / 2, instrumentId, priceTicks, lots, orderId - 1, orderId, 1, 1, Side.SELL, 0, 0, 0, 0,
            Liquidity.CONTINUOUS);
    }

    private void start(final long timeNs)
    {
        sequence++;
        rows.onCommandStart(sequence, timeNs, 0);
    }

    private void end()
    {
        rows.endBatch();
        batch.toSequence = sequence;
    }

    private void commit() throws SQLException
    {
        end();
        sink.write(batch, projectorEpoch);
        batch.reset(sequence);
    }

    /** Another projector, that knows what the tables tell it. */
    private void restart() throws SQLException
    {
        rows = new RowBuilder();
        final TableState tables = TableState.empty(AccountsView.OFF);
        sink.read(tables, projectorEpoch);
        rows.start(batch, tables);
    }

    private void assertKline(final int instrumentId, final int intervalS, final long openTimeNs, final String expected)
    {
        assertEquals(expected, database.query(
            "SELECT concat_ws('|', open, high, low, close, volume, quote_volume, trades) FROM ringbook.klines " +
            "WHERE instrument_id = " + instrumentId + " AND interval_seconds = " + intervalS +
            " AND open_time_ns = " + openTimeNs +
            " AND open_time = timestamptz 'epoch' + interval '1 us' * (open_time_ns / 1000)"));
    }
}
