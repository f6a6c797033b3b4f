package io.ringbook.benchmarks.challenge;

import io.ringbook.benchmarks.ConsensusSession;
import io.ringbook.benchmarks.OrderIdMap;
import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.NoEvents;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.codecs.OrderTerms;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.sbe.CancelReason;
import io.ringbook.sbe.ExpireReason;
import io.ringbook.sbe.Liquidity;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Priority;
import io.ringbook.sbe.RejectReason;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.TimeInForce;

import java.util.Arrays;

/**
 * A matching engine behind the harness's messages and reports: reads a batch of messages in the memory of the harness,
 * sends each as a command through the engine's door, and writes the engine's events as reports into a ring. Messages
 * are taken strictly one after the other, none is looked at ahead. One thread.
 */
public final class ChallengeEngine extends NoEvents
{
    private static final int PUBLISH_BATCH = 32;
    private static final int ID_SPAN = 1 << 21;
    private static final int INITIAL_KNOWN_ORDERS = 1 << 20;
    private static final int INITIAL_LIVE_ORDERS = 1 << 12;
    private static final int MAX_LIVE_ORDERS = 1 << 23;
    private static final int SIDE_BITS = 1;
    private static final int SIDE_MASK = 1;

    private final ReportRing reports;
    private final MatchingEngine engine;
    private final ConsensusSession session;
    private final OrderIdMap engineIds = new OrderIdMap(ID_SPAN);
    private final MessageReader message = new MessageReader();

    // By the engine's id: price and side in one word, which a cancel ack repeats.
    private long[] orders = new long[INITIAL_KNOWN_ORDERS];

    private byte messageType;
    private long clientId;
    private long sequence;

    /**
     * An engine with an empty book of one instrument.
     *
     * @param ringAddress  of the ring's memory, see {@link ReportRing}.
     * @param ringCapacity in reports, a power of two.
     */
    ChallengeEngine(final long ringAddress, final int ringCapacity)
    {
        this(ringAddress, ringCapacity, INITIAL_LIVE_ORDERS);
    }

    /**
     * An engine that has to make room for more orders as they come, and to look for old ones.
     *
     * @param ringAddress   of the ring's memory, see {@link ReportRing}.
     * @param ringCapacity  in reports, a power of two.
     * @param initialOrders to have room for.
     */
    ChallengeEngine(final long ringAddress, final int ringCapacity, final int initialOrders)
    {
        reports = new ReportRing(ringAddress, ringCapacity);
        engine = new MatchingEngine(
            new EngineConfig().initialOrders(initialOrders).maxOrders(MAX_LIVE_ORDERS), this);
        session = new ConsensusSession(engine);
        session.defineInstrument(true);
    }

    /**
     * Warms the code up on a flow of its own, then makes the engine that is measured. Called by the C half.
     *
     * @param ringAddress    of the ring's memory, zeroed.
     * @param ringCapacity   in reports, a power of two.
     * @param warmupMessages to run, 0 for none.
     * @return an engine with an empty book.
     */
    public static ChallengeEngine launch(final long ringAddress, final int ringCapacity, final int warmupMessages)
    {
        new Warmup().run(warmupMessages);
        final ChallengeEngine engine = new ChallengeEngine(ringAddress, ringCapacity);
        // What the warm-up has left is collected now and not while the clock runs.
        System.gc();
        return engine;
    }

    /**
     * Matches a batch and publishes its reports. Called by the C half.
     *
     * @param address of the messages.
     * @param count   of them, at least 1.
     */
    public void onBatch(final long address, final int count)
    {
        for (int i = 0; i < count; i++)
        {
            onMessage(message.wrap(address + (long)i * MessageReader.LENGTH));
            if (0 == (i & (PUBLISH_BATCH - 1)))
            {
                reports.publish();
            }
        }
        reports.publish();
    }

    private void onMessage(final MessageReader message)
    {
        messageType = message.type();
        clientId = message.orderId();
        switch (messageType)
        {
            case MessageReader.NEW:
                newOrder(message, message.isSell(), message.isIoc());
                break;
            case MessageReader.CANCEL:
                session.cancelOrder(message.sequence(), clientId, engineIds.get(clientId));
                break;
            case MessageReader.MODIFY:
                modifyOrder(message);
                break;
            default:
                throw new IllegalArgumentException("message: expected type 0 to 2, found " + messageType);
        }
    }

    private void newOrder(final MessageReader message, final boolean isSell, final boolean isIoc)
    {
        final int engineId = session.nextOrderId();
        if (engineId >= orders.length)
        {
            orders = Arrays.copyOf(orders, orders.length * 2);
        }
        engineIds.put(clientId, engineId);
        session.newOrder(message.sequence(), clientId, isSell, isIoc, message.priceTicks(), message.quantity());
    }

    private void modifyOrder(final MessageReader message)
    {
        final int engineId = engineIds.get(clientId);
        final long priceTicks = message.priceTicks();
        final long quantity = message.quantity();
        if (priceTicks == priceTicks(engineId) && session.keepsPriority(engineId, priceTicks, quantity))
        {
            final boolean isSell = 0 != side(engineId);
            session.cancelOrder(message.sequence(), clientId, engineId);
            newOrder(message, isSell, false);
            return;
        }
        session.replaceOrder(message.sequence(), clientId, engineId, priceTicks, quantity);
    }

    @Override
    public void onCommandStart(final long commandSequence, final long timestampNs, final long correlationId)
    {
        sequence = correlationId;
    }

    @Override
    public void onOrderAccepted(
        final long orderId,
        final ClOrdId clOrdId,
        final long account,
        final int instrumentId,
        final Side side,
        final OrdType ordType,
        final TimeInForce timeInForce,
        final long priceTicks,
        final long quantityLots,
        final boolean postOnly,
        final OrderInstructions instructions)
    {
        accepted((int)orderId, account, side.value(), priceTicks, quantityLots);
    }

    @Override
    public void onPlainOrderAccepted(
        final long orderId, final long account, final long terms, final long priceTicks, final long quantityLots)
    {
        accepted((int)orderId, account, OrderTerms.side(terms), priceTicks, quantityLots);
    }

    private void accepted(
        final int orderId, final long account, final int side, final long priceTicks, final long quantityLots)
    {
        remember(orderId, priceTicks, side);
        reports.write(
            MessageReader.MODIFY == messageType ? ReportRing.MODIFY_ACK : ReportRing.ORDER_ACK,
            side, sequence, account, priceTicks, quantityLots, 0, 0);
    }

    @Override
    public void onTrade(
        final long tradeId,
        final int instrumentId,
        final long priceTicks,
        final long quantityLots,
        final long makerOrderId,
        final long takerOrderId,
        final long makerAccount,
        final long takerAccount,
        final Side takerSide,
        final long makerLeavesLots,
        final long takerLeavesLots,
        final long makerFeeUnits,
        final long takerFeeUnits,
        final Liquidity liquidity)
    {
        traded(takerSide.value(), priceTicks, quantityLots, makerAccount, takerAccount);
    }

    @Override
    public void onPlainTrade(
        final long tradeId,
        final long takerTerms,
        final long priceTicks,
        final long quantityLots,
        final long makerOrderId,
        final long takerOrderId,
        final long makerAccount,
        final long takerAccount,
        final long makerLeavesLots,
        final long takerLeavesLots,
        final long makerFeeUnits,
        final long takerFeeUnits)
    {
        traded(OrderTerms.side(takerTerms), priceTicks, quantityLots, makerAccount, takerAccount);
    }

    private void traded(
        final int takerSide,
        final long priceTicks,
        final long quantityLots,
        final long makerAccount,
        final long takerAccount)
    {
        reports.write(
            ReportRing.TRADE, takerSide, sequence, takerAccount, priceTicks, quantityLots, makerAccount, takerAccount);
    }

    @Override
    public void onOrderReplaced(
        final long orderId,
        final ClOrdId clOrdId,
        final ClOrdId origClOrdId,
        final long account,
        final int instrumentId,
        final long priceTicks,
        final long stopPriceTicks,
        final long quantityLots,
        final long cumQuantityLots,
        final long leavesLots,
        final Priority priority)
    {
        final int side = side((int)orderId);
        remember((int)orderId, priceTicks, side);
        reports.write(
            ReportRing.MODIFY_ACK, side, sequence, account, priceTicks, leavesLots, 0, 0);
    }

    /** The cancel that is the first half of a modify is not the client's. */
    @Override
    public void onOrderCanceled(
        final long orderId,
        final ClOrdId clOrdId,
        final long account,
        final int instrumentId,
        final CancelReason reason,
        final long cumQuantityLots,
        final long canceledQuantityLots)
    {
        onPlainOrderCanceled(orderId, account, instrumentId, cumQuantityLots, canceledQuantityLots);
    }

    @Override
    public void onPlainOrderCanceled(
        final long orderId,
        final long account,
        final int instrumentId,
        final long cumQuantityLots,
        final long canceledQuantityLots)
    {
        if (MessageReader.MODIFY != messageType)
        {
            canceled((int)orderId, account, canceledQuantityLots);
        }
    }

    @Override
    public void onOrderExpired(
        final long orderId,
        final ClOrdId clOrdId,
        final long account,
        final int instrumentId,
        final ExpireReason reason,
        final long cumQuantityLots,
        final long canceledQuantityLots)
    {
        canceled((int)orderId, account, canceledQuantityLots);
    }

    private void canceled(final int orderId, final long account, final long canceledQuantityLots)
    {
        reports.write(
            ReportRing.CANCEL_ACK, side(orderId), sequence, account, priceTicks(orderId),
            canceledQuantityLots, 0, 0);
    }

    @Override
    public void onCancelRejected(
        final long account, final long orderId, final ClOrdId clOrdId, final RejectReason reason)
    {
        reports.write(
            MessageReader.CANCEL == messageType ? ReportRing.CANCEL_REJECT : ReportRing.MODIFY_REJECT,
            0, sequence, clientId, 0, 0, 0, 0);
    }

    /** The harness knows no such report: its new orders are all valid. */
    @Override
    public void onOrderRejected(
        final long account,
        final int instrumentId,
        final String symbol,
        final ClOrdId clOrdId,
        final RejectReason reason)
    {
        throw new IllegalStateException(
            "message sequence=" + sequence + ": expected an order the engine takes, found one it refuses: " + reason);
    }

    private void remember(final int orderId, final long priceTicks, final int side)
    {
        orders[orderId] = priceTicks << SIDE_BITS | side;
    }

    private long priceTicks(final int orderId)
    {
        return orders[orderId] >> SIDE_BITS;
    }

    private int side(final int orderId)
    {
        return (int)orders[orderId] & SIDE_MASK;
    }

    /**
     * Highest bid. Called by the C half, as all queries.
     *
     * @return ticks, or the lowest long if there is none.
     */
    public long bestBid()
    {
        return best(Side.BUY, Long.MIN_VALUE);
    }

    /**
     * Lowest ask.
     *
     * @return ticks, or the highest long if there is none.
     */
    public long bestAsk()
    {
        return best(Side.SELL, Long.MAX_VALUE);
    }

    private long best(final Side side, final long none)
    {
        final long priceTicks = engine.bestPriceTicks(ConsensusSession.INSTRUMENT, side);
        return NullValue.LONG == priceTicks ? none : priceTicks;
    }

    /**
     * What rests at a price.
     *
     * @param priceTicks any.
     * @param isSell     of the asks, else of the bids.
     * @return lots, 0 if the level is empty.
     */
    public long depthAt(final long priceTicks, final boolean isSell)
    {
        return engine.levelLots(ConsensusSession.INSTRUMENT, isSell ? Side.SELL : Side.BUY, priceTicks);
    }
}
