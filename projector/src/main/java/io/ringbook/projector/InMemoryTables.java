package io.ringbook.projector;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The tables in memory, for tests and simulations without a server: the same rows in the same transactions behind the
 * same fence, and a connection that loses calls and answers as its owner wants. A row that comes twice, or that is to
 * be changed and is not there, is an {@link IllegalStateException}. They outlive their projectors. One thread.
 */
public final class InMemoryTables
{
    /** What becomes of a call. */
    public enum Call
    {
        /** It is done, and answered. */
        ANSWERED,
        /** The connection is lost before it is done. */
        LOST,
        /** It is done, but the connection is lost before the answer. */
        UNANSWERED,
        /** As unanswered, and the commit takes effect only when the next transaction waits for it. */
        LATE
    }

    private static final int FIRST_STATE_OF_ORDER = 14;
    private static final int FIRST_STATE_OF_BALANCE = 2;

    private final Map<Integer, Instruments.Instrument> instruments = new TreeMap<>();
    private final InMemoryRows orders = new InMemoryRows("orders", 1);
    private final InMemoryRows trades = new InMemoryRows("trades", 1);
    private final InMemoryRows balances = new InMemoryRows("balances", 2);
    private final InMemoryRows ledgerEntries = new InMemoryRows("ledger_entries", 2);
    private final InMemoryKlines klines = new InMemoryKlines();
    private ProjectorPosition position = new ProjectorPosition(0, 0, 0, 0, 0);
    private Runnable late;

    /**
     * A connection for one projector.
     *
     * @param calls asked at each call what becomes of it.
     * @return the sink.
     */
    public RowSink connection(final Supplier<Call> calls)
    {
        return new Connection(calls);
    }

    /**
     * Where the tables are.
     *
     * @return sequence of the last command whose rows are in them.
     */
    public long sequence()
    {
        return position.sequence();
    }

    /**
     * Rows of the table trades.
     *
     * @return number of rows.
     */
    public int trades()
    {
        return trades.size();
    }

    /**
     * Rows of the table orders.
     *
     * @return number of rows.
     */
    public int orders()
    {
        return orders.size();
    }

    /**
     * Are they whole: every trade and every order from the first to the last, and every trade in its klines?
     *
     * @return null if so, else what is missing.
     */
    public String gap()
    {
        if (trades.size() != position.lastTradeId())
        {
            return "trades: expected " + position.lastTradeId() + ", found " + trades.size();
        }
        if (orders.size() != position.lastOrderId())
        {
            return "orders: expected " + position.lastOrderId() + ", found " + orders.size();
        }
        for (final int interval : KlineRows.INTERVALS_S)
        {
            if (klines.trades(interval) != position.lastTradeId())
            {
                return "klines of " + interval + " s: expected " + position.lastTradeId() + " trades in them, found " +
                    klines.trades(interval);
            }
        }
        return null;
    }

    /**
     * Compares row by row.
     *
     * @param other that should hold the same.
     * @return null if they are equal, else the first difference.
     */
    public String difference(final InMemoryTables other)
    {
        if (position.sequence() != other.position.sequence())
        {
            return "projector_position: sequence " + position.sequence() + " and " + other.position.sequence();
        }
        if (!instruments.keySet().equals(other.instruments.keySet()))
        {
            return "instruments: " + instruments.keySet() + " and " + other.instruments.keySet();
        }
        for (final InMemoryRows[] pair : new InMemoryRows[][] {
            {orders, other.orders}, {trades, other.trades}, {balances, other.balances},
            {ledgerEntries, other.ledgerEntries}})
        {
            final String difference = pair[0].difference(pair[1]);
            if (null != difference)
            {
                return difference;
            }
        }
        return klines.difference(other.klines);
    }

    private void apply(final RowBatch batch, final long projectorEpoch)
    {
        batch.instruments.forEach((instrument) -> instruments.put(instrument.instrumentId, instrument));
        trades.insert(batch.trades);
        orders.insert(batch.newOrders);
        orders.update(batch.changedOrders, FIRST_STATE_OF_ORDER);
        ledgerEntries.insert(batch.ledgerEntries);
        balances.insert(batch.newBalances);
        balances.update(batch.changedBalances, FIRST_STATE_OF_BALANCE);
        klines.merge(batch.changedKlines);
        position = new ProjectorPosition(
            projectorEpoch, batch.toSequence, batch.lastOrderId, batch.lastTradeId, batch.lastTimeNs);
    }

    /** A transaction that locks the position waits for the one that holds it. */
    private void awaitLock()
    {
        final Runnable commit = late;
        late = null;
        if (null != commit)
        {
            commit.run();
        }
    }

    private void fillIn(final TableState state)
    {
        instruments.values().forEach((instrument) -> state.instruments.put(instrument));
        for (final long orderId : state.orderIds())
        {
            final byte[][] row = orders.get(orderId);
            if (null != row)
            {
                fillInOrder(state, row);
            }
        }
        if (state.accounts.isOn())
        {
            balances.all().forEach((row) -> state.balance(
                CopyBinaryReader.int64(row[0]), CopyBinaryReader.text(row[1]),
                CopyBinaryReader.numeric(row[2]), CopyBinaryReader.numeric(row[3])));
        }
    }

    private static void fillInOrder(final TableState state, final byte[][] row)
    {
        final int i = FIRST_STATE_OF_ORDER;
        state.order(
            CopyBinaryReader.int64(row[0]), CopyBinaryReader.int32(row[2]), CopyBinaryReader.numeric(row[i + 1]),
            CopyBinaryReader.numeric(row[i + 2]), CopyBinaryReader.numeric(row[i + 3]),
            CopyBinaryReader.numeric(row[i + 4]), null == row[i + 5] ? null : CopyBinaryReader.int64(row[i + 5]),
            CopyBinaryReader.numeric(row[i + 6]), CopyBinaryReader.numeric(row[i + 7]),
            CopyBinaryReader.numeric(row[i + 8]), CopyBinaryReader.text(row[i + 9]));
    }

    /** As {@link PostgresSink}, with calls that get lost. */
    private final class Connection extends RowSink
    {
        private final Supplier<Call> calls;
        private boolean isOpen;

        Connection(final Supplier<Call> calls)
        {
            this.calls = calls;
        }

        @Override
        boolean isOpen()
        {
            return isOpen;
        }

        @Override
        void open() throws SQLException
        {
            answer(ask());
            isOpen = true;
        }

        @Override
        ProjectorPosition takeOver() throws SQLException
        {
            final Call call = ask();
            awaitLock();
            position = new ProjectorPosition(
                position.projectorEpoch() + 1, position.sequence(), position.lastOrderId(), position.lastTradeId(),
                position.lastTimeNs());
            answer(call);
            return position;
        }

        @Override
        ProjectorPosition position() throws SQLException
        {
            answer(ask());
            return position;
        }

        @Override
        void read(final TableState state, final long projectorEpoch) throws SQLException
        {
            answer(ask());
            position.requireEpoch(projectorEpoch, position.sequence());
            fillIn(state);
        }

        @Override
        void write(final RowBatch batch, final long projectorEpoch) throws SQLException
        {
            final Call call = ask();
            awaitLock();
            if (position.projectorEpoch() != projectorEpoch || position.sequence() != batch.fromSequence)
            {
                position.requireCommitted(batch, projectorEpoch);
            }
            else if (Call.LATE == call)
            {
                late = () -> apply(batch, projectorEpoch);
            }
            else
            {
                apply(batch, projectorEpoch);
            }
            answer(call);
        }

        @Override
        public void close()
        {
            isOpen = false;
        }

        private Call ask() throws SQLException
        {
            final Call call = calls.get();
            if (Call.LOST == call)
            {
                throw lost();
            }
            return call;
        }

        private void answer(final Call call) throws SQLException
        {
            if (Call.ANSWERED != call)
            {
                throw lost();
            }
        }

        private SQLException lost()
        {
            isOpen = false;
            return new SQLException("the connection was lost", "08006");
        }
    }
}
