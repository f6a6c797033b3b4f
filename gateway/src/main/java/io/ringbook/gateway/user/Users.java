package io.ringbook.gateway.user;

import io.ringbook.gateway.http.Problem;
import io.ringbook.gateway.http.ProblemCode;
import org.agrona.concurrent.EpochNanoClock;

import javax.sql.DataSource;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The users, in PostgreSQL. All methods wait for it: never on an IO thread.
 */
public final class Users
{
    private static final String FIELDS = "sender_comp_id, username, role, created_ns, password_hash";
    private static final String BY_NAME =
        "SELECT " + FIELDS + " FROM gateway.users WHERE lower(username) = lower(?)";
    private static final String BY_ID = "SELECT " + FIELDS + " FROM gateway.users WHERE sender_comp_id = ?";
    private static final String INSERT =
        "INSERT INTO gateway.users (username, password_hash, role, created_ns) VALUES (?, ?, ?, ?) " +
        "ON CONFLICT DO NOTHING RETURNING " + FIELDS;
    private static final String REHASH =
        "UPDATE gateway.users SET password_hash = ? WHERE sender_comp_id = ? AND password_hash = ?";
    private static final String RESERVE =
        "SELECT setval('gateway.sender_comp_ids', ?) FROM gateway.sender_comp_ids WHERE last_value < ?";

    private final Sql sql;
    private final Passwords passwords;
    private final EpochNanoClock clock;

    /**
     * The users of a database.
     *
     * @param dataSource with this version's tables.
     * @param passwords  to check.
     * @param clock      of their creation.
     */
    public Users(final DataSource dataSource, final Passwords passwords, final EpochNanoClock clock)
    {
        this.sql = new Sql(dataSource);
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * Signs a user up.
     *
     * @param username [A-Za-z0-9_.-]{3,32}, not yet taken whatever its capitals.
     * @param password of 8 to 128 characters.
     * @return the user, with an account of the engine that nobody had.
     * @throws Problem INVALID_FIELD, USERNAME_TAKEN, RATE_LIMITED, or HISTORY_UNAVAILABLE if the database is away.
     */
    public User create(final String username, final String password)
    {
        return create(username, password, User.Role.USER);
    }

    /**
     * Makes an administrator, unless there is a user of this name. For the start of a process: a name that an
     * ordinary user has is an error.
     *
     * @param username as {@link #create} wants it.
     * @param password as {@link #create} wants it.
     * @return the administrator, new or as it was; the password is the new one's alone.
     * @throws Problem as {@link #create}.
     */
    public User createAdmin(final String username, final String password)
    {
        final User known = byName(username);
        if (null == known)
        {
            return create(username, password, User.Role.ADMIN);
        }
        if (User.Role.ADMIN != known.role())
        {
            throw Problem.ofField(
                ProblemCode.USERNAME_TAKEN, "username", "expected an administrator, found a user: " + username);
        }
        return known;
    }

    private User create(final String username, final String password, final User.Role role)
    {
        Credentials.requireUsername(username);
        Credentials.requirePassword(password);
        if (null != byName(username))
        {
            throw taken();
        }
        final String hash = passwords.hash(password);
        final Stored created = one(INSERT, username, hash, role.name(), clock.nanoTime());
        if (null == created)
        {
            throw taken();
        }
        return created.user;
    }

    /**
     * Finds who has a name and password, in the same time whatever is wrong.
     *
     * @param username as given.
     * @param password as given.
     * @return the user.
     * @throws Problem INVALID_CREDENTIALS, RATE_LIMITED, or HISTORY_UNAVAILABLE if the database is away.
     */
    public User login(final String username, final String password)
    {
        final Stored stored = Credentials.isUsername(username) ? one(BY_NAME, username) : null;
        if (!passwords.matches(password, null == stored ? null : stored.passwordHash))
        {
            throw new Problem(ProblemCode.INVALID_CREDENTIALS, "unknown user or wrong password");
        }
        if (passwords.isOutdated(stored.passwordHash))
        {
            sql.update(REHASH, passwords.hash(password), stored.user.senderCompId(), stored.passwordHash);
        }
        return stored.user;
    }

    /**
     * A user by the name.
     *
     * @param username whatever its capitals.
     * @return the user, or null.
     * @throws Problem HISTORY_UNAVAILABLE if the database is away.
     */
    public User byName(final String username)
    {
        final Stored stored = one(BY_NAME, username);
        return null == stored ? null : stored.user;
    }

    /**
     * A user by the account.
     *
     * @param senderCompId of the user.
     * @return the user, or null.
     * @throws Problem HISTORY_UNAVAILABLE if the database is away.
     */
    public User byId(final long senderCompId)
    {
        final Stored stored = one(BY_ID, senderCompId);
        return null == stored ? null : stored.user;
    }

    /**
     * Keeps accounts that the engine knows from new users: after a loss of this database nobody may be given what
     * somebody else had.
     *
     * @param senderCompId the highest that is somebody's; new users come after it.
     * @throws Problem HISTORY_UNAVAILABLE if the database is away.
     */
    public void reserveUpTo(final long senderCompId)
    {
        sql.first(RESERVE, (row) -> row.getLong(1), senderCompId, senderCompId);
    }

    private Stored one(final String statement, final Object... parameters)
    {
        return sql.first(statement, Stored::read, parameters);
    }

    private static Problem taken()
    {
        return Problem.ofField(ProblemCode.USERNAME_TAKEN, "username", "expected a name that nobody has");
    }

    private record Stored(User user, String passwordHash)
    {
        static Stored read(final ResultSet row) throws SQLException
        {
            return new Stored(User.read(row), row.getString("password_hash"));
        }
    }
}
