package io.ringbook.app.chart;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TimeMarksTest
{
    @ParameterizedTest
    @CsvSource({
        "2026-11-20T09:30:00.250Z, 2, 09:30:00.500, 09:30:01.000",
        "2026-11-20T09:30:00Z, 30, 09:30:00, 09:30:05",
        "2026-11-20T09:31:00Z, 19800, 10:00, 11:00",
        "2026-11-20T09:31:00Z, 2592000, 2026-11-26, 2026-12-03"
    })
    void shouldMarkRoundTimesOfDay(final Instant from, final long seconds, final String first, final String second)
    {
        final long lengthNs = TimeUnit.SECONDS.toNanos(seconds);
        final List<TimeMarks.Mark> marks = TimeMarks.of(
            TimeUnit.SECONDS.toNanos(from.getEpochSecond()) + from.getNano(), lengthNs);

        assertEquals(first, marks.get(0).text());
        assertEquals(second, marks.get(1).text());
        assertTrue(marks.size() >= 3 && marks.size() <= 10, "marks: " + marks);
        assertTrue(marks.stream().allMatch((mark) -> mark.offset() >= 0 && mark.offset() <= lengthNs));
    }
}
