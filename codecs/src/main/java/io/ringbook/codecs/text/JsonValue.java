package io.ringbook.codecs.text;

import com.fasterxml.jackson.core.JsonToken;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A value of a small JSON file, with its place in it, so that whoever does not like the value can say where it stands.
 * Numbers are kept as the text they were. Made by {@link JsonDocument}.
 */
public final class JsonValue
{
    private final JsonToken token;
    private final String text;
    private final Map<String, JsonValue> members = new LinkedHashMap<>();
    private final int line;
    private final int column;

    JsonValue(final JsonToken token, final String text, final int line, final int column)
    {
        this.token = token;
        this.text = text;
        this.line = line;
        this.column = column;
    }

    /**
     * Adds a member.
     *
     * @return false if there is one of this name already.
     */
    boolean add(final String name, final JsonValue value)
    {
        return null == members.putIfAbsent(name, value);
    }

    /**
     * Is it an object?
     *
     * @return true if {@link #members()} are what it holds.
     */
    public boolean isObject()
    {
        return JsonToken.START_OBJECT == token;
    }

    /**
     * Is it a string?
     *
     * @return true if {@link #text()} is its content.
     */
    public boolean isString()
    {
        return JsonToken.VALUE_STRING == token;
    }

    /**
     * Is it a number?
     *
     * @return true if {@link #text()} is its digits.
     */
    public boolean isNumber()
    {
        return token.isNumeric();
    }

    /**
     * What it says.
     *
     * @return content of a string, digits of a number, {@code true} or {@code false}; empty for anything else.
     */
    public String text()
    {
        return text;
    }

    /**
     * The members of an object.
     *
     * @return by name, in the order of the file; empty if it is no object.
     */
    public Map<String, JsonValue> members()
    {
        return Collections.unmodifiableMap(members);
    }

    /**
     * The line it stands in: a member's is that of its name.
     *
     * @return from 1.
     */
    public int line()
    {
        return line;
    }

    /**
     * The column it begins at: a member's is that of its name.
     *
     * @return from 1.
     */
    public int column()
    {
        return column;
    }

    /**
     * What it is, for messages.
     *
     * @return such as {@code "5"} in quotation marks for a string, {@code 5}, or {@code an array}.
     */
    @Override
    public String toString()
    {
        if (isString())
        {
            return '"' + text + '"';
        }
        return text.isEmpty() ? JsonLine.describe(token) : text;
    }
}
