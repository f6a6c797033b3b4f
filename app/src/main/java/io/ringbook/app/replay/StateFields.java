package io.ringbook.app.replay;

import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.BooleanType;
import io.ringbook.sbe.FeeMode;
import io.ringbook.sbe.SnapshotAccountDecoder;
import io.ringbook.sbe.SnapshotInstrumentDecoder;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The messages of a snapshot as named fields for people. What an instrument or account does not have is left out.
 */
final class StateFields
{
    private static final int PERCENT_DECIMALS = 4;
    private static final int BPS_DECIMALS = 1;
    private static final int CREDIT_DECIMALS = 9;

    private StateFields()
    {
    }

    static String decimal(final long units, final int scale)
    {
        return InstrumentUnits.decimal(BigDecimal.valueOf(units, scale));
    }

    /** Reads the names of the message, which can be done once. */
    static InstrumentUnits.Unit unitOf(final SnapshotInstrumentDecoder message)
    {
        final String symbol = message.symbol();
        final String baseAsset = message.baseAsset();
        final String quoteAsset = message.quoteAsset();
        return new InstrumentUnits.Unit(
            symbol, baseAsset, quoteAsset, BigDecimal.valueOf(message.tickSize(), message.tickSizeDecimals()),
            BigDecimal.valueOf(message.lotSize(), message.lotSizeDecimals()), message.baseScale(),
            message.quoteScale(), message.feeAsset());
    }

    static Map<String, String> ofInstrument(final SnapshotInstrumentDecoder message, final InstrumentUnits.Unit unit)
    {
        final Map<String, String> fields = new LinkedHashMap<>();
        fields.put("phase", message.phase().name());
        price(fields, "lastPrice", unit, message.lastPriceTicks());
        price(fields, "staticReference", unit, message.staticReferenceTicks());
        price(fields, "dynamicReference", unit, message.dynamicReferenceTicks());
        decimal(fields, "staticBandPct", message.staticPct(), PERCENT_DECIMALS);
        decimal(fields, "dynamicBandPct", message.dynamicPct(), PERCENT_DECIMALS);
        fields.put("bandAction", message.bandAction().name());
        price(fields, "indicativePrice", unit, message.indicativePriceTicks());
        if (0 != message.indicativeVolumeLots())
        {
            fields.put("indicativeVolume", unit.quantity(message.indicativeVolumeLots()));
        }
        if (0 != message.indicativeSurplusLots())
        {
            fields.put("indicativeSurplus",
                message.indicativeSurplusSide() + " " + unit.quantity(message.indicativeSurplusLots()));
        }
        fields.put("tickSize", unit.tickSize().toPlainString());
        fields.put("lotSize", unit.lotSize().toPlainString());
        fields.put("minPrice", unit.price(message.minPriceTicks()));
        fields.put("maxPrice", unit.price(message.maxPriceTicks()));
        fields.put("minQty", unit.quantity(message.minQuantityLots()));
        fields.put("maxQty", unit.quantity(message.maxQuantityLots()));
        final boolean isPerLot = FeeMode.PER_LOT == message.feeMode();
        final String per = isPerLot ? "PerLot" : "Bps";
        fields.put("makerFee" + per, decimal(message.makerFee(), isPerLot ? message.makerFeeDecimals() : BPS_DECIMALS));
        fields.put("takerFee" + per, decimal(message.takerFee(), isPerLot ? message.takerFeeDecimals() : BPS_DECIMALS));
        fields.put("feeAsset", message.feeAsset().name());
        fields.put("matching", message.matching().name());
        fields.put("topOrderPct", String.valueOf(message.topOrderPct()));
        fields.put("stp", message.stpMode().name());
        fields.put("protectionTicks", String.valueOf(message.protectionTicks()));
        fields.put("protectionAction", message.protectionAction().name());
        fields.put("stopAtEntry", message.stopAtEntry().name());
        fields.put("haltMode", message.haltMode().name());
        fields.put("allowNegativePrice", yes(message.allowNegativePrice()));
        fields.put("l2", yes(message.l2()));
        fields.put("lastUpdateId", String.valueOf(message.lastUpdateId()));
        return fields;
    }

    static Map<String, String> ofAccount(final SnapshotAccountDecoder message)
    {
        final Map<String, String> fields = new LinkedHashMap<>();
        fields.put("killed", yes(message.killed()));
        decimal(fields, "maxOpenOrders", message.maxOpenOrders(), 0);
        decimal(fields, "maxOrderQty", message.maxOrderQuantity(), message.maxOrderQuantityDecimals());
        decimal(fields, "maxOrderNotional", message.maxOrderNotional(), message.maxOrderNotionalDecimals());
        decimal(fields, "ordersPerSecond", message.ordersPerSecond(), 0);
        decimal(fields, "burst", message.burst(), 0);
        decimal(fields, "credit", message.credit(), CREDIT_DECIMALS);
        return fields;
    }

    private static String yes(final BooleanType value)
    {
        return BooleanType.YES == value ? "yes" : "no";
    }

    private static void price(
        final Map<String, String> fields, final String name, final InstrumentUnits.Unit unit, final long ticks)
    {
        if (NullValue.LONG != ticks)
        {
            fields.put(name, unit.price(ticks));
        }
    }

    private static void decimal(
        final Map<String, String> fields, final String name, final long mantissa, final int decimals)
    {
        if (0 != mantissa)
        {
            fields.put(name, decimal(mantissa, decimals));
        }
    }
}
