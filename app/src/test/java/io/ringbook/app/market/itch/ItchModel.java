package io.ringbook.app.market.itch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * An exchange of one stock as simple as can be, which publishes what it does: lists of orders by price. Written apart
 * from all that reads ITCH.
 */
final class ItchModel
{
    private static final int MIDDLE = 1_000_000;
    private static final int TICK = 100;

    private final Random random;
    private final ItchFile file;
    private final int locate;
    private final String symbol;
    private final TreeMap<Integer, List<Order>> bids = new TreeMap<>(Comparator.reverseOrder());
    private final TreeMap<Integer, List<Order>> asks = new TreeMap<>();
    private final List<Order> all = new ArrayList<>();
    private final long[] lastRef;
    private boolean isHalted;
    private long executions;

    ItchModel(final Random random, final ItchFile file, final int locate, final String symbol, final long[] lastRef)
    {
        this.random = random;
        this.file = file;
        this.locate = locate;
        this.symbol = symbol;
        this.lastRef = lastRef;
    }

    String symbol()
    {
        return symbol;
    }

    /** Executions that are trades of the order first in turn. */
    long executions()
    {
        return executions;
    }

    /** One side, best first, as {@code ref:shares@price}. */
    List<String> orders(final boolean isBuy)
    {
        final List<String> orders = new ArrayList<>();
        (isBuy ? bids : asks).values().forEach((level) ->
            level.forEach((order) -> orders.add(order.ref + ":" + order.shares + "@" + order.price)));
        return orders;
    }

    void step()
    {
        final int choice = random.nextInt(100);
        if (isHalted && choice < 2)
        {
            resume();
        }
        else if (!isHalted && 0 == random.nextInt(2_000))
        {
            isHalted = true;
            file.action(locate, symbol, random.nextBoolean() ? 'H' : 'P');
        }
        else if (all.isEmpty() || choice < 50)
        {
            enter(random.nextBoolean(), price(), 1 + random.nextInt(500));
        }
        else
        {
            change(all.get(random.nextInt(all.size())), choice);
        }
    }

    private void change(final Order order, final int choice)
    {
        if (choice < 75)
        {
            file.delete(locate, order.ref);
            remove(order);
        }
        else if (choice < 85 && order.shares > 1)
        {
            final int by = 1 + random.nextInt(order.shares - 1);
            file.cancel(locate, order.ref, by);
            order.shares -= by;
        }
        else if (choice < 98)
        {
            replace(order);
        }
        else
        {
            file.hiddenTrade(locate, symbol, 10, MIDDLE);
        }
    }

    /** Trades with what it meets, unless halted, and rests. */
    private void enter(final boolean isBuy, final int price, final int shares)
    {
        int left = shares;
        final TreeMap<Integer, List<Order>> others = isBuy ? asks : bids;
        while (!isHalted && left > 0 && !others.isEmpty() &&
            (isBuy ? others.firstKey() <= price : others.firstKey() >= price))
        {
            final Order first = others.firstEntry().getValue().get(0);
            final int traded = Math.min(left, first.shares);
            executed(first, traded);
            left -= traded;
        }
        if (left > 0)
        {
            final Order order = new Order(++lastRef[0], isBuy, price, left);
            rest(order);
            if (random.nextBoolean())
            {
                file.add(locate, symbol, order.ref, isBuy ? 'B' : 'S', left, price);
            }
            else
            {
                file.addWithMpid(locate, symbol, order.ref, isBuy ? 'B' : 'S', left, price);
            }
        }
    }

    private void executed(final Order order, final int shares)
    {
        executions++;
        if (random.nextInt(10) > 0)
        {
            file.execute(locate, order.ref, shares);
        }
        else
        {
            file.executeAt(locate, order.ref, shares, order.price);
        }
        order.shares -= shares;
        if (0 == order.shares)
        {
            remove(order);
        }
    }

    /** To a price that does not trade, or not at all. */
    private void replace(final Order order)
    {
        final int price = order.price + (random.nextInt(11) - 5) * TICK;
        final TreeMap<Integer, List<Order>> others = order.isBuy ? asks : bids;
        if (isHalted || others.isEmpty() ||
            (order.isBuy ? price < others.firstKey() : price > others.firstKey()))
        {
            final Order next = new Order(++lastRef[0], order.isBuy, price, 1 + random.nextInt(500));
            file.replace(locate, order.ref, next.ref, next.shares, price);
            remove(order);
            rest(next);
        }
    }

    /** By a cross at one price, which takes what overlaps. */
    void resume()
    {
        if (!isHalted)
        {
            return;
        }
        while (!bids.isEmpty() && !asks.isEmpty() && bids.firstKey() >= asks.firstKey())
        {
            final Order bid = bids.firstEntry().getValue().get(0);
            final Order ask = asks.firstEntry().getValue().get(0);
            final int shares = Math.min(bid.shares, ask.shares);
            crossed(bid, shares);
            crossed(ask, shares);
        }
        file.cross(locate, symbol, 1, MIDDLE).action(locate, symbol, 'T');
        isHalted = false;
    }

    private void crossed(final Order order, final int shares)
    {
        file.executeAt(locate, order.ref, shares, MIDDLE + 1);
        order.shares -= shares;
        if (0 == order.shares)
        {
            remove(order);
        }
    }

    private void rest(final Order order)
    {
        (order.isBuy ? bids : asks).computeIfAbsent(order.price, (price) -> new ArrayList<>()).add(order);
        all.add(order);
    }

    private void remove(final Order order)
    {
        final Map<Integer, List<Order>> side = order.isBuy ? bids : asks;
        side.get(order.price).remove(order);
        if (side.get(order.price).isEmpty())
        {
            side.remove(order.price);
        }
        all.remove(order);
    }

    private int price()
    {
        return MIDDLE + (int)(random.nextGaussian() * 20) * TICK;
    }

    private static final class Order
    {
        private final long ref;
        private final boolean isBuy;
        private final int price;
        private int shares;

        Order(final long ref, final boolean isBuy, final int price, final int shares)
        {
            this.ref = ref;
            this.isBuy = isBuy;
            this.price = price;
            this.shares = shares;
        }
    }
}
