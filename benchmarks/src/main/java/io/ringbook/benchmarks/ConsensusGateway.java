package io.ringbook.benchmarks;

import io.ringbook.app.market.ConsensusReader;
import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.sbe.CancelOrderEncoder;
import io.ringbook.sbe.MessageHeaderEncoder;
import io.ringbook.sbe.NewOrderEncoder;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.ReplaceBasis;
import io.ringbook.sbe.ReplaceOrderEncoder;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * What stands between a client of the workload and the engine: turns each message into a command and sends it through
 * the door, and keeps which engine order is which of the client's.
 *
 * <p>Each kind of command is encoded once; then only the fields that differ are written. The client's sequence is the
 * correlation id, so that every report carries it back.
 */
final class ConsensusGateway
{
    private static final long ACCOUNT = 1;
    private static final int INSTRUMENT = 1;
    private static final String QUOTE_ASSET = "CASH";
    private static final long NO_CORRELATION = -1;
    private static final int HEADER_LENGTH = MessageHeaderEncoder.ENCODED_LENGTH;
    private static final int NEW_OFFSET = 0;
    private static final int CANCEL_OFFSET = CommandEncoder.MAX_COMMAND_LENGTH;
    private static final int REPLACE_OFFSET = 2 * CommandEncoder.MAX_COMMAND_LENGTH;

    private final ConsensusReader workload;
    private final MatchingEngine engine;
    private final OrderIdMap engineIds;
    private final long[] fileIds;
    private final UnsafeBuffer commands = new UnsafeBuffer(new byte[3 * CommandEncoder.MAX_COMMAND_LENGTH]);
    private final CommandEncoder encoder = new CommandEncoder();
    private final NewOrderEncoder newOrder = new NewOrderEncoder();
    private final CancelOrderEncoder cancelOrder = new CancelOrderEncoder();
    private final ReplaceOrderEncoder replaceOrder = new ReplaceOrderEncoder();
    private final int newLength;
    private final int cancelLength;
    private final int replaceLength;

    ConsensusGateway(final ConsensusReader workload, final MatchingEngine engine)
    {
        this.workload = workload;
        this.engine = engine;
        engineIds = OrderIdMap.of(workload);
        fileIds = new long[workload.count() + 1];

        final ClOrdId noId = new ClOrdId();
        newLength = encoder.wrap(commands, NEW_OFFSET).newOrder(
            0, ACCOUNT, INSTRUMENT, Side.BUY, OrdType.LIMIT, TimeInForce.GTC, 1, 1,
            StpMode.NONE, false, new OrderInstructions(), noId);
        cancelLength = encoder.wrap(commands, CANCEL_OFFSET).cancelOrder(0, ACCOUNT, 1, INSTRUMENT, noId);
        replaceLength = encoder.wrap(commands, REPLACE_OFFSET).replaceOrder(
            0, ACCOUNT, 1, noId, INSTRUMENT, 1, 1, ReplaceBasis.OPEN_QTY,
            NullValue.LONG, NullValue.LONG, NullValue.LONG, noId);
        newOrder.wrap(commands, NEW_OFFSET + HEADER_LENGTH);
        cancelOrder.wrap(commands, CANCEL_OFFSET + HEADER_LENGTH);
        replaceOrder.wrap(commands, REPLACE_OFFSET + HEADER_LENGTH);
    }

    /** The client's ids by the engine's, for the way back; an id stands there before any event names it. */
    long[] fileIds()
    {
        return fileIds;
    }

    /** Sends the definition of the one instrument; a tick of a lot is one unit of money, so no notional is too big. */
    void defineInstrument()
    {
        final UnsafeBuffer buffer = new UnsafeBuffer(new byte[CommandEncoder.MAX_COMMAND_LENGTH]);
        encoder.wrap(buffer, 0);
        define(buffer, encoder.assetDefinition(NO_CORRELATION, QUOTE_ASSET, 0));
        define(buffer, encoder.instrumentDefinition(NO_CORRELATION, new InstrumentSpec()
            .symbol("CONSENSUS")
            .baseAsset("SHARE")
            .quoteAsset(QUOTE_ASSET)
            .stpMode(StpMode.NONE)
            .allowNegativePrice(hasNegativePrice())));
    }

    private void define(final UnsafeBuffer buffer, final int length)
    {
        engine.onCommand(buffer, 0, length, engine.sequence() + 1);
    }

    private boolean hasNegativePrice()
    {
        for (int i = 0; i < workload.count(); i++)
        {
            if (workload.priceTicks(i) < 1)
            {
                return true;
            }
        }
        return false;
    }

    /** Sends one message as a command. */
    void onMessage(final int index)
    {
        final long sequence = engine.sequence() + 1;
        switch (workload.type(index))
        {
            case ConsensusReader.NEW:
                onNew(index, sequence);
                break;
            case ConsensusReader.CANCEL:
                onCancel(index, sequence);
                break;
            default:
                onModify(index, sequence);
                break;
        }
    }

    private void onNew(final int index, final long sequence)
    {
        newOrder
            .timestampNs(sequence)
            .correlationId(workload.sequence(index))
            .priceTicks(workload.priceTicks(index))
            .quantityLots(workload.quantity(index))
            .side(workload.isSell(index) ? Side.SELL : Side.BUY)
            .timeInForce(workload.isIoc(index) ? TimeInForce.IOC : TimeInForce.GTC);
        final long fileId = workload.orderId(index);
        final int engineId = (int)engine.lastOrderId() + 1;
        fileIds[engineId] = fileId;
        engineIds.put(fileId, engineId);
        engine.onCommand(commands, NEW_OFFSET, newLength, sequence);
    }

    private void onCancel(final int index, final long sequence)
    {
        cancelOrder
            .timestampNs(sequence)
            .correlationId(workload.sequence(index))
            .orderId(engineIds.get(workload.orderId(index)));
        engine.onCommand(commands, CANCEL_OFFSET, cancelLength, sequence);
    }

    private void onModify(final int index, final long sequence)
    {
        replaceOrder
            .timestampNs(sequence)
            .correlationId(workload.sequence(index))
            .orderId(engineIds.get(workload.orderId(index)))
            .priceTicks(workload.priceTicks(index))
            .quantityLots(workload.quantity(index));
        engine.onCommand(commands, REPLACE_OFFSET, replaceLength, sequence);
    }
}
