package io.ringbook.codecs;

import io.ringbook.sbe.Liquidity;
import io.ringbook.sbe.MessageHeaderEncoder;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.TradeEncoder;

/**
 * The fields of a trade, written to native memory.
 */
final class TradeEvent
{
    static final long HEADER = MessageHeaders.of(TradeEncoder.TEMPLATE_ID, TradeEncoder.BLOCK_LENGTH);
    static final int LENGTH = MessageHeaderEncoder.ENCODED_LENGTH + TradeEncoder.BLOCK_LENGTH;

    private static final int BODY = MessageHeaderEncoder.ENCODED_LENGTH;
    private static final int TRADE_ID = BODY + TradeEncoder.tradeIdEncodingOffset();
    private static final int PRICE_TICKS = BODY + TradeEncoder.priceTicksEncodingOffset();
    private static final int QUANTITY_LOTS = BODY + TradeEncoder.quantityLotsEncodingOffset();
    private static final int MAKER_ORDER_ID = BODY + TradeEncoder.makerOrderIdEncodingOffset();
    private static final int TAKER_ORDER_ID = BODY + TradeEncoder.takerOrderIdEncodingOffset();
    private static final int MAKER_ACCOUNT = BODY + TradeEncoder.makerAccountEncodingOffset();
    private static final int TAKER_ACCOUNT = BODY + TradeEncoder.takerAccountEncodingOffset();
    private static final int MAKER_LEAVES_LOTS = BODY + TradeEncoder.makerLeavesLotsEncodingOffset();
    private static final int TAKER_LEAVES_LOTS = BODY + TradeEncoder.takerLeavesLotsEncodingOffset();
    private static final int MAKER_FEE_UNITS = BODY + TradeEncoder.makerFeeUnitsEncodingOffset();
    private static final int TAKER_FEE_UNITS = BODY + TradeEncoder.takerFeeUnitsEncodingOffset();
    private static final int INSTRUMENT_ID = BODY + TradeEncoder.instrumentIdEncodingOffset();
    private static final int TAKER_SIDE = BODY + TradeEncoder.takerSideEncodingOffset();
    private static final int LIQUIDITY = BODY + TradeEncoder.liquidityEncodingOffset();

    private static final int CONTINUOUS = Liquidity.CONTINUOUS.value() << Byte.SIZE;

    private TradeEvent()
    {
    }

    static void block(
        final long event,
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
        NativeMemory.putLong(event + TRADE_ID, tradeId);
        NativeMemory.putLong(event + PRICE_TICKS, priceTicks);
        NativeMemory.putLong(event + QUANTITY_LOTS, quantityLots);
        NativeMemory.putLong(event + MAKER_ORDER_ID, makerOrderId);
        NativeMemory.putLong(event + TAKER_ORDER_ID, takerOrderId);
        NativeMemory.putLong(event + MAKER_ACCOUNT, makerAccount);
        NativeMemory.putLong(event + TAKER_ACCOUNT, takerAccount);
        NativeMemory.putLong(event + MAKER_LEAVES_LOTS, makerLeavesLots);
        NativeMemory.putLong(event + TAKER_LEAVES_LOTS, takerLeavesLots);
        NativeMemory.putLong(event + MAKER_FEE_UNITS, makerFeeUnits);
        NativeMemory.putLong(event + TAKER_FEE_UNITS, takerFeeUnits);
        NativeMemory.putInt(event + INSTRUMENT_ID, instrumentId);
        NativeMemory.putByte(event + TAKER_SIDE, takerSide.value());
        NativeMemory.putByte(event + LIQUIDITY, liquidity.value());
    }

    /** The block of a trade in continuous trading, of an instrument and a taker's side as an order's terms. */
    static void plain(
        final long event,
        final long tradeId,
        final long takerTerms,
        final long priceTicks,
        final long quantityLots,
        final long makerOrderId,
        final long takerOrderId,
        final long makerAccount,
        final long takerAccount,
        final long makerLeavesLots,
        final long takerLeavesLots,
        final long makerFeeUnits,
        final long takerFeeUnits)
    {
        NativeMemory.putLong(event + TRADE_ID, tradeId);
        NativeMemory.putLong(event + PRICE_TICKS, priceTicks);
        NativeMemory.putLong(event + QUANTITY_LOTS, quantityLots);
        NativeMemory.putLong(event + MAKER_ORDER_ID, makerOrderId);
        NativeMemory.putLong(event + TAKER_ORDER_ID, takerOrderId);
        NativeMemory.putLong(event + MAKER_ACCOUNT, makerAccount);
        NativeMemory.putLong(event + TAKER_ACCOUNT, takerAccount);
        NativeMemory.putLong(event + MAKER_LEAVES_LOTS, makerLeavesLots);
        NativeMemory.putLong(event + TAKER_LEAVES_LOTS, takerLeavesLots);
        NativeMemory.putLong(event + MAKER_FEE_UNITS, makerFeeUnits);
        NativeMemory.putLong(event + TAKER_FEE_UNITS, takerFeeUnits);
        NativeMemory.putInt(event + INSTRUMENT_ID, OrderTerms.instrumentId(takerTerms));
        NativeMemory.putShort(event + TAKER_SIDE, OrderTerms.side(takerTerms) | CONTINUOUS);
    }
}
