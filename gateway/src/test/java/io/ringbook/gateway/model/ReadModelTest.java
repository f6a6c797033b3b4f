package io.ringbook.gateway.model;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.ReplaceBasis;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;
import io.ringbook.sbe.TradingPhase;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a model shows after a few commands. */
class ReadModelTest
{
    private static final long NONE = NullValue.LONG;
    private static final long ANN = 1;
    private static final long BOB = 2;

    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[CommandEncoder.MAX_COMMAND_LENGTH]);
    private final CommandEncoder encoder = new CommandEncoder();
    private final OrderInstructions instructions = new OrderInstructions();
    private final ReadModel model = new ReadModel();
    private final MatchingEngine engine = new MatchingEngine(new EngineConfig(), model);
    private Instrument instrument;

    @BeforeEach
    void define()
    {
        apply(encode().instrumentDefinition(0, new InstrumentSpec().symbol("X").baseAsset("A").quoteAsset("Q")
            .tickSize(1, 2).lotSize(1, 0).feesBps(-5, 10).minQuantityLots(2).stpMode(StpMode.DECREMENT).l2(true)));
        instrument = model.instrument("X");
    }

    private CommandEncoder encode()
    {
        return encoder.wrap(buffer, 0);
    }

    private void apply(final int length)
    {
        CommandEncoder.timestampNs(buffer, 0, 1_000 + engine.sequence());
        engine.onCommand(buffer, 0, length, engine.sequence() + 1);
        model.onCommandsEnd(engine.sequence());
    }

    private Order enter(
        final long account, final String id, final Side side, final OrdType type, final long price, final long lots)
    {
        apply(encode().newOrder(
            0, account, 1, side, type, TimeInForce.GTC, price, lots, StpMode.NULL_VAL, false, instructions,
            new ClOrdId().set(id)));
        instructions.clear();
        return model.order(engine.lastOrderId());
    }

    private Order limit(final long account, final String id, final Side side, final long price, final long lots)
    {
        return enter(account, id, side, OrdType.LIMIT, price, lots);
    }

    private void replace(final Order order, final long price, final long lots, final String newId)
    {
        apply(encode().replaceOrder(
            0, order.account, order.orderId, new ClOrdId(), NullValue.INT, price, lots, ReplaceBasis.TOTAL_QTY, NONE,
            NONE, NONE, new ClOrdId().set(newId)));
    }

    private List<Long> queue(final Side side)
    {
        return model.marketByOrder(instrument).orders(side, 100).stream().map((order) -> order.orderId).toList();
    }

    @Test
    void shouldKeepADoneOrderWithItsFillsAndExactNotional()
    {
        final Order maker = limit(ANN, "a", Side.SELL, 100, 5);
        final Order taker = limit(BOB, "b", Side.BUY, 101, 7);
        assertEquals(OrderStatus.FILLED, maker.status());
        assertSame(maker, model.order(ANN, "a"));
        assertNull(model.order(BOB, maker.orderId));
        assertEquals(500, maker.tradedTickLots().intValueExact());
        assertEquals("MAKER", maker.fills().get(0).liquidity());
        assertEquals(OrderStatus.PARTIALLY_FILLED, taker.status());
        assertEquals(2, taker.leavesLots());
        assertEquals(List.of(taker), List.copyOf(model.openOrders(BOB)));
        assertEquals(2, model.book(instrument).lots(Side.BUY, 101));
        assertEquals(new MarketQuote(101, 2, NONE, NONE, 100), model.quote(instrument));
    }

    @Test
    void shouldFreeTheOldIdOfAReplacedOrderAndLoseItsPlace()
    {
        final Order first = limit(ANN, "a", Side.BUY, 100, 5);
        final Order second = limit(BOB, "b", Side.BUY, 100, 5);
        replace(first, NONE, 4, "c");
        assertEquals(List.of(first.orderId, second.orderId), queue(Side.BUY));
        replace(first, NONE, 6, "d");
        assertEquals(List.of(second.orderId, first.orderId), queue(Side.BUY));
        assertNull(model.order(ANN, "a"));
        assertSame(first, model.order(ANN, "d"));
    }

    @Test
    void shouldEndAnOrderThatIsReplacedByWhatHasTraded()
    {
        final Order order = limit(ANN, "a", Side.BUY, 100, 5);
        limit(BOB, "b", Side.SELL, 100, 3);
        replace(order, NONE, 2, "");
        assertEquals(OrderStatus.FILLED, order.status());
        assertEquals("REPLACED", order.reason());
        assertEquals(3, order.quantityLots());
        assertTrue(model.openOrders(ANN).isEmpty());
        assertTrue(queue(Side.BUY).isEmpty());
    }

    @Test
    void shouldTakeWhatWasPreventedOffBoth()
    {
        final Order maker = limit(ANN, "a", Side.SELL, 100, 5);
        final Order taker = limit(ANN, "b", Side.BUY, 100, 3);
        assertEquals(2, maker.leavesLots());
        assertEquals(3, maker.preventedLots());
        assertEquals(0, maker.cumLots());
        assertEquals(OrderStatus.NEW, maker.status());
        assertEquals(OrderStatus.CANCELED, taker.status());
        assertEquals("STP", taker.reason());
        assertEquals(2, maker.displayedLots());
    }

    @Test
    void shouldShowASliceAndPutAReplenishedIcebergBehindTheOthers()
    {
        instructions.set(NONE, NONE, NONE, 3, NONE, NONE, NONE, NONE);
        final Order iceberg = limit(ANN, "a", Side.SELL, 100, 10);
        final Order other = limit(BOB, "b", Side.SELL, 100, 5);
        assertEquals(3, iceberg.displayedLots());
        limit(3, "c", Side.BUY, 100, 3);
        assertEquals(List.of(other.orderId, iceberg.orderId), queue(Side.SELL));
        assertEquals(3, iceberg.displayedLots());
        assertEquals(7, iceberg.leavesLots());
    }

    @Test
    void shouldKeepAStopOutOfTheBookUntilItTriggers()
    {
        instructions.set(101, NONE, NONE, NONE, NONE, NONE, NONE, NONE);
        final Order stop = enter(ANN, "s", Side.BUY, OrdType.STOP_LIMIT, 99, 5);
        assertEquals(OrderStatus.PENDING_TRIGGER, stop.status());
        assertTrue(queue(Side.BUY).isEmpty());
        limit(BOB, "b", Side.SELL, 101, 2);
        limit(3, "c", Side.BUY, 101, 2);
        assertEquals(OrderStatus.NEW, stop.status());
        assertEquals(101, stop.stopPriceTicks());
        assertEquals(List.of(stop.orderId), queue(Side.BUY));
    }

    @Test
    void shouldMoveATrailingStopWithEveryTrade()
    {
        instructions.set(NONE, 5, NONE, NONE, NONE, NONE, NONE, NONE);
        final Order stop = enter(ANN, "s", Side.SELL, OrdType.TRAILING_STOP, NONE, 5);
        assertEquals(NONE, stop.stopPriceTicks());
        for (final long[] step : new long[][]{{100, 95}, {103, 98}, {101, 98}})
        {
            limit(BOB, "b", Side.SELL, step[0], 2);
            limit(3, "c", Side.BUY, step[0], 2);
            assertEquals(step[1], stop.stopPriceTicks());
        }
    }

    @Test
    void shouldShowWhatAnAuctionWouldPrintUntilItHas()
    {
        apply(encode().setTradingPhase(0, 1, TradingPhase.PRE_OPEN));
        enter(ANN, "a", Side.BUY, OrdType.MARKET, NONE, 5);
        final Order sell = limit(BOB, "b", Side.SELL, 100, 3);
        assertEquals(100, model.indicative(instrument).priceTicks());
        assertEquals(1, model.marketByOrder(instrument).marketOrders(Side.BUY).size());
        assertTrue(queue(Side.BUY).isEmpty());
        apply(encode().setTradingPhase(0, 1, TradingPhase.UNCROSS));
        assertNull(model.indicative(instrument));
        assertEquals(3, model.lastAuction(instrument).volumeLots());
        assertEquals("AUCTION", sell.fills().get(0).liquidity());
        assertEquals(TradingPhase.CONTINUOUS, model.phase(instrument));
    }

    @Test
    void shouldGoOnAfterARestartWithUpdateIdsTermsAndPrices()
    {
        limit(ANN, "a", Side.SELL, 100, 5);
        limit(BOB, "b", Side.BUY, 100, 2);
        final ReadModel second = new ReadModel();
        second.start(engine);
        Past.NONE.tell(engine.sequence(), second);
        final Instrument same = second.instrument("X");
        assertEquals(model.book(instrument).updateId(), second.book(same).updateId());
        assertEquals(2, second.book(same).updateId());
        assertEquals("-0.5", second.terms(same).makerFeeBps());
        assertEquals("1", second.terms(same).takerFeeBps());
        assertEquals(2, second.terms(same).minQuantityLots());
        assertSame(Terms.UNKNOWN, model.terms(instrument));
        assertEquals(100, second.ticker(same).lastTicks());
        assertEquals(3, second.order(ANN, "a").leavesLots());
        assertTrue(second.klines(same, KlineInterval.M1, NONE, NONE, 3).isPartial());
        assertNull(second.trades(same).after(0));
        assertNotNull(model.trades(instrument).after(0));
    }

    @Test
    void shouldRefuseAPastThatIsNotTheEngines()
    {
        limit(ANN, "a", Side.SELL, 100, 5);
        limit(ANN, "b", Side.SELL, 101, 5);
        apply(encode().cancelOrder(0, ANN, 2, NullValue.INT, new ClOrdId()));
        final ReadModel second = new ReadModel();
        second.start(engine);
        assertEquals("order 2: expected to be done, as in the engine, found NEW in what the past tells",
            assertThrows(IllegalStateException.class, () -> second.pastOrder(past(2).build())).getMessage());
        assertEquals("order 1: expected cumLots=0, as in the engine, found 3 in what the past tells",
            assertThrows(IllegalStateException.class, () -> second.pastOrder(past(1).cumLots(3).build()))
                .getMessage());
        second.pastOrder(past(3).build());
        assertNull(second.order(3));
    }

    private OrderBuilder past(final long orderId)
    {
        return new OrderBuilder(orderId, ANN, instrument, Side.SELL, OrdType.LIMIT, TimeInForce.GTC, 1);
    }
}
