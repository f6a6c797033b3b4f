package io.ringbook.engine;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.NullValue;
import io.ringbook.engine.book.OrderBooks;
import io.ringbook.engine.book.OrderExtras;
import io.ringbook.engine.book.OrderMeta;
import io.ringbook.engine.book.Orders;
import io.ringbook.engine.book.PriceLevels;
import io.ringbook.sbe.BooleanType;
import io.ringbook.sbe.MessageHeaderEncoder;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.SnapshotOrderDecoder;
import io.ringbook.sbe.SnapshotOrderEncoder;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;
import org.agrona.MutableDirectBuffer;

/**
 * A live order, to bytes and back. What an order does not have any more is not written, so that the bytes are a
 * function of the state alone.
 */
final class OrderSnapshot
{
    private final EngineState state;
    private final OrderBooks books;
    private final Orders orders;
    private final OrderExtras extras;
    private final SnapshotOrderEncoder encoder = new SnapshotOrderEncoder();
    private final SnapshotOrderDecoder decoder = new SnapshotOrderDecoder();
    private final ClOrdId clOrdId = new ClOrdId();

    private boolean isPending;
    private long preventedLots;
    private long stpGroup;
    private long displayLots;
    private long sliceLots;
    private long expireTimeNs;
    private long ocoGroup;
    private long stopPriceTicks;
    private long trailOffsetTicks;
    private long minLots;
    private long budgetUnits;

    private int lastInstrumentId;
    private int lastSection;
    private long lastRank;
    private long lastPriority;

    OrderSnapshot(final EngineState state)
    {
        this.state = state;
        this.books = state.books;
        this.orders = books.orders();
        this.extras = books.extras();
    }

    int encode(final int slot, final MutableDirectBuffer buffer, final MessageHeaderEncoder header)
    {
        final long meta = orders.meta(slot);
        encoder.wrapAndApplyHeader(buffer, 0, header)
            .orderId(orders.orderId(slot))
            .account(orders.account(slot))
            .priceTicks(orders.priceTicks(slot))
            .leavesLots(orders.leavesLots(slot))
            .cumQuantityLots(orders.cumQuantityLots(slot))
            .priority(orders.priority(slot))
            .instrumentId(OrderMeta.instrumentId(meta))
            .side(OrderMeta.sideOf(OrderMeta.side(meta)))
            .ordType(OrderMeta.ordType(meta))
            .timeInForce(OrderMeta.timeInForce(meta))
            .stpMode(OrderMeta.stpMode(meta))
            .postOnly(flag(meta, OrderMeta.POST_ONLY))
            .pending(flag(meta, OrderMeta.PENDING))
            .triggered(flag(meta, OrderMeta.TRIGGERED))
            .callMarket(flag(meta, OrderMeta.CALL_MARKET))
            .trailHit(flag(meta, OrderMeta.TRAIL_HIT))
            .feeCarry((int)orders.feeCarry(slot));
        readExtras(slot, meta);
        encodeExtras();
        return books.clOrdId(slot, clOrdId).encode(buffer, encoder.limit());
    }

    private static BooleanType flag(final long meta, final long flag)
    {
        return OrderMeta.has(meta, flag) ? BooleanType.YES : BooleanType.NO;
    }

    private void readExtras(final int slot, final long meta)
    {
        clearExtras();
        if (!OrderMeta.has(meta, OrderMeta.EXTRAS))
        {
            return;
        }
        preventedLots = extras.preventedLots(slot);
        stpGroup = extras.stpGroup(slot);
        displayLots = extras.displayLots(slot);
        expireTimeNs = extras.expireTimeNs(slot);
        ocoGroup = extras.ocoGroup(slot);
        if (OrderMeta.has(meta, OrderMeta.PENDING))
        {
            stopPriceTicks = extras.stopPriceTicks(slot);
            trailOffsetTicks = OrderMeta.isTrailing(meta) ? extras.trailOffsetTicks(slot) : 0;
            minLots = extras.minLots(slot);
            budgetUnits = extras.budgetUnits(slot);
        }
        else if (OrderMeta.has(meta, OrderMeta.ICEBERG))
        {
            sliceLots = extras.sliceLots(slot);
        }
    }

    private void clearExtras()
    {
        preventedLots = 0;
        stpGroup = 0;
        displayLots = 0;
        sliceLots = 0;
        expireTimeNs = 0;
        ocoGroup = 0;
        stopPriceTicks = NullValue.LONG;
        trailOffsetTicks = 0;
        minLots = 0;
        budgetUnits = 0;
    }

    private void encodeExtras()
    {
        final boolean hasExtras = NullValue.LONG != stopPriceTicks || 0 !=
            (preventedLots | stpGroup | displayLots | expireTimeNs | ocoGroup | trailOffsetTicks);
        final SnapshotOrderEncoder.ExtrasEncoder group = encoder.extrasCount(hasExtras ? 1 : 0);
        if (hasExtras)
        {
            group.next()
                .preventedLots(preventedLots)
                .stpGroup(stpGroup)
                .displayLots(displayLots)
                .sliceLots(sliceLots)
                .expireTimeNs(expireTimeNs)
                .ocoGroup(ocoGroup)
                .stopPriceTicks(stopPriceTicks)
                .trailOffsetTicks(trailOffsetTicks)
                .minQuantityLots(minLots)
                .quoteBudgetUnits(budgetUnits);
        }
    }

    /**
     * Adds the order of a message, behind those of its queue.
     *
     * @param message    of an order.
     * @param instrument of which the orders come now.
     */
    void load(final SnapshotMessage message, final Instrument instrument)
    {
        decoder.wrap(
            message.buffer(), message.body(), SnapshotOrderDecoder.BLOCK_LENGTH, SnapshotOrderDecoder.SCHEMA_VERSION);
        message.expect("instrumentId", instrument.id, decoder.instrumentId());
        final long flags = checkKind(message);
        decodeExtras();
        checkIdentity(message, instrument);
        checkExtras(message);
        checkQuantities(message, instrument.isFunded);
        checkPlace(message, instrument);
        checkOrder(message, instrument);

        final long meta = flags | OrderMeta.of(
            instrument.id, decoder.sideRaw(), decoder.ordTypeRaw(), decoder.timeInForceRaw(), decoder.stpModeRaw(),
            BooleanType.YES.value() == decoder.postOnlyRaw());
        final int slot = books.add(decoder.orderId(), decoder.account(), clOrdId, meta, stpGroup);
        if (instrument.isFunded)
        {
            state.settlement.row(slot, state.ledger.balances().find(
                decoder.account(), instrument.lockedAssetId(decoder.sideRaw())));
        }
        orders.priceTicks(slot, decoder.priceTicks());
        orders.leavesLots(slot, decoder.leavesLots());
        orders.executed(slot, decoder.cumQuantityLots(), decoder.feeCarry());
        orders.priority(slot, decoder.priority());
        restoreExtras(slot);
        if (isPending)
        {
            instrument.stops.append(slot);
        }
        else
        {
            instrument.book.restore(slot, sliceLots);
        }
    }

    /** Its enums and flags, which must be ones that go together. */
    private long checkKind(final SnapshotMessage message)
    {
        final int ordType = decoder.ordTypeRaw();
        message.inRange("side", decoder.sideRaw(), 0, Side.SELL.value());
        message.inRange("ordType", ordType, 0, OrdType.TRAILING_STOP.value());
        message.inRange("timeInForce", decoder.timeInForceRaw(), 0, TimeInForce.AT_CLOSE.value());
        message.inRange("stpMode", decoder.stpModeRaw(), 0, StpMode.DECREMENT.value());
        message.flag("postOnly", decoder.postOnlyRaw());
        isPending = message.flag("pending", decoder.pendingRaw());
        final boolean isTriggered = message.flag("triggered", decoder.triggeredRaw());
        final boolean isCallMarket = message.flag("callMarket", decoder.callMarketRaw());
        final boolean isHit = message.flag("trailHit", decoder.trailHitRaw());
        final boolean isStop = EntryChecks.isStopType(ordType);
        message.require(
            isStop == (isPending || isTriggered) && !(isPending && isTriggered),
            "a stop type that is either pending or triggered, or neither and another type: ordType", ordType);
        message.require(!isCallMarket || OrdType.MARKET.value() == ordType, "callMarket only of MARKET", ordType);
        message.require(
            !isHit || isPending && OrdType.TRAILING_STOP.value() == ordType,
            "trailHit only of a pending TRAILING_STOP", ordType);
        return (isPending ? OrderMeta.PENDING : 0) | (isTriggered ? OrderMeta.TRIGGERED : 0) |
            (isCallMarket ? OrderMeta.CALL_MARKET : 0) | (isHit ? OrderMeta.TRAIL_HIT : 0);
    }

    private void decodeExtras()
    {
        clearExtras();
        final SnapshotOrderDecoder.ExtrasDecoder group = decoder.extras();
        if (group.hasNext())
        {
            group.next();
            preventedLots = group.preventedLots();
            stpGroup = group.stpGroup();
            displayLots = group.displayLots();
            sliceLots = group.sliceLots();
            expireTimeNs = group.expireTimeNs();
            ocoGroup = group.ocoGroup();
            stopPriceTicks = group.stopPriceTicks();
            trailOffsetTicks = group.trailOffsetTicks();
            minLots = group.minQuantityLots();
            budgetUnits = group.quoteBudgetUnits();
        }
    }

    private void checkIdentity(final SnapshotMessage message, final Instrument instrument)
    {
        final long orderId = decoder.orderId();
        message.inRange("orderId", orderId, 1, state.lastOrderId);
        message.require(Orders.NONE == books.slotOf(orderId), "an orderId only once", orderId);
        message.inRange("priority", decoder.priority(), 1, state.lastPriority);
        final int idLength = message.buffer().getByte(decoder.limit()) & 0xFF;
        message.inRange("length of clOrdId", idLength, 0, ClOrdId.MAX_LENGTH);
        clOrdId.decode(message.buffer(), decoder.limit());
        message.require(
            clOrdId.isEmpty() || Orders.NONE == books.slotOf(decoder.account(), clOrdId),
            "a clOrdId only once of an account: orderId", orderId);
        if (0 != ocoGroup)
        {
            final int first = books.ocoGroups().find(decoder.account(), instrument.id, ocoGroup);
            message.require(
                Orders.NONE == first || Orders.NONE == books.ocoPartner(first), "at most two orders of ocoGroup",
                ocoGroup);
        }
    }

    private void checkExtras(final SnapshotMessage message)
    {
        message.notNegative("preventedLots", preventedLots);
        message.notNegative("stpGroup", stpGroup);
        message.notNegative("displayLots", displayLots);
        message.notNegative("expireTimeNs", expireTimeNs);
        message.notNegative("ocoGroup", ocoGroup);
        if (!isPending)
        {
            message.expect("stopPriceTicks", NullValue.LONG, stopPriceTicks);
            message.expect("trailOffsetTicks", 0, trailOffsetTicks);
            message.expect("minQuantityLots", 0, minLots);
            message.expect("quoteBudgetUnits", 0, budgetUnits);
            return;
        }
        message.notNegative("minQuantityLots", minLots);
        message.notNegative("quoteBudgetUnits", budgetUnits);
        if (OrdType.TRAILING_STOP.value() == decoder.ordTypeRaw())
        {
            message.inRange("trailOffsetTicks", trailOffsetTicks, 1, PriceLevels.MAX_PRICE_TICKS);
            if (NullValue.LONG != stopPriceTicks)
            {
                message.inRange(
                    "stopPriceTicks", stopPriceTicks, -2 * PriceLevels.MAX_PRICE_TICKS,
                    2 * PriceLevels.MAX_PRICE_TICKS);
            }
        }
        else
        {
            message.expect("trailOffsetTicks", 0, trailOffsetTicks);
            message.priceTicks("stopPriceTicks", stopPriceTicks);
        }
    }

    private void checkQuantities(final SnapshotMessage message, final boolean isFunded)
    {
        final boolean isBudget = 0 != budgetUnits;
        message.inRange(
            "leavesLots", decoder.leavesLots(), isBudget ? 0 : 1, isBudget ? 0 : ReferenceData.MAX_QUANTITY_LOTS);
        message.inRange("cumQuantityLots", decoder.cumQuantityLots(), 0, ReferenceData.MAX_QUANTITY_LOTS);
        message.inRange("feeCarry", decoder.feeCarry(), 0, isFunded ? FeeSchedule.WHOLE - 1 : 0);
        final boolean isSliced = !isPending && 0 != displayLots;
        message.inRange("sliceLots", sliceLots, isSliced ? 1 : 0, isSliced ? decoder.leavesLots() : 0);
    }

    /** With accounts on: prices are positive, a buyer has a price or a budget, and what is locked fits a long. */
    private boolean isPayable(final Instrument instrument, final int side, final long priceTicks)
    {
        final boolean hasPrice = NullValue.LONG != priceTicks;
        if (hasPrice && priceTicks < 1)
        {
            return false;
        }
        return Side.SELL.value() == side ? instrument.baseUnits(decoder.leavesLots()) > 0 :
            0 != budgetUnits || hasPrice && instrument.notionalUnits(priceTicks, decoder.leavesLots()) > 0;
    }

    private void checkPlace(final SnapshotMessage message, final Instrument instrument)
    {
        final int side = decoder.sideRaw();
        final long priceTicks = decoder.priceTicks();
        message.require(
            !instrument.isFunded || isPayable(instrument, side, priceTicks), "a lock that can be calculated of orderId",
            decoder.orderId());
        if (NullValue.LONG == priceTicks)
        {
            final boolean mayHaveNone = isPending ? OrdType.STOP_LIMIT.value() != decoder.ordTypeRaw() :
                BooleanType.YES.value() == decoder.callMarketRaw();
            message.require(mayHaveNone && 0 == displayLots, "priceTicks of ordType", decoder.ordTypeRaw());
        }
        else
        {
            message.priceTicks("priceTicks", priceTicks);
        }
        final boolean isLeveled = isPending ? 0 == trailOffsetTicks : NullValue.LONG != priceTicks;
        final boolean hasRoom = !isLeveled || (isPending ?
            instrument.stops.hasRoomFor(side, stopPriceTicks) : instrument.book.hasRoomFor(side, priceTicks));
        message.require(
            hasRoom, "the engine to have a free page of price levels (its maxLevelPages) at orderId",
            decoder.orderId());
    }

    /** Bids, asks, pending buys, pending sells; in each the best or the first to trigger first, then by priority. */
    private void checkOrder(final SnapshotMessage message, final Instrument instrument)
    {
        final boolean isSell = Side.SELL.value() == decoder.sideRaw();
        final int section = (isPending ? 2 : 0) + (isSell ? 1 : 0);
        final long ticks = isPending ? stopPriceTicks : decoder.priceTicks();
        final long rank = NullValue.LONG == ticks ? (isPending ? Long.MAX_VALUE : Long.MIN_VALUE) :
            isSell == isPending ? -ticks : ticks;
        final long priority = decoder.priority();
        message.require(
            lastInstrumentId != instrument.id || section > lastSection || section == lastSection &&
                (rank > lastRank || rank == lastRank && priority > lastPriority),
            "an order behind the one before it, orderId", decoder.orderId());
        lastInstrumentId = instrument.id;
        lastSection = section;
        lastRank = rank;
        lastPriority = priority;
    }

    private void restoreExtras(final int slot)
    {
        if (isPending || 0 != displayLots || 0 != expireTimeNs || 0 != ocoGroup)
        {
            books.extend(slot);
        }
        if (0 != preventedLots)
        {
            books.addPrevented(slot, preventedLots);
        }
        if (0 != displayLots)
        {
            extras.displayLots(slot, displayLots);
            orders.meta(slot, orders.meta(slot) | OrderMeta.ICEBERG);
        }
        if (0 != expireTimeNs)
        {
            books.expireTimeNs(slot, expireTimeNs);
        }
        if (0 != ocoGroup)
        {
            books.joinOcoGroup(slot, ocoGroup);
        }
        if (isPending)
        {
            extras.stopPriceTicks(slot, stopPriceTicks);
            extras.trailOffsetTicks(slot, trailOffsetTicks);
            extras.minLots(slot, minLots);
            extras.budgetUnits(slot, budgetUnits);
        }
    }
}
