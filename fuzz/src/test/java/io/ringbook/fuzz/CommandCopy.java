package io.ringbook.fuzz;

import io.ringbook.codecs.CancelOrderCommand;
import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.CommandHandler;
import io.ringbook.codecs.NewOrderCommand;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.codecs.ReplaceOrderCommand;
import io.ringbook.sbe.AccountDefinitionDecoder;
import io.ringbook.sbe.AccountDefinitionEncoder;
import io.ringbook.sbe.AccountsModeDefinitionDecoder;
import io.ringbook.sbe.AssetDefinitionDecoder;
import io.ringbook.sbe.ClockTickDecoder;
import io.ringbook.sbe.InstrumentDefinitionDecoder;
import io.ringbook.sbe.InstrumentDefinitionEncoder;
import io.ringbook.sbe.KillSwitchDecoder;
import io.ringbook.sbe.MassCancelDecoder;
import io.ringbook.sbe.MessageHeaderEncoder;
import io.ringbook.sbe.NewOrderDecoder;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.ReplaceBasis;
import io.ringbook.sbe.ReplaceOrderDecoder;
import io.ringbook.sbe.SetPriceBandDecoder;
import io.ringbook.sbe.SetReferencePriceDecoder;
import io.ringbook.sbe.SetTradingPhaseDecoder;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.SnapshotMarkerDecoder;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;
import io.ringbook.sbe.TransferDecoder;
import org.agrona.concurrent.UnsafeBuffer;

import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Encodes each command it is called with anew, from the fields it reads.
 */
final class CommandCopy implements CommandHandler
{
    private static final int HEADER_LENGTH = MessageHeaderEncoder.ENCODED_LENGTH;

    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[2 * CommandEncoder.MAX_COMMAND_LENGTH]);
    private final CommandEncoder encoder = new CommandEncoder();
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final OrderInstructions instructions = new OrderInstructions();
    private final ClOrdId clOrdId = new ClOrdId();
    private final ClOrdId origClOrdId = new ClOrdId();
    private int length;

    /** The last command. */
    byte[] bytes()
    {
        return Arrays.copyOf(buffer.byteArray(), length);
    }

    /** What a copy of these accepted bytes must be: a group that says nothing is left out. */
    byte[] expected(final byte[] bytes)
    {
        final int template = (bytes[2] & 0xFF) | (bytes[3] & 0xFF) << 8;
        final int block = HEADER_LENGTH + ((bytes[0] & 0xFF) | (bytes[1] & 0xFF) << 8);
        final boolean mayHaveGroup =
            NewOrderDecoder.TEMPLATE_ID == template || ReplaceOrderDecoder.TEMPLATE_ID == template;
        if (!mayHaveGroup || 0 == bytes[block + 1])
        {
            return bytes;
        }
        final int groupEnd = block + 2 + (bytes[block] & 0xFF);
        for (int i = block + 2; i < groupEnd; i += Long.BYTES)
        {
            if (Long.MIN_VALUE != new UnsafeBuffer(bytes).getLong(i, ByteOrder.LITTLE_ENDIAN))
            {
                return bytes;
            }
        }
        final byte[] without = new byte[bytes.length - (groupEnd - block - 2)];
        System.arraycopy(bytes, 0, without, 0, block + 1);
        System.arraycopy(bytes, groupEnd, without, block + 2, bytes.length - groupEnd);
        return without;
    }

    private void end(final int newLength, final long timestampNs)
    {
        length = newLength;
        CommandEncoder.timestampNs(buffer, 0, timestampNs);
    }

    @Override
    public void onNewOrder(final NewOrderCommand command)
    {
        if (command.hasInstructions())
        {
            command.instructions(instructions);
        }
        else
        {
            instructions.clear();
        }
        end(encoder.wrap(buffer, 0).newOrder(
            command.correlationId(),
            command.account(),
            command.instrumentId(),
            Side.get((short)command.side()),
            OrdType.get((short)command.ordType()),
            TimeInForce.get((short)command.timeInForce()),
            command.priceTicks(),
            command.quantityLots(),
            StpMode.get((short)command.stpMode()),
            command.isPostOnly(),
            instructions,
            command.clOrdId(clOrdId)), command.timestampNs());
    }

    @Override
    public void onCancelOrder(final CancelOrderCommand command)
    {
        end(encoder.wrap(buffer, 0).cancelOrder(
            command.correlationId(),
            command.account(),
            command.orderId(),
            command.instrumentId(),
            command.clOrdId(clOrdId)), command.timestampNs());
    }

    @Override
    public void onReplaceOrder(final ReplaceOrderCommand command)
    {
        command.clOrdIds(origClOrdId, clOrdId);
        final boolean hasMore = command.hasInstructions();
        end(encoder.wrap(buffer, 0).replaceOrder(
            command.correlationId(),
            command.account(),
            command.orderId(),
            origClOrdId,
            command.instrumentId(),
            command.priceTicks(),
            command.quantityLots(),
            ReplaceBasis.get((short)command.basis()),
            hasMore ? command.stopPriceTicks() : Long.MIN_VALUE,
            hasMore ? command.displayQuantityLots() : Long.MIN_VALUE,
            hasMore ? command.expireTimeNs() : Long.MIN_VALUE,
            clOrdId), command.timestampNs());
    }

    @Override
    public void onMassCancel(final MassCancelDecoder command)
    {
        end(encoder.wrap(buffer, 0).massCancel(
            command.correlationId(), command.account(), command.instrumentId(), command.side()),
            command.timestampNs());
    }

    @Override
    public void onInstrumentDefinition(final InstrumentDefinitionDecoder command)
    {
        final InstrumentDefinitionEncoder copy = new InstrumentDefinitionEncoder()
            .wrapAndApplyHeader(buffer, 0, header)
            .timestampNs(0)
            .correlationId(command.correlationId())
            .tickSize(command.tickSize())
            .lotSize(command.lotSize())
            .minPriceTicks(command.minPriceTicks())
            .maxPriceTicks(command.maxPriceTicks())
            .minQuantityLots(command.minQuantityLots())
            .maxQuantityLots(command.maxQuantityLots())
            .makerFee(command.makerFee())
            .takerFee(command.takerFee())
            .protectionTicks(command.protectionTicks())
            .topOrderPct(command.topOrderPct())
            .tickSizeDecimals(command.tickSizeDecimals())
            .lotSizeDecimals(command.lotSizeDecimals())
            .makerFeeDecimals(command.makerFeeDecimals())
            .takerFeeDecimals(command.takerFeeDecimals())
            .feeMode(command.feeMode())
            .feeAsset(command.feeAsset())
            .matching(command.matching())
            .stpMode(command.stpMode())
            .protectionAction(command.protectionAction())
            .stopAtEntry(command.stopAtEntry())
            .haltMode(command.haltMode())
            .allowNegativePrice(command.allowNegativePrice())
            .l2(command.l2())
            .symbol(command.symbol())
            .baseAsset(command.baseAsset())
            .quoteAsset(command.quoteAsset());
        end(copy.limit(), command.timestampNs());
    }

    @Override
    public void onAssetDefinition(final AssetDefinitionDecoder command)
    {
        end(encoder.wrap(buffer, 0).assetDefinition(command.correlationId(), command.asset(), command.scale()),
            command.timestampNs());
    }

    @Override
    public void onAccountsModeDefinition(final AccountsModeDefinitionDecoder command)
    {
        end(encoder.wrap(buffer, 0).accountsMode(command.correlationId(), command.mode()), command.timestampNs());
    }

    @Override
    public void onAccountDefinition(final AccountDefinitionDecoder command)
    {
        final AccountDefinitionEncoder copy = new AccountDefinitionEncoder()
            .wrapAndApplyHeader(buffer, 0, header)
            .timestampNs(0)
            .correlationId(command.correlationId())
            .account(command.account())
            .maxOpenOrders(command.maxOpenOrders())
            .maxOrderQuantity(command.maxOrderQuantity())
            .maxOrderNotional(command.maxOrderNotional())
            .ordersPerSecond(command.ordersPerSecond())
            .burst(command.burst())
            .maxOrderQuantityDecimals(command.maxOrderQuantityDecimals())
            .maxOrderNotionalDecimals(command.maxOrderNotionalDecimals());
        end(copy.limit(), command.timestampNs());
    }

    @Override
    public void onTransfer(final TransferDecoder command)
    {
        end(encoder.wrap(buffer, 0).transfer(
            command.correlationId(), command.transferType(), command.account(), command.transferId(), command.asset(),
            command.amountUnits()), command.timestampNs());
    }

    @Override
    public void onSetTradingPhase(final SetTradingPhaseDecoder command)
    {
        end(encoder.wrap(buffer, 0).setTradingPhase(
            command.correlationId(), command.instrumentId(), command.phase()), command.timestampNs());
    }

    @Override
    public void onSetReferencePrice(final SetReferencePriceDecoder command)
    {
        end(encoder.wrap(buffer, 0).setReferencePrice(
            command.correlationId(), command.instrumentId(), command.priceTicks()), command.timestampNs());
    }

    @Override
    public void onSetPriceBand(final SetPriceBandDecoder command)
    {
        end(encoder.wrap(buffer, 0).setPriceBand(
            command.correlationId(), command.instrumentId(), command.staticPct(), command.dynamicPct(),
            command.action()), command.timestampNs());
    }

    @Override
    public void onClockTick(final ClockTickDecoder command)
    {
        end(encoder.wrap(buffer, 0).clockTick(command.correlationId()), command.timestampNs());
    }

    @Override
    public void onKillSwitch(final KillSwitchDecoder command)
    {
        end(encoder.wrap(buffer, 0).killSwitch(command.correlationId(), command.account(), command.action()),
            command.timestampNs());
    }

    @Override
    public void onSnapshotMarker(final SnapshotMarkerDecoder command)
    {
        end(encoder.wrap(buffer, 0).snapshotMarker(command.correlationId(), command.snapshotId()),
            command.timestampNs());
    }
}
