package io.ringbook.codecs;

import io.ringbook.sbe.CancelReason;
import io.ringbook.sbe.Liquidity;
import io.ringbook.sbe.NewOrderDecoder;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.OrderAcceptedDecoder;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Consumer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The events that come all the time have a call of their own, which must say what the full one says. */
class PlainEventsTest
{
    private static final long ORDER_ID = 7000000001L;
    private static final long ACCOUNT = -7000000002L;
    private static final int INSTRUMENT_ID = 0x7B0000C5;

    private final ClOrdId noId = new ClOrdId();
    private final OrderInstructions none = new OrderInstructions();

    @ParameterizedTest
    @CsvSource({"BUY, GTC", "BUY, IOC", "SELL, GTC", "SELL, IOC"})
    void shouldTellAnAcceptedOrder(final Side side, final TimeInForce timeInForce)
    {
        assertSame(
            handler -> handler.onOrderAccepted(
                ORDER_ID, noId, ACCOUNT, INSTRUMENT_ID, side, OrdType.LIMIT, timeInForce, -7000000003L, 7000000004L,
                false, none),
            handler -> handler.onPlainOrderAccepted(
                ORDER_ID, ACCOUNT, terms(side, timeInForce), -7000000003L, 7000000004L));
    }

    @ParameterizedTest
    @CsvSource({"BUY", "SELL"})
    void shouldTellATrade(final Side side)
    {
        assertSame(
            handler -> handler.onTrade(
                1, INSTRUMENT_ID, -2, 3, 4, 5, 6, 7, side, 8, 9, -10, 11, Liquidity.CONTINUOUS),
            handler -> handler.onPlainTrade(
                1, OrderTerms.withStpMode(terms(side, TimeInForce.IOC), StpMode.DECREMENT.value()), -2, 3, 4, 5, 6, 7,
                8, 9, -10, 11));
    }

    @Test
    void shouldTellACanceledOrder()
    {
        assertSame(
            handler -> handler.onOrderCanceled(ORDER_ID, noId, ACCOUNT, INSTRUMENT_ID, CancelReason.USER, 2, 3),
            handler -> handler.onPlainOrderCanceled(ORDER_ID, ACCOUNT, INSTRUMENT_ID, 2, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"B", "USDT", "ABCDEF", "ABCDEFG", "ABCDEFGH", "ABCDEFGHIJKLMNOP"})
    void shouldTellABalance(final String asset)
    {
        assertSame(
            handler -> handler.onBalanceChanged(ACCOUNT, asset, 1, 2, -3, -0x123456789ABCDEFL),
            handler -> handler.onBalanceChanged(ACCOUNT, new AssetName(asset), 1, 2, -3, -0x123456789ABCDEFL));
    }

    /** Once as bytes and once as the full call, which all handlers but the encoder are left with. */
    private void assertSame(final Consumer<EventHandler> full, final Consumer<EventHandler> plain)
    {
        final List<byte[]> expected = encoded(full);
        final List<byte[]> found = encoded(plain);
        assertEquals(1, expected.size());
        assertArrayEquals(expected.get(0), found.get(0));
        assertEquals(heard(expected.get(0)), heard(found.get(0)));
        final RecordedEvents called = new RecordedEvents();
        plain.accept(new FullCalls(called.handler()));
        final RecordedEvents calledInFull = new RecordedEvents();
        full.accept(calledInFull.handler());
        assertEquals(calledInFull.calls(), called.calls());
    }

    private static List<byte[]> encoded(final Consumer<EventHandler> call)
    {
        final ArrayEventSink sink = new ArrayEventSink((byte)0x5A);
        final EventEncoder encoder = new EventEncoder(sink);
        encoder.onCommandStart(8, 80, 800);
        call.accept(encoder);
        return sink.events();
    }

    private static List<String> heard(final byte[] event)
    {
        final RecordedEvents events = new RecordedEvents();
        new EventAdapter(events.handler()).onEvent(new UnsafeBuffer(event), 0);
        return events.calls();
    }

    private static long terms(final Side side, final TimeInForce timeInForce)
    {
        return INSTRUMENT_ID | (long)side.value() << OrderTerms.SIDE_SHIFT |
            (long)timeInForce.value() << OrderTerms.TIME_IN_FORCE_SHIFT;
    }

    @Test
    void shouldFindTermsInTheSameOrderInCommandAndEvent()
    {
        final int command = NewOrderDecoder.instrumentIdEncodingOffset();
        final int event = OrderAcceptedDecoder.instrumentIdEncodingOffset();

        assertEquals(
            List.of(4, 5, 6, 7, 8),
            List.of(
                NewOrderDecoder.sideEncodingOffset() - command, NewOrderDecoder.ordTypeEncodingOffset() - command,
                NewOrderDecoder.timeInForceEncodingOffset() - command,
                NewOrderDecoder.stpModeEncodingOffset() - command,
                NewOrderDecoder.postOnlyEncodingOffset() - command));
        assertEquals(
            List.of(4, 5, 6, 7),
            List.of(
                OrderAcceptedDecoder.sideEncodingOffset() - event, OrderAcceptedDecoder.ordTypeEncodingOffset() - event,
                OrderAcceptedDecoder.timeInForceEncodingOffset() - event,
                OrderAcceptedDecoder.postOnlyEncodingOffset() - event));
        assertEquals(NewOrderDecoder.BLOCK_LENGTH, NewOrderDecoder.postOnlyEncodingOffset() + 1);
    }

    @ParameterizedTest
    @CsvSource({"LIMIT, GTC, true", "LIMIT, IOC, true", "LIMIT, FOK, false", "LIMIT, DAY, false", "LIMIT, GTD, false",
        "MARKET, IOC, false", "MARKET, GTC, false", "STOP_LIMIT, GTC, false", "LIMIT, AT_OPEN, false"})
    void shouldKnowWhichOrdersArePlain(final OrdType ordType, final TimeInForce timeInForce, final boolean isPlain)
    {
        for (final Side side : List.of(Side.BUY, Side.SELL))
        {
            for (final StpMode stpMode : List.of(StpMode.NONE, StpMode.DECREMENT, StpMode.NULL_VAL))
            {
                final NewOrderCommand command = command(side, ordType, timeInForce, stpMode, false, noId);
                assertEquals(isPlain, command.isPlain());
                assertEquals(side.value(), OrderTerms.side(command.terms()));
                assertEquals(timeInForce.value(), OrderTerms.timeInForce(command.terms()));
                assertEquals(stpMode.value(), OrderTerms.stpMode(command.terms()));
                assertEquals(INSTRUMENT_ID, OrderTerms.instrumentId(command.terms()));
                assertFalse(command(side, ordType, timeInForce, stpMode, true, noId).isPlain());
            }
        }
    }

    @Test
    void shouldKnowWhichPlainOrdersAreNamed()
    {
        final ClOrdId id = new ClOrdId().set("123456789012345678901234567890123456");
        final NewOrderCommand named = command(Side.SELL, OrdType.LIMIT, TimeInForce.GTC, StpMode.NONE, false, id);

        assertTrue(named.isPlain());
        assertTrue(named.isPlainNamed());
        assertEquals(id, named.clOrdId(new ClOrdId()));
        assertFalse(command(Side.SELL, OrdType.LIMIT, TimeInForce.GTC, StpMode.NONE, false, noId).isPlainNamed());
        none.set(
            NullValue.LONG, NullValue.LONG, NullValue.LONG, 1, NullValue.LONG, NullValue.LONG, NullValue.LONG,
            NullValue.LONG);
        assertFalse(command(Side.SELL, OrdType.LIMIT, TimeInForce.GTC, StpMode.NONE, false, noId).isPlain());
    }

    private NewOrderCommand command(
        final Side side,
        final OrdType ordType,
        final TimeInForce timeInForce,
        final StpMode stpMode,
        final boolean postOnly,
        final ClOrdId id)
    {
        final UnsafeBuffer buffer = new UnsafeBuffer(ByteBuffer.allocateDirect(CommandEncoder.MAX_COMMAND_LENGTH));
        buffer.setMemory(0, buffer.capacity(), (byte)0xFF);
        new CommandEncoder().wrap(buffer, 0).newOrder(
            1, ACCOUNT, INSTRUMENT_ID, side, ordType, timeInForce, 2, 3, stpMode, postOnly, none, id);
        kept = buffer;
        return new NewOrderCommand().wrap(buffer.addressOffset());
    }

    /** The memory that a command looks at stays as long as the test. */
    private UnsafeBuffer kept;

    /** A handler as anybody writes one: it knows the full calls only. */
    private static final class FullCalls extends NoEvents
    {
        private final EventHandler handler;

        private FullCalls(final EventHandler handler)
        {
            this.handler = handler;
        }

        @Override
        public void onOrderAccepted(
            final long orderId,
            final ClOrdId clOrdId,
            final long account,
            final int instrumentId,
            final Side side,
            final OrdType ordType,
            final TimeInForce timeInForce,
            final long priceTicks,
            final long quantityLots,
            final boolean postOnly,
            final OrderInstructions instructions)
        {
            handler.onOrderAccepted(
                orderId, clOrdId, account, instrumentId, side, ordType, timeInForce, priceTicks, quantityLots, postOnly,
                instructions);
        }

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
            handler.onTrade(
                tradeId, instrumentId, priceTicks, quantityLots, makerOrderId, takerOrderId, makerAccount, takerAccount,
                takerSide, makerLeavesLots, takerLeavesLots, makerFeeUnits, takerFeeUnits, liquidity);
        }

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
            handler.onOrderCanceled(
                orderId, clOrdId, account, instrumentId, reason, cumQuantityLots, canceledQuantityLots);
        }

        @Override
        public void onBalanceChanged(
            final long account,
            final String asset,
            final long availableUnits,
            final long lockedUnits,
            final long availableChangeUnits,
            final long lockedChangeUnits)
        {
            handler.onBalanceChanged(
                account, asset, availableUnits, lockedUnits, availableChangeUnits, lockedChangeUnits);
        }
    }
}
