package io.ringbook.codecs.text;

import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.Decimal;
import io.ringbook.codecs.Decimals;
import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.sbe.FeeAsset;
import io.ringbook.sbe.HaltMode;
import io.ringbook.sbe.MatchingAlgorithm;
import io.ringbook.sbe.ProtectionAction;
import io.ringbook.sbe.StopAtEntry;
import io.ringbook.sbe.StpMode;

/**
 * An instrument line to a command. Whether the values make sense is the engine's to judge, unless they cannot be told.
 */
final class InstrumentLineEncoder
{
    private static final EnumText<FeeAsset> FEE_ASSETS = new EnumText<>(FeeAsset.values());
    private static final EnumText<HaltMode> HALT_MODES = new EnumText<>(HaltMode.values());
    private static final EnumText<MatchingAlgorithm> MATCHING = new EnumText<>(MatchingAlgorithm.values());
    private static final EnumText<ProtectionAction> PROTECTION_ACTIONS = new EnumText<>(ProtectionAction.values());
    private static final EnumText<StopAtEntry> STOPS_AT_ENTRY = new EnumText<>(StopAtEntry.values());
    private static final EnumText<StpMode> STP_MODES = new EnumText<>(StpMode.values());
    private static final long BPS_FIELDS = TextField.setOf("makerFeeBps takerFeeBps");
    private static final long PER_LOT_FIELDS = TextField.setOf("makerFeePerLot takerFeePerLot");
    private static final int BPS_DECIMALS = 1;
    private static final String TICK_SIZE = "tick size";
    private static final String LOT_SIZE = "lot size";

    private final LineFields fields;
    private final InstrumentCatalog catalog;
    private final CommandEncoder encoder;

    private long tickSize;
    private int tickSizeDecimals;
    private long lotSize;
    private int lotSizeDecimals;

    InstrumentLineEncoder(final LineFields fields, final InstrumentCatalog catalog, final CommandEncoder encoder)
    {
        this.fields = fields;
        this.catalog = catalog;
        this.encoder = encoder;
    }

    int instrument()
    {
        takeSizes();
        final String quoteAsset = fields.asset(TextField.QUOTE);
        final FeeAsset feeAsset = fields.valueOr(TextField.FEE_ASSET, FEE_ASSETS, FeeAsset.QUOTE);
        final int topOrderPct =
            (int)Math.min(Integer.MAX_VALUE, fields.integerOr(TextField.TOP_ORDER_PCT, 0, 0));
        final InstrumentSpec spec = new InstrumentSpec()
            .symbol(fields.symbol(TextField.SYMBOL))
            .baseAsset(fields.asset(TextField.BASE))
            .quoteAsset(quoteAsset)
            .tickSize(tickSize, tickSizeDecimals)
            .lotSize(lotSize, lotSizeDecimals)
            .minPriceTicks(fields.multipleOrNull(TextField.MIN_PRICE, tickSize, tickSizeDecimals, TICK_SIZE))
            .maxPriceTicks(fields.multipleOrNull(TextField.MAX_PRICE, tickSize, tickSizeDecimals, TICK_SIZE))
            .minQuantityLots(fields.multipleOrNull(TextField.MIN_QTY, lotSize, lotSizeDecimals, LOT_SIZE))
            .maxQuantityLots(fields.multipleOrNull(TextField.MAX_QTY, lotSize, lotSizeDecimals, LOT_SIZE))
            .feeAsset(feeAsset)
            .protection(
                fields.integerOr(TextField.PROTECTION_TICKS, 0, 0),
                fields.valueOr(TextField.PROTECTION_ACTION, PROTECTION_ACTIONS, ProtectionAction.EXPIRE))
            .matching(fields.valueOr(TextField.MATCHING, MATCHING, MatchingAlgorithm.FIFO), topOrderPct)
            .stpMode(fields.valueOr(TextField.STP, STP_MODES, StpMode.CANCEL_NEWEST))
            .stopAtEntry(fields.valueOr(TextField.STOP_AT_ENTRY, STOPS_AT_ENTRY, StopAtEntry.TRIGGER))
            .haltMode(fields.valueOr(TextField.HALT_MODE, HALT_MODES, HaltMode.CANCEL_ONLY))
            .allowNegativePrice(fields.flag(TextField.ALLOW_NEGATIVE_PRICE))
            .l2(fields.flag(TextField.L2));
        takeFees(spec, quoteAsset);
        return encoder.instrumentDefinition(0, spec);
    }

    private void takeSizes()
    {
        final Decimal tick = size(TextField.TICK_SIZE);
        tickSize = tick.mantissa(TextField.TICK_SIZE.key());
        tickSizeDecimals = tick.decimals();
        final Decimal lot = size(TextField.LOT_SIZE);
        lotSize = lot.mantissa(TextField.LOT_SIZE.key());
        lotSizeDecimals = lot.decimals();
    }

    private Decimal size(final TextField field)
    {
        final Decimal size = fields.decimal(field);
        if (size.isZero() || size.isNegative() || size.decimals() > Decimals.MAX_DECIMALS)
        {
            throw new BadLineException(field.key() + ": expected more than 0 with at most " + Decimals.MAX_DECIMALS +
                " decimals, found " + fields.line().quoted(field));
        }
        return size;
    }

    private void takeFees(final InstrumentSpec spec, final String quoteAsset)
    {
        if (!fields.line().hasAny(PER_LOT_FIELDS))
        {
            spec.feesBps(bps(TextField.MAKER_FEE_BPS), bps(TextField.TAKER_FEE_BPS));
            return;
        }
        if (fields.line().hasAny(BPS_FIELDS))
        {
            throw new BadLineException("expected fees in basis points or per lot, found both");
        }

        final int scale = quoteScale(quoteAsset);
        final Decimal maker = perLot(TextField.MAKER_FEE_PER_LOT, scale);
        final long makerMantissa = null == maker ? 0 : maker.mantissa(TextField.MAKER_FEE_PER_LOT.key());
        final int makerDecimals = null == maker ? 0 : maker.decimals();
        final Decimal taker = perLot(TextField.TAKER_FEE_PER_LOT, scale);
        final long takerMantissa = null == taker ? 0 : taker.mantissa(TextField.TAKER_FEE_PER_LOT.key());
        final int takerDecimals = null == taker ? 0 : taker.decimals();
        spec.feesPerLot(makerMantissa, makerDecimals, takerMantissa, takerDecimals);
    }

    private long bps(final TextField field)
    {
        return fields.has(field) ? fields.multipleOrNull(field, 1, BPS_DECIMALS, "its smallest step") : 0;
    }

    private Decimal perLot(final TextField field, final int scale)
    {
        if (!fields.has(field))
        {
            return null;
        }
        final Decimal fee = fields.decimal(field);
        fee.toMultiple(field.key(), 1, scale, "a unit of the quote asset,");
        return fee;
    }

    /** Decimals of the quote asset: as known, else as this instrument will give it. */
    private int quoteScale(final String quoteAsset)
    {
        if (catalog.isAssetKnown(quoteAsset))
        {
            return catalog.assetScale(quoteAsset);
        }
        final int needed = Decimals.decimalsOfProduct(tickSize, tickSizeDecimals, lotSize, lotSizeDecimals);
        return Math.min(Decimals.MAX_DECIMALS, Math.max(Decimals.DEFAULT_ASSET_SCALE, needed));
    }
}
