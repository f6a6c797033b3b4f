package io.ringbook.codecs;

import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;

/**
 * What an order is, in one word as its messages carry it: instrument id, side, type, time in force and self-trade
 * prevention side by side, each but the id in a byte of its own. So the terms of a command are read, checked, kept and
 * told without being taken apart. Raw values are those of the SBE enums.
 */
public final class OrderTerms
{
    /** Where the side stands, in bits. */
    public static final int SIDE_SHIFT = 32;

    /** Where the type stands, in bits. */
    public static final int ORD_TYPE_SHIFT = 40;

    /** Where the time in force stands, in bits. */
    public static final int TIME_IN_FORCE_SHIFT = 48;

    /** Where self-trade prevention stands, in bits. */
    public static final int STP_MODE_SHIFT = 56;

    private static final int BYTE = 0xFF;

    /** All between the side's one bit and self-trade prevention. */
    private static final int KIND_SHIFT = SIDE_SHIFT + 1;
    private static final int KIND = (1 << STP_MODE_SHIFT - KIND_SHIFT) - 1;
    private static final int LIMIT_GTC = kind(TimeInForce.GTC);
    private static final int LIMIT_IOC = kind(TimeInForce.IOC);

    private OrderTerms()
    {
    }

    /**
     * Puts them together.
     *
     * @param instrumentId to be traded.
     * @param side         of the order.
     * @param ordType      of the order.
     * @param timeInForce  of the order.
     * @param stpMode      of the order, or the null value for the instrument's default.
     * @return terms.
     */
    public static long of(
        final int instrumentId,
        final Side side,
        final OrdType ordType,
        final TimeInForce timeInForce,
        final StpMode stpMode)
    {
        return (instrumentId & 0xFFFFFFFFL) | (long)side.value() << SIDE_SHIFT |
            (long)ordType.value() << ORD_TYPE_SHIFT | (long)timeInForce.value() << TIME_IN_FORCE_SHIFT |
            (long)stpMode.value() << STP_MODE_SHIFT;
    }

    /**
     * What is traded.
     *
     * @param terms of an order.
     * @return id of the instrument, as a command gave it.
     */
    public static int instrumentId(final long terms)
    {
        return (int)terms;
    }

    /**
     * Side of an order.
     *
     * @param terms of a valid order.
     * @return raw value: 0 buy, 1 sell.
     */
    public static int side(final long terms)
    {
        return (int)(terms >>> SIDE_SHIFT) & 1;
    }

    /**
     * How long an order lives.
     *
     * @param terms of an order.
     * @return raw value.
     */
    public static int timeInForce(final long terms)
    {
        return (int)(terms >>> TIME_IN_FORCE_SHIFT) & BYTE;
    }

    /**
     * What keeps an order from trading with its own account's.
     *
     * @param terms of an order.
     * @return raw value, or {@link NullValue#ENUM} for the instrument's default.
     */
    public static int stpMode(final long terms)
    {
        return (int)(terms >>> STP_MODE_SHIFT);
    }

    /**
     * The terms with another mode of self-trade prevention.
     *
     * @param terms   of an order.
     * @param stpMode raw value.
     * @return terms.
     */
    public static long withStpMode(final long terms, final int stpMode)
    {
        return terms & ~((long)BYTE << STP_MODE_SHIFT) | (long)stpMode << STP_MODE_SHIFT;
    }

    /**
     * Is it a limit order, GTC or IOC?
     *
     * @param terms of an order.
     * @return true if so.
     */
    static boolean isPlain(final long terms)
    {
        final int kind = (int)(terms >>> KIND_SHIFT) & KIND;
        return LIMIT_GTC == kind || LIMIT_IOC == kind;
    }

    private static int kind(final TimeInForce timeInForce)
    {
        return (int)(of(0, Side.BUY, OrdType.LIMIT, timeInForce, StpMode.NONE) >>> KIND_SHIFT) & KIND;
    }

    static Side sideOf(final long terms)
    {
        return Side.get((short)side(terms));
    }

    static TimeInForce timeInForceOf(final long terms)
    {
        return TimeInForce.get((short)timeInForce(terms));
    }
}
