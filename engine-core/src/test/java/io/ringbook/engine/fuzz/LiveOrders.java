package io.ringbook.engine.fuzz;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.engine.reference.Command;
import io.ringbook.sbe.TradingPhase;

import java.util.ArrayList;
import java.util.List;

import static io.ringbook.engine.fuzz.AuditFailure.require;

/**
 * The orders that are live by what the events say, and what must hold between them.
 */
final class LiveOrders
{
    private final List<TrackedOrder> orders = new ArrayList<>();

    /** In no order. */
    List<TrackedOrder> all()
    {
        return orders;
    }

    void add(final TrackedOrder order)
    {
        order.liveIndex = orders.size();
        orders.add(order);
    }

    void remove(final TrackedOrder order)
    {
        final TrackedOrder last = orders.remove(orders.size() - 1);
        if (last != order)
        {
            orders.set(order.liveIndex, last);
            last.liveIndex = order.liveIndex;
        }
    }

    /** A stop that the last price satisfies does not wait in continuous trading. */
    void requireNoneWaiting(final List<Market> markets)
    {
        for (int i = 0; i < orders.size(); i++)
        {
            final TrackedOrder order = orders.get(i);
            if (order.isPending)
            {
                final Market market = markets.get(order.instrumentId - 1);
                require(TradingPhase.CONTINUOUS != market.phase || !order.isSatisfiedBy(market.lastPriceTicks),
                    "13 (H1): %s waits for %d, last price is %d", order, order.stopPriceTicks, market.lastPriceTicks);
            }
        }
    }

    void requireAllThroughFilled(final Market market)
    {
        for (int i = 0; i < orders.size(); i++)
        {
            final TrackedOrder order = orders.get(i);
            if (order.instrumentId == market.instrumentId && !order.isPending && order.hasPrice())
            {
                require(order.isBuy() ? order.priceTicks <= market.printTicks : order.priceTicks >= market.printTicks,
                    "7 (4.7): %s at %d is left, the print is %d", order, order.priceTicks, market.printTicks);
            }
        }
    }

    void requireNoPartner(final TrackedOrder order, final long sequence)
    {
        for (int i = 0; i < orders.size(); i++)
        {
            final TrackedOrder other = orders.get(i);
            require(other == order || other.ocoGroup != order.ocoGroup || other.account != order.account ||
                other.instrumentId != order.instrumentId || other.acceptedIn == sequence,
                "13 (H7): %s lives beside its partner %s", other, order);
        }
    }

    /** With pro-rata only the price counts. */
    void requireHead(final TrackedOrder maker, final Market market)
    {
        for (int i = 0; i < orders.size(); i++)
        {
            final TrackedOrder other = orders.get(i);
            if (other.side == maker.side && other != maker && !other.isPending &&
                other.instrumentId == maker.instrumentId && other.isBefore(maker))
            {
                require(!market.terms.isFifo() && other.priceTicks == maker.priceTicks,
                    "2: %s trades before %s", maker, other);
            }
        }
    }

    void requireFreeId(final TrackedOrder order)
    {
        for (int i = 0; i < orders.size() && 0 != order.clOrdId; i++)
        {
            final TrackedOrder other = orders.get(i);
            require(other == order || other.clOrdId != order.clOrdId || other.account != order.account,
                "4: the clOrdId of %s is that of %s", order, other);
        }
    }

    /** The order that a replace names, or null. */
    TrackedOrder named(final Command command)
    {
        if (command instanceof final Command.ReplaceOrder replace)
        {
            final long clOrdId = Tape.hash(new ClOrdId().set(replace.origClOrdId()));
            for (int i = 0; i < orders.size(); i++)
            {
                final TrackedOrder order = orders.get(i);
                final boolean isNamed = Command.NONE == replace.orderId() ? order.clOrdId == clOrdId :
                    order.orderId == replace.orderId();
                if (isNamed && order.account == replace.account())
                {
                    return order;
                }
            }
        }
        return null;
    }

    void moveTrails(final Market market, final long price)
    {
        for (int i = 0; i < orders.size(); i++)
        {
            final TrackedOrder order = orders.get(i);
            if (order.isPending && Command.NONE != order.trailOffsetTicks &&
                order.instrumentId == market.instrumentId)
            {
                order.onPrint(price);
            }
        }
    }
}
