package io.ringbook.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One line of a benchmark's {@code --json}.
 *
 * @param bench   its name.
 * @param when    it ran, as ISO 8601; empty where the line does not say.
 * @param machine cores and CPU; empty likewise.
 * @param jdk     that ran it; empty likewise.
 * @param flags   of the JDK; empty likewise.
 * @param command to type for the same again; empty likewise.
 * @param rows    of values by name, each a Long, a Double or a String.
 */
record MeasuredRun(
    String bench,
    String when,
    String machine,
    String jdk,
    String flags,
    String command,
    List<Map<String, Object>> rows)
{
    private static final JsonFactory JSON = new JsonFactory();
    private static final String CONSENSUS = "consensus";

    /**
     * Reads a line: a {@link BenchReport}, or an object of {@code bench consensus --json}, which is a row alone.
     *
     * @param line of JSON.
     * @return the run.
     * @throws IOException if it is neither.
     */
    static MeasuredRun parse(final String line) throws IOException
    {
        final Map<String, Object> values = new LinkedHashMap<>();
        final List<Map<String, Object>> rows = new ArrayList<>();
        try (JsonParser json = JSON.createParser(line))
        {
            expect(json.nextToken(), JsonToken.START_OBJECT, "a line to begin with");
            while (JsonToken.FIELD_NAME == json.nextToken())
            {
                final String name = json.currentName();
                switch (json.nextToken())
                {
                    case START_OBJECT:
                        row(json).forEach((key, value) -> values.put(name + "." + key, value));
                        break;
                    case START_ARRAY:
                        while (JsonToken.END_ARRAY != json.nextToken())
                        {
                            expect(json.currentToken(), JsonToken.START_OBJECT, name + " to hold");
                            rows.add(row(json));
                        }
                        break;
                    default:
                        values.put(name, value(json));
                        break;
                }
            }
            expect(json.nextToken(), null, "behind the object of a line");
        }
        if (values.containsKey("mps") && values.containsKey("sha256") && !values.containsKey("bench"))
        {
            return new MeasuredRun(CONSENSUS, "", "", "", "", "", List.of(values));
        }
        if (!values.containsKey("bench") || rows.isEmpty())
        {
            throw new IOException("expected \"bench\" and \"rows\", found " + values.keySet());
        }
        return new MeasuredRun(
            text(values, "bench"), text(values, "when"),
            text(values, "machine.cores") + " cores, " + text(values, "machine.cpu") + ", " +
                text(values, "machine.os"),
            text(values, "jdk"), text(values, "flags"), text(values, "command"), rows);
    }

    /** Where and when, in a line. */
    String where()
    {
        return when.isEmpty() ? "machine not stated" : machine + "; " + jdk + "; " + when.substring(0, 10);
    }

    private static Map<String, Object> row(final JsonParser json) throws IOException
    {
        final Map<String, Object> row = new LinkedHashMap<>();
        while (JsonToken.FIELD_NAME == json.nextToken())
        {
            final String name = json.currentName();
            json.nextToken();
            row.put(name, value(json));
        }
        return row;
    }

    private static Object value(final JsonParser json) throws IOException
    {
        switch (json.currentToken())
        {
            case VALUE_NUMBER_INT:
                return json.getLongValue();
            case VALUE_NUMBER_FLOAT:
                return json.getDoubleValue();
            case VALUE_STRING:
            case VALUE_TRUE:
            case VALUE_FALSE:
                return json.getText();
            default:
                throw new IOException("expected a number or a text, found " + json.currentToken());
        }
    }

    private static void expect(final JsonToken found, final JsonToken expected, final String what) throws IOException
    {
        if (expected != found)
        {
            throw new IOException("expected " + what + " " + expected + ", found " + found);
        }
    }

    private static String text(final Map<String, Object> values, final String name)
    {
        return values.getOrDefault(name, "").toString();
    }
}
