package io.ringbook.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.sun.management.ThreadMXBean;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.NoEvents;
import io.ringbook.codecs.NullValue;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.engine.SnapshotException;
import io.ringbook.engine.SnapshotLoader;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.TradingPhase;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.params.provider.MethodSource;

import java.lang.management.ManagementFactory;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A snapshot is refused with {@link SnapshotException}, or it becomes an engine that writes the same bytes and takes
 * commands. It makes no difference in which pieces it comes, nor what lies behind them. Memory is taken for what is
 * there only. The bytes begin with two of our own: whether to make length, checksum and state hash right, and how long
 * the pieces are.
 */
class SnapshotFuzzTest
{
    private static final int OURS = 2;
    private static final int FOOTER_LENGTH = 36;
    private static final int STATE_HASH_INDEX = 16;
    private static final int LENGTH_INDEX = 24;
    private static final int MAX_MESSAGE_LENGTH = 1024;
    private static final long FIXED_MEMORY = 16 << 20;
    private static final long MEMORY_PER_BYTE = 4_096;
    private static final Pattern STATE_HASH = Pattern.compile("expected stateHash=0x([0-9a-f]+), found stateHash=");

    private static final ThreadMXBean THREADS = (ThreadMXBean)ManagementFactory.getThreadMXBean();

    private final CommandEncoder encoder = new CommandEncoder();
    private final UnsafeBuffer command = new UnsafeBuffer(new byte[CommandEncoder.MAX_COMMAND_LENGTH]);

    static Stream<byte[]> seeds()
    {
        return Stream.concat(
            Stream.of("orders", "money").flatMap((journal) -> GoldenCommands.snapshots(journal).stream())
                .map(SnapshotFuzzTest::seed),
            Seeds.kept(SnapshotFuzzTest.class).stream());
    }

    private static byte[] seed(final byte[] snapshot)
    {
        final byte[] seed = new byte[OURS + snapshot.length];
        seed[0] = 1;
        seed[1] = (byte)snapshot.length;
        System.arraycopy(snapshot, 0, seed, OURS, snapshot.length);
        return seed;
    }

    @MethodSource("seeds")
    @FuzzTest
    void shouldRefuseOrLoad(final byte[] bytes)
    {
        if (bytes.length < OURS)
        {
            return;
        }
        final byte[] snapshot = Arrays.copyOfRange(bytes, OURS, bytes.length);
        final boolean isSealed = 0 != (bytes[0] & 1) && snapshot.length > FOOTER_LENGTH;
        if (isSealed)
        {
            seal(snapshot);
        }
        String refused = refusal(snapshot, 0);
        final Matcher otherHash = STATE_HASH.matcher(refused);
        if (isSealed && otherHash.find())
        {
            final long hash = Long.parseUnsignedLong(otherHash.group(1), 16);
            new UnsafeBuffer(snapshot)
                .putLong(snapshot.length - FOOTER_LENGTH + STATE_HASH_INDEX, hash, ByteOrder.LITTLE_ENDIAN);
            seal(snapshot);
            refused = refusal(snapshot, 0);
        }

        assertEquals(refused, refusal(snapshot, 1 + (bytes[1] & 0xFF)));
        if (refused.isEmpty())
        {
            requireUsable(snapshot);
        }
        else
        {
            assertTrue(refused.startsWith("snapshot: at byte "), refused);
        }
    }

    private static void seal(final byte[] snapshot)
    {
        final UnsafeBuffer buffer = new UnsafeBuffer(snapshot);
        final int footer = snapshot.length - FOOTER_LENGTH;
        buffer.putLong(footer + LENGTH_INDEX, snapshot.length, ByteOrder.LITTLE_ENDIAN);
        final CRC32C crc = new CRC32C();
        crc.update(snapshot, 0, snapshot.length - Integer.BYTES);
        buffer.putInt(snapshot.length - Integer.BYTES, (int)crc.getValue(), ByteOrder.LITTLE_ENDIAN);
    }

    /** Empty if it loads: whole, or in pieces of which each lies in a buffer of its own with something else behind. */
    private static String refusal(final byte[] snapshot, final int pieceLength)
    {
        final long limit = FIXED_MEMORY + MEMORY_PER_BYTE * snapshot.length;
        final long before = THREADS.getCurrentThreadAllocatedBytes();
        final String refused = load(snapshot, pieceLength);
        if (THREADS.getCurrentThreadAllocatedBytes() - before > limit)
        {
            requireMemoryWithin(limit, snapshot, pieceLength);
        }
        return refused;
    }

    /** Once more: the first time, the fuzzer's own loading of classes counts. */
    private static void requireMemoryWithin(final long limit, final byte[] snapshot, final int pieceLength)
    {
        final long before = THREADS.getCurrentThreadAllocatedBytes();
        load(snapshot, pieceLength);
        final long taken = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertTrue(taken <= limit, () -> "expected at most " + limit + " bytes allocated, found " + taken);
    }

    private static String load(final byte[] snapshot, final int pieceLength)
    {
        final SnapshotLoader loader = new SnapshotLoader(SmallEngine.config(), NoEvents.INSTANCE);
        try
        {
            if (0 == pieceLength)
            {
                loader.onBytes(new UnsafeBuffer(snapshot), 0, snapshot.length);
            }
            else
            {
                loadInPieces(loader, snapshot, pieceLength);
            }
            loader.engine();
            return "";
        }
        catch (final SnapshotException refused)
        {
            return refused.getMessage();
        }
    }

    private static void loadInPieces(final SnapshotLoader loader, final byte[] snapshot, final int pieceLength)
    {
        int taken = 0;
        for (int end = Math.min(pieceLength, snapshot.length); ; end = Math.min(end + pieceLength, snapshot.length))
        {
            final DirectBuffer piece = GuardedBuffer.of(Arrays.copyOfRange(snapshot, taken, end), end);
            taken += loader.onBytes(piece, GuardedBuffer.OFFSET, end - taken);
            assertTrue(end - taken < MAX_MESSAGE_LENGTH, "left for later");
            if (end == snapshot.length)
            {
                break;
            }
        }
    }

    private void requireUsable(final byte[] snapshot)
    {
        final SnapshotLoader loader = new SnapshotLoader(SmallEngine.config(), NoEvents.INSTANCE);
        loader.onBytes(new UnsafeBuffer(snapshot), 0, snapshot.length);
        final MatchingEngine engine = loader.engine();
        assertArrayEquals(snapshot, SmallEngine.snapshot(engine, loader.epoch()));

        for (int id = 1; id <= engine.instrumentCount(); id++)
        {
            send(engine, encoder.wrap(command, 0).setTradingPhase(0, id, TradingPhase.UNCROSS));
            send(engine, encoder.wrap(command, 0).limitOrder(0, 1, id, Side.BUY, 1_000, 1_000));
            send(engine, encoder.wrap(command, 0).limitOrder(0, 2, id, Side.SELL, 1, 1_000));
        }
        send(engine, encoder.wrap(command, 0).massCancel(0, 1, NullValue.INT, Side.NULL_VAL));
        final byte[] later = SmallEngine.snapshot(engine);
        assertArrayEquals(later, SmallEngine.snapshot(SmallEngine.load(later)));
    }

    private void send(final MatchingEngine engine, final int length)
    {
        CommandEncoder.timestampNs(command, 0, engine.timestampNs());
        engine.onCommand(command, 0, length, engine.sequence() + 1);
    }
}
