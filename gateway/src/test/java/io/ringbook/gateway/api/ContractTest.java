package io.ringbook.gateway.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringbook.gateway.user.RateLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import static io.ringbook.gateway.api.ContractClient.NOBODY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every endpoint, and every answer that can be provoked, is as the document says. */
class ContractTest
{
    /** Codes that only some operation, or none, can be brought to give here; their form is the same everywhere. */
    private static final Set<String> RARE = Set.of(
        "INVALID_REQUEST", "RATE_LIMITED", "INTERNAL", "BACK_PRESSURED", "ENGINE_FAILED", "NO_SPACE",
        "HISTORY_UNAVAILABLE", "HISTORY_BEHIND", "STARTING", "STOPPING", "TIMEOUT", "ADMIN_REJECTED",
        "CANCEL_REJECTED");

    @TempDir
    private Path directory;

    @Test
    void shouldHaveTheSameRoutesAsTheDocument()
    {
        try (ApiExchange exchange = new ApiExchange(directory, RateLimits.NONE, true))
        {
            final Set<String> routes = new TreeSet<>();
            exchange.harness.gateway().routes().forEach((route) ->
            {
                routes.add(route.method() + " " + route.path());
                final JsonNode operation = exchange.contract.document().get("paths")
                    .path(route.path().substring(Contract.BASE.length())).path(route.method().toLowerCase());
                assertEquals(route.access().name(), operation.path("x-access").asText(), route.toString());
            });
            assertEquals(exchange.contract.operations(), routes);
        }
    }

    @Test
    void shouldAnswerAsTheDocumentSays()
    {
        try (ApiExchange exchange = new ApiExchange(directory, RateLimits.NONE, true))
        {
            final ContractClient client = exchange.client;
            final String[] alice = exchange.user("alice");
            final String[] bob = exchange.user("bob");
            MarketStories.tell(client, exchange.admin);
            OrderStories.tell(client, alice, bob);
            UserStories.tell(client, alice, bob);
            exchange.awaitCopy();
            HistoryStories.tell(client, alice);
            AdminStories.tell(client, exchange.admin, bob);
            everyOperation(exchange, alice, UserStories.newKey(client, alice, "READ"),
                UserStories.newKey(client, alice, "WITHDRAW"));
            client.expect(204, bob, "POST", "/user/logout", null);
            client.refused("UNAUTHENTICATED", bob, "GET", "/user", null);

            final Set<String> missing = new TreeSet<>(exchange.contract.answers());
            missing.removeAll(exchange.contract.seen());
            missing.removeIf((answer) -> RARE.contains(answer.substring(answer.lastIndexOf(' ') + 1)));
            assertEquals(Set.of(), missing, "answers of the document that nothing gave");
        }
    }

    /** What may be wrong with any request, tried with every operation. */
    private static void everyOperation(final ApiExchange exchange, final String[] user, final JsonNode readKey,
        final JsonNode withdrawKey)
    {
        final ContractClient client = exchange.client;
        exchange.contract.document().get("paths").properties().forEach((path) ->
            path.getValue().properties().forEach((operation) ->
            {
                final String method = operation.getKey().toUpperCase();
                final JsonNode told = operation.getValue();
                final String access = told.get("x-access").textValue();
                final boolean isSignUp = "/user/new".equals(path.getKey()) || "/user/login".equals(path.getKey());
                final String[] who = "ADMIN".equals(access) ? exchange.admin : user;
                final boolean hasBody = told.has("requestBody");
                final String body = hasBody ? SmallBodies.of(path.getKey(), method) : null;
                client.refused("INVALID_PARAMETER", who, method, with(path.getKey(), told, "surprise=1"), body);
                if (!isSignUp)
                {
                    client.refused("UNAUTHENTICATED",
                        new String[]{"Authorization", "Bearer nobody"}, method, path.getKey(), body);
                }
                if (!"PUBLIC".equals(access))
                {
                    client.refused("UNAUTHENTICATED", NOBODY, method, path.getKey(), body);
                    client.refused("FORBIDDEN", "ADMIN".equals(access) ? user : UserStories.signed(
                        "READ".equals(access) ? withdrawKey : readKey, method, Contract.BASE + path.getKey(),
                        null == body ? "" : body), method, path.getKey(), body);
                }
                client.refused("BODY_TOO_LARGE", who, method, path.getKey(), " ".repeat(70_000) + "{}");
                if (hasBody)
                {
                    wrongBodies(client, who, method, path.getKey(), told);
                }
            }));
    }

    private static void wrongBodies(
        final ContractClient client, final String[] who, final String method, final String path, final JsonNode told)
    {
        client.refused("INVALID_JSON", who, method, path, "[1]");
        client.refused("INVALID_FIELD", who, method, path, "{\"symbol\":null}");
        client.refused("UNSUPPORTED_MEDIA_TYPE", Stream.concat(
            Arrays.stream(who), Stream.of("Content-Type", "text/plain")).toArray(String[]::new), method, path, "{}");
        if (told.get("requestBody").get("required").asBoolean())
        {
            client.refused("MISSING_FIELD", who, method, path, "{}");
        }
        final String small = SmallBodies.of(path, method);
        final String more = "{}".equals(small) ? "{\"surprise\":1}" :
            small.substring(0, small.length() - 1) + ",\"surprise\":1}";
        assertEquals("surprise", client.refused("UNKNOWN_FIELD", who, method, path, more).get("field").textValue());
    }

    /** A query with what must be there, and one thing more. */
    private static String with(final String path, final JsonNode told, final String more)
    {
        final StringBuilder query = new StringBuilder(path).append('?').append(more);
        told.path("parameters").forEach((parameter) ->
        {
            final String value = Map.of("symbol", "BTC-USDT", "market", "BTC-USDT", "interval", "1m", "keyId", "none")
                .get(parameter.get("name").textValue());
            if (parameter.get("required").asBoolean())
            {
                assertTrue(null != value, parameter.toString());
                query.append('&').append(parameter.get("name").textValue()).append('=').append(value);
            }
        });
        return query + ("/order".equals(path) ? "&orderId=1" : "");
    }
}
