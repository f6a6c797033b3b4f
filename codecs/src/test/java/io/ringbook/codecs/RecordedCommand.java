package io.ringbook.codecs;

import io.ringbook.sbe.AccountDefinitionDecoder;
import io.ringbook.sbe.AccountsModeDefinitionDecoder;
import io.ringbook.sbe.AssetDefinitionDecoder;
import io.ringbook.sbe.BooleanType;
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
 * Reads every field of the command it is called with and keeps them as text: {@code name field=value ...}, the words
 * as the schema has them, absent numbers as {@code null}, ids in quotes.
 */
final class RecordedCommand implements CommandHandler
{
    private final StringBuilder text = new StringBuilder();
    private final ClOrdId clOrdId = new ClOrdId();
    private int length;

    /**
     * The last command.
     *
     * @return its text.
     */
    String text()
    {
        return text.toString();
    }

    /**
     * Length of the last command, from its header to the last byte that was read.
     *
     * @return bytes.
     */
    int length()
    {
        return length;
    }

    @Override
    public void onNewOrder(final NewOrderCommand command)
    {
        begin("NewOrder", command.timestampNs(), command.correlationId())
            .field("account", command.account())
            .field("priceTicks", command.priceTicks())
            .field("quantityLots", command.quantityLots())
            .field("instrumentId", command.instrumentId())
            .field("side", Side.get((short)command.side()))
            .field("ordType", OrdType.get((short)command.ordType()))
            .field("timeInForce", TimeInForce.get((short)command.timeInForce()))
            .field("stpMode", StpMode.get((short)command.stpMode()))
            .field("postOnly", command.isPostOnly() ? BooleanType.YES : BooleanType.NO);
        if (command.hasInstructions())
        {
            final OrderInstructions entry = command.instructions(new OrderInstructions());
            field("stopPriceTicks", entry.stopPriceTicks())
                .field("trailOffsetTicks", entry.trailOffsetTicks())
                .field("quoteBudgetUnits", entry.quoteBudgetUnits())
                .field("displayQuantityLots", entry.displayQuantityLots())
                .field("minQuantityLots", entry.minQuantityLots())
                .field("expireTimeNs", entry.expireTimeNs())
                .field("stpGroup", entry.stpGroup())
                .field("ocoGroup", entry.ocoGroup());
        }
        field("clOrdId", "'" + command.clOrdId(clOrdId) + "'");
        end(command.encodedLength());
    }

    @Override
    public void onCancelOrder(final CancelOrderCommand command)
    {
        begin("CancelOrder", command.timestampNs(), command.correlationId())
            .field("account", command.account())
            .field("orderId", command.orderId())
            .field("instrumentId", command.instrumentId())
            .field("clOrdId", "'" + command.clOrdId(clOrdId) + "'")
            .end(command.encodedLength());
    }

    @Override
    public void onReplaceOrder(final ReplaceOrderCommand command)
    {
        begin("ReplaceOrder", command.timestampNs(), command.correlationId())
            .field("account", command.account())
            .field("orderId", command.orderId())
            .field("priceTicks", command.priceTicks())
            .field("quantityLots", command.quantityLots())
            .field("instrumentId", command.instrumentId())
            .field("basis", ReplaceBasis.get((short)command.basis()));
        if (command.hasInstructions())
        {
            field("stopPriceTicks", command.stopPriceTicks())
                .field("displayQuantityLots", command.displayQuantityLots())
                .field("expireTimeNs", command.expireTimeNs());
        }
        final ClOrdId origClOrdId = new ClOrdId();
        command.clOrdIds(origClOrdId, clOrdId);
        field("origClOrdId", "'" + origClOrdId + "'")
            .field("clOrdId", "'" + clOrdId + "'")
            .end(command.encodedLength());
    }

    @Override
    public void onMassCancel(final MassCancelDecoder command)
    {
        begin("MassCancel", command.timestampNs(), command.correlationId())
            .field("account", command.account())
            .field("instrumentId", command.instrumentId())
            .field("side", command.side())
            .end(command.limit());
    }

    @Override
    public void onInstrumentDefinition(final InstrumentDefinitionDecoder command)
    {
        begin("InstrumentDefinition", command.timestampNs(), command.correlationId())
            .field("tickSize", command.tickSize())
            .field("lotSize", command.lotSize())
            .field("minPriceTicks", command.minPriceTicks())
            .field("maxPriceTicks", command.maxPriceTicks())
            .field("minQuantityLots", command.minQuantityLots())
            .field("maxQuantityLots", command.maxQuantityLots())
            .field("makerFee", command.makerFee())
            .field("takerFee", command.takerFee())
            .field("protectionTicks", command.protectionTicks())
            .field("topOrderPct", command.topOrderPct())
            .field("tickSizeDecimals", command.tickSizeDecimals())
            .field("lotSizeDecimals", command.lotSizeDecimals())
            .field("makerFeeDecimals", command.makerFeeDecimals())
            .field("takerFeeDecimals", command.takerFeeDecimals())
            .field("feeMode", command.feeMode())
            .field("feeAsset", command.feeAsset())
            .field("matching", command.matching())
            .field("stpMode", command.stpMode())
            .field("protectionAction", command.protectionAction())
            .field("stopAtEntry", command.stopAtEntry())
            .field("haltMode", command.haltMode())
            .field("allowNegativePrice", command.allowNegativePrice())
            .field("l2", command.l2())
            .field("symbol", command.symbol())
            .field("baseAsset", command.baseAsset())
            .field("quoteAsset", command.quoteAsset())
            .end(command.limit());
    }

    @Override
    public void onAssetDefinition(final AssetDefinitionDecoder command)
    {
        begin("AssetDefinition", command.timestampNs(), command.correlationId())
            .field("scale", command.scale())
            .field("asset", command.asset())
            .end(command.limit());
    }

    @Override
    public void onAccountsModeDefinition(final AccountsModeDefinitionDecoder command)
    {
        begin("AccountsModeDefinition", command.timestampNs(), command.correlationId())
            .field("mode", command.mode())
            .end(command.limit());
    }

    @Override
    public void onAccountDefinition(final AccountDefinitionDecoder command)
    {
        begin("AccountDefinition", command.timestampNs(), command.correlationId())
            .field("account", command.account())
            .field("maxOpenOrders", command.maxOpenOrders())
            .field("maxOrderQuantity", command.maxOrderQuantity())
            .field("maxOrderNotional", command.maxOrderNotional())
            .field("ordersPerSecond", command.ordersPerSecond())
            .field("burst", command.burst())
            .field("maxOrderQuantityDecimals", command.maxOrderQuantityDecimals())
            .field("maxOrderNotionalDecimals", command.maxOrderNotionalDecimals())
            .end(command.limit());
    }

    @Override
    public void onTransfer(final TransferDecoder command)
    {
        begin("Transfer", command.timestampNs(), command.correlationId())
            .field("account", command.account())
            .field("transferId", command.transferId())
            .field("amountUnits", command.amountUnits())
            .field("transferType", command.transferType())
            .field("asset", command.asset())
            .end(command.limit());
    }

    @Override
    public void onSetTradingPhase(final SetTradingPhaseDecoder command)
    {
        begin("SetTradingPhase", command.timestampNs(), command.correlationId())
            .field("instrumentId", command.instrumentId())
            .field("phase", command.phase())
            .end(command.limit());
    }

    @Override
    public void onSetReferencePrice(final SetReferencePriceDecoder command)
    {
        begin("SetReferencePrice", command.timestampNs(), command.correlationId())
            .field("priceTicks", command.priceTicks())
            .field("instrumentId", command.instrumentId())
            .end(command.limit());
    }

    @Override
    public void onSetPriceBand(final SetPriceBandDecoder command)
    {
        begin("SetPriceBand", command.timestampNs(), command.correlationId())
            .field("staticPct", command.staticPct())
            .field("dynamicPct", command.dynamicPct())
            .field("instrumentId", command.instrumentId())
            .field("action", command.action())
            .end(command.limit());
    }

    @Override
    public void onClockTick(final ClockTickDecoder command)
    {
        begin("ClockTick", command.timestampNs(), command.correlationId()).end(command.limit());
    }

    @Override
    public void onKillSwitch(final KillSwitchDecoder command)
    {
        begin("KillSwitch", command.timestampNs(), command.correlationId())
            .field("account", command.account())
            .field("action", command.action())
            .end(command.limit());
    }

    @Override
    public void onSnapshotMarker(final SnapshotMarkerDecoder command)
    {
        begin("SnapshotMarker", command.timestampNs(), command.correlationId())
            .field("snapshotId", command.snapshotId())
            .end(command.limit());
    }

    private RecordedCommand begin(final String name, final long timestampNs, final long correlationId)
    {
        text.setLength(0);
        text.append(name);
        return field("timestampNs", timestampNs).field("correlationId", correlationId);
    }

    private RecordedCommand field(final String name, final long value)
    {
        return field(name, NullValue.LONG == value ? "null" : Long.toString(value));
    }

    private RecordedCommand field(final String name, final int value)
    {
        return field(name, NullValue.INT == value ? "null" : Integer.toString(value));
    }

    private RecordedCommand field(final String name, final Object value)
    {
        text.append(' ').append(name).append('=').append(value);
        return this;
    }

    private void end(final int length)
    {
        this.length = length;
    }
}
