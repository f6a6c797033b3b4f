package io.ringbook.gateway.stream;

import io.ringbook.gateway.http.Json;
import io.ringbook.gateway.http.JsonBody;
import io.ringbook.gateway.http.Problem;
import io.ringbook.gateway.http.ProblemCode;

/**
 * What a client calls its request, and what the answer repeats: a whole number or a text.
 *
 * @param number of it, where it is one.
 * @param text   of it, else null.
 */
record RequestId(long number, String text)
{
    /** Of a request that could not be read. */
    static final RequestId NONE = new RequestId(0, null);

    private static final long LIMIT = 1L << 53;
    private static final int MAX_LENGTH = 64;

    static RequestId of(final JsonBody body)
    {
        if (!body.has("id"))
        {
            throw Problem.ofField(ProblemCode.MISSING_FIELD, "id", "expected the field id");
        }
        final String text;
        try
        {
            text = body.text("id");
        }
        catch (final Problem noText)
        {
            return new RequestId(body.requiredInteger("id", -LIMIT, LIMIT), null);
        }
        if (text.length() > MAX_LENGTH)
        {
            throw Problem.invalid("id", "expected at most " + MAX_LENGTH + " characters");
        }
        return new RequestId(0, text);
    }

    /** An answer that has begun; without a result for one that failed. */
    Json answer(final String result)
    {
        final Json json = Json.object();
        if (null != text)
        {
            json.field("id", text);
        }
        else if (this != NONE)
        {
            json.field("id", number);
        }
        return json.field("result", result);
    }
}
