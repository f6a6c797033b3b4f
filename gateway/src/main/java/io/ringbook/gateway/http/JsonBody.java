package io.ringbook.gateway.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A request's flat JSON object: text, numbers by their text, true and false, lists of text. A field that nobody asked
 * for is an error, so a typo does not become a default: ask for all, then {@link #done()}.
 */
public final class JsonBody
{
    private static final JsonFactory FACTORY = JsonFactory.builder()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .streamReadConstraints(StreamReadConstraints.builder()
            .maxNestingDepth(4)
            .maxNumberLength(64)
            .maxStringLength(8_192)
            .build())
        .build();

    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final Map<String, JsonToken> tokens = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    private JsonBody()
    {
    }

    /**
     * Reads a body.
     *
     * @param bytes of it.
     * @return its fields.
     * @throws Problem INVALID_JSON if it is not one flat object.
     */
    public static JsonBody parse(final byte[] bytes)
    {
        final JsonBody body = new JsonBody();
        try (JsonParser parser = FACTORY.createParser(bytes))
        {
            if (JsonToken.START_OBJECT != parser.nextToken())
            {
                throw new Problem(ProblemCode.INVALID_JSON, "expected a JSON object, found " +
                    (null == parser.currentToken() ? "nothing" : "another value"));
            }
            while (JsonToken.END_OBJECT != parser.nextToken())
            {
                body.read(parser.currentName(), parser);
            }
            if (null != parser.nextToken())
            {
                throw new Problem(ProblemCode.INVALID_JSON, "expected nothing behind the object");
            }
        }
        catch (final JsonProcessingException e)
        {
            throw new Problem(ProblemCode.INVALID_JSON, place(e.getLocation()) + reason(e.getOriginalMessage()));
        }
        catch (final IOException e)
        {
            throw new Problem(ProblemCode.INVALID_JSON, "expected UTF-8");
        }
        return body;
    }

    private void read(final String name, final JsonParser parser) throws IOException
    {
        final JsonToken token = parser.nextToken();
        tokens.put(name, token);
        if (JsonToken.START_ARRAY == token)
        {
            final List<String> list = new ArrayList<>();
            while (JsonToken.END_ARRAY != parser.nextToken())
            {
                if (JsonToken.VALUE_STRING != parser.currentToken())
                {
                    throw Problem.invalid(name, "expected a list of strings");
                }
                list.add(parser.getText());
            }
            fields.put(name, list);
        }
        else if (!token.isScalarValue() || JsonToken.VALUE_NULL == token)
        {
            throw Problem.invalid(name, "expected a value, found " +
                (JsonToken.VALUE_NULL == token ? "null; leave the field out" : "an object"));
        }
        else
        {
            fields.put(name, parser.getText());
        }
    }

    /**
     * A text that may be absent.
     *
     * @param name of the field.
     * @return text, or null.
     * @throws Problem if it is no string.
     */
    public String text(final String name)
    {
        return value(name, "a string", JsonToken.VALUE_STRING);
    }

    /**
     * A text that must be there.
     *
     * @param name of the field.
     * @return text.
     * @throws Problem if it is missing or no string.
     */
    public String requiredText(final String name)
    {
        return required(name, text(name));
    }

    /**
     * A decimal that may be absent: a string or a number, as its text.
     *
     * @param name of the field.
     * @return its text, or null; whether that is a decimal is still to be seen.
     * @throws Problem if it is something else.
     */
    public String decimal(final String name)
    {
        return value(
            name, "a decimal", JsonToken.VALUE_STRING, JsonToken.VALUE_NUMBER_INT, JsonToken.VALUE_NUMBER_FLOAT);
    }

    /**
     * A decimal that must be there.
     *
     * @param name of the field.
     * @return its text.
     * @throws Problem if it is missing or something else.
     */
    public String requiredDecimal(final String name)
    {
        return required(name, decimal(name));
    }

    /**
     * A whole number that may be absent.
     *
     * @param name   of the field.
     * @param least  that is allowed.
     * @param most   that is allowed.
     * @param absent what it is where the field is not there.
     * @return the number.
     * @throws Problem if it is no integer in the range.
     */
    public long integer(final String name, final long least, final long most, final long absent)
    {
        final String text = value(name, "an integer", JsonToken.VALUE_NUMBER_INT);
        if (null == text)
        {
            return absent;
        }
        try
        {
            final long number = Long.parseLong(text);
            if (number >= least && number <= most)
            {
                return number;
            }
        }
        catch (final NumberFormatException e)
        {
            throw Problem.invalid(name, range(least, most) + text);
        }
        throw Problem.invalid(name, range(least, most) + text);
    }

    /**
     * A whole number that must be there.
     *
     * @param name  of the field.
     * @param least that is allowed.
     * @param most  that is allowed.
     * @return the number.
     * @throws Problem if it is missing or no integer in the range.
     */
    public long requiredInteger(final String name, final long least, final long most)
    {
        requirePresent(name);
        return integer(name, least, most, 0);
    }

    /**
     * A flag that may be absent.
     *
     * @param name   of the field.
     * @param absent what it is where the field is not there.
     * @return the flag.
     * @throws Problem if it is neither true nor false.
     */
    public boolean flag(final String name, final boolean absent)
    {
        final String text = value(name, "true or false", JsonToken.VALUE_TRUE, JsonToken.VALUE_FALSE);
        return null == text ? absent : Boolean.parseBoolean(text);
    }

    /**
     * A flag that must be there.
     *
     * @param name of the field.
     * @return the flag.
     * @throws Problem if it is missing or something else.
     */
    public boolean requiredFlag(final String name)
    {
        requirePresent(name);
        return flag(name, false);
    }

    /**
     * A list of texts that may be absent.
     *
     * @param name of the field.
     * @return the texts, or null.
     * @throws Problem if it is no list of strings.
     */
    @SuppressWarnings("unchecked")
    public List<String> texts(final String name)
    {
        asked.add(name);
        final Object value = fields.get(name);
        if (null != value && !(value instanceof List))
        {
            throw Problem.invalid(name, "expected a list of strings");
        }
        return (List<String>)value;
    }

    /**
     * One of an enumeration's names, which may be absent.
     *
     * @param name    of the field.
     * @param allowed names, other values of the type are refused.
     * @param <E>     type.
     * @return the value, or null.
     * @throws Problem if it is none of them.
     */
    @SafeVarargs
    public final <E extends Enum<E>> E oneOf(final String name, final E... allowed)
    {
        final String text = text(name);
        if (null == text)
        {
            return null;
        }
        final StringBuilder names = new StringBuilder();
        for (final E value : allowed)
        {
            if (value.name().equals(text))
            {
                return value;
            }
            names.append(names.length() == 0 ? "" : ", ").append(value.name());
        }
        throw Problem.invalid(name, "expected one of " + names + ", found " + shown(text));
    }

    /**
     * Is a field there? It counts as asked for.
     *
     * @param name of the field.
     * @return true if so.
     */
    public boolean has(final String name)
    {
        asked.add(name);
        return fields.containsKey(name);
    }

    /**
     * To be called when everything has been asked for.
     *
     * @throws Problem UNKNOWN_FIELD if there is a field that nobody asked for.
     */
    public void done()
    {
        for (final String name : fields.keySet())
        {
            if (!asked.contains(name))
            {
                throw Problem.ofField(ProblemCode.UNKNOWN_FIELD, shown(name), "expected one of " +
                    String.join(", ", asked) + "; found " + shown(name));
            }
        }
    }

    /**
     * A client's text as an error may repeat it: short, and nothing that a terminal or a log would obey.
     *
     * @param text of a client.
     * @return printable ASCII.
     */
    public static String shown(final String text)
    {
        final String printable = text.replaceAll("[^ -~]", "?");
        return printable.length() <= 64 ? printable : printable.substring(0, 64) + "...";
    }

    private String value(final String name, final String expected, final JsonToken... allowed)
    {
        asked.add(name);
        final Object value = fields.get(name);
        if (null == value)
        {
            return null;
        }
        for (final JsonToken token : allowed)
        {
            if (token == tokens.get(name))
            {
                return (String)value;
            }
        }
        throw Problem.invalid(name, "expected " + expected + ", found " + shown(value.toString()) +
            (JsonToken.VALUE_STRING == tokens.get(name) ? " in quotes" : ""));
    }

    private void requirePresent(final String name)
    {
        asked.add(name);
        required(name, fields.get(name));
    }

    private static <T> T required(final String name, final T value)
    {
        if (null == value)
        {
            throw Problem.ofField(ProblemCode.MISSING_FIELD, name, "expected the field " + name);
        }
        return value;
    }

    private static String range(final long least, final long most)
    {
        return "expected an integer from " + least + " to " + most + ", found ";
    }

    private static String place(final JsonLocation location)
    {
        return null == location ? "" : "line " + location.getLineNr() + ", column " + location.getColumnNr() + ": ";
    }

    private static String reason(final String message)
    {
        return shown(message.replaceAll("(?s) \\(start marker at.*| at \\[Source.*", ""));
    }
}
