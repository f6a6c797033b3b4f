package io.ringbook.projector;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.sbe.CancelReason;
import io.ringbook.sbe.ExpireReason;
import io.ringbook.sbe.FeeAsset;
import io.ringbook.sbe.Liquidity;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Priority;
import io.ringbook.sbe.ReplaceBasis;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Given events, the tables show the order as it is after them; each {@code commit} is a transaction of its own. */
class RowBuilderTest
{
    private static final long NONE = NullValue.LONG;

    private final RowBatch batch = new RowBatch();
    private final RowBuilder rows = new RowBuilder();
    private final CommandEncoder encoder = new CommandEncoder();
    private final UnsafeBuffer command = new UnsafeBuffer(new byte[CommandEncoder.MAX_COMMAND_LENGTH]);
    private final ClOrdId id = new ClOrdId().set("id");
    private final ClOrdId noId = new ClOrdId();
    private TestDatabase database;
    private PostgresSink sink;
    private long projectorEpoch;
    private long sequence;

    @BeforeEach
    void open() throws SQLException
    {
        database = TestDatabase.create();
        sink = new PostgresSink(database::connect);
        sink.open();
        projectorEpoch = sink.takeOver().projectorEpoch();
        batch.reset(0);
        rows.start(batch, TableState.empty(AccountsView.OFF));
        defineInstrument();
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
    void shouldShowAStopBeforeAndAfterItsTrigger() throws SQLException
    {
        accept(1, Side.SELL, OrdType.STOP_LIMIT, 980, 5, instructions(990, NONE, NONE, NONE, 7));
        commit();
        assertOrder(1, "PENDING_TRIGGER|9.90|9.80|7|0.005");

        start();
        rows.onOrderTriggered(1, id, 1, 1, 990, 985);
        commit();
        assertOrder(1, "NEW|9.90|9.80|7|0.005");
    }

    @Test
    void shouldShowATriggeredAndFilledStopWhenAllOfItIsInOneTransaction() throws SQLException
    {
        accept(1, Side.SELL, OrdType.LIMIT, 980, 5, instructions(NONE, NONE, NONE, NONE, NONE));
        accept(2, Side.BUY, OrdType.STOP, NONE, 5, instructions(990, NONE, NONE, NONE, NONE));
        rows.onOrderTriggered(2, id, 1, 1, 990, 990);
        trade(1, 980, 5, 1, 2, Side.BUY, 0, 0);
        commit();

        assertOrder(1, "FILLED|9.80|0.000");
        assertOrder(2, "FILLED|9.90|0.000");
        assertEquals("9.8000000000000000", column(2, "average_price"));
        assertEquals(0, rows.orders().size());
    }

    @Test
    void shouldUpdateOrdersInTheOrderOfTheirIdsWhateverTheyWereChangedIn() throws SQLException
    {
        for (int orderId = 1; orderId <= 4; orderId++)
        {
            accept(orderId, Side.SELL, OrdType.LIMIT, 980, 5, instructions(NONE, NONE, NONE, NONE, NONE));
        }
        commit();

        start();
        for (final int orderId : new int[] {3, 1, 4, 2})
        {
            rows.onOrderCanceled(orderId, id, 1, 1, CancelReason.USER, 0, 5);
        }
        rows.endBatch();

        assertEquals(List.of(1L, 2L, 3L, 4L), firstColumn(batch.changedOrders));
    }

    @Test
    void shouldKeepTheOrderOfChangesWhenIdsAreTooFarApartToBeSorted() throws SQLException
    {
        final long far = 1L << 40;
        accept(far, Side.SELL, OrdType.LIMIT, 980, 5, instructions(NONE, NONE, NONE, NONE, NONE));
        accept(1, Side.SELL, OrdType.LIMIT, 980, 5, instructions(NONE, NONE, NONE, NONE, NONE));
        commit();

        start();
        rows.onOrderCanceled(far, id, 1, 1, CancelReason.USER, 0, 5);
        rows.onOrderCanceled(1, id, 1, 1, CancelReason.USER, 0, 5);
        rows.endBatch();

        assertEquals(List.of(far, 1L), firstColumn(batch.changedOrders));
    }

    /** Keys of 64 bits, read from the rows' bytes. */
    private static List<Long> firstColumn(final CopyBinaryWriter writer)
    {
        final ByteBuffer in = ByteBuffer.wrap(writer.bytes(), 19, writer.length() - 19);
        final List<Long> keys = new ArrayList<>();
        for (int fields = in.getShort(); fields >= 0; fields = in.getShort())
        {
            for (int i = 0; i < fields; i++)
            {
                final int length = in.getInt();
                if (0 == i)
                {
                    keys.add(in.getLong(in.position()));
                }
                in.position(in.position() + Math.max(0, length));
            }
        }
        return keys;
    }

    @Test
    void shouldShowBudgetAndDisplayQuantityInTheirOwnUnits() throws SQLException
    {
        accept(1, Side.BUY, OrdType.MARKET, NONE, NONE, instructions(NONE, 250_000_000, NONE, NONE, NONE));
        accept(2, Side.SELL, OrdType.LIMIT, 1_000, 50, instructions(NONE, NONE, 8, NONE, NONE));
        commit();

        assertEquals("2.50000000", column(1, "quote_budget"));
        assertEquals(null, column(1, "quantity"));
        assertEquals("0.008", column(2, "display_quantity"));

        start();
        trade(1, 1_000, 3, 2, 1, Side.BUY, 47, NONE);
        rows.onOrderExpired(1, id, 1, 1, ExpireReason.BUDGET, 3, 0);
        commit();
        assertOrder(1, "EXPIRED|BUDGET|0.000");
        assertEquals("0.003", column(1, "filled_quantity"));
        assertOrder(2, "PARTIALLY_FILLED|10.00|0.047");
    }

    @Test
    void shouldShowTheAmendedOrderWhenAReplaceChangesWhatNoEventCarries() throws SQLException
    {
        accept(1, Side.BUY, OrdType.LIMIT, 1_000, 50, instructions(NONE, NONE, 8, 5_000, NONE));
        commit();

        start();
        encoder.wrap(command, 0);
        tap(encoder.replaceOrder(
            0, 1, 1, noId, NullValue.INT, NONE, 40, ReplaceBasis.TOTAL_QTY, NONE, 9, 6_000, noId));
        rows.onOrderReplaced(1, new ClOrdId().set("new"), id, 1, 1, 1_000, NONE, 40, 0, 40, Priority.KEPT);
        commit();

        assertEquals("0.009", column(1, "display_quantity"));
        assertEquals("6000", column(1, "expire_time_ns"));
        assertEquals("new", column(1, "cl_ord_id"));
        assertOrder(1, "NEW|10.00|0.040");
    }

    @Test
    void shouldAmendOnlyTheOrderNamedWhenAnotherIsReplacedByTheSameCommand() throws SQLException
    {
        accept(1, Side.BUY, OrdType.LIMIT, 1_000, 50, instructions(NONE, NONE, 8, 5_000, NONE));
        accept(2, Side.BUY, OrdType.STOP, NONE, 5, instructions(1_001, NONE, NONE, 7_000, NONE));
        commit();

        start();
        encoder.wrap(command, 0);
        tap(encoder.replaceOrder(
            0, 1, 1, noId, NullValue.INT, 1_001, NONE, ReplaceBasis.TOTAL_QTY, NONE, 9, 6_000, noId));
        rows.onOrderReplaced(1, id, noId, 1, 1, 1_001, NONE, 50, 0, 50, Priority.LOST);
        rows.onOrderTriggered(2, id, 1, 1, 1_001, 1_001);
        rows.onOrderReplaced(2, id, noId, 1, 1, 1_003, NONE, 5, 0, 5, Priority.LOST);
        commit();

        assertEquals("0.009", column(1, "display_quantity"));
        assertEquals(null, column(2, "display_quantity"));
        assertEquals("7000", column(2, "expire_time_ns"));
        assertOrder(2, "NEW|10.01|10.03|0.005");
    }

    @Test
    void shouldShrinkBothOrdersWhenATradeIsPreventedByDecrement() throws SQLException
    {
        accept(1, Side.SELL, OrdType.LIMIT, 1_000, 10, instructions(NONE, NONE, NONE, NONE, NONE));
        accept(2, Side.BUY, OrdType.LIMIT, 1_000, 4, instructions(NONE, NONE, NONE, NONE, NONE));
        rows.onTradePrevented(1, 1, 2, 1_000, 4, StpMode.DECREMENT);
        rows.onOrderCanceled(2, id, 1, 1, CancelReason.STP, 0, 0);
        commit();

        assertOrder(1, "NEW|10.00|0.006");
        assertOrder(2, "CANCELED|STP|10.00|0.000");
    }

    @Test
    void shouldEndAnOrderWhenItIsReplacedToWhatHasTraded() throws SQLException
    {
        accept(1, Side.SELL, OrdType.LIMIT, 1_000, 10, instructions(NONE, NONE, NONE, NONE, NONE));
        accept(2, Side.BUY, OrdType.LIMIT, 1_000, 4, instructions(NONE, NONE, NONE, NONE, NONE));
        trade(1, 1_000, 4, 1, 2, Side.BUY, 6, 0);
        commit();

        start();
        rows.onOrderReplaced(1, id, noId, 1, 1, 1_000, NONE, 4, 4, 0, Priority.KEPT);
        commit();
        assertOrder(1, "FILLED|REPLACED|10.00|0.000");
        assertEquals("0.004", column(1, "quantity"));
    }

    @Test
    void shouldShowFeesInTheAssetTheyAreTakenIn() throws SQLException
    {
        start();
        rows.onInstrumentDefined(1, "X", "B", "Q", 1, 2, 1, 3, 3, 8, FeeAsset.RECEIVED);
        accept(1, Side.SELL, OrdType.LIMIT, 1_000, 10, instructions(NONE, NONE, NONE, NONE, NONE));
        accept(2, Side.BUY, OrdType.LIMIT, 1_000, 10, instructions(NONE, NONE, NONE, NONE, NONE));
        rows.onTrade(1, 1, 1_000, 10, 1, 2, 1, 1, Side.BUY, 0, 0, -12, 12, Liquidity.AUCTION);
        commit();

        assertEquals("B|-0.00000012|0.012|AUCTION", database.query(
            "SELECT concat_ws('|', buyer_fee_asset, maker_fee, taker_fee, liquidity) " +
            "FROM ringbook.trades JOIN ringbook.instruments USING (instrument_id)"));
    }

    @Test
    void shouldTakeNothingWhenOneRowOfTheBatchIsRefused() throws SQLException
    {
        accept(1, Side.SELL, OrdType.LIMIT, 1_000, 10, instructions(NONE, NONE, NONE, NONE, NONE));
        commit();
        database.execute("DELETE FROM ringbook.orders");

        start();
        accept(2, Side.BUY, OrdType.LIMIT, 1_000, 10, instructions(NONE, NONE, NONE, NONE, NONE));
        trade(1, 1_000, 10, 1, 2, Side.BUY, 0, 0);
        final ProjectorException refused = assertThrows(ProjectorException.class, this::commit);

        assertTrue(refused.getMessage().contains("expected 1 rows to update, found 0"), refused::getMessage);
        sink.close();
        assertEquals("0|0|1", database.query(
            "SELECT concat_ws('|', (SELECT count(*) FROM ringbook.trades), (SELECT count(*) FROM ringbook.orders), " +
            "(SELECT sequence FROM ringbook.projector_position))"));
    }

    private void defineInstrument()
    {
        start();
        rows.onInstrumentDefined(1, "X", "B", "Q", 1, 2, 1, 3, 3, 8, FeeAsset.QUOTE);
    }

    private void start()
    {
        sequence++;
        rows.onCommandStart(sequence, 1_000 * sequence, 0);
    }

    private void tap(final int length)
    {
        rows.onCommand(command, 0, length, sequence);
    }

    private void accept(
        final long orderId,
        final Side side,
        final OrdType type,
        final long priceTicks,
        final long lots,
        final OrderInstructions instructions)
    {
        rows.onOrderAccepted(
            orderId, id, 1, 1, side, type, TimeInForce.GTC, priceTicks, lots, false, instructions);
    }

    private void trade(
        final long tradeId,
        final long priceTicks,
        final long lots,
        final long maker,
        final long taker,
        final Side takerSide,
        final long makerLeaves,
        final long takerLeaves)
    {
        rows.onTrade(
            tradeId, 1, priceTicks, lots, maker, taker, 1, 1, takerSide, makerLeaves, takerLeaves, 0, 0,
            Liquidity.CONTINUOUS);
    }

    private void commit() throws SQLException
    {
        rows.endBatch();
        batch.toSequence = sequence;
        sink.write(batch, projectorEpoch);
        batch.reset(sequence);
    }

    private void assertOrder(final long orderId, final String expected)
    {
        assertEquals(expected, column(
            orderId, "concat_ws('|', status, reason, stop_price, price, oco_group, remaining_quantity)"));
    }

    private String column(final long orderId, final String expression)
    {
        return database.query("SELECT " + expression + " FROM ringbook.orders WHERE order_id = " + orderId);
    }

    private static OrderInstructions instructions(
        final long stopPriceTicks,
        final long quoteBudgetUnits,
        final long displayLots,
        final long expireTimeNs,
        final long ocoGroup)
    {
        return new OrderInstructions().set(
            stopPriceTicks, NONE, quoteBudgetUnits, displayLots, NONE, expireTimeNs, NONE, ocoGroup);
    }
}
