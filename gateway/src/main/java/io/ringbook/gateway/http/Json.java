package io.ringbook.gateway.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Writes one JSON document into memory. A method writes a field and gives this back; what is null is left out.
 */
public final class Json
{
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int INITIAL_BYTES = 512;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(INITIAL_BYTES);
    private final JsonGenerator generator;

    /** An empty document: begin with an object or an array. */
    public Json()
    {
        try
        {
            generator = FACTORY.createGenerator(bytes);
        }
        catch (final IOException e)
        {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A document that has begun with an object.
     *
     * @return document.
     */
    public static Json object()
    {
        return new Json().begin();
    }

    /**
     * Begins an object: the document, or an element of an array.
     *
     * @return this.
     */
    public Json begin()
    {
        return write(generator::writeStartObject);
    }

    /**
     * Begins an object that is a field.
     *
     * @param name of the field.
     * @return this.
     */
    public Json begin(final String name)
    {
        return write(() -> generator.writeObjectFieldStart(name));
    }

    /**
     * Ends an object.
     *
     * @return this.
     */
    public Json end()
    {
        return write(generator::writeEndObject);
    }

    /**
     * Begins an array that is a field.
     *
     * @param name of the field.
     * @return this.
     */
    public Json beginArray(final String name)
    {
        return write(() -> generator.writeArrayFieldStart(name));
    }

    /**
     * Begins an array that is an element of one.
     *
     * @return this.
     */
    public Json beginArray()
    {
        return write(generator::writeStartArray);
    }

    /**
     * Ends an array.
     *
     * @return this.
     */
    public Json endArray()
    {
        return write(generator::writeEndArray);
    }

    /**
     * A field of text.
     *
     * @param name  of the field.
     * @param value of it; null leaves the field out.
     * @return this.
     */
    public Json field(final String name, final String value)
    {
        return null == value ? this : write(() -> generator.writeStringField(name, value));
    }

    /**
     * A field of a whole number.
     *
     * @param name  of the field.
     * @param value of it.
     * @return this.
     */
    public Json field(final String name, final long value)
    {
        return write(() -> generator.writeNumberField(name, value));
    }

    /**
     * A field that is true or false.
     *
     * @param name  of the field.
     * @param value of it.
     * @return this.
     */
    public Json field(final String name, final boolean value)
    {
        return write(() -> generator.writeBooleanField(name, value));
    }

    /**
     * A field that is null, where null says something: a cursor at its end.
     *
     * @param name of the field.
     * @return this.
     */
    public Json nullField(final String name)
    {
        return write(() -> generator.writeNullField(name));
    }

    /**
     * An instant: {@code name} in ms, {@code nameNs} as digits, since its nanoseconds are beyond 2^53.
     *
     * @param name   of the field.
     * @param timeNs since the epoch.
     * @return this.
     */
    public Json time(final String name, final long timeNs)
    {
        return field(name, timeNs / 1_000_000).field(name + "Ns", Long.toString(timeNs));
    }

    /**
     * An element of text.
     *
     * @param value of it.
     * @return this.
     */
    public Json element(final String value)
    {
        return write(() -> generator.writeString(value));
    }

    /**
     * An element that is a whole number.
     *
     * @param value of it.
     * @return this.
     */
    public Json element(final long value)
    {
        return write(() -> generator.writeNumber(value));
    }

    /**
     * A field that is JSON already.
     *
     * @param name of the field.
     * @param json as it is.
     * @return this.
     */
    public Json rawField(final String name, final String json)
    {
        return write(() ->
        {
            generator.writeFieldName(name);
            generator.writeRawValue(json);
        });
    }

    /**
     * The document. Nothing more can be written.
     *
     * @return UTF-8.
     */
    public byte[] bytes()
    {
        write(generator::close);
        return bytes.toByteArray();
    }

    /** In memory: nothing can go wrong but by a mistake of ours. */
    private Json write(final Step step)
    {
        try
        {
            step.write();
        }
        catch (final IOException e)
        {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private interface Step
    {
        void write() throws IOException;
    }
}
