package io.ringbook.app;

import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NoEvents;
import io.ringbook.journal.ChronicleJournal;
import io.ringbook.journal.JournalConfig;
import io.ringbook.pipeline.Ringbook;
import io.ringbook.pipeline.RingbookContext;
import io.ringbook.replay.Recovery;
import io.ringbook.sbe.Liquidity;
import io.ringbook.sbe.Side;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The ten lines of the README, run as they stand there, and run again on what they left behind.
 */
class EmbeddingTest
{
    private final List<String> trades = new CopyOnWriteArrayList<>();

    @Test
    void shouldTradeAsTheReadmeSaysAndRecoverFromItsJournal(@TempDir final Path dir)
    {
        final RingbookContext context = new RingbookContext()
            .journal(ChronicleJournal.open(dir.resolve("journal"), new JournalConfig()))
            .recovery(new Recovery(dir))
            .eventHandler(new Trades());

        try (Ringbook ringbook = Ringbook.launch(context))
        {
            final UnsafeBuffer buffer = new UnsafeBuffer(new byte[CommandEncoder.MAX_COMMAND_LENGTH]);
            final CommandEncoder encoder = new CommandEncoder().wrap(buffer, 0);

            ringbook.offer(buffer, 0, encoder.instrumentDefinition(1, new InstrumentSpec()
                .symbol("ETH-BTC").baseAsset("ETH").quoteAsset("BTC").tickSize(1, 5).lotSize(1, 1)));
            ringbook.offer(buffer, 0, encoder.limitOrder(2, 1, 1, Side.SELL, 5_000, 40));
            ringbook.offer(buffer, 0, encoder.limitOrder(3, 2, 1, Side.BUY, 5_100, 10));
        }
        assertEquals(List.of("10 @ 5000 in 1"), trades);

        trades.clear();
        final RingbookContext again = new RingbookContext()
            .journal(ChronicleJournal.open(dir.resolve("journal"), new JournalConfig()))
            .recovery(new Recovery(dir))
            .eventHandler(new Trades());
        final Ringbook recovered = Ringbook.launch(again);
        recovered.close();
        assertEquals(30, recovered.engine().order(1).leavesLots());
        assertEquals(3, recovered.engine().sequence());
        assertTrue(trades.isEmpty(), "what was told before the restart is not told again");
    }

    private final class Trades extends NoEvents
    {
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
            trades.add(quantityLots + " @ " + priceTicks + " in " + instrumentId);
        }
    }
}
