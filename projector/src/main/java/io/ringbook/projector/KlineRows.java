package io.ringbook.projector;

import org.agrona.collections.Long2LongHashMap;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * What the trades of a batch add to the klines: one entry for each instrument, interval and bucket they are in. Of what
 * was before the batch nothing is kept: the tables merge an entry into their row, so a projector that starts in the
 * middle of a bucket goes on with it. One thread.
 */
final class KlineRows
{
    /** Lengths of buckets; they begin at multiples of it since 1970. */
    static final int[] INTERVALS_S = {1, 60, 3_600};

    private static final int COLUMNS = 12;
    private static final int MISSING = -1;
    private static final int INTERVAL_BITS = 2;
    private static final int INSTRUMENT_BITS = 25;

    private static final int INTERVAL = 0;
    private static final int OPEN_TIME_NS = 1;
    private static final int END_TIME_NS = 2;
    private static final int OPEN = 3;
    private static final int HIGH = 4;
    private static final int LOW = 5;
    private static final int CLOSE = 6;
    private static final int LOTS_HIGH = 7;
    private static final int LOTS_LOW = 8;
    private static final int NOTIONAL_HIGH = 9;
    private static final int NOTIONAL_LOW = 10;
    private static final int TRADES = 11;
    private static final int SEQUENCE = 12;
    private static final int INSTRUMENT = 13;
    private static final int STRIDE_SHIFT = 4;

    private final Instruments instruments;
    private final Long2LongHashMap slotByBucket = new Long2LongHashMap(MISSING);
    private long[] words = new long[1 << 10];
    private int[] lastSlots = newSlots(1 << 8);
    private int slots;

    KlineRows(final Instruments instruments)
    {
        this.instruments = instruments;
    }

    /** Entries so far. */
    int rows()
    {
        return slots;
    }

    /** In the order of the trades. */
    void trade(
        final int instrumentId,
        final long priceTicks,
        final long quantityLots,
        final long sequence,
        final long timestampNs)
    {
        for (int interval = 0; interval < INTERVALS_S.length; interval++)
        {
            final int index = slotOf(instrumentId, interval, priceTicks, timestampNs) << STRIDE_SHIFT;
            words[index + HIGH] = Math.max(words[index + HIGH], priceTicks);
            words[index + LOW] = Math.min(words[index + LOW], priceTicks);
            words[index + CLOSE] = priceTicks;
            add(index + LOTS_HIGH, quantityLots >> 63, quantityLots);
            add(index + NOTIONAL_HIGH, Math.multiplyHigh(priceTicks, quantityLots), priceTicks * quantityLots);
            words[index + TRADES]++;
            words[index + SEQUENCE] = sequence;
        }
    }

    /** Writes all entries and begins anew. */
    void writeTo(final CopyBinaryWriter writer)
    {
        for (int slot = 0; slot < slots; slot++)
        {
            write(writer, slot << STRIDE_SHIFT);
        }
        if (slots > 0)
        {
            slotByBucket.clear();
            Arrays.fill(lastSlots, MISSING);
            slots = 0;
        }
    }

    private void write(final CopyBinaryWriter writer, final int index)
    {
        final Instruments.Instrument instrument = instruments.get((int)words[index + INSTRUMENT]);
        writer.row(COLUMNS);
        writer.int32(instrument.instrumentId);
        writer.int32(INTERVALS_S[(int)words[index + INTERVAL]]);
        writer.int64(words[index + OPEN_TIME_NS]);
        writer.timestamp(words[index + OPEN_TIME_NS]);
        for (int price = OPEN; price <= CLOSE; price++)
        {
            writer.product(words[index + price], instrument.tickSize, instrument.tickDecimals);
        }
        sum(writer, index + LOTS_HIGH, 1, instrument.lotSize, instrument.lotDecimals);
        sum(writer, index + NOTIONAL_HIGH, instrument.tickSize, instrument.lotSize,
            instrument.tickDecimals + instrument.lotDecimals);
        writer.int64(words[index + TRADES]);
        writer.int64(words[index + SEQUENCE]);
    }

    private void sum(
        final CopyBinaryWriter writer, final int index, final long size, final long otherSize, final int decimals)
    {
        final long high = words[index];
        final long low = words[index + 1];
        final long unit = size * otherSize;
        if (high == low >> 63 && Math.multiplyHigh(size, otherSize) == unit >> 63)
        {
            writer.product(low, unit, decimals);
            return;
        }
        final BigInteger wide = BigInteger.valueOf(high).shiftLeft(Long.SIZE)
            .add(new BigInteger(Long.toUnsignedString(low)));
        writer.wideNumeric(
            wide.multiply(BigInteger.valueOf(size)).multiply(BigInteger.valueOf(otherSize)), decimals);
    }

    /** To two words of 128 bits together. */
    private void add(final int index, final long high, final long low)
    {
        final long sum = words[index + 1] + low;
        words[index] += high + (Long.compareUnsigned(sum, low) < 0 ? 1 : 0);
        words[index + 1] = sum;
    }

    /** Most trades are in the bucket of the one before. */
    private int slotOf(final int instrumentId, final int interval, final long priceTicks, final long timestampNs)
    {
        final int last = instrumentId * INTERVALS_S.length + interval;
        if (last >= lastSlots.length)
        {
            growLast(last);
        }
        final int slot = lastSlots[last];
        if (MISSING != slot)
        {
            final int index = slot << STRIDE_SHIFT;
            if (timestampNs >= words[index + OPEN_TIME_NS] && timestampNs < words[index + END_TIME_NS])
            {
                return slot;
            }
        }
        lastSlots[last] = find(instrumentId, interval, priceTicks, timestampNs);
        return lastSlots[last];
    }

    private int find(final int instrumentId, final int interval, final long priceTicks, final long timestampNs)
    {
        final long openTimeS = Math.floorDiv(timestampNs, TimeUnit.SECONDS.toNanos(INTERVALS_S[interval])) *
            INTERVALS_S[interval];
        final long bucket = (openTimeS << INTERVAL_BITS | interval) << INSTRUMENT_BITS | instrumentId;
        final int known = (int)slotByBucket.get(bucket);
        if (MISSING != known)
        {
            return known;
        }
        final int slot = slots++;
        slotByBucket.put(bucket, slot);
        final int index = slot << STRIDE_SHIFT;
        if (index == words.length)
        {
            words = Arrays.copyOf(words, Math.multiplyExact(words.length, 2));
        }
        Arrays.fill(words, index, index + (1 << STRIDE_SHIFT), 0);
        words[index + INTERVAL] = interval;
        words[index + INSTRUMENT] = instrumentId;
        words[index + OPEN_TIME_NS] = TimeUnit.SECONDS.toNanos(openTimeS);
        words[index + END_TIME_NS] = TimeUnit.SECONDS.toNanos(openTimeS + INTERVALS_S[interval]);
        words[index + OPEN] = priceTicks;
        words[index + HIGH] = priceTicks;
        words[index + LOW] = priceTicks;
        return slot;
    }

    private void growLast(final int last)
    {
        final int[] grown = newSlots(Math.max(last + 1, 2 * lastSlots.length));
        System.arraycopy(lastSlots, 0, grown, 0, lastSlots.length);
        lastSlots = grown;
    }

    private static int[] newSlots(final int length)
    {
        final int[] slots = new int[length];
        Arrays.fill(slots, MISSING);
        return slots;
    }
}
