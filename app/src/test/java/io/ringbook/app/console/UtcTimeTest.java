package io.ringbook.app.console;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class UtcTimeTest
{
    @ParameterizedTest
    @CsvSource({
        "2026-11-21T12:06:39Z, 1795262799000000000",
        "2026-11-21T12:06:39.000000001Z, 1795262799000000001",
        "2026-11-21T13:06:39.5+01:00, 1795262799500000000",
        "2026-11-21T12:06:39, 1795262799000000000",
        "2026-11-21T12:06, 1795262760000000000",
        "2026-11-21, 1795219200000000000",
        "1795262799000000001, 1795262799000000001",
        "-1, -1",
        "1969-12-31T23:59:59.999999999Z, -1"})
    void shouldReadEveryFormAsUtc(final String text, final long timestampNs)
    {
        assertEquals(timestampNs, UtcTime.parse(text));
        assertEquals(timestampNs, UtcTime.parse(UtcTime.text(timestampNs)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now", "2026-13-01", "2026-11-21T25:00", "12:06:39", "9999-01-01",
        "99999999999999999999", "21.11.2026", "2026-11-21 12:06:39", "2026-11-21T12:06:39 CET"})
    void shouldRefuseWhatIsNoMoment(final String text)
    {
        final Exception e = assertThrows(IllegalArgumentException.class, () -> UtcTime.parse(text));
        assertTrue(e.getMessage().endsWith("found '" + text + "'"), e.getMessage());
    }

    @Test
    void shouldNotColorWhereNobodyLooks()
    {
        assertEquals("x", Palette.PLAIN.green("x") + Palette.PLAIN.red("") + Palette.PLAIN.bold(""));
        assertEquals("\033[31mx\033[0m", Palette.COLORED.red("x"));
    }
}
