package io.ringbook.engine.fuzz;

import io.ringbook.engine.reference.Command;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.TimeInForce;

import java.math.BigInteger;

/**
 * An order as the events tell of it.
 */
final class TrackedOrder
{
    /** The slice is the first one since the order came to rest, and not reduced yet. */
    static final long FRESH_SLICE = -1;

    long orderId;
    long clOrdId;
    long account;
    int instrumentId;
    Side side;
    OrdType ordType;
    TimeInForce timeInForce;
    long priceTicks;
    long quantityLots;
    long leavesLots;
    long cumLots;
    long preventedLots;
    boolean postOnly;
    long stopPriceTicks;
    long trailOffsetTicks;
    long quoteBudgetUnits;
    long displayLots;
    long minLots;
    long expireTimeNs;
    long ocoGroup;
    long stpGroup;
    int stpMode;
    long sliceLots = FRESH_SLICE;
    long priority;
    boolean isLive = true;
    boolean isPending;
    boolean isTriggered;
    boolean isCanceledByPartner;
    long acceptedIn;
    long startedIn;
    int startEvent;
    long touchedIn;
    /** K3: the notionals of its fills, each times its rate. */
    BigInteger feeSum = BigInteger.ZERO;
    long spentUnits;
    long lockUnits;
    int liveIndex;

    boolean isBuy()
    {
        return Side.BUY == side;
    }

    boolean isBudget()
    {
        return Command.NONE != quoteBudgetUnits;
    }

    boolean isStopType()
    {
        return OrdType.STOP == ordType || OrdType.STOP_LIMIT == ordType || OrdType.TRAILING_STOP == ordType;
    }

    boolean isIceberg()
    {
        return Command.NONE != displayLots;
    }

    boolean hasPrice()
    {
        return Command.NONE != priceTicks;
    }

    /** What the book shows of it. */
    long displayedLots()
    {
        if (!isIceberg())
        {
            return leavesLots;
        }
        return FRESH_SLICE == sliceLots ? Math.min(displayLots, leavesLots) : sliceLots;
    }

    void reduceSlice(final long lots)
    {
        if (isIceberg())
        {
            sliceLots = Math.max(0, displayedLots() - lots);
        }
    }

    /** Would it stand before another order of its side? Without a price first, then the better price, then time. */
    boolean isBefore(final TrackedOrder other)
    {
        if (priceTicks != other.priceTicks)
        {
            if (!hasPrice() || !other.hasPrice())
            {
                return !hasPrice();
            }
            return isBuy() ? priceTicks > other.priceTicks : priceTicks < other.priceTicks;
        }
        return priority < other.priority;
    }

    boolean isSatisfiedBy(final long lastPriceTicks)
    {
        if (Command.NONE == stopPriceTicks || Command.NONE == lastPriceTicks)
        {
            return false;
        }
        return isBuy() ? lastPriceTicks >= stopPriceTicks : lastPriceTicks <= stopPriceTicks;
    }

    /** Moves the stop of a trailing order that waits. */
    void onPrint(final long price)
    {
        if (Command.NONE == stopPriceTicks)
        {
            stopPriceTicks = isBuy() ? price + trailOffsetTicks : price - trailOffsetTicks;
        }
        else if (isBuy())
        {
            stopPriceTicks = Math.min(stopPriceTicks, price + trailOffsetTicks);
        }
        else
        {
            stopPriceTicks = Math.max(stopPriceTicks, price - trailOffsetTicks);
        }
    }

    @Override
    public String toString()
    {
        return "order " + orderId;
    }
}
