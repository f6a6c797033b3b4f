package io.ringbook.replay.whatif;

import io.ringbook.codecs.Decimal;
import io.ringbook.codecs.DecimalException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What the value of an {@link InstrumentKey} looks like: a decimal within limits, or one of a few words.
 */
final class ValueForm
{
    private static final String SBE_NULL = "NULL_VAL";

    private final Enum<?>[] choices;
    private final BigDecimal low;
    private final BigDecimal high;
    private final int maxDecimals;
    private final String expected;

    private ValueForm(
        final Enum<?>[] choices,
        final BigDecimal low,
        final BigDecimal high,
        final int maxDecimals,
        final String expected)
    {
        this.choices = choices;
        this.low = low;
        this.high = high;
        this.maxDecimals = maxDecimals;
        this.expected = expected;
    }

    /** A decimal from one limit to another, both included. */
    static ValueForm decimal(final String low, final String high, final int maxDecimals)
    {
        final String decimals = 0 == maxDecimals ? "a whole number" : "a decimal";
        final String most = 0 == maxDecimals ? "" : " with at most " + maxDecimals +
            (1 == maxDecimals ? " decimal place" : " decimal places");
        return new ValueForm(
            null, new BigDecimal(low), new BigDecimal(high), maxDecimals,
            decimals + " from " + low + " to " + high + most);
    }

    /** A decimal of any sign, as far as the engine can have it. */
    static ValueForm anyDecimal(final int maxDecimals)
    {
        return new ValueForm(null, null, null, maxDecimals, "a decimal with at most " + maxDecimals +
            " decimal places");
    }

    /** A decimal above zero. */
    static ValueForm positive(final int maxDecimals)
    {
        return new ValueForm(null, BigDecimal.valueOf(1, maxDecimals), null, maxDecimals,
            "a decimal above 0 with at most " + maxDecimals + " decimal places");
    }

    /** One of the words of an enum. */
    static ValueForm choice(final Enum<?>... values)
    {
        final List<String> words = new ArrayList<>();
        for (final Enum<?> value : values)
        {
            if (!SBE_NULL.equals(value.name()))
            {
                words.add(value.name());
            }
        }
        return new ValueForm(values, null, null, 0, String.join(" or ", words));
    }

    boolean isNumeric()
    {
        return null == choices;
    }

    /** In words. */
    String expected()
    {
        return expected;
    }

    /**
     * Reads a value.
     *
     * @return a {@link BigDecimal} or an enum; null if the text is not of this form.
     */
    Object parse(final String text)
    {
        return isNumeric() ? number(text) : word(text);
    }

    private Object word(final String text)
    {
        for (final Enum<?> choice : choices)
        {
            if (choice.name().equals(text) && !SBE_NULL.equals(text))
            {
                return choice;
            }
        }
        return null;
    }

    private BigDecimal number(final String text)
    {
        try
        {
            new Decimal().parse("", text).mantissa("");
        }
        catch (final DecimalException e)
        {
            return null;
        }
        final BigDecimal stripped = new BigDecimal(text).stripTrailingZeros();
        final BigDecimal value = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        final boolean isWithin = value.scale() <= maxDecimals && (null == low || low.compareTo(value) <= 0) &&
            (null == high || value.compareTo(high) <= 0);
        return isWithin ? value : null;
    }
}
