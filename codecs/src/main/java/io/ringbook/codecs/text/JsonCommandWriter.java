package io.ringbook.codecs.text;

import io.ringbook.codecs.CancelOrderCommand;
import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandHandler;
import io.ringbook.codecs.Decimals;
import io.ringbook.codecs.NewOrderCommand;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.codecs.ReplaceOrderCommand;
import io.ringbook.sbe.AccountDefinitionDecoder;
import io.ringbook.sbe.AccountsModeDefinitionDecoder;
import io.ringbook.sbe.AssetDefinitionDecoder;
import io.ringbook.sbe.BooleanType;
import io.ringbook.sbe.ClockTickDecoder;
import io.ringbook.sbe.FeeMode;
import io.ringbook.sbe.InstrumentDefinitionDecoder;
import io.ringbook.sbe.KillAction;
import io.ringbook.sbe.KillSwitchDecoder;
import io.ringbook.sbe.MassCancelDecoder;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.ReplaceBasis;
import io.ringbook.sbe.SetPriceBandDecoder;
import io.ringbook.sbe.SetReferencePriceDecoder;
import io.ringbook.sbe.SetTradingPhaseDecoder;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.SnapshotMarkerDecoder;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;
import io.ringbook.sbe.TransferDecoder;
import io.ringbook.sbe.TransferType;

/**
 * Commands to lines of the text protocol, which a {@link JsonCommandReader} understands as the same commands. Numbers
 * are decimals as far as the instrument is known; of one that is not they are ticks and lots, under keys that say so.
 * One thread.
 *
 * <p>Long because it has a method for each command.
 */
public final class JsonCommandWriter implements CommandHandler
{
    private static final int BPS_DECIMALS = 1;
    private static final int PERCENT_DECIMALS = 4;

    private final LineBuffer lines;
    private final JsonFields json;
    private final InstrumentCatalog catalog;
    private final LiveOrders liveOrders;
    private final OrderInstructions instructions = new OrderInstructions();
    private final ClOrdId clOrdId = new ClOrdId();
    private final ClOrdId origClOrdId = new ClOrdId();

    /**
     * A writer.
     *
     * @param lines      to append to.
     * @param catalog    of instruments, kept up to date by the events of an engine that gets each command after this.
     * @param liveOrders of that engine.
     */
    public JsonCommandWriter(final LineBuffer lines, final InstrumentCatalog catalog, final LiveOrders liveOrders)
    {
        this.lines = lines;
        this.json = new JsonFields(lines);
        this.catalog = catalog;
        this.liveOrders = liveOrders;
    }

    @Override
    public void onNewOrder(final NewOrderCommand command)
    {
        command.clOrdId(clOrdId);
        instructions.clear();
        if (command.hasInstructions())
        {
            command.instructions(instructions);
        }
        final ListedInstrument instrument = instrument(command.instrumentId());
        start("new", command.timestampNs());
        number("account", command.account());
        symbol(command.instrumentId());
        word("side", Side.get((short)command.side()));
        word("type", OrdType.get((short)command.ordType()));
        word("tif", TimeInForce.get((short)command.timeInForce()));
        price("price", command.priceTicks(), instrument);
        quantity("qty", command.quantityLots(), instrument);
        price("stopPrice", instructions.stopPriceTicks(), instrument);
        price("trailOffset", instructions.trailOffsetTicks(), instrument);
        budget(instructions.quoteBudgetUnits(), instrument);
        quantity("displayQty", instructions.displayQuantityLots(), instrument);
        quantity("minQty", instructions.minQuantityLots(), instrument);
        flag("postOnly", command.isPostOnly());
        word("stp", StpMode.get((short)command.stpMode()));
        number("stpGroup", instructions.stpGroup());
        number("expireTime", instructions.expireTimeNs());
        number("ocoGroup", instructions.ocoGroup());
        json.id(JsonFields.CL_ORD_ID, clOrdId);
        json.end();
    }

    @Override
    public void onCancelOrder(final CancelOrderCommand command)
    {
        start("cancel", command.timestampNs());
        number("account", command.account());
        number("orderId", command.orderId());
        json.id(JsonFields.CL_ORD_ID, command.clOrdId(clOrdId));
        symbol(command.instrumentId());
        json.end();
    }

    @Override
    public void onReplaceOrder(final ReplaceOrderCommand command)
    {
        command.clOrdIds(origClOrdId, clOrdId);
        final int named = liveOrders.instrumentId(command.account(), command.orderId(), origClOrdId);
        final ListedInstrument instrument = instrument(NullValue.INT == named ? command.instrumentId() : named);
        start("replace", command.timestampNs());
        number("account", command.account());
        number("orderId", command.orderId());
        json.id(JsonFields.ORIG_CL_ORD_ID, origClOrdId);
        symbol(command.instrumentId());
        price("price", command.priceTicks(), instrument);
        quantity("qty", command.quantityLots(), instrument);
        if (ReplaceBasis.TOTAL_QTY.value() != command.basis())
        {
            word("basis", ReplaceBasis.get((short)command.basis()));
        }
        if (command.hasInstructions())
        {
            price("stopPrice", command.stopPriceTicks(), instrument);
            quantity("displayQty", command.displayQuantityLots(), instrument);
            number("expireTime", command.expireTimeNs());
        }
        json.id(JsonFields.CL_ORD_ID, clOrdId);
        json.end();
    }

    @Override
    public void onMassCancel(final MassCancelDecoder command)
    {
        start("massCancel", command.timestampNs());
        number("account", command.account());
        symbol(command.instrumentId());
        word("side", command.side());
        json.end();
    }

    @Override
    public void onInstrumentDefinition(final InstrumentDefinitionDecoder command)
    {
        final long tick = command.tickSize();
        final int tickDecimals = command.tickSizeDecimals();
        final long lot = command.lotSize();
        final int lotDecimals = command.lotSizeDecimals();
        start("instrument", command.timestampNs());
        text("symbol", command.symbol());
        text("base", command.baseAsset());
        text("quote", command.quoteAsset());
        multiple("tickSize", 1, tick, tickDecimals);
        multiple("lotSize", 1, lot, lotDecimals);
        final boolean isPerLot = FeeMode.PER_LOT == command.feeMode();
        if (isPerLot)
        {
            multiple("makerFeePerLot", 1, command.makerFee(), command.makerFeeDecimals());
            multiple("takerFeePerLot", 1, command.takerFee(), command.takerFeeDecimals());
        }
        else
        {
            multiple("makerFeeBps", 1, command.makerFee(), BPS_DECIMALS);
            multiple("takerFeeBps", 1, command.takerFee(), BPS_DECIMALS);
        }
        word("feeAsset", command.feeAsset());
        word("matching", command.matching());
        number("topOrderPct", command.topOrderPct());
        word("stp", command.stpMode());
        multiple("minPrice", command.minPriceTicks(), tick, tickDecimals);
        multiple("maxPrice", command.maxPriceTicks(), tick, tickDecimals);
        multiple("minQty", command.minQuantityLots(), lot, lotDecimals);
        multiple("maxQty", command.maxQuantityLots(), lot, lotDecimals);
        number("protectionTicks", command.protectionTicks());
        word("protectionAction", command.protectionAction());
        word("stopAtEntry", command.stopAtEntry());
        word("haltMode", command.haltMode());
        flag("allowNegativePrice", BooleanType.YES == command.allowNegativePrice());
        flag("l2", BooleanType.YES == command.l2());
        json.end();
    }

    @Override
    public void onAssetDefinition(final AssetDefinitionDecoder command)
    {
        final int scale = command.scale();
        final String asset = command.asset();
        start("asset", command.timestampNs());
        text("asset", asset);
        number("scale", scale);
        json.end();
        catalog.announceAsset(asset, scale);
    }

    @Override
    public void onAccountsModeDefinition(final AccountsModeDefinitionDecoder command)
    {
        start("accounts", command.timestampNs());
        word("mode", command.mode());
        json.end();
    }

    @Override
    public void onAccountDefinition(final AccountDefinitionDecoder command)
    {
        start("account", command.timestampNs());
        number("account", command.account());
        number("maxOpenOrders", command.maxOpenOrders());
        multiple("maxOrderQty", 1, command.maxOrderQuantity(), command.maxOrderQuantityDecimals());
        multiple("maxOrderNotional", 1, command.maxOrderNotional(), command.maxOrderNotionalDecimals());
        number("ordersPerSecond", command.ordersPerSecond());
        number("burst", command.burst());
        json.end();
    }

    @Override
    public void onTransfer(final TransferDecoder command)
    {
        final String asset = command.asset();
        start(TransferType.DEPOSIT == command.transferType() ? "deposit" : "withdraw", command.timestampNs());
        number("account", command.account());
        text("asset", asset);
        multiple("amount", command.amountUnits(), 1, catalog.assetScale(asset));
        number("transferId", command.transferId());
        json.end();
    }

    @Override
    public void onSetTradingPhase(final SetTradingPhaseDecoder command)
    {
        start("phase", command.timestampNs());
        symbol(command.instrumentId());
        word("phase", command.phase());
        json.end();
    }

    @Override
    public void onSetReferencePrice(final SetReferencePriceDecoder command)
    {
        start("reference", command.timestampNs());
        symbol(command.instrumentId());
        price("price", command.priceTicks(), instrument(command.instrumentId()));
        json.end();
    }

    @Override
    public void onSetPriceBand(final SetPriceBandDecoder command)
    {
        start("band", command.timestampNs());
        symbol(command.instrumentId());
        multiple("staticPct", command.staticPct(), 1, PERCENT_DECIMALS);
        multiple("dynamicPct", command.dynamicPct(), 1, PERCENT_DECIMALS);
        word("action", command.action());
        json.end();
    }

    @Override
    public void onClockTick(final ClockTickDecoder command)
    {
        clock(command.timestampNs());
    }

    @Override
    public void onKillSwitch(final KillSwitchDecoder command)
    {
        start(KillAction.KILL == command.action() ? "kill" : "unkill", command.timestampNs());
        number("account", command.account());
        json.end();
    }

    /** Does what a tick does. */
    @Override
    public void onSnapshotMarker(final SnapshotMarkerDecoder command)
    {
        clock(command.timestampNs());
    }

    /**
     * A line that moves the time and nothing else.
     *
     * @param timestampNs of it.
     */
    public void clock(final long timestampNs)
    {
        start("clock", timestampNs);
        json.end();
    }

    /**
     * A line that readers skip.
     *
     * @param text for people, without line ends.
     */
    public void comment(final String text)
    {
        lines.put("# ").put(text).put('\n');
    }

    private void start(final String command, final long timestampNs)
    {
        lines.put("{\"cmd\":\"").put(command).put("\",\"time\":").put(timestampNs);
    }

    private ListedInstrument instrument(final int instrumentId)
    {
        return catalog.isKnown(instrumentId) ? catalog.instrument(instrumentId) : null;
    }

    private void symbol(final int instrumentId)
    {
        final ListedInstrument instrument = instrument(instrumentId);
        if (null != instrument)
        {
            json.symbol(instrument);
        }
        else if (NullValue.INT != instrumentId)
        {
            number("instrumentId", instrumentId);
        }
    }

    private void price(final String key, final long ticks, final ListedInstrument instrument)
    {
        if (null == instrument)
        {
            number(key + "Ticks", ticks);
        }
        else
        {
            multiple(key, ticks, instrument.tickSize(), instrument.tickSizeDecimals());
        }
    }

    private void quantity(final String key, final long lots, final ListedInstrument instrument)
    {
        if (null == instrument)
        {
            number(key + "Lots", lots);
        }
        else
        {
            multiple(key, lots, instrument.lotSize(), instrument.lotSizeDecimals());
        }
    }

    private void budget(final long units, final ListedInstrument instrument)
    {
        if (null == instrument)
        {
            number("quoteBudgetUnits", units);
        }
        else
        {
            multiple("quoteBudget", units, 1, instrument.quoteScale());
        }
    }

    /** Decimals that no reader would take, of a command that the engine will refuse, are not scaled. */
    private void multiple(final String key, final long count, final long step, final int stepDecimals)
    {
        if (NullValue.LONG == count || NullValue.LONG == step)
        {
            return;
        }
        if (stepDecimals < 0 || stepDecimals > Decimals.MAX_DECIMALS)
        {
            number(key, count);
            return;
        }
        key(key).put('"').putMultiple(count, step, stepDecimals).put('"');
    }

    private void number(final String key, final long value)
    {
        if (NullValue.LONG != value)
        {
            key(key).put(value);
        }
    }

    private void word(final String key, final Enum<?> value)
    {
        final String word = value.toString();
        if (!"NULL_VAL".equals(word))
        {
            key(key).put('"').put(word).put('"');
        }
    }

    private void text(final String key, final String text)
    {
        key(key).put('"').putEscaped(text).put('"');
    }

    private void flag(final String key, final boolean value)
    {
        if (value)
        {
            key(key).put("true");
        }
    }

    private LineBuffer key(final String key)
    {
        return lines.put(",\"").put(key).put("\":");
    }
}
