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
 * The one connection: takes the database over, reads the position, writes a batch in one guarded transaction. One
 * thread. After any exception it is to be closed and opened again.
 */
final class PostgresSink implements AutoCloseable
{
    /** Opens a connection. */
    @FunctionalInterface
    interface Connector
    {
        Connection connect() throws SQLException;
    }

    private static final int CHUNK_LENGTH = 1 << 16;

    private static final String ADVANCE =
        "UPDATE " + Schema.POSITION + " SET projector_epoch = ?, sequence = ?, last_order_id = ?, last_trade_id = ? " +
        "WHERE projector = 1 AND projector_epoch = ? AND sequence = ?";

    private final Connector connector;
    private final CopyHandler copyHandler;
    private Connection connection;
    private CopyManager copyManager;

    PostgresSink(final Connector connector)
    {
        this(connector, CopyHandler.NONE);
    }

    PostgresSink(final Connector connector, final CopyHandler copyHandler)
    {
        this.connector = connector;
        this.copyHandler = copyHandler;
    }

    boolean isOpen()
    {
        return null != connection;
    }

    /** Connects; the tables are there afterwards. */
    void open() throws SQLException
    {
        final Connection opened = connector.connect();
        connection = opened;
        opened.setAutoCommit(false);
        Schema.create(opened);
        Schema.prepareSession(opened);
        opened.commit();
        copyManager = opened.unwrap(PGConnection.class).getCopyAPI();
    }

    /** Increments the epoch, which stops any other projector, and says where the tables are. */
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

    /** Where the tables are. */
    ProjectorPosition position() throws SQLException
    {
        final ProjectorPosition position = readPosition();
        connection.commit();
        return position;
    }

    /** All rows of the batch and the new position, or nothing. */
    void write(final RowBatch batch, final long projectorEpoch) throws SQLException
    {
        advance(batch, projectorEpoch);
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

    /** First of all, for its row lock: a projector that comes second waits here and then finds itself fenced. */
    private void advance(final RowBatch batch, final long projectorEpoch) throws SQLException
    {
        try (PreparedStatement update = connection.prepareStatement(ADVANCE))
        {
            update.setLong(1, projectorEpoch);
            update.setLong(2, batch.toSequence);
            update.setLong(3, batch.lastOrderId);
            update.setLong(4, batch.lastTradeId);
            update.setLong(5, projectorEpoch);
            update.setLong(6, batch.fromSequence);
            if (1 == update.executeUpdate())
            {
                return;
            }
        }
        connection.rollback();
        final ProjectorPosition found = position();
        if (found.projectorEpoch() != projectorEpoch)
        {
            throw new ProjectorFencedException(projectorEpoch, found.projectorEpoch(), batch.fromSequence);
        }
        throw new ProjectorException(
            Schema.POSITION + ": expected sequence " + batch.fromSequence + ", found " + found.sequence());
    }

    private ProjectorPosition readPosition() throws SQLException
    {
        try (Statement statement = connection.createStatement();
            ResultSet row = statement.executeQuery(Schema.SELECT_POSITION))
        {
            if (!row.next())
            {
                throw new ProjectorException(
                    Schema.POSITION + ": expected one row, found none; the position of the tables is unknown " +
                    "(DROP SCHEMA " + Schema.NAME + " CASCADE and start again to rebuild them from the journal)");
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
                throw new ProjectorException(
                    Schema.NAME + "." + table + ": expected " + expected + " rows to update, found " + updated);
            }
        }
    }
}
