package io.ringbook.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.ringbook.codecs.EventAdapter;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * An event is refused, or what was read of it, encoded again, reads the same. The adapter is not told where an event
 * ends: one that runs beyond its buffer is refused by the buffer.
 */
class EventFuzzTest
{
    /** A text of 255 bytes can be read and not written: the encoder refuses what no event of an engine has. */
    private static final String TEXT_TOO_LONG = "length > maxValue for type";

    private final EncodedEvents events = new EncodedEvents();

    static Stream<byte[]> seeds()
    {
        return Stream.concat(Seeds.events().stream(), Seeds.kept(EventFuzzTest.class).stream());
    }

    @MethodSource("seeds")
    @FuzzTest
    void shouldRefuseOrReadWhatIsThere(final byte[] bytes)
    {
        final byte[] copy;
        try
        {
            copy = copied(new UnsafeBuffer(bytes), 0);
        }
        catch (final IllegalArgumentException | IndexOutOfBoundsException refused)
        {
            return;
        }
        catch (final IllegalStateException notEncoded)
        {
            assertTrue(notEncoded.getMessage().startsWith(TEXT_TOO_LONG), notEncoded::getMessage);
            return;
        }

        assertArrayEquals(copy, copied(GuardedBuffer.of(bytes, 0), GuardedBuffer.OFFSET));
        assertArrayEquals(copy, copied(GuardedBuffer.of(bytes, 0xFF), GuardedBuffer.OFFSET));
        assertArrayEquals(copy, copied(new UnsafeBuffer(copy), 0));
    }

    private byte[] copied(final DirectBuffer buffer, final int offset)
    {
        events.take();
        new EventAdapter(events.handler()).onEvent(buffer, offset);
        return events.take();
    }
}
