package io.ringbook.gateway.user;

import io.ringbook.gateway.http.Audit;
import io.ringbook.gateway.http.Problem;
import io.ringbook.gateway.http.Route;
import io.ringbook.gateway.model.ModelThread;
import io.ringbook.gateway.model.ReadModel;
import org.agrona.concurrent.EpochNanoClock;

import javax.sql.DataSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Everything about users, put together: who they are, who has logged in, their keys, the audit, and the gatekeeper that
 * knows them.
 */
public final class UserService implements AutoCloseable
{
    private static final int HOUSEKEEPING_SECONDS = 60;

    private final Users users;
    private final Sessions sessions;
    private final ApiKeys keys;
    private final PostgresAudit audit;
    private final UserGatekeeper gatekeeper;
    private final Consumer<Throwable> onTrouble;
    private final ScheduledExecutorService housekeeper;

    private UserService(
        final DataSource dataSource,
        final ServerKey serverKey,
        final UserSettings settings,
        final Passwords passwords,
        final EpochNanoClock clock,
        final Consumer<Throwable> onTrouble)
    {
        this.onTrouble = onTrouble;
        users = new Users(dataSource, passwords, clock);
        sessions = new Sessions(dataSource, settings, clock);
        keys = new ApiKeys(dataSource, serverKey, settings, clock);
        gatekeeper = new UserGatekeeper(sessions, keys, settings, clock, System::nanoTime);
        audit = new PostgresAudit(dataSource, clock, onTrouble);
        if (keys.strangers() > 0)
        {
            onTrouble.accept(new IllegalStateException(
                keys.strangers() + " API keys were made with another server key and cannot be used"));
        }
        housekeeper = Executors.newSingleThreadScheduledExecutor((work) ->
        {
            final Thread thread = new Thread(work, "ringbook-gateway-users");
            thread.setDaemon(true);
            return thread;
        });
        housekeeper.scheduleWithFixedDelay(
            this::keepHouse, HOUSEKEEPING_SECONDS, HOUSEKEEPING_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * Reads who is there, and begins to work.
     *
     * @param database      with this version's tables; stays its owner's to close, after this.
     * @param serverKeyFile that the secrets of API keys are derived from; made if it is not there.
     * @param settings      what users may have.
     * @param clock         of sessions and signatures, since the epoch.
     * @param onTrouble     told of what goes wrong beside requests, such as an audit that cannot be written.
     * @return open.
     * @throws RuntimeException if the database or the file cannot be read.
     */
    public static UserService open(
        final Database database,
        final Path serverKeyFile,
        final UserSettings settings,
        final EpochNanoClock clock,
        final Consumer<Throwable> onTrouble)
    {
        return open(database, serverKeyFile, settings, new Passwords(), clock, onTrouble);
    }

    static UserService open(
        final Database database,
        final Path serverKeyFile,
        final UserSettings settings,
        final Passwords passwords,
        final EpochNanoClock clock,
        final Consumer<Throwable> onTrouble)
    {
        return new UserService(
            database.dataSource(), ServerKey.open(serverKeyFile), settings, passwords, clock, onTrouble);
    }

    /**
     * The users.
     *
     * @return users; they wait for the database.
     */
    public Users users()
    {
        return users;
    }

    /**
     * Who stands before the routes, and knows tokens and signatures for the WebSocket.
     *
     * @return gatekeeper and authenticator.
     */
    public UserGatekeeper gatekeeper()
    {
        return gatekeeper;
    }

    /**
     * Where admin calls are recorded.
     *
     * @return audit.
     */
    public Audit audit()
    {
        return audit;
    }

    /**
     * What users can call: signing up, logging in, keys, and the audit for administrators.
     *
     * @param thread of the model.
     * @param model  that has the balances.
     * @return routes.
     */
    public List<Route> routes(final ModelThread thread, final ReadModel model)
    {
        final List<Route> routes = new ArrayList<>();
        routes.addAll(new UserEndpoints(users, sessions, keys, audit, thread, model).routes());
        routes.addAll(new KeyEndpoints(keys, sessions, audit).routes());
        routes.add(new AuditEndpoint(audit).route());
        return routes;
    }

    private void keepHouse()
    {
        try
        {
            sessions.purge();
            keys.saveUse();
        }
        catch (final Problem problem)
        {
            // The database is away; what must not be lost is told elsewhere, and this is done again soon.
            return;
        }
        catch (final RuntimeException e)
        {
            onTrouble.accept(e);
        }
    }

    /** Writes what is still to be written. The database stays open. */
    @Override
    public void close()
    {
        housekeeper.shutdownNow();
        keepHouse();
        audit.close();
    }
}
