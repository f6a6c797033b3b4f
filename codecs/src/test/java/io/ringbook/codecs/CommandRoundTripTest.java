package io.ringbook.codecs;

import io.ringbook.sbe.Side;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class CommandRoundTripTest
{
    private static final int OFFSET = 40;

    private final RecordedCommand recorded = new RecordedCommand();
    private final CommandAdapter adapter = new CommandAdapter(recorded);

    @Test
    void shouldReadBackEveryFieldThatWasEncoded()
    {
        assertAll(SampleCommands.all().stream().map(sample -> () ->
        {
            final byte[] bytes = sample.encode();
            final UnsafeBuffer buffer = new UnsafeBuffer(new byte[OFFSET + bytes.length]);
            buffer.putBytes(OFFSET, bytes);

            adapter.onCommand(buffer, OFFSET, bytes.length);

            final String expected = GoldenFile.messageName(sample.name()) + " timestampNs=" +
                SampleCommands.TIMESTAMP_NS + " correlationId=" + SampleCommands.CORRELATION_ID + " " + sample.fields();
            assertEquals(expected.trim(), recorded.text());
            assertEquals(bytes.length, recorded.length(), sample.name());
        }));
    }

    @Test
    void shouldReadTheSameFromNativeMemoryAsFromTheHeap()
    {
        assertAll(SampleCommands.all().stream().map(sample -> () ->
        {
            final byte[] bytes = sample.encode();
            adapter.onCommand(new UnsafeBuffer(bytes), 0, bytes.length);
            final String onHeap = recorded.text();
            final UnsafeBuffer buffer = new UnsafeBuffer(ByteBuffer.allocateDirect(OFFSET + bytes.length));
            buffer.putBytes(OFFSET, bytes);

            adapter.onCommand(buffer, OFFSET, bytes.length);

            assertEquals(onHeap, recorded.text());
        }));
    }

    @Test
    void shouldHaveASampleOfEveryCall()
    {
        assertEquals(
            Arrays.stream(CommandHandler.class.getMethods()).map(Method::getName).collect(Collectors.toSet()),
            SampleCommands.all().stream()
                .map(sample -> "on" + GoldenFile.messageName(sample.name())).collect(Collectors.toSet()));
    }

    @Test
    void shouldFindTimestampAndCorrelationIdOfEveryCommandAtTheSamePlace()
    {
        assertAll(SampleCommands.all().stream().map(sample -> () ->
        {
            final UnsafeBuffer buffer = new UnsafeBuffer(sample.encode());
            assertEquals(SampleCommands.TIMESTAMP_NS, CommandEncoder.timestampNs(buffer, 0), sample.name());

            CommandEncoder.timestampNs(buffer, 0, 41);
            CommandEncoder.correlationId(buffer, 0, 42);
            adapter.onCommand(buffer, 0, buffer.capacity());

            final String start = GoldenFile.messageName(sample.name()) + " timestampNs=41 correlationId=42";
            assertEquals((start + " " + sample.fields()).trim(), recorded.text());
        }));
    }

    @Test
    void shouldEncodeALimitOrderAsTheNewOrderItIs()
    {
        final UnsafeBuffer buffer = new UnsafeBuffer(new byte[CommandEncoder.MAX_COMMAND_LENGTH]);

        final int length = new CommandEncoder().wrap(buffer, 0).limitOrder(1, 2, 3, Side.SELL, 4, 5);
        adapter.onCommand(buffer, 0, length);

        assertEquals(
            "NewOrder timestampNs=0 correlationId=1 account=2 priceTicks=4 quantityLots=5 instrumentId=3 side=SELL" +
            " ordType=LIMIT timeInForce=GTC stpMode=NULL_VAL postOnly=NO clOrdId=''",
            recorded.text());
        assertEquals(length, recorded.length());
    }

    @Test
    void shouldRefuseWhatIsNoCommandOfThisSchema()
    {
        final byte[] order = SampleCommands.all().get(0).encode();
        final byte[] otherSchema = order.clone();
        otherSchema[4]++;
        final byte[] event = SampleEvents.all().get(0).encode((byte)0);

        assertAll(
            () -> assertRefused(otherSchema, otherSchema.length),
            () -> assertRefused(event, event.length),
            () -> assertRefused(order, 7));
    }

    /** A cut order is not read on behind its end, in whatever happens to stand there. */
    @Test
    void shouldRefuseWhatIsShorterThanItsPartsSay()
    {
        SampleCommands.all().stream()
            .filter(sample -> List.of("NewOrder", "CancelOrder", "ReplaceOrder")
                .contains(GoldenFile.messageName(sample.name())))
            .forEach(sample ->
            {
                final byte[] bytes = sample.encode();
                assertRefused(bytes, bytes.length - 1);
            });
    }

    private void assertRefused(final byte[] bytes, final int length)
    {
        assertThrows(
            IllegalArgumentException.class, () -> adapter.onCommand(new UnsafeBuffer(bytes), 0, length));
        assertEquals("", recorded.text());
    }
}
