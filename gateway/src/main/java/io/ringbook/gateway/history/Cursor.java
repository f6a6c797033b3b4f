package io.ringbook.gateway.history;

import io.ringbook.gateway.http.JsonBody;
import io.ringbook.gateway.http.Problem;
import io.ringbook.gateway.http.ProblemCode;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a page ended: the kind of its rows and the key of the last one, opaque to clients. A key says whose rows come
 * next to nobody: whoever sends another's cursor still sees rows of his own alone.
 */
public final class Cursor
{
    private static final Pattern FORM = Pattern.compile("([a-z]):([0-9]{1,18})(?::([01]))?");
    private static final int MAX_LENGTH = 64;

    private Cursor()
    {
    }

    /**
     * A cursor.
     *
     * @param kind of the rows.
     * @param id   of the last row.
     * @return text for the client.
     */
    public static String of(final char kind, final long id)
    {
        return encode(kind + ":" + id);
    }

    static String of(final char kind, final long id, final int part)
    {
        return encode(kind + ":" + id + ":" + part);
    }

    /**
     * The id in a cursor.
     *
     * @param kind of the rows asked for.
     * @param text of the client, or null.
     * @return id of the last row, or {@link Long#MAX_VALUE} without a cursor.
     * @throws Problem if this is no cursor for these rows.
     */
    public static long id(final char kind, final String text)
    {
        return null == text ? Long.MAX_VALUE : Long.parseLong(parts(kind, text).group(2));
    }

    static int part(final char kind, final String text)
    {
        final String part = null == text ? null : parts(kind, text).group(3);
        return null == part ? 0 : Integer.parseInt(part);
    }

    private static Matcher parts(final char kind, final String text)
    {
        final Matcher parts = FORM.matcher(decode(text));
        if (!parts.matches() || kind != parts.group(1).charAt(0))
        {
            throw Problem.ofField(ProblemCode.INVALID_PARAMETER, "cursor",
                "expected a cursor as an earlier page of the same list had it, found " + JsonBody.shown(text));
        }
        return parts;
    }

    private static String encode(final String key)
    {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.US_ASCII));
    }

    private static String decode(final String text)
    {
        if (text.length() > MAX_LENGTH)
        {
            return "";
        }
        try
        {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
        }
        catch (final IllegalArgumentException e)
        {
            return "";
        }
    }
}
