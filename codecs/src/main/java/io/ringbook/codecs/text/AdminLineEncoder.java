package io.ringbook.codecs.text;

import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.Decimal;
import io.ringbook.codecs.Decimals;
import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.AccountsMode;
import io.ringbook.sbe.BandAction;
import io.ringbook.sbe.KillAction;
import io.ringbook.sbe.TradingPhase;
import io.ringbook.sbe.TransferType;

/**
 * Lines that are neither about an order nor define an instrument, to commands.
 */
final class AdminLineEncoder
{
    private static final EnumText<AccountsMode> ACCOUNTS_MODES = new EnumText<>(AccountsMode.values());
    private static final EnumText<TradingPhase> PHASES = new EnumText<>(TradingPhase.values());
    private static final EnumText<BandAction> BAND_ACTIONS = new EnumText<>(BandAction.values());
    private static final int PERCENT_DECIMALS = 4;
    private static final long MAX_SCALE_ON_THE_WIRE = 254;

    private final LineFields fields;
    private final LineSymbols symbols;
    private final InstrumentCatalog catalog;
    private final CommandEncoder encoder;

    private long mantissa;
    private int decimals;

    AdminLineEncoder(
        final LineFields fields,
        final LineSymbols symbols,
        final InstrumentCatalog catalog,
        final CommandEncoder encoder)
    {
        this.fields = fields;
        this.symbols = symbols;
        this.catalog = catalog;
        this.encoder = encoder;
    }

    int asset()
    {
        final String asset = fields.asset(TextField.ASSET);
        final int scale = (int)Math.min(MAX_SCALE_ON_THE_WIRE, fields.integer(TextField.SCALE, 0));
        catalog.announceAsset(asset, scale);
        return encoder.assetDefinition(0, asset, scale);
    }

    int accounts()
    {
        return encoder.accountsMode(0, fields.value(TextField.MODE, ACCOUNTS_MODES));
    }

    int account()
    {
        takeLimit(TextField.MAX_ORDER_QTY);
        final long maxOrderQuantity = mantissa;
        final int maxOrderQuantityDecimals = decimals;
        takeLimit(TextField.MAX_ORDER_NOTIONAL);
        return encoder.accountDefinition(
            0,
            fields.integer(TextField.ACCOUNT, 1),
            fields.integerOr(TextField.MAX_OPEN_ORDERS, 0, 0),
            maxOrderQuantity,
            maxOrderQuantityDecimals,
            mantissa,
            decimals,
            fields.integerOr(TextField.ORDERS_PER_SECOND, 0, 0),
            fields.integerOr(TextField.BURST, 0, 0));
    }

    int transfer(final TransferType type)
    {
        final String asset = fields.asset(TextField.ASSET);
        final long amountUnits =
            fields.multipleOrNull(TextField.AMOUNT, 1, catalog.assetScale(asset), "a unit of the asset,");
        return encoder.transfer(
            0,
            type,
            fields.integer(TextField.ACCOUNT, 1),
            fields.integer(TextField.TRANSFER_ID, 1),
            asset,
            amountUnits);
    }

    int phase()
    {
        return encoder.setTradingPhase(0, symbols.required().id(), fields.value(TextField.PHASE, PHASES));
    }

    int reference()
    {
        final ListedInstrument instrument = symbols.required();
        final long priceTicks = fields.multipleOrNull(
            TextField.PRICE, instrument.tickSize(), instrument.tickSizeDecimals(), "tick size");
        return encoder.setReferencePrice(0, instrument.id(), priceTicks);
    }

    int band()
    {
        return encoder.setPriceBand(
            0,
            symbols.required().id(),
            percent(TextField.STATIC_PCT),
            percent(TextField.DYNAMIC_PCT),
            fields.valueOr(TextField.ACTION, BAND_ACTIONS, BandAction.EXPIRE_TAKER));
    }

    int clock()
    {
        return encoder.clockTick(0);
    }

    int kill(final KillAction action)
    {
        return encoder.killSwitch(0, fields.integerOr(TextField.ACCOUNT, 1, NullValue.LONG), action);
    }

    private long percent(final TextField field)
    {
        return fields.has(field) ?
            fields.multipleOrNull(field, 1, PERCENT_DECIMALS, "its smallest step") : 0;
    }

    /** A limit holds for instruments of any scale, so it goes as a decimal. */
    private void takeLimit(final TextField field)
    {
        mantissa = 0;
        decimals = 0;
        if (!fields.has(field))
        {
            return;
        }
        final Decimal limit = fields.decimal(field);
        if (limit.decimals() > Decimals.MAX_DECIMALS)
        {
            throw new BadLineException(field.key() + ": expected at most " + Decimals.MAX_DECIMALS +
                " decimals, found " + fields.line().quoted(field));
        }
        mantissa = limit.mantissa(field.key());
        decimals = limit.decimals();
    }
}
