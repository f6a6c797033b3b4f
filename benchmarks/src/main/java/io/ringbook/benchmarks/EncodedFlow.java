package io.ringbook.benchmarks;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandBatch;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.ReplaceBasis;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

import java.nio.ByteBuffer;

/**
 * The {@link NeutralFlow} as Ringbook's commands, encoded before the clock starts: first those that define the
 * instruments and fill the books, then those to measure. The correlation id of the latter is their number from 1, that
 * of the former is 0. It is only read after it was made, so threads may share it.
 */
final class EncodedFlow
{
    private static final int AVERAGE_LENGTH = 80;
    private static final String QUOTE_ASSET = "CASH";

    private final CommandEncoder encoder = new CommandEncoder();
    private final OrderInstructions plain = new OrderInstructions();
    private final ClOrdId noId = new ClOrdId();
    private final FlowRecords records;
    private final UnsafeBuffer buffer;
    private final int[] offsets;
    private final int first;
    private final long measuredTrades;
    private final long trades;
    private final int liveOrders;
    private int count;

    /**
     * Makes and encodes a flow.
     *
     * @param seed        that all of it follows from.
     * @param instruments to spread it over.
     * @param depth       live orders to keep, in all instruments together.
     * @param commands    to measure.
     */
    EncodedFlow(final long seed, final int instruments, final int depth, final int commands)
    {
        final TradeHash flowTrades = new TradeHash();
        final NeutralFlow flow = new NeutralFlow(seed, instruments, depth, flowTrades).add(commands);
        records = flow.records();
        measuredTrades = flow.measuredTrades();
        trades = flowTrades.count();
        liveOrders = flow.liveOrders();
        final int capacity = instruments + records.count();
        offsets = new int[capacity + 1];
        buffer = new UnsafeBuffer(ByteBuffer.allocateDirect(Math.multiplyExact(capacity, AVERAGE_LENGTH)));
        for (int i = 0; i < instruments; i++)
        {
            add(encoder.wrap(buffer, offsets[count]).instrumentDefinition(0, new InstrumentSpec()
                .symbol("N" + i).baseAsset("B" + i).quoteAsset(QUOTE_ASSET).stpMode(StpMode.NONE)));
        }
        first = instruments + records.fillCount();
        for (int i = 0; i < records.count(); i++)
        {
            encoder.wrap(buffer, offsets[count]);
            add(encode(i, Math.max(0, i + 1 - records.fillCount())));
        }
    }

    private void add(final int length)
    {
        offsets[count + 1] = offsets[count] + length;
        count++;
    }

    private int encode(final int i, final long correlationId)
    {
        final int instrumentId = records.instrument(i) + 1;
        final long account = records.account(i);
        final long orderId = records.orderId(i);
        switch (records.type(i))
        {
            case FlowRecords.CANCEL:
                return encoder.cancelOrder(correlationId, account, orderId, instrumentId, noId);

            case FlowRecords.REDUCE:
                return replace(correlationId, account, orderId, instrumentId, NullValue.LONG, records.totalLots(i));

            case FlowRecords.MOVE:
                return replace(correlationId, account, orderId, instrumentId, records.priceTicks(i), NullValue.LONG);

            default:
                return newOrder(i, correlationId, account, instrumentId);
        }
    }

    private int newOrder(final int i, final long correlationId, final long account, final int instrumentId)
    {
        final boolean isMarket = FlowRecords.NEW_MARKET == records.type(i);
        return encoder.newOrder(
            correlationId, account, instrumentId, records.isBuy(i) ? Side.BUY : Side.SELL,
            isMarket ? OrdType.MARKET : OrdType.LIMIT,
            FlowRecords.NEW_GTC == records.type(i) ? TimeInForce.GTC : TimeInForce.IOC,
            isMarket ? NullValue.LONG : records.priceTicks(i), records.quantityLots(i),
            StpMode.NULL_VAL, false, plain, noId);
    }

    private int replace(
        final long correlationId,
        final long account,
        final long orderId,
        final int instrumentId,
        final long priceTicks,
        final long quantityLots)
    {
        return encoder.replaceOrder(
            correlationId, account, orderId, noId, instrumentId, priceTicks, quantityLots, ReplaceBasis.TOTAL_QTY,
            NullValue.LONG, NullValue.LONG, NullValue.LONG, noId);
    }

    /** All commands, those before the measured ones included. */
    int count()
    {
        return count;
    }

    /** Index of the first command to measure. */
    int first()
    {
        return first;
    }

    /** Commands to measure. */
    int measured()
    {
        return count - first;
    }

    UnsafeBuffer buffer()
    {
        return buffer;
    }

    int offset(final int index)
    {
        return offsets[index];
    }

    int length(final int index)
    {
        return offsets[index + 1] - offsets[index];
    }

    /** Bytes of some commands, without any prefix. */
    long bytes(final int from, final int to)
    {
        return offsets[to] - offsets[from];
    }

    /** Puts commands into an empty batch, as many as it has room for. */
    int fill(final CommandBatch batch, final int from, final int to)
    {
        final DirectBuffer source = buffer;
        int index = from;
        int offset = offsets[from];
        while (index < to)
        {
            final int end = offsets[index + 1];
            if (!batch.hasRoomFor(end - offset))
            {
                break;
            }
            batch.append(source, offset, end - offset);
            offset = end;
            index++;
        }
        return index;
    }

    /** Trades of all commands, as every engine must make them. */
    long trades()
    {
        return trades;
    }

    /** Trades of the measured ones. */
    long measuredTrades()
    {
        return measuredTrades;
    }

    /** After the last command. */
    int liveOrders()
    {
        return liveOrders;
    }
}
