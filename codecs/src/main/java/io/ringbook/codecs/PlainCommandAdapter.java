package io.ringbook.codecs;

import io.ringbook.sbe.MessageHeaderDecoder;
import org.agrona.DirectBuffer;

/**
 * The commands that come all the time as bytes to calls, many in a row. One thread.
 */
public final class PlainCommandAdapter
{
    private final PlainCommandHandler handler;
    private final NewOrderCommand newOrder = new NewOrderCommand();
    private final CancelOrderCommand cancelOrder = new CancelOrderCommand();
    private final ReplaceOrderCommand replaceOrder = new ReplaceOrderCommand();

    /**
     * An adapter that calls a handler.
     *
     * @param handler to call.
     */
    public PlainCommandAdapter(final PlainCommandHandler handler)
    {
        this.handler = handler;
    }

    /**
     * Makes the calls of a batch until one is left, or it is of another kind.
     *
     * @param batch       address of the prefix of the first command, as {@link CommandBatch} lays it out.
     * @param end         address behind the last command of the batch.
     * @param maxCommands to take.
     * @return address of the prefix of the first command that was not taken, or the end.
     */
    public long onCommands(final long batch, final long end, final int maxCommands)
    {
        long at = batch;
        for (int i = 0; i < maxCommands && at + CommandBatch.PREFIX_LENGTH <= end; i++)
        {
            final long message = at + CommandBatch.PREFIX_LENGTH;
            final int length = NativeMemory.getUnsignedShort(at);
            if (message + length > end || !onCommand(message, length))
            {
                break;
            }
            at = message + length;
        }
        return at;
    }

    /**
     * Makes the call of a command. Its bytes must have passed {@link CommandValidator}.
     *
     * @param message address of its message header.
     * @param length  in bytes.
     * @return false if it is left, or of another kind: nothing has been done.
     */
    public boolean onCommand(final long message, final int length)
    {
        final long header = length < MessageHeaderDecoder.ENCODED_LENGTH ? 0 : NativeMemory.getLong(message);
        if (NewOrderCommand.HEADER == header)
        {
            final NewOrderCommand command = newOrder.wrap(message);
            return length >= NewOrderCommand.MIN_LENGTH && isWhole(command.plainLength(), length) &&
                handler.tryNewOrder(command);
        }
        if (CancelOrderCommand.HEADER == header)
        {
            final CancelOrderCommand command = cancelOrder.wrap(message);
            return length >= CancelOrderCommand.MIN_LENGTH && handler.tryCancelOrder(command);
        }
        if (ReplaceOrderCommand.HEADER == header)
        {
            final ReplaceOrderCommand command = replaceOrder.wrap(message);
            return length >= ReplaceOrderCommand.MIN_LENGTH && handler.tryReplaceOrder(command);
        }
        return false;
    }

    /** Cancels and replaces that are plain have no parts of variable length. */
    private static boolean isWhole(final int expected, final int length)
    {
        return !DirectBuffer.SHOULD_BOUNDS_CHECK || expected <= length;
    }
}
