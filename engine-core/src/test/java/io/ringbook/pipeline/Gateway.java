package io.ringbook.pipeline;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandBatch;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Encodes one command at a time, to be offered or put into a batch. One thread.
 */
final class Gateway
{
    final UnsafeBuffer buffer = new UnsafeBuffer(new byte[CommandEncoder.MAX_COMMAND_LENGTH]);
    int length;

    private final CommandEncoder encoder = new CommandEncoder().wrap(buffer, 0);
    private final OrderInstructions instructions = new OrderInstructions();
    private final ClOrdId clOrdId = new ClOrdId();

    Gateway instrument()
    {
        length = encoder.instrumentDefinition(
            0, new InstrumentSpec().symbol("ETH-BTC").baseAsset("ETH").quoteAsset("BTC"));
        return this;
    }

    Gateway buy(final long correlationId, final long quantityLots, final long priceTicks)
    {
        return order(correlationId, 1, Side.BUY, quantityLots, priceTicks, "");
    }

    Gateway sell(final long correlationId, final long quantityLots, final long priceTicks)
    {
        return order(correlationId, 2, Side.SELL, quantityLots, priceTicks, "");
    }

    Gateway order(
        final long correlationId,
        final long account,
        final Side side,
        final long quantityLots,
        final long priceTicks,
        final String id)
    {
        length = encoder.newOrder(
            correlationId, account, 1, side, OrdType.LIMIT, TimeInForce.GTC, priceTicks, quantityLots,
            StpMode.NULL_VAL, false, instructions, clOrdId.set(id));
        return this;
    }

    Gateway cancel(final long correlationId, final long orderId)
    {
        length = encoder.cancelOrder(correlationId, 1, orderId, NullValue.INT, clOrdId.clear());
        return this;
    }

    Gateway tick(final long correlationId)
    {
        length = encoder.clockTick(correlationId);
        return this;
    }

    long to(final Ringbook ringbook)
    {
        return ringbook.offer(buffer, 0, length);
    }

    void to(final CommandBatch batch)
    {
        batch.append(buffer, 0, length);
    }

    /** Offers until it is taken or refused for good. */
    long untilTaken(final Ringbook ringbook)
    {
        long outcome = to(ringbook);
        while (Ringbook.BACK_PRESSURED == outcome)
        {
            Thread.yield();
            outcome = to(ringbook);
        }
        return outcome;
    }
}
