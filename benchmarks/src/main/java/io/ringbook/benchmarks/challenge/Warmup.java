package io.ringbook.benchmarks.challenge;

import org.agrona.concurrent.UnsafeBuffer;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Runs the code until it is compiled: a flow of our own through engines of its own, which are then thrown away. With
 * the harness's flow it has the kinds of messages in common and nothing else: it has other ids, prices, sizes and
 * rates, and random numbers of its own that do not depend on the harness.
 */
final class Warmup
{
    private static final long SEED = 0x52494E47;
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();
    private static final int RING_CAPACITY = 1 << 12;
    private static final int BATCH = 512;
    private static final int MESSAGES_PER_ENGINE = 1 << 21;
    private static final int MESSAGES_PER_REGIME = 1 << 17;
    private static final int PLACES = 1 << 15;

    /** In turn: places for known orders, half of them taken; ticks the price walks a message. */
    private static final int[][] REGIMES =
        {{1 << 6, 1}, {1 << 13, 0}, {1 << 3, 400}, {1 << 10, 1}, {1 << 8, 40}, {1 << 12, 4}, {PLACES, 1}};
    private static final int START_TICKS = 1_000_000;
    private static final int MAX_DISTANCE = 60;
    private static final int CROSSING_DISTANCE = 3;
    private static final int MAX_QUANTITY = 128;
    private static final int PERCENT = 100;
    private static final int IOC_PERCENT = 12;
    private static final int MODIFY_PERCENT = 20;
    private static final int REPRICE_PERCENT = 75;
    private static final int FORGET_PERCENT = 97;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final UnsafeBuffer ring =
        new UnsafeBuffer(aligned(ReportRing.HEADER_LENGTH + RING_CAPACITY * ReportRing.RECORD_LENGTH));
    private final UnsafeBuffer messages = new UnsafeBuffer(aligned(BATCH * MessageReader.LENGTH));

    private final long[] orderIds = new long[PLACES];
    private final long[] prices = new long[PLACES];
    private final int[] quantities = new int[PLACES];
    private int[] regime;
    private long middleTicks;
    private long nextOrderId;
    private long sequence;
    private long answers;

    private static ByteBuffer aligned(final int length)
    {
        return ByteBuffer.allocateDirect(length + ReportRing.RECORD_LENGTH).alignedSlice(ReportRing.RECORD_LENGTH);
    }

    /**
     * Runs so many messages, or a few more, and asks now and then what the book shows.
     *
     * @return a number that depends on the answers, so that they have to be found.
     */
    long run(final int messageCount)
    {
        for (int left = messageCount; left > 0; left -= MESSAGES_PER_ENGINE)
        {
            runEngine(Math.min(left, MESSAGES_PER_ENGINE));
        }
        return answers;
    }

    private void runEngine(final int messageCount)
    {
        Arrays.fill(orderIds, 0);
        middleTicks = START_TICKS;
        nextOrderId = 1;
        sequence = 0;

        // Nobody reads: as if a reader had taken more than is ever written.
        ring.putLong(ReportRing.CONSUMED_OFFSET, Long.MAX_VALUE >> 1);
        final ChallengeEngine engine = new ChallengeEngine(ring.addressOffset(), RING_CAPACITY, 1);
        for (int done = 0; done < messageCount; done += BATCH)
        {
            regime = REGIMES[done / MESSAGES_PER_REGIME % REGIMES.length];
            for (int i = 0; i < BATCH; i++)
            {
                writeMessage(i * MessageReader.LENGTH);
            }
            engine.onBatch(messages.addressOffset(), BATCH);
            answers += engine.bestBid() ^ engine.bestAsk() ^ engine.depthAt(middleTicks, random.nextBoolean());
        }
    }

    /** An empty place gets a new order; one that is taken is modified, or cancelled and nearly always forgotten. */
    private void writeMessage(final int offset)
    {
        middleTicks += random.nextInt(-regime[1], regime[1] + 1);
        final int place = random.nextInt(regime[0]);
        if (0 == orderIds[place])
        {
            writeNewOrder(offset, place);
        }
        else if (isOneOf(MODIFY_PERCENT))
        {
            prices[place] += isOneOf(REPRICE_PERCENT) ? random.nextInt(-1, 2) : 0;
            quantities[place] += random.nextInt(-1, 2);
            quantities[place] = Math.max(1, quantities[place]);
            write(offset, MessageReader.MODIFY, place, false);
        }
        else
        {
            write(offset, MessageReader.CANCEL, place, false);
            if (isOneOf(FORGET_PERCENT))
            {
                orderIds[place] = 0;
            }
        }
    }

    private void writeNewOrder(final int offset, final int place)
    {
        final boolean isSell = random.nextBoolean();
        final int distance =
            Math.min(random.nextInt(MAX_DISTANCE), random.nextInt(MAX_DISTANCE)) - CROSSING_DISTANCE;
        final boolean isIoc = isOneOf(IOC_PERCENT);
        orderIds[place] = nextOrderId++;
        prices[place] = middleTicks + (isSell ? distance : -distance);
        quantities[place] = 1 + random.nextInt(MAX_QUANTITY);
        write(offset, MessageReader.NEW, place, isIoc);
        messages.putByte(offset + MessageReader.SIDE_OFFSET, (byte)(isSell ? 1 : 0));
        if (isIoc)
        {
            orderIds[place] = 0;
        }
    }

    private void write(final int offset, final byte type, final int place, final boolean isIoc)
    {
        messages.putByte(offset + MessageReader.TYPE_OFFSET, type);
        messages.putLong(offset + MessageReader.ORDER_ID_OFFSET, orderIds[place], ORDER);
        messages.putLong(offset + MessageReader.SEQUENCE_OFFSET, sequence++, ORDER);
        messages.putLong(offset + MessageReader.PRICE_OFFSET, prices[place], ORDER);
        messages.putInt(offset + MessageReader.QUANTITY_OFFSET, quantities[place], ORDER);
        messages.putByte(offset + MessageReader.IOC_OFFSET, (byte)(isIoc ? 1 : 0));
    }

    private boolean isOneOf(final int percent)
    {
        return random.nextInt(PERCENT) < percent;
    }
}
