package io.ringbook.projector;

import io.ringbook.codecs.EventHandler;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.engine.SnapshotException;
import io.ringbook.engine.SnapshotLoader;
import org.agrona.ExpandableArrayBuffer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A market of every feature, and the snapshots that were taken of it on the way: where a projector may begin. */
final class FeatureMarket implements ProjectionStart
{
    private record Snapshot(long sequence, ExpandableArrayBuffer bytes, int length)
    {
    }

    final Market market = new Market();
    private final FeatureFlow flow;
    private final MatchingEngine engine;
    private final List<Snapshot> snapshots = new ArrayList<>();

    FeatureMarket(final long seed, final boolean isAccountsOn)
    {
        flow = new FeatureFlow(seed, isAccountsOn);
        engine = new MatchingEngine(new EngineConfig(), new OrderLedger(flow));
    }

    /** The same commands, so much later. */
    FeatureMarket later(final long ns)
    {
        flow.later(ns);
        return this;
    }

    FeatureMarket trade(final int commands)
    {
        for (int i = 0; i < commands; i++)
        {
            final int length = flow.next();
            market.command(flow.buffer, length);
            engine.onCommand(flow.buffer, 0, length, engine.sequence() + 1);
        }
        market.flush();
        return this;
    }

    long sequence()
    {
        return engine.sequence();
    }

    long stateHash()
    {
        return engine.stateHash();
    }

    void takeSnapshot()
    {
        final ExpandableArrayBuffer bytes = new ExpandableArrayBuffer();
        final int[] end = {0};
        engine.writeSnapshot(1, (buffer, offset, length) ->
        {
            bytes.putBytes(end[0], buffer, offset, length);
            end[0] += length;
        });
        snapshots.add(new Snapshot(engine.sequence(), bytes, end[0]));
    }

    void damageNewestSnapshot()
    {
        final Snapshot newest = snapshots.get(snapshots.size() - 1);
        final int middle = newest.length / 2;
        newest.bytes.putByte(middle, (byte)(newest.bytes.getByte(middle) ^ 0x10));
    }

    @Override
    public Replay open(
        final EngineConfig config, final EventHandler events, final long maxSequence, final Consumer<String> refused)
    {
        for (int i = snapshots.size() - 1; i >= 0; i--)
        {
            final Snapshot snapshot = snapshots.get(i);
            if (snapshot.sequence <= maxSequence)
            {
                try
                {
                    return new Replay(
                        SnapshotLoader.load(config, events, snapshot.bytes, 0, snapshot.length),
                        market.journal.reader());
                }
                catch (final SnapshotException e)
                {
                    refused.accept("snapshot " + snapshot.sequence + ": " + e.getMessage());
                }
            }
        }
        return new Replay(new MatchingEngine(config, events), market.journal.reader());
    }
}
