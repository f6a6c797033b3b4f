package io.ringbook.benchmarks;

import io.ringbook.app.console.CountConverter;
import io.ringbook.app.console.ToolException;
import io.ringbook.pipeline.Layout;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * What the options of several benches have in common.
 */
final class BenchOptions
{
    private static final String A_SECOND = "/s";

    private BenchOptions()
    {
    }

    /** A number in its limits, or one line that says which. */
    static void require(final String name, final long value, final long least, final long most)
    {
        if (value < least || value > most)
        {
            throw new ToolException(
                name + ": expected " + least + " to " + most + ", found " + value, ToolException.WRONG_USE);
        }
    }

    /** What to type for these layouts and journals again. */
    static String typed(final List<Layout> layouts, final List<Boolean> journals)
    {
        return " --layout " + (1 == layouts.size() ? layouts.get(0).name().toLowerCase(Locale.ROOT) : "both") +
            " --journal " + (1 == journals.size() ? journals.get(0) ? "on" : "off" : "both");
    }

    /** Reads {@code 3000000}, {@code 500k}, {@code 5M} or {@code 500k/s}. */
    static final class Count implements ITypeConverter<Integer>
    {
        @Override
        public Integer convert(final String text)
        {
            final OptionalLong count = CountConverter.parse(text.endsWith(A_SECOND) ?
                text.substring(0, text.length() - A_SECOND.length()) : text);
            if (count.isPresent() && count.getAsLong() <= Integer.MAX_VALUE)
            {
                return (int)count.getAsLong();
            }
            throw new TypeConversionException("expected a count such as 3000000, 500k or 5M, found '" + text + "'");
        }
    }

    /** Reads {@code fused}, {@code pipelined} or {@code both}. */
    static final class Layouts implements ITypeConverter<List<Layout>>
    {
        @Override
        public List<Layout> convert(final String text)
        {
            switch (text.toLowerCase(Locale.ROOT))
            {
                case "fused":
                    return List.of(Layout.FUSED);

                case "pipelined":
                    return List.of(Layout.PIPELINED);

                case "both":
                    return List.of(Layout.FUSED, Layout.PIPELINED);

                default:
                    throw new TypeConversionException("expected fused, pipelined or both, found '" + text + "'");
            }
        }
    }

    /** With and without a journal: reads {@code off}, {@code on} or {@code both}. */
    static final class Switches implements ITypeConverter<List<Boolean>>
    {
        @Override
        public List<Boolean> convert(final String text)
        {
            switch (text.toLowerCase(Locale.ROOT))
            {
                case "off":
                    return List.of(false);

                case "on":
                    return List.of(true);

                case "both":
                    return List.of(false, true);

                default:
                    throw new TypeConversionException("expected on, off or both, found '" + text + "'");
            }
        }
    }
}
