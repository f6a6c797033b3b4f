package io.ringbook.codecs.text;

import io.ringbook.codecs.CancelOrderCommand;
import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandHandler;
import io.ringbook.codecs.NewOrderCommand;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.codecs.ReplaceOrderCommand;
import io.ringbook.sbe.AccountDefinitionDecoder;
import io.ringbook.sbe.AccountsModeDefinitionDecoder;
import io.ringbook.sbe.AssetDefinitionDecoder;
import io.ringbook.sbe.ClockTickDecoder;
import io.ringbook.sbe.InstrumentDefinitionDecoder;
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

/**
 * Keeps the last command as a line of its fields; what was not given is left out, and so are time 0 and the
 * correlation id.
 */
final class RecordedCommands implements CommandHandler
{
    private final ClOrdId clOrdId = new ClOrdId();
    private String last = "";

    String last()
    {
        return last;
    }

    @Override
    public void onNewOrder(final NewOrderCommand command)
    {
        start("new", command.timestampNs());
        put("account", command.account());
        put("instrument", command.instrumentId());
        put(Side.get((short)command.side()));
        put(OrdType.get((short)command.ordType()));
        put(TimeInForce.get((short)command.timeInForce()));
        put("price", command.priceTicks());
        put("qty", command.quantityLots());
        put("stp", StpMode.get((short)command.stpMode()));
        put("postOnly", command.isPostOnly() ? "YES" : "");
        if (command.hasInstructions())
        {
            final OrderInstructions group = command.instructions(new OrderInstructions());
            put("stop", group.stopPriceTicks());
            put("trail", group.trailOffsetTicks());
            put("budget", group.quoteBudgetUnits());
            put("display", group.displayQuantityLots());
            put("min", group.minQuantityLots());
            put("expire", group.expireTimeNs());
            put("stpGroup", group.stpGroup());
            put("oco", group.ocoGroup());
        }
        put("id", command.clOrdId(clOrdId).toString());
    }

    @Override
    public void onCancelOrder(final CancelOrderCommand command)
    {
        start("cancel", command.timestampNs());
        put("account", command.account());
        put("orderId", command.orderId());
        put("instrument", command.instrumentId());
        put("id", command.clOrdId(clOrdId).toString());
    }

    @Override
    public void onReplaceOrder(final ReplaceOrderCommand command)
    {
        start("replace", command.timestampNs());
        put("account", command.account());
        put("orderId", command.orderId());
        put("instrument", command.instrumentId());
        put("price", command.priceTicks());
        put("qty", command.quantityLots());
        put(ReplaceBasis.get((short)command.basis()));
        put("stop", command.stopPriceTicks());
        put("display", command.displayQuantityLots());
        put("expire", command.expireTimeNs());
        final ClOrdId orig = new ClOrdId();
        command.clOrdIds(orig, clOrdId);
        put("orig", orig.toString());
        put("id", clOrdId.toString());
    }

    @Override
    public void onMassCancel(final MassCancelDecoder command)
    {
        start("massCancel", command.timestampNs());
        put("account", command.account());
        put("instrument", command.instrumentId());
        put("side", command.side());
    }

    @Override
    public void onInstrumentDefinition(final InstrumentDefinitionDecoder command)
    {
        start("instrument", command.timestampNs());
        put("tick", command.tickSize() + "e-" + command.tickSizeDecimals());
        put("lot", command.lotSize() + "e-" + command.lotSizeDecimals());
        put("minPrice", command.minPriceTicks());
        put("maxPrice", command.maxPriceTicks());
        put("minQty", command.minQuantityLots());
        put("maxQty", command.maxQuantityLots());
        put(command.feeMode());
        put("maker", command.makerFee() + "e-" + command.makerFeeDecimals());
        put("taker", command.takerFee() + "e-" + command.takerFeeDecimals());
        put(command.feeAsset());
        put("protection", command.protectionTicks());
        put(command.protectionAction());
        put(command.matching());
        put("top", command.topOrderPct());
        put(command.stpMode());
        put(command.stopAtEntry());
        put(command.haltMode());
        put("negative", command.allowNegativePrice());
        put("l2", command.l2());
        put("symbol", command.symbol());
        put("base", command.baseAsset());
        put("quote", command.quoteAsset());
    }

    @Override
    public void onAssetDefinition(final AssetDefinitionDecoder command)
    {
        start("asset", command.timestampNs());
        put("scale", command.scale());
        put("asset", command.asset());
    }

    @Override
    public void onAccountsModeDefinition(final AccountsModeDefinitionDecoder command)
    {
        start("accounts", command.timestampNs());
        put(command.mode());
    }

    @Override
    public void onAccountDefinition(final AccountDefinitionDecoder command)
    {
        start("account", command.timestampNs());
        put("account", command.account());
        put("orders", command.maxOpenOrders());
        put("qty", command.maxOrderQuantity() + "e-" + command.maxOrderQuantityDecimals());
        put("notional", command.maxOrderNotional() + "e-" + command.maxOrderNotionalDecimals());
        put("rate", command.ordersPerSecond());
        put("burst", command.burst());
    }

    @Override
    public void onTransfer(final TransferDecoder command)
    {
        start(command.transferType().name(), command.timestampNs());
        put("account", command.account());
        put("transferId", command.transferId());
        put("units", command.amountUnits());
        put("asset", command.asset());
    }

    @Override
    public void onSetTradingPhase(final SetTradingPhaseDecoder command)
    {
        start("phase", command.timestampNs());
        put("instrument", command.instrumentId());
        put(command.phase());
    }

    @Override
    public void onSetReferencePrice(final SetReferencePriceDecoder command)
    {
        start("reference", command.timestampNs());
        put("instrument", command.instrumentId());
        put("price", command.priceTicks());
    }

    @Override
    public void onSetPriceBand(final SetPriceBandDecoder command)
    {
        start("band", command.timestampNs());
        put("instrument", command.instrumentId());
        put("static", command.staticPct());
        put("dynamic", command.dynamicPct());
        put(command.action());
    }

    @Override
    public void onClockTick(final ClockTickDecoder command)
    {
        start("clock", command.timestampNs());
    }

    @Override
    public void onKillSwitch(final KillSwitchDecoder command)
    {
        start(command.action().name(), command.timestampNs());
        put("account", command.account());
    }

    @Override
    public void onSnapshotMarker(final SnapshotMarkerDecoder command)
    {
        throw new AssertionError("a snapshot marker has no text form");
    }

    private void start(final String name, final long timestampNs)
    {
        last = 0 == timestampNs ? name : name + " @" + timestampNs;
    }

    private void put(final String key, final long value)
    {
        if (Long.MIN_VALUE != value && Integer.MIN_VALUE != value)
        {
            last += ' ' + key + '=' + value;
        }
    }

    private void put(final String key, final String value)
    {
        if (!value.isEmpty())
        {
            last += ' ' + key + '=' + value;
        }
    }

    private void put(final String key, final Enum<?> value)
    {
        if (!"NULL_VAL".equals(value.name()) && !"NO".equals(value.name()))
        {
            put(key, value.name());
        }
    }

    private void put(final Enum<?> value)
    {
        last += ' ' + value.name();
    }
}
