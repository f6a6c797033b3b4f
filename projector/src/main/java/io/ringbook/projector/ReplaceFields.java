package io.ringbook.projector;

import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.MessageHeaderDecoder;
import io.ringbook.sbe.ReplaceOrderDecoder;
import org.agrona.DirectBuffer;

/**
 * What a replace asks for and no event carries: its display quantity and its expire time. They are the named order's
 * alone: the first order that the command replaces.
 */
final class ReplaceFields
{
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final ReplaceOrderDecoder replaceOrder = new ReplaceOrderDecoder();
    private long displayLots = NullValue.LONG;
    private long expireTimeNs = NullValue.LONG;

    /** Takes them from a command; any but a replace has none. */
    void read(final DirectBuffer buffer, final int offset)
    {
        clear();
        header.wrap(buffer, offset);
        if (ReplaceOrderDecoder.TEMPLATE_ID == header.templateId())
        {
            for (final ReplaceOrderDecoder.InstructionsDecoder instructions :
                replaceOrder.wrapAndApplyHeader(buffer, offset, header).instructions())
            {
                displayLots = instructions.displayQuantityLots();
                expireTimeNs = instructions.expireTimeNs();
            }
        }
    }

    void clear()
    {
        displayLots = NullValue.LONG;
        expireTimeNs = NullValue.LONG;
    }

    /** Lots, or null. */
    long displayLots()
    {
        return displayLots;
    }

    /** Nanoseconds, or null. */
    long expireTimeNs()
    {
        return expireTimeNs;
    }
}
