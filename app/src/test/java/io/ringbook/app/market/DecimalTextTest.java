package io.ringbook.app.market;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Random;

import static org.junit.jupiter.api.Assertions.assertEquals;

class DecimalTextTest
{
    @ParameterizedTest
    @CsvSource({
        "15.929999999999999, 1593",
        "51.899999999999998, 5190",
        "5.490000000000002, 549",
        "5.5, 550",
        "7, 700",
        "7., 700",
        ".07, 7",
        "0.00, 0",
        "-1.25, -125",
        "5.490001, 549",
        "5.489999, 549",
        "1.593e1, 1593",
        "92233720368547758.07, NOT_A_TICK",
        "9000000000000000.01, 900000000000000001"})
    void shouldRoundToTheTickWhenThereIsOnlyNoise(final String text, final String expected)
    {
        final long ticks = "NOT_A_TICK".equals(expected) ? DecimalText.NOT_A_TICK : Long.parseLong(expected);
        assertEquals(ticks, parse(text, 2), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "5.4901", "5.4900011", "5.4900010001", "5.495", "5.4889989", "0.005", "1e-3", "1e999999999"})
    void shouldRefuseWhenFurtherOffThanAMillionth(final String text)
    {
        assertEquals(DecimalText.NOT_A_TICK, parse(text, 2), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "abc", "1.2.3", "12x", "0x10", "1 2", "--1", "e5", "NaN"})
    void shouldSayNotANumberWhenItIsNone(final String text)
    {
        assertEquals(DecimalText.NOT_A_NUMBER, parse(text, 2), text);
    }

    @Test
    void shouldReadBackWhatADoublePrintsWhenPricesAreRandom()
    {
        final long seed = 20230711;
        final Random random = new Random(seed);
        for (int i = 0; i < 100_000; i++)
        {
            final long ticks = random.nextInt(10_000_000);
            final String noisy = new BigDecimal(ticks / 100.0).toPlainString();
            assertEquals(ticks, parse(noisy, 2), () -> "seed " + seed + " text " + noisy);
        }
    }

    @Test
    void shouldKeepOtherTickSizesWhenAsked()
    {
        assertEquals(1234, parse("1.2339999999999999", 3));
        assertEquals(100, parse("100.0", 0));
        assertEquals(DecimalText.NOT_A_TICK, parse("100.5", 0));
    }

    private static long parse(final String text, final int decimals)
    {
        final byte[] bytes = ("<" + text + ">").getBytes(StandardCharsets.UTF_8);
        return DecimalText.parse(bytes, 1, bytes.length - 1, decimals);
    }
}
