package io.ringbook.gateway.user;

import io.ringbook.gateway.http.Audit;
import io.ringbook.gateway.http.Principal;
import io.ringbook.gateway.http.Problem;
import io.ringbook.gateway.http.ProblemCode;
import org.agrona.concurrent.EpochNanoClock;

import javax.sql.DataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * The audit in PostgreSQL, written by a thread of its own. While the database is away lines wait; where half of the
 * room is taken, what needs a line is refused, so that what is under way has room for its own.
 */
public final class PostgresAudit implements Audit, AutoCloseable
{
    private static final int ROOM = 1 << 13;
    private static final int BATCH = 256;
    private static final long IDLE_NS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long RETRY_NS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long CLOSE_NS = TimeUnit.SECONDS.toNanos(5);
    private static final String INSERT =
        "INSERT INTO gateway.audit (time_ns, actor, address, action, detail, outcome) VALUES (?, ?, ?, ?, ?::json, ?)";
    private static final String PAGE =
        "SELECT id, time_ns, actor, address, action, detail, outcome FROM gateway.audit WHERE id < ? " +
        "ORDER BY id DESC LIMIT ?";

    private final BlockingQueue<Line> lines = new ArrayBlockingQueue<>(ROOM);
    private final AtomicLong recorded = new AtomicLong();
    private final AtomicLong written = new AtomicLong();
    private final DataSource dataSource;
    private final Sql sql;
    private final EpochNanoClock clock;
    private final Consumer<Throwable> onTrouble;
    private final Thread thread;
    private volatile boolean isClosing;
    private volatile long closedNs;

    /**
     * Begins to write.
     *
     * @param dataSource with this version's tables.
     * @param clock      of the lines.
     * @param onTrouble  told when the database cannot be written, once until it can be again, and of lines that are
     *                   lost at the end.
     */
    public PostgresAudit(final DataSource dataSource, final EpochNanoClock clock, final Consumer<Throwable> onTrouble)
    {
        this.dataSource = dataSource;
        this.sql = new Sql(dataSource);
        this.clock = clock;
        this.onTrouble = onTrouble;
        this.thread = new Thread(this::write, "ringbook-gateway-audit");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * A line as it is kept.
     *
     * @param id      ascending.
     * @param timeNs  since the epoch.
     * @param actor   who, or null.
     * @param address where from.
     * @param action  what.
     * @param detail  JSON.
     * @param outcome of it.
     */
    record Line(long id, long timeNs, String actor, String address, String action, String detail, String outcome)
    {
        static Line read(final ResultSet row) throws SQLException
        {
            return new Line(
                row.getLong("id"), row.getLong("time_ns"), row.getString("actor"), row.getString("address"),
                row.getString("action"), row.getString("detail"), row.getString("outcome"));
        }
    }

    @Override
    public void requireRoom()
    {
        if (isClosing || lines.remainingCapacity() < ROOM / 2)
        {
            throw full();
        }
    }

    @Override
    public void record(
        final Principal actor,
        final String address,
        final String action,
        final String detailJson,
        final String outcome)
    {
        final Line line = new Line(0, clock.nanoTime(), name(actor), address, action, detailJson, outcome);
        recorded.incrementAndGet();
        if (!lines.offer(line))
        {
            recorded.decrementAndGet();
            throw full();
        }
    }

    private static String name(final Principal actor)
    {
        return null == actor ? null : null == actor.keyId() ? actor.username() : actor.username() + "/" + actor.keyId();
    }

    private static Problem full()
    {
        return new Problem(ProblemCode.BACK_PRESSURED, "the audit cannot be written now: what must be in it must wait");
    }

    /**
     * Lines, newest first. Waits for those recorded before, a second at most.
     *
     * @param before id that all are below.
     * @param limit  of lines.
     * @return lines.
     */
    List<Line> page(final long before, final int limit)
    {
        final long target = recorded.get();
        final long deadlineNs = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
        while (written.get() < target && System.nanoTime() < deadlineNs)
        {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
        return sql.list(PAGE, Line::read, before, limit);
    }

    private void write()
    {
        final List<Line> batch = new ArrayList<>(BATCH);
        while (!isClosing || !lines.isEmpty())
        {
            lines.drainTo(batch, BATCH);
            if (batch.isEmpty())
            {
                LockSupport.parkNanos(this, IDLE_NS);
            }
            else if (!insertAll(batch))
            {
                giveUp(batch);
                return;
            }
            batch.clear();
        }
    }

    /** Tries until they are written; false if that is not so some time after the close. */
    private boolean insertAll(final List<Line> batch)
    {
        boolean isTold = false;
        while (true)
        {
            try
            {
                insert(batch);
                written.addAndGet(batch.size());
                return true;
            }
            catch (final SQLException e)
            {
                if (!isTold)
                {
                    onTrouble.accept(new IllegalStateException("audit: cannot be written, tries on: " + e, e));
                }
                isTold = true;
                if (isClosing && System.nanoTime() - closedNs > CLOSE_NS)
                {
                    return false;
                }
                LockSupport.parkNanos(this, RETRY_NS);
            }
        }
    }

    private void insert(final List<Line> batch) throws SQLException
    {
        try (Connection connection = dataSource.getConnection();
            PreparedStatement statement = connection.prepareStatement(INSERT))
        {
            connection.setAutoCommit(false);
            for (final Line line : batch)
            {
                statement.setLong(1, line.timeNs);
                statement.setString(2, line.actor);
                statement.setString(3, line.address);
                statement.setString(4, line.action);
                statement.setString(5, line.detail);
                statement.setString(6, line.outcome);
                statement.addBatch();
            }
            statement.executeBatch();
            connection.commit();
        }
    }

    private void giveUp(final List<Line> batch)
    {
        lines.drainTo(batch);
        batch.forEach((line) -> onTrouble.accept(new IllegalStateException("audit: not written: " + line)));
    }

    /** Writes what is there; gives up after five seconds without the database, telling each line that is lost. */
    @Override
    public void close()
    {
        closedNs = System.nanoTime();
        isClosing = true;
        LockSupport.unpark(thread);
        try
        {
            thread.join(TimeUnit.NANOSECONDS.toMillis(2 * CLOSE_NS));
        }
        catch (final InterruptedException e)
        {
            Thread.currentThread().interrupt();
        }
    }
}
