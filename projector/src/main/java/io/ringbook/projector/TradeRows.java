package io.ringbook.projector;

import io.ringbook.sbe.Liquidity;
import io.ringbook.sbe.Side;

/**
 * The row of a trade.
 */
final class TradeRows
{
    private static final int COLUMNS = 15;
    private static final byte[][] SIDES = FieldConstants.encode(Side.values());
    private static final byte[][] LIQUIDITIES = FieldConstants.encode(Liquidity.values());

    private TradeRows()
    {
    }

    @SuppressWarnings("checkstyle:ParameterNumber")
    static void write(
        final CopyBinaryWriter writer,
        final long sequence,
        final long timestampNs,
        final Instruments.Instrument instrument,
        final long tradeId,
        final long priceTicks,
        final long quantityLots,
        final long makerOrderId,
        final long takerOrderId,
        final long makerAccount,
        final long takerAccount,
        final Side takerSide,
        final long makerFeeUnits,
        final long takerFeeUnits,
        final Liquidity liquidity)
    {
        writer.row(COLUMNS);
        writer.int64(tradeId);
        writer.int64(sequence);
        writer.int32(instrument.instrumentId);
        writer.product(priceTicks, instrument.tickSize, instrument.tickDecimals);
        writer.product(quantityLots, instrument.lotSize, instrument.lotDecimals);
        writer.int64(makerOrderId);
        writer.int64(takerOrderId);
        writer.int64(makerAccount);
        writer.int64(takerAccount);
        writer.encoded(SIDES[takerSide.value()]);
        writer.numeric(makerFeeUnits, instrument.feeScale(Side.SELL == takerSide));
        writer.numeric(takerFeeUnits, instrument.feeScale(Side.BUY == takerSide));
        writer.encoded(LIQUIDITIES[liquidity.value()]);
        writer.timestamp(timestampNs);
        writer.int64(timestampNs);
    }
}
