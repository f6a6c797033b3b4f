package io.ringbook.app.serve;

import io.ringbook.app.console.ToolException;
import io.ringbook.app.run.PostgresServer;
import io.ringbook.gateway.http.Audit;
import io.ringbook.gateway.http.Principal;
import io.ringbook.gateway.http.Problem;
import io.ringbook.gateway.user.Database;
import io.ringbook.gateway.user.RateLimits;
import io.ringbook.gateway.user.UserService;
import io.ringbook.gateway.user.UserSettings;
import org.agrona.CloseHelper;
import org.agrona.concurrent.SystemEpochNanoClock;

import javax.sql.DataSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The users of an exchange, in its database, and who runs it.
 */
final class UserRoom implements AutoCloseable
{
    private static final String SERVER_KEY = "server-key";
    private static final String ADMIN_PASSWORD = "admin-password";
    private static final int PASSWORD_BYTES = 18;

    private final ServeSettings settings;
    private final ServeLog log;
    private final Database database;
    private final UserService service;

    /**
     * Opens the database, and makes its tables if they are not there.
     *
     * @param settings of the exchange.
     * @param server   that is up.
     * @param log      told of what goes wrong beside requests.
     */
    UserRoom(final ServeSettings settings, final PostgresServer server, final ServeLog log)
    {
        this.settings = settings;
        this.log = log;
        try
        {
            database = Database.open(server.url(), server.user(), server.password());
        }
        catch (final RuntimeException e)
        {
            throw new ToolException(
                "postgres: cannot make or use the tables of users: " + e.getMessage(), ToolException.WRONG_USE, e);
        }
        try
        {
            service = UserService.open(
                database, settings.data().resolve(SERVER_KEY), userSettings(settings.limits()),
                SystemEpochNanoClock.INSTANCE, (e) -> log.warn("trouble", "part", "users", "error", e));
        }
        catch (final RuntimeException e)
        {
            database.close();
            throw e;
        }
    }

    private static UserSettings userSettings(final ServeSettings.Limits limits)
    {
        final RateLimits usual = RateLimits.DEFAULT;
        return UserSettings.DEFAULT
            .withSessionNs(TimeUnit.HOURS.toNanos(limits.sessionHours()))
            .withSignatureWindowMs(limits.windowMs())
            .withRates(new RateLimits(
                rate(limits.perUser()), rate(limits.perAddress()), rate(limits.logins()), usual.failure(),
                usual.maxBuckets()));
    }

    private static RateLimits.Rate rate(final int perSecond)
    {
        return new RateLimits.Rate(perSecond, Math.max(1, 2 * perSecond));
    }

    /** What the gateway needs of it. */
    UserService service()
    {
        return service;
    }

    DataSource dataSource()
    {
        return database.dataSource();
    }

    /** The audit in the database, and a line in the log for each entry. */
    Audit audit()
    {
        final Audit kept = service.audit();
        return new Audit()
        {
            @Override
            public void requireRoom()
            {
                kept.requireRoom();
            }

            @Override
            public void record(
                final Principal actor,
                final String address,
                final String action,
                final String detailJson,
                final String outcome)
            {
                kept.record(actor, address, action, detailJson, outcome);
                log.info("audit", "action", action, "actor", null == actor ? null : actor.username(),
                    "address", address, "outcome", outcome);
            }
        };
    }

    /**
     * Makes the administrator, if there is to be one and is none.
     *
     * @param out where a password that was made up is said, once.
     */
    void makeAdmin(final PrintWriter out)
    {
        final ServeSettings.Admin admin = settings.admin();
        if (null == admin)
        {
            return;
        }
        try
        {
            if (null != admin.password())
            {
                service.users().createAdmin(admin.name(), admin.password());
            }
            else if (null == service.users().byName(admin.name()))
            {
                final String password = keptPassword(out);
                service.users().createAdmin(admin.name(), password);
            }
        }
        catch (final Problem problem)
        {
            throw new ToolException("admin: " + problem.getMessage(), ToolException.WRONG_USE, problem);
        }
    }

    /** Written before the user is made: a stop in between must not lock everybody out. */
    private String keptPassword(final PrintWriter out)
    {
        final byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        final String password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        final Path file = settings.data().resolve(ADMIN_PASSWORD);
        try
        {
            Files.deleteIfExists(file);
            Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))).close();
            Files.writeString(file, password + "\n");
        }
        catch (final FileAlreadyExistsException e)
        {
            throw new ToolException("admin: somebody else makes " + file, ToolException.WRONG_USE, e);
        }
        catch (final IOException e)
        {
            throw new ToolException("admin: cannot write " + file + ": " + e, ToolException.WRONG_USE, e);
        }
        out.println("administrator 'admin' with the password " + password + ", kept in " + file);
        out.flush();
        return password;
    }

    @Override
    public void close()
    {
        CloseHelper.closeAll(service, database);
    }
}
