package io.ringbook.benchmarks.gateway;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/**
 * What a client does: as many of its orders rest near the middle as take (IOC), a tenth of its requests cancel one of
 * the last that it let rest. Follows from a seed. Prices stay where they are, so books stay small.
 */
final class OrderScript
{
    private static final int OWN = 16;
    private static final int LEVELS = 20;
    private static final int MIDDLE_CENTS = 10_000;
    private static final int MOST_LOTS = 10;
    private static final int REQUEST_BYTES = 2_048;
    private static final int RESTS = 45;
    private static final int TAKES = 90;
    private static final int HUNDRED = 100;
    private static final byte[] ORDER_ID = Scan.ascii("\"orderId\":");
    private static final byte[] PRICE = Scan.ascii(",\"price\":\"");
    private static final byte[] QUANTITY = Scan.ascii("\",\"quantity\":\"0.0");
    private static final byte[] END = Scan.ascii("\"}");

    /** What was asked for last. */
    enum Kind
    {
        /** An order that rests. */
        REST,
        /** An order that takes or expires. */
        TAKE,
        /** A cancel. */
        CANCEL
    }

    private final SplittableRandom random;
    private final byte[] post;
    private final byte[] delete;
    private final byte[][] begins;
    private final byte[] headersEnd = Scan.ascii("\r\n\r\n");
    private final ByteBuffer request = ByteBuffer.allocateDirect(REQUEST_BYTES);
    private final ByteBuffer body = ByteBuffer.allocate(REQUEST_BYTES);
    private final long[] own = new long[OWN];
    private int first;
    private int count;
    private Kind kind;

    /**
     * A script.
     *
     * @param host     as the Host header has it.
     * @param identity a header line that says who asks.
     * @param symbol   to trade.
     * @param seed     that all follows from.
     */
    OrderScript(final String host, final String identity, final String symbol, final long seed)
    {
        random = new SplittableRandom(seed);
        final String headers = " HTTP/1.1\r\nHost: " + host + "\r\n" + identity + "\r\n";
        post = Scan.ascii("POST /api/v1/order" + headers + "Content-Type: application/json\r\nContent-Length: ");
        delete = Scan.ascii(headers + "\r\n");
        begins = new byte[4][];
        for (int i = 0; i < begins.length; i++)
        {
            begins[i] = ("{\"symbol\":\"" + symbol + "\",\"side\":\"" + (0 == (i & 1) ? "BUY" : "SELL") +
                (i < 2 ? "\"" : "\",\"timeInForce\":\"IOC\"")).getBytes(StandardCharsets.US_ASCII);
        }
    }

    /** The next request. */
    ByteBuffer next()
    {
        final int what = random.nextInt(HUNDRED);
        request.clear();
        if (what >= TAKES && count > 0)
        {
            kind = Kind.CANCEL;
            request.put(Scan.ascii("DELETE /api/v1/order?orderId=" + own[first])).put(delete);
            first = (first + 1) % OWN;
            count--;
            return request.flip();
        }
        kind = what < RESTS ? Kind.REST : Kind.TAKE;
        final int side = random.nextInt(2);
        final boolean isBelow = (0 == side) == (Kind.REST == kind);
        final int away = Kind.REST == kind ? 1 + random.nextInt(LEVELS) : LEVELS;
        final int cents = isBelow ? MIDDLE_CENTS - away : MIDDLE_CENTS + away;
        final int lots = 1 + random.nextInt(MOST_LOTS);
        body.clear();
        body.put(begins[side + (Kind.REST == kind ? 0 : 2)]).put(PRICE);
        digits(body, cents / HUNDRED).put((byte)'.').put((byte)('0' + cents / 10 % 10)).put((byte)('0' + cents % 10));
        body.put(QUANTITY).put((byte)('0' + lots / 10)).put((byte)('0' + lots % 10)).put(END);
        digits(request.put(post), body.position()).put(headersEnd).put(body.flip());
        return request.flip();
    }

    private static ByteBuffer digits(final ByteBuffer buffer, final int number)
    {
        int unit = 1;
        while (number / unit > 9)
        {
            unit *= 10;
        }
        for (; unit > 0; unit /= 10)
        {
            buffer.put((byte)('0' + number / unit % 10));
        }
        return buffer;
    }

    /** What was asked for last. */
    Kind kind()
    {
        return kind;
    }

    /** Is told of a good answer to it. */
    void onAnswer(final RestConnection connection)
    {
        if (Kind.REST == kind)
        {
            own[(first + count) % OWN] =
                Scan.numberBehind(connection.bytes(), connection.bodyOffset(), connection.end(), ORDER_ID);
            count++;
        }
        if (count > OWN - 1)
        {
            // The oldest has most likely traded.
            first = (first + 1) % OWN;
            count--;
        }
    }
}
