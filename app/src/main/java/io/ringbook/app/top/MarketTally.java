package io.ringbook.app.top;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.NoEvents;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.sbe.CancelReason;
import io.ringbook.sbe.FeeAsset;
import io.ringbook.sbe.Liquidity;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.RejectReason;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.TimeInForce;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts what a following engine says, and what trades.
 */
final class MarketTally extends NoEvents
{
    private final Map<Integer, Traded> instruments = new TreeMap<>();
    private Traded recent;
    private final Totals totals = new Totals();

    /** Counts of all instruments. */
    static final class Totals
    {
        private long orders;
        private long trades;
        private long cancels;
        private long rejects;

        long orders()
        {
            return orders;
        }

        long trades()
        {
            return trades;
        }

        long cancels()
        {
            return cancels;
        }

        long rejects()
        {
            return rejects;
        }

        Totals copy()
        {
            final Totals copy = new Totals();
            copy.orders = orders;
            copy.trades = trades;
            copy.cancels = cancels;
            copy.rejects = rejects;
            return copy;
        }
    }

    /** An instrument, and what of it was traded while it was followed. */
    static final class Traded
    {
        private final int instrumentId;
        private String symbol;
        private BigDecimal tickSize;
        private BigDecimal lotSize;
        private long trades;
        private long lots;
        private long lastPriceTicks;
        private long tradesAtMark;
        private long tradesBeforeMark;

        private Traded(final int instrumentId)
        {
            this.instrumentId = instrumentId;
        }

        int instrumentId()
        {
            return instrumentId;
        }

        String symbol()
        {
            return symbol;
        }

        long trades()
        {
            return trades;
        }

        /** Trades between the last two {@link MarketTally#mark()}. */
        long tradesBetweenMarks()
        {
            return tradesAtMark - tradesBeforeMark;
        }

        String volume()
        {
            return quantity(lots);
        }

        /** Price of the last trade, null if none was followed. */
        String lastPrice()
        {
            return 0 == trades ? null : price(lastPriceTicks);
        }

        String price(final long ticks)
        {
            return BigDecimal.valueOf(ticks).multiply(tickSize).toPlainString();
        }

        String quantity(final long quantityLots)
        {
            return BigDecimal.valueOf(quantityLots).multiply(lotSize).toPlainString();
        }
    }

    Totals totals()
    {
        return totals;
    }

    Iterable<Traded> instruments()
    {
        return instruments.values();
    }

    /** Rates count from one of these to the next. */
    void mark()
    {
        for (final Traded traded : instruments.values())
        {
            traded.tradesBeforeMark = traded.tradesAtMark;
            traded.tradesAtMark = traded.trades;
        }
    }

    @Override
    public void onInstrumentDefined(
        final int instrumentId,
        final String symbol,
        final String baseAsset,
        final String quoteAsset,
        final long tickMantissa,
        final int tickSizeDecimals,
        final long lotMantissa,
        final int lotSizeDecimals,
        final int baseScale,
        final int quoteScale,
        final FeeAsset feeAsset)
    {
        final Traded traded = instruments.computeIfAbsent(instrumentId, Traded::new);
        traded.symbol = symbol;
        traded.tickSize = BigDecimal.valueOf(tickMantissa, tickSizeDecimals);
        traded.lotSize = BigDecimal.valueOf(lotMantissa, lotSizeDecimals);
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
        totals.orders++;
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
        if (null == recent || recent.instrumentId != instrumentId)
        {
            recent = instruments.get(instrumentId);
        }
        totals.trades++;
        recent.trades++;
        recent.lots += quantityLots;
        recent.lastPriceTicks = priceTicks;
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
        totals.cancels++;
    }

    @Override
    public void onOrderRejected(
        final long account,
        final int instrumentId,
        final String symbol,
        final ClOrdId clOrdId,
        final RejectReason reason)
    {
        totals.rejects++;
    }

    @Override
    public void onCancelRejected(
        final long account, final long orderId, final ClOrdId clOrdId, final RejectReason reason)
    {
        totals.rejects++;
    }
}
