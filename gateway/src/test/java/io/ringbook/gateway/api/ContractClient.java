package io.ringbook.gateway.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringbook.gateway.GatewayHarness;

import java.net.http.HttpResponse;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Sends requests to a harness, and holds every answer against the document. */
public final class ContractClient
{
    private final GatewayHarness exchange;
    private final Contract contract;

    /**
     * A client.
     *
     * @param exchange to ask.
     * @param contract to hold answers against.
     */
    public ContractClient(final GatewayHarness exchange, final Contract contract)
    {
        this.exchange = exchange;
        this.contract = contract;
    }

    /**
     * Sends a request.
     *
     * @param account of the caller, 0 for nobody.
     * @param method  of HTTP.
     * @param path    behind /api/v1, with its query.
     * @param body    JSON, or null.
     * @return answer, as the document has it.
     */
    public HttpResponse<String> send(final long account, final String method, final String path, final String body)
    {
        final HttpResponse<String> answer = exchange.send(account, method, Contract.BASE + path, body);
        contract.check(method, Contract.BASE + path, body, answer);
        return answer;
    }

    /**
     * Sends a request that must have a status.
     *
     * @param status  expected.
     * @param account of the caller, 0 for nobody.
     * @param method  of HTTP.
     * @param path    behind /api/v1, with its query.
     * @param body    JSON, or null.
     * @return the answer's body.
     */
    public JsonNode expect(
        final int status, final long account, final String method, final String path, final String body)
    {
        final HttpResponse<String> answer = send(account, method, path, body);
        final String shown = method + " " + path + " " + body + " -> " + answer.statusCode() + " " + answer.body();
        assertEquals(status, answer.statusCode(), shown);
        return answer.body().isEmpty() ? null : Contract.parse(answer.body(), shown);
    }

    /**
     * Sends a request that must be refused.
     *
     * @param code    expected.
     * @param account of the caller, 0 for nobody.
     * @param method  of HTTP.
     * @param path    behind /api/v1, with its query.
     * @param body    JSON, or null.
     * @return the problem.
     */
    public JsonNode refused(
        final String code, final long account, final String method, final String path, final String body)
    {
        final HttpResponse<String> answer = send(account, method, path, body);
        final String shown = method + " " + path + " " + body + " -> " + answer.statusCode() + " " + answer.body();
        final JsonNode problem = Contract.parse(answer.body(), shown);
        assertEquals(code, problem.path("code").asText(), shown);
        return problem;
    }
}
