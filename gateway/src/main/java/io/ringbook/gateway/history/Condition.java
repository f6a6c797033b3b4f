package io.ringbook.gateway.history;

import java.util.ArrayList;
import java.util.List;

/**
 * A statement that grows by conditions, each with its parameter; what a client sends is never part of the text.
 */
final class Condition
{
    private final StringBuilder sql;
    private final List<Object> parameters = new ArrayList<>();

    Condition(final String sql)
    {
        this.sql = new StringBuilder(sql);
    }

    Condition text(final String more)
    {
        sql.append(more);
        return this;
    }

    Condition and(final String comparison, final Object parameter)
    {
        sql.append(" AND ").append(comparison).append(" ?");
        parameters.add(parameter);
        return this;
    }

    Condition with(final Object parameter)
    {
        parameters.add(parameter);
        return this;
    }

    /** Another statement behind this one. */
    Condition append(final Condition other)
    {
        sql.append(other.sql);
        parameters.addAll(other.parameters);
        return this;
    }

    String sql()
    {
        return sql.toString();
    }

    List<Object> parameters()
    {
        return parameters;
    }
}
