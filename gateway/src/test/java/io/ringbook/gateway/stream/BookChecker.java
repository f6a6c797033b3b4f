package io.ringbook.gateway.stream;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Rebuilds a book from its messages, as docs tell a client to, and stops at a gap. */
final class BookChecker
{
    private final NavigableMap<BigDecimal, String> bids = new TreeMap<>(Collections.reverseOrder());
    private final NavigableMap<BigDecimal, String> asks = new TreeMap<>();
    private long updateId = -1;
    private int snapshots;
    private int deltas;

    void onMessage(final Map<String, Object> message)
    {
        if ("snapshot".equals(message.get("type")))
        {
            snapshots++;
            bids.clear();
            asks.clear();
        }
        else
        {
            deltas++;
            if (updateId < 0 || updateId + 1 != (Long)message.get("firstUpdateId"))
            {
                throw new AssertionError("expected firstUpdateId=" + (updateId + 1) + ", found " + message);
            }
        }
        final long next = (Long)message.get("updateId");
        if (next < updateId)
        {
            throw new AssertionError("expected updateId>=" + updateId + ", found " + next);
        }
        updateId = next;
        apply(bids, message.get("bids"));
        apply(asks, message.get("asks"));
    }

    @SuppressWarnings("unchecked")
    private static void apply(final Map<BigDecimal, String> side, final Object levels)
    {
        for (final List<String> level : (List<List<String>>)levels)
        {
            if (0 == new BigDecimal(level.get(1)).signum())
            {
                side.remove(new BigDecimal(level.get(0)));
            }
            else
            {
                side.put(new BigDecimal(level.get(0)), level.get(1));
            }
        }
    }

    long updateId()
    {
        return updateId;
    }

    int snapshots()
    {
        return snapshots;
    }

    int deltas()
    {
        return deltas;
    }

    /** All levels of a side, best first. */
    List<List<String>> bids()
    {
        return list(bids);
    }

    List<List<String>> asks()
    {
        return list(asks);
    }

    private static List<List<String>> list(final NavigableMap<BigDecimal, String> side)
    {
        return side.entrySet().stream()
            .map((level) -> List.of(level.getKey().toPlainString(), level.getValue()))
            .toList();
    }
}
