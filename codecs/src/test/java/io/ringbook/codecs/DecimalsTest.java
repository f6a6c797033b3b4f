package io.ringbook.codecs;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DecimalsTest
{
    private static final int RANDOM_CASES = 200_000;

    @ParameterizedTest
    @CsvSource({
        "10,          1, 1",
        "10.0,        1, 1",
        "1e1,         1, 1",
        "1E+1,        1, 1",
        "100e-1,      1, 1",
        "0010.000000000000000000000000000000000000000000000000000000, 1, 1",
        "0.00000000000000000000000000000000000000000000000000001e54,  1, 1"})
    void shouldTakeEqualNumbersAsEqual(final String text, final long step, final int decimals)
    {
        assertEquals(100, multiple(text, step, decimals));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "-", "+1", ".5", "5.", "1.e2", "1e", "1e+", "1e100", "1e-001", "1 ", " 1", "0x10", "1_0", "1,5", "NaN",
        "Infinity", "--1", "1.2.3", "1e2e3", "1f", "\u0661"})
    void shouldRefuseWhatIsNotOfTheForm(final String text)
    {
        final DecimalException e = assertThrows(DecimalException.class, () -> multiple(text, 1, 2));
        assertTrue(e.getMessage().startsWith("price: expected a decimal"), e.getMessage());
    }

    @Test
    void shouldSayWhatIsNotAMultiple()
    {
        assertEquals("price 10.005 is not a multiple of tick size 0.01", message("10.005", 1, 2));
        assertEquals("price 3 is not a multiple of tick size 2", message("3", 2, 0));
        assertEquals("price -0.00001 is not a multiple of tick size 0.05", message("-0.00001", 5, 2));
    }

    @Test
    void shouldReachBothEndsOfLongAndNotBeyond()
    {
        assertEquals(Long.MAX_VALUE, multiple("9223372036854775807", 1, 0));
        assertEquals(-Long.MAX_VALUE, multiple("-9.223372036854775807", 1, 18));
        assertEquals(Long.MAX_VALUE, multiple("9223372036854775807e18", 1_000_000_000_000_000_000L, 0));
        assertEquals(
            Long.MAX_VALUE, multiple("85070591730234615847396907784232501249", Long.MAX_VALUE, 0));
        for (final String text : new String[]{
            "9223372036854775808", "-9223372036854775808", "1e99", "99999999999999999999999999999999999999999999"})
        {
            assertTrue(message(text, 1, 0).contains("is out of range"), text);
        }
        assertTrue(message("9.3", 1, 18).contains("is out of range"));
    }

    @Test
    void shouldTakeZeroOfAnyForm()
    {
        assertEquals(0, multiple("0", 7, 3));
        assertEquals(0, multiple("-0.000e-99", 7, 3));
        assertEquals(0, multiple("0e99", Long.MAX_VALUE, 18));
    }

    @Test
    void shouldTakeMantissaAndDecimalsWithoutTrailingZeros()
    {
        final Decimal tick = new Decimal().parse("tickSize", "0.10");
        assertEquals(1, tick.decimals());
        assertEquals(1, tick.mantissa("tickSize"));
        final Decimal large = new Decimal().parse("tickSize", "2.50e3");
        assertEquals(0, large.decimals());
        assertEquals(2500, large.mantissa("tickSize"));
        assertEquals(19, new Decimal().parse("tickSize", "1e-19").decimals());
    }

    @Test
    void shouldPrintPricesWithAllDecimalsAndMoneyWithoutTrailingZeros()
    {
        assertEquals("0.05000", formatMultiple(5000, 1, 5));
        assertEquals("-0.05", formatMultiple(-1, 5, 2));
        assertEquals("12", formatMultiple(12, 1, 0));
        assertEquals("0.0", formatMultiple(0, 1, 1));
        assertEquals("83076749736557241984.4303472295936", formatMultiple(1L << 53, 92233720368547758L, 13));
        assertEquals("0", formatTrimmed(0, 8));
        assertEquals("2.5", formatTrimmed(250_000_000, 8));
        assertEquals("-0.00012", formatTrimmed(-12_000, 8));
        assertEquals("100", formatTrimmed(100, 0));
        assertEquals("-9.223372036854775808", formatTrimmed(Long.MIN_VALUE, 18));
    }

    @Test
    void shouldAgreeWithBigDecimal()
    {
        final long seed = System.nanoTime();
        final Random random = new Random(seed);
        for (int i = 0; i < RANDOM_CASES; i++)
        {
            final long count = random.nextLong() >> random.nextInt(63);
            final long step = Math.max(1, random.nextLong() >>> 1 + random.nextInt(62));
            final int decimals = random.nextInt(19);
            final BigDecimal value = new BigDecimal(
                BigInteger.valueOf(count).multiply(BigInteger.valueOf(step)), decimals);
            final String found = "seed=" + seed + ", case=" + i + ", count=" + count + ", step=" + step +
                ", decimals=" + decimals;

            assertEquals(value.toPlainString(), formatMultiple(count, step, decimals), found);
            assertEquals(
                new BigDecimal(BigInteger.valueOf(count), decimals).stripTrailingZeros().toPlainString(),
                formatTrimmed(count, decimals),
                found);
            assertEquals(count, multiple(written(value, random), step, decimals), found);
            assertNoMultipleUnlessExact(value.add(BigDecimal.ONE.movePointLeft(decimals)), step, decimals, found);
        }
    }

    /** One way of many to write the same number. */
    private static String written(final BigDecimal value, final Random random)
    {
        switch (random.nextInt(4))
        {
            case 0:
                return value.toPlainString();

            case 1:
                return value.stripTrailingZeros().toPlainString();

            case 2:
                final int shift = random.nextInt(19) - 9;
                return value.movePointLeft(shift).toPlainString() + "e" + shift;

            default:
                return value.setScale(value.scale() + random.nextInt(30)).toPlainString();
        }
    }

    private static void assertNoMultipleUnlessExact(
        final BigDecimal value, final long step, final int decimals, final String found)
    {
        final BigDecimal[] parts = value.divideAndRemainder(new BigDecimal(BigInteger.valueOf(step), decimals));
        if (0 == parts[1].signum() && parts[0].toBigInteger().abs().bitLength() < 64)
        {
            assertEquals(parts[0].longValueExact(), multiple(value.toPlainString(), step, decimals), found);
            return;
        }
        assertThrows(DecimalException.class, () -> multiple(value.toPlainString(), step, decimals), found);
    }

    private static long multiple(final String text, final long step, final int decimals)
    {
        return new Decimal().parse("price", text).toMultiple("price", step, decimals, "tick size");
    }

    private static String message(final String text, final long step, final int decimals)
    {
        return assertThrows(DecimalException.class, () -> multiple(text, step, decimals)).getMessage();
    }

    private static String formatMultiple(final long count, final long step, final int decimals)
    {
        final byte[] bytes = new byte[Decimals.MAX_FORMATTED_LENGTH + 3];
        final int end = Decimals.formatMultiple(bytes, 3, count, step, decimals);
        return new String(bytes, 3, end - 3, StandardCharsets.US_ASCII);
    }

    private static String formatTrimmed(final long units, final int scale)
    {
        final byte[] bytes = new byte[Decimals.MAX_FORMATTED_LENGTH];
        return new String(bytes, 0, Decimals.formatTrimmed(bytes, 0, units, scale), StandardCharsets.US_ASCII);
    }
}
