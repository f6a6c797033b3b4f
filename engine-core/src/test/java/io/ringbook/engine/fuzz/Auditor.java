package io.ringbook.engine.fuzz;

import io.ringbook.engine.reference.Command;
import io.ringbook.sbe.CancelReason;
import io.ringbook.sbe.ExpireReason;
import io.ringbook.sbe.KillAction;
import io.ringbook.sbe.Liquidity;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Priority;
import io.ringbook.sbe.RejectReason;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;
import io.ringbook.sbe.TradingPhase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import static io.ringbook.engine.fuzz.AuditFailure.require;

/**
 * Keeps books from the events alone and checks, event by event, that they can be true: the invariants of the contract
 * that can be seen from outside. Knows nothing of how an engine matches. One thread.
 *
 * <p>Long because it has a method for each event, and all of them keep the same books.
 */
final class Auditor
{
    private final LiveOrders live = new LiveOrders();
    private final List<TrackedOrder> touched = new ArrayList<>();
    private final List<Market> markets = new ArrayList<>();
    private final MoneyAuditor money = new MoneyAuditor(touched, markets);
    private TrackedOrder[] orders = new TrackedOrder[256];
    private long sequence;
    private long amendedIn;
    private long lastOrderId;
    private long lastTradeId;
    private long lastPriority;
    private Command command;
    private Tape tape;
    private int event;
    private int lastGroup;
    private TrackedOrder awaitsReplenish;

    /** Live orders, in no order. */
    List<TrackedOrder> live()
    {
        return live.all();
    }

    /** An order that was accepted, live or done. */
    TrackedOrder order(final long orderId)
    {
        return orderId > 0 && orderId <= lastOrderId ? orders[(int)orderId] : null;
    }

    long lastOrderId()
    {
        return lastOrderId;
    }

    MoneyAuditor money()
    {
        return money;
    }

    int marketCount()
    {
        return markets.size();
    }

    Market market(final int instrumentId)
    {
        return markets.get(instrumentId - 1);
    }

    /**
     * Takes in what an engine said to a command.
     *
     * @param command applied.
     * @param tape    of its events.
     * @throws AuditFailure if that cannot be.
     */
    void onCommand(final Command command, final Tape tape)
    {
        this.command = command;
        this.tape = tape;
        sequence++;
        touched.clear();
        event = 0;
        lastGroup = 0;
        awaitsReplenish = null;
        money.onCommandStart(command);
        if (tape.eventCount() > 0)
        {
            require(sequence == tape.sequence() && command.timeNs() == tape.timestampNs(),
                "13: expected sequence %d at time %d, found %d at %d",
                sequence, command.timeNs(), tape.sequence(), tape.timestampNs());
        }
        for (int at = 0; at < tape.length(); at = tape.next(at), event++)
        {
            onEvent(tape.kind(at), at);
        }
        require(null == awaitsReplenish, "9 (G1): %s has no slice and was not replenished", awaitsReplenish);
        onCommandEnd();
    }

    private void onEvent(final EventKind kind, final int at)
    {
        final int group = EventKind.BOOK == kind ? 4 : EventKind.BALANCE == kind ? 3 :
            EventKind.INDICATIVE == kind ? 2 : 1;
        require(group >= lastGroup, "13 (B1): %s comes too late in the command", kind);
        lastGroup = group;
        require(null == awaitsReplenish || EventKind.REPLENISHED == kind,
            "9 (G1): %s has no slice and %s follows", awaitsReplenish, kind);
        switch (kind)
        {
            case ACCEPTED -> onAccepted(at);
            case TRADE -> onTrade(at);
            case CANCELED, EXPIRED -> onEnded(kind, at);
            case REPLACED -> onReplaced(at);
            case TRIGGERED -> onTriggered(at);
            case PREVENTED -> onPrevented(at);
            case REPLENISHED -> onReplenished(at);
            case PHASE -> onPhase(at);
            case UNCROSSED -> onUncrossed(at);
            case INSTRUMENT -> onInstrument(at);
            case BOOK -> onBook(at);
            case REJECTED -> money.onRefused(RejectReason.get((short)field(at, 5)), null);
            case CANCEL_REJECTED -> money.onRefused(RejectReason.get((short)field(at, 4)), live.named(command));
            case BALANCE -> money.onBalance(tape, at);
            case TRANSFER -> money.onTransfer(tape, at);
            case INDICATIVE, BAND_BREACHED ->
            {
            }
            default -> throw new IllegalStateException("event: " + kind);
        }
    }

    private void onAccepted(final int at)
    {
        require(command instanceof Command.NewOrder, "13: ACCEPTED without a new order");
        final Command.NewOrder entry = (Command.NewOrder)command;
        final TrackedOrder order = new TrackedOrder();
        order.orderId = field(at, 1);
        require(++lastOrderId == order.orderId, "13 (B3): expected orderId %d, found %d", lastOrderId, order.orderId);
        order.clOrdId = field(at, 2);
        order.account = field(at, 3);
        order.instrumentId = (int)field(at, 4);
        order.side = Side.get((short)field(at, 5));
        order.ordType = OrdType.get((short)field(at, 6));
        order.timeInForce = TimeInForce.get((short)field(at, 7));
        order.priceTicks = field(at, 8);
        order.quantityLots = field(at, 9);
        order.leavesLots = Command.NONE == order.quantityLots ? 0 : order.quantityLots;
        order.postOnly = 1 == field(at, 10);
        order.stopPriceTicks = field(at, 11);
        order.trailOffsetTicks = field(at, 12);
        order.quoteBudgetUnits = field(at, 13);
        order.displayLots = field(at, 14);
        order.minLots = field(at, 15);
        order.expireTimeNs = field(at, 16);
        order.ocoGroup = field(at, 17);
        order.stpGroup = Command.NONE == entry.stpGroup() ? 0 : entry.stpGroup();
        order.stpMode = StpMode.NULL_VAL == entry.stpMode() ?
            market(order.instrumentId).terms.message.stpModeRaw() : entry.stpMode().value();
        order.isPending = order.isStopType();
        order.priority = ++lastPriority;
        order.acceptedIn = sequence;
        started(order);
        live.requireFreeId(order);
        money.onAccepted(order);
        if (orders.length <= lastOrderId)
        {
            orders = Arrays.copyOf(orders, 2 * orders.length);
        }
        orders[(int)lastOrderId] = order;
        live.add(order);
        touch(order);
    }

    private void onTrade(final int at)
    {
        final TrackedOrder maker = liveOrder(field(at, 5));
        final TrackedOrder taker = liveOrder(field(at, 6));
        final Market market = market((int)field(at, 2));
        final long price = field(at, 3);
        final long lots = field(at, 4);
        final boolean isAuction = Liquidity.AUCTION.value() == field(at, 14);
        require(++lastTradeId == field(at, 1), "13 (B3): expected tradeId %d, found %d", lastTradeId, field(at, 1));
        require(lots > 0, "6: trade of %d lots", lots);
        require(maker.side != taker.side && maker.instrumentId == taker.instrumentId &&
            market.instrumentId == maker.instrumentId && maker.account == field(at, 7) &&
            taker.account == field(at, 8) && taker.side.value() == field(at, 9),
            "13: the trade does not fit %s and %s", maker, taker);
        require(!maker.isPending && !taker.isPending, "13: a pending stop trades: %s, %s", maker, taker);
        requireWithinLimit(maker, price);
        requireWithinLimit(taker, price);
        require(maker.leavesLots >= lots && field(at, 10) == maker.leavesLots - lots,
            "10: %s has %d lots and trades %d, found makerLeaves %d", maker, maker.leavesLots, lots, field(at, 10));
        require(taker.isBudget() ? Command.NONE == field(at, 11) :
            taker.leavesLots >= lots && field(at, 11) == taker.leavesLots - lots,
            "10: %s has %d lots and trades %d, found takerLeaves %d", taker, taker.leavesLots, lots, field(at, 11));
        if (isAuction)
        {
            require(market.isUncrossing && price == market.printTicks, "1 (I9): auction trade at %d, print is %d",
                price, market.printTicks);
            require(maker.priority < taker.priority, "2 (I9): the maker %s is not the older one", maker);
            market.uncrossedLots += lots;
            taker.reduceSlice(lots);
        }
        else
        {
            require(TradingPhase.CONTINUOUS == market.phase, "5: continuous trade in %s", market.phase);
            require(price == maker.priceTicks, "1: trade at %d, the maker's price is %d", price, maker.priceTicks);
            require(StpMode.NONE.value() == taker.stpMode || !isOwn(maker, taker),
                "14 (4.4): %s trades with its own %s", taker, maker);
            require(lots <= maker.displayedLots(), "9 (4.5): %s shows %d lots and trades %d",
                maker, maker.displayedLots(), lots);
            live.requireHead(maker, market);
        }
        maker.reduceSlice(lots);
        money.onTrade(maker, taker, price, lots, field(at, 12), field(at, 13));
        fill(maker, lots);
        fill(taker, lots);
        live.moveTrails(market, price);
        market.lastPriceTicks = price;
        if (!isAuction && maker.isLive && 0 == maker.displayedLots())
        {
            awaitsReplenish = maker;
        }
    }

    private void fill(final TrackedOrder order, final long lots)
    {
        order.cumLots += lots;
        touch(order);
        if (!order.isBudget())
        {
            order.leavesLots -= lots;
            if (0 == order.leavesLots)
            {
                end(order);
            }
        }
    }

    private void onEnded(final EventKind kind, final int at)
    {
        final TrackedOrder order = namedOrder(at);
        require(order.cumLots == field(at, 6) && order.leavesLots == field(at, 7),
            "10: %s has cumQty %d and leaves %d, found cumQty %d, canceledQty %d",
            order, order.cumLots, order.leavesLots, field(at, 6), field(at, 7));
        order.isCanceledByPartner = EventKind.CANCELED == kind && CancelReason.OCO.value() == field(at, 5);
        final boolean isFailedLook = EventKind.EXPIRED == kind &&
            (ExpireReason.FOK.value() == field(at, 5) || ExpireReason.MIN_QTY.value() == field(at, 5));
        if (isFailedLook)
        {
            require(0 == order.cumLots && sequence == order.startedIn, "12: %s did not just start", order);
            require(onlyOcoSince(order.startEvent, at), "12: %s changed something and then failed", order);
        }
        end(order);
    }

    private boolean onlyOcoSince(final int startEvent, final int end)
    {
        int index = 0;
        for (int at = 0; at < end; at = tape.next(at), index++)
        {
            final EventKind kind = tape.kind(at);
            if (index > startEvent && EventKind.CANCELED != kind && EventKind.TRIGGERED != kind)
            {
                return false;
            }
        }
        return true;
    }

    private void onReplaced(final int at)
    {
        final long orderId = field(at, 1);
        final TrackedOrder order = liveOrder(orderId);
        final long oldId = 0 == field(at, 5) ? order.clOrdId : field(at, 5);
        require(oldId == order.clOrdId && order.account == field(at, 3) && order.instrumentId == field(at, 4),
            "13: REPLACED does not fit %s", order);
        require(order.cumLots == field(at, 9), "10: %s has cumQty %d, found %d", order, order.cumLots, field(at, 9));
        final boolean isAmend = command instanceof Command.ReplaceOrder && sequence != amendedIn;
        final boolean isLost = Priority.LOST.value() == field(at, 11);
        amendedIn = isAmend ? sequence : amendedIn;
        order.clOrdId = field(at, 2);
        live.requireFreeId(order);
        touch(order);
        if (!order.isBudget())
        {
            final long leaves = field(at, 10);
            require(field(at, 8) - field(at, 9) - leaves == order.preventedLots,
                "10: %s has preventedQty %d, found qty %d, cumQty %d, leaves %d",
                order, order.preventedLots, field(at, 8), field(at, 9), leaves);
            final long displayed = order.displayedLots();
            order.quantityLots = field(at, 8);
            order.leavesLots = leaves;
            if (0 == leaves)
            {
                end(order);
                return;
            }
            final boolean isSliced = order.isIceberg() ||
                isAmend && Command.NONE != ((Command.ReplaceOrder)command).displayLots();
            order.sliceLots = isLost || !isSliced ? TrackedOrder.FRESH_SLICE : Math.min(displayed, leaves);
        }
        order.priceTicks = field(at, 6);
        if (isAmend)
        {
            onAmended(order, at, isLost);
        }
    }

    private void onAmended(final TrackedOrder order, final int at, final boolean isLost)
    {
        final Command.ReplaceOrder replace = (Command.ReplaceOrder)command;
        order.priority = isLost ? ++lastPriority : order.priority;
        order.displayLots = Command.NONE == replace.displayLots() ? order.displayLots : replace.displayLots();
        order.expireTimeNs = Command.NONE == replace.expireTimeNs() ? order.expireTimeNs : replace.expireTimeNs();
        if (order.isPending && OrdType.TRAILING_STOP != order.ordType)
        {
            order.stopPriceTicks = field(at, 7);
        }
        if (isLost)
        {
            started(order);
        }
        money.onAmended(order);
    }

    private void onTriggered(final int at)
    {
        final TrackedOrder order = namedOrder(at);
        final Market market = market(order.instrumentId);
        require(order.isPending && TradingPhase.CONTINUOUS == market.phase, "13 (H1): %s cannot trigger", order);
        require(order.stopPriceTicks == field(at, 5), "13 (H5): %s has stop price %d, found %d",
            order, order.stopPriceTicks, field(at, 5));
        order.isPending = false;
        order.isTriggered = true;
        order.sliceLots = TrackedOrder.FRESH_SLICE;
        order.priority = ++lastPriority;
        started(order);
    }

    private void onPrevented(final int at)
    {
        final TrackedOrder maker = liveOrder(field(at, 2));
        final TrackedOrder taker = liveOrder(field(at, 3));
        final long lots = field(at, 5);
        require(isOwn(maker, taker) && StpMode.NONE.value() != taker.stpMode && !maker.isPending && !taker.isPending,
            "13 (4.4): nothing to prevent between %s and %s", maker, taker);
        require(lots > 0 && lots <= maker.displayedLots() && (taker.isBudget() || lots <= taker.leavesLots) &&
            field(at, 4) == maker.priceTicks, "13 (F1): %d lots prevented against %s", lots, maker);
        requireWithinLimit(taker, field(at, 4));
        live.requireHead(maker, market(maker.instrumentId));
        touch(maker);
        touch(taker);
        if (StpMode.DECREMENT.value() == field(at, 6))
        {
            maker.reduceSlice(lots);
            maker.leavesLots -= lots;
            maker.preventedLots += lots;
            taker.leavesLots -= lots;
            taker.preventedLots += lots;
            if (maker.leavesLots > 0 && 0 == maker.displayedLots())
            {
                awaitsReplenish = maker;
            }
        }
    }

    private void onReplenished(final int at)
    {
        final TrackedOrder order = namedOrder(at);
        require(null == awaitsReplenish || order == awaitsReplenish, "9 (G1): expected a slice of %s, found %s",
            awaitsReplenish, order);
        awaitsReplenish = null;
        require(order.isIceberg() && 0 == order.displayedLots(), "9 (G1): %s needs no slice", order);
        order.sliceLots = Math.min(order.displayLots, order.leavesLots);
        order.priority = ++lastPriority;
        require(order.sliceLots == field(at, 5) && order.leavesLots - order.sliceLots == field(at, 6),
            "9 (G1): %s expected slice %d of %d, found %d and reserve %d",
            order, order.sliceLots, order.leavesLots, field(at, 5), field(at, 6));
    }

    private void onUncrossed(final int at)
    {
        final Market market = market((int)field(at, 1));
        market.isUncrossing = true;
        market.printTicks = field(at, 2);
        market.volumeLots = field(at, 3);
        market.uncrossedLots = 0;
        require(field(at, 4) >= 0 && (0 == market.volumeLots) == (Command.NONE == market.printTicks),
            "13 (I8): print %d, volume %d, surplus %d", market.printTicks, market.volumeLots, field(at, 4));
    }

    private void onPhase(final int at)
    {
        final Market market = market((int)field(at, 1));
        if (market.isUncrossing)
        {
            require(market.uncrossedLots == market.volumeLots, "10 (I9): expected volume %d, traded %d",
                market.volumeLots, market.uncrossedLots);
            if (market.volumeLots > 0)
            {
                market.referenceTicks = market.printTicks;
                live.requireAllThroughFilled(market);
            }
            market.isUncrossing = false;
        }
        market.phase = TradingPhase.get((short)field(at, 2));
    }

    private void onInstrument(final int at)
    {
        final int id = (int)field(at, 1);
        require(command instanceof Command.DefineInstrument && id <= markets.size() + 1, "13: instrument %d", id);
        if (id > markets.size())
        {
            markets.add(new Market(id));
        }
        market(id).terms = Terms.of(((Command.DefineInstrument)command).spec());
        money.onInstrument(market(id), (int)field(at, 10), (int)field(at, 11));
    }

    private void onBook(final int at)
    {
        final Market market = market((int)field(at, 1));
        require(++market.lastUpdateId == field(at, 5), "9 (M4): expected updateId %d, found %d",
            market.lastUpdateId, field(at, 5));
        final var shown = Side.BUY.value() == field(at, 2) ? market.shownBids : market.shownAsks;
        final Long before = 0 == field(at, 4) ? shown.remove(field(at, 3)) : shown.put(field(at, 3), field(at, 4));
        require(field(at, 4) != (null == before ? 0 : before), "9 (M4): nothing changed at %d", field(at, 3));
    }

    private void onCommandEnd()
    {
        for (int i = 0; i < touched.size(); i++)
        {
            final TrackedOrder order = touched.get(i);
            if (order.isLive)
            {
                final TradingPhase phase = market(order.instrumentId).phase;
                require(order.isPending || !order.isBudget(), "13 (D4): %s by budget lives on", order);
                require(order.leavesLots > 0 || order.isBudget(), "13: %s has nothing left and no end", order);
                require(order.displayedLots() > 0 || order.isBudget(), "9 (G1): %s has no slice", order);
                require(order.isPending || TimeInForce.IOC != order.timeInForce &&
                    TimeInForce.FOK != order.timeInForce, "13 (4.2): %s rests", order);
                require(TradingPhase.CONTINUOUS != phase || order.isPending || order.hasPrice(),
                    "13 (O5): %s rests without a price", order);
            }
            if (Command.NONE != order.ocoGroup && !order.isCanceledByPartner &&
                (!order.isLive || order.cumLots > 0 || order.isTriggered))
            {
                live.requireNoPartner(order, sequence);
            }
        }
        live.requireNoneWaiting(markets);
        require(!(command instanceof final Command.Kill kill) || KillAction.KILL != kill.action() ||
            Command.NONE != kill.account() || live.all().isEmpty(), "13 (4.10): an order outlives the kill switch");
        money.onCommandEnd();
        if (command instanceof Command.DefineInstrument)
        {
            forgetWhatIsNotShown();
        }
    }

    /** Without L2 nobody is told of levels any more. */
    private void forgetWhatIsNotShown()
    {
        for (final Market market : markets)
        {
            if (!market.terms.isL2())
            {
                market.shownBids.clear();
                market.shownAsks.clear();
            }
        }
    }

    private void requireWithinLimit(final TrackedOrder order, final long price)
    {
        require(!order.hasPrice() || (order.isBuy() ? price <= order.priceTicks : price >= order.priceTicks),
            "7: %s has limit %d and trades at %d", order, order.priceTicks, price);
    }

    private static boolean isOwn(final TrackedOrder maker, final TrackedOrder taker)
    {
        return maker.account == taker.account || 0 != taker.stpGroup && maker.stpGroup == taker.stpGroup;
    }

    private void started(final TrackedOrder order)
    {
        order.startedIn = sequence;
        order.startEvent = event;
    }

    private void touch(final TrackedOrder order)
    {
        if (sequence != order.touchedIn)
        {
            order.touchedIn = sequence;
            touched.add(order);
        }
    }

    private void end(final TrackedOrder order)
    {
        touch(order);
        order.isLive = false;
        live.remove(order);
    }

    private TrackedOrder namedOrder(final int at)
    {
        final TrackedOrder order = liveOrder(field(at, 1));
        require(order.clOrdId == field(at, 2) && order.account == field(at, 3) && order.instrumentId == field(at, 4),
            "13: the header does not fit %s", order);
        touch(order);
        return order;
    }

    private TrackedOrder liveOrder(final long orderId)
    {
        final TrackedOrder order = order(orderId);
        require(null != order && order.isLive, "3: event for order %d, which is not live", orderId);
        return order;
    }

    private long field(final int at, final int index)
    {
        return tape.field(at, index);
    }
}
