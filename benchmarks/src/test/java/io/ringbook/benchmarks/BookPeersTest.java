package io.ringbook.benchmarks;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BookPeersTest
{
    private static final int COMMANDS = 50_000;

    @ParameterizedTest(name = "seed {0}, {1} instruments, {2} orders, client ids {3}")
    @CsvSource({"1, 1, 1000, false", "2, 1, 1000, true", "3, 1, 30, false", "4, 1, 20000, false", "5, 20, 5000, true"})
    void shouldMakeTheTradesOfTheFlow(
        final long seed, final int instruments, final int depth, final boolean hasClientIds)
    {
        final TradeHash expected = new TradeHash();
        final NeutralFlow flow = new NeutralFlow(seed, instruments, depth, expected).add(COMMANDS);
        assertTrue(flow.measuredTrades() > COMMANDS / 4);
        for (final BookEngine engine : BookEngine.values())
        {
            final BookPeer peer = engine.newPeer(flow.records(), hasClientIds);
            for (int round = 1; round <= 2; round++)
            {
                final TradeHash trades = new TradeHash();
                peer.fill(trades);
                peer.apply(COMMANDS);

                assertEquals(expected.count(), trades.count(), engine + " trades in round " + round);
                assertEquals(expected.value(), trades.value(), engine + " trade hash in round " + round);
            }
            if (peer instanceof RingbookPeer)
            {
                assertEquals(flow.liveOrders(), ((RingbookPeer)peer).liveOrders());
            }
        }
    }
}
