package io.ringbook.engine.reference;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.EventHandler;
import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Priority;
import io.ringbook.sbe.RejectReason;
import io.ringbook.sbe.ReplaceBasis;
import io.ringbook.sbe.StopAtEntry;
import io.ringbook.sbe.TradingPhase;

import java.math.BigInteger;

/**
 * ReplaceOrder (4.3, C2, E1 to E10).
 */
final class Amend
{
    private static final long NONE = NullValue.LONG;

    private final ReferenceState state;
    private final LiveOrders orders;
    private final Cancels cancels;
    private final Settlement settlement;
    private final Matching matching;
    private final Stops stops;
    private final EventHandler events;

    Amend(
        final ReferenceState state,
        final LiveOrders orders,
        final Cancels cancels,
        final Settlement settlement,
        final Matching matching,
        final Stops stops,
        final EventHandler events)
    {
        this.state = state;
        this.orders = orders;
        this.cancels = cancels;
        this.settlement = settlement;
        this.matching = matching;
        this.stops = stops;
        this.events = events;
    }

    void onReplace(final Command.ReplaceOrder command)
    {
        final LiveOrder order = cancels.find(
            command.account(), command.orderId(), command.origClOrdId(), command.instrumentId());
        if (null == order)
        {
            reject(command, RejectReason.UNKNOWN_ORDER);
            return;
        }
        final RejectReason reason = refusedBeforeCompletion(command, order);
        if (null != reason)
        {
            reject(command, reason);
            return;
        }
        final long quantity = newQuantity(command, order);
        if (NONE != quantity && quantity <= order.cum + order.prevented)
        {
            complete(command, order);
            return;
        }
        final RejectReason laterReason = refusedAfterCompletion(command, order, quantity);
        if (null != laterReason)
        {
            reject(command, laterReason);
            return;
        }
        apply(command, order, quantity);
    }

    /** E7, 0.10: echoes exactly the ids the command carried. */
    private void reject(final Command.ReplaceOrder command, final RejectReason reason)
    {
        events.onCancelRejected(
            command.account(), command.orderId(), new ClOrdId().set(command.origClOrdId()), reason);
    }

    /** The new total; with basis OPEN_QTY done + given; 0.9: not given, it keeps its present value. */
    private static long newQuantity(final Command.ReplaceOrder command, final LiveOrder order)
    {
        final long given = command.quantityLots();
        if (NONE == given)
        {
            return order.quantity;
        }
        return ReplaceBasis.OPEN_QTY == command.basis() && given <= EntryChecks.MAX_TICKS ?
            order.cum + order.prevented + given : given;
    }

    /** C2: DUPLICATE_CLORDID to INVALID_QTY. */
    private RejectReason refusedBeforeCompletion(final Command.ReplaceOrder command, final LiveOrder order)
    {
        final Account account = state.account(order.account);
        final PlainInstrument instrument = order.instrument;
        final LiveOrder holder = command.clOrdId().isEmpty() ? null : account.ordersById.get(command.clOrdId());
        if (null != holder && holder != order)
        {
            return RejectReason.DUPLICATE_CLORDID; // E4
        }
        if (!account.takeOrderCredit(command.timeNs()))
        {
            return RejectReason.RATE_LIMIT; // L2
        }
        if (TradingPhase.HALTED == instrument.phase || TradingPhase.CLOSED == instrument.phase ||
            order.postOnly && instrument.isCall())
        {
            return RejectReason.NOT_ALLOWED_IN_PHASE; // E8
        }
        if (namesAFieldItDoesNotHave(command, order))
        {
            return RejectReason.INVALID_ORDER;
        }
        final boolean isQuantityRefused = NONE != command.quantityLots() &&
            !EntryChecks.isQuantityIn(instrument, newQuantity(command, order));
        final boolean isDisplayRefused = NONE != command.displayLots() && command.displayLots() < 1;
        final boolean isBelowMinimum = NONE != order.minLots && newQuantity(command, order) < order.minLots; // C4
        return isQuantityRefused || isDisplayRefused || isBelowMinimum ? RejectReason.INVALID_QTY : null;
    }

    /** E1. */
    private static boolean namesAFieldItDoesNotHave(final Command.ReplaceOrder command, final LiveOrder order)
    {
        final boolean hasStopPrice = order.isPending && OrdType.TRAILING_STOP != order.type;
        return NONE != command.priceTicks() && NONE == order.price ||
            NONE != command.quantityLots() && order.isBudget() ||
            NONE != command.displayLots() && order.isMarketType() ||
            NONE != command.expireTimeNs() && NONE == order.expireTime ||
            NONE != command.stopPriceTicks() && !hasStopPrice;
    }

    /** E3: done; priority KEPT, price unchanged; all other fields but clOrdId are ignored. */
    private void complete(final Command.ReplaceOrder command, final LiveOrder order)
    {
        final String oldId = rename(command, order);
        final LiveOrder partner = order.partner;
        final long done = order.cum + order.prevented;
        orders.withdraw(order);
        orders.forget(order);
        orders.replaced(order, oldId, done, 0, Priority.KEPT); // 0.2
        orders.cancelPartner(partner);
    }

    /** C2: INVALID_PRICE to STOP_WOULD_TRIGGER. */
    private RejectReason refusedAfterCompletion(
        final Command.ReplaceOrder command, final LiveOrder order, final long quantity)
    {
        final PlainInstrument instrument = order.instrument;
        final Account account = state.account(order.account);
        final long price = orPresent(command.priceTicks(), order.price);
        final boolean isRepriced = price != order.price;
        final boolean isRestopped = isRestopped(command, order);
        if (NONE != command.priceTicks() && !EntryChecks.isPriceIn(instrument, command.priceTicks()))
        {
            return RejectReason.INVALID_PRICE;
        }
        if (NONE != command.stopPriceTicks() && !EntryChecks.isPriceIn(instrument, command.stopPriceTicks()))
        {
            return RejectReason.INVALID_STOP_PRICE;
        }
        if (NONE != command.expireTimeNs() && command.expireTimeNs() <= command.timeNs())
        {
            return RejectReason.INVALID_EXPIRE_TIME; // O19
        }
        if (instrument.fees.isNotionalOverflow(price, quantity))
        {
            return RejectReason.NOTIONAL_OVERFLOW;
        }
        if (EntryChecks.isOverMaxQuantity(account, instrument, quantity))
        {
            return RejectReason.MAX_QTY;
        }
        if (EntryChecks.isOverMaxNotional(account, instrument, price, quantity, order.budget, state))
        {
            return RejectReason.MAX_NOTIONAL;
        }
        if (isRepriced && EntryChecks.isOutsideStaticBand(instrument, price))
        {
            return RejectReason.PRICE_BAND; // J4: a replace that changes it
        }
        if (order.postOnly && !order.isPending && instrument.wouldCross(order.side, price))
        {
            return RejectReason.POST_ONLY_WOULD_CROSS; // 4.1, D7
        }
        if (isRestopped && StopAtEntry.REJECT == instrument.stopAtEntry &&
            Stops.isSatisfied(instrument, order.side, order.type, command.stopPriceTicks()))
        {
            return RejectReason.STOP_WOULD_TRIGGER; // E9
        }
        return isShortOfFunds(order, price, quantity) ? RejectReason.INSUFFICIENT_FUNDS : null;
    }

    /** Decision i: newLock by K4 with the order's own N; an order by budget keeps its lock. */
    private boolean isShortOfFunds(final LiveOrder order, final long price, final long quantity)
    {
        if (order.isBudget())
        {
            return false;
        }
        final long leaves = quantity - order.cum - order.prevented;
        final BigInteger newLock = order.instrument.fees.lock(order.feeSum, order.side, price, leaves);
        return settlement.isShort(order.account, order.instrument, order.side, order.lock, newLock);
    }

    private void apply(final Command.ReplaceOrder command, final LiveOrder order, final long quantity)
    {
        final boolean isRestopped = isRestopped(command, order);
        final long price = orPresent(command.priceTicks(), order.price);
        // E2; a quantity stated as OPEN_QTY always loses.
        final boolean isOpenStated =
            ReplaceBasis.OPEN_QTY == command.basis() && NONE != command.quantityLots();
        final boolean isLost = isOpenStated || price != order.price || isRestopped || quantity > order.quantity;
        final String oldId = rename(command, order);
        if (NONE != command.expireTimeNs())
        {
            orders.expireAt(order, command.expireTimeNs());
        }
        if (NONE != command.displayLots())
        {
            display(order, command.displayLots());
        }
        if (isLost)
        {
            lose(order, price, quantity, isRestopped ? command.stopPriceTicks() : order.stopPrice, oldId, isRestopped);
        }
        else
        {
            setQuantity(order, quantity);
            settlement.relock(order); // K4
            order.slice = Math.min(order.slice, order.leaves); // E6: the hidden part shrinks first
            order.instrument.isTouched = true;
            orders.replaced(order, oldId, order.quantity, leavesOrNone(order), Priority.KEPT);
        }
    }

    /** E5, E6, E9: REPLACED first, then what the new price, quantity or stop leads to. */
    private void lose(
        final LiveOrder order,
        final long price,
        final long quantity,
        final long stopPrice,
        final String oldId,
        final boolean isRestopped)
    {
        final PlainInstrument instrument = order.instrument;
        orders.withdraw(order);
        orders.renewPriority(order); // decision a; H4: a new entry time of a stop
        order.price = price;
        order.stopPrice = stopPrice;
        setQuantity(order, quantity);
        settlement.relock(order); // 4.3: the difference moves before anything trades
        orders.replaced(order, oldId, order.quantity, leavesOrNone(order), Priority.LOST);
        if (order.isPending)
        {
            instrument.stops.add(order);
            if (isRestopped && instrument.isContinuous() &&
                Stops.isSatisfied(instrument, order.side, order.type, order.stopPrice))
            {
                stops.fire(order, instrument.lastPrice); // E9
            }
        }
        else if (instrument.isContinuous())
        {
            matching.execute(order, false); // what rests in CONTINUOUS is a limit, whatever its type (D2)
        }
        else
        {
            orders.rest(order);
        }
    }

    /** E6: takes effect at the next slice; what is shown now stays shown. */
    private static void display(final LiveOrder order, final long displayLots)
    {
        order.slice = order.isPending ? 0 : order.displayedLots();
        order.displayLots = displayLots;
    }

    /** 0.2: leaves = orderQty - cumQty - preventedQty. */
    private static void setQuantity(final LiveOrder order, final long quantity)
    {
        if (!order.isBudget())
        {
            order.quantity = quantity;
            order.leaves = quantity - order.cum - order.prevented;
        }
    }

    /** E4, O16: returns the id it had before. */
    private String rename(final Command.ReplaceOrder command, final LiveOrder order)
    {
        final String oldId = order.id;
        if (!command.clOrdId().isEmpty() && !command.clOrdId().equals(oldId))
        {
            orders.rename(order, command.clOrdId());
        }
        return oldId;
    }

    private static boolean isRestopped(final Command.ReplaceOrder command, final LiveOrder order)
    {
        return NONE != command.stopPriceTicks() && command.stopPriceTicks() != order.stopPrice;
    }

    private static long leavesOrNone(final LiveOrder order)
    {
        return order.isBudget() ? NONE : order.leaves;
    }

    private static long orPresent(final long given, final long present)
    {
        return NONE == given ? present : given;
    }
}
