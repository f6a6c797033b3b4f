package io.ringbook.journal;

import io.ringbook.codecs.CommandEncoder;
import io.ringbook.engine.MatchingEngine;
import org.agrona.concurrent.UnsafeBuffer;

/** Engines that have seen nothing but time. */
final class EngineFixture
{
    private EngineFixture()
    {
    }

    static MatchingEngine atSequence(final MatchingEngine engine, final long sequence)
    {
        final UnsafeBuffer command = new UnsafeBuffer(new byte[CommandEncoder.MAX_COMMAND_LENGTH]);
        final int length = new CommandEncoder().wrap(command, 0).clockTick(0);
        while (engine.sequence() < sequence)
        {
            engine.onCommand(command, 0, length, engine.sequence() + 1);
        }
        return engine;
    }
}
