package io.ringbook.app.market;

import io.ringbook.sbe.Side;

import java.math.BigDecimal;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The price of a call auction by the exchange's own words: Trading Rules of the Shanghai Stock Exchange, rule 3.5.2. It
 * is an order's price with the most volume, at which all buys above it, all sells below it and one side at it are
 * filled; of several, that which leaves the least unfilled; of several still, their middle. The engine's ladder
 * (semantics 4.7) ends otherwise: it takes the reference price where there is one. The rule does not say how a middle
 * between two ticks is rounded: both are taken.
 */
final class SseAuctionRule
{
    static final String SOURCE = "rule 3.5.2 of the exchange";

    private final NavigableMap<Long, Level> levels = new TreeMap<>();
    private long lowTicks;
    private long highTicks;
    private boolean hasPrice;

    /**
     * The price for a book in a call.
     *
     * @param engine that holds it.
     */
    SseAuctionRule(final EngineDriver engine)
    {
        engine.forEachLevel(Side.BUY, Integer.MAX_VALUE, (price, lots, count) -> level(price).buyLots += lots);
        engine.forEachLevel(Side.SELL, Integer.MAX_VALUE, (price, lots, count) -> level(price).sellLots += lots);
        sum();
        decide();
    }

    /** Is this a price by the rule? */
    boolean allows(final long priceTicks)
    {
        final long sum = lowTicks + highTicks;
        return hasPrice && priceTicks >= Math.floorDiv(sum, 2L) && priceTicks <= Math.floorDiv(sum + 1, 2L);
    }

    /** The rule's price in words. */
    String describe(final int tickDecimals)
    {
        if (!hasPrice)
        {
            return "none";
        }
        final String low = BigDecimal.valueOf(lowTicks, tickDecimals).toPlainString();
        return lowTicks == highTicks ? low :
            "the middle of " + low + " and " + BigDecimal.valueOf(highTicks, tickDecimals).toPlainString();
    }

    private Level level(final long priceTicks)
    {
        return levels.computeIfAbsent(priceTicks, (price) -> new Level());
    }

    private void sum()
    {
        long buys = 0;
        for (final Level level : levels.descendingMap().values())
        {
            level.buyLotsAbove = buys;
            buys += level.buyLots;
        }
        long sells = 0;
        for (final Level level : levels.values())
        {
            level.sellLotsBelow = sells;
            sells += level.sellLots;
        }
    }

    private void decide()
    {
        final long mostVolume = levels.values().stream().mapToLong(Level::volume).max().orElse(0);
        long leastUnfilled = Long.MAX_VALUE;
        for (final Map.Entry<Long, Level> entry : levels.entrySet())
        {
            final Level level = entry.getValue();
            if (mostVolume > 0 && level.volume() == mostVolume && level.fillsAllBetter() &&
                level.unfilled() <= leastUnfilled)
            {
                lowTicks = level.unfilled() < leastUnfilled ? entry.getKey() : lowTicks;
                highTicks = entry.getKey();
                leastUnfilled = level.unfilled();
                hasPrice = true;
            }
        }
    }

    private static final class Level
    {
        private long buyLots;
        private long buyLotsAbove;
        private long sellLots;
        private long sellLotsBelow;

        private long volume()
        {
            return Math.min(buyLotsAbove + buyLots, sellLotsBelow + sellLots);
        }

        private boolean fillsAllBetter()
        {
            return buyLotsAbove <= volume() && sellLotsBelow <= volume();
        }

        private long unfilled()
        {
            return Math.abs(buyLotsAbove + buyLots - sellLotsBelow - sellLots);
        }
    }
}
