package io.ringbook.gateway.user;

import io.ringbook.gateway.http.Access;
import io.ringbook.gateway.http.Audit;
import io.ringbook.gateway.http.Call;
import io.ringbook.gateway.http.Json;
import io.ringbook.gateway.http.JsonBody;
import io.ringbook.gateway.http.Problem;
import io.ringbook.gateway.http.ProblemCode;
import io.ringbook.gateway.http.Route;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * API keys of the caller. By a session only: a key must not make keys.
 */
final class KeyEndpoints
{
    private static final String PATH = "/api/v1/user/apikey";

    private final ApiKeys keys;
    private final Sessions sessions;
    private final Audit audit;

    /** Endpoints. */
    KeyEndpoints(final ApiKeys keys, final Sessions sessions, final Audit audit)
    {
        this.keys = keys;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** Their routes. */
    List<Route> routes()
    {
        return List.of(
            Route.blocking("POST", PATH, Access.SESSION, this::create),
            Route.of("GET", PATH, Access.SESSION, this::list),
            Route.blocking("DELETE", PATH, Access.SESSION, this::delete));
    }

    private void create(final Call call)
    {
        final JsonBody body = call.body();
        final String label = body.requiredText("label");
        body.requiredText("algorithm");
        final ApiKey.Algorithm algorithm = body.oneOf(
            "algorithm", ApiKey.Algorithm.HMAC_SHA256, ApiKey.Algorithm.ED25519);
        final String publicKey = body.text("publicKey");
        final Set<Access> scopes = scopes(body.texts("scopes"));
        body.done();
        call.queryDone();
        final boolean isHmac = ApiKey.Algorithm.HMAC_SHA256 == algorithm;
        if (isHmac && null != publicKey)
        {
            throw Problem.invalid("publicKey", "expected none with HMAC_SHA256, whose secret is made here");
        }
        if (!isHmac && null == publicKey)
        {
            throw Problem.ofField(ProblemCode.MISSING_FIELD, "publicKey", "expected one with ED25519");
        }
        audit.requireRoom();
        final User user = sessions.user(call.principal());
        if (null == user)
        {
            throw new Problem(ProblemCode.UNAUTHENTICATED, "the session has ended");
        }
        final ApiKey key = isHmac ? keys.createHmac(user, label, scopes) :
            keys.createEd25519(user, label, scopes, publicKey);
        record(call, "apikey.new", key);
        final Json json = Json.object();
        describe(json, key);
        if (isHmac)
        {
            json.field("secret", keys.secret(key));
        }
        call.respond(201, json.end());
    }

    private static Set<Access> scopes(final List<String> names)
    {
        if (null == names)
        {
            throw Problem.ofField(ProblemCode.MISSING_FIELD, "scopes", "expected the field scopes");
        }
        final Set<Access> scopes = EnumSet.noneOf(Access.class);
        for (final String name : names)
        {
            final boolean isNew = switch (name)
            {
                case "READ" -> scopes.add(Access.READ);
                case "TRADE" -> scopes.add(Access.TRADE);
                case "WITHDRAW" -> scopes.add(Access.WITHDRAW);
                default -> throw Problem.invalid(
                    "scopes", "expected READ, TRADE and WITHDRAW, found " + JsonBody.shown(name));
            };
            if (!isNew)
            {
                throw Problem.invalid("scopes", "expected each once, found " + name + " twice");
            }
        }
        if (scopes.isEmpty())
        {
            throw Problem.invalid("scopes", "expected one at least of READ, TRADE and WITHDRAW");
        }
        return scopes;
    }

    private void list(final Call call)
    {
        call.queryDone();
        final Json json = Json.object().beginArray("keys");
        for (final ApiKey key : keys.of(call.principal().account()))
        {
            json.begin();
            describe(json, key);
            if (key.lastUsedNs() > 0)
            {
                json.time("lastUsedTime", key.lastUsedNs());
            }
            json.end();
        }
        call.respond(200, json.endArray().end());
    }

    private void delete(final Call call)
    {
        final String keyId = call.requiredQuery("keyId");
        call.queryDone();
        final ApiKey key = keys.key(keyId);
        audit.requireRoom();
        if (!keys.delete(call.principal().account(), keyId))
        {
            throw Problem.ofField(ProblemCode.NOT_FOUND, "keyId", "no such key");
        }
        record(call, "apikey.delete", key);
        call.respond(204);
    }

    private void record(final Call call, final String action, final ApiKey key)
    {
        final Json detail = Json.object();
        describe(detail, key);
        audit.record(
            call.principal(), call.address(), action, new String(detail.end().bytes(), StandardCharsets.UTF_8), "DONE");
    }

    private static void describe(final Json json, final ApiKey key)
    {
        json.field("keyId", key.keyId).field("algorithm", key.algorithm.name()).field("label", key.label)
            .beginArray("scopes");
        key.scopes.forEach((scope) -> json.element(scope.name()));
        json.endArray().time("createdTime", key.createdNs);
    }
}
