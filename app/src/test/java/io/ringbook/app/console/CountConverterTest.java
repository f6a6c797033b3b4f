package io.ringbook.app.console;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class CountConverterTest
{
    private final CountConverter converter = new CountConverter();

    @ParameterizedTest
    @CsvSource({"0, 0", "1000000, 1000000", "500k, 500000", "5M, 5000000", "7K, 7000", "2m, 2000000",
        "999999999999999, 999999999999999", "9000000000000M, 9000000000000000000"})
    void shouldReadACount(final String text, final long count)
    {
        assertEquals(count, converter.convert(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "k", "-1", "1.5M", "5G", "1 000", "1000000000000000"})
    void shouldRefuseWhatIsNoCount(final String text)
    {
        assertEquals(
            "expected a count such as 1000000, 500k or 5M, found '" + text + "'",
            assertThrows(TypeConversionException.class, () -> converter.convert(text)).getMessage());
    }

    @Test
    void shouldRefuseMoreThan64BitsHoldInsteadOfWrapping()
    {
        assertThrows(TypeConversionException.class, () -> converter.convert("10000000000000M"));
        assertThrows(TypeConversionException.class, () -> converter.convert("999999999999999M"));
    }
}
