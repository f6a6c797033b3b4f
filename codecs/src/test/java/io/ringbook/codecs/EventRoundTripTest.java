package io.ringbook.codecs;

import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.TimeInForce;
import io.ringbook.sbe.TradingPhase;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class EventRoundTripTest
{
    private final RecordedEvents told = new RecordedEvents();
    private final RecordedEvents heard = new RecordedEvents();
    private final ArrayEventSink sink = new ArrayEventSink((byte)0x5A);
    private final EventEncoder encoder = new EventEncoder(sink);
    private final EventAdapter adapter = new EventAdapter(heard.handler());

    @Test
    void shouldMakeTheSameCallsAfterTheWayThroughBytes()
    {
        long sequence = 0;
        for (final SampleEvents.Sample sample : SampleEvents.all())
        {
            sequence++;
            told.handler().onCommandStart(sequence, sequence * 1_000, -sequence);
            encoder.onCommandStart(sequence, sequence * 1_000, -sequence);
            sample.call().accept(told.handler());
            sample.call().accept(encoder);
        }

        adaptAll();

        assertEquals(told.calls(), heard.calls());
    }

    @Test
    void shouldHaveASampleOfEveryCall()
    {
        SampleEvents.all().forEach(sample -> sample.call().accept(told.handler()));

        assertEquals(
            Arrays.stream(EventHandler.class.getMethods()).filter(method -> !method.isDefault()).map(Method::getName)
                .filter(name -> !"onCommandStart".equals(name)).collect(Collectors.toSet()),
            told.calls().stream().map(call -> call.substring(0, call.indexOf('('))).collect(Collectors.toSet()));
    }

    @Test
    void shouldStartACommandOnceHoweverManyEventsItHas()
    {
        encoder.onCommandStart(8, 80, 800);
        encoder.onPhaseChanged(1, TradingPhase.PRE_OPEN);
        encoder.onPhaseChanged(2, TradingPhase.PRE_OPEN);
        encoder.onCommandStart(9, 90, 900);
        encoder.onCommandStart(10, 90, 1000);
        encoder.onPhaseChanged(3, TradingPhase.CLOSED);

        adaptAll();

        assertEquals(
            List.of(
                "onCommandStart(8, 80, 800)",
                "onPhaseChanged(1, PRE_OPEN)",
                "onPhaseChanged(2, PRE_OPEN)",
                "onCommandStart(10, 90, 1000)",
                "onPhaseChanged(3, CLOSED)"),
            heard.calls());
    }

    @Test
    void shouldTellBalancesOfAssetsWhateverTheirNamesAre()
    {
        encoder.onCommandStart(1, 10, 100);
        told.handler().onCommandStart(1, 10, 100);
        long units = -1;
        for (final String name : List.of(
            "~", "AB", "ABC", "ABCD", "ABCDE", "ABCDEF", "ABCDEFG", "ABCDEFGH", "A".repeat(255)))
        {
            units *= -0x1234567L;
            encoder.onBalanceChanged(units, name, units + 1, units + 2, units + 3, units);
            encoder.onBalanceChanged(units, new AssetName(name), units + 1, units + 2, units + 3, units);
            told.handler().onBalanceChanged(units, name, units + 1, units + 2, units + 3, units);
            told.handler().onBalanceChanged(units, name, units + 1, units + 2, units + 3, units);
        }

        adaptAll();

        assertEquals(told.calls(), heard.calls());
    }

    @Test
    void shouldNotShowTheSelfTradePreventionGroupOfAnAcceptedOrder()
    {
        final OrderInstructions onlyStpGroup = new OrderInstructions().set(
            NullValue.LONG, NullValue.LONG, NullValue.LONG, NullValue.LONG,
            NullValue.LONG, NullValue.LONG, 5, NullValue.LONG);
        final byte[] plain = accepted(new OrderInstructions());

        assertEquals(new UnsafeBuffer(plain), new UnsafeBuffer(accepted(onlyStpGroup)));
    }

    @Test
    void shouldRefuseWhatIsNoEventOfThisSchema()
    {
        final byte[] trade = SampleEvents.all().get(4).encode((byte)0);
        final byte[] otherSchema = trade.clone();
        otherSchema[4]++;
        final byte[] unknownTemplate = trade.clone();
        unknownTemplate[2] = 119;
        final byte[] command = SampleCommands.all().get(0).encode();

        assertAll(
            () -> assertRefused("schemaId=708", otherSchema),
            () -> assertRefused("templateId=119", unknownTemplate),
            () -> assertRefused("templateId=1", command));
    }

    private void assertRefused(final String message, final byte[] bytes)
    {
        final String found = assertThrows(
            IllegalArgumentException.class, () -> adapter.onEvent(new UnsafeBuffer(bytes), 0)).getMessage();
        assertEquals(message, found.substring(found.length() - message.length()));
        assertEquals(List.of(), heard.calls());
    }

    private static byte[] accepted(final OrderInstructions instructions)
    {
        final ArrayEventSink sink = new ArrayEventSink((byte)0);
        new EventEncoder(sink).onOrderAccepted(
            1, new ClOrdId(), 2, 3, Side.BUY, OrdType.LIMIT,
            TimeInForce.GTC, 4, 5, false, instructions);
        return sink.events().get(0);
    }

    private void adaptAll()
    {
        sink.events().forEach(event -> adapter.onEvent(new UnsafeBuffer(event), 0));
    }
}
