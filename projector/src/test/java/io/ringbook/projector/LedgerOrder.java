package io.ringbook.projector;

import io.ringbook.codecs.NullValue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** An order as the engine's events tell it, and the row it should have. */
final class LedgerOrder
{
    private static final long MICROSECOND = 1_000;
    private static final long SECOND = 1_000_000_000;

    final Map<String, String> fixed = new TreeMap<>();
    final LedgerInstrument instrument;
    final String side;
    final String type;
    String clOrdId;
    long priceTicks;
    long stopTicks;
    long quantityLots;
    long displayLots;
    long expireTimeNs;
    long filledLots;
    long preventedLots;
    BigInteger notional = BigInteger.ZERO;
    boolean isPending;
    /** FILLED, CANCELED or EXPIRED; null while it lives. */
    String end;
    String reason;
    long updatedSequence;
    long updatedNs;

    LedgerOrder(final LedgerInstrument instrument, final String side, final String type)
    {
        this.instrument = instrument;
        this.side = side;
        this.type = type;
        fixed.put("instrument_id", Integer.toString(instrument.id()));
        fixed.put("side", side);
        fixed.put("type", type);
    }

    boolean hasQuantity()
    {
        return NullValue.LONG != quantityLots;
    }

    long leavesLots()
    {
        return null != end || !hasQuantity() ? 0 : quantityLots - filledLots - preventedLots;
    }

    String status()
    {
        return null != end ? end : isPending ? "PENDING_TRIGGER" : filledLots > 0 ? "PARTIALLY_FILLED" : "NEW";
    }

    BigDecimal filledNotional()
    {
        return instrument.notional(notional);
    }

    BigDecimal filled()
    {
        return new BigDecimal(instrument.quantity(filledLots));
    }

    /** All columns but the average price. */
    Map<String, String> row()
    {
        final Map<String, String> row = new TreeMap<>(fixed);
        row.put("cl_ord_id", clOrdId);
        row.put("price", instrument.price(priceTicks));
        row.put("stop_price", instrument.price(stopTicks));
        row.put("quantity", instrument.quantity(quantityLots));
        row.put("display_quantity", instrument.quantity(displayLots));
        row.put("expire_time_ns", integer(expireTimeNs));
        row.put("filled_quantity", instrument.quantity(filledLots));
        row.put("remaining_quantity", null == end && !hasQuantity() ? null : instrument.quantity(leavesLots()));
        row.put("filled_notional", filledNotional().toPlainString());
        row.put("status", status());
        row.put("reason", reason);
        row.put("updated_sequence", Long.toString(updatedSequence));
        row.put("updated_ns", Long.toString(updatedNs));
        row.put("updated_at", time(updatedNs));
        return row;
    }

    /** What the engine can say of it while it lives; where a trailing stop has moved to no event says. */
    String live()
    {
        final boolean isStopKnown = isPending && !"TRAILING_STOP".equals(type);
        return live(
            fixed.get("account"), instrument.id(), side, type, fixed.get("time_in_force"), clOrdId, status(),
            priceTicks, isStopKnown ? stopTicks : NullValue.LONG, quantityLots, filledLots, preventedLots);
    }

    static String live(
        final Object account,
        final int instrumentId,
        final Object side,
        final Object type,
        final Object tif,
        final String clOrdId,
        final String status,
        final long... numbers)
    {
        final StringBuilder text = new StringBuilder()
            .append(account).append(' ').append(instrumentId).append(' ').append(side).append(' ').append(type)
            .append(' ').append(tif).append(' ').append(clOrdId).append(' ').append(status);
        for (final long number : numbers)
        {
            text.append(' ').append(integer(number));
        }
        return text.toString();
    }

    static String integer(final long value)
    {
        return NullValue.LONG == value ? null : Long.toString(value);
    }

    /** As far as PostgreSQL keeps it. */
    static String time(final long timestampNs)
    {
        final long ns = timestampNs - timestampNs % MICROSECOND;
        return Instant.ofEpochSecond(ns / SECOND, ns % SECOND).toString();
    }
}
