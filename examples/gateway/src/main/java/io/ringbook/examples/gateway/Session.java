package io.ringbook.examples.gateway;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NullValue;
import io.ringbook.pipeline.Ringbook;
import io.ringbook.pipeline.State;
import io.ringbook.sbe.Side;
import org.agrona.concurrent.BackoffIdleStrategy;
import org.agrona.concurrent.IdleStrategy;
import org.agrona.concurrent.UnsafeBuffer;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A client's connection: encodes its requests and offers them to the engine. One thread; each session has a buffer, an
 * encoder and an idle strategy of its own, so that sessions share nothing but the ring.
 */
final class Session implements AutoCloseable
{
    private static final long TIMEOUT_NS = TimeUnit.MINUTES.toNanos(1);

    private final Ringbook ringbook;
    private final Client client;
    private final UnsafeBuffer buffer =
        new UnsafeBuffer(ByteBuffer.allocateDirect(CommandEncoder.MAX_COMMAND_LENGTH));
    private final CommandEncoder encoder = new CommandEncoder().wrap(buffer, 0);
    private final ClOrdId noClOrdId = new ClOrdId();
    private final IdleStrategy idle = new BackoffIdleStrategy(100, 10, 1_000, 100_000);

    private int lastRequest;
    private int lastAnswerable;
    private long timesPressedBack;

    Session(final Ringbook ringbook, final Client client)
    {
        this.ringbook = ringbook;
        this.client = client;
    }

    long account()
    {
        return client.account();
    }

    Client client()
    {
        return client;
    }

    long timesPressedBack()
    {
        return timesPressedBack;
    }

    void order(final int instrumentId, final Side side, final long priceTicks, final long quantityLots)
    {
        offer(encoder.limitOrder(nextId(), account(), instrumentId, side, priceTicks, quantityLots));
        lastAnswerable = lastRequest;
    }

    void cancel(final int instrumentId, final long orderId)
    {
        offer(encoder.cancelOrder(nextId(), account(), orderId, instrumentId, noClOrdId));
        lastAnswerable = lastRequest;
    }

    void define(final InstrumentSpec spec)
    {
        offer(encoder.instrumentDefinition(nextId(), spec));
        lastAnswerable = lastRequest;
    }

    void awaitAnswers()
    {
        await("an answer to request " + lastAnswerable, () -> client.lastAnswered() >= lastAnswerable);
    }

    void awaitNoOpenOrders()
    {
        awaitAnswers();
        await("no open orders", () -> 0 == client.openOrders());
    }

    /**
     * The connection is gone: none of its orders shall trade any more. One command of the engine cancels them all, and
     * each is told by an event; an account without orders gets no event, so there is nothing to wait for but that.
     */
    @Override
    public void close()
    {
        offer(encoder.massCancel(nextId(), account(), NullValue.INT, Side.NULL_VAL));
        awaitNoOpenOrders();
    }

    /** Echoed by every event that the request leads to. */
    private long nextId()
    {
        return CorrelationId.of(account(), ++lastRequest);
    }

    /** An engine that is full says so at once; how long to wait, and whether, is decided here. */
    private void offer(final int length)
    {
        idle.reset();
        long answer = ringbook.offer(buffer, 0, length);
        while (Ringbook.BACK_PRESSURED == answer)
        {
            timesPressedBack++;
            idle.idle();
            answer = ringbook.offer(buffer, 0, length);
        }
        if (answer < Ringbook.ACCEPTED)
        {
            throw new IllegalStateException("request " + lastRequest + " was not taken: " + reason(answer));
        }
    }

    private String reason(final long answer)
    {
        return Ringbook.NO_SPACE == answer ? "the journal's disk is almost full" :
            Ringbook.CLOSED == answer ? "the engine is closed" : "the engine has failed: " + ringbook.failure();
    }

    private void await(final String what, final BooleanSupplier condition)
    {
        final long deadlineNs = System.nanoTime() + TIMEOUT_NS;
        idle.reset();
        while (!condition.getAsBoolean())
        {
            if (State.FAILED == ringbook.state() || System.nanoTime() - deadlineNs > 0)
            {
                throw new IllegalStateException("account " + account() + ": expected " + what + ", found " + client +
                    ", engine " + ringbook.state(), ringbook.failure());
            }
            idle.idle();
        }
    }
}
