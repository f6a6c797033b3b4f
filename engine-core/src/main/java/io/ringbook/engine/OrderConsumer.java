package io.ringbook.engine;

/**
 * Is shown live orders.
 */
@FunctionalInterface
public interface OrderConsumer
{
    /**
     * One live order.
     *
     * @param order a flyweight, valid during the call.
     */
    void onOrder(OrderView order);
}
