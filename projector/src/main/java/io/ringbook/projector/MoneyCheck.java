package io.ringbook.projector;

import io.ringbook.replay.EngineMoney;
import io.ringbook.replay.EngineMoney.Balance;
import io.ringbook.replay.EngineMoney.Holding;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Compares the tables of money with what they should hold: each balance, each sum of entries, unit by unit. Reads the
 * tables in the order of accounts and assets, so that they need not fit into memory.
 */
final class MoneyCheck
{
    /** The scale of an asset that nobody knows: its units are then taken from the table's own decimals. */
    static final int UNKNOWN_SCALE = -1;

    private static final int FETCH_SIZE = 8_192;
    private static final int MAX_DETAILS = 10;
    private static final EngineMoney.Asset NOTHING = new EngineMoney.Asset(UNKNOWN_SCALE, 0, 0);

    private static final String BALANCES =
        "SELECT account, asset, available, locked FROM ringbook.balances ORDER BY account, asset";

    private static final String ENTRIES_OF_ACCOUNTS =
        "SELECT account, asset, coalesce(sum(amount) FILTER (WHERE bucket = 'AVAILABLE'), 0), " +
        "coalesce(sum(amount) FILTER (WHERE bucket = 'LOCKED'), 0) FROM ringbook.ledger_entries " +
        "WHERE account IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2";

    private static final String ENTRIES_OF_THE_EXCHANGE =
        "SELECT asset, coalesce(sum(amount) FILTER (WHERE bucket = 'FEES'), 0), " +
        "coalesce(sum(amount) FILTER (WHERE bucket = 'EXTERNAL'), 0) FROM ringbook.ledger_entries " +
        "WHERE account IS NULL GROUP BY 1";

    private static final String UNEQUAL_COMMANDS =
        "SELECT sequence, asset, sum(amount), count(*) OVER () FROM ringbook.ledger_entries GROUP BY 1, 2 " +
        "HAVING sum(amount) <> 0 ORDER BY 1, 2 LIMIT " + MAX_DETAILS;

    private final EngineMoney expected;
    private final List<ProjectionCheck.Line> lines;

    MoneyCheck(final EngineMoney expected, final List<ProjectionCheck.Line> lines)
    {
        this.expected = expected;
        this.lines = lines;
    }

    /** Adds a line for each difference, the first ones in detail, and some that say what is equal. */
    void compare(final Statement statement) throws SQLException
    {
        statement.setFetchSize(FETCH_SIZE);
        compareHoldings(statement, "balances", BALANCES);
        compareHoldings(statement, "ledger_entries", ENTRIES_OF_ACCOUNTS);
        compareCounters(statement);
        compareCommands(statement);
    }

    /** Both sides come in the same order: where one is ahead, the other lacks what it has. */
    private void compareHoldings(final Statement statement, final String table, final String sql) throws SQLException
    {
        long differences = 0;
        try (ResultSet row = statement.executeQuery(sql))
        {
            final Iterator<Map.Entry<Holding, Balance>> balances = expected.balances().entrySet().iterator();
            Map.Entry<Holding, Balance> next = nextOf(balances);
            Holding found = nextOf(row);
            while (null != next || null != found)
            {
                final int order = null == next ? 1 : null == found ? -1 : next.getKey().compareTo(found);
                final Holding holding = order <= 0 ? next.getKey() : found;
                final Balance balance = order <= 0 ? next.getValue() : Balance.ZERO;
                final boolean isEqual = order < 0 ?
                    compareHolding(table, differences, holding, balance, BigDecimal.ZERO, BigDecimal.ZERO) :
                    compareHolding(table, differences, holding, balance, row.getBigDecimal(3), row.getBigDecimal(4));
                differences += isEqual ? 0 : 1;
                next = order <= 0 ? nextOf(balances) : next;
                found = order >= 0 ? nextOf(row) : found;
            }
        }
        line(table + ", accounts' assets that differ", differences);
    }

    private boolean compareHolding(
        final String table,
        final long differencesBefore,
        final Holding holding,
        final Balance balance,
        final BigDecimal available,
        final BigDecimal locked)
    {
        final int scale = asset(holding.asset()).scale();
        final boolean isAvailableEqual = isEqual(balance.availableUnits(), scale, available);
        final boolean isLockedEqual = isEqual(balance.lockedUnits(), scale, locked);
        if (!isAvailableEqual && differencesBefore < MAX_DETAILS)
        {
            differ(table + ", " + holding + " available", balance.availableUnits(), scale, available);
        }
        if (!isLockedEqual && differencesBefore < MAX_DETAILS)
        {
            differ(table + ", " + holding + " locked", balance.lockedUnits(), scale, locked);
        }
        return isAvailableEqual && isLockedEqual;
    }

    private void compareCounters(final Statement statement) throws SQLException
    {
        final Map<String, BigDecimal> fees = new HashMap<>();
        final Map<String, BigDecimal> external = new HashMap<>();
        try (ResultSet row = statement.executeQuery(ENTRIES_OF_THE_EXCHANGE))
        {
            while (row.next())
            {
                fees.put(row.getString(1), row.getBigDecimal(2));
                external.put(row.getString(1), row.getBigDecimal(3));
            }
        }
        final TreeSet<String> names = new TreeSet<>(expected.assets().keySet());
        names.addAll(fees.keySet());
        for (final String name : names)
        {
            final EngineMoney.Asset asset = asset(name);
            counter(name, "FEES", asset.feesUnits(), asset.scale(), fees);
            counter(name, "EXTERNAL", -asset.netDepositsUnits(), asset.scale(), external);
        }
    }

    private void counter(
        final String asset, final String bucket, final long units, final int scale, final Map<String, BigDecimal> sums)
    {
        final BigDecimal found = sums.getOrDefault(asset, BigDecimal.ZERO);
        if (isEqual(units, scale, found))
        {
            lines.add(new ProjectionCheck.Line(
                "ledger_entries, " + bucket + " of " + asset, plain(found), plain(found), true));
            return;
        }
        differ("ledger_entries, " + bucket + " of " + asset, units, scale, found);
    }

    private void compareCommands(final Statement statement) throws SQLException
    {
        long commands = 0;
        try (ResultSet row = statement.executeQuery(UNEQUAL_COMMANDS))
        {
            while (row.next())
            {
                commands = row.getLong(4);
                final String what = "ledger_entries, sum of sequence " + row.getLong(1) + ", " + row.getString(2);
                lines.add(new ProjectionCheck.Line(what, "0", plain(row.getBigDecimal(3)), false));
            }
        }
        line("ledger_entries, commands whose sum is not 0", commands);
    }

    private EngineMoney.Asset asset(final String name)
    {
        return expected.assets().getOrDefault(name, NOTHING);
    }

    private void line(final String what, final long differences)
    {
        lines.add(new ProjectionCheck.Line(what, "0", Long.toString(differences), 0 == differences));
    }

    private void differ(final String what, final long units, final int scale, final BigDecimal found)
    {
        final int decimals = UNKNOWN_SCALE == scale ? found.scale() : scale;
        lines.add(new ProjectionCheck.Line(what, plain(BigDecimal.valueOf(units, decimals)), plain(found), false));
    }

    private static boolean isEqual(final long units, final int scale, final BigDecimal found)
    {
        return UNKNOWN_SCALE == scale ?
            found.unscaledValue().equals(BigInteger.valueOf(units)) :
            0 == found.compareTo(BigDecimal.valueOf(units, scale));
    }

    private static Map.Entry<Holding, Balance> nextOf(final Iterator<Map.Entry<Holding, Balance>> balances)
    {
        return balances.hasNext() ? balances.next() : null;
    }

    private static Holding nextOf(final ResultSet row) throws SQLException
    {
        return row.next() ? new Holding(row.getLong(1), row.getString(2)) : null;
    }

    private static String plain(final BigDecimal value)
    {
        return ProjectionCheck.plain(value);
    }
}
