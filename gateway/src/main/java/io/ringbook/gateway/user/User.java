package io.ringbook.gateway.user;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A user of the exchange.
 *
 * @param senderCompId account of the engine.
 * @param username     as it was signed up, with its capitals.
 * @param role         what the user may.
 * @param createdNs    since the epoch.
 */
public record User(long senderCompId, String username, Role role, long createdNs)
{
    /** What a user may. */
    public enum Role
    {
        /** Trades. */
        USER,
        /** Runs the exchange, and may trade. */
        ADMIN
    }

    static User read(final ResultSet row) throws SQLException
    {
        return new User(
            row.getLong("sender_comp_id"), row.getString("username"), Role.valueOf(row.getString("role")),
            row.getLong("created_ns"));
    }
}
