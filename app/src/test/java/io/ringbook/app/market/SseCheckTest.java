package io.ringbook.app.market;

import io.ringbook.app.console.Progress;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SseCheckTest
{
    private static final String MORNING = "09:31:00.000";
    private static final String CALL = "09:20:00.000";
    private static final String UNCROSS = "09:25:00.100";
    private static final String CLOSING = "14:58:00.000";
    private static final String CLOSE = "15:00:00.010";

    @TempDir
    private Path directory;

    private final List<String> orders = new ArrayList<>();
    private final List<String> trades = new ArrayList<>();
    private SseCheck check;
    private long seq;

    @BeforeEach
    void headers()
    {
        orders.add("OrderNO,ApplSeqNum,OrderBSFlag,OrderQty,OrderPrice,OrderType,MDTime");
        trades.add("MDTime,TradeBuyNo,TradeSellNo,TradeBSFlag,TradePrice,TradeQty,ApplSeqNum");
    }

    @Test
    void shouldMakeOneOrderOfTradesAndTheirResidual() throws IOException
    {
        add(MORNING, 1, "sell", "10.00", 100);
        add(MORNING, 2, "sell", "10.01", 100);
        trade(MORNING, 3, 1, "1", "10", 100);
        trade(MORNING, 3, 2, "1", "10.01", 100);
        add(MORNING, 3, "buy", "10.02", 50);
        delete(MORNING, 3, "buy", 50);

        run();

        assertEquals(3, check.result().orders);
        assertEquals(2, check.result().matchedTrades);
        assertEquals(1, check.result().matchedCancels);
    }

    @Test
    void shouldTradeAtNoiseFreePricesWhenTextIsNoisy() throws IOException
    {
        add(MORNING, 1, "buy", "15.929999999999999", 100);
        trade(MORNING, 1, 2, "2", "15.930000000000001", 40);
        delete(MORNING, 1, "buy", 60);

        run();

        assertEquals(1, check.result().matchedTrades);
    }

    @Test
    void shouldUncrossTheOpeningCallAndGoOnWithWhatItLeaves() throws IOException
    {
        add(CALL, 1, "buy", "10.05", 300);
        add(CALL, 2, "sell", "9.95", 200);
        add(CALL, 3, "sell", "10.20", 500);
        add(CALL, 4, "buy", "9.90", 10);
        delete(CALL, 4, "buy", 10);
        trade(UNCROSS, 1, 2, "0", "10.05", 200);
        trade(MORNING, 1, 5, "2", "10.05", 100);
        trade(MORNING, 6, 3, "1", "10.20", 500);

        run();

        assertEquals(4, check.result().callOrders);
        assertEquals(1, check.result().matchedCancels);
        assertEquals(2, check.result().matchedTrades);
        assertAuctions("""
            opening auction volume 200/200
            opening auction price 10.05 by PRESSURE, as published
            opening auction orders filled alike 2/2
            opening auction trades alike in order 1/1
            """);
    }

    @Test
    void shouldUncrossRestingOrdersWhenTheClosingCallIsOver() throws IOException
    {
        add(MORNING, 1, "buy", "10.00", 300);
        add(MORNING, 2, "buy", "10.00", 100);
        add(CLOSING, 3, "sell", "9.90", 350);
        trade(CLOSE, 1, 3, "0", "10.00", 300);
        trade(CLOSE, 2, 3, "0", "10.00", 50);

        run();

        assertAuctions("""
            closing auction volume 350/350
            closing auction price 10.00 by PRESSURE, as published
            closing auction orders filled alike 3/3
            closing auction trades alike in order 2/2
            """);
    }

    @Test
    void shouldHoldCrossingOrdersWhenAHaltEndsInAnAuction() throws IOException
    {
        add(MORNING, 1, "buy", "10.00", 100);
        add("10:00:00.000", 2, "sell", "9.90", 100);
        add("10:01:00.000", 3, "sell", "10.10", 30);
        trade("10:05:00.000", 1, 2, "0", "9.95", 100);
        trade("10:06:00.000", 4, 3, "1", "10.10", 30);

        run();

        assertEquals(1, check.result().matchedTrades);
        assertAuctions("""
            auction after a halt volume 100/100
            auction after a halt price 9.95 by MIDDLE, as published
            auction after a halt orders filled alike 2/2
            auction after a halt trades alike in order 1/1
            """);
    }

    @Test
    void shouldSayThatNothingTradedWhenCallsWereNotCrossed() throws IOException
    {
        add(CALL, 1, "buy", "10.00", 100);
        add(MORNING, 2, "sell", "10.10", 100);
        add(CLOSING, 3, "sell", "10.01", 100);

        run();

        assertEquals(1, check.result().orders);
        assertAuctions("""
            opening auction volume 0/0
            closing auction volume 0/0
            """);
    }

    @Test
    void shouldNameTheRuleOfTheExchangeWhenItsPriceIsAnother() throws IOException
    {
        add(MORNING, 1, "sell", "10.00", 10);
        trade(MORNING, 2, 1, "1", "10.00", 10);
        add(CLOSING, 3, "buy", "10.00", 100);
        add(CLOSING, 4, "sell", "9.95", 100);
        trade(CLOSE, 3, 4, "0", "9.98", 100);

        run();

        assertAuctions("""
            closing auction volume 100/100
            closing auction price 10.00 by REFERENCE, published 9.98: the middle of 9.95 and 10.00, by rule 3.5.2 of \
            the exchange
            closing auction orders filled alike 2/2
            closing auction trades alike in order 1/1
            """);
    }

    @Test
    void shouldFailWhenNeitherRuleGivesThePriceOfAnAuction() throws IOException
    {
        add(CALL, 1, "buy", "10.00", 100);
        add(CALL, 2, "sell", "9.90", 100);
        trade(UNCROSS, 1, 2, "0", "9.91", 100);

        assertDifference("trades.csv line 2 ApplSeqNum 3: expected opening auction price 9.91, " +
            "found 9.95 by MIDDLE, and the middle of 9.90 and 10.00 by rule 3.5.2 of the exchange");
        assertAuctions("""
            opening auction volume 100/100
            opening auction price 9.95 by MIDDLE, published 9.91, but the middle of 9.90 and 10.00, by rule 3.5.2 of \
            the exchange
            opening auction orders filled alike 2/2
            opening auction trades alike in order 1/1
            """);
    }

    @Test
    void shouldSayWhenThePriceIsTheEnginesAndNotByTheRuleOfTheExchange() throws IOException
    {
        add(MORNING, 1, "sell", "10.00", 10);
        trade(MORNING, 2, 1, "1", "10.00", 10);
        add(CLOSING, 3, "buy", "10.00", 100);
        add(CLOSING, 4, "sell", "9.96", 100);
        trade(CLOSE, 3, 4, "0", "10.00", 100);

        run();

        assertAuctions("""
            closing auction volume 100/100
            closing auction price 10.00 by REFERENCE, as published, but the middle of 9.96 and 10.00, by rule 3.5.2 \
            of the exchange
            closing auction orders filled alike 2/2
            closing auction trades alike in order 1/1
            """);
    }

    @Test
    void shouldFailWhenTheVolumeOfAnAuctionDiffers() throws IOException
    {
        add(CALL, 1, "buy", "10.00", 100);
        add(CALL, 2, "sell", "10.00", 100);
        trade(UNCROSS, 1, 2, "0", "10.00", 60);

        assertDifference("trades.csv line 2 ApplSeqNum 3: expected opening auction volume 60, found 100");
    }

    @Test
    void shouldNameTheOrderWhenAnAuctionFillsAnotherOne() throws IOException
    {
        add(CALL, 1, "buy", "10.00", 100);
        add(CALL, 2, "buy", "10.00", 100);
        add(CALL, 3, "sell", "10.00", 150);
        trade(UNCROSS, 2, 3, "0", "10.00", 100);
        trade(UNCROSS, 1, 3, "0", "10.00", 50);

        assertDifference("trades.csv line 2 ApplSeqNum 4: expected opening auction to fill 50 of order 1, found 100");
        assertAuctions("""
            opening auction volume 150/150
            opening auction price 10.00 by VOLUME, as published
            opening auction orders filled alike 1/3
            opening auction trades alike in order 0/2
            """);
    }

    @Test
    void shouldMindOnlyWhatEachOrderFillsWhenAnAuctionPairsOthers() throws IOException
    {
        add(CALL, 1, "buy", "10.00", 100);
        add(CALL, 2, "buy", "10.00", 100);
        add(CALL, 3, "sell", "10.00", 100);
        add(CALL, 4, "sell", "10.00", 100);
        trade(UNCROSS, 1, 4, "0", "10.00", 100);
        trade(UNCROSS, 2, 3, "0", "10.00", 100);

        run();

        assertAuctions("""
            opening auction volume 200/200
            opening auction price 10.00 by VOLUME, as published
            opening auction orders filled alike 4/4
            opening auction trades alike in order 0/2
            """);
    }

    @Test
    void shouldFailWhenAnAuctionHasTwoPricesOrNoCall() throws IOException
    {
        add(CALL, 1, "buy", "10.00", 100);
        add(CALL, 2, "sell", "9.90", 100);
        trade(UNCROSS, 1, 2, "0", "9.95", 50);
        trade(UNCROSS, 1, 2, "0", "9.96", 50);
        assertDifference("ApplSeqNum 4: expected all trades of an auction at one price, 995 ticks, found 996 ticks");

        trades.remove(2);
        trades.set(1, trades.get(1).replace(",50,", ",100,"));
        add(MORNING, 3, "buy", "10.00", 100);
        trade(MORNING, 3, 2, "0", "10.00", 100);
        assertDifference("expected an auction's trade at the end of a call, found the phase CONTINUOUS");
    }

    @Test
    void shouldNameTheTradeWhenItsMakerIsNotFirst() throws IOException
    {
        add(MORNING, 1, "sell", "10.00", 100);
        add(MORNING, 2, "sell", "10.00", 100);
        trade(MORNING, 3, 2, "1", "10.00", 100);

        assertDifference("trades.csv line 2 ApplSeqNum 3: expected trade of maker 2 price 1000 ticks quantity 100, " +
            "found trade of maker 1 price 1000 ticks quantity 100");
        assertEquals(0, check.result().matchedTrades);
    }

    @Test
    void shouldFailWhenAPassiveOrderCrosses() throws IOException
    {
        add(MORNING, 1, "sell", "10.00", 100);
        add(MORNING, 2, "buy", "10.00", 100);

        assertDifference("orders.csv line 3 ApplSeqNum 2: expected a passive order that rests");
    }

    @Test
    void shouldFailWhenACancelledQuantityDiffers() throws IOException
    {
        add(MORNING, 1, "sell", "10.00", 100);
        delete(MORNING, 1, "sell", 90);

        assertDifference("expected a cancelled quantity of 90 of order 1, found 100");
    }

    @Test
    void shouldFailWhenTheBookIsStillCrossedAfterTheCall() throws IOException
    {
        add(CALL, 1, "buy", "10.05", 300);
        add(CALL, 2, "sell", "9.95", 200);
        add(MORNING, 3, "sell", "10.20", 500);

        assertDifference("orders.csv line 4 ApplSeqNum 3: expected opening auction volume 0, found 200");
    }

    @Test
    void shouldNameLineAndExpectationWhenARowIsBroken() throws IOException
    {
        add(MORNING, 1, "sell", "10.005", 100);

        assertDifference(
            "orders.csv line 2: expected OrderPrice within 0.000001 of a multiple of 0.01, found \"10.005\"");
    }

    @Test
    void shouldNameTheColumnWhenItIsMissing() throws IOException
    {
        orders.set(0, "ApplSeqNum,OrderBSFlag,OrderQty,OrderPrice,OrderType,MDTime");

        assertDifference("orders.csv line 1: expected a column OrderNO in the header");
    }

    private void add(final String time, final long orderNo, final String side, final String price, final long quantity)
    {
        orders.add(String.join(",", Long.toString(orderNo), Long.toString(++seq), "buy".equals(side) ? "1" : "2",
            Long.toString(quantity), price, "2", time));
    }

    private void delete(final String time, final long orderNo, final String side, final long quantity)
    {
        orders.add(String.join(",", Long.toString(orderNo), Long.toString(++seq), "buy".equals(side) ? "1" : "2",
            Long.toString(quantity), "0", "10", time));
    }

    private void trade(
        final String time,
        final long buyNo,
        final long sellNo,
        final String flag,
        final String price,
        final long quantity)
    {
        trades.add(String.join(",", time, Long.toString(buyNo), Long.toString(sellNo), flag, price,
            Long.toString(quantity), Long.toString(++seq)));
    }

    private void assertDifference(final String expected)
    {
        final MarketDataException e = assertThrows(MarketDataException.class, this::run);
        assertTrue(e.getMessage().startsWith(expected) || e.getMessage().endsWith(expected), e::getMessage);
    }

    private void assertAuctions(final String expected)
    {
        final StringWriter text = new StringWriter();
        check.result().auctions.forEach((auction) -> auction.print(new PrintWriter(text, true)));
        assertEquals(expected, text.toString().replace(System.lineSeparator(), "\n"));
    }

    private void run() throws IOException
    {
        final Path ordersFile = Files.write(directory.resolve("orders.csv"), orders);
        final Path tradesFile = Files.write(directory.resolve("trades.csv"), trades);
        check = new SseCheck(
            new SseReader(2).read(ordersFile, tradesFile, Progress.none()), new EngineDriver("TEST", 2), 2);
        check.run();
    }
}
