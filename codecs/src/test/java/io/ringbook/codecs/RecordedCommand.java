package io.ringbook.codecs;

import io.ringbook.sbe.AccountDefinitionDecoder;
import io.ringbook.sbe.AccountsModeDefinitionDecoder;
import io.ringbook.sbe.AssetDefinitionDecoder;
import io.ringbook.sbe.CancelOrderDecoder;
import io.ringbook.sbe.ClockTickDecoder;
import io.ringbook.sbe.InstrumentDefinitionDecoder;
import io.ringbook.sbe.KillSwitchDecoder;
import io.ringbook.sbe.MassCancelDecoder;
import io.ringbook.sbe.NewOrderDecoder;
import io.ringbook.sbe.ReplaceOrderDecoder;
import io.ringbook.sbe.SetPriceBandDecoder;
import io.ringbook.sbe.SetReferencePriceDecoder;
import io.ringbook.sbe.SetTradingPhaseDecoder;
import io.ringbook.sbe.SnapshotMarkerDecoder;
import io.ringbook.sbe.TransferDecoder;
import org.agrona.DirectBuffer;

/**
 * Reads every field of the command it is called with and keeps them as text: {@code name field=value ...}, the words
 * as the schema has them, absent numbers as {@code null}, ids in quotes.
 */
final class RecordedCommand implements CommandHandler
{
    private final StringBuilder text = new StringBuilder();
    private final ClOrdId clOrdId = new ClOrdId();
    private int limit;

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
     * Where the last command ended.
     *
     * @return offset behind the last byte that was read.
     */
    int limit()
    {
        return limit;
    }

    @Override
    public void onNewOrder(final NewOrderDecoder command)
    {
        begin("NewOrder", command.timestampNs(), command.correlationId())
            .field("account", command.account())
            .field("priceTicks", command.priceTicks())
            .field("quantityLots", command.quantityLots())
            .field("instrumentId", command.instrumentId())
            .field("side", command.side())
            .field("ordType", command.ordType())
            .field("timeInForce", command.timeInForce())
            .field("stpMode", command.stpMode())
            .field("postOnly", command.postOnly());
        for (final NewOrderDecoder.InstructionsDecoder entry : command.instructions())
        {
            field("stopPriceTicks", entry.stopPriceTicks())
                .field("trailOffsetTicks", entry.trailOffsetTicks())
                .field("quoteBudgetUnits", entry.quoteBudgetUnits())
                .field("displayQuantityLots", entry.displayQuantityLots())
                .field("minQuantityLots", entry.minQuantityLots())
                .field("expireTimeNs", entry.expireTimeNs())
                .field("stpGroup", entry.stpGroup())
                .field("ocoGroup", entry.ocoGroup());
        }
        command.limit(id("clOrdId", command.buffer(), command.limit()));
        end(command.limit());
    }

    @Override
    public void onCancelOrder(final CancelOrderDecoder command)
    {
        begin("CancelOrder", command.timestampNs(), command.correlationId())
            .field("account", command.account())
            .field("orderId", command.orderId())
            .field("instrumentId", command.instrumentId());
        command.limit(id("clOrdId", command.buffer(), command.limit()));
        end(command.limit());
    }

    @Override
    public void onReplaceOrder(final ReplaceOrderDecoder command)
    {
        begin("ReplaceOrder", command.timestampNs(), command.correlationId())
            .field("account", command.account())
            .field("orderId", command.orderId())
            .field("priceTicks", command.priceTicks())
            .field("quantityLots", command.quantityLots())
            .field("instrumentId", command.instrumentId())
            .field("basis", command.basis());
        for (final ReplaceOrderDecoder.InstructionsDecoder entry : command.instructions())
        {
            field("stopPriceTicks", entry.stopPriceTicks())
                .field("displayQuantityLots", entry.displayQuantityLots())
                .field("expireTimeNs", entry.expireTimeNs());
        }
        command.limit(id("origClOrdId", command.buffer(), command.limit()));
        command.limit(id("clOrdId", command.buffer(), command.limit()));
        end(command.limit());
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

    private int id(final String name, final DirectBuffer buffer, final int offset)
    {
        final int end = clOrdId.decode(buffer, offset);
        field(name, "'" + clOrdId + "'");
        return end;
    }

    private void end(final int limit)
    {
        this.limit = limit;
    }
}
