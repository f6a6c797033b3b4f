package io.ringbook.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.CommandValidator;
import io.ringbook.engine.MatchingEngine;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * No command that is well formed brings the engine to fall, whatever it says, and in whatever order they come. What the
 * engine is then can be written to a snapshot and loaded. The bytes are packed as in a journal's batch: each command
 * behind its length.
 */
class EngineFuzzTest
{
    private static final int PREFIX_LENGTH = Short.BYTES;

    private final UnsafeBuffer command = new UnsafeBuffer(new byte[CommandEncoder.MAX_COMMAND_LENGTH]);
    private final EncodedEvents events = new EncodedEvents();

    static Stream<byte[]> seeds()
    {
        final List<byte[]> seeds = new ArrayList<>(GoldenCommands.batches("orders"));
        seeds.addAll(GoldenCommands.batches("money"));
        seeds.addAll(Seeds.kept(EngineFuzzTest.class));
        return seeds.stream();
    }

    @MethodSource("seeds")
    @FuzzTest
    void shouldTakeAnyWellFormedCommands(final byte[] bytes)
    {
        final MatchingEngine engine = new MatchingEngine(SmallEngine.config(), events.handler());
        long timeNs = 0;
        int length;
        for (int offset = 0; offset + PREFIX_LENGTH < bytes.length; offset += length)
        {
            length = (bytes[offset] & 0xFF) | (bytes[offset + 1] & 0xFF) << 8;
            offset += PREFIX_LENGTH;
            if (length > bytes.length - offset || !isAccepted(bytes, offset, length))
            {
                continue;
            }
            command.putBytes(0, bytes, offset, length);
            timeNs = Math.max(timeNs, CommandEncoder.timestampNs(command, 0));
            CommandEncoder.timestampNs(command, 0, timeNs);
            engine.onCommand(command, 0, length, engine.sequence() + 1);
            events.take();
        }
        requireRestorable(engine);
    }

    private static void requireRestorable(final MatchingEngine engine)
    {
        final byte[] snapshot = SmallEngine.snapshot(engine);
        final MatchingEngine restored = SmallEngine.load(snapshot);
        assertEquals(engine.stateHash(), restored.stateHash());
        assertArrayEquals(snapshot, SmallEngine.snapshot(restored));
    }

    private static boolean isAccepted(final byte[] bytes, final int offset, final int length)
    {
        try
        {
            CommandValidator.validate(new UnsafeBuffer(bytes), offset, length);
            return true;
        }
        catch (final IllegalArgumentException refused)
        {
            return false;
        }
    }
}
