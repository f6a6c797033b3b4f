package io.ringbook.codecs;

import io.ringbook.sbe.CancelOrderDecoder;
import io.ringbook.sbe.MessageHeaderDecoder;
import io.ringbook.sbe.NewOrderDecoder;
import io.ringbook.sbe.ReplaceOrderDecoder;

/**
 * A look at a command of a batch before its turn: which order it names. Without branches, as what comes next in a batch
 * cannot be guessed.
 */
public final class CommandPeek
{
    /** Bytes from the prefix on that are looked at, whatever the command; there must be so many. */
    public static final int LENGTH = CommandBatch.PREFIX_LENGTH + NewOrderCommand.MIN_LENGTH;

    private static final int HEADER = CommandBatch.PREFIX_LENGTH;
    private static final int TEMPLATE_ID = HEADER + MessageHeaderDecoder.templateIdEncodingOffset();
    private static final int BODY = HEADER + MessageHeaderDecoder.ENCODED_LENGTH;
    private static final int ORDER_ID = BODY + CancelOrderDecoder.orderIdEncodingOffset();
    private static final int ACCOUNT = BODY + NewOrderDecoder.accountEncodingOffset();
    private static final int PRICE_TICKS = BODY + NewOrderDecoder.priceTicksEncodingOffset();
    private static final int INSTRUMENT_ID = BODY + NewOrderDecoder.instrumentIdEncodingOffset();
    private static final int SIDE = BODY + NewOrderDecoder.sideEncodingOffset();
    private static final int NEW = 1 << NewOrderDecoder.TEMPLATE_ID;
    private static final int NAMING = 1 << CancelOrderDecoder.TEMPLATE_ID | 1 << ReplaceOrderDecoder.TEMPLATE_ID;

    static
    {
        if (CancelOrderDecoder.orderIdEncodingOffset() != ReplaceOrderDecoder.orderIdEncodingOffset())
        {
            throw new ExceptionInInitializerError(
                "schema: expected orderId at the same place of CancelOrder and ReplaceOrder");
        }
    }

    private long prefix;

    /**
     * Looks at a command.
     *
     * @param prefix address of the command's prefix in a {@link CommandBatch}.
     */
    public void wrap(final long prefix)
    {
        this.prefix = prefix;
    }

    /**
     * Is it a cancel or a replace?
     *
     * @return 1 if so, else 0.
     */
    public int namesOrder()
    {
        return NAMING >>> NativeMemory.getUnsignedShort(prefix + TEMPLATE_ID) & 1;
    }

    /**
     * The order that is named; of another command any number.
     *
     * @return order id.
     */
    public long orderId()
    {
        return NativeMemory.getLong(prefix + ORDER_ID);
    }

    /**
     * Is it a new order?
     *
     * @return 1 if so, else 0.
     */
    public int isNewOrder()
    {
        return NEW >>> NativeMemory.getUnsignedShort(prefix + TEMPLATE_ID) & 1;
    }

    /**
     * The account of a new order.
     *
     * @return account, any number if it is something else.
     */
    public long account()
    {
        return NativeMemory.getLong(prefix + ACCOUNT);
    }

    /**
     * The price of a new order.
     *
     * @return ticks, any number if it is something else.
     */
    public long priceTicks()
    {
        return NativeMemory.getLong(prefix + PRICE_TICKS);
    }

    /**
     * Instrument and side of a new order.
     *
     * @return instrument id x 2 + side, any number if it is something else.
     */
    public int bookSide()
    {
        return NativeMemory.getInt(prefix + INSTRUMENT_ID) << 1 | NativeMemory.getUnsignedByte(prefix + SIDE) & 1;
    }

    /**
     * Where the next command begins.
     *
     * @return address of its prefix.
     */
    public long next()
    {
        return prefix + CommandBatch.PREFIX_LENGTH + NativeMemory.getUnsignedShort(prefix);
    }
}
