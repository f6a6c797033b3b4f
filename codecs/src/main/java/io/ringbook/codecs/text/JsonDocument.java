package io.ringbook.codecs.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;

import java.io.IOException;

/**
 * A small JSON file as a tree of values that know their places: settings that people write, not lines of a protocol. A
 * name that comes twice in an object is refused, an array is noticed but not read.
 */
public final class JsonDocument
{
    private static final int MAX_DEPTH = 16;
    private static final int MAX_TEXT_LENGTH = 4_096;
    private static final String START_MARKER = " (start marker at";
    private static final String UNPRINTABLE = "[^ -~]";
    private static final JsonFactory FACTORY = JsonFactory.builder()
        .streamReadConstraints(StreamReadConstraints.builder()
            .maxNestingDepth(MAX_DEPTH)
            .maxNumberLength(MAX_TEXT_LENGTH)
            .maxStringLength(MAX_TEXT_LENGTH)
            .build())
        .build();

    private JsonDocument()
    {
    }

    /**
     * Takes a file apart.
     *
     * @param bytes of the file, in UTF-8.
     * @return the object that it is.
     * @throws JsonDocumentException if it is not one JSON object, with the place.
     */
    public static JsonValue parse(final byte[] bytes)
    {
        try (JsonParser parser = FACTORY.createParser(bytes))
        {
            if (JsonToken.START_OBJECT != parser.nextToken())
            {
                throw bad("expected a JSON object, found " +
                    (null == parser.currentToken() ? "an empty file" : JsonLine.describe(parser.currentToken())),
                    parser.currentTokenLocation());
            }
            final JsonValue root = value(parser, parser.currentTokenLocation());
            if (null != parser.nextToken())
            {
                throw bad("expected nothing behind the object", parser.currentTokenLocation());
            }
            return root;
        }
        catch (final JsonProcessingException ex)
        {
            throw bad("not valid JSON: " + reason(ex.getOriginalMessage()), ex.getLocation());
        }
        catch (final IOException ex)
        {
            throw new JsonDocumentException("not valid JSON: " + ex.getMessage(), 1, 1);
        }
    }

    /** The parser's words: without where it thinks an object began, and with nothing that a terminal would obey. */
    private static String reason(final String message)
    {
        final int marker = message.indexOf(START_MARKER);
        return (marker < 0 ? message : message.substring(0, marker)).replaceAll(UNPRINTABLE, "?");
    }

    private static JsonValue value(final JsonParser parser, final JsonLocation place) throws IOException
    {
        final JsonToken token = parser.currentToken();
        final boolean isText = token.isScalarValue() && JsonToken.VALUE_NULL != token;
        final JsonValue value =
            new JsonValue(token, isText ? parser.getText() : "", place.getLineNr(), place.getColumnNr());
        if (JsonToken.START_ARRAY == token)
        {
            parser.skipChildren();
        }
        if (JsonToken.START_OBJECT == token)
        {
            addMembers(parser, value);
        }
        return value;
    }

    private static void addMembers(final JsonParser parser, final JsonValue object) throws IOException
    {
        while (JsonToken.END_OBJECT != parser.nextToken())
        {
            final String name = parser.currentName();
            final JsonLocation place = parser.currentTokenLocation();
            parser.nextToken();
            if (!object.add(name, value(parser, place)))
            {
                throw bad("expected each name once, found '" + name + "' again", place);
            }
        }
    }

    private static JsonDocumentException bad(final String message, final JsonLocation place)
    {
        return new JsonDocumentException(
            message, null == place ? 1 : Math.max(1, place.getLineNr()),
            null == place ? 1 : Math.max(1, place.getColumnNr()));
    }
}
