package io.ringbook.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.ringbook.codecs.CommandAdapter;
import io.ringbook.codecs.CommandValidator;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * A command is refused with {@link IllegalArgumentException} or read in full, to its last byte and no further: on the
 * heap, off it, and whatever lies behind it. What was read, encoded again, gives the same bytes.
 */
class CommandFuzzTest
{
    private final CommandCopy copy = new CommandCopy();
    private final CommandAdapter adapter = new CommandAdapter(copy);

    static Stream<byte[]> seeds()
    {
        return Stream.concat(Seeds.commands().stream(), Seeds.kept(CommandFuzzTest.class).stream());
    }

    @MethodSource("seeds")
    @FuzzTest
    void shouldRefuseOrReadInFull(final byte[] bytes)
    {
        final DirectBuffer zeros = GuardedBuffer.of(bytes, 0);
        final DirectBuffer ones = GuardedBuffer.of(bytes, 0xFF);
        final boolean isAccepted = isAccepted(new UnsafeBuffer(bytes), 0, bytes.length);
        assertEquals(isAccepted, isAccepted(zeros, GuardedBuffer.OFFSET, bytes.length));
        assertEquals(isAccepted, isAccepted(ones, GuardedBuffer.OFFSET, bytes.length));
        if (isAccepted)
        {
            assertArrayEquals(copy.expected(bytes), copied(new UnsafeBuffer(bytes), 0, bytes.length));
            assertArrayEquals(copy.expected(bytes), copied(zeros, GuardedBuffer.OFFSET, bytes.length));
            assertArrayEquals(copy.expected(bytes), copied(ones, GuardedBuffer.OFFSET, bytes.length));
        }
    }

    private byte[] copied(final DirectBuffer buffer, final int offset, final int length)
    {
        adapter.onCommand(buffer, offset, length);
        return copy.bytes();
    }

    private static boolean isAccepted(final DirectBuffer buffer, final int offset, final int length)
    {
        try
        {
            CommandValidator.validate(buffer, offset, length);
            return true;
        }
        catch (final IllegalArgumentException refused)
        {
            return false;
        }
    }
}
