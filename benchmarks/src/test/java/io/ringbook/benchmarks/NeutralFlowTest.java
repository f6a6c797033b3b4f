package io.ringbook.benchmarks;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class NeutralFlowTest
{
    private static final int COMMANDS = 200_000;
    private static final int PARTS = 20;

    @ParameterizedTest(name = "{0} instruments, {1} orders")
    @CsvSource({"1, 1000", "1, 100000", "100, 100000"})
    void shouldKeepTheMixTheTradesAndTheDepthWhenItGoesOn(final int instruments, final int depth)
    {
        final NeutralFlow flow = new NeutralFlow(7, instruments, depth, new TradeHash());
        for (int i = 0; i < PARTS; i++)
        {
            flow.add(COMMANDS / PARTS);
            assertEquals(depth, flow.liveOrders(), 0.15 * depth, "live orders after part " + i);
        }

        final FlowRecords records = flow.records();
        final int[] counts = new int[FlowRecords.MOVE + 1];
        for (int i = records.fillCount(); i < records.count(); i++)
        {
            counts[records.type(i)]++;
        }
        assertEquals(COMMANDS, records.count() - records.fillCount());
        assertShare(0.60, counts[FlowRecords.NEW_GTC]);
        assertShare(0.31, counts[FlowRecords.CANCEL]);
        assertShare(0.02, counts[FlowRecords.REDUCE]);
        assertShare(0.03, counts[FlowRecords.MOVE]);
        assertShare(0.03, counts[FlowRecords.NEW_IOC]);
        assertShare(0.01, counts[FlowRecords.NEW_MARKET]);
        assertEquals(0.68, flow.restingShare(), 0.005, "share of GTC orders that rest");
        assertEquals(0.32, (double)flow.measuredTrades() / COMMANDS, 0.015, "trades per command");
    }

    @Test
    void shouldCountAsRestingWhatItsBookSaysRests()
    {
        final NeutralFlow flow = new NeutralFlow(7, 1, 1_000, new TradeHash());
        final FlowRecords records = flow.add(50_000).records();

        final NeutralBook book = new NeutralBook(1, new TradeHash());
        int gtc = 0;
        int rested = 0;
        for (int i = 0; i < records.count(); i++)
        {
            final boolean hasRested = apply(book, records, i);
            if (i >= records.fillCount() && FlowRecords.NEW_GTC == records.type(i))
            {
                gtc++;
                rested += hasRested ? 1 : 0;
            }
        }

        assertEquals(flow.restingShare(), (double)rested / gtc, 0.001);
        assertEquals(flow.liveOrders(), book.liveCount());
    }

    @Test
    void shouldMakeTheSameFlowOfTheSameSeedAndAnotherOfAnother()
    {
        final TradeHash trades = new TradeHash();
        final TradeHash sameTrades = new TradeHash();
        final TradeHash otherTrades = new TradeHash();

        final NeutralFlow flow = new NeutralFlow(7, 3, 600, trades).add(10_000);
        final NeutralFlow same = new NeutralFlow(7, 3, 600, sameTrades).add(5_000).add(5_000);
        final NeutralFlow other = new NeutralFlow(8, 3, 600, otherTrades).add(10_000);

        assertEquals(flow.records(), same.records());
        assertEquals(trades.value(), sameTrades.value());
        assertNotEquals(flow.records(), other.records());
        assertNotEquals(trades.value(), otherTrades.value());
    }

    @Test
    void shouldNameLiveOrdersAndTheirOwnersOnly()
    {
        final FlowRecords records = new NeutralFlow(9, 2, 500, new TradeHash()).add(50_000).records();
        final int[] accounts = new int[records.lastOrderId() + 1];
        int lastOrderId = 0;
        for (int i = 0; i < records.count(); i++)
        {
            final int orderId = records.orderId(i);
            if (records.type(i) <= FlowRecords.NEW_MARKET)
            {
                assertEquals(++lastOrderId, orderId, "ids are dense");
                accounts[orderId] = records.account(i);
                assertTrue(records.account(i) >= 1 && records.account(i) <= NeutralFlow.ACCOUNTS);
            }
            else
            {
                assertEquals(accounts[orderId], records.account(i), "owner of order " + orderId);
                accounts[orderId] = FlowRecords.CANCEL == records.type(i) ? 0 : accounts[orderId];
            }
        }
    }

    private static boolean apply(final NeutralBook book, final FlowRecords records, final int index)
    {
        final int instrument = records.instrument(index);
        final int orderId = records.orderId(index);
        switch (records.type(index))
        {
            case FlowRecords.CANCEL:
                book.cancel(instrument, orderId);
                return false;
            case FlowRecords.REDUCE:
                book.reduce(instrument, orderId, records.quantityLots(index));
                return false;
            case FlowRecords.MOVE:
                book.move(instrument, orderId, records.priceTicks(index) - NeutralBook.priceTicks(0));
                return false;
            default:
                final boolean isGtc = FlowRecords.NEW_GTC == records.type(index);
                final int remaining = book.enter(
                    instrument, orderId, records.isBuy(index), records.priceTicks(index) - NeutralBook.priceTicks(0),
                    records.quantityLots(index), records.account(index), isGtc);
                return isGtc && remaining > 0;
        }
    }

    private static void assertShare(final double expected, final int count)
    {
        assertEquals(expected, (double)count / COMMANDS, 0.005);
    }
}
