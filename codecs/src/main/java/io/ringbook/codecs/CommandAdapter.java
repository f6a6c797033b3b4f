package io.ringbook.codecs;

import io.ringbook.sbe.AccountDefinitionDecoder;
import io.ringbook.sbe.AccountsModeDefinitionDecoder;
import io.ringbook.sbe.AssetDefinitionDecoder;
import io.ringbook.sbe.CancelOrderDecoder;
import io.ringbook.sbe.ClockTickDecoder;
import io.ringbook.sbe.InstrumentDefinitionDecoder;
import io.ringbook.sbe.KillSwitchDecoder;
import io.ringbook.sbe.MassCancelDecoder;
import io.ringbook.sbe.MessageHeaderDecoder;
import io.ringbook.sbe.NewOrderDecoder;
import io.ringbook.sbe.ReplaceOrderDecoder;
import io.ringbook.sbe.SetPriceBandDecoder;
import io.ringbook.sbe.SetReferencePriceDecoder;
import io.ringbook.sbe.SetTradingPhaseDecoder;
import io.ringbook.sbe.SnapshotMarkerDecoder;
import io.ringbook.sbe.TransferDecoder;
import org.agrona.DirectBuffer;

/**
 * Commands as SBE bytes to commands as calls. One thread.
 */
public final class CommandAdapter
{
    private static final int HEADER_LENGTH = MessageHeaderDecoder.ENCODED_LENGTH;

    private final CommandHandler handler;
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final NewOrderDecoder newOrder = new NewOrderDecoder();
    private final CancelOrderDecoder cancelOrder = new CancelOrderDecoder();
    private final ReplaceOrderDecoder replaceOrder = new ReplaceOrderDecoder();
    private final MassCancelDecoder massCancel = new MassCancelDecoder();
    private final InstrumentDefinitionDecoder instrumentDefinition = new InstrumentDefinitionDecoder();
    private final AssetDefinitionDecoder assetDefinition = new AssetDefinitionDecoder();
    private final AccountsModeDefinitionDecoder accountsModeDefinition = new AccountsModeDefinitionDecoder();
    private final AccountDefinitionDecoder accountDefinition = new AccountDefinitionDecoder();
    private final TransferDecoder transfer = new TransferDecoder();
    private final SetTradingPhaseDecoder setTradingPhase = new SetTradingPhaseDecoder();
    private final SetReferencePriceDecoder setReferencePrice = new SetReferencePriceDecoder();
    private final SetPriceBandDecoder setPriceBand = new SetPriceBandDecoder();
    private final ClockTickDecoder clockTick = new ClockTickDecoder();
    private final KillSwitchDecoder killSwitch = new KillSwitchDecoder();
    private final SnapshotMarkerDecoder snapshotMarker = new SnapshotMarkerDecoder();

    /**
     * An adapter that calls a handler.
     *
     * @param handler to call.
     */
    public CommandAdapter(final CommandHandler handler)
    {
        this.handler = handler;
    }

    /**
     * Decodes one command and makes its call. The bytes must have passed {@link CommandValidator}.
     *
     * @param buffer that holds the command.
     * @param offset of its message header.
     * @param length of the command in bytes.
     * @throws IllegalArgumentException if it is not a command of this schema.
     */
    public void onCommand(final DirectBuffer buffer, final int offset, final int length)
    {
        header.wrap(buffer, offset);
        if (length < HEADER_LENGTH || MessageHeaderDecoder.SCHEMA_ID != header.schemaId())
        {
            throw new IllegalArgumentException(foreign(length));
        }
        final int body = offset + HEADER_LENGTH;
        final int blockLength = header.blockLength();
        final int version = header.version();
        switch (header.templateId())
        {
            case NewOrderDecoder.TEMPLATE_ID:
                handler.onNewOrder(newOrder.wrap(buffer, body, blockLength, version));
                break;

            case CancelOrderDecoder.TEMPLATE_ID:
                handler.onCancelOrder(cancelOrder.wrap(buffer, body, blockLength, version));
                break;

            case ReplaceOrderDecoder.TEMPLATE_ID:
                handler.onReplaceOrder(replaceOrder.wrap(buffer, body, blockLength, version));
                break;

            default:
                onRareCommand(buffer, body, blockLength, version);
                break;
        }
    }

    /** Apart from those above, so that what comes all the time is small enough to be compiled into its caller. */
    private void onRareCommand(
        final DirectBuffer buffer, final int body, final int blockLength, final int version)
    {
        switch (header.templateId())
        {
            case MassCancelDecoder.TEMPLATE_ID:
                handler.onMassCancel(massCancel.wrap(buffer, body, blockLength, version));
                break;

            case InstrumentDefinitionDecoder.TEMPLATE_ID:
                handler.onInstrumentDefinition(instrumentDefinition.wrap(buffer, body, blockLength, version));
                break;

            case AssetDefinitionDecoder.TEMPLATE_ID:
                handler.onAssetDefinition(assetDefinition.wrap(buffer, body, blockLength, version));
                break;

            case AccountsModeDefinitionDecoder.TEMPLATE_ID:
                handler.onAccountsModeDefinition(accountsModeDefinition.wrap(buffer, body, blockLength, version));
                break;

            case AccountDefinitionDecoder.TEMPLATE_ID:
                handler.onAccountDefinition(accountDefinition.wrap(buffer, body, blockLength, version));
                break;

            case TransferDecoder.TEMPLATE_ID:
                handler.onTransfer(transfer.wrap(buffer, body, blockLength, version));
                break;

            case SetTradingPhaseDecoder.TEMPLATE_ID:
                handler.onSetTradingPhase(setTradingPhase.wrap(buffer, body, blockLength, version));
                break;

            case SetReferencePriceDecoder.TEMPLATE_ID:
                handler.onSetReferencePrice(setReferencePrice.wrap(buffer, body, blockLength, version));
                break;

            case SetPriceBandDecoder.TEMPLATE_ID:
                handler.onSetPriceBand(setPriceBand.wrap(buffer, body, blockLength, version));
                break;

            case ClockTickDecoder.TEMPLATE_ID:
                handler.onClockTick(clockTick.wrap(buffer, body, blockLength, version));
                break;

            case KillSwitchDecoder.TEMPLATE_ID:
                handler.onKillSwitch(killSwitch.wrap(buffer, body, blockLength, version));
                break;

            case SnapshotMarkerDecoder.TEMPLATE_ID:
                handler.onSnapshotMarker(snapshotMarker.wrap(buffer, body, blockLength, version));
                break;

            default:
                throw new IllegalArgumentException("command: unknown templateId=" + header.templateId());
        }
    }

    private String foreign(final int length)
    {
        return "command: expected schemaId=" + MessageHeaderDecoder.SCHEMA_ID + ", found schemaId=" +
            header.schemaId() + ", length=" + length;
    }
}
