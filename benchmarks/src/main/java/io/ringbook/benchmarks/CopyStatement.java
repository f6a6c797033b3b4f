package io.ringbook.benchmarks;

/**
 * Parts of {@code COPY table (columns) FROM STDIN BINARY}.
 */
final class CopyStatement
{
    private static final String STAGING = "pg_temp.changed_";

    private CopyStatement()
    {
    }

    static String columns(final String sql)
    {
        return sql.substring(sql.indexOf('(') + 1, sql.indexOf(')'));
    }

    /** Does it fill a staging table, from which others are updated? */
    static boolean isStaging(final String sql)
    {
        return sql.startsWith("COPY " + STAGING);
    }

    /** A staging table with the same columns as the projector's. */
    static String createStaging(final String sql)
    {
        final String name = sql.substring("COPY ".length() + STAGING.length(), sql.indexOf(" ("));
        return "CREATE TEMPORARY TABLE changed_" + name + " ON COMMIT DELETE ROWS AS SELECT " + columns(sql) +
            " FROM ringbook." + name + " WHERE false";
    }
}
