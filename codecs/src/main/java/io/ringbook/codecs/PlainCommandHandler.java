package io.ringbook.codecs;

/**
 * Takes the commands that come all the time, as long as nothing about them is special. What it leaves is for a
 * {@link CommandHandler}.
 *
 * <p>A class and not an interface: as long as a virtual machine knows one kind of it, no call asks which one it is.
 */
public abstract class PlainCommandHandler
{
    /**
     * A new order.
     *
     * @param command valid during the call.
     * @return false if it is left: nothing has been done.
     */
    protected abstract boolean tryNewOrder(NewOrderCommand command);

    /**
     * A cancel.
     *
     * @param command valid during the call.
     * @return false if it is left: nothing has been done.
     */
    protected abstract boolean tryCancelOrder(CancelOrderCommand command);

    /**
     * A replace.
     *
     * @param command valid during the call.
     * @return false if it is left: nothing has been done.
     */
    protected abstract boolean tryReplaceOrder(ReplaceOrderCommand command);
}
