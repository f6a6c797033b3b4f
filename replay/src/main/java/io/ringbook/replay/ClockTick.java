package io.ringbook.replay;

import io.ringbook.codecs.CommandEncoder;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

import java.nio.ByteBuffer;

/**
 * The command that moves the time and nothing else, which a replay applies in place of one in quarantine. Reused.
 */
final class ClockTick
{
    private final CommandEncoder encoder = new CommandEncoder();
    private final UnsafeBuffer buffer =
        new UnsafeBuffer(ByteBuffer.allocateDirect(CommandEncoder.MAX_COMMAND_LENGTH));
    private int length;

    /**
     * Makes it a tick at a time.
     *
     * @param timestampNs of the command.
     */
    void at(final long timestampNs)
    {
        length = encoder.wrap(buffer, 0).clockTick(0);
        CommandEncoder.timestampNs(buffer, 0, timestampNs);
    }

    /**
     * Holds it, from offset 0.
     *
     * @return native memory.
     */
    DirectBuffer buffer()
    {
        return buffer;
    }

    int length()
    {
        return length;
    }
}
