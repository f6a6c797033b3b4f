package io.ringbook.engine;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandBatch;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.EventEncoder;
import io.ringbook.codecs.EventSink;
import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.sbe.AccountsMode;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.ReplaceBasis;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;
import io.ringbook.sbe.TransferType;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import java.util.zip.CRC32C;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Commands in batches, which look ahead when books are deep, against the same commands one by one.
 */
class BatchTest
{
    private static final int INSTRUMENTS = 3;
    private static final int ACCOUNTS = 4;
    private static final int DEEP = 20_000;
    private static final int COMMANDS = 60_000;
    private static final int CAPACITY = 1 << 16;
    private static final StpMode[] STP_MODES =
        {StpMode.CANCEL_NEWEST, StpMode.CANCEL_OLDEST, StpMode.CANCEL_BOTH, StpMode.DECREMENT};

    private final Events oneByOneEvents = new Events();
    private final Events batchedEvents = new Events();
    private final MatchingEngine oneByOne = new MatchingEngine(new EngineConfig(), new EventEncoder(oneByOneEvents));
    private final MatchingEngine batched = new MatchingEngine(new EngineConfig(), new EventEncoder(batchedEvents));
    private final CommandEncoder encoder = new CommandEncoder();
    private final CommandBatch batch = new CommandBatch(CAPACITY);
    private final OrderInstructions none = new OrderInstructions();
    private final OrderInstructions iceberg = new OrderInstructions();
    private final ClOrdId noId = new ClOrdId();
    private final ClOrdId clientId = new ClOrdId();
    private long correlationId;

    @ParameterizedTest
    @EnumSource(value = AccountsMode.class, names = {"OFF", "ON"})
    void shouldGiveTheSameEventsAndStateAsOneByOneHoweverDeepTheBooks(final AccountsMode accounts)
    {
        final long seed = Long.getLong("ringbook.seed", 31);
        final SplittableRandom random = new SplittableRandom(seed);
        encoder.wrap(batch.buffer(), batch.claim());
        commit(encoder.accountsMode(++correlationId, accounts));
        for (int i = 1; i <= INSTRUMENTS; i++)
        {
            encoder.wrap(batch.buffer(), batch.claim());
            commit(encoder.instrumentDefinition(++correlationId, new InstrumentSpec()
                .symbol("I" + i).baseAsset("B" + i).quoteAsset("Q").stpMode(StpMode.NONE).l2(i == INSTRUMENTS)
                .feesBps(-10, 25)));
        }
        if (AccountsMode.ON == accounts)
        {
            deposit();
        }
        int deepest = 0;
        for (int i = 0; i < COMMANDS; i++)
        {
            add(random, batched.liveOrders() < DEEP);
            if (0 == random.nextInt(70) || !batch.hasRoomFor(CommandEncoder.MAX_COMMAND_LENGTH))
            {
                applyBatch(seed);
                deepest = Math.max(deepest, batched.liveOrders());
            }
        }
        applyBatch(seed);

        assertTrue(deepest >= DEEP, "never deep: " + deepest);
        assertTrue(batched.lastTradeId() > 100, "hardly a trade: " + batched.lastTradeId());
        assertEquals(oneByOne.stateHash(), batched.stateHash(), () -> "seed " + seed);
    }

    /** Of each asset; the last account has so little that it must be refused now and then. */
    private void deposit()
    {
        for (int account = 1; account <= ACCOUNTS; account++)
        {
            for (int i = 0; i <= INSTRUMENTS; i++)
            {
                encoder.wrap(batch.buffer(), batch.claim());
                commit(encoder.transfer(
                    ++correlationId, TransferType.DEPOSIT, account, 1 + i, 0 == i ? "Q" : "B" + i,
                    ACCOUNTS == account ? 1L << 40 : 1L << 58));
            }
        }
    }

    /** Neither has an address, nor anything behind its last command. */
    @Test
    void shouldTakeABatchOnTheHeapThatEndsWithAShortCommandInDeepBooks()
    {
        shouldGiveTheSameEventsAndStateAsOneByOneHoweverDeepTheBooks(AccountsMode.OFF);
        encoder.wrap(batch.buffer(), batch.claim());
        commit(encoder.clockTick(++correlationId));
        final byte[] bytes = new byte[batch.length()];
        batch.buffer().getBytes(0, bytes);
        final long sequence = batched.sequence();
        assertTrue(batched.liveOrders() > 1 << 13);

        batched.onCommands(new UnsafeBuffer(bytes), 0, bytes.length, sequence + 1);

        assertEquals(sequence + 1, batched.sequence());
    }

    @Test
    void shouldRefuseABatchThatDoesNotFollow()
    {
        encoder.wrap(batch.buffer(), batch.claim());
        commit(encoder.clockTick(1));

        final IllegalStateException refused = assertThrows(
            IllegalStateException.class, () -> batched.onCommands(batch.buffer(), 0, batch.length(), 5));

        assertEquals(
            "command: expected sequence=1, found sequence=5; give each command engine.sequence() + 1",
            refused.getMessage());
    }

    /**
     * Also what names no order, an instrument that is not there, and prices anywhere; and what a plain taker stops at:
     * icebergs, and orders of its own account.
     */
    private void add(final SplittableRandom random, final boolean isGrowing)
    {
        encoder.wrap(batch.buffer(), batch.claim());
        final int instrumentId = 1 + random.nextInt(INSTRUMENTS + (0 == random.nextInt(50) ? 1 : 0));
        final long account = 1 + random.nextInt(ACCOUNTS);
        final long orderId = random.nextLong(batched.lastOrderId() + 100);
        final int kind = random.nextInt(isGrowing ? 11 : 20);
        if (kind < 10)
        {
            final boolean isBuy = random.nextBoolean();
            final long distance = random.nextInt(isGrowing ? 1_500 : 40) - (0 == random.nextInt(12) ? 60 : 0);
            final long price = 0 == random.nextInt(200) ? random.nextLong() : 100_000 + (isBuy ? -distance : distance);
            final boolean isIoc = 0 == random.nextInt(10);
            final boolean isIceberg = !isIoc && 0 == random.nextInt(12);
            commit(encoder.newOrder(
                ++correlationId, account, instrumentId, isBuy ? Side.BUY : Side.SELL, OrdType.LIMIT,
                isIoc ? TimeInForce.IOC : TimeInForce.GTC, price, 2 + random.nextInt(30),
                0 == random.nextInt(3) ? STP_MODES[random.nextInt(STP_MODES.length)] : StpMode.NULL_VAL, false,
                isIceberg ? displaying(1 + random.nextInt(2)) : none,
                0 == random.nextInt(6) ? clientId.set("c" + correlationId) : noId));
        }
        else if (kind < 16)
        {
            commit(encoder.cancelOrder(++correlationId, account, orderId, NullValue.INT, noId));
        }
        else
        {
            commit(encoder.replaceOrder(
                ++correlationId, account, orderId, noId, NullValue.INT, 99_000 + random.nextInt(2_000),
                1 + random.nextInt(9), ReplaceBasis.TOTAL_QTY, NullValue.LONG, NullValue.LONG, NullValue.LONG, noId));
        }
    }

    private OrderInstructions displaying(final long lots)
    {
        return iceberg.set(
            NullValue.LONG, NullValue.LONG, NullValue.LONG, lots, NullValue.LONG, NullValue.LONG, NullValue.LONG,
            NullValue.LONG);
    }

    private void commit(final int length)
    {
        CommandEncoder.timestampNs(batch.buffer(), batch.claim(), correlationId);
        batch.commit(length);
    }

    private void applyBatch(final long seed)
    {
        batched.onCommands(batch.buffer(), 0, batch.length(), batched.sequence() + 1);
        for (int offset = 0; offset < batch.length();)
        {
            final int length = CommandBatch.commandLength(batch.buffer(), offset);
            oneByOne.onCommand(
                batch.buffer(), offset + CommandBatch.PREFIX_LENGTH, length, oneByOne.sequence() + 1);
            offset += CommandBatch.PREFIX_LENGTH + length;
        }
        batch.clear();
        assertEquals(
            oneByOneEvents.checksum.getValue(), batchedEvents.checksum.getValue(),
            () -> "events up to sequence " + oneByOne.sequence() + ", seed " + seed);
    }

    /** The bytes of all events as one checksum. */
    private static final class Events implements EventSink
    {
        private final CRC32C checksum = new CRC32C();
        private final ByteBuffer memory = ByteBuffer.allocateDirect(1 << 10);
        private final UnsafeBuffer buffer = new UnsafeBuffer(memory);
        private int claimed;

        @Override
        public long claim(final int length)
        {
            claimed = length;
            return buffer.addressOffset();
        }

        @Override
        public void commit()
        {
            checksum.update(memory.duplicate().limit(claimed));
        }
    }
}
