package io.ringbook.app.flow;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;

import java.util.SplittableRandom;

/**
 * A new order of one of several kinds, at a price around a fixed middle: what a client sends that knows nothing of the
 * market. Reused for every order; one thread.
 */
public final class MixedOrder
{
    private final OrderInstructions instructions = new OrderInstructions();
    private final long midTicks;
    private final int mostThrough;
    private final int mostAway;
    private final int mostLots;
    private Side side;
    private OrdType ordType;
    private TimeInForce timeInForce;
    private long priceTicks;
    private long quantityLots;
    private boolean isPostOnly;

    /** What is special about an order. */
    public enum Kind
    {
        /** A limit order that stays. */
        PLAIN,
        /** It must not trade at once. */
        POST_ONLY,
        /** It ends at a time. */
        GTD,
        /** It shows a part of itself. */
        ICEBERG,
        /** It waits for a price. */
        STOP_LIMIT,
        /** All at once or nothing. */
        FOK,
        /** What trades at once, and no more. */
        IOC,
        /** At any price. */
        MARKET;

        private static final Kind[] KINDS = values();

        /**
         * The kind that a die has fallen on.
         *
         * @param dice  a number.
         * @param first number of each kind but the first, ascending, in the order of the kinds.
         * @return the last kind whose first number is not beyond it.
         */
        public static Kind of(final int dice, final int... first)
        {
            int kind = 0;
            while (kind < first.length && first[kind] <= dice)
            {
                kind++;
            }
            return KINDS[kind];
        }
    }

    /**
     * Orders around a price.
     *
     * @param midTicks    the middle.
     * @param mostThrough ticks beyond it, where it trades if there is anything.
     * @param mostAway    ticks before it.
     * @param mostLots    of an order.
     */
    public MixedOrder(final long midTicks, final int mostThrough, final int mostAway, final int mostLots)
    {
        this.midTicks = midTicks;
        this.mostThrough = mostThrough;
        this.mostAway = mostAway;
        this.mostLots = mostLots;
    }

    /**
     * Draws an order.
     *
     * @param kind       of it.
     * @param random     to draw from.
     * @param fromNs     time from which on it may expire, if it does.
     * @param intervalNs in which it then expires.
     * @return this.
     */
    public MixedOrder draw(final Kind kind, final SplittableRandom random, final long fromNs, final long intervalNs)
    {
        side = random.nextBoolean() ? Side.BUY : Side.SELL;
        final int away = random.nextInt(-mostThrough, mostAway + 1);
        quantityLots = 1 + random.nextInt(mostLots);
        priceTicks = Side.BUY == side ? midTicks - away : midTicks + away;
        ordType = OrdType.LIMIT;
        timeInForce = TimeInForce.GTC;
        isPostOnly = Kind.POST_ONLY == kind;
        instructions.clear();
        switch (kind)
        {
            case GTD:
                timeInForce = TimeInForce.GTD;
                instruct(NullValue.LONG, fromNs + random.nextLong(intervalNs));
                break;

            case ICEBERG:
                instruct(1 + quantityLots / 3, NullValue.LONG);
                break;

            case STOP_LIMIT:
                ordType = OrdType.STOP_LIMIT;
                instructions.stopPriceTicks(Side.BUY == side ? midTicks + Math.abs(away) : midTicks - Math.abs(away));
                break;

            case FOK:
                timeInForce = TimeInForce.FOK;
                break;

            case IOC:
                timeInForce = TimeInForce.IOC;
                break;

            case MARKET:
                ordType = OrdType.MARKET;
                timeInForce = TimeInForce.IOC;
                priceTicks = Side.BUY == side ? 2 * midTicks : NullValue.LONG;
                break;

            default:
                break;
        }
        return this;
    }

    /**
     * Encodes the order drawn last.
     *
     * @param encoder       to write with.
     * @param correlationId of the command.
     * @param account       that sends it.
     * @param instrumentId  of the order.
     * @param clOrdId       of the order.
     * @return length in bytes.
     */
    public int encode(
        final CommandEncoder encoder,
        final long correlationId,
        final long account,
        final int instrumentId,
        final ClOrdId clOrdId)
    {
        return encoder.newOrder(
            correlationId, account, instrumentId, side, ordType, timeInForce, priceTicks, quantityLots,
            StpMode.NULL_VAL, isPostOnly, instructions, clOrdId);
    }

    private void instruct(final long displayQuantityLots, final long expireTimeNs)
    {
        instructions.set(
            NullValue.LONG, NullValue.LONG, NullValue.LONG, displayQuantityLots, NullValue.LONG, expireTimeNs,
            NullValue.LONG, NullValue.LONG);
    }
}
