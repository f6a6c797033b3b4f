package io.ringbook.app.run;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PaceTest
{
    private final Pace.Converter converter = new Pace.Converter();

    @ParameterizedTest
    @CsvSource({"max, 0", "250000, 250000", "250000/s, 250000", "250k/s, 250000", "1.5M/s, 1500000", "2m, 2000000"})
    void shouldReadARate(final String text, final long commandsPerSecond)
    {
        assertEquals(commandsPerSecond, converter.convert(text).commandsPerSecond());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fast", "-5", "0", "0.0000001M", "5/m", "1e6", "101M", "99999999999999999999"})
    void shouldRefuseWhatIsNoRate(final String text)
    {
        assertThrows(TypeConversionException.class, () -> converter.convert(text));
    }

    @Test
    void shouldKeepTheScheduleWhateverHappens()
    {
        final Pace pace = new Pace(300_000);
        for (final long index : new long[] {0, 1, 2, 299_999, 300_000, 1_000_000_007})
        {
            final long dueNs = pace.dueNs(index, 5);
            assertTrue(pace.due(dueNs + 1) >= index + 1, "command " + index + " is due at " + dueNs);
            assertTrue(0 == index || pace.due(dueNs - 2) <= index, "command " + index + " is not due before " + dueNs);
        }
    }

    @Test
    void shouldHaveNoScheduleAtFullSpeed()
    {
        assertEquals(Long.MAX_VALUE, Pace.MAX.due(0));
        assertEquals(42, Pace.MAX.dueNs(1_000, 42));
    }
}
