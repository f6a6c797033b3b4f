package io.ringbook.benchmarks;

import io.ringbook.codecs.CommandBatch;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.EventEncoder;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.sbe.AccountsMode;
import org.agrona.concurrent.UnsafeBuffer;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * This engine by its one door: commands as bytes, in the batches that the ring hands over, decoded and validated under
 * the clock, and every event encoded.
 */
final class RingbookPeer implements BookPeer
{
    private static final int GROUP = 64;
    private static final int MAX_ORDERS = 1 << 23;

    private final FlowRecords records;
    private final FlowEncoder encoder;
    private final UnsafeBuffer scratch = new UnsafeBuffer(new byte[CommandEncoder.MAX_COMMAND_LENGTH]);
    private final TradeHashSink sink = new TradeHashSink();
    private final UnsafeBuffer commands;
    private MatchingEngine engine;
    private int position;

    RingbookPeer(final FlowRecords records, final boolean hasClientIds, final AccountsMode accounts)
    {
        this.records = records;
        encoder = new FlowEncoder(records, hasClientIds, accounts);
        commands = new UnsafeBuffer(ByteBuffer.allocateDirect(Math.toIntExact(commandBytes())));
        int offset = 0;
        for (int i = records.fillCount(); i < records.count(); i++)
        {
            final int length = encoder.encode(commands, offset + CommandBatch.PREFIX_LENGTH, i, sequence(i));
            commands.putShort(offset, (short)length, ByteOrder.LITTLE_ENDIAN);
            offset += recordLength(length);
        }
    }

    private long commandBytes()
    {
        long bytes = CommandEncoder.MAX_COMMAND_LENGTH;
        for (int i = records.fillCount(); i < records.count(); i++)
        {
            bytes += recordLength(encoder.encode(scratch, 0, i, sequence(i)));
        }
        return bytes;
    }

    private long sequence(final int index)
    {
        return encoder.definitions() + index + 1L;
    }

    private static int recordLength(final int length)
    {
        return CommandBatch.PREFIX_LENGTH + length;
    }

    @Override
    public void fill(final TradeHash trades)
    {
        engine = new MatchingEngine(
            new EngineConfig().maxOrders(MAX_ORDERS), new EventEncoder(sink.trades(trades)));
        for (int i = 0; i < encoder.definitions(); i++)
        {
            final int length = encoder.encodeDefinition(scratch, i, i + 1);
            engine.onCommand(scratch, 0, length, i + 1);
        }
        for (int i = 0; i < records.fillCount(); i++)
        {
            final int length = encoder.encode(scratch, 0, i, sequence(i));
            engine.onCommand(scratch, 0, length, sequence(i));
        }
        position = 0;
    }

    @Override
    public void apply(final int count)
    {
        final UnsafeBuffer buffer = commands;
        final MatchingEngine target = engine;
        int offset = position;
        for (int left = count; left > 0; left -= GROUP)
        {
            final int length = CommandBatch.groupLength(buffer, offset, buffer.capacity(), Math.min(left, GROUP));
            target.onCommands(buffer, offset, length, target.sequence() + 1);
            offset += length;
        }
        position = offset;
    }

    int liveOrders()
    {
        return engine.liveOrders();
    }
}
