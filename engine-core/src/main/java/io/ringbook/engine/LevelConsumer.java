package io.ringbook.engine;

/**
 * Is shown price levels, best first.
 */
@FunctionalInterface
public interface LevelConsumer
{
    /**
     * One occupied level.
     *
     * @param priceTicks   of the level.
     * @param quantityLots displayed.
     * @param orderCount   in its queue.
     */
    void onLevel(long priceTicks, long quantityLots, int orderCount);
}
