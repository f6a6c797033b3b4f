package io.ringbook.engine.book;

import io.ringbook.codecs.OrderTerms;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;

/**
 * What an order is, packed into one {@code long}: its terms as messages carry them ({@link OrderTerms}), with flags
 * among the bits that those leave free.
 */
public final class OrderMeta
{
    /** The order may never take. */
    public static final long POST_ONLY = 1L << 33;

    /** The order has a client's id. */
    public static final long CL_ORD_ID = 1L << 34;

    /** The order has an entry in {@link OrderExtras}. */
    public static final long EXTRAS = 1L << 35;

    /** A stop that has triggered: an order like any other since then. */
    public static final long TRIGGERED = 1L << 36;

    /** A market order that came in a call phase, for the auction only. */
    public static final long CALL_MARKET = 1L << 37;

    /** A stop that waits for its trigger. */
    public static final long PENDING = 1L << 38;

    /** Only a slice of the order is displayed. */
    public static final long ICEBERG = 1L << 39;

    /** A trade has reached the trailing stop since the last pass. */
    public static final long TRAIL_HIT = 1L << 44;

    private static final int SIDE_SHIFT = OrderTerms.SIDE_SHIFT;
    private static final int TYPE_SHIFT = OrderTerms.ORD_TYPE_SHIFT;
    private static final int TIF_SHIFT = OrderTerms.TIME_IN_FORCE_SHIFT;
    private static final int STP_SHIFT = OrderTerms.STP_MODE_SHIFT;
    private static final int MASK = 0xF;

    /** Where an {@link #identity} has them. */
    private static final int IDENTITY_TYPE_SHIFT = 33;
    private static final int IDENTITY_TIF_SHIFT = 37;
    private static final int IDENTITY_STP_SHIFT = 41;
    private static final int IDENTITY_POST_ONLY_SHIFT = 48;
    private static final int IDENTITY_TRIGGERED_SHIFT = 51;
    private static final int IDENTITY_CALL_MARKET_SHIFT = 52;
    private static final int IDENTITY_TRAIL_HIT_SHIFT = 55;

    private static final int MARKET_TYPES =
        1 << OrdType.MARKET.value() | 1 << OrdType.STOP.value() | 1 << OrdType.TRAILING_STOP.value();

    private static final Side[] SIDES = {Side.BUY, Side.SELL};
    private static final OrdType[] TYPES =
        {OrdType.LIMIT, OrdType.MARKET, OrdType.STOP, OrdType.STOP_LIMIT, OrdType.TRAILING_STOP};
    private static final TimeInForce[] TIFS = {TimeInForce.GTC, TimeInForce.DAY, TimeInForce.GTD, TimeInForce.IOC,
        TimeInForce.FOK, TimeInForce.AT_OPEN, TimeInForce.AT_CLOSE};
    private static final StpMode[] STP_MODES = {StpMode.NONE, StpMode.CANCEL_NEWEST, StpMode.CANCEL_OLDEST,
        StpMode.CANCEL_BOTH, StpMode.DECREMENT};

    private OrderMeta()
    {
    }

    /**
     * Packs the raw SBE values.
     *
     * @param instrumentId of the order.
     * @param side         raw.
     * @param ordType      raw.
     * @param timeInForce  raw.
     * @param stpMode      raw, the mode in force.
     * @param postOnly     flag.
     * @return packed.
     */
    public static long of(
        final int instrumentId,
        final int side,
        final int ordType,
        final int timeInForce,
        final int stpMode,
        final boolean postOnly)
    {
        return (instrumentId & 0xFFFFFFFFL) | (long)side << SIDE_SHIFT | (long)ordType << TYPE_SHIFT |
            (long)timeInForce << TIF_SHIFT | (long)stpMode << STP_SHIFT | (postOnly ? POST_ONLY : 0);
    }

    /**
     * What the order is, without how it is kept: as the state hash has it, in a layout that stays.
     *
     * @param meta packed.
     * @return packed in another way, of the flags only those that say what it is: {@link #POST_ONLY},
     *     {@link #TRIGGERED}, {@link #CALL_MARKET}, {@link #TRAIL_HIT}.
     */
    public static long identity(final long meta)
    {
        return (meta & 0xFFFFFFFFL) | (long)side(meta) << SIDE_SHIFT |
            (meta >>> TYPE_SHIFT & MASK) << IDENTITY_TYPE_SHIFT |
            (meta >>> TIF_SHIFT & MASK) << IDENTITY_TIF_SHIFT |
            (meta >>> STP_SHIFT & MASK) << IDENTITY_STP_SHIFT |
            flag(meta, POST_ONLY, IDENTITY_POST_ONLY_SHIFT) | flag(meta, TRIGGERED, IDENTITY_TRIGGERED_SHIFT) |
            flag(meta, CALL_MARKET, IDENTITY_CALL_MARKET_SHIFT) | flag(meta, TRAIL_HIT, IDENTITY_TRAIL_HIT_SHIFT);
    }

    private static long flag(final long meta, final long flag, final int shift)
    {
        return has(meta, flag) ? 1L << shift : 0;
    }

    /**
     * What the order trades.
     *
     * @param meta packed.
     * @return id of the instrument.
     */
    public static int instrumentId(final long meta)
    {
        return (int)meta;
    }

    /**
     * The side as a number.
     *
     * @param meta packed.
     * @return 0 buy, 1 sell.
     */
    public static int side(final long meta)
    {
        return (int)(meta >>> SIDE_SHIFT) & 1;
    }

    /**
     * Type of the order.
     *
     * @param meta packed.
     * @return type.
     */
    public static OrdType ordType(final long meta)
    {
        return TYPES[(int)(meta >>> TYPE_SHIFT) & MASK];
    }

    /**
     * How long the order lives.
     *
     * @param meta packed.
     * @return time in force.
     */
    public static TimeInForce timeInForce(final long meta)
    {
        return TIFS[(int)(meta >>> TIF_SHIFT) & MASK];
    }

    /**
     * Is this the time in force?
     *
     * @param meta packed.
     * @param raw  value of one.
     * @return true if so.
     */
    public static boolean isTimeInForce(final long meta, final int raw)
    {
        return raw == ((int)(meta >>> TIF_SHIFT) & MASK);
    }

    /**
     * The order's self-trade prevention, as a number.
     *
     * @param meta packed.
     * @return raw SBE value of the mode.
     */
    public static int stpModeRaw(final long meta)
    {
        return (int)(meta >>> STP_SHIFT) & MASK;
    }

    /**
     * The order's self-trade prevention.
     *
     * @param meta packed.
     * @return mode in force, never the null value.
     */
    public static StpMode stpMode(final long meta)
    {
        return STP_MODES[(int)(meta >>> STP_SHIFT) & MASK];
    }

    /**
     * Does the order, when it matches, take whatever its cap allows and never rest on its own account?
     *
     * @param meta packed.
     * @return true for MARKET, STOP and TRAILING_STOP.
     */
    public static boolean isMarketType(final long meta)
    {
        final int ordType = (int)(meta >>> TYPE_SHIFT) & MASK;
        return 0 != (MARKET_TYPES >>> ordType & 1);
    }

    /**
     * Is it a trailing stop, triggered or not?
     *
     * @param meta packed.
     * @return true if so.
     */
    public static boolean isTrailing(final long meta)
    {
        return OrdType.TRAILING_STOP.value() == ((int)(meta >>> TYPE_SHIFT) & MASK);
    }

    /**
     * Is a flag set?
     *
     * @param meta packed.
     * @param flag one of the constants of this class.
     * @return true if so.
     */
    public static boolean has(final long meta, final long flag)
    {
        return 0 != (meta & flag);
    }

    /**
     * Number to side.
     *
     * @param side 0 buy, 1 sell.
     * @return the side.
     */
    public static Side sideOf(final int side)
    {
        return SIDES[side];
    }

    /**
     * Raw value to type, without the exception that a generated lookup may throw.
     *
     * @param raw of a valid command.
     * @return the type.
     */
    public static OrdType ordTypeOf(final int raw)
    {
        return TYPES[raw];
    }

    /**
     * Raw value to time in force, without the exception that a generated lookup may throw.
     *
     * @param raw of a valid command.
     * @return the time in force.
     */
    public static TimeInForce timeInForceOf(final int raw)
    {
        return TIFS[raw];
    }

    /**
     * Raw value to mode, without the exception that a generated lookup may throw.
     *
     * @param raw of a valid command that gives one.
     * @return the mode.
     */
    public static StpMode stpModeOf(final int raw)
    {
        return STP_MODES[raw];
    }
}
