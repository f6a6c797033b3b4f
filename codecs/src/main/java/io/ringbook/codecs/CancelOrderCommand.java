package io.ringbook.codecs;

import io.ringbook.sbe.CancelOrderDecoder;
import io.ringbook.sbe.MessageHeaderDecoder;

/**
 * A cancel as its message holds it: a flyweight over native memory, valid during the call it is given to.
 */
public final class CancelOrderCommand
{
    /** The whole header of a message, which is one word. */
    static final long HEADER = MessageHeaders.of(CancelOrderDecoder.TEMPLATE_ID, CancelOrderDecoder.BLOCK_LENGTH);

    /** A message is at least this long, in bytes. */
    static final int MIN_LENGTH =
        MessageHeaderDecoder.ENCODED_LENGTH + CancelOrderDecoder.BLOCK_LENGTH + MessageVariables.MIN_DATA_LENGTH;

    private static final int BODY = MessageHeaderDecoder.ENCODED_LENGTH;
    private static final int TIMESTAMP_NS = BODY + CancelOrderDecoder.timestampNsEncodingOffset();
    private static final int CORRELATION_ID = BODY + CancelOrderDecoder.correlationIdEncodingOffset();
    private static final int ACCOUNT = BODY + CancelOrderDecoder.accountEncodingOffset();
    private static final int ORDER_ID = BODY + CancelOrderDecoder.orderIdEncodingOffset();
    private static final int INSTRUMENT_ID = BODY + CancelOrderDecoder.instrumentIdEncodingOffset();
    private static final int CL_ORD_ID = BODY + CancelOrderDecoder.BLOCK_LENGTH;

    private long message;

    CancelOrderCommand wrap(final long message)
    {
        this.message = message;
        return this;
    }

    /**
     * Length of the message.
     *
     * @return bytes.
     */
    public int encodedLength()
    {
        return MIN_LENGTH + MessageVariables.dataLength(message + CL_ORD_ID);
    }

    /**
     * Time of the command, stamped by the sequencer.
     *
     * @return nanoseconds by the sequencer's clock, never less than those of the command before.
     */
    public long timestampNs()
    {
        return NativeMemory.getLong(message + TIMESTAMP_NS);
    }

    /**
     * What the caller knows the command by; the engine only hands it on.
     *
     * @return any number.
     */
    public long correlationId()
    {
        return NativeMemory.getLong(message + CORRELATION_ID);
    }

    /**
     * The account that asks, which must own the order.
     *
     * @return account.
     */
    public long account()
    {
        return NativeMemory.getLong(message + ACCOUNT);
    }

    /**
     * The engine's id of the order.
     *
     * @return id, or {@link NullValue#LONG} if the client's id names it.
     */
    public long orderId()
    {
        return NativeMemory.getLong(message + ORDER_ID);
    }

    /**
     * The instrument that the order is expected to be of.
     *
     * @return id, or {@link NullValue#INT} if any will do.
     */
    public int instrumentId()
    {
        return NativeMemory.getInt(message + INSTRUMENT_ID);
    }

    /**
     * Is the order named by the client's id?
     *
     * @return true if {@link #clOrdId(ClOrdId)} is not empty.
     */
    public boolean hasClOrdId()
    {
        return 0 != NativeMemory.getUnsignedByte(message + CL_ORD_ID);
    }

    /**
     * Reads the client's id.
     *
     * @param clOrdId to read it into.
     * @return clOrdId, empty if there is none.
     */
    public ClOrdId clOrdId(final ClOrdId clOrdId)
    {
        clOrdId.decode(message + CL_ORD_ID);
        return clOrdId;
    }
}
