package io.ringbook.app.chart;

import io.ringbook.app.console.Figures;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ChartAxisTest
{
    private static final double EXACT = 1e-9;

    @Test
    void shouldBeginAtZeroAndMarkRoundNumbersWhenLinear()
    {
        final ChartAxis axis = new ChartAxis(false, 20, 380, 0, 100);

        assertEquals(List.of(0.0, 100.0, 200.0, 300.0, 400.0, 500.0), axis.ticks());
        assertEquals(0, axis.place(0), EXACT);
        assertEquals(100, axis.place(500), EXACT);
    }

    @Test
    void shouldMarkOneTwoFiveWithinADecadeOrTwoWhenLogarithmic()
    {
        final ChartAxis axis = new ChartAxis(true, 0.4, 7, 300, 0);

        assertEquals(List.of("0.2", "0.5", "1", "2", "5", "10"), marks(axis));
        assertEquals(300, axis.place(0.2), EXACT);
        assertEquals(0, axis.place(10), EXACT);
        assertEquals(axis.place(1) - axis.place(2), axis.place(5) - axis.place(10), EXACT);
    }

    @Test
    void shouldMarkPowersOfTenOnlyWhenThereAreManyDecades()
    {
        final ChartAxis axis = new ChartAxis(true, 1, 5_000_000, 0, 1);

        assertEquals(List.of("1", "10", "100", "1 k", "10 k", "100 k", "1 M"), marks(axis));
    }

    @Test
    void shouldHaveRoomWhenThereIsOneValueOrOnlyZero()
    {
        assertEquals(0, new ChartAxis(true, 50, 50, 0, 1).place(50), EXACT);
        assertTrue(Double.isFinite(new ChartAxis(false, 0, 0, 0, 1).place(0)));
    }

    private static List<String> marks(final ChartAxis axis)
    {
        return axis.ticks().stream().map(Figures::tick).toList();
    }
}
