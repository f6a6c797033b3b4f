package io.ringbook.codecs;

import org.agrona.DirectBuffer;

/**
 * The commands that come all the time as bytes to calls, many in a row. One thread. Of these commands a cancel is the
 * shortest one.
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
        for (int left = maxCommands; left > 0 && at + CommandBatch.PREFIX_LENGTH <= end; left--)
        {
            final long message = at + CommandBatch.PREFIX_LENGTH;
            final long next = message + NativeMemory.getUnsignedShort(at);
            if (next > end || !onCommand(message, (int)(next - message)))
            {
                break;
            }
            at = next;
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
        if (length < CancelOrderCommand.MIN_LENGTH)
        {
            return false;
        }
        final long header = NativeMemory.getLong(message);
        if (NewOrderCommand.HEADER == header)
        {
            final NewOrderCommand command = newOrder.wrap(message);
            return length >= NewOrderCommand.MIN_LENGTH && isWhole(command.plainLength(), length) &&
                handler.tryNewOrder(command);
        }
        if (CancelOrderCommand.HEADER == header)
        {
            return handler.tryCancelOrder(cancelOrder.wrap(message));
        }
        return ReplaceOrderCommand.HEADER == header && length >= ReplaceOrderCommand.MIN_LENGTH &&
            handler.tryReplaceOrder(replaceOrder.wrap(message));
    }

    /** Cancels and replaces that are plain have no parts of variable length. */
    private static boolean isWhole(final int expected, final int length)
    {
        return !DirectBuffer.SHOULD_BOUNDS_CHECK || expected <= length;
    }
}
