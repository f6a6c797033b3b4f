package io.ringbook.fuzz;

import io.ringbook.codecs.NoEvents;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.engine.SnapshotLoader;
import org.agrona.concurrent.UnsafeBuffer;

import java.io.ByteArrayOutputStream;

/** Engines whose limits are soon reached, and their snapshots as bytes. */
final class SmallEngine
{
    private SmallEngine()
    {
    }

    static EngineConfig config()
    {
        return new EngineConfig().initialOrders(16).maxOrders(512).maxInstruments(8).maxAssets(12).maxAccounts(64)
            .maxLevelPages(128).maxBalances(256).maxTransfers(128);
    }

    static byte[] snapshot(final MatchingEngine engine)
    {
        return snapshot(engine, 1);
    }

    static byte[] snapshot(final MatchingEngine engine, final int epoch)
    {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        engine.writeSnapshot(epoch, (buffer, offset, length) ->
        {
            final byte[] message = new byte[length];
            buffer.getBytes(offset, message);
            bytes.writeBytes(message);
        });
        return bytes.toByteArray();
    }

    static MatchingEngine load(final byte[] snapshot)
    {
        return SnapshotLoader.load(config(), NoEvents.INSTANCE, new UnsafeBuffer(snapshot), 0, snapshot.length);
    }
}
