package io.ringbook.gateway.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The OpenAPI document as a judge of requests and answers. Any thread. */
public final class Contract
{
    /** What stands before every path. */
    public static final String BASE = "/api/v1";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final List<String> TOLD = List.of(
        "ratelimit-", "idempotent-", "retry-after", "www-authenticate", "allow");

    private final ObjectNode document;
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();
    private final Set<String> seen = new ConcurrentSkipListSet<>();

    /** The document of this build. */
    public Contract()
    {
        try (InputStream in = ApiHandler.class.getResourceAsStream("openapi.json"))
        {
            document = (ObjectNode)JSON.readTree(in);
        }
        catch (final IOException e)
        {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The whole document.
     *
     * @return JSON.
     */
    public JsonNode document()
    {
        return document;
    }

    /**
     * Operations.
     *
     * @return each as "METHOD /api/v1/path".
     */
    public Set<String> operations()
    {
        final Set<String> operations = new TreeSet<>();
        document.get("paths").properties().forEach((path) -> path.getValue().fieldNames().forEachRemaining(
            (method) -> operations.add(method.toUpperCase(Locale.ROOT) + " " + BASE + path.getKey())));
        return operations;
    }

    /**
     * Answers that an operation may have.
     *
     * @return each as "operationId status", for errors with the code behind.
     */
    public Set<String> answers()
    {
        final Set<String> answers = new TreeSet<>();
        document.get("paths").forEach((path) -> path.properties().forEach((operation) ->
        {
            final String id = operation.getValue().get("operationId").textValue();
            operation.getValue().get("responses").properties().forEach((response) ->
            {
                final JsonNode code = resolved(response.getValue())
                    .at("/content/application~1problem+json/schema/properties/code");
                if (code.isMissingNode())
                {
                    answers.add(id + " " + response.getKey());
                }
                else if (code.has("const"))
                {
                    answers.add(id + " " + response.getKey() + " " + code.get("const").textValue());
                }
                else
                {
                    code.get("enum").forEach(
                        (one) -> answers.add(id + " " + response.getKey() + " " + one.textValue()));
                }
            });
        }));
        return answers;
    }

    /**
     * Answers that have been checked.
     *
     * @return as {@link #answers()}.
     */
    public Set<String> seen()
    {
        return seen;
    }

    /**
     * Fails unless an answer is one that the document has for the request, to the last field; and, if it is no error,
     * unless the request is one that the document allows.
     *
     * @param method  of HTTP.
     * @param target  path with its query.
     * @param body    sent, or null.
     * @param answer  to it.
     */
    public void check(final String method, final String target, final String body, final HttpResponse<String> answer)
    {
        final String shown = method + " " + target + " " + body + " -> " + answer.statusCode() + " " + answer.body();
        final String path = target.split("\\?")[0];
        final JsonNode item = path.startsWith(BASE) ? document.get("paths").get(path.substring(BASE.length())) : null;
        final JsonNode operation = null == item ? null : item.get(method.toLowerCase(Locale.ROOT));
        final String place;
        if (null == operation)
        {
            place = "/components/responses/" + (null == item ? "NotFound" : "MethodNotAllowed");
            assertEquals(null == item ? 404 : 405, answer.statusCode(), shown);
        }
        else
        {
            final JsonNode response = operation.get("responses").get(Integer.toString(answer.statusCode()));
            assertNotNull(response, "status not in the document: " + shown);
            place = response.has("$ref") ? response.get("$ref").textValue().substring(1) : pointer(
                "paths", path.substring(BASE.length()), method.toLowerCase(Locale.ROOT), "responses",
                Integer.toString(answer.statusCode()));
        }
        checkHeaders(place, answer, shown);
        final JsonNode read = checkBody(place, answer, shown);
        if (null == operation)
        {
            return;
        }
        seen.add(operation.get("operationId").textValue() + " " + answer.statusCode() +
            (answer.statusCode() < 400 ? "" : " " + read.get("code").textValue()));
        if (answer.statusCode() < 300)
        {
            checkRequest(operation, pointer("paths", path.substring(BASE.length()), method.toLowerCase(Locale.ROOT)),
                target, body, shown);
        }
    }

    private void checkHeaders(final String place, final HttpResponse<String> answer, final String shown)
    {
        final JsonNode headers = document.at(place).get("headers");
        headers.properties().forEach((header) ->
        {
            final JsonNode described = resolved(header.getValue());
            final String value = answer.headers().firstValue(header.getKey()).orElse(null);
            assertTrue(null != value || !described.path("required").asBoolean(),
                "header " + header.getKey() + " missing: " + shown);
            if (null != value)
            {
                final String at = header.getValue().has("$ref") ?
                    header.getValue().get("$ref").textValue().substring(1) :
                    place + "/headers/" + header.getKey();
                assertValid(at + "/schema", typed(at + "/schema", value),
                    "header " + header.getKey() + ": " + value + ": " + shown);
            }
        });
        for (final String name : answer.headers().map().keySet())
        {
            final String lower = name.toLowerCase(Locale.ROOT);
            if (TOLD.stream().anyMatch(lower::startsWith))
            {
                boolean isDescribed = false;
                for (final java.util.Iterator<String> names = headers.fieldNames(); names.hasNext();)
                {
                    isDescribed |= names.next().equalsIgnoreCase(name);
                }
                assertTrue(isDescribed, "header " + name + " not in the document: " + shown);
            }
        }
    }

    private JsonNode checkBody(final String place, final HttpResponse<String> answer, final String shown)
    {
        final JsonNode content = document.at(place).get("content");
        if (null == content)
        {
            assertEquals("", answer.body(), "expected no body: " + shown);
            return null;
        }
        final String type = answer.headers().firstValue("Content-Type").orElse("none").split(";")[0];
        assertTrue(content.has(type), "content type " + type + " not in the document: " + shown);
        final JsonNode read = parse(answer.body(), shown);
        assertValid(place + pointer("content", type, "schema"), read, shown);
        return read;
    }

    private void checkRequest(
        final JsonNode operation, final String place, final String target, final String body, final String shown)
    {
        if (operation.has("requestBody") && (null != body || operation.at("/requestBody/required").asBoolean()))
        {
            assertValid(place + pointer("requestBody", "content", "application/json", "schema"), parse(body, shown),
                "a request that was taken: " + shown);
        }
        if (!target.contains("?"))
        {
            return;
        }
        for (final String parameter : target.substring(target.indexOf('?') + 1).split("&"))
        {
            final String[] parts = parameter.split("=", 2);
            boolean isKnown = false;
            final JsonNode parameters = operation.path("parameters");
            for (int i = 0; i < parameters.size(); i++)
            {
                if (parts[0].equals(parameters.get(i).get("name").textValue()))
                {
                    isKnown = true;
                    final String value = URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
                    final boolean isList = "array".equals(parameters.at("/" + i + "/schema/type").asText());
                    assertValid(place + "/parameters/" + i + "/schema",
                        isList ? JSON.valueToTree(value.split(",")) :
                            typed(place + "/parameters/" + i + "/schema", value),
                        "parameter " + parts[0] + " that was taken: " + shown);
                }
            }
            assertTrue(isKnown, "parameter " + parts[0] + " was taken, and is not in the document: " + shown);
        }
    }

    /**
     * Fails unless a document is as a schema says.
     *
     * @param pointer to the schema.
     * @param node    to look at.
     * @param shown   in the message.
     */
    public void assertValid(final String pointer, final JsonNode node, final String shown)
    {
        final Set<ValidationMessage> messages = schemas.computeIfAbsent(pointer, this::schema).validate(node);
        assertTrue(messages.isEmpty(), () -> pointer + ": " + messages + ": " + shown);
    }

    private JsonSchema schema(final String pointer)
    {
        assertTrue(document.at(pointer).isObject(), "no schema at " + pointer);
        return SCHEMAS.getSchema(document.deepCopy().put("$ref", "#" + pointer.replace("+", "%2B")));
    }

    private JsonNode resolved(final JsonNode node)
    {
        return node.has("$ref") ? document.at(node.get("$ref").textValue().substring(1)) : node;
    }

    /** A text as what its schema says it is. */
    private JsonNode typed(final String pointer, final String text)
    {
        return "integer".equals(resolved(document.at(pointer)).path("type").asText()) && text.matches("-?[0-9]{1,18}") ?
            JSON.getNodeFactory().numberNode(Long.parseLong(text)) : TextNode.valueOf(text);
    }

    /**
     * Reads JSON.
     *
     * @param text  to read.
     * @param shown in the message.
     * @return the document.
     */
    public static JsonNode parse(final String text, final String shown)
    {
        try
        {
            return JSON.readTree(text);
        }
        catch (final IOException e)
        {
            throw new AssertionError("expected JSON: " + e.getMessage() + ": " + shown, e);
        }
    }

    private static String pointer(final String... names)
    {
        final StringBuilder pointer = new StringBuilder();
        for (final String name : names)
        {
            pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
