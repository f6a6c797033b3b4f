package io.ringbook.engine.reference;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;

import java.math.BigInteger;

/**
 * An order from ACCEPTED to its terminal event: incoming, in the book, or a stop that waits. What it does not have is
 * {@link NullValue#LONG}.
 */
public final class LiveOrder
{
    private static final long NONE = NullValue.LONG;

    final PlainInstrument instrument;
    final long account;
    final Side side;
    final OrdType type;
    final TimeInForce tif;
    final StpMode stpMode;
    final long stpGroup;
    final long ocoGroup;
    final boolean postOnly;
    final ClOrdId clOrdId = new ClOrdId();
    String id;
    long idWord;

    long orderId;
    long priority;
    long price;
    long quantity;
    long leaves;
    long cum;
    long prevented;
    long displayLots;
    long slice;
    long stopPrice;
    long trailOffset;
    long anchor = NONE;
    long minLots;
    long budget;
    long expireTime;

    /** What it has locked (4.9): quote units of a buyer, base units of a seller; 0 with accounts OFF. */
    BigInteger lock = BigInteger.ZERO;

    /** K3: N, the exact sum of its fees in 1e-5 of a unit, as maker and as taker (decision k). */
    BigInteger feeSum = BigInteger.ZERO;

    /** K4: cost + fee of an order by budget so far. */
    BigInteger spent = BigInteger.ZERO;

    /** Waits for its trigger; not in the book. */
    boolean isPending;

    /** Of a stop type, and has fired. */
    boolean isTriggered;

    /** O5: a MARKET order that was entered in a call phase. */
    boolean isFromCall;

    /** 0.11: a trade since the last pass was at or through the trailing stop. */
    boolean isReached;

    /** H6: the other live order of its OCO group. */
    LiveOrder partner;

    LiveOrder(final Command.NewOrder command, final PlainInstrument instrument)
    {
        this.instrument = instrument;
        account = command.account();
        side = command.side();
        type = command.ordType();
        tif = command.timeInForce();
        // F6: the mode after the default.
        stpMode = StpMode.NULL_VAL == command.stpMode() ? instrument.stpMode : command.stpMode();
        stpGroup = NONE == command.stpGroup() ? 0 : command.stpGroup();
        ocoGroup = command.ocoGroup();
        postOnly = command.postOnly();
        price = command.priceTicks();
        quantity = command.quantityLots();
        leaves = NONE == quantity ? 0 : quantity;
        displayLots = command.displayLots();
        stopPrice = command.stopPriceTicks();
        trailOffset = command.trailOffsetTicks();
        minLots = command.minLots();
        budget = command.quoteBudgetUnits();
        expireTime = command.expireTimeNs();
        isPending = isStopType(type);
        name(command.clOrdId());
    }

    void name(final String newId)
    {
        id = newId;
        clOrdId.set(newId);
        idWord = ReferenceHash.wordOf(clOrdId);
    }

    /** 0.2: leaves = orderQty - cumQty - preventedQty; an order by budget has neither quantity nor leaves (D4). */
    void fill(final long lots)
    {
        cum += lots;
        reduce(lots);
    }

    void prevent(final long lots)
    {
        prevented += lots;
        reduce(lots);
    }

    private void reduce(final long lots)
    {
        if (!isBudget())
        {
            leaves -= lots;
        }
        if (isIceberg())
        {
            slice -= Math.min(slice, lots); // G5: the slice first, then the reserve
        }
    }

    /** 4.5: the residual rests as slice + reserve. */
    void freshSlice()
    {
        slice = isIceberg() ? Math.min(displayLots, leaves) : 0;
    }

    /** What belongs to an order only until it starts to match (decision b). */
    void forgetEntryTerms()
    {
        stopPrice = NONE;
        trailOffset = NONE;
        anchor = NONE;
        isReached = false;
        minLots = NONE;
    }

    /** K4: budget - spent. */
    BigInteger budgetLeft()
    {
        return BigInteger.valueOf(budget).subtract(spent);
    }

    boolean isBuy()
    {
        return Side.BUY == side;
    }

    boolean isIceberg()
    {
        return NONE != displayLots;
    }

    boolean isDone()
    {
        return 0 == leaves && !isBudget();
    }

    /** D1: MARKET, STOP and TRAILING_STOP are market types. */
    boolean isMarketType()
    {
        return isMarketType(type);
    }

    static boolean isMarketType(final OrdType type)
    {
        return OrdType.LIMIT != type && OrdType.STOP_LIMIT != type;
    }

    static boolean isStopType(final OrdType type)
    {
        return OrdType.LIMIT != type && OrdType.MARKET != type;
    }

    static boolean mayRest(final TimeInForce tif)
    {
        return TimeInForce.GTC == tif || TimeInForce.DAY == tif || TimeInForce.GTD == tif;
    }

    /** H5: SELL: anchor - offset, BUY: anchor + offset. */
    long stop()
    {
        if (OrdType.TRAILING_STOP != type)
        {
            return stopPrice;
        }
        if (NONE == anchor)
        {
            return NONE;
        }
        return isBuy() ? anchor + trailOffset : anchor - trailOffset;
    }

    /** Is a price at or through the stop? */
    boolean isReachedBy(final long tradePrice)
    {
        final long stop = stop();
        return NONE != stop && (isBuy() ? tradePrice >= stop : tradePrice <= stop);
    }

    public long orderId()
    {
        return orderId;
    }

    public long account()
    {
        return account;
    }

    public Side side()
    {
        return side;
    }

    public OrdType ordType()
    {
        return type;
    }

    public TimeInForce timeInForce()
    {
        return tif;
    }

    public String clOrdId()
    {
        return id;
    }

    public int instrumentId()
    {
        return instrument.id;
    }

    public long priceTicks()
    {
        return price;
    }

    public long quantityLots()
    {
        return quantity;
    }

    public long leavesLots()
    {
        return leaves;
    }

    public long cumQuantityLots()
    {
        return cum;
    }

    public long preventedQuantityLots()
    {
        return prevented;
    }

    public long priority()
    {
        return priority;
    }

    public long expireTimeNs()
    {
        return expireTime;
    }

    /**
     * What the book shows of it.
     *
     * @return the present slice of an iceberg, else all that is left.
     */
    public long displayedLots()
    {
        return isIceberg() ? slice : leaves;
    }

    /**
     * The stop a pending order waits for.
     *
     * @return ticks, or null if it does not wait or trails without an anchor.
     */
    public long stopPriceTicks()
    {
        return isPending ? stop() : NONE;
    }

    /**
     * What it has locked.
     *
     * @return quote units of a buyer, base units of a seller, 0 with accounts off.
     */
    public long lockedUnits()
    {
        return lock.longValueExact();
    }

    public boolean isPendingTrigger()
    {
        return isPending;
    }

    public boolean isBudget()
    {
        return NONE != budget;
    }

    @Override
    public String toString()
    {
        return orderId + " " + side + " " + type + " " + leaves + " of " + quantity + " @ " + price + " stop " + stop();
    }
}
