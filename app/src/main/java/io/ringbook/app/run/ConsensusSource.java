package io.ringbook.app.run;

import io.ringbook.app.market.ConsensusReader;
import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.ReplaceBasis;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * The public benchmark workload as a source: one instrument, one account. The workload's order ids become client order
 * ids; each run has an account of its own, so that its ids meet none of an earlier run of the same file.
 */
final class ConsensusSource implements CommandSource
{
    private static final String SYMBOL = "CONSENSUS";
    private static final int ID_LENGTH = 16;
    private static final OrderInstructions PLAIN = new OrderInstructions();

    private final ConsensusReader workload;
    private final CommandEncoder encoder = new CommandEncoder();
    private final UnsafeBuffer idText = new UnsafeBuffer(new byte[ID_LENGTH]);
    private final ClOrdId clOrdId = new ClOrdId();
    private final ClOrdId noId = new ClOrdId();
    private long account;
    private int instrumentId;
    private boolean isDefined;
    private int index;

    ConsensusSource(final ConsensusReader workload)
    {
        this.workload = workload;
    }

    @Override
    public void resume(final MatchingEngine engine)
    {
        account = engine.sequence() + 1;
        instrumentId = engine.instrumentId(SYMBOL);
        isDefined = instrumentId > 0;
        instrumentId = isDefined ? instrumentId : engine.instrumentCount() + 1;
    }

    @Override
    public int next(final MutableDirectBuffer buffer, final int offset, final long correlationId)
    {
        encoder.wrap(buffer, offset);
        if (!isDefined)
        {
            isDefined = true;
            return encoder.instrumentDefinition(correlationId, new InstrumentSpec()
                .symbol(SYMBOL)
                .baseAsset("SHARE")
                .quoteAsset("CASH")
                .stpMode(StpMode.NONE)
                .allowNegativePrice(true));
        }
        return index == workload.count() ? END : message(index++, correlationId);
    }

    private int message(final int message, final long correlationId)
    {
        setId(workload.orderId(message));
        switch (workload.type(message))
        {
            case ConsensusReader.NEW:
                return encoder.newOrder(
                    correlationId, account, instrumentId, workload.isSell(message) ? Side.SELL : Side.BUY,
                    OrdType.LIMIT, workload.isIoc(message) ? TimeInForce.IOC : TimeInForce.GTC,
                    workload.priceTicks(message), workload.quantity(message), StpMode.NONE, false, PLAIN, clOrdId);

            case ConsensusReader.CANCEL:
                return encoder.cancelOrder(correlationId, account, NullValue.LONG, instrumentId, clOrdId);

            default:
                return encoder.replaceOrder(
                    correlationId, account, NullValue.LONG, clOrdId, instrumentId, workload.priceTicks(message),
                    workload.quantity(message), ReplaceBasis.OPEN_QTY,
                    NullValue.LONG, NullValue.LONG, NullValue.LONG, noId);
        }
    }

    private void setId(final long orderId)
    {
        for (int i = 0; i < ID_LENGTH; i++)
        {
            idText.putByte(i, (byte)Character.forDigit((int)(orderId >>> (60 - 4 * i)) & 0xF, 16));
        }
        clOrdId.set(idText, 0, ID_LENGTH);
    }
}
