package io.ringbook.app.match;

import io.ringbook.engine.EngineConfig;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * An example whose numbers are whole units: a lot is 1,000,000 units of the base, a tick 10,000 units of the quote for
 * a lot, and the fees are 700 and 1,900 units for a lot.
 */
class MoneyExampleTest
{
    private static final long BASE_UNITS_OF_LOT = 1_000_000;
    private static final long QUOTE_UNITS_OF_TICK = 10_000;
    private static final long MAKER_FEE_OF_LOT = 700;
    private static final long TAKER_FEE_OF_LOT = 1_900;
    private static final int SCALE = 8;
    private static final int DECIMALS = 2;

    private static final long BUYER = 301;
    private static final long SELLER = 302;
    private static final long BUY_PRICE = 11_500;
    private static final long SELL_PRICE = 11_493;
    private static final long BUY_LOTS = 1_731;
    private static final long SELL_LOTS = 2_000;
    private static final long BUYER_LOCK = (BUY_PRICE * QUOTE_UNITS_OF_TICK + TAKER_FEE_OF_LOT) * BUY_LOTS;
    private static final long BUYER_START = BUYER_LOCK + 123_456_789;
    private static final long SELLER_START = SELL_LOTS * BASE_UNITS_OF_LOT;

    private static final Pattern ROW = Pattern.compile("\\[\"([A-Z]+)\",\"([0-9.]+)\",\"([0-9.]+)\"]");
    private static final Pattern FEE = Pattern.compile("\"fees\":\\[\\[\"LTC\",\"([0-9.]+)\"]]");

    private final List<String> lines = new ArrayList<>();

    @Test
    void shouldMoveExactlyPriceAndFeesWhenOrdersTrade() throws IOException
    {
        given(BUYER_START);
        buy();
        sell();

        final String balances = answer("{\"query\":\"balances\"}");

        final long buyerPaid = (BUY_PRICE * QUOTE_UNITS_OF_TICK + MAKER_FEE_OF_LOT) * BUY_LOTS;
        final long sellerReceived = (BUY_PRICE * QUOTE_UNITS_OF_TICK - TAKER_FEE_OF_LOT) * BUY_LOTS;
        final long fees = (MAKER_FEE_OF_LOT + TAKER_FEE_OF_LOT) * BUY_LOTS;
        final long traded = BUY_LOTS * BASE_UNITS_OF_LOT;
        assertEquals("{\"answer\":\"balances\",\"accounts\":[" +
            "[301,[" + row("LTC", BUYER_START - buyerPaid, 0) + "," + row("XBT", traded, 0) + "]]," +
            "[302,[" + row("LTC", sellerReceived, 0) + "," + row("XBT", SELLER_START - traded, 0) + "]]]," +
            "\"fees\":[[\"LTC\",\"" + money(fees) + "\"]]}", balances);
    }

    @Test
    void shouldConserveTotalsAfterEveryCommand() throws IOException
    {
        given(BUYER_START);
        assertEquals(0, conservedTotals("before any order"));
        buy();
        assertEquals(BUYER_LOCK, conservedTotals("resting"));
        sell();
        assertEquals(0, conservedTotals("traded"));
    }

    @Test
    void shouldLockPriceAndTheHigherFeeWhenOrderRests() throws IOException
    {
        given(BUYER_START);
        buy();

        assertEquals("{\"answer\":\"balances\",\"account\":301,\"balances\":[" +
            row("LTC", BUYER_START - BUYER_LOCK, BUYER_LOCK) + "]}", buyerBalances());
    }

    @Test
    void shouldAcceptOrderWhenExactlyItsLockIsThere() throws IOException
    {
        given(BUYER_LOCK);
        buy();

        assertTrue(output().contains("\"event\":\"ACCEPTED\",\"orderId\":1"), this::output);
        assertEquals("{\"answer\":\"balances\",\"account\":301,\"balances\":[" + row("LTC", 0, BUYER_LOCK) + "]}",
            buyerBalances());
    }

    @Test
    void shouldRefuseOrderWhenOneUnitOfItsLockIsMissing() throws IOException
    {
        given(BUYER_LOCK - 1);
        buy();

        assertTrue(output().contains("\"event\":\"REJECTED\",\"clOrdId\":\"b1\",\"account\":301," +
            "\"symbol\":\"XBT/LTC\",\"reason\":\"INSUFFICIENT_FUNDS\"}"), this::output);
        assertEquals("{\"answer\":\"balances\",\"account\":301,\"balances\":[" + row("LTC", BUYER_LOCK - 1, 0) + "]}",
            buyerBalances());
    }

    private void given(final long buyerStart)
    {
        lines.add("{\"cmd\":\"accounts\",\"mode\":\"ON\"}");
        lines.add("{\"cmd\":\"instrument\",\"symbol\":\"XBT/LTC\",\"base\":\"XBT\",\"quote\":\"LTC\"," +
            "\"tickSize\":\"0.01\",\"lotSize\":\"0.01\"," +
            "\"makerFeePerLot\":\"" + money(MAKER_FEE_OF_LOT) + "\",\"takerFeePerLot\":\"" + money(TAKER_FEE_OF_LOT) +
            "\"}");
        lines.add("{\"cmd\":\"deposit\",\"account\":301,\"asset\":\"LTC\",\"amount\":\"" + money(buyerStart) +
            "\",\"transferId\":1}");
        lines.add("{\"cmd\":\"deposit\",\"account\":302,\"asset\":\"XBT\",\"amount\":\"" + money(SELLER_START) +
            "\",\"transferId\":1}");
    }

    private void buy()
    {
        lines.add("{\"cmd\":\"new\",\"account\":" + BUYER + ",\"clOrdId\":\"b1\",\"symbol\":\"XBT/LTC\"," +
            "\"side\":\"BUY\",\"price\":\"" + hundredths(BUY_PRICE) + "\",\"qty\":\"" + hundredths(BUY_LOTS) + "\"}");
    }

    private void sell()
    {
        lines.add("{\"cmd\":\"new\",\"account\":" + SELLER + ",\"clOrdId\":\"s1\",\"symbol\":\"XBT/LTC\"," +
            "\"side\":\"SELL\",\"tif\":\"IOC\",\"price\":\"" + hundredths(SELL_PRICE) + "\",\"qty\":\"" +
            hundredths(SELL_LOTS) + "\"}");
    }

    /** Checks that nothing was made or lost, and answers what is locked of the quote asset. */
    private long conservedTotals(final String when) throws IOException
    {
        final String balances = answer("{\"query\":\"balances\"}");
        final Matcher fee = FEE.matcher(balances);
        long quote = fee.find() ? units(fee.group(1)) : 0;
        long base = 0;
        long locked = 0;
        final Matcher row = ROW.matcher(balances);
        while (row.find())
        {
            final long total = units(row.group(2)) + units(row.group(3));
            if ("LTC".equals(row.group(1)))
            {
                quote += total;
                locked += units(row.group(3));
            }
            else
            {
                base += total;
            }
        }
        assertEquals(BUYER_START, quote, when);
        assertEquals(SELLER_START, base, when);
        return locked;
    }

    private String buyerBalances() throws IOException
    {
        return answer("{\"query\":\"balances\",\"account\":301}");
    }

    private String answer(final String query) throws IOException
    {
        final String[] found = run(query).split("\n");
        return found[found.length - 1];
    }

    private String output()
    {
        try
        {
            return run("");
        }
        catch (final IOException e)
        {
            throw new IllegalStateException(e);
        }
    }

    private String run(final String query) throws IOException
    {
        final byte[] input = (String.join("\n", lines) + "\n" + query + "\n").getBytes(StandardCharsets.UTF_8);
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertEquals(0, new MatchSession(new EngineConfig(), new ByteArrayInputStream(input), out).run());
        return out.toString(StandardCharsets.US_ASCII);
    }

    private static String row(final String asset, final long availableUnits, final long lockedUnits)
    {
        return "[\"" + asset + "\",\"" + money(availableUnits) + "\",\"" + money(lockedUnits) + "\"]";
    }

    private static String money(final long units)
    {
        final String text = BigDecimal.valueOf(units, SCALE).stripTrailingZeros().toPlainString();
        return BigDecimal.ZERO.compareTo(new BigDecimal(text)) == 0 ? "0" : text;
    }

    private static long units(final String money)
    {
        return new BigDecimal(money).movePointRight(SCALE).longValueExact();
    }

    private static String hundredths(final long count)
    {
        return BigDecimal.valueOf(count, DECIMALS).toPlainString();
    }
}
