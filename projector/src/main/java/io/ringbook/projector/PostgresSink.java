package io.ringbook.projector;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * PostgreSQL, over one connection.
 */
final class PostgresSink extends RowSink
{
    /** Opens a connection. */
    @FunctionalInterface
    interface Connector
    {
        Connection connect() throws SQLException;
    }

    private static final int CHUNK_LENGTH = 1 << 16;

    private static final String ADVANCE =
        "UPDATE " + Schema.POSITION +
        " SET projector_epoch = ?, sequence = ?, last_order_id = ?, last_trade_id = ?, last_time_ns = ? " +
        "WHERE projector = 1 AND projector_epoch = ? AND sequence = ?";

    private final Connector connector;
    private final CopyHandler copyHandler;
    private final boolean hasQueryIndexes;
    private Connection connection;
    private CopyManager copyManager;

    PostgresSink(final Connector connector)
    {
        this(connector, CopyHandler.NONE, false);
    }

    PostgresSink(final Connector connector, final CopyHandler copyHandler, final boolean hasQueryIndexes)
    {
        this.connector = connector;
        this.copyHandler = copyHandler;
        this.hasQueryIndexes = hasQueryIndexes;
    }

    @Override
    boolean isOpen()
    {
        return null != connection;
    }

    @Override
    void open() throws SQLException
    {
        final Connection opened = connector.connect();
        connection = opened;
        opened.setAutoCommit(false);
        Schema.create(opened);
        if (hasQueryIndexes)
        {
            QueryIndexes.create(opened);
        }
        Schema.prepareSession(opened);
        opened.commit();
        copyManager = opened.unwrap(PGConnection.class).getCopyAPI();
    }

    @Override
    ProjectorPosition takeOver() throws SQLException
    {
        try (Statement statement = connection.createStatement())
        {
            statement.executeUpdate(
                "UPDATE " + Schema.POSITION + " SET projector_epoch = projector_epoch + 1 WHERE projector = 1");
        }
        final ProjectorPosition position = readPosition();
        connection.commit();
        return position;
    }

    @Override
    ProjectorPosition position() throws SQLException
    {
        final ProjectorPosition position = readPosition();
        connection.commit();
        return position;
    }

    @Override
    void read(final TableState state, final long projectorEpoch) throws SQLException
    {
        try (Statement statement = connection.createStatement())
        {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
        }
        final ProjectorPosition position = readPosition();
        position.requireEpoch(projectorEpoch, position.sequence());
        new TableReader(connection, state).read();
        connection.commit();
    }

    @Override
    void write(final RowBatch batch, final long projectorEpoch) throws SQLException
    {
        if (!advance(batch, projectorEpoch))
        {
            connection.rollback();
            position().requireCommitted(batch, projectorEpoch);
            return;
        }
        writeInstruments(batch);
        copy(Schema.COPY_TRADES, batch.trades);
        copy(Schema.COPY_NEW_ORDERS, batch.newOrders);
        if (batch.changedOrders.rows() > 0)
        {
            copy(Schema.COPY_CHANGED_ORDERS, batch.changedOrders);
            update("orders", Schema.UPDATE_ORDERS, batch.changedOrders.rows());
        }
        copy(Schema.COPY_LEDGER_ENTRIES, batch.ledgerEntries);
        copy(Schema.COPY_NEW_BALANCES, batch.newBalances);
        if (batch.changedBalances.rows() > 0)
        {
            copy(Schema.COPY_CHANGED_BALANCES, batch.changedBalances);
            update("balances", Schema.UPDATE_BALANCES, batch.changedBalances.rows());
        }
        if (batch.changedKlines.rows() > 0)
        {
            copy(Schema.COPY_CHANGED_KLINES, batch.changedKlines);
            update("klines", Schema.MERGE_KLINES, batch.changedKlines.rows());
        }
        connection.commit();
        copyHandler.onCommit();
    }

    @Override
    public void close() throws SQLException
    {
        final Connection closing = connection;
        connection = null;
        copyManager = null;
        if (null != closing)
        {
            closing.close();
        }
    }

    /**
     * First of all, for its row lock: a projector that comes second waits here and then finds itself fenced, and a
     * batch waits for its own first attempt, where the server has that one still under way.
     */
    private boolean advance(final RowBatch batch, final long projectorEpoch) throws SQLException
    {
        try (PreparedStatement update = connection.prepareStatement(ADVANCE))
        {
            update.setLong(1, projectorEpoch);
            update.setLong(2, batch.toSequence);
            update.setLong(3, batch.lastOrderId);
            update.setLong(4, batch.lastTradeId);
            update.setLong(5, batch.lastTimeNs);
            update.setLong(6, projectorEpoch);
            update.setLong(7, batch.fromSequence);
            return 1 == update.executeUpdate();
        }
    }

    private ProjectorPosition readPosition() throws SQLException
    {
        try (Statement statement = connection.createStatement();
            ResultSet row = statement.executeQuery(Schema.SELECT_POSITION))
        {
            if (!row.next())
            {
                throw new TablesException(
                    Schema.POSITION + ": expected one row, found none; the position of the tables is unknown");
            }
            return ProjectorPosition.of(row);
        }
    }

    private void writeInstruments(final RowBatch batch) throws SQLException
    {
        if (batch.instruments.isEmpty())
        {
            return;
        }
        try (PreparedStatement upsert = connection.prepareStatement(Schema.UPSERT_INSTRUMENT))
        {
            for (final Instruments.Instrument instrument : batch.instruments)
            {
                upsert.setInt(1, instrument.instrumentId);
                upsert.setString(2, instrument.symbol);
                upsert.setString(3, instrument.baseAsset);
                upsert.setString(4, instrument.quoteAsset);
                upsert.setBigDecimal(5, BigDecimal.valueOf(instrument.tickSize, instrument.tickDecimals));
                upsert.setBigDecimal(6, BigDecimal.valueOf(instrument.lotSize, instrument.lotDecimals));
                upsert.setInt(7, instrument.baseScale);
                upsert.setInt(8, instrument.quoteScale);
                upsert.setString(9, instrument.buyerPaysInBase ? instrument.baseAsset : instrument.quoteAsset);
                upsert.setLong(10, instrument.sequence);
                upsert.executeUpdate();
            }
        }
    }

    private void copy(final String sql, final CopyBinaryWriter rows) throws SQLException
    {
        if (0 == rows.rows())
        {
            return;
        }
        final byte[] bytes = rows.bytes();
        final int length = rows.length();
        copyHandler.onCopy(sql, bytes, length, rows.rows());
        final CopyIn copy = copyManager.copyIn(sql);
        for (int offset = 0; offset < length; offset += CHUNK_LENGTH)
        {
            copy.writeToCopy(bytes, offset, Math.min(CHUNK_LENGTH, length - offset));
        }
        final long copied = copy.endCopy();
        if (copied != rows.rows())
        {
            throw new ProjectorException(sql + ": expected " + rows.rows() + " rows, found " + copied);
        }
    }

    private void update(final String table, final String sql, final int expected) throws SQLException
    {
        try (Statement statement = connection.createStatement())
        {
            final int updated = statement.executeUpdate(sql);
            if (updated != expected)
            {
                throw new TablesException(
                    Schema.NAME + "." + table + ": expected " + expected + " rows to update, found " + updated);
            }
        }
    }
}
