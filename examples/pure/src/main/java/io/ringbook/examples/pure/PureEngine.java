package io.ringbook.examples.pure;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.EventHandler;
import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.sbe.Side;
import org.agrona.concurrent.UnsafeBuffer;

import java.nio.ByteBuffer;

/**
 * A matching engine as a library. What a pipeline would do is done here: each command is given the next sequence and a
 * time. One thread; the event handler is called before each method returns.
 */
final class PureEngine
{
    private final UnsafeBuffer buffer =
        new UnsafeBuffer(ByteBuffer.allocateDirect(CommandEncoder.MAX_COMMAND_LENGTH));
    private final CommandEncoder encoder = new CommandEncoder().wrap(buffer, 0);
    private final ClOrdId noClOrdId = new ClOrdId();
    private final MatchingEngine engine;

    private long timeNs;

    PureEngine(final EventHandler events)
    {
        engine = new MatchingEngine(new EngineConfig(), events);
    }

    void define(final InstrumentSpec spec)
    {
        apply(encoder.instrumentDefinition(nextCorrelationId(), spec));
    }

    void order(
        final long account, final int instrumentId, final Side side, final long priceTicks, final long quantityLots)
    {
        apply(encoder.limitOrder(nextCorrelationId(), account, instrumentId, side, priceTicks, quantityLots));
    }

    void cancel(final long account, final int instrumentId, final long orderId)
    {
        apply(encoder.cancelOrder(nextCorrelationId(), account, orderId, instrumentId, noClOrdId));
    }

    MatchingEngine engine()
    {
        return engine;
    }

    /** The engine has no clock: time is what the commands say. Here a tick each; else what you take it from. */
    private void apply(final int length)
    {
        timeNs++;
        CommandEncoder.timestampNs(buffer, 0, timeNs);
        engine.onCommand(buffer, 0, length, engine.sequence() + 1);
    }

    /** Of the caller's choice, and told with every event; here the sequence is good enough. */
    private long nextCorrelationId()
    {
        return engine.sequence() + 1;
    }
}
