package io.ringbook.gateway.model;

import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.TimeInForce;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * An order as its owner sees it. Belongs to the model's thread. What it does not have is {@link NullValue#LONG}, or
 * null.
 */
public final class Order
{
    /** Most fills that are kept of an order; the newest ones, then. */
    public static final int MAX_FILLS = 10_000;

    /** Of the engine. */
    public final long orderId;
    /** Whose. */
    public final long account;
    /** What it trades. */
    public final Instrument instrument;
    /** Buy or sell. */
    public final Side side;
    /** As entered. */
    public final OrdType type;
    /** As entered. */
    public final TimeInForce timeInForce;
    /** When it was accepted, since the epoch. */
    public final long createdNs;

    String clientOrderId;
    long priceTicks = NullValue.LONG;
    long stopPriceTicks = NullValue.LONG;
    long trailOffsetTicks = NullValue.LONG;
    long quantityLots = NullValue.LONG;
    long quoteBudgetUnits = NullValue.LONG;
    long displayLots = NullValue.LONG;
    long minLots = NullValue.LONG;
    long expireTimeNs = NullValue.LONG;
    long ocoGroup = NullValue.LONG;
    boolean isPostOnly;
    OrderStatus status = OrderStatus.NEW;
    String reason;
    long cumLots;
    long leavesLots;
    long preventedLots;
    /** Sum of ticks x lots of its trades. */
    final WideSum traded = new WideSum();
    long updatedNs;

    /** Its place in the book, if it rests. */
    OrderLevel level;
    Order previous;
    Order next;
    long displayedLots;

    /** The orders it trails with, if it is a pending trailing stop. */
    TrailingStops.Group trail;
    int trailIndex;

    /** Orders of the same account with the same client id, of which all but the newest are done. */
    Order newerNamesake;
    Order olderNamesake;

    private List<Fill> fills = List.of();
    private long keptFillLots;

    Order(
        final long orderId,
        final long account,
        final Instrument instrument,
        final Side side,
        final OrdType type,
        final TimeInForce timeInForce,
        final long createdNs)
    {
        this.orderId = orderId;
        this.account = account;
        this.instrument = instrument;
        this.side = side;
        this.type = type;
        this.timeInForce = timeInForce;
        this.createdNs = createdNs;
        this.updatedNs = createdNs;
    }

    /**
     * Where its life is.
     *
     * @return status.
     */
    public OrderStatus status()
    {
        return status;
    }

    /**
     * The client's own id.
     *
     * @return id, or null.
     */
    public String clientOrderId()
    {
        return clientOrderId;
    }

    /**
     * Its limit.
     *
     * @return ticks, or none.
     */
    public long priceTicks()
    {
        return priceTicks;
    }

    /**
     * Where it triggers, or has triggered. A pending trailing stop's moves with every trade.
     *
     * @return ticks, or none.
     */
    public long stopPriceTicks()
    {
        return null == trail ? stopPriceTicks : trail.stopPriceTicks(this);
    }

    /**
     * How far its stop trails.
     *
     * @return ticks, or none.
     */
    public long trailOffsetTicks()
    {
        return trailOffsetTicks;
    }

    /**
     * All that was ordered.
     *
     * @return lots, or none.
     */
    public long quantityLots()
    {
        return quantityLots;
    }

    /**
     * What it may spend.
     *
     * @return units of the quote asset, or none.
     */
    public long quoteBudgetUnits()
    {
        return quoteBudgetUnits;
    }

    /**
     * What it shows at a time.
     *
     * @return lots, or none.
     */
    public long displayLots()
    {
        return displayLots;
    }

    /**
     * What must trade at once.
     *
     * @return lots, or none.
     */
    public long minLots()
    {
        return minLots;
    }

    /**
     * When it expires.
     *
     * @return since the epoch, or none.
     */
    public long expireTimeNs()
    {
        return expireTimeNs;
    }

    /**
     * Its pair.
     *
     * @return group, or none.
     */
    public long ocoGroup()
    {
        return ocoGroup;
    }

    /**
     * May it only rest?
     *
     * @return true if so.
     */
    public boolean isPostOnly()
    {
        return isPostOnly;
    }

    /**
     * Why it ended, or was ended.
     *
     * @return reason of the engine, or null.
     */
    public String reason()
    {
        return reason;
    }

    /**
     * What has traded.
     *
     * @return lots.
     */
    public long cumLots()
    {
        return cumLots;
    }

    /**
     * What may still trade.
     *
     * @return lots.
     */
    public long leavesLots()
    {
        return leavesLots;
    }

    /**
     * What self-trade prevention has taken off it.
     *
     * @return lots.
     */
    public long preventedLots()
    {
        return preventedLots;
    }

    /**
     * Sum of ticks x lots of its trades.
     *
     * @return exact sum.
     */
    public BigInteger tradedTickLots()
    {
        return traded.toBigInteger();
    }

    /**
     * When it last changed.
     *
     * @return since the epoch.
     */
    public long updatedNs()
    {
        return updatedNs;
    }

    /**
     * What the book shows of it now.
     *
     * @return lots, 0 if it does not rest.
     */
    public long displayedLots()
    {
        return displayedLots;
    }

    /**
     * Its trades.
     *
     * @return oldest first; the newest {@link #MAX_FILLS} at least.
     */
    public List<Fill> fills()
    {
        return fills;
    }

    /**
     * Are all its trades kept, and were they told?
     *
     * @return true if {@link #fills()} has all that there were.
     */
    public boolean hasAllFills()
    {
        return keptFillLots == cumLots;
    }

    /** A trade that its sums do not have yet. */
    void addFill(final Fill fill)
    {
        cumLots += fill.quantityLots();
        traded.add(fill.priceTicks(), fill.quantityLots());
        keepFill(fill);
    }

    /** A trade that its sums have. */
    void keepFill(final Fill fill)
    {
        if (fills.isEmpty())
        {
            fills = new ArrayList<>(2);
        }
        else if (2 * MAX_FILLS == fills.size())
        {
            final List<Fill> oldest = fills.subList(0, MAX_FILLS);
            oldest.forEach((old) -> keptFillLots -= old.quantityLots());
            oldest.clear();
        }
        keptFillLots += fill.quantityLots();
        fills.add(fill);
    }

    /** May it wait in the book at all? */
    boolean mayRest()
    {
        return TimeInForce.IOC != timeInForce && TimeInForce.FOK != timeInForce;
    }

    /** What it shows when it comes to rest. */
    long freshSliceLots()
    {
        return NullValue.LONG == displayLots ? leavesLots : Math.min(displayLots, leavesLots);
    }
}
