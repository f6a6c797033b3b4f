package io.ringbook.pipeline;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandBatch;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.AccountsMode;
import io.ringbook.sbe.KillAction;
import io.ringbook.sbe.ReplaceBasis;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.TradingPhase;
import io.ringbook.sbe.TransferType;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The journal's disk is almost full: what is still taken. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class NoSpaceTest
{
    private final EventTape tape = new EventTape();
    private final RecordingJournal journal = new RecordingJournal();
    private final Gateway gateway = new Gateway();
    private final RingbookContext context =
        new RingbookContext().layout(Layout.INVOKER).journal(journal).eventHandler(tape);
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[CommandEncoder.MAX_COMMAND_LENGTH]);
    private final CommandEncoder encoder = new CommandEncoder().wrap(buffer, 0);
    private final ClOrdId clOrdId = new ClOrdId();

    @Test
    void shouldRefuseNewOrdersAndTakeCancelsUntilSpaceReturns()
    {
        try (Ringbook ringbook = Ringbook.launch(context))
        {
            gateway.instrument().to(ringbook);
            gateway.buy(0, 5, 100).to(ringbook);
            journal.hasSpace(false);
            assertEquals(Ringbook.NO_SPACE, gateway.buy(0, 7, 100).to(ringbook));
            assertTrue(gateway.cancel(0, 1).to(ringbook) >= Ringbook.ACCEPTED);
            assertEquals(3, ringbook.invoke());
            assertSame(State.ACTIVE, ringbook.state());

            journal.hasSpace(true);
            assertTrue(gateway.buy(0, 7, 100).to(ringbook) >= Ringbook.ACCEPTED);
            assertEquals(1, ringbook.invoke());
        }
        assertEquals(List.of("1 INSTRUMENT 1", "2 ACCEPTED 1", "3 CANCELED 1", "4 ACCEPTED 2"), tape.lines());
    }

    @Test
    void shouldRefuseABatchWholeWhenOneOfItsCommandsIsRefused()
    {
        try (Ringbook ringbook = Ringbook.launch(context))
        {
            journal.hasSpace(false);
            final CommandBatch batch = new CommandBatch(1 << 10);
            gateway.tick(0).to(batch);
            gateway.cancel(0, 1).to(batch);
            assertTrue(ringbook.offer(batch) >= Ringbook.ACCEPTED);
            assertEquals(2, ringbook.invoke());

            gateway.sell(0, 1, 100).to(batch);
            gateway.tick(0).to(batch);
            assertEquals(Ringbook.NO_SPACE, ringbook.offer(batch));
            assertEquals(0, ringbook.invoke(), "not even what stands before the order");
            assertEquals(Ringbook.ACCEPTED, ringbook.offer(new CommandBatch(64)), "an empty one");
        }
    }

    @Test
    void shouldKeepTheLastSpaceForWhatEndsRiskAndHoldsTheMarket()
    {
        try (Ringbook ringbook = Ringbook.launch(context))
        {
            journal.hasSpace(false);
            assertTaken(ringbook, encoder.cancelOrder(0, 1, 1, NullValue.INT, clOrdId.clear()));
            assertTaken(ringbook, encoder.massCancel(0, 1, NullValue.INT, Side.NULL_VAL));
            assertTaken(ringbook, encoder.killSwitch(0, 1, KillAction.KILL));
            assertTaken(ringbook, encoder.setTradingPhase(0, 1, TradingPhase.HALTED));
            assertTaken(ringbook, encoder.clockTick(0));

            assertRefused(ringbook, encoder.replaceOrder(
                0, 1, 1, clOrdId, 1, 100, 5, ReplaceBasis.OPEN_QTY,
                NullValue.LONG, NullValue.LONG, NullValue.LONG, clOrdId));
            assertRefused(ringbook, encoder.assetDefinition(0, "BTC", 8));
            assertRefused(ringbook, encoder.accountsMode(0, AccountsMode.ON));
            assertRefused(ringbook, encoder.transfer(0, TransferType.DEPOSIT, 1, 1, "BTC", 5));
            assertRefused(ringbook, encoder.transfer(0, TransferType.WITHDRAW, 1, 2, "BTC", 5));
            assertEquals(Ringbook.NO_SPACE, gateway.instrument().to(ringbook));
            assertEquals(5, ringbook.invoke());
        }
    }

    private void assertTaken(final Ringbook ringbook, final int length)
    {
        assertTrue(ringbook.offer(buffer, 0, length) >= Ringbook.ACCEPTED);
    }

    private void assertRefused(final Ringbook ringbook, final int length)
    {
        assertEquals(Ringbook.NO_SPACE, ringbook.offer(buffer, 0, length));
    }
}
