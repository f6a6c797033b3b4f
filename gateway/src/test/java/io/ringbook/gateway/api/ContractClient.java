package io.ringbook.gateway.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringbook.gateway.http.JsonBody;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Sends requests to an exchange, and holds every answer against the document. */
public final class ContractClient
{
    /** Nobody calls. */
    public static final String[] NOBODY = {};

    private final HttpClient client = HttpClient.newHttpClient();
    private final Function<String, URI> exchange;
    private final Contract contract;
    private final Charset charset;

    /**
     * A client.
     *
     * @param exchange a path on it.
     * @param contract to hold answers against.
     */
    public ContractClient(final Function<String, URI> exchange, final Contract contract)
    {
        this(exchange, contract, StandardCharsets.UTF_8);
    }

    /**
     * A client.
     *
     * @param exchange a path on it.
     * @param contract to hold answers against.
     * @param charset  of bodies.
     */
    public ContractClient(final Function<String, URI> exchange, final Contract contract, final Charset charset)
    {
        this.charset = charset;
        this.exchange = exchange;
        this.contract = contract;
    }

    /**
     * Sends a request.
     *
     * @param who    headers that say who calls and what else, in pairs.
     * @param method of HTTP.
     * @param path   behind /api/v1, with its query.
     * @param body   JSON, or null.
     * @return answer, as the document has it.
     */
    public HttpResponse<String> send(final String[] who, final String method, final String path, final String body)
    {
        final HttpRequest.Builder request = HttpRequest.newBuilder(exchange.apply(Contract.BASE + path))
            .method(method, null == body ? HttpRequest.BodyPublishers.noBody() :
                HttpRequest.BodyPublishers.ofString(body, charset));
        if (null != body)
        {
            request.header("Content-Type", "application/json");
        }
        for (int i = 0; i < who.length; i += 2)
        {
            request.setHeader(who[i], who[i + 1]);
        }
        try
        {
            final HttpResponse<String> answer = client.send(
                request.build(), HttpResponse.BodyHandlers.ofString());
            contract.check(method, Contract.BASE + path, body, answer);
            return answer;
        }
        catch (final IOException e)
        {
            throw new UncheckedIOException(method + " " + path + " " + JsonBody.shown(null == body ? "" : body), e);
        }
        catch (final InterruptedException e)
        {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * Sends a request that must have a status.
     *
     * @param status expected.
     * @param who    calls.
     * @param method of HTTP.
     * @param path   behind /api/v1, with its query.
     * @param body   JSON, or null.
     * @return the answer's body, null if there is none.
     */
    public JsonNode expect(
        final int status, final String[] who, final String method, final String path, final String body)
    {
        final HttpResponse<String> answer = send(who, method, path, body);
        final String shown = method + " " + path + " " + body + " -> " + answer.statusCode() + " " + answer.body();
        assertEquals(status, answer.statusCode(), shown);
        return answer.body().isEmpty() ? null : Contract.parse(answer.body(), shown);
    }

    /**
     * Sends a request that must be refused.
     *
     * @param code   expected.
     * @param who    calls.
     * @param method of HTTP.
     * @param path   behind /api/v1, with its query.
     * @param body   JSON, or null.
     * @return the problem.
     */
    public JsonNode refused(
        final String code, final String[] who, final String method, final String path, final String body)
    {
        final HttpResponse<String> answer = send(who, method, path, body);
        final String shown = method + " " + path + " " + body + " -> " + answer.statusCode() + " " + answer.body();
        final JsonNode problem = answer.body().isEmpty() ? null : Contract.parse(answer.body(), shown);
        assertEquals(code, null == problem ? "nothing" : problem.path("code").asText(), shown);
        return problem;
    }
}
