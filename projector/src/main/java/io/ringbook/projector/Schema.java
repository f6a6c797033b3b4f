package io.ringbook.projector;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The tables, in a schema of their own. {@code projector_position} comes last in the transaction that creates them,
 * with its one row: where it is, all of them are.
 */
final class Schema
{
    static final String NAME = "ringbook";
    static final String POSITION = NAME + ".projector_position";
    static final String LEDGER = NAME + ".ledger_entries";
    static final String KLINES = NAME + ".klines";
    static final String CHANGED_ORDERS = "pg_temp.changed_orders";
    static final String CHANGED_BALANCES = "pg_temp.changed_balances";
    static final String CHANGED_KLINES = "pg_temp.changed_klines";

    static final String ORDER_STATE =
        "cl_ord_id, price, stop_price, quantity, display_quantity, expire_time_ns, filled_quantity, " +
        "remaining_quantity, filled_notional, status, reason, updated_sequence, updated_at, updated_ns";

    static final String BALANCE_STATE = "available, locked, updated_sequence, updated_at, updated_ns";

    static final String COPY_TRADES =
        "COPY ringbook.trades (trade_id, sequence, instrument_id, price, quantity, maker_order_id, taker_order_id, " +
        "maker_account, taker_account, taker_side, maker_fee, taker_fee, liquidity, traded_at, traded_ns) " +
        "FROM STDIN BINARY";

    static final String COPY_NEW_ORDERS =
        "COPY ringbook.orders (order_id, account, instrument_id, side, type, time_in_force, post_only, quote_budget, " +
        "min_quantity, oco_group, trail_offset, accepted_sequence, accepted_at, accepted_ns, " + ORDER_STATE + ") " +
        "FROM STDIN BINARY";

    static final String COPY_CHANGED_ORDERS =
        "COPY " + CHANGED_ORDERS + " (order_id, " + ORDER_STATE + ") FROM STDIN BINARY";

    static final String UPDATE_ORDERS =
        "UPDATE ringbook.orders o SET (" + ORDER_STATE + ") = (" +
        ("c." + ORDER_STATE).replace(", ", ", c.") + ") FROM " + CHANGED_ORDERS + " c WHERE o.order_id = c.order_id";

    static final String COPY_LEDGER_ENTRIES =
        "COPY ringbook.ledger_entries (sequence, entry, account, bucket, asset, amount, kind, trade_id, order_id, " +
        "transfer_id, counterparty, posted_at, posted_ns) FROM STDIN BINARY";

    static final String COPY_NEW_BALANCES =
        "COPY ringbook.balances (account, asset, " + BALANCE_STATE + ") FROM STDIN BINARY";

    static final String COPY_CHANGED_BALANCES =
        "COPY " + CHANGED_BALANCES + " (account, asset, " + BALANCE_STATE + ") FROM STDIN BINARY";

    static final String UPDATE_BALANCES =
        "UPDATE ringbook.balances b SET (" + BALANCE_STATE + ") = (" +
        ("c." + BALANCE_STATE).replace(", ", ", c.") + ") FROM " + CHANGED_BALANCES +
        " c WHERE b.account = c.account AND b.asset = c.asset";

    static final String COPY_CHANGED_KLINES =
        "COPY " + CHANGED_KLINES + " (instrument_id, interval_seconds, open_time_ns, open_time, open, high, low, " +
        "close, volume, quote_volume, trades, updated_sequence) FROM STDIN BINARY";

    /** What a batch adds to a bucket, after what is there; a bucket comes once in a batch. */
    static final String MERGE_KLINES =
        "INSERT INTO ringbook.klines AS k SELECT * FROM " + CHANGED_KLINES +
        " ON CONFLICT (instrument_id, interval_seconds, open_time_ns) DO UPDATE SET " +
        "high = greatest(k.high, EXCLUDED.high), low = least(k.low, EXCLUDED.low), close = EXCLUDED.close, " +
        "volume = k.volume + EXCLUDED.volume, quote_volume = k.quote_volume + EXCLUDED.quote_volume, " +
        "trades = k.trades + EXCLUDED.trades, updated_sequence = EXCLUDED.updated_sequence";

    static final String SELECT_POSITION =
        "SELECT projector_epoch, sequence, last_order_id, last_trade_id, last_time_ns FROM " + POSITION +
        " WHERE projector = 1";

    static final String UPSERT_INSTRUMENT =
        "INSERT INTO ringbook.instruments VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) " +
        "ON CONFLICT (instrument_id) DO UPDATE SET (symbol, base_asset, quote_asset, tick_size, lot_size, " +
        "base_scale, quote_scale, buyer_fee_asset, defined_sequence) = (EXCLUDED.symbol, EXCLUDED.base_asset, " +
        "EXCLUDED.quote_asset, EXCLUDED.tick_size, EXCLUDED.lot_size, EXCLUDED.base_scale, EXCLUDED.quote_scale, " +
        "EXCLUDED.buyer_fee_asset, EXCLUDED.defined_sequence)";

    private static final String ORDER_STATE_COLUMNS =
        "cl_ord_id text, price numeric, stop_price numeric, quantity numeric, display_quantity numeric, " +
        "expire_time_ns bigint, filled_quantity numeric NOT NULL, remaining_quantity numeric, " +
        "filled_notional numeric NOT NULL, status text NOT NULL, reason text, updated_sequence bigint NOT NULL, " +
        "updated_at timestamptz NOT NULL, updated_ns bigint NOT NULL";

    /** The names of assets are ASCII: compared by their bytes, as everywhere else. */
    private static final String BALANCE_COLUMNS =
        "account bigint NOT NULL, asset text COLLATE \"C\" NOT NULL, available numeric NOT NULL, " +
        "locked numeric NOT NULL, updated_sequence bigint NOT NULL, updated_at timestamptz NOT NULL, " +
        "updated_ns bigint NOT NULL";

    private static final String KLINE_COLUMNS =
        "instrument_id integer NOT NULL, interval_seconds integer NOT NULL, open_time_ns bigint NOT NULL, " +
        "open_time timestamptz NOT NULL, open numeric NOT NULL, high numeric NOT NULL, low numeric NOT NULL, " +
        "close numeric NOT NULL, volume numeric NOT NULL, quote_volume numeric NOT NULL, trades bigint NOT NULL, " +
        "updated_sequence bigint NOT NULL";

    /** Any constant: it only keeps two projectors from creating the tables at the same time. */
    private static final long CREATION_LOCK = 0x52_49_4e_47_42_4f_4f_4bL;

    private Schema()
    {
    }

    /** Creates what is not there. In the transaction of the caller. */
    static void create(final Connection connection) throws SQLException
    {
        try (Statement statement = connection.createStatement())
        {
            statement.execute("SELECT pg_advisory_xact_lock(" + CREATION_LOCK + ")");
            if (exists(statement))
            {
                return;
            }
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + NAME);
            statement.execute(
                "CREATE TABLE ringbook.instruments (instrument_id integer PRIMARY KEY, symbol text NOT NULL, " +
                "base_asset text NOT NULL, quote_asset text NOT NULL, tick_size numeric NOT NULL, " +
                "lot_size numeric NOT NULL, base_scale integer NOT NULL, quote_scale integer NOT NULL, " +
                "buyer_fee_asset text NOT NULL, defined_sequence bigint NOT NULL)");
            statement.execute(
                "CREATE TABLE ringbook.orders (order_id bigint PRIMARY KEY, account bigint NOT NULL, " +
                "instrument_id integer NOT NULL, side text NOT NULL, type text NOT NULL, " +
                "time_in_force text NOT NULL, post_only boolean NOT NULL, quote_budget numeric, " +
                "min_quantity numeric, oco_group bigint, trail_offset numeric, accepted_sequence bigint NOT NULL, " +
                "accepted_at timestamptz NOT NULL, accepted_ns bigint NOT NULL, " + ORDER_STATE_COLUMNS + ", " +
                "average_price numeric GENERATED ALWAYS AS (filled_notional / NULLIF(filled_quantity, 0)) STORED) " +
                "WITH (fillfactor = 80)");
            statement.execute(
                "COMMENT ON COLUMN ringbook.orders.stop_price IS 'As an event last said it: a trailing stop that " +
                "waits has moved on since, and says where to when it triggers.'");
            statement.execute(
                "CREATE TABLE ringbook.trades (trade_id bigint PRIMARY KEY, sequence bigint NOT NULL, " +
                "instrument_id integer NOT NULL, price numeric NOT NULL, quantity numeric NOT NULL, " +
                "maker_order_id bigint NOT NULL, taker_order_id bigint NOT NULL, maker_account bigint NOT NULL, " +
                "taker_account bigint NOT NULL, taker_side text NOT NULL, maker_fee numeric NOT NULL, " +
                "taker_fee numeric NOT NULL, liquidity text NOT NULL, traded_at timestamptz NOT NULL, " +
                "traded_ns bigint NOT NULL)");
            createKlines(statement);
            createMoney(statement);
            statement.execute(
                "CREATE TABLE " + POSITION + " (projector integer PRIMARY KEY CHECK (projector = 1), " +
                "projector_epoch bigint NOT NULL, sequence bigint NOT NULL, last_order_id bigint NOT NULL, " +
                "last_trade_id bigint NOT NULL, last_time_ns bigint NOT NULL)");
            statement.execute("INSERT INTO " + POSITION + " VALUES (1, 0, 0, 0, 0, 0)");
        }
    }

    /** Removes the tables and whatever depends on them. In the transaction of the caller. */
    static void drop(final Connection connection) throws SQLException
    {
        try (Statement statement = connection.createStatement())
        {
            statement.execute("SELECT pg_advisory_xact_lock(" + CREATION_LOCK + ")");
            statement.execute("DROP SCHEMA IF EXISTS " + NAME + " CASCADE");
        }
    }

    /** What the session needs: the staging table, and plans that look orders up by their key. */
    static void prepareSession(final Connection connection) throws SQLException
    {
        try (Statement statement = connection.createStatement())
        {
            statement.execute("SET lock_timeout = '10s'");
            statement.execute("SET idle_in_transaction_session_timeout = '60s'");
            statement.execute("SET enable_hashjoin = off");
            statement.execute("SET enable_mergejoin = off");
            statement.execute("SET enable_seqscan = off");
            statement.execute("SET enable_memoize = off");
            statement.execute("SET jit = off");
            statement.execute(
                "CREATE TEMPORARY TABLE changed_orders (order_id bigint NOT NULL, " + ORDER_STATE_COLUMNS +
                ") ON COMMIT DELETE ROWS");
            statement.execute(
                "CREATE TEMPORARY TABLE changed_balances (" + BALANCE_COLUMNS + ") ON COMMIT DELETE ROWS");
            statement.execute(
                "CREATE TEMPORARY TABLE changed_klines (" + KLINE_COLUMNS + ") ON COMMIT DELETE ROWS");
        }
    }

    private static void createKlines(final Statement statement) throws SQLException
    {
        statement.execute(
            "CREATE TABLE ringbook.klines (" + KLINE_COLUMNS +
            ", PRIMARY KEY (instrument_id, interval_seconds, open_time_ns)) WITH (fillfactor = 80)");
        statement.execute(
            "COMMENT ON TABLE ringbook.klines IS 'Trades by second, minute and hour (UTC). A bucket without trades " +
            "has no row.'");
    }

    private static void createMoney(final Statement statement) throws SQLException
    {
        statement.execute(
            "CREATE TABLE ringbook.balances (" + BALANCE_COLUMNS + ", PRIMARY KEY (account, asset)) " +
            "WITH (fillfactor = 80)");
        statement.execute(
            "COMMENT ON TABLE ringbook.balances IS 'What each account has. A balance that has become 0 keeps its " +
            "row.'");
        statement.execute(
            "CREATE TABLE ringbook.ledger_entries (sequence bigint NOT NULL, entry integer NOT NULL, " +
            "account bigint, bucket text NOT NULL, asset text COLLATE \"C\" NOT NULL, amount numeric NOT NULL, " +
            "kind text NOT NULL, trade_id bigint, order_id bigint, transfer_id bigint, counterparty bigint, " +
            "posted_at timestamptz NOT NULL, posted_ns bigint NOT NULL, PRIMARY KEY (sequence, entry))");
        statement.execute(
            "COMMENT ON TABLE ringbook.ledger_entries IS 'Double entry: what each command has moved, 0 in sum for " +
            "each asset. account is NULL for the exchange (FEES, EXTERNAL), counterparty says who stood opposite.'");
    }

    /** Are the tables there, those of this version? */
    static boolean exists(final Statement statement) throws SQLException
    {
        try (var result = statement.executeQuery(
            "SELECT to_regclass('" + POSITION + "') IS NOT NULL, to_regclass('" + LEDGER + "') IS NOT NULL, " +
            "to_regclass('" + KLINES + "') IS NOT NULL"))
        {
            result.next();
            if (result.getBoolean(1) && !result.getBoolean(2))
            {
                throw new TablesException(
                    LEDGER + ": expected the tables of this version, found those of one without money");
            }
            if (result.getBoolean(1) && !result.getBoolean(3))
            {
                throw new TablesException(
                    KLINES + ": expected the tables of this version, found those of one without klines");
            }
            return result.getBoolean(1);
        }
    }
}
