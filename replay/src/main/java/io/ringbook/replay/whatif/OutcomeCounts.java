package io.ringbook.replay.whatif;

import io.ringbook.sbe.CancelReason;
import io.ringbook.sbe.ExpireReason;
import io.ringbook.sbe.RejectReason;

import java.util.EnumMap;
import java.util.Map;

/**
 * What happened to the orders of one of the two engines, counted by reason.
 */
final class OutcomeCounts
{
    /** By the raw values of their reasons. */
    final long[] rejected = new long[RejectReason.values().length];
    final long[] refused = new long[RejectReason.values().length];
    final long[] canceled = new long[CancelReason.values().length];
    final long[] expired = new long[ExpireReason.values().length];
    long replaced;
    long triggered;
    long prevented;

    Map<RejectReason, Long> byRejectReason(final long[] counts)
    {
        final Map<RejectReason, Long> byReason = new EnumMap<>(RejectReason.class);
        for (int i = 0; i < counts.length; i++)
        {
            if (0 != counts[i])
            {
                byReason.put(RejectReason.get((short)i), counts[i]);
            }
        }
        return byReason;
    }

    Map<CancelReason, Long> byCancelReason()
    {
        final Map<CancelReason, Long> byReason = new EnumMap<>(CancelReason.class);
        for (int i = 0; i < canceled.length; i++)
        {
            if (0 != canceled[i])
            {
                byReason.put(CancelReason.get((short)i), canceled[i]);
            }
        }
        return byReason;
    }

    Map<ExpireReason, Long> byExpireReason()
    {
        final Map<ExpireReason, Long> byReason = new EnumMap<>(ExpireReason.class);
        for (int i = 0; i < expired.length; i++)
        {
            if (0 != expired[i])
            {
                byReason.put(ExpireReason.get((short)i), expired[i]);
            }
        }
        return byReason;
    }
}
