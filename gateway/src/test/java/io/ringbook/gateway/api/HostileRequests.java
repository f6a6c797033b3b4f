package io.ringbook.gateway.api;

import com.fasterxml.jackson.databind.JsonNode;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Requests that follow from a seed: valid ones, spoilt. */
final class HostileRequests
{
    private static final String[] VALUES = {
        "null", "true", "[]", "{}", "\"\"", "-1", "0", "1e99", "1e-99", "9223372036854775807", "9223372036854775808",
        "-9223372036854775808", "1" + "0".repeat(400), "0." + "0".repeat(60) + "1", "1e9999999999", "NaN", "Infinity",
        "\"NaN\"", "\"1e400\"", "\" 1\"", "\"1 \"", "\"+1\"", "\"1,5\"", "\"0x10\"", "\"\\u0000\"", "\"\\ud800\"",
        "\"\\u0663\"", "\"" + "a".repeat(9_000) + "\"", "[".repeat(1_000), "{\"a\":".repeat(500), "[\"READ\",1]", "01",
        "1.", ".5", "--1", "\"BUY\"", "\"BTC-USDT\"", "\"'; DROP TABLE users; --\"", "\"../../etc/passwd\"",
        "\"<script>\"", "\"%00\"", "\"\\r\\nX: y\"", "\u00ff\u00fe", "\"\u00c3\u0028\"", "1e1",
        "\"1e1\"", "4611686018427387904"};
    private static final String[] BODIES = {
        "", " ", "{", "}", "[]", "null", "1", "\"a\"", "{}{}", "{},", "{\"a\"}", "{\"a\":}", "{a:1}", "{'a':1}",
        "{\"a\":1,}", "/* */{}", "{\"a\":1}x", "\ufeff{}", "{\"symbol\":\"BTC-USDT\",\"symbol\":\"ETH-USDT\"}"};

    private final SplittableRandom random;
    private final List<String[]> operations = new ArrayList<>();

    HostileRequests(final Contract contract, final long seed)
    {
        random = new SplittableRandom(seed);
        contract.document().get("paths").properties().forEach((path) ->
            path.getValue().properties().forEach((operation) ->
            {
                // A session that is ended by luck would end the test.
                if (!"/user/logout".equals(path.getKey()) && !"/user/new".equals(path.getKey()))
                {
                    operations.add(new String[]{
                        operation.getKey().toUpperCase(), path.getKey(), names(operation.getValue())});
                }
            }));
    }

    private static String names(final JsonNode operation)
    {
        final StringBuilder names = new StringBuilder();
        operation.path("parameters").forEach(
            (parameter) -> names.append(' ').append(parameter.get("name").textValue()));
        return names.toString().strip();
    }

    /** Method, path with query, and body or null. */
    String[] next()
    {
        final String[] operation = operations.get(random.nextInt(operations.size()));
        final String query = query(operation[2].isEmpty() ? new String[0] : operation[2].split(" "));
        final boolean hasBody = "POST".equals(operation[0]) || "PUT".equals(operation[0]);
        return new String[]{
            operation[0], operation[1] + query, hasBody ? body(SmallBodies.of(operation[1], operation[0])) : null};
    }

    private String query(final String[] names)
    {
        final StringBuilder query = new StringBuilder();
        final int count = 0 == names.length && random.nextInt(10) > 0 ? 0 : random.nextInt(4);
        for (int i = 0; i < count; i++)
        {
            final String name = 0 == names.length || 0 == random.nextInt(15) ? "other" :
                names[random.nextInt(names.length)];
            final String value = 0 == random.nextInt(4) ? "BTC-USDT" :
                VALUES[random.nextInt(VALUES.length)].replace("\"", "");
            query.append(0 == i ? '?' : '&').append(name).append('=').append(URLEncoder.encode(
                value.length() > 2_000 ? value.substring(0, 2_000) : value, StandardCharsets.UTF_8));
        }
        return query.toString();
    }

    private String body(final String valid)
    {
        return switch (random.nextInt(10))
        {
            case 0 -> BODIES[random.nextInt(BODIES.length)];
            case 1, 2, 3 -> spoilt(valid);
            case 4 -> valid.length() < 3 ? "{\"surprise\":" + value() + "}" :
                valid.substring(0, valid.length() - 1) + ",\"surprise\":" + value() + "}";
            case 5 -> 0 == random.nextInt(8) ? valid + " ".repeat(65_536 + random.nextInt(40_000)) : valid + value();
            case 6 -> valid.length() < 3 ? valid : "{" + field(valid) + "," + valid.substring(1);
            default -> otherValue(valid);
        };
    }

    private String value()
    {
        return VALUES[random.nextInt(VALUES.length)];
    }

    /** One of the fields a second time. */
    private String field(final String valid)
    {
        final String[] fields = valid.substring(1, valid.length() - 1).split(",(?=\")");
        return fields[random.nextInt(fields.length)];
    }

    private String otherValue(final String valid)
    {
        if (valid.length() < 3)
        {
            return valid;
        }
        final String field = field(valid);
        return valid.replace(field, field.substring(0, field.indexOf(':') + 1) + value());
    }

    private String spoilt(final String valid)
    {
        final StringBuilder text = new StringBuilder(valid);
        for (int i = 1 + random.nextInt(3); i > 0 && text.length() > 0; i--)
        {
            final int at = random.nextInt(text.length());
            switch (random.nextInt(4))
            {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, (char)random.nextInt(256));
                case 2 -> text.setCharAt(at, (char)random.nextInt(256));
                default -> text.insert(at, text.substring(random.nextInt(at + 1), at));
            }
        }
        return text.toString();
    }
}
