package io.ringbook.app.market;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.LevelConsumer;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.engine.OrderView;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.ReplaceBasis;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;
import io.ringbook.sbe.TradingPhase;
import org.agrona.ExpandableArrayBuffer;

/**
 * An engine with one instrument, driven by one command at a time: each call encodes a command, sends it through the
 * door and leaves what the engine said in {@link #outcome()}. The commands are kept, to be timed afterwards, or told.
 */
final class EngineDriver
{
    private static final long ACCOUNT = 1;
    private static final int INSTRUMENT = 1;
    private static final String QUOTE_ASSET = "CASH";

    private final MatchingEngine engine;
    private final EngineOutcome outcome = new EngineOutcome();
    private final CommandEncoder encoder = new CommandEncoder();
    private final ExpandableArrayBuffer command = new ExpandableArrayBuffer(CommandEncoder.MAX_COMMAND_LENGTH);
    private final OrderInstructions noInstructions = new OrderInstructions();
    private final ClOrdId noId = new ClOrdId();
    private final RecordedCommands recording;
    private final FeedCommands listener;

    EngineDriver(final String symbol, final int tickDecimals)
    {
        this(symbol, tickDecimals, new RecordedCommands(), null);
    }

    /** A driver that keeps no commands, but tells them; the data's order numbers are the engine's ids. */
    EngineDriver(final String symbol, final int tickDecimals, final FeedCommands listener)
    {
        this(symbol, tickDecimals, null, listener);
    }

    private EngineDriver(
        final String symbol, final int tickDecimals, final RecordedCommands recording, final FeedCommands listener)
    {
        this.recording = recording;
        this.listener = listener;
        engine = new MatchingEngine(new EngineConfig(), outcome);
        encoder.wrap(command, 0);
        // One unit of money for a tick of a lot: no price and quantity of the data is too much for a notional.
        send(encoder.assetDefinition(0, QUOTE_ASSET, tickDecimals));
        send(encoder.instrumentDefinition(0, new InstrumentSpec()
            .symbol(symbol)
            .baseAsset("SHARE")
            .quoteAsset(QUOTE_ASSET)
            .tickSize(1, tickDecimals)
            .lotSize(1, 0)
            .stpMode(StpMode.NONE)));
        if (1 != engine.instrumentCount())
        {
            throw new IllegalStateException("instrument " + symbol + " refused: " + outcome.describe());
        }
    }

    /** A new limit order; its id is {@link EngineOutcome#orderId()}. */
    EngineOutcome newOrder(
        final Side side, final long priceTicks, final long quantityLots, final TimeInForce timeInForce)
    {
        send(encoder.newOrder(
            0, ACCOUNT, INSTRUMENT, side, OrdType.LIMIT, timeInForce, priceTicks, quantityLots,
            StpMode.NONE, false, noInstructions, noId));
        if (null != listener && TimeInForce.IOC == timeInForce)
        {
            listener.onAggressor(
                0, outcome.tradeCount() > 0 ? outcome.makerOrderId(0) : 0, side, priceTicks, quantityLots);
        }
        else if (null != listener)
        {
            listener.onOrder(0, outcome.orderId(), side, priceTicks, quantityLots);
        }
        return outcome;
    }

    /** Changes the phase, or asks for the uncrossing of a call. */
    EngineOutcome setPhase(final TradingPhase phase)
    {
        return send(encoder.setTradingPhase(0, INSTRUMENT, phase));
    }

    EngineOutcome cancel(final long orderId)
    {
        if (null != listener)
        {
            listener.onCancel(0, orderId, leavesLots(orderId));
        }
        return send(encoder.cancelOrder(0, ACCOUNT, orderId, INSTRUMENT, noId));
    }

    /** Takes a quantity out of an order where it stands in its queue: replaced, or cancelled when none is left. */
    EngineOutcome reduce(final long orderId, final long byLots)
    {
        final OrderView order = engine.order(orderId);
        if (null == order || order.leavesLots() <= byLots)
        {
            return cancel(orderId);
        }
        if (null != listener)
        {
            listener.onReduce(
                0, orderId, order.leavesLots() - byLots, order.quantityLots() - order.leavesLots());
        }
        return send(encoder.replaceOrder(
            0, ACCOUNT, orderId, noId, INSTRUMENT, NullValue.LONG, order.quantityLots() - byLots,
            ReplaceBasis.TOTAL_QTY, NullValue.LONG, NullValue.LONG, NullValue.LONG, noId));
    }

    /** What is left of an order, 0 if it is not live. */
    long leavesLots(final long orderId)
    {
        final OrderView order = engine.order(orderId);
        return null == order ? 0 : order.leavesLots();
    }

    void forEachLevel(final Side side, final int maxLevels, final LevelConsumer consumer)
    {
        engine.forEachLevel(INSTRUMENT, side, maxLevels, consumer);
    }

    EngineOutcome outcome()
    {
        return outcome;
    }

    long commandCount()
    {
        return engine.sequence();
    }

    /** Drives the same commands through fresh engines and measures; the state must come out the same. */
    double nsPerCommand()
    {
        return recording.nsPerCommand(engine.stateHash());
    }

    private EngineOutcome send(final int length)
    {
        final long sequence = engine.sequence() + 1;
        CommandEncoder.timestampNs(command, 0, sequence);
        if (null != recording)
        {
            recording.add(command, length);
        }
        outcome.clear();
        engine.onCommand(command, 0, length, sequence);
        return outcome;
    }
}
