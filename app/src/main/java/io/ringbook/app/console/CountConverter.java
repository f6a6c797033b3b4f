package io.ringbook.app.console;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code 1000000}, {@code 500k} or {@code 5M}. */
public final class CountConverter implements ITypeConverter<Long>
{
    private static final Pattern COUNT = Pattern.compile("(\\d{1,15})([kKmM]?)");

    @Override
    public Long convert(final String text)
    {
        return parse(text).orElseThrow(() -> new TypeConversionException(
            "expected a count such as 1000000, 500k or 5M, found '" + text + "'"));
    }

    /**
     * The count that a text says.
     *
     * @param text of it.
     * @return the count; nothing if it is none, or more than 64 bits hold.
     */
    public static OptionalLong parse(final String text)
    {
        final Matcher count = COUNT.matcher(text);
        if (!count.matches())
        {
            return OptionalLong.empty();
        }
        final String unit = count.group(2);
        final long size = unit.isEmpty() ? 1 : "k".equalsIgnoreCase(unit) ? 1_000 : 1_000_000;
        final long number = Long.parseLong(count.group(1));
        return number > Long.MAX_VALUE / size ? OptionalLong.empty() : OptionalLong.of(number * size);
    }
}
