package io.ringbook.benchmarks;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.CommandValidator;
import io.ringbook.codecs.EventAdapter;
import io.ringbook.codecs.EventEncoder;
import io.ringbook.codecs.EventSink;
import io.ringbook.codecs.NoEvents;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.sbe.Liquidity;
import io.ringbook.sbe.MessageHeaderDecoder;
import io.ringbook.sbe.NewOrderDecoder;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;
import org.agrona.concurrent.UnsafeBuffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;

/**
 * Time of one message between bytes and calls: a new order with a client's id of 16 characters, and a trade. Each call
 * has other values, and all of them go into what is returned. The flags are the launcher's.
 *
 * <p>{@code java -jar benchmarks/target/ringbook-benchmarks.jar CodecBenchmark}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = {
    "-XX:+UseSerialGC",
    "-Dagrona.disable.bounds.checks=true", "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED"})
public class CodecBenchmark
{
    private static final int MESSAGES = 256;
    private static final int STRIDE = 512;

    private final UnsafeBuffer buffer = new UnsafeBuffer(ByteBuffer.allocateDirect(MESSAGES * STRIDE));
    private final UnsafeBuffer scratch = new UnsafeBuffer(ByteBuffer.allocateDirect(MESSAGES * STRIDE));
    private final int[] lengths = new int[MESSAGES];
    private final CommandEncoder commandEncoder = new CommandEncoder();
    private final NewOrderDecoder newOrder = new NewOrderDecoder();
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final OrderInstructions instructions = new OrderInstructions();
    private final ClOrdId clOrdId = new ClOrdId().set("0123456789abcdef");
    private final Slot slot = new Slot(scratch);
    private final EventEncoder eventEncoder = new EventEncoder(slot);
    private final Slot trades = new Slot(new UnsafeBuffer(ByteBuffer.allocateDirect(MESSAGES * STRIDE)));
    private final TradeSum sum = new TradeSum();
    private final EventAdapter eventAdapter = new EventAdapter(sum);
    private long turn;

    /** Messages to decode. */
    @Setup(Level.Trial)
    public void encode()
    {
        final EventEncoder encoder = new EventEncoder(trades);
        for (int i = 0; i < MESSAGES; i++)
        {
            lengths[i] = newOrder(commandEncoder.wrap(buffer, i * STRIDE), i);
            trade(encoder, i);
        }
    }

    /**
     * Encodes a new order.
     *
     * @return its length.
     */
    @Benchmark
    public int encodeNewOrder()
    {
        final long value = ++turn;
        return newOrder(commandEncoder.wrap(scratch, (int)value % MESSAGES * STRIDE), value);
    }

    /**
     * Checks the bytes of a new order, as a gateway does once.
     *
     * @return its length.
     */
    @Benchmark
    public int validateNewOrder()
    {
        final int message = (int)(++turn % MESSAGES);
        CommandValidator.validate(buffer, message * STRIDE, lengths[message]);
        return lengths[message];
    }

    /**
     * Reads all that a new order without instructions has.
     *
     * @return a mix of it.
     */
    @Benchmark
    public long decodeNewOrder()
    {
        final NewOrderDecoder order = newOrder.wrapAndApplyHeader(buffer, (int)(++turn % MESSAGES) * STRIDE, header);
        long mix = order.timestampNs() ^ order.correlationId() ^ order.account() ^ order.priceTicks() ^
            order.quantityLots() ^ order.instrumentId() ^ order.side().value() ^ order.ordType().value() ^
            order.timeInForce().value() ^ order.stpMode().value();
        mix ^= order.instructions().count();
        clOrdId.decode(buffer, order.limit());
        return mix ^ clOrdId.word(0) ^ clOrdId.word(1);
    }

    /**
     * Encodes a trade, as the engine's events go into the outbound ring.
     *
     * @return what is in the buffer.
     */
    @Benchmark
    public long encodeTrade()
    {
        trade(eventEncoder, ++turn);
        return slot.claims;
    }

    /**
     * Reads a trade and calls a handler, which takes all of it.
     *
     * @return a mix of it.
     */
    @Benchmark
    public long decodeTrade()
    {
        eventAdapter.onEvent(trades.buffer, (int)(++turn % MESSAGES) * STRIDE);
        return sum.mix;
    }

    private int newOrder(final CommandEncoder encoder, final long value)
    {
        return encoder.newOrder(
            value, value & 1023, 1, 0 == (value & 1) ? Side.BUY : Side.SELL, OrdType.LIMIT, TimeInForce.GTC,
            100_000 + (value & 255), 1 + (value & 31), StpMode.NULL_VAL, false, instructions, clOrdId);
    }

    private static void trade(final EventEncoder encoder, final long value)
    {
        encoder.onCommandStart(value, value, value);
        encoder.onTrade(
            value, 1, 100_000 + (value & 255), 1 + (value & 31), value, value + 1, value & 1023, value & 511,
            0 == (value & 1) ? Side.BUY : Side.SELL, value & 63, 0, 0, 0, Liquidity.CONTINUOUS);
    }

    /** Each event into the next of a few slots. */
    private static final class Slot implements EventSink
    {
        private final UnsafeBuffer buffer;
        private long claims;

        Slot(final UnsafeBuffer buffer)
        {
            this.buffer = buffer;
        }

        @Override
        public long claim(final int length)
        {
            return buffer.addressOffset() + claims++ % MESSAGES * STRIDE;
        }

        @Override
        public void commit()
        {
        }
    }

    /** Takes every value of a trade. */
    private static final class TradeSum extends NoEvents
    {
        private long mix;

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
            mix = tradeId ^ instrumentId ^ priceTicks ^ quantityLots ^ makerOrderId ^ takerOrderId ^ makerAccount ^
                takerAccount ^ takerSide.value() ^ makerLeavesLots ^ takerLeavesLots ^ makerFeeUnits ^ takerFeeUnits ^
                liquidity.value();
        }
    }
}
