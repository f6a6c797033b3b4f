package io.ringbook.projector;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.CancelReason;
import io.ringbook.sbe.ExpireReason;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.TimeInForce;
import org.agrona.collections.IntArrayList;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Which orders a batch has changed, and their rows: a whole one for an order that is new in the batch, else the columns
 * that can change.
 */
final class OrderRows
{
    static final int NO_REASON = 0;
    static final int REPLACED = 63;

    private static final int CANCEL_REASONS = 1;
    private static final int EXPIRE_REASONS = 32;
    private static final int REASON_SHIFT = 8;
    private static final int BYTE_MASK = 0xFF;
    private static final long IS_NEW = 1L << 16;
    private static final long IS_CHANGED = 1L << 17;

    private static final int SIDE_SHIFT = 32;
    private static final int TYPE_SHIFT = 40;
    private static final int TIME_IN_FORCE_SHIFT = 48;
    private static final int POST_ONLY_SHIFT = 56;

    private static final int NEW_COLUMNS = 28;
    private static final int CHANGED_COLUMNS = 15;

    private static final byte[][] SIDES = FieldConstants.encode(Side.values());
    private static final byte[][] TYPES = FieldConstants.encode(OrdType.values());
    private static final byte[][] TIMES_IN_FORCE = FieldConstants.encode(TimeInForce.values());
    private static final byte[][] STATUSES = FieldConstants.encode(OrderStatus.values());
    private static final byte[][] REASONS = reasons();
    private static final OrderStatus[] STATUS_BY_ORDINAL = OrderStatus.values();

    private final LiveOrders orders;
    private final Instruments instruments;
    private final IntArrayList added = new IntArrayList();
    private final IntArrayList changed = new IntArrayList();
    private long[] sorted = new long[0];
    private final ClOrdId clOrdId = new ClOrdId();

    OrderRows(final LiveOrders orders, final Instruments instruments)
    {
        this.orders = orders;
        this.instruments = instruments;
    }

    static long kind(
        final int instrumentId, final Side side, final OrdType type, final TimeInForce tif, final boolean postOnly)
    {
        return instrumentId | (long)side.value() << SIDE_SHIFT | (long)type.value() << TYPE_SHIFT |
            (long)tif.value() << TIME_IN_FORCE_SHIFT | (postOnly ? 1L : 0L) << POST_ONLY_SHIFT;
    }

    static int reason(final CancelReason reason)
    {
        return CANCEL_REASONS + reason.value();
    }

    static int reason(final ExpireReason reason)
    {
        return EXPIRE_REASONS + reason.value();
    }

    OrderStatus status(final int slot)
    {
        return STATUS_BY_ORDINAL[(int)orders.get(slot, LiveOrders.STATE) & BYTE_MASK];
    }

    void status(final int slot, final OrderStatus status, final int reason)
    {
        final long flags = orders.get(slot, LiveOrders.STATE) & (IS_NEW | IS_CHANGED);
        orders.set(slot, LiveOrders.STATE, flags | status.ordinal() | (long)reason << REASON_SHIFT);
    }

    void markNew(final int slot)
    {
        orders.set(slot, LiveOrders.STATE, orders.get(slot, LiveOrders.STATE) | IS_NEW | IS_CHANGED);
        added.addInt(slot);
    }

    void markChanged(final int slot)
    {
        final long state = orders.get(slot, LiveOrders.STATE);
        if (0 == (state & IS_CHANGED))
        {
            orders.set(slot, LiveOrders.STATE, state | IS_CHANGED);
            changed.addInt(slot);
        }
    }

    int changedCount()
    {
        return added.size() + changed.size();
    }

    /** Writes the row of each changed order as it is now, and frees those that are done. */
    void writeTo(final RowBatch batch)
    {
        for (int i = 0, size = added.size(); i < size; i++)
        {
            final int slot = added.getInt(i);
            writeNew(batch.newOrders, slot, orders.get(slot, LiveOrders.STATE));
            written(slot);
        }
        added.clear();
        sortChanged();
        for (int i = 0, size = changed.size(); i < size; i++)
        {
            final int slot = changed.getInt(i);
            writeChanged(batch.changedOrders, slot, orders.get(slot, LiveOrders.STATE));
            written(slot);
        }
        changed.clear();
    }

    private void written(final int slot)
    {
        final long state = orders.get(slot, LiveOrders.STATE);
        orders.set(slot, LiveOrders.STATE, state & ~(IS_NEW | IS_CHANGED));
        if (!STATUS_BY_ORDINAL[(int)state & BYTE_MASK].isLive())
        {
            orders.free(slot);
        }
    }

    /**
     * By order id, as their rows stand in the table: neighbours are updated one after the other. It is for speed alone,
     * so where ids are too far apart to be packed beside a slot they stay as they are.
     */
    private void sortChanged()
    {
        final int size = changed.size();
        if (sorted.length < size)
        {
            sorted = new long[size + (size >> 1)];
        }
        long lowest = Long.MAX_VALUE;
        long highest = 0;
        for (int i = 0; i < size; i++)
        {
            final long orderId = orders.get(changed.getInt(i), LiveOrders.ORDER_ID);
            lowest = Math.min(lowest, orderId);
            highest = Math.max(highest, orderId);
        }
        if (size < 2 || highest - lowest > Integer.MAX_VALUE)
        {
            return;
        }
        for (int i = 0; i < size; i++)
        {
            final int slot = changed.getInt(i);
            sorted[i] = orders.get(slot, LiveOrders.ORDER_ID) - lowest << Integer.SIZE | slot;
        }
        Arrays.sort(sorted, 0, size);
        for (int i = 0; i < size; i++)
        {
            changed.setInt(i, (int)sorted[i]);
        }
    }

    private void writeNew(final CopyBinaryWriter writer, final int slot, final long state)
    {
        final long kind = orders.get(slot, LiveOrders.KIND);
        final Instruments.Instrument instrument = instruments.get((int)kind);

        writer.row(NEW_COLUMNS);
        writer.int64(orders.get(slot, LiveOrders.ORDER_ID));
        writer.int64(orders.get(slot, LiveOrders.ACCOUNT));
        writer.int32(instrument.instrumentId);
        writer.encoded(SIDES[(int)(kind >>> SIDE_SHIFT) & BYTE_MASK]);
        writer.encoded(TYPES[(int)(kind >>> TYPE_SHIFT) & BYTE_MASK]);
        writer.encoded(TIMES_IN_FORCE[(int)(kind >>> TIME_IN_FORCE_SHIFT) & BYTE_MASK]);
        writer.bool(0 != (kind >>> POST_ONLY_SHIFT & 1));
        units(writer, orders.get(slot, LiveOrders.BUDGET), instrument.quoteScale);
        quantity(writer, orders.get(slot, LiveOrders.MIN_QUANTITY), instrument);
        integer(writer, orders.get(slot, LiveOrders.OCO_GROUP));
        price(writer, orders.get(slot, LiveOrders.TRAIL_OFFSET), instrument);
        writer.int64(orders.get(slot, LiveOrders.ACCEPTED_SEQUENCE));
        writer.timestamp(orders.get(slot, LiveOrders.ACCEPTED_NS));
        writer.int64(orders.get(slot, LiveOrders.ACCEPTED_NS));
        writeState(writer, slot, state, instrument);
    }

    private void writeChanged(final CopyBinaryWriter writer, final int slot, final long state)
    {
        writer.row(CHANGED_COLUMNS);
        writer.int64(orders.get(slot, LiveOrders.ORDER_ID));
        writeState(writer, slot, state, instruments.get((int)orders.get(slot, LiveOrders.KIND)));
    }

    private void writeState(
        final CopyBinaryWriter writer, final int slot, final long state, final Instruments.Instrument instrument)
    {
        writer.clOrdId(orders.clOrdId(slot, clOrdId));
        price(writer, orders.get(slot, LiveOrders.PRICE), instrument);
        price(writer, orders.get(slot, LiveOrders.STOP_PRICE), instrument);
        quantity(writer, orders.get(slot, LiveOrders.QUANTITY), instrument);
        quantity(writer, orders.get(slot, LiveOrders.DISPLAY), instrument);
        integer(writer, orders.get(slot, LiveOrders.EXPIRE_TIME));
        quantity(writer, orders.get(slot, LiveOrders.FILLED), instrument);
        quantity(writer, orders.get(slot, LiveOrders.LEAVES), instrument);
        notional(writer, slot, instrument);
        writer.encoded(STATUSES[(int)state & BYTE_MASK]);
        reason(writer, (int)(state >>> REASON_SHIFT) & BYTE_MASK);
        writer.int64(orders.get(slot, LiveOrders.UPDATED_SEQUENCE));
        writer.timestamp(orders.get(slot, LiveOrders.UPDATED_NS));
        writer.int64(orders.get(slot, LiveOrders.UPDATED_NS));
    }

    private void notional(final CopyBinaryWriter writer, final int slot, final Instruments.Instrument instrument)
    {
        final long high = orders.get(slot, LiveOrders.NOTIONAL_HIGH);
        final long low = orders.get(slot, LiveOrders.NOTIONAL_LOW);
        final long unit = instrument.tickSize * instrument.lotSize;
        final int decimals = instrument.tickDecimals + instrument.lotDecimals;
        final boolean isNarrow = high == low >> 63 &&
            Math.multiplyHigh(instrument.tickSize, instrument.lotSize) == unit >> 63;
        if (isNarrow)
        {
            writer.product(low, unit, decimals);
            return;
        }
        final BigInteger ticksByLots = BigInteger.valueOf(high).shiftLeft(Long.SIZE)
            .add(new BigInteger(Long.toUnsignedString(low)));
        writer.wideNumeric(
            ticksByLots.multiply(BigInteger.valueOf(instrument.tickSize))
                .multiply(BigInteger.valueOf(instrument.lotSize)),
            decimals);
    }

    private static void price(
        final CopyBinaryWriter writer, final long ticks, final Instruments.Instrument instrument)
    {
        if (NullValue.LONG == ticks)
        {
            writer.nullField();
            return;
        }
        writer.product(ticks, instrument.tickSize, instrument.tickDecimals);
    }

    private static void quantity(
        final CopyBinaryWriter writer, final long lots, final Instruments.Instrument instrument)
    {
        if (NullValue.LONG == lots)
        {
            writer.nullField();
            return;
        }
        writer.product(lots, instrument.lotSize, instrument.lotDecimals);
    }

    private static void units(final CopyBinaryWriter writer, final long units, final int scale)
    {
        if (NullValue.LONG == units)
        {
            writer.nullField();
            return;
        }
        writer.numeric(units, scale);
    }

    private static void integer(final CopyBinaryWriter writer, final long value)
    {
        if (NullValue.LONG == value)
        {
            writer.nullField();
            return;
        }
        writer.int64(value);
    }

    private static void reason(final CopyBinaryWriter writer, final int reason)
    {
        if (NO_REASON == reason)
        {
            writer.nullField();
            return;
        }
        writer.encoded(REASONS[reason]);
    }

    private static byte[][] reasons()
    {
        final byte[][] reasons = new byte[REPLACED + 1][];
        for (final CancelReason reason : CancelReason.values())
        {
            if (CancelReason.NULL_VAL != reason)
            {
                reasons[reason(reason)] = CopyBinaryWriter.encode(reason.name());
            }
        }
        for (final ExpireReason reason : ExpireReason.values())
        {
            if (ExpireReason.NULL_VAL != reason)
            {
                reasons[reason(reason)] = CopyBinaryWriter.encode(reason.name());
            }
        }
        reasons[REPLACED] = CopyBinaryWriter.encode("REPLACED");
        return reasons;
    }
}
