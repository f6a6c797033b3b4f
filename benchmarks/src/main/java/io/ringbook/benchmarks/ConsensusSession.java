package io.ringbook.benchmarks;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.codecs.OrderTerms;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.engine.OrderView;
import io.ringbook.sbe.CancelOrderEncoder;
import io.ringbook.sbe.MessageHeaderEncoder;
import io.ringbook.sbe.NewOrderEncoder;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.ReplaceBasis;
import io.ringbook.sbe.ReplaceOrderEncoder;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;
import org.agrona.UnsafeApi;
import org.agrona.concurrent.UnsafeBuffer;

import java.nio.ByteBuffer;

/**
 * The three messages of the public workload as commands for one instrument, sent through the engine's door. Each kind
 * is encoded once; then only the fields that differ are written. The client's sequence is the correlation id, so that
 * every event carries it back. The workload knows no accounts, so each order is of an account of its own, which is the
 * client's id of the order: so events carry that back too, and nobody has to look it up. One thread.
 */
public final class ConsensusSession
{
    /** The one instrument, once it is defined. */
    public static final int INSTRUMENT = 1;

    /** Names no order, now and ever. */
    public static final int NO_ORDER = 0;

    private static final long ANY_ACCOUNT = 1;
    private static final String QUOTE_ASSET = "CASH";
    private static final long NO_CORRELATION = -1;
    private static final int HEADER_LENGTH = MessageHeaderEncoder.ENCODED_LENGTH;
    private static final long TERMS =
        OrderTerms.of(INSTRUMENT, Side.BUY, OrdType.LIMIT, TimeInForce.GTC, StpMode.NONE);
    private static final long SELL = TERMS ^ OrderTerms.of(
        INSTRUMENT, Side.SELL, OrdType.LIMIT, TimeInForce.GTC, StpMode.NONE);
    private static final long IOC = TERMS ^ OrderTerms.of(
        INSTRUMENT, Side.BUY, OrdType.LIMIT, TimeInForce.IOC, StpMode.NONE);
    private static final int NEW_OFFSET = 0;
    private static final int CANCEL_OFFSET = CommandEncoder.MAX_COMMAND_LENGTH;
    private static final int REPLACE_OFFSET = 2 * CommandEncoder.MAX_COMMAND_LENGTH;

    private final MatchingEngine engine;
    private final UnsafeBuffer commands =
        new UnsafeBuffer(ByteBuffer.allocateDirect(3 * CommandEncoder.MAX_COMMAND_LENGTH));
    private final long newOrder = commands.addressOffset() + NEW_OFFSET + HEADER_LENGTH;
    private final long cancelOrder = commands.addressOffset() + CANCEL_OFFSET + HEADER_LENGTH;
    private final long replaceOrder = commands.addressOffset() + REPLACE_OFFSET + HEADER_LENGTH;
    private final CommandEncoder encoder = new CommandEncoder();
    private final int newLength;
    private final int cancelLength;
    private final int replaceLength;

    /**
     * A session with an engine.
     *
     * @param engine without instruments.
     */
    public ConsensusSession(final MatchingEngine engine)
    {
        this.engine = engine;
        final ClOrdId noId = new ClOrdId();
        newLength = encoder.wrap(commands, NEW_OFFSET).newOrder(
            0, ANY_ACCOUNT, INSTRUMENT, Side.BUY, OrdType.LIMIT, TimeInForce.GTC, 1, 1,
            StpMode.NONE, false, new OrderInstructions(), noId);
        cancelLength = encoder.wrap(commands, CANCEL_OFFSET).cancelOrder(0, ANY_ACCOUNT, 1, INSTRUMENT, noId);
        replaceLength = encoder.wrap(commands, REPLACE_OFFSET).replaceOrder(
            0, ANY_ACCOUNT, 1, noId, INSTRUMENT, 1, 1, ReplaceBasis.OPEN_QTY,
            NullValue.LONG, NullValue.LONG, NullValue.LONG, noId);
    }

    /**
     * Defines the instrument; a tick of a lot is one unit of money, so no notional is too big.
     *
     * @param allowNegativePrice are prices below 1 tick taken?
     */
    public void defineInstrument(final boolean allowNegativePrice)
    {
        final UnsafeBuffer buffer = new UnsafeBuffer(new byte[CommandEncoder.MAX_COMMAND_LENGTH]);
        encoder.wrap(buffer, 0);
        define(buffer, encoder.assetDefinition(NO_CORRELATION, QUOTE_ASSET, 0));
        define(buffer, encoder.instrumentDefinition(NO_CORRELATION, new InstrumentSpec()
            .symbol("CONSENSUS")
            .baseAsset("SHARE")
            .quoteAsset(QUOTE_ASSET)
            .stpMode(StpMode.NONE)
            .allowNegativePrice(allowNegativePrice)));
    }

    private void define(final UnsafeBuffer buffer, final int length)
    {
        engine.onCommand(buffer, 0, length, engine.sequence() + 1);
    }

    /**
     * The id that the engine will give to the next new order.
     *
     * @return engine's order id, unless the order is refused.
     */
    public int nextOrderId()
    {
        return (int)engine.lastOrderId() + 1;
    }

    /**
     * Sends a new order.
     *
     * @param correlationId the client's sequence.
     * @param clientId      the client's id of the order.
     * @param isSell        its side.
     * @param isIoc         immediate or cancel, else it rests.
     * @param priceTicks    its limit.
     * @param quantityLots  at least 1.
     */
    public void newOrder(
        final long correlationId,
        final long clientId,
        final boolean isSell,
        final boolean isIoc,
        final long priceTicks,
        final long quantityLots)
    {
        final long sequence = engine.sequence() + 1;
        UnsafeApi.putLong(newOrder + NewOrderEncoder.timestampNsEncodingOffset(), sequence);
        UnsafeApi.putLong(newOrder + NewOrderEncoder.correlationIdEncodingOffset(), correlationId);
        UnsafeApi.putLong(newOrder + NewOrderEncoder.accountEncodingOffset(), clientId);
        UnsafeApi.putLong(newOrder + NewOrderEncoder.priceTicksEncodingOffset(), priceTicks);
        UnsafeApi.putLong(newOrder + NewOrderEncoder.quantityLotsEncodingOffset(), quantityLots);
        UnsafeApi.putLong(
            newOrder + NewOrderEncoder.instrumentIdEncodingOffset(),
            TERMS | (isSell ? SELL : 0) | (isIoc ? IOC : 0));
        engine.onCommand(commands, NEW_OFFSET, newLength, sequence);
    }

    /**
     * Sends a cancel.
     *
     * @param correlationId the client's sequence.
     * @param clientId      the client's id of the order.
     * @param orderId       the engine's, or {@link #NO_ORDER}.
     */
    public void cancelOrder(final long correlationId, final long clientId, final long orderId)
    {
        final long sequence = engine.sequence() + 1;
        UnsafeApi.putLong(cancelOrder + CancelOrderEncoder.timestampNsEncodingOffset(), sequence);
        UnsafeApi.putLong(cancelOrder + CancelOrderEncoder.correlationIdEncodingOffset(), correlationId);
        UnsafeApi.putLong(cancelOrder + CancelOrderEncoder.accountEncodingOffset(), clientId);
        UnsafeApi.putLong(cancelOrder + CancelOrderEncoder.orderIdEncodingOffset(), orderId);
        engine.onCommand(commands, CANCEL_OFFSET, cancelLength, sequence);
    }

    /**
     * Would the engine leave an order its priority if it were replaced so? The workload's modify always loses it; where
     * this is true it has to be a cancel and a new order.
     *
     * @param orderId      the engine's, or {@link #NO_ORDER}.
     * @param priceTicks   the new limit.
     * @param quantityLots the new open quantity.
     * @return true if the order rests, at this price, and would not grow.
     */
    public boolean keepsPriority(final long orderId, final long priceTicks, final long quantityLots)
    {
        final OrderView order = engine.order(orderId);
        return null != order && order.priceTicks() == priceTicks && quantityLots <= order.leavesLots();
    }

    /**
     * Sends a replace: the order's open quantity and price are new.
     *
     * @param correlationId the client's sequence.
     * @param clientId      the client's id of the order.
     * @param orderId       the engine's, or {@link #NO_ORDER}.
     * @param priceTicks    the new limit.
     * @param quantityLots  the new open quantity.
     */
    public void replaceOrder(
        final long correlationId,
        final long clientId,
        final long orderId,
        final long priceTicks,
        final long quantityLots)
    {
        final long sequence = engine.sequence() + 1;
        UnsafeApi.putLong(replaceOrder + ReplaceOrderEncoder.timestampNsEncodingOffset(), sequence);
        UnsafeApi.putLong(replaceOrder + ReplaceOrderEncoder.correlationIdEncodingOffset(), correlationId);
        UnsafeApi.putLong(replaceOrder + ReplaceOrderEncoder.accountEncodingOffset(), clientId);
        UnsafeApi.putLong(replaceOrder + ReplaceOrderEncoder.orderIdEncodingOffset(), orderId);
        UnsafeApi.putLong(replaceOrder + ReplaceOrderEncoder.priceTicksEncodingOffset(), priceTicks);
        UnsafeApi.putLong(replaceOrder + ReplaceOrderEncoder.quantityLotsEncodingOffset(), quantityLots);
        engine.onCommand(commands, REPLACE_OFFSET, replaceLength, sequence);
    }
}
