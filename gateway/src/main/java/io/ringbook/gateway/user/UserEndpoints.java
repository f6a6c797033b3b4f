package io.ringbook.gateway.user;

import io.ringbook.codecs.Decimals;
import io.ringbook.gateway.http.Access;
import io.ringbook.gateway.http.Audit;
import io.ringbook.gateway.http.Call;
import io.ringbook.gateway.http.Json;
import io.ringbook.gateway.http.JsonBody;
import io.ringbook.gateway.http.Problem;
import io.ringbook.gateway.http.ProblemCode;
import io.ringbook.gateway.http.Route;
import io.ringbook.gateway.model.Balance;
import io.ringbook.gateway.model.ModelThread;
import io.ringbook.gateway.model.ReadModel;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/**
 * Signing up, logging in and out, and who one is.
 */
final class UserEndpoints
{
    private static final long NS_PER_MS = 1_000_000;

    private final Users users;
    private final Sessions sessions;
    private final ApiKeys keys;
    private final Audit audit;
    private final ModelThread thread;
    private final ReadModel model;

    /** Endpoints; balances come from the model. */
    UserEndpoints(
        final Users users,
        final Sessions sessions,
        final ApiKeys keys,
        final Audit audit,
        final ModelThread thread,
        final ReadModel model)
    {
        this.users = users;
        this.sessions = sessions;
        this.keys = keys;
        this.audit = audit;
        this.thread = thread;
        this.model = model;
    }

    /** Their routes. */
    List<Route> routes()
    {
        return List.of(
            Route.blocking("POST", UserGatekeeper.NEW, Access.PUBLIC, this::signUp),
            Route.blocking("POST", UserGatekeeper.LOGIN, Access.PUBLIC, this::login),
            Route.blocking("POST", "/api/v1/user/logout", Access.SESSION, this::logout),
            Route.of("GET", "/api/v1/user", Access.READ, this::user));
    }

    private void signUp(final Call call)
    {
        final JsonBody body = call.body();
        final String username = body.requiredText("username");
        final String password = body.requiredText("password");
        body.done();
        call.queryDone();
        audit.requireRoom();
        final User user = audited(call, "user.new", username, () -> users.create(username, password));
        final Json json = Json.object();
        describe(json, user);
        call.respond(201, json.end());
    }

    private void login(final Call call)
    {
        final JsonBody body = call.body();
        final String username = body.requiredText("username");
        final String password = body.requiredText("password");
        body.done();
        call.queryDone();
        audit.requireRoom();
        final User user = audited(call, "user.login", username, () -> users.login(username, password));
        final Sessions.Opened opened = sessions.open(user);
        call.respond(200, Json.object()
            .field("token", opened.token())
            .field("tokenType", "Bearer")
            .field("expiresTime", opened.expiresNs() / NS_PER_MS)
            .field("username", user.username())
            .field("senderCompId", user.senderCompId())
            .field("role", user.role().name())
            .end());
    }

    /** What cannot be a name is not kept: somebody may have typed a password there. */
    private User audited(final Call call, final String action, final String username, final Supplier<User> work)
    {
        final Json detail = Json.object().field("username", Credentials.isUsername(username) ? username : null).end();
        final String text = new String(detail.bytes(), StandardCharsets.UTF_8);
        try
        {
            final User user = work.get();
            audit.record(null, call.address(), action, text, "DONE");
            return user;
        }
        catch (final Problem problem)
        {
            audit.record(null, call.address(), action, text, problem.code().name());
            throw problem;
        }
    }

    private void logout(final Call call)
    {
        if (call.bytes().length > 0)
        {
            call.body().done();
        }
        call.queryDone();
        sessions.close(call.principal());
        audit.record(call.principal(), call.address(), "user.logout", "{}", "DONE");
        call.respond(204);
    }

    private void user(final Call call)
    {
        call.queryDone();
        final String keyId = call.principal().keyId();
        final ApiKey key = null == keyId ? null : keys.key(keyId);
        final User user = null == keyId ? sessions.user(call.principal()) : null == key ? null : key.user;
        if (null == user)
        {
            throw new Problem(ProblemCode.UNAUTHENTICATED, "the session or key has ended");
        }
        if (!thread.ask(() -> respond(call, user)))
        {
            throw new Problem(ProblemCode.BACK_PRESSURED, "too many questions wait");
        }
    }

    private void respond(final Call call, final User user)
    {
        final Json json = Json.object();
        describe(json, user);
        json.beginArray("balances");
        for (final Balance balance : model.balances(user.senderCompId()))
        {
            final long available = balance.availableUnits();
            final long locked = balance.lockedUnits();
            json.begin()
                .field("asset", balance.asset())
                .field("available", money(available, balance.scale()))
                .field("locked", money(locked, balance.scale()))
                .field("total", money(available + locked, balance.scale()))
                .end();
        }
        call.respond(200, json.endArray().end());
    }

    private static void describe(final Json json, final User user)
    {
        json.field("username", user.username())
            .field("senderCompId", user.senderCompId())
            .field("role", user.role().name())
            .time("createdTime", user.createdNs());
    }

    private static String money(final long units, final int scale)
    {
        final byte[] text = new byte[Decimals.MAX_FORMATTED_LENGTH];
        return new String(text, 0, Decimals.formatTrimmed(text, 0, units, scale), StandardCharsets.US_ASCII);
    }
}
