package io.ringbook.projector;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.sbe.FeeAsset;
import io.ringbook.sbe.Liquidity;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.TimeInForce;
import io.ringbook.sbe.TransferOutcome;
import io.ringbook.sbe.TransferType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Given the events of commands, the tables show what each account has, and each entry that has led to it. */
class MoneyRowsTest
{
    private static final String SUMS_OF_COMMANDS =
        "SELECT count(*) FROM (SELECT sequence, asset FROM ringbook.ledger_entries GROUP BY 1, 2 " +
        "HAVING sum(amount) <> 0) unequal";

    private final RowBatch batch = new RowBatch();
    private final RowBuilder rows = new RowBuilder();
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
        rows.start(batch, TableState.empty(new TwoScales()));
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
    void shouldEnterATransferThatWasDoneAndNoOther() throws SQLException
    {
        start();
        transfer(TransferType.DEPOSIT, 7, "Q", 250_000_000, 1, TransferOutcome.DONE, false);
        rows.onBalanceChanged(7, "Q", 250_000_000, 0, 250_000_000, 0);
        start();
        transfer(TransferType.DEPOSIT, 7, "Q", 250_000_000, 1, TransferOutcome.DONE, true);
        start();
        transfer(TransferType.WITHDRAW, 7, "Q", 900_000_000, 2, TransferOutcome.INSUFFICIENT_FUNDS, false);
        start();
        transfer(TransferType.WITHDRAW, 7, "Q", 50_000_000, 3, TransferOutcome.DONE, false);
        rows.onBalanceChanged(7, "Q", 200_000_000, 0, -50_000_000, 0);
        commit();

        assertEntries(1, "1|7|AVAILABLE|Q|2.50000000|DEPOSIT|1", "2|EXTERNAL|Q|-2.50000000|DEPOSIT|1|7");
        assertEntries(2);
        assertEntries(3);
        assertEntries(4, "1|7|AVAILABLE|Q|-0.50000000|WITHDRAW|3", "2|EXTERNAL|Q|0.50000000|WITHDRAW|3|7");
        assertBalance(7, "Q", "2.00000000|0.00000000|4|4000");
    }

    @Test
    void shouldEnterBothLegsBothFeesAndTheLocksOfATrade() throws SQLException
    {
        fund(7, "Q", 1_000_000_000);
        fund(9, "B", 50);
        define(FeeAsset.QUOTE);
        accept(1, 7, Side.BUY, 1_000, 10);
        rows.onBalanceChanged(7, "Q", 990_000_000, 10_000_000, -10_000_000, 10_000_000);
        commit();
        assertEntries(4, "1|7|AVAILABLE|Q|-0.10000000|LOCK", "2|7|LOCKED|Q|0.10000000|LOCK");

        accept(2, 9, Side.SELL, 1_000, 10);
        trade(Side.SELL, 7, 9, -2_000, 5_000);
        rows.onBalanceChanged(7, "B", 10, 0, 10, 0);
        rows.onBalanceChanged(7, "Q", 990_002_000, 0, 2_000, -10_000_000);
        rows.onBalanceChanged(9, "B", 40, 0, -10, 0);
        rows.onBalanceChanged(9, "Q", 9_995_000, 0, 9_995_000, 0);
        commit();

        assertEntries(
            5,
            "1|9|AVAILABLE|B|-0.010|TRADE|1|2|7",
            "2|7|AVAILABLE|B|0.010|TRADE|1|1|9",
            "3|7|AVAILABLE|Q|-0.10000000|TRADE|1|1|9",
            "4|9|AVAILABLE|Q|0.10000000|TRADE|1|2|7",
            "5|7|AVAILABLE|Q|0.00002000|FEE|1|1",
            "6|FEES|Q|-0.00002000|FEE|1|1|7",
            "7|9|AVAILABLE|Q|-0.00005000|FEE|1|2",
            "8|FEES|Q|0.00005000|FEE|1|2|9",
            "9|7|AVAILABLE|Q|0.10000000|UNLOCK",
            "10|7|LOCKED|Q|-0.10000000|UNLOCK");
        assertBalance(7, "Q", "9.90002000|0.00000000|5|5000");
        assertBalance(9, "B", "0.040|0.000|5|5000");
        assertEquals("0", database.query(SUMS_OF_COMMANDS));
    }

    @Test
    void shouldTakeTheBuyersFeeInTheAssetReceived() throws SQLException
    {
        fund(7, "Q", 1_000_000_000);
        fund(9, "B", 50);
        define(FeeAsset.RECEIVED);
        accept(1, 9, Side.SELL, 1_000, 10);
        accept(2, 7, Side.BUY, 1_000, 10);
        trade(Side.BUY, 9, 7, 3_000, 2);
        rows.onBalanceChanged(7, "B", 8, 0, 8, 0);
        rows.onBalanceChanged(7, "Q", 990_000_000, 0, -10_000_000, 0);
        rows.onBalanceChanged(9, "B", 40, 0, -10, 0);
        rows.onBalanceChanged(9, "Q", 9_997_000, 0, 9_997_000, 0);
        commit();

        assertEquals("B 0.002, Q 0.00003000", database.query(
            "SELECT string_agg(asset || ' ' || fees, ', ' ORDER BY asset) FROM (SELECT asset, sum(amount) fees " +
            "FROM ringbook.ledger_entries WHERE bucket = 'FEES' GROUP BY 1) collected"));
        assertBalance(7, "B", "0.008|0.000|5|5000");
    }

    @Test
    void shouldEnterATradeWithOneselfWhoseOnlyTraceIsItsFees() throws SQLException
    {
        fund(7, "Q", 1_000_000_000);
        fund(7, "B", 50);
        define(FeeAsset.QUOTE);
        accept(1, 7, Side.SELL, 1_000, 10);
        accept(2, 7, Side.BUY, 1_000, 10);
        trade(Side.BUY, 7, 7, 3_000, 4_000);
        rows.onBalanceChanged(7, "Q", 999_993_000, 0, -7_000, 0);
        commit();

        assertEquals("8", database.query("SELECT count(*) FROM ringbook.ledger_entries WHERE sequence = 5"));
        assertEquals("0", database.query(SUMS_OF_COMMANDS));
        assertBalance(7, "Q", "9.99993000|0.00000000|5|5000");
        assertBalance(7, "B", "0.050|0.000|2|2000");
    }

    @Test
    void shouldKeepTheRowOfABalanceThatHasBecomeNothing() throws SQLException
    {
        fund(7, "Q", 5);
        commit();
        start();
        transfer(TransferType.WITHDRAW, 7, "Q", 5, 99, TransferOutcome.DONE, false);
        rows.onBalanceChanged(7, "Q", 0, 0, -5, 0);
        commit();
        assertBalance(7, "Q", "0.00000000|0.00000000|2|2000");
    }

    @Test
    void shouldEnterNothingBelowThePositionAndGoOnFromWhatTheTablesHold() throws SQLException
    {
        fund(7, "Q", 5);
        commit();

        final RowBatch afterwards = new RowBatch();
        final RowBuilder again = new RowBuilder();
        final TableState tables = TableState.empty(new TwoScales());
        afterwards.reset(1);
        again.onCommandStart(1, 1_000, 0);
        again.onTransferCompleted(TransferType.DEPOSIT, 7, "Q", 5, 1, TransferOutcome.DONE, false);
        again.onBalanceChanged(7, "Q", 5, 0, 5, 0);
        sink.read(tables, projectorEpoch);
        again.start(afterwards, tables);
        again.onCommandStart(2, 2_000, 0);
        again.onTransferCompleted(TransferType.DEPOSIT, 7, "Q", 6, 2, TransferOutcome.DONE, false);
        again.onBalanceChanged(7, "Q", 11, 0, 6, 0);
        again.endBatch();
        afterwards.toSequence = 2;
        sink.write(afterwards, projectorEpoch);

        assertBalance(7, "Q", "0.00000011|0.00000000|2|2000");
        assertEquals("4", database.query("SELECT count(*) FROM ringbook.ledger_entries"));
    }

    @Test
    void shouldStopWhenABalanceChangesByAnotherAmountThanTheCommandMoved()
    {
        start();
        transfer(TransferType.DEPOSIT, 7, "Q", 250, 1, TransferOutcome.DONE, false);
        assertStopped(
            "sequence 1, account 7, Q: expected change of 250 units by the transfers, trades and fees of the " +
            "command, found 251",
            () -> rows.onBalanceChanged(7, "Q", 251, 0, 251, 0));
    }

    @Test
    void shouldStopWhenMoneyMovesAndNoBalanceChanges()
    {
        start();
        transfer(TransferType.DEPOSIT, 7, "Q", 250, 1, TransferOutcome.DONE, false);
        assertStopped("sequence 1, account 7, Q: expected change of 250 units", this::start);
    }

    @Test
    void shouldStopWhenABalanceDoesNotFollowFromTheOneBefore()
    {
        fund(7, "Q", 250);
        start();
        transfer(TransferType.DEPOSIT, 7, "Q", 10, 99, TransferOutcome.DONE, false);
        assertStopped(
            "sequence 2, account 7, Q: expected available of 260 units",
            () -> rows.onBalanceChanged(7, "Q", 261, 0, 10, 0));
    }

    @Test
    void shouldEnterNothingWithAccountsOff() throws SQLException
    {
        rows.start(batch, TableState.empty(AccountsView.OFF));
        define(FeeAsset.QUOTE);
        accept(1, 9, Side.SELL, 1_000, 10);
        accept(2, 7, Side.BUY, 1_000, 10);
        trade(Side.BUY, 9, 7, 0, 0);
        start();
        transfer(TransferType.DEPOSIT, 7, "Q", 250, 1, TransferOutcome.ACCOUNTS_OFF, false);
        commit();
        assertEquals("0|0", database.query(
            "SELECT (SELECT count(*) FROM ringbook.ledger_entries) || '|' || " +
            "(SELECT count(*) FROM ringbook.balances)"));
    }

    /** Three decimals for B, eight for Q. */
    private static final class TwoScales implements AccountsView
    {
        @Override
        public boolean isOn()
        {
            return true;
        }

        @Override
        public int scale(final String asset)
        {
            return "B".equals(asset) ? 3 : 8;
        }
    }

    private void define(final FeeAsset feeAsset)
    {
        start();
        rows.onInstrumentDefined(1, "X", "B", "Q", 1, 2, 1, 3, 3, 8, feeAsset);
    }

    private void fund(final long account, final String asset, final long units)
    {
        start();
        transfer(TransferType.DEPOSIT, account, asset, units, sequence, TransferOutcome.DONE, false);
        rows.onBalanceChanged(account, asset, units, 0, units, 0);
    }

    private void transfer(
        final TransferType type,
        final long account,
        final String asset,
        final long units,
        final long transferId,
        final TransferOutcome outcome,
        final boolean duplicate)
    {
        rows.onTransferCompleted(type, account, asset, units, transferId, outcome, duplicate);
    }

    private void accept(
        final long orderId, final long account, final Side side, final long priceTicks, final long lots)
    {
        start();
        rows.onOrderAccepted(
            orderId, noId, account, 1, side, OrdType.LIMIT, TimeInForce.GTC, priceTicks, lots, false,
            new OrderInstructions());
    }

    /** Ten lots at 10.00 of the orders 1 and 2. */
    private void trade(
        final Side takerSide, final long maker, final long taker, final long makerFee, final long takerFee)
    {
        rows.onTrade(
            1, 1, 1_000, 10, 1, 2, maker, taker, takerSide, 0, 0, makerFee, takerFee, Liquidity.CONTINUOUS);
    }

    private void start()
    {
        sequence++;
        rows.onCommandStart(sequence, 1_000 * sequence, 0);
    }

    private void commit() throws SQLException
    {
        rows.endBatch();
        batch.toSequence = sequence;
        sink.write(batch, projectorEpoch);
        batch.reset(sequence);
    }

    private static void assertStopped(final String message, final Runnable event)
    {
        final ProjectorException stopped = assertThrows(ProjectorException.class, event::run);
        assertTrue(stopped.getMessage().startsWith(message), stopped::getMessage);
    }

    private void assertEntries(final long ofSequence, final String... expected)
    {
        assertEquals(0 == expected.length ? null : String.join("\n", expected), database.query(
            "SELECT string_agg(concat_ws('|', entry, account, bucket, asset, amount, kind, trade_id, order_id, " +
            "transfer_id, counterparty), E'\\n' ORDER BY entry) FROM ringbook.ledger_entries WHERE sequence = " +
            ofSequence));
    }

    private void assertBalance(final long account, final String asset, final String expected)
    {
        assertEquals(expected, database.query(
            "SELECT concat_ws('|', available, locked, updated_sequence, updated_ns) FROM ringbook.balances " +
            "WHERE account = " + account + " AND asset = '" + asset + "'"));
    }
}
