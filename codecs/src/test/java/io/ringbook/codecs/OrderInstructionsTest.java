package io.ringbook.codecs;

import org.junit.jupiter.api.Test;

import java.util.Arrays;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

class OrderInstructionsTest
{
    private static final int FIELDS = 8;
    private static final int STP_GROUP = 6;

    private final OrderInstructions instructions = new OrderInstructions();

    @Test
    void shouldHaveNothingAtFirst()
    {
        assertTrue(instructions.isEmpty());
        assertArrayEquals(absent(), values());
    }

    @Test
    void shouldGiveBackEachFieldThatWasSet()
    {
        assertSame(instructions, instructions.set(1, 2, 3, 4, 5, 6, 7, 8));

        assertArrayEquals(new long[] {1, 2, 3, 4, 5, 6, 7, 8}, values());
    }

    @Test
    void shouldNotBeEmptyWithAnySingleFieldButTheGroupNobodyIsShown()
    {
        for (int field = 0; field < FIELDS; field++)
        {
            final long[] fields = absent();
            fields[field] = 0;
            set(fields);

            assertArrayEquals(fields, values());
            assertEquals(STP_GROUP == field, instructions.isEmpty(), "field " + field);
        }
    }

    @Test
    void shouldHaveNothingAfterClear()
    {
        assertSame(instructions, instructions.set(1, 2, 3, 4, 5, 6, 7, 8).clear());

        assertTrue(instructions.isEmpty());
        assertArrayEquals(absent(), values());
    }

    private void set(final long[] fields)
    {
        instructions.set(
            fields[0], fields[1], fields[2], fields[3], fields[4], fields[5], fields[STP_GROUP], fields[7]);
    }

    private long[] values()
    {
        return new long[] {
            instructions.stopPriceTicks(),
            instructions.trailOffsetTicks(),
            instructions.quoteBudgetUnits(),
            instructions.displayQuantityLots(),
            instructions.minQuantityLots(),
            instructions.expireTimeNs(),
            instructions.stpGroup(),
            instructions.ocoGroup()};
    }

    private static long[] absent()
    {
        final long[] fields = new long[FIELDS];
        Arrays.fill(fields, NullValue.LONG);
        return fields;
    }
}
