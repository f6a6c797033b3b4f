package io.ringbook.gateway.rest;

import io.ringbook.codecs.Decimals;

import java.nio.charset.StandardCharsets;

/** Money as text: without trailing zeros. */
final class Money
{
    private Money()
    {
    }

    static String text(final long units, final int scale)
    {
        final byte[] bytes = new byte[Decimals.MAX_FORMATTED_LENGTH];
        final int length = Decimals.formatTrimmed(bytes, 0, units, scale);
        return new String(bytes, 0, length, StandardCharsets.US_ASCII);
    }
}
