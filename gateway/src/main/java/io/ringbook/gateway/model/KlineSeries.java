package io.ringbook.gateway.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Klines of a request, without gaps as far as they are known here.
 *
 * @param interval       of each.
 * @param fromNs         open time of the first that the request covers.
 * @param toNs           open time of the last that it covers; before fromNs if it covers none.
 * @param completeFromNs from this open time on nothing is missing; {@link Long#MIN_VALUE} if nothing is at all. If it
 *                       is after fromNs, what is before it must be asked of the copy.
 * @param klines         ascending: each from the later of fromNs and completeFromNs to toNs.
 */
public record KlineSeries(
    KlineInterval interval, long fromNs, long toNs, long completeFromNs, List<Kline> klines)
{
    /**
     * Is there something to ask of the copy?
     *
     * @return true if klines are missing at the beginning.
     */
    public boolean isPartial()
    {
        return fromNs <= toNs && completeFromNs > fromNs;
    }

    /**
     * The whole series, with what the copy knows of its missing beginning.
     *
     * @param older klines of this interval with trades, ascending, from at most fromNs on. The last one before fromNs
     *              should be among them, for the price of the gap behind it.
     * @return from fromNs on, or from the first of the older ones if there was no trade before; without gaps.
     */
    public List<Kline> completedBy(final List<Kline> older)
    {
        final long endNs = Math.min(completeFromNs, toNs + interval.lengthNs());
        final List<Kline> all = new ArrayList<>();
        Kline last = null;
        for (final Kline kline : older)
        {
            if (kline.openTimeNs() < endNs)
            {
                fill(all, last, kline.openTimeNs());
                if (kline.openTimeNs() >= fromNs)
                {
                    all.add(kline);
                }
                last = kline;
            }
        }
        fill(all, last, endNs);
        all.addAll(klines);
        return all;
    }

    private void fill(final List<Kline> all, final Kline last, final long untilNs)
    {
        if (null != last)
        {
            for (long openNs = Math.max(fromNs, last.openTimeNs() + interval.lengthNs());
                openNs < untilNs; openNs += interval.lengthNs())
            {
                all.add(Kline.empty(openNs, last.closeTicks()));
            }
        }
    }
}
