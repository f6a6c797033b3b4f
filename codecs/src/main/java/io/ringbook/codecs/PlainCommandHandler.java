package io.ringbook.codecs;

/**
 * Takes the commands that come all the time, as long as nothing about them is special. What it leaves is for a
 * {@link CommandHandler}.
 */
public interface PlainCommandHandler
{
    /**
     * A new order.
     *
     * @param command valid during the call.
     * @return false if it is left: nothing has been done.
     */
    boolean tryNewOrder(NewOrderCommand command);

    /**
     * A cancel.
     *
     * @param command valid during the call.
     * @return false if it is left: nothing has been done.
     */
    boolean tryCancelOrder(CancelOrderCommand command);

    /**
     * A replace.
     *
     * @param command valid during the call.
     * @return false if it is left: nothing has been done.
     */
    boolean tryReplaceOrder(ReplaceOrderCommand command);
}
