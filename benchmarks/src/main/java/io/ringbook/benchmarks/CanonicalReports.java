package io.ringbook.benchmarks;

import io.ringbook.app.market.ConsensusReader;
import io.ringbook.app.market.MarketDataException;
import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.NoEvents;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.sbe.CancelReason;
import io.ringbook.sbe.ExpireReason;
import io.ringbook.sbe.Liquidity;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Priority;
import io.ringbook.sbe.RejectReason;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.TimeInForce;

import java.util.Arrays;

/**
 * The engine's events as the canonical lines of the workload, with an order's account as the client's id of it. What a
 * line has and its event does not, side and price of a cancelled order, is remembered from when the order was accepted
 * or replaced.
 */
final class CanonicalReports extends NoEvents
{
    private static final int ACK = 0;
    private static final int TRADE = 1;
    private static final int CANCEL_ACK = 2;
    private static final int MODIFY_ACK = 3;
    private static final int CANCEL_REJECT = 4;
    private static final int MODIFY_REJECT = 5;
    private static final int TYPES = 6;

    /** Takes lines, each with a newline before it. */
    interface LineHandler
    {
        void onLines(byte[] bytes, int length);
    }

    private final ConsensusReader workload;
    private final LineHandler handler;
    private final ReportLines[] linesByType = new ReportLines[TYPES];
    private long[] prices = new long[1 << 16];
    private byte[] sides = new byte[1 << 16];
    private long sequence;
    private int index = -1;

    CanonicalReports(final ConsensusReader workload, final LineHandler handler)
    {
        this.workload = workload;
        this.handler = handler;
        Arrays.setAll(linesByType, ignored -> new ReportLines());
    }

    /** Hands on the lines of the present message, ordered by type. */
    void flush()
    {
        for (final ReportLines lines : linesByType)
        {
            if (lines.length() > 0)
            {
                handler.onLines(lines.bytes(), lines.length());
                lines.clear();
            }
        }
    }

    @Override
    public void onCommandStart(final long commandSequence, final long timestampNs, final long correlationId)
    {
        flush();
        sequence = correlationId;
        while (sequence >= 0 && (index < 0 || workload.sequence(index) < sequence))
        {
            index++;
        }
    }

    @Override
    public void onOrderAccepted(
        final long orderId,
        final ClOrdId clOrdId,
        final long account,
        final int instrumentId,
        final Side side,
        final OrdType ordType,
        final TimeInForce timeInForce,
        final long priceTicks,
        final long quantityLots,
        final boolean postOnly,
        final OrderInstructions instructions)
    {
        final int order = (int)orderId;
        if (order >= prices.length)
        {
            prices = Arrays.copyOf(prices, order * 2);
            sides = Arrays.copyOf(sides, order * 2);
        }
        prices[order] = priceTicks;
        sides[order] = (byte)side.value();
        final int type = isModify() ? MODIFY_ACK : ACK;
        linesByType[type].line(type).field(sequence).field(side.value()).field(account).field(priceTicks)
            .field(quantityLots);
    }

    @Override
    public void onTrade(
        final long tradeId,
        final int instrumentId,
        final long priceTicks,
        final long quantityLots,
        final long makerOrderId,
        final long takerOrderId,
        final long makerAccount,
        final long takerAccount,
        final Side takerSide,
        final long makerLeavesLots,
        final long takerLeavesLots,
        final long makerFeeUnits,
        final long takerFeeUnits,
        final Liquidity liquidity)
    {
        linesByType[TRADE].line(TRADE).field(sequence).field(priceTicks).field(quantityLots)
            .field(makerAccount).field(takerAccount);
    }

    @Override
    public void onOrderCanceled(
        final long orderId,
        final ClOrdId clOrdId,
        final long account,
        final int instrumentId,
        final CancelReason reason,
        final long cumQuantityLots,
        final long canceledQuantityLots)
    {
        if (!isModify())
        {
            canceled((int)orderId, account);
        }
    }

    /** A modify that is sent as a cancel and a new order is still one modify to the client. */
    private boolean isModify()
    {
        return ConsensusReader.MODIFY == workload.type(index);
    }

    @Override
    public void onOrderExpired(
        final long orderId,
        final ClOrdId clOrdId,
        final long account,
        final int instrumentId,
        final ExpireReason reason,
        final long cumQuantityLots,
        final long canceledQuantityLots)
    {
        canceled((int)orderId, account);
    }

    private void canceled(final int order, final long account)
    {
        linesByType[CANCEL_ACK].line(CANCEL_ACK).field(sequence).field(sides[order]).field(account)
            .field(prices[order]);
    }

    @Override
    public void onOrderReplaced(
        final long orderId,
        final ClOrdId clOrdId,
        final ClOrdId origClOrdId,
        final long account,
        final int instrumentId,
        final long priceTicks,
        final long stopPriceTicks,
        final long quantityLots,
        final long cumQuantityLots,
        final long leavesLots,
        final Priority priority)
    {
        final int order = (int)orderId;
        prices[order] = priceTicks;
        linesByType[MODIFY_ACK].line(MODIFY_ACK).field(sequence).field(sides[order]).field(account)
            .field(priceTicks).field(leavesLots);
    }

    @Override
    public void onCancelRejected(
        final long account, final long orderId, final ClOrdId clOrdId, final RejectReason reason)
    {
        if (RejectReason.UNKNOWN_ORDER != reason)
        {
            throw workload.broken(index, "a message the engine takes", "one it refuses: " + reason);
        }
        final int type = ConsensusReader.CANCEL == workload.type(index) ? CANCEL_REJECT : MODIFY_REJECT;
        linesByType[type].line(type).field(sequence).field(workload.orderId(index));
    }

    @Override
    public void onOrderRejected(
        final long account,
        final int instrumentId,
        final String symbol,
        final ClOrdId clOrdId,
        final RejectReason reason)
    {
        if (index < 0)
        {
            throw new MarketDataException(workload.file(), "the instrument defined", "a refusal: " + reason);
        }
        throw workload.broken(index, "a message the engine takes", "one it refuses: " + reason);
    }
}
