package io.ringbook.gateway.rest;

import io.ringbook.codecs.Decimal;
import io.ringbook.codecs.DecimalException;
import io.ringbook.codecs.Decimals;
import io.ringbook.codecs.NullValue;
import io.ringbook.gateway.http.Call;
import io.ringbook.gateway.http.JsonBody;
import io.ringbook.gateway.http.Problem;
import io.ringbook.gateway.http.ProblemCode;
import io.ringbook.gateway.model.Instrument;

import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Fields of a body as the engine counts them: ticks, lots, units. One that is absent is {@link NullValue#LONG} or null.
 */
final class Fields
{
    /** Beyond it a JSON number is not read alike everywhere. */
    static final long MAX_ID = (1L << 53) - 1;

    private static final Pattern CLIENT_ORDER_ID = Pattern.compile("[A-Za-z0-9_:.-]{1,36}");
    private static final long MAX_MS = TimeUnit.NANOSECONDS.toMillis(Long.MAX_VALUE);

    private Fields()
    {
    }

    static <T> T required(final String name, final T value)
    {
        if (null == value)
        {
            throw missing(name, "expected the field " + name);
        }
        return value;
    }

    static Problem missing(final String name, final String detail)
    {
        return Problem.ofField(ProblemCode.MISSING_FIELD, name, detail);
    }

    static long ticks(final JsonBody body, final String name, final Instrument instrument)
    {
        return ticks(name, body.decimal(name), instrument);
    }

    static long ticks(final String name, final String text, final Instrument instrument)
    {
        return exact(name, text, instrument.tickSize(), instrument.tickSizeDecimals(), "tick size");
    }

    static long lots(final JsonBody body, final String name, final Instrument instrument)
    {
        return lots(name, body.decimal(name), instrument);
    }

    static long lots(final String name, final String text, final Instrument instrument)
    {
        return exact(name, text, instrument.lotSize(), instrument.lotSizeDecimals(), "lot size");
    }

    static long units(final JsonBody body, final String name, final int scale)
    {
        return units(name, body.decimal(name), scale);
    }

    static long units(final String name, final String text, final int scale)
    {
        return exact(name, text, 1, scale, "unit");
    }

    /** The text of a decimal whose step is not known yet: its form is looked at. */
    static String decimal(final JsonBody body, final String name)
    {
        final String text = body.decimal(name);
        exact(name, text, 1, Decimals.MAX_DECIMALS, null);
        return text;
    }

    private static long exact(
        final String name, final String text, final long step, final int stepDecimals, final String stepName)
    {
        if (null == text)
        {
            return NullValue.LONG;
        }
        try
        {
            final Decimal decimal = new Decimal().parse(name, text);
            return null == stepName ? 0 : decimal.toMultiple(name, step, stepDecimals, stepName);
        }
        catch (final DecimalException e)
        {
            throw Problem.invalid(name, e.getMessage().replaceAll("[^ -~]", "?"));
        }
    }

    /** An instant in ms, as ns. */
    static long timeNs(final JsonBody body, final String name)
    {
        final long ms = body.integer(name, 1, MAX_MS, NullValue.LONG);
        return NullValue.LONG == ms ? ms : TimeUnit.MILLISECONDS.toNanos(ms);
    }

    static String clientOrderId(final JsonBody body, final String name)
    {
        final String id = body.text(name);
        if (null != id && !CLIENT_ORDER_ID.matcher(id).matches())
        {
            throw Problem.invalid(name, badId(id));
        }
        return id;
    }

    static String clientOrderId(final Call call, final String name)
    {
        final String id = call.query(name);
        if (null != id && !CLIENT_ORDER_ID.matcher(id).matches())
        {
            throw Problem.ofField(ProblemCode.INVALID_PARAMETER, name, badId(id));
        }
        return id;
    }

    private static String badId(final String id)
    {
        return "expected 1 to 36 of A-Z a-z 0-9 _ : . -, found " + JsonBody.shown(id);
    }
}
