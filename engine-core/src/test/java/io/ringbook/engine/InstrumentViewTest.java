package io.ringbook.engine;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NoEvents;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.sbe.FeeMode;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;
import io.ringbook.sbe.TradingPhase;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Looks at an instrument and at all that a live order has. */
class InstrumentViewTest
{
    private static final long NONE = NullValue.LONG;

    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[CommandEncoder.MAX_COMMAND_LENGTH]);
    private final CommandEncoder encoder = new CommandEncoder();
    private final MatchingEngine engine = new MatchingEngine(new EngineConfig(), NoEvents.INSTANCE);

    private CommandEncoder encode()
    {
        return encoder.wrap(buffer, 0);
    }

    private void apply(final int length)
    {
        engine.onCommand(buffer, 0, length, engine.sequence() + 1);
    }

    private void enter(
        final Side side, final OrdType type, final TimeInForce timeInForce, final long price, final long lots,
        final OrderInstructions instructions)
    {
        apply(encode().newOrder(
            0, 7, 1, side, type, timeInForce, price, lots, StpMode.NONE, false, instructions, new ClOrdId()));
    }

    @Test
    void shouldShowTermsAndWhereTheMarketStands()
    {
        apply(encode().instrumentDefinition(0, new InstrumentSpec().symbol("X").baseAsset("A").quoteAsset("Q")
            .tickSize(1, 2).lotSize(1, 0).feesBps(-5, 10).minQuantityLots(2).l2(true)));
        InstrumentView view = InstrumentView.of(engine, 1);
        assertEquals(FeeMode.BPS, view.feeMode());
        assertEquals(-5, view.makerFee());
        assertEquals(10, view.takerFee());
        assertEquals(2, view.minQuantityLots());
        assertEquals(1_000_000_000_000L, view.maxQuantityLots());
        assertTrue(view.isL2());
        assertEquals(NONE, view.lastPriceTicks());
        assertEquals(0, view.lastUpdateId());

        final OrderInstructions none = new OrderInstructions();
        enter(Side.BUY, OrdType.LIMIT, TimeInForce.GTC, 100, 5, none);
        enter(Side.SELL, OrdType.LIMIT, TimeInForce.GTC, 100, 2, none);
        apply(encode().setTradingPhase(0, 1, TradingPhase.PRE_OPEN));
        enter(Side.SELL, OrdType.LIMIT, TimeInForce.GTC, 99, 2, none);
        view = InstrumentView.of(engine, 1);
        assertEquals(100, view.lastPriceTicks());
        assertEquals(3, view.lastUpdateId());
        assertEquals(TradingPhase.PRE_OPEN, view.phase());
        assertEquals(100, view.indicativePriceTicks());
        assertEquals(2, view.indicativeVolumeLots());
        assertThrows(IllegalArgumentException.class, () -> InstrumentView.of(engine, 2));
    }

    @Test
    void shouldShowWhatOnlySomeOrdersHave()
    {
        apply(encode().instrumentDefinition(0, new InstrumentSpec().symbol("X").baseAsset("A").quoteAsset("Q")));
        enter(Side.BUY, OrdType.LIMIT, TimeInForce.GTD, 100, 9,
            new OrderInstructions().set(NONE, NONE, NONE, 4, NONE, 5_000, NONE, 6));
        enter(Side.SELL, OrdType.TRAILING_STOP, TimeInForce.GTC, NONE, 9,
            new OrderInstructions().set(NONE, 3, NONE, NONE, 2, NONE, NONE, NONE));
        enter(Side.BUY, OrdType.STOP, TimeInForce.GTC, NONE, NONE,
            new OrderInstructions().set(200, NONE, 1_000, NONE, NONE, NONE, NONE, NONE));
        show(1, 4, 5_000, 6, NONE, NONE, NONE);
        show(2, NONE, NONE, NONE, 3, 2, NONE);
        show(3, NONE, NONE, NONE, NONE, NONE, 1_000);
    }

    private void show(
        final long orderId, final long display, final long expireTime, final long ocoGroup, final long trailOffset,
        final long minQuantity, final long budget)
    {
        final OrderView order = engine.order(orderId);
        assertEquals(display, order.displayQuantityLots());
        assertEquals(expireTime, order.expireTimeNs());
        assertEquals(ocoGroup, order.ocoGroup());
        assertEquals(trailOffset, order.trailOffsetTicks());
        assertEquals(minQuantity, order.minQuantityLots());
        assertEquals(budget, order.quoteBudgetUnits());
    }
}
