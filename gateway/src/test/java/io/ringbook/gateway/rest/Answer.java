package io.ringbook.gateway.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringbook.gateway.GatewayHarness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** An answer of the gateway, to look into. */
final class Answer
{
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpResponse<String> response;
    private final JsonNode json;

    private Answer(final HttpResponse<String> response)
    {
        this.response = response;
        try
        {
            this.json = MAPPER.readTree(response.body());
        }
        catch (final IOException e)
        {
            throw new UncheckedIOException(response.body(), e);
        }
    }

    static Answer of(
        final GatewayHarness exchange, final long account, final String method, final String path, final String body)
    {
        return new Answer(exchange.send(
            account, method, "/api/v1" + path, null == body ? null : body.replace('\'', '"')));
    }

    Answer is(final int status)
    {
        assertEquals(status, response.statusCode(), response.body());
        return this;
    }

    /** A problem, with the field and reason that it has. */
    Answer refused(final int status, final String code, final String field, final String reason)
    {
        is(status);
        assertEquals("application/problem+json", header("Content-Type"), response.body());
        assertEquals(code, text("code"), response.body());
        assertEquals(field, text("field"), response.body());
        assertEquals(reason, text("reason"), response.body());
        return this;
    }

    Answer has(final String field, final String value)
    {
        assertEquals(value, text(field), field + " of " + response.body());
        return this;
    }

    /** A field as text, null if it is not there. */
    String text(final String field)
    {
        final JsonNode node = json.at('/' + field);
        return node.isMissingNode() ? null : node.isContainerNode() ? node.toString() : node.asText();
    }

    long number(final String field)
    {
        return json.at('/' + field).longValue();
    }

    JsonNode json()
    {
        return json;
    }

    int status()
    {
        return response.statusCode();
    }

    String header(final String name)
    {
        return response.headers().firstValue(name).orElse(null);
    }

    String body()
    {
        return response.body();
    }
}
