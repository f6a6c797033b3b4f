package io.ringbook.metrics;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class LagClockTest
{
    private final LagClock clock = new LagClock();

    @Test
    void shouldTellHowLongAgoTheJournalWasFirstSeenBeyondAPosition()
    {
        clock.note(100, 1_000);
        clock.note(200, 2_000);
        clock.note(300, 3_000);

        assertEquals(0, clock.behindNs(300, 5_000));
        assertEquals(2_000, clock.behindNs(299, 5_000));
        assertEquals(3_000, clock.behindNs(150, 5_000));
        assertEquals(4_000, clock.behindNs(0, 5_000));
    }

    /** An engine that rested for long is not long behind when it goes on. */
    @Test
    void shouldNotCountTheTimeInWhichThereWasNothingToDo()
    {
        for (int second = 0; second < 1_000; second++)
        {
            clock.note(100, second);
        }
        clock.note(101, 1_000);
        assertEquals(5, clock.behindNs(100, 1_005));
    }

    @Test
    void shouldRememberAnHour()
    {
        assertEquals(0, clock.behindNs(0, 5));
        for (int second = 1; second <= 10_000; second++)
        {
            clock.note(second, second);
        }
        assertEquals(3_599, clock.behindNs(1, 10_000));
    }
}
