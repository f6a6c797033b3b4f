package io.ringbook.gateway.stream;

import io.ringbook.codecs.Decimals;
import io.ringbook.gateway.http.Json;
import io.ringbook.gateway.model.Balance;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/**
 * Balances as JSON.
 */
final class BalanceJson
{
    private BalanceJson()
    {
    }

    static void write(final Json json, final Balance balance)
    {
        json.field("asset", balance.asset())
            .field("available", text(balance.availableUnits(), balance.scale()))
            .field("locked", text(balance.lockedUnits(), balance.scale()))
            .field("total", total(balance));
    }

    private static String text(final long units, final int scale)
    {
        final byte[] bytes = new byte[Decimals.MAX_FORMATTED_LENGTH];
        return new String(bytes, 0, Decimals.formatTrimmed(bytes, 0, units, scale), StandardCharsets.US_ASCII);
    }

    /** The sum of two longs need not be one. */
    private static String total(final Balance balance)
    {
        return new BigDecimal(
            BigInteger.valueOf(balance.availableUnits()).add(BigInteger.valueOf(balance.lockedUnits())),
            balance.scale()).stripTrailingZeros().toPlainString();
    }
}
