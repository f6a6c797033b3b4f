package io.ringbook.gateway.stream;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NoEvents;
import io.ringbook.gateway.entry.CommandGate;
import io.ringbook.pipeline.Layout;
import io.ringbook.pipeline.Ringbook;
import io.ringbook.pipeline.RingbookContext;
import io.ringbook.sbe.CancelReason;
import io.ringbook.sbe.Side;
import org.agrona.ExpandableArrayBuffer;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A cancel on disconnect is not given up because the engine is busy. The engine moves when the test says so. */
class DisconnectCancelsTest
{
    private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer(1_024);
    private int canceled;

    @Test
    void shouldCancelWhenTheEngineHasRoomAgain()
    {
        final CommandGate gate = new CommandGate();
        try (Ringbook ringbook = Ringbook.launch(new RingbookContext()
            .layout(Layout.INVOKER).publisherThread(false).eventHandler(new Cancels())))
        {
            gate.open(ringbook);
            offer(ringbook, encoder().instrumentDefinition(
                1, new InstrumentSpec().symbol("X").baseAsset("A").quoteAsset("B")));
            work(ringbook);
            offer(ringbook, encoder().limitOrder(1, 1_001, 1, Side.BUY, 10, 1));
            offer(ringbook, encoder().limitOrder(1, 1_002, 1, Side.BUY, 10, 1));
            work(ringbook);
            while (Ringbook.BACK_PRESSURED != offer(ringbook, encoder().limitOrder(1, 1_003, 1, Side.BUY, 10, 1)))
            {
                Thread.onSpinWait();
            }

            final DisconnectCancels cancels = new DisconnectCancels(gate);
            cancels.add(1_001);
            cancels.onTurn();
            work(ringbook);
            assertEquals(0, canceled);
            cancels.onTurn();
            work(ringbook);
            assertEquals(1, canceled);
            cancels.onTurn();
            work(ringbook);
            assertEquals(1, canceled);
        }
    }

    private CommandEncoder encoder()
    {
        return new CommandEncoder().wrap(buffer, 0);
    }

    private long offer(final Ringbook ringbook, final int length)
    {
        return ringbook.offer(buffer, 0, length);
    }

    private static void work(final Ringbook ringbook)
    {
        while (ringbook.invoke() + ringbook.pollEvents(1_000) > 0)
        {
            Thread.onSpinWait();
        }
    }

    private final class Cancels extends NoEvents
    {
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
            canceled += 1_001 == account ? 1 : 0;
        }
    }
}
