package io.ringbook.replay.whatif;

import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.MessageHeaderDecoder;
import io.ringbook.sbe.NewOrderDecoder;
import io.ringbook.sbe.NewOrderEncoder;
import io.ringbook.sbe.ReplaceOrderDecoder;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import org.agrona.concurrent.UnsafeBuffer;

import java.math.BigDecimal;

/**
 * Orders and replaces in an instrument that has other steps, or whose orders prevent self-trades in another way. They
 * are rewritten where they are. What is off the new steps and may not be moved is made into what the engine refuses
 * for that reason.
 */
final class OrderRewrite
{
    private static final int BODY = MessageHeaderDecoder.ENCODED_LENGTH;
    private static final int GROUP_HEADER_LENGTH = 2;
    private static final int PRICE = BODY + NewOrderDecoder.priceTicksEncodingOffset();
    private static final int QUANTITY = BODY + NewOrderDecoder.quantityLotsEncodingOffset();
    private static final int SIDE = BODY + NewOrderDecoder.sideEncodingOffset();
    private static final int STP_MODE = BODY + NewOrderDecoder.stpModeEncodingOffset();
    private static final int NEW_GROUP = BODY + NewOrderDecoder.BLOCK_LENGTH;
    private static final int NEW_ENTRY = NEW_GROUP + GROUP_HEADER_LENGTH;
    private static final int STOP_PRICE =
        NEW_ENTRY + NewOrderDecoder.InstructionsDecoder.stopPriceTicksEncodingOffset();
    private static final int TRAIL_OFFSET =
        NEW_ENTRY + NewOrderDecoder.InstructionsDecoder.trailOffsetTicksEncodingOffset();
    private static final int DISPLAY_QUANTITY =
        NEW_ENTRY + NewOrderDecoder.InstructionsDecoder.displayQuantityLotsEncodingOffset();
    private static final int MIN_QUANTITY =
        NEW_ENTRY + NewOrderDecoder.InstructionsDecoder.minQuantityLotsEncodingOffset();

    private static final int REPLACE_PRICE = BODY + ReplaceOrderDecoder.priceTicksEncodingOffset();
    private static final int REPLACE_QUANTITY = BODY + ReplaceOrderDecoder.quantityLotsEncodingOffset();
    private static final int REPLACE_GROUP = BODY + ReplaceOrderDecoder.BLOCK_LENGTH;
    private static final int REPLACE_ENTRY = REPLACE_GROUP + GROUP_HEADER_LENGTH;
    private static final int REPLACE_STOP_PRICE =
        REPLACE_ENTRY + ReplaceOrderDecoder.InstructionsDecoder.stopPriceTicksEncodingOffset();
    private static final int REPLACE_DISPLAY_QUANTITY =
        REPLACE_ENTRY + ReplaceOrderDecoder.InstructionsDecoder.displayQuantityLotsEncodingOffset();

    /** A price that no instrument takes: INVALID_PRICE, of a stop price INVALID_STOP_PRICE. */
    private static final long REFUSED_PRICE_TICKS = (1L << 53) + 1;

    /** A quantity that no instrument takes, nor is it an offset of a trailing stop. */
    private static final long REFUSED_STEPS = 0;

    private final StepRatio ticks;
    private final StepRatio lots;
    private final boolean isPassive;
    private final int stpMode;
    private boolean isOff;

    OrderRewrite(final Definition definition, final InstrumentChange change)
    {
        ticks = ratio(definition.tickSize(), change, InstrumentKey.TICK_SIZE);
        lots = ratio(definition.lotSize(), change, InstrumentKey.LOT_SIZE);
        isPassive = OffTick.PASSIVE == change.choice(InstrumentKey.OFF_TICK, OffTick.REJECT);
        final StpMode mode = change.choice(InstrumentKey.STP_OF_ORDERS, StpMode.NULL_VAL);
        stpMode = mode.value();
    }

    StepRatio ticks()
    {
        return ticks;
    }

    boolean isOtherSteps()
    {
        return !ticks.isSame() || !lots.isSame();
    }

    /**
     * Rewrites a new order.
     *
     * @return true if something of it was off the new steps.
     */
    boolean newOrder(final UnsafeBuffer command)
    {
        if (NullValue.ENUM != stpMode)
        {
            command.putByte(STP_MODE, (byte)stpMode);
        }
        isOff = false;
        if (isOtherSteps())
        {
            final boolean isBuy = Side.BUY.value() == command.getByte(SIDE);
            price(command, PRICE, isBuy);
            quantity(command, QUANTITY);
            if (0 != command.getByte(NEW_GROUP + 1))
            {
                // A stop that is moved fires later, not sooner: a buy up, a sell down.
                price(command, STOP_PRICE, !isBuy);
                offset(command);
                quantity(command, DISPLAY_QUANTITY);
                quantity(command, MIN_QUANTITY);
            }
        }
        return isOff;
    }

    /**
     * Rewrites a replace.
     *
     * @return true if something of it was off the new steps.
     */
    boolean replace(final UnsafeBuffer command, final Side side)
    {
        isOff = false;
        final boolean isBuy = Side.BUY == side;
        price(command, REPLACE_PRICE, isBuy);
        quantity(command, REPLACE_QUANTITY);
        if (0 != command.getByte(REPLACE_GROUP + 1))
        {
            price(command, REPLACE_STOP_PRICE, !isBuy);
            quantity(command, REPLACE_DISPLAY_QUANTITY);
        }
        return isOff;
    }

    private void price(final UnsafeBuffer command, final int offset, final boolean isDown)
    {
        final long before = get(command, offset);
        if (NullValue.LONG == before)
        {
            return;
        }
        if (ticks.isWhole(before) || moves())
        {
            put(command, offset, isDown ? ticks.floor(before) : ticks.ceil(before));
        }
        else
        {
            put(command, offset, REFUSED_PRICE_TICKS);
        }
    }

    private void offset(final UnsafeBuffer command)
    {
        final long before = get(command, TRAIL_OFFSET);
        if (NullValue.LONG != before)
        {
            put(command, TRAIL_OFFSET, ticks.isWhole(before) || moves() ? ticks.ceil(before) : REFUSED_STEPS);
        }
    }

    private void quantity(final UnsafeBuffer command, final int offset)
    {
        final long before = get(command, offset);
        if (NullValue.LONG != before)
        {
            put(command, offset, lots.isWhole(before) || moves() ? lots.floor(before) : REFUSED_STEPS);
        }
    }

    /** Off the steps: is it moved? */
    private boolean moves()
    {
        isOff = true;
        return isPassive;
    }

    private static StepRatio ratio(
        final BigDecimal before, final InstrumentChange change, final InstrumentKey key)
    {
        return new StepRatio(before, change.has(key) ? change.decimal(key) : before);
    }

    private static long get(final UnsafeBuffer command, final int offset)
    {
        return command.getLong(offset, NewOrderEncoder.BYTE_ORDER);
    }

    private static void put(final UnsafeBuffer command, final int offset, final long value)
    {
        command.putLong(offset, value, NewOrderEncoder.BYTE_ORDER);
    }
}
