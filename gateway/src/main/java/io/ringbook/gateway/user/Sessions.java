package io.ringbook.gateway.user;

import io.ringbook.gateway.http.Access;
import io.ringbook.gateway.http.Principal;
import io.ringbook.gateway.http.Problem;
import io.ringbook.gateway.http.ProblemCode;
import org.agrona.concurrent.EpochNanoClock;

import javax.sql.DataSource;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who has logged in. All of them are in memory, so that to know a token needs no database and works on without it; what
 * begins and ends is written there first. Of a token only the SHA-256 is kept anywhere.
 */
public final class Sessions
{
    private static final int TOKEN_BYTES = 32;
    private static final int TOKEN_LENGTH = 43;
    private static final Set<Access> RIGHTS = Set.of(Access.READ, Access.TRADE, Access.WITHDRAW, Access.SESSION);
    private static final String LOAD =
        "SELECT s.token_hash, s.expires_ns, u.sender_comp_id, u.username, u.role, u.created_ns " +
        "FROM gateway.sessions s JOIN gateway.users u USING (sender_comp_id) WHERE s.expires_ns > ? " +
        "ORDER BY s.created_ns";
    private static final String INSERT =
        "INSERT INTO gateway.sessions (token_hash, sender_comp_id, created_ns, expires_ns) VALUES (?, ?, ?, ?)";
    private static final String DELETE = "DELETE FROM gateway.sessions WHERE token_hash = ?";
    private static final String PURGE = "DELETE FROM gateway.sessions WHERE expires_ns <= ?";

    private final Sql sql;
    private final EpochNanoClock clock;
    private final UserSettings settings;
    private final Map<ByteBuffer, Session> byToken = new ConcurrentHashMap<>();
    private final Map<Long, List<Session>> byAccount = new ConcurrentHashMap<>();

    /**
     * The sessions of a database, those that have not expired.
     *
     * @param dataSource with this version's tables.
     * @param settings   how long, and how many.
     * @param clock      of expiry.
     */
    public Sessions(final DataSource dataSource, final UserSettings settings, final EpochNanoClock clock)
    {
        this.sql = new Sql(dataSource);
        this.settings = settings;
        this.clock = clock;
        sql.list(LOAD, Session::read, clock.nanoTime()).forEach(this::keep);
    }

    /**
     * A token that has been given out.
     *
     * @param token     for the client alone.
     * @param expiresNs since the epoch.
     */
    public record Opened(String token, long expiresNs)
    {
    }

    /**
     * Begins a session. Of too many of a user's the oldest ends. Waits for the database.
     *
     * @param user who has shown the password.
     * @return the token.
     * @throws Problem HISTORY_UNAVAILABLE if the database is away; BACK_PRESSURED if there are too many of all users.
     */
    public Opened open(final User user)
    {
        if (byToken.size() >= settings.maxSessions())
        {
            throw new Problem(ProblemCode.BACK_PRESSURED, "too many sessions: expected at most " +
                settings.maxSessions());
        }
        final String token = Digests.base64url(Digests.random(TOKEN_BYTES));
        final long nowNs = clock.nanoTime();
        final Session session = new Session(
            Digests.sha256(token), user, principal(user), nowNs + settings.sessionNs());
        sql.update(INSERT, session.hash, user.senderCompId(), nowNs, session.expiresNs);
        keep(session);
        final List<Session> all = byAccount.getOrDefault(user.senderCompId(), List.of());
        for (int i = 0; i < all.size() - settings.maxSessionsPerUser(); i++)
        {
            end(all.get(i));
        }
        return new Opened(token, session.expiresNs);
    }

    /**
     * Ends a session. Waits for the database, where it ends first: else it would be back after a restart.
     *
     * @param principal of the session.
     * @throws Problem HISTORY_UNAVAILABLE if the database is away; the session goes on.
     */
    public void close(final Principal principal)
    {
        final Session session = session(principal);
        if (null != session)
        {
            end(session);
        }
    }

    /**
     * Who has a token? Any thread; does not block.
     *
     * @param token as it was given.
     * @return the caller, or null if there is no such session, or it has expired.
     */
    public Principal principal(final String token)
    {
        if (TOKEN_LENGTH != token.length())
        {
            return null;
        }
        final Session session = byToken.get(ByteBuffer.wrap(Digests.sha256(token)));
        return null == session || session.expiresNs <= clock.nanoTime() ? null : session.principal;
    }

    /**
     * Whose session is it? Any thread; does not block.
     *
     * @param principal as {@link #principal} gave it, the same object.
     * @return the user, or null if the session has ended.
     */
    public User user(final Principal principal)
    {
        final Session session = session(principal);
        return null == session || session.expiresNs <= clock.nanoTime() ? null : session.user;
    }

    /**
     * Forgets what has expired. Waits for the database.
     *
     * @throws Problem HISTORY_UNAVAILABLE if it is away.
     */
    public void purge()
    {
        final long nowNs = clock.nanoTime();
        for (final Session session : byToken.values())
        {
            if (session.expiresNs <= nowNs)
            {
                forget(session);
            }
        }
        sql.update(PURGE, nowNs);
    }

    private Session session(final Principal principal)
    {
        for (final Session session : byAccount.getOrDefault(principal.account(), List.of()))
        {
            if (session.principal == principal)
            {
                return session;
            }
        }
        return null;
    }

    private void end(final Session session)
    {
        sql.update(DELETE, (Object)session.hash);
        forget(session);
    }

    private void keep(final Session session)
    {
        byToken.put(ByteBuffer.wrap(session.hash), session);
        byAccount.merge(session.user.senderCompId(), List.of(session), (present, added) ->
        {
            final List<Session> both = new ArrayList<>(present);
            both.addAll(added);
            return List.copyOf(both);
        });
    }

    private void forget(final Session session)
    {
        byToken.remove(ByteBuffer.wrap(session.hash));
        byAccount.computeIfPresent(session.user.senderCompId(), (account, present) ->
        {
            final List<Session> others = present.stream().filter((other) -> other != session).toList();
            return others.isEmpty() ? null : others;
        });
    }

    private static Principal principal(final User user)
    {
        return new Principal(
            user.senderCompId(), user.username(), User.Role.ADMIN == user.role(), RIGHTS, null);
    }

    /** A class with identity: two sessions of a user have equal principals. */
    private static final class Session
    {
        private final byte[] hash;
        private final User user;
        private final Principal principal;
        private final long expiresNs;

        Session(final byte[] hash, final User user, final Principal principal, final long expiresNs)
        {
            this.hash = hash;
            this.user = user;
            this.principal = principal;
            this.expiresNs = expiresNs;
        }

        static Session read(final ResultSet row) throws SQLException
        {
            final User user = User.read(row);
            return new Session(row.getBytes("token_hash"), user, Sessions.principal(user), row.getLong("expires_ns"));
        }
    }
}
