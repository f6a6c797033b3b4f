package io.ringbook.gateway.api;

import io.ringbook.gateway.GatewayHarness;
import io.ringbook.gateway.TestPostgres;
import io.ringbook.gateway.model.Past;
import io.ringbook.gateway.user.Database;
import io.ringbook.gateway.user.RateLimits;
import io.ringbook.gateway.user.UserService;
import io.ringbook.gateway.user.UserSettings;
import io.ringbook.projector.PostgresProjector;
import io.ringbook.projector.ProjectorContext;
import org.agrona.CloseHelper;
import org.agrona.concurrent.SystemEpochNanoClock;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** A whole exchange: engine, journal, copy in PostgreSQL, users and gateway. Skips the test where no PostgreSQL is. */
final class ApiExchange implements AutoCloseable
{
    static final String PASSWORD = "correct horse battery";

    final Contract contract = new Contract();
    final GatewayHarness harness;
    final ContractClient client;
    final String[] admin;
    private final TestPostgres postgres = TestPostgres.create();
    private final Database database;
    private final UserService service;
    private final PostgresProjector projector;

    ApiExchange(final Path directory, final RateLimits rates, final boolean isDemo)
    {
        final AtomicReference<PostgresProjector> copy = new AtomicReference<>();
        database = Database.open(postgres.url(), null, null);
        service = UserService.open(
            database, directory.resolve("server.key"), UserSettings.DEFAULT.withRates(rates),
            SystemEpochNanoClock.INSTANCE, Throwable::printStackTrace);
        harness = new GatewayHarness(directory, (context) -> context
            .users(service)
            .audit(service.audit())
            .demo(isDemo)
            .snapshot(() ->
            {
            })
            .past(Past.NONE)
            .dataSource(database.dataSource())
            .projected(() -> null == copy.get() ? 0 : copy.get().status().sequence()))
            .markets();
        projector = PostgresProjector.launch(
            new ProjectorContext().url(postgres.url()).journal(directory).queryIndexes(true));
        copy.set(projector);
        client = new ContractClient(harness::uri, contract);
        service.users().createAdmin("root", PASSWORD);
        admin = session("root");
    }

    /** A new user with money. */
    String[] user(final String name)
    {
        final long account = signUp(name);
        int transfer = 1;
        for (final String asset : new String[]{"USDT", "BTC", "ETH"})
        {
            client.expect(200, admin, "POST", "/admin/deposit", "{\"senderCompId\":" + account + ",\"asset\":\"" +
                asset + "\",\"amount\":\"100000\",\"transferId\":" + transfer++ + "}");
        }
        return session(name);
    }

    /** A new user without money. */
    long signUp(final String name)
    {
        return client.expect(201, ContractClient.NOBODY, "POST", "/user/new", credentials(name, PASSWORD))
            .get("senderCompId").longValue();
    }

    String[] session(final String name)
    {
        return new String[]{"Authorization", "Bearer " + client.expect(
            200, ContractClient.NOBODY, "POST", "/user/login", credentials(name, PASSWORD)).get("token").textValue()};
    }

    static String credentials(final String name, final String password)
    {
        return "{\"username\":\"" + name + "\",\"password\":\"" + password + "\"}";
    }

    /** Waits until the copy has everything. */
    void awaitCopy()
    {
        try
        {
            if (!projector.awaitCaughtUp(harness.gateway().modelSequence(), 60, TimeUnit.SECONDS))
            {
                throw new AssertionError("expected the copy to catch up: " + projector.status());
            }
        }
        catch (final InterruptedException e)
        {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close()
    {
        CloseHelper.closeAll(harness, projector, service, database);
    }
}
