package io.ringbook.codecs;

import io.ringbook.sbe.AccountDefinitionDecoder;
import io.ringbook.sbe.AccountsModeDefinitionDecoder;
import io.ringbook.sbe.AssetDefinitionDecoder;
import io.ringbook.sbe.ClockTickDecoder;
import io.ringbook.sbe.InstrumentDefinitionDecoder;
import io.ringbook.sbe.KillSwitchDecoder;
import io.ringbook.sbe.MassCancelDecoder;
import io.ringbook.sbe.MessageHeaderDecoder;
import io.ringbook.sbe.SetPriceBandDecoder;
import io.ringbook.sbe.SetReferencePriceDecoder;
import io.ringbook.sbe.SetTradingPhaseDecoder;
import io.ringbook.sbe.SnapshotMarkerDecoder;
import io.ringbook.sbe.TransferDecoder;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;

/**
 * Commands as SBE bytes to commands as calls. One thread.
 */
public final class CommandAdapter
{
    private static final int HEADER_LENGTH = MessageHeaderDecoder.ENCODED_LENGTH;

    private final CommandHandler handler;
    private final UnsafeBuffer rare = new UnsafeBuffer(0, 0);
    private final UnsafeBuffer copy =
        new UnsafeBuffer(ByteBuffer.allocateDirect(CommandEncoder.MAX_COMMAND_LENGTH));
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final NewOrderCommand newOrder = new NewOrderCommand();
    private final CancelOrderCommand cancelOrder = new CancelOrderCommand();
    private final ReplaceOrderCommand replaceOrder = new ReplaceOrderCommand();
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
     * Decodes one command and makes its call. The bytes must have passed {@link CommandValidator}. Those of a buffer on
     * the heap are copied first.
     *
     * @param buffer that holds the command.
     * @param offset of its message header.
     * @param length of the command in bytes.
     * @throws IllegalArgumentException if it is not a command of this schema.
     */
    public void onCommand(final DirectBuffer buffer, final int offset, final int length)
    {
        onCommand(addressOf(buffer, offset, length), length);
        Reference.reachabilityFence(buffer);
    }

    /**
     * Where a command can be read at a plain address: where it is, if it is native memory, else a copy.
     *
     * @param buffer that holds the command, and must stay reachable as long as the address is used.
     * @param offset of its message header.
     * @param length of the command in bytes.
     * @return address, valid until the next call.
     * @throws IllegalArgumentException if a command cannot be so long.
     */
    public long addressOf(final DirectBuffer buffer, final int offset, final int length)
    {
        if (!NativeMemory.isNative(buffer))
        {
            return addressOfCopy(buffer, offset, length);
        }
        if (DirectBuffer.SHOULD_BOUNDS_CHECK)
        {
            buffer.boundsCheck(offset, length);
        }
        return buffer.addressOffset() + offset;
    }

    private long addressOfCopy(final DirectBuffer buffer, final int offset, final int length)
    {
        if (length < HEADER_LENGTH || length > CommandEncoder.MAX_COMMAND_LENGTH)
        {
            throw wrongLength(length);
        }
        copy.putBytes(0, buffer, offset, length);
        return copy.addressOffset();
    }

    /**
     * Decodes one command and makes its call.
     *
     * @param message as {@link #addressOf} says.
     * @param length  of the command in bytes.
     * @throws IllegalArgumentException if it is not a command of this schema.
     */
    public void onCommand(final long message, final int length)
    {
        final long header = length < HEADER_LENGTH ? 0 : NativeMemory.getLong(message);
        if (NewOrderCommand.HEADER == header && length >= NewOrderCommand.MIN_LENGTH)
        {
            newOrder.wrap(message);
            if (DirectBuffer.SHOULD_BOUNDS_CHECK)
            {
                requireLength(newOrder.encodedLength(), length);
            }
            handler.onNewOrder(newOrder);
        }
        else if (CancelOrderCommand.HEADER == header && length >= CancelOrderCommand.MIN_LENGTH)
        {
            cancelOrder.wrap(message);
            if (DirectBuffer.SHOULD_BOUNDS_CHECK)
            {
                requireLength(cancelOrder.encodedLength(), length);
            }
            handler.onCancelOrder(cancelOrder);
        }
        else if (ReplaceOrderCommand.HEADER == header && length >= ReplaceOrderCommand.MIN_LENGTH)
        {
            replaceOrder.wrap(message);
            if (DirectBuffer.SHOULD_BOUNDS_CHECK)
            {
                requireLength(replaceOrder.encodedLength(), length);
            }
            handler.onReplaceOrder(replaceOrder);
        }
        else
        {
            onRareCommand(message, length);
        }
    }

    /** Apart from those above, so that what comes all the time is small enough to be compiled into its caller. */
    private void onRareCommand(final long message, final int length)
    {
        if (length < HEADER_LENGTH)
        {
            throw wrongLength(length);
        }
        final UnsafeBuffer buffer = rare;
        buffer.wrap(message, length);
        header.wrap(buffer, 0);
        if (MessageHeaderDecoder.SCHEMA_ID != header.schemaId())
        {
            throw new IllegalArgumentException("command: expected schemaId=" + MessageHeaderDecoder.SCHEMA_ID +
                ", found schemaId=" + header.schemaId() + ", length=" + length);
        }
        final int body = HEADER_LENGTH;
        final int blockLength = header.blockLength();
        final int version = header.version();
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
                throw new IllegalArgumentException("command: unknown templateId=" + header.templateId() +
                    ", blockLength=" + blockLength + ", version=" + version + ", length=" + length);
        }
    }

    private static void requireLength(final int encodedLength, final int length)
    {
        if (encodedLength > length)
        {
            throw new IllegalArgumentException(
                "command: expected a length of " + encodedLength + ", as its parts say, found " + length);
        }
    }

    private static IllegalArgumentException wrongLength(final int length)
    {
        return new IllegalArgumentException("command: expected a length of " + HEADER_LENGTH + " to " +
            CommandEncoder.MAX_COMMAND_LENGTH + ", found " + length);
    }
}
